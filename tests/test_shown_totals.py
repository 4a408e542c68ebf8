"""What a follow-up about a whole report is of, which reasons belong to a year, and rows that tell of one thing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.pipeline import Assistant
from assistant.records import Answer, Outcome
from ingest.pipeline import ingest_paths
from ingest.store import Store
from tests.encoders import HashEncoder

_COMPANY = """\
Årsredovisning 2023 Ydre Bostäder AB

Ydre kommun

Resultaträkning (mnkr)

Post	Utfall 2023	Utfall 2022
Hyresintäkter	212,0	205,0
Driftkostnader	-180,0	-170,0
Resultat efter finansiella poster	32,0	35,0
Skatt på årets resultat	-6,0	-7,0
Årets resultat	26,0	28,0

Resultatet efter finansiella poster blev 32,0 mnkr, 3,0 mnkr lägre än 2022. Det beror på dyrare el.

Mot budget (mnkr)

Post	Budget 2023	Utfall 2023
Hyresintäkter	210,0	212,0
Driftkostnader	-172,0	-180,0
Resultat efter finansiella poster	38,0	32,0
"""
_BOARD = """\
Delårsrapport augusti 2023 Skolnämnden

Åmåls kommun

Verksamhet (tkr)

Verksamhet	Utfall 2023-08	Prognos 2023	Budget 2023
Grundskola	-9 100	-14 200	-13 900
Förskola	-4 050	-6 000	-6 100
Summa	-13 150	-20 200	-20 000

Kostnader, tkr

Verksamhet	Utfall 2023-08	Prognos 2023	Budget 2023
Grundskola totalt	9 100	14 200	13 900
Elevhälsa	310	480	470
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant that knows a company's report and a board's."""
    folder: Path = tmp_path_factory.mktemp("totals")
    for name, text in (("ydre-bostader.txt", _COMPANY), ("amal-skola.txt", _BOARD)):
        (folder / name).write_text(text, encoding="utf-8")
    encoder = HashEncoder()
    with Store.open(folder / "data", model=encoder.name) as store:
        ingest_paths(tuple(sorted(folder.glob("*.txt"))), store, encoder)
        yield Assistant(store, encoder)


def converse(assistant: Assistant, talk: str) -> Answer:
    """Give the last answer of a conversation, whose turns are parted by two bars."""
    answer: Answer | None = None
    for question in talk.split(" || "):
        answer = assistant.ask(question, answer.plan if answer else None)
    assert answer is not None
    return answer


def test_the_year_before_is_of_the_total_that_was_shown(assistant: Assistant) -> None:
    shown = converse(assistant, "Hur gick det för Ydre Bostäder 2023?").figures[0]
    before = converse(assistant, "Hur gick det för Ydre Bostäder 2023? || och året innan?").figures[0]
    assert before.label == shown.label
    assert before.period is not None
    assert before.period.end.year == 2022


def test_nothing_but_deviations_pulls_a_total(assistant: Assistant) -> None:
    answer = converse(assistant, "Hur gick det för Ydre Bostäder 2023? || och året innan? || varför?")
    assert "drar" not in answer.text


def test_costs_below_and_above_zero_are_one_thing(assistant: Assistant) -> None:
    answer = converse(assistant, "Vad är prognosen för grundskolan i Åmål 2023?")
    assert answer.outcome is Outcome.ANSWERED, answer.text
    assert [figure.text for figure in answer.figures] == ["-14 200"]


def test_no_more_than_six_choices_and_a_word_of_the_rest(tmp_path: Path) -> None:
    places = ("Åmål", "Ydre", "Hylte", "Mora", "Sala", "Kil", "Flen", "Arboga")
    for place in places:
        text = f"Bokslut 2023\n\n{place} kommun\n\nDrift (tkr)\n\nVerksamhet\tBokslut 2023\nBadhus\t{len(place)} 100\n"
        (tmp_path / f"{place}.txt").write_text(text, encoding="utf-8")
    encoder = HashEncoder()
    with Store.open(tmp_path / "data", model=encoder.name) as store:
        ingest_paths(sorted(tmp_path.glob("*.txt")), store, encoder)
        answer = Assistant(store, encoder).ask("Vad kostade badhus 2023?")
    assert answer.outcome is Outcome.AMBIGUOUS
    assert len(answer.options) == 6
    assert "fler" in answer.text
