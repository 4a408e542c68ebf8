"""What a sentence or a row is no answer to: another year, another duty of the board, all where a part is asked for."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from assistant.records import Operation, Outcome
from ingest.pipeline import ingest_paths
from ingest.store import Store
from tests.encoders import HashEncoder

TOWN = """# Årsredovisning 2031 Orsa kommun

## Fyrar

Under 2030 lämnades sju dispensansökningar till Fyrverket. Antalet fyrvaktare var 41 vid årets slut.
9 av de 41 är lärlingar. Avtalet med Lanternan AB om lyktor upphör den 1 maj 2033.

## Slussar

Fyrhallen invigdes i september efter två års byggtid. Slusstaxan höjdes med 6 procent.

| Kostnad, tkr | Budget 2031 | Utfall 2031 | Avvikelse 2031 |
|---|---|---|---|
| VA-drift | 4 000 | 4 300 | -300 |
| Fyrhallen | 900 | 850 | 50 |
| Färjor | 2 500 | 2 750 | -250 |
| Summa | 7 400 | 7 900 | -500 |

## Nyckeltal

| Nyckeltal | Mål 2031 | Utfall 2031 |
|---|---|---|
| Kölängd, båtar | 12 | 15 |
| Avgångar i tid, procent | 90 | 87 |
"""

BOARD = """# Delårsrapport 2031-08-31 Servicenämnden Fyrar, Slussar och Lotsar

Fyrar, Slussar och Lotsar är sedan 2025 organiserade som en gemensam servicenämnd mellan Rättviks och Leksands kommun.

Servicenämnden Fyrar, Slussar och Lotsar redovisar en avvikelse på 70 tkr mot budget.

| Resultat, tkr | Budget 2031 | Utfall 2031-08-31 |
|---|---|---|
| Rättvik | 900 | 640 |
| Leksand | 1 100 | 710 |
| Summa kostnader | 2 000 | 1 350 |
"""


@pytest.fixture(scope="module")
def towns(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("towns")
    for name, text in (("orsa.md", TOWN), ("lotsar.md", BOARD)):
        (folder / name).write_text(text, encoding="utf-8")
    encoder = HashEncoder()
    with Store.open(folder / "store", model=encoder.name) as store:
        ingest_paths(sorted(folder.glob("*.md")), store, encoder)
        yield Assistant(store, encoder)


def test_a_sentence_of_another_year_counts_nothing_of_the_asked_one(towns: Assistant) -> None:
    of_other = towns.ask("Hur många dispensansökningar lämnades till Fyrverket från Orsa under 2031?")
    assert of_other.outcome is Outcome.NOT_FOUND
    of_own = towns.ask("Hur många dispensansökningar lämnades till Fyrverket från Orsa 2030?")
    assert of_own.outcome is Outcome.ANSWERED
    assert "sju dispensansökningar" in of_own.text


def test_from_which_date_asks_for_a_time(towns: Assistant) -> None:
    told = towns.ask("Från vilket datum upphör Orsas avtal med Lanternan?")
    assert "1 maj 2033" in told.text
    opened = towns.ask("I vilken månad invigdes Fyrhallen i Orsa?")
    assert "september" in opened.text
    assert not opened.figures


def test_how_many_of_them_is_told_of_the_part(towns: Assistant) -> None:
    first = towns.ask("Hur många fyrvaktare har Orsa?")
    part = towns.ask("hur många av dem är lärlingar?", first.plan)
    assert "9 av de 41" in part.text
    none = towns.ask("hur många av dem är kvinnor?", first.plan)
    assert none.outcome is Outcome.NOT_FOUND


def test_one_duty_of_a_board_is_not_the_board(towns: Assistant) -> None:
    share = towns.ask("Hur stor del av Rättviks servicenämnds kostnader gäller bara lotsarna?")
    assert share.outcome is Outcome.NOT_FOUND
    assert not share.derivations
    cost = towns.ask("Vad kostade lotsarna i Leksand 2031?")
    assert cost.outcome is Outcome.NOT_FOUND
    whole = towns.ask("Hur stor del av servicenämndens kostnader står Leksand för?")
    assert "52,6\N{NO-BREAK SPACE}%" in whole.text


def test_a_hyphened_word_is_no_row_of_its_first_part(towns: Assistant) -> None:
    assert not towns.ask("Hur mycket höjdes VA-taxan i Orsa 2031?").figures
    assert towns.ask("Vad kostade VA-verksamheten i Orsa 2031?").figures


def test_by_how_many_percent_a_row_exceeded_its_budget(towns: Assistant) -> None:
    told = towns.ask("Med hur många procent överskred färjor i Orsa sin budget 2031?")
    assert "10,0\N{NO-BREAK SPACE}%" in told.text


def test_a_list_of_key_figures_is_not_asked_for_by_naming_their_table(towns: Assistant) -> None:
    answer = towns.ask("What target did Orsa set for the catch of herring in its indicator table?")
    assert answer.plan.operation is not Operation.LIST_INDICATORS
    assert answer.outcome is Outcome.NOT_FOUND


def test_who_tells_it_need_not_stand_in_the_sentence(towns: Assistant) -> None:
    told = towns.ask("Hur många fyrvaktare har Orsa enligt verksamhetsberättelsen?")
    assert "41" in told.text
    assert told.outcome is Outcome.ANSWERED


def test_a_claim_of_one_year_is_not_right_by_a_sentence_of_when_something_starts(towns: Assistant) -> None:
    assert "Ja, det stämmer" not in towns.ask("Stämmer det att avtalet med Lanternan i Orsa upphörde 2031?").text


def test_a_year_before_two_names_is_of_both(towns: Assistant) -> None:
    told = towns.ask("Which was further over budget in Orsa 2031, VA-drift or Färjor?")
    assert "VA-drift" in told.text
    assert "Färjor" in told.text
