"""What can break in a source on its page: a frame beside the place, another version's page, a file that is gone."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from assistant.records import Answer, Badge, Citation, Language, Operation, Outcome, Plan
from assistant.writing.badges import find_badges
from ingest.archives import find_sources
from ingest.pipeline import ingest_paths
from ingest.records import Amount, Box, CheckCount, Figure, Finding, FindingKind, Location, RowReference, Severity, Unit
from ingest.store import Store
from tests.encoders import HashEncoder
from tests.fakes import FakeAssistant, FakeStore, make_figure
from tests.made_report import EXPLANATION, NAME, cell_box, make_report
from ui.app import make_application
from ui.chat.history import History
from ui.services import Services
from ui.source.badge import to_badge
from ui.source.page_image import PageImages, SourceChangedError, SourceGoneError
from ui.source.page_marks import mark_quote
from ui.source.panel import to_figure_panel, to_panel
from ui.source.texts import source_texts_of
from ui.texts import ENGLISH, SWEDISH

ENCODER = HashEncoder()
WORDS = source_texts_of(SWEDISH)


@dataclass(frozen=True, slots=True)
class Stored:
    """A store with the made report, and the file that it was read from."""

    store: Store
    path: Path


@pytest.fixture
def stored(tmp_path: Path) -> Iterator[Stored]:
    path = make_report(tmp_path / NAME)
    with Store.open(tmp_path / "data", model=ENCODER.name) as store:
        ingest_paths([path], store, ENCODER)
        yield Stored(store, path)


def find(store: Store, label: str, column: str) -> Figure:
    return next(figure for figure in store.figures(labels=[label]) if figure.column == column)


def quote(store: Store, text: str) -> str:
    """Give the panel of a quotation from the passage that holds it."""
    passage = next(one for one in store.passages() if text in one.text or text[:20] in one.text)
    plan = Plan(question="varför", language=Language.SWEDISH, operation=Operation.LOOK_UP)
    citation = Citation(number=1, quote=text, location=passage.location)
    answer = Answer(outcome=Outcome.ANSWERED, language=plan.language, text="", plan=plan, citations=(citation,))
    return to_panel(answer, 0, 1, store, SWEDISH, PageImages())


def frames(panel: str) -> list[tuple[float, ...]]:
    """Give the frames in points of an A4 page."""
    styles = re.findall(r'class="frame" style="left: (.*?)%; top: (.*?)%; width: (.*?)%; height: (.*?)%"', panel)
    shares = [tuple(float(part) / 100 for part in style) for style in styles]
    return [(x * 595.28, y * 841.89, (x + w) * 595.28, (y + h) * 841.89) for x, y, w, h in shares]


@pytest.mark.parametrize(
    ("label", "column"), [("Badhus", "Avvikelse"), ("Summa", "Budget 2023"), ("Bibliotek", "Avvikelse")]
)
def test_a_cell_is_framed_where_it_is_printed(stored: Stored, label: str, column: str) -> None:
    panel = to_figure_panel(find(stored.store, label, column), stored.store, SWEDISH, PageImages())
    box = cell_box(label, column)
    wanted = (box.left - 1.5, box.top - 1.5, box.right + 1.5, box.bottom + 1.5)
    assert frames(panel) == [pytest.approx(wanted, abs=0.1)]
    assert "sida=2" in panel


def test_a_sentence_is_framed_from_its_first_letter_to_its_last(stored: Stored) -> None:
    first, second = frames(quote(stored.store, EXPLANATION))
    assert first[0] > 72 + 150  # the line begins with another sentence
    assert second[0] == pytest.approx(72 - 1.5, abs=1)
    assert second[2] < 72 + 300  # and ends with another
    assert 0 < second[1] - first[1] < 20


def test_a_sentence_that_is_not_printed_so_is_not_framed(stored: Stored) -> None:
    panel = quote(stored.store, EXPLANATION.replace("462", "46"))
    assert frames(panel) == []
    assert WORDS.not_marked in panel
    assert "<img" in panel


def test_letters_that_stand_twice_are_not_framed() -> None:
    places = [Location(report="a.pdf", first_line=1, last_line=1, page=1, box=Box(left=0, top=0, right=99, bottom=9))]
    assert mark_quote("tal", ["tal tal"], places, lambda page: ()) == {}


def test_a_scanned_page_is_framed_line_by_line_where_the_lines_are_the_quotation() -> None:
    box = Box(left=10, top=10, right=90, bottom=20)
    places = [Location(report="a.png", first_line=1, last_line=1, page=1, box=box, is_scanned=True)]
    assert mark_quote("Hela raden.", ["Hela  raden."], places, lambda page: ()) == {1: (box,)}
    assert mark_quote("raden.", ["Hela raden."], places, lambda page: ()) == {}


def test_a_file_that_is_gone_or_changed_shows_the_text_and_says_so(stored: Stored) -> None:
    figure = find(stored.store, "Badhus", "Avvikelse")
    images = PageImages()
    assert images.check(stored.store.report(NAME))
    stored.path.write_bytes(stored.path.read_bytes() + b"\n")
    changed = to_figure_panel(figure, stored.store, SWEDISH, images)
    assert WORDS.changed in changed
    stored.path.unlink()
    gone = to_figure_panel(figure, stored.store, SWEDISH, images)
    assert WORDS.gone in gone
    assert "sidbild" not in changed + gone
    assert "<mark>-462</mark>" in gone
    with pytest.raises(SourceGoneError):
        images.draw(stored.store.report(NAME), 2)


def test_a_page_of_a_report_in_an_archive_is_drawn(tmp_path: Path) -> None:
    archive = tmp_path / "alla.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        packed.write(make_report(tmp_path / NAME), f"2023/{NAME}")
    assert len(find_sources([archive])) == 1
    with Store.open(tmp_path / "data", model=ENCODER.name) as store:
        ingest_paths([archive], store, ENCODER)
        report = store.report(NAME)
    images = PageImages()
    assert images.draw(report, 2).startswith(b"\x89PNG")
    with pytest.raises(SourceChangedError):
        images.draw(replace(report, digest="0" * 64), 2)


@dataclass(frozen=True, slots=True)
class FakeChecks:
    """Checks and findings, whatever report is asked for."""

    made: Sequence[CheckCount]
    found: Sequence[Finding]

    def checks_of(self, names: Sequence[str]) -> Mapping[str, tuple[CheckCount, ...]]:
        """Give the checks."""
        return {name: tuple(self.made) for name in names}

    def findings(self, reports: Sequence[str] | None = None) -> tuple[Finding, ...]:
        """Give the findings."""
        return tuple(self.found)

    def figures(self, *, rows: Sequence[tuple[str, RowReference]] | None = None) -> tuple[Figure, ...]:
        """Give no figures: no finding here has a cell."""
        return ()


@pytest.mark.parametrize(
    ("severities", "kind", "words"),
    [
        ((), "good", "Tabellen går ihop: 24 av 24"),
        ((Severity.REMARK,), "remark", "1 anmärkning"),
        ((Severity.REMARK, Severity.ERROR), "bad", "Tabellen har 1 fel: &lt;b&gt; går inte ihop"),
        ((Severity.ERROR, Severity.ERROR), "bad", "2 fel, bland annat"),
    ],
)
def test_a_tables_badge_tells_its_worst(severities: tuple[Severity, ...], kind: str, words: str) -> None:
    place = Location(report=NAME)
    findings = [
        Finding(
            kind=FindingKind.SUM,
            severity=severity,
            printed="5",
            table=table,
            locations=(place,),
            swedish="<b> går inte ihop",
            english="<b> does not add up",
        )
        for severity in severities
        for table in (3, 4)
    ]
    checks = [CheckCount(table=3, kind=FindingKind.SUM, made=24, passed=24)]
    figures = [replace(make_figure(0, 1, NAME), table=table) for table in (3, 5)]
    badge, unchecked = (to_badge(one, SWEDISH) for one in find_badges(figures, FakeChecks(checks, findings)))
    assert f'class="check {kind}"' in badge
    assert words in badge
    assert "<b>" not in badge
    assert unchecked == ""


@pytest.fixture
def client(stored: Stored, tmp_path: Path) -> Iterator[TestClient]:
    history = History.open(tmp_path)
    services = Services(
        assistant=FakeAssistant(FakeStore()),
        store=stored.store,
        uploads=tmp_path,
        history=history,
    )
    with TestClient(make_application(services), base_url="http://127.0.0.1") as opened:
        yield opened
    history.close()


def test_only_pages_of_stored_reports_are_served(client: TestClient) -> None:
    good = client.get("/sidbild", params={"rapport": NAME, "sida": 2})
    assert good.content.startswith(b"\x89PNG")
    assert good.headers["content-type"] == "image/png"
    for name, page in (
        (NAME, 4),
        (NAME, 0),
        (NAME, -1),
        (f"../{NAME}", 1),
        ("/etc/passwd", 1),
        ("", 1),
        (NAME, 10**30),
    ):
        assert client.get("/sidbild", params={"rapport": name, "sida": page}).status_code == 404


def test_a_document_does_nothing_whatever_its_words(client: TestClient, stored: Stored) -> None:
    page = client.get("/dokument", params={"rapport": NAME}, headers={"accept-language": "en"})
    policy = page.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script" not in policy
    assert page.text.count("<img") == 3
    assert ENGLISH.kinds[stored.store.report(NAME).kind] in page.text
    hostile = client.get("/dokument", params={"rapport": "<script>alert(1)</script>"})
    assert hostile.status_code == 404
    assert "<script" not in hostile.text


def _finding_on(table: int, figures: tuple[str, ...], kind: FindingKind) -> Finding:
    return Finding(
        kind=kind,
        severity=Severity.ERROR,
        printed="5",
        computed=Amount(value=Decimal(6), unit=Unit.TKR),
        table=table,
        figures=figures,
        locations=(Location(report=NAME),),
        swedish="Summan är fel.",
        english="The sum is wrong.",
    )


def test_a_cell_that_bears_witness_against_another_table_is_not_warned_of() -> None:
    """A sum of table 4 is refuted by a cell of table 3: that is no error of table 3; two unlike facts are told."""
    figure = replace(make_figure(0, 1, NAME), table=3)
    checks = [CheckCount(table=3, kind=FindingKind.SUM, made=19, passed=19)]
    by_sum, by_fact = (
        find_badges([figure], FakeChecks(checks, [_finding_on(4, (f"{NAME}#4.0.1", figure.key), kind)]))[0]
        for kind in (FindingKind.SUM, FindingKind.TABLE)
    )
    assert to_badge(by_sum, SWEDISH) == '<p class="check good">Tabellen går ihop: 19 av 19 kontroller.</p>'
    assert "Det som visas motsägs av en annan tabell: Summan är fel." in to_badge(by_fact, SWEDISH)


def test_the_panel_says_of_a_table_what_its_answer_says(stored: Stored) -> None:
    """The answer's badge is of all that it shows; that of the cited cell alone could say that nothing is affected."""
    figure = next(one for one in stored.store.figures() if one.amount)
    badge = Badge(
        report=NAME, table=figure.table, caption="", made=2, passed=1, errors=(_finding_on(0, (), FindingKind.SUM),)
    )
    citation = Citation(number=1, quote=figure.text, location=figure.location, row=figure.label, label=figure.label)
    plan = Plan(question="vad", language=Language.SWEDISH, operation=Operation.LOOK_UP)
    answer = Answer(
        outcome=Outcome.ANSWERED,
        language=plan.language,
        text="",
        plan=plan,
        figures=(figure,),
        citations=(citation,),
        badges=(badge,),
    )
    assert "Tabellen har 1 fel: Summan är fel." in to_panel(answer, 0, 1, stored.store, SWEDISH, PageImages())
