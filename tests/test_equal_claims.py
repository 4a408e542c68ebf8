"""Claims that two figures are the same, of a range, of an earlier forecast, of what began; and their false twins."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.pipeline import Assistant
from tests.one_report import knowing

_YSTAD = """Ystads kommun
Delårsrapport januari–augusti 2031 Hamnnämnden

Sammanfattning

Hamnnämndens prognos för helåret 2031 är ett underskott på 350 tkr. Vid aprilrapporten räknade nämnden med ett
underskott på 900 tkr.

Hamnen redovisar ett kajkapital på 5 200 tkr 2031. Riktlinjerna anger ett intervall för kajkapitalet om 2,0–2,5 mnkr
för en hamn av Ystads storlek.

Vid Sandskogen har byggandet av 25 nya båtplatser startat. Lotsbåten är beställd och levereras i december 2031.

Hamnkrogen hade 14 procent fler besökare, en ökning jämfört med sommaren 2028.

Ystad har länets tredje lägsta hamnavgift.

Driftredovisning (tkr)	Utfall 2031-08	Budget 2031	Prognos 2031	Avvikelse
Kajen	-2 000	-3 000	-3 250	-250
Slussen	-1 000	-2 000	-2 000	0
Bryggan	-900	-1 400	-1 500	-100
Summa hamnnämnden	-3 900	-6 400	-6 750	-350

Mål	Mål 2031	Utfall 2031-08	Bedömning
Färre oljespill	4	3	Uppfylls
Nöjda gäster, %	80	71	Uppfylls ej
Tysta båtar, %	50	52	Uppfylls

Nyckeltal	2029	2030	2031
Båtplatser, antal	310	310	325
Lotsningar, antal	40	55	40
"""


@pytest.fixture(scope="module")
def ystad(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant that knows one made-up interim report."""
    folder: Path = tmp_path_factory.mktemp("equal")
    with knowing(_YSTAD, folder) as assistant:
        yield assistant


def _lead(assistant: Assistant, question: str) -> str:
    return assistant.ask(question).text.split("\n")[0].strip("*")


@pytest.mark.parametrize(
    "question",
    [
        "Stämmer det att Slussen i Ystad väntas kosta precis så mycket som budgeterat 2031?",
        "Är det sant att prognosen för Slussen i Ystad ligger exakt i nivå med budget 2031?",
        "Stämmer det att antalet båtplatser i Ystad var oförändrat mellan 2029 och 2030?",
        "Stämmer det att kajkapitalet i Ystad 2031 låg över intervallet i riktlinjerna?",
        "Stämmer det att underskottet i prognosen för Ystad är mindre nu än i april?",
        "Stämmer det att 25 nya båtplatser har börjat byggas vid Sandskogen i Ystad?",
        "Hade Ystad länets tredje lägsta hamnavgift?",
        "Stämmer det att två av tre mål uppfylls i Ystad 2031?",
    ],
)
def test_what_the_report_bears_out_is_right(ystad: Assistant, question: str) -> None:
    """Equal figures, a value above a range, a smaller deficit than in April, and what began are told."""
    assert _lead(ystad, question).startswith("Ja")


@pytest.mark.parametrize(
    "question",
    [
        "Stämmer det att Kajen i Ystad väntas kosta precis så mycket som budgeterat 2031?",
        "Är det sant att prognosen för Bryggan i Ystad ligger exakt i nivå med budget 2031?",
        "Stämmer det att antalet båtplatser i Ystad var oförändrat mellan 2030 och 2031?",
        "Stämmer det att kajkapitalet i Ystad 2031 låg inom intervallet i riktlinjerna?",
        "Stämmer det att kajkapitalet i Ystad 2031 låg under intervallet i riktlinjerna?",
        "Stämmer det att underskottet i prognosen för Ystad är större nu än i april?",
        "Stämmer det att 40 nya båtplatser har börjat byggas vid Sandskogen i Ystad?",
        "Hade Ystad länets allra lägsta hamnavgift?",
        "Hade Ystad länets näst lägsta hamnavgift?",
        "Stämmer det att tre av tre mål uppfylls i Ystad 2031?",
    ],
)
def test_the_false_twin_is_wrong(ystad: Assistant, question: str) -> None:
    """The same claims with another row, another year, another side of the range, another number or place."""
    assert _lead(ystad, question).startswith("Nej")


@pytest.mark.parametrize(
    "question",
    [
        "Är lotsbåten i Ystad levererad?",
        "Var antalet lotsningar i Ystad 2031 oförändrat sedan 2029?",
        "Stämmer det att Slussen i Ystad kostade lika mycket som budgeterat i augusti 2031, 200 tkr?",
    ],
)
def test_what_is_to_come_or_lies_between_is_no_yes(ystad: Assistant, question: str) -> None:
    """A boat that comes after the report is not delivered; equal ends say nothing of the year between."""
    assert not _lead(ystad, question).startswith("Ja")


def test_compared_with_need_not_be_borne_out(ystad: Assistant) -> None:
    """What is only "compared with" says nothing itself: only which way a thing went is judged."""
    answer = ystad.ask("Did the number of visitors at Hamnkrogen in Ystad fall compared with 2028?")
    assert "compared”" not in answer.text
