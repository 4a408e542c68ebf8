"""What surrounds an answer: contradictions of what is shown, badges, names of rows, markup, and how it was read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.pipeline import Assistant
from assistant.records import Outcome
from assistant.verify import unsupported
from assistant.writing.badges import find_badges
from ingest.records import CheckCount, Figure, Finding, FindingKind, RowReference, Severity
from ingest.store import Scope
from tests.one_report import knowing
from ui.chat.render import to_markdown
from ui.source.lines import to_line_table
from ui.texts import SWEDISH

_REPORT = """\
Delårsrapport 2031-08-31 Kommunstyrelsen

Ystads kommun

Investeringar 2031-08-31 (tkr)

Projekt	Utfall 310831	Prognos 2031	Budget 2031	Avvikelse 2031	not
Norra kajen	-484	-2 100	0	-2 100	1
Södra kajen	-4 960	-5 600	-3 205	-2 395	2
Östra badet	-21 390	-28 000	-36 297	8 297	3
Västra hallen	-17 833	-21 500	-21 300	-200	4
Nya bron	-831	-1 000	0	-1 000	5

Projekt och deras kostnad, tkr

Projekt	Utfall 2031-08	Prognos 2031	Budget 2031	Avvik 2031
Norra kajen	-484	-2 100	0	-2 100
Södra kajen	-4 960	-5 600	-3 205	-2 395
Östra badet	-19 585	-28 000	-36 297	8 297
Västra hallen	-17 833	-21 500	-21 300	-200
Nya bron	-831	-1 000	0	-1 000

Not 3 Östra badet: Taket blev billigare än väntat.

Verksamhet (tkr)

Verksamhet	Utfall 2029	Utfall 2030	Budget 2030
- Drift av hamnen	9 000	8 100	8 300
- Drift av parker	4 000	3 900	4 100

Uppdrag

<p>Kiosken vid hamnen ska rustas upp.</p> <p><i>Den målas om under hösten 2031.</i></p>
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant that knows one made-up report."""
    folder: Path = tmp_path_factory.mktemp("plainly")
    with knowing(_REPORT, folder) as known:
        yield known


def plain(text: str) -> str:
    """Give a text with common spaces and minus signs."""
    return text.replace("\u00a0", " ").replace("\u2212", "-")


def test_another_amount_of_a_shown_fact_is_told(assistant: Assistant) -> None:
    """A figure beside the one asked for, printed otherwise in another table, is told to be contradicted."""
    answer = assistant.ask("Varför gick Östra badet plus?")
    assert answer.figures[0].text == "8 297"
    assert "-19 585" in plain(answer.text)


def test_a_finding_of_another_row_is_no_warning(assistant: Assistant) -> None:
    """The contradiction of one project is none of its sister's."""
    answer = assistant.ask("Vad är avvikelsen för Södra kajen?")
    assert answer.outcome is Outcome.ANSWERED
    assert not any(badge.errors or badge.beside for badge in answer.badges)


class _Checks:
    """A store that knows one finding."""

    def __init__(self, finding: Finding) -> None:
        self.finding = finding

    def checks_of(self, names: Sequence[str]) -> Mapping[str, tuple[CheckCount, ...]]:
        return dict.fromkeys(names, ())

    def findings(self, reports: Sequence[str] | None = None) -> tuple[Finding, ...]:
        return (self.finding,)

    def figures(self, *, rows: Sequence[tuple[str, RowReference]] | None = None) -> tuple[Figure, ...]:
        return ()


@pytest.mark.parametrize(("lines_away", "touches"), [(0, True), (1, False)])
def test_a_number_of_a_note_touches_its_own_row_alone(assistant: Assistant, lines_away: int, touches: bool) -> None:
    """A finding without a cell concerns the row on whose line it stands, and no other of its table."""
    figure = assistant.ask("Vad är avvikelsen för Södra kajen?").figures[0]
    place = figure.location
    assert place.first_line
    other = replace(place, first_line=place.first_line + lines_away, last_line=place.first_line + lines_away)
    finding = Finding(
        kind=FindingKind.NOTE,
        severity=Severity.ERROR,
        printed="10",
        table=figure.table,
        locations=(other,),
        swedish="”Kajen” har nummer 10 i tabellen men 9 i texten.",
        english="”Kajen” has number 10 in the table but 9 in the text.",
    )
    (badge,) = find_badges([figure], _Checks(finding))
    assert bool(badge.errors) is touches
    assert bool(badge.elsewhere) is not touches


def test_a_fall_is_told_once(assistant: Assistant) -> None:
    """What fell by an amount is told without a second minus, and computed in one direction."""
    answer = assistant.ask("Hur ändrades utfallet för Drift av hamnen från 2029 till 2030?")
    assert "minskade med" in answer.text
    assert "(10,0 %)" in plain(answer.text)
    assert len(answer.derivations) == 2


def test_a_row_is_named_without_the_dash_that_sets_it_in(assistant: Assistant) -> None:
    """The dash before a label is layout."""
    answer = assistant.ask("Vad kostade Drift av parker 2030?")
    assert "Drift av parker" in answer.text
    assert "- Drift" not in answer.text.replace("\n- ", "")


def test_markup_of_a_page_is_not_quoted(assistant: Assistant) -> None:
    """Tags that set text are no words of the report; the citation keeps them, for it points at the line."""
    answer = assistant.ask("När målas kiosken om?")
    assert "hösten 2031" in answer.text
    assert "<p>" not in answer.text
    assert not unsupported(answer)
    html = to_line_table(["<p>Kiosken</p>"], 1, range(1, 2), [], SWEDISH, is_numbered=True)
    assert "&lt;p&gt;" not in html
    assert "Kiosken" in html


def test_years_in_a_row_are_read_as_a_span(assistant: Assistant) -> None:
    """What a question since a year was read as is told as a span, and not year by year."""
    answer = assistant.ask("Hur har utfallet för Drift av hamnen utvecklats sedan 2024?")
    assert "2024 · 2025" not in answer.reading


def test_what_the_filter_shuts_out_is_not_said_to_be_missing(assistant: Assistant) -> None:
    """The badge says what the text says: it is there, outside the filter."""
    answer = assistant.ask("Vad kostade Drift av parker 2030?", None, Scope(reports=frozenset(), years=frozenset()))
    shown = to_markdown(answer, 0)
    assert "Finns inte i rapporterna" not in shown
    assert "Utanför filtret" in shown
