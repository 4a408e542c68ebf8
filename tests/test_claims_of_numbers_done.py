"""Claims of more or fewer things done: told by the row that counts them, and never by what they cost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.pipeline import Assistant
from tests.one_report import knowing

_YSTAD = """Ystads kommun
Delårsrapport januari–april 2031 Miljönämnden

Driftredovisning (tkr)

Verksamhet	Utfall jan–apr 2031	Utfall jan–apr 2030	Budget 2031
Livsmedelskontroll	-210	-150	-600
Bullermätning	-90	-70	-200
Tobakskontroll	-40	35	-120
Summa	-340	-185	-920

Inspektioner i tillsynen

Område	Utförda t.o.m. april 2031	Planerade helår 2031	Utförda t.o.m. april 2030
Livsmedel	31	150	47
Avlopp	12	80	9
Summa	43	230	56
"""


@pytest.fixture(scope="module")
def ystad(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant that knows one made-up interim report."""
    folder: Path = tmp_path_factory.mktemp("done")
    with knowing(_YSTAD, folder) as assistant:
        yield assistant


def test_more_inspections_are_told_by_their_number(ystad: Assistant) -> None:
    """The row of money has the words of the claim too, and the number of inspections went down."""
    answer = ystad.ask(
        "Is it true that Ystad has done more food inspections so far in 2031 than at the same time in 2030?"
    )
    assert answer.text.startswith("**No,")
    assert "31" in answer.text
    assert "47" in answer.text
    assert "tkr" not in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Is it true that Ystad has done more noise checks so far in 2031 than at the same time in 2030?",
        "Stämmer det att Ystad gjort fler bullermätningar hittills 2031 än samma tid 2030?",
    ],
)
def test_what_is_not_counted_is_judged_by_no_money(ystad: Assistant, question: str) -> None:
    """No row counts the measurements: what they cost says neither yes nor no."""
    assert not ystad.ask(question).text.startswith(("**Yes", "**No", "**Ja", "**Nej"))


def test_a_cost_and_an_income_are_not_compared_by_their_number(ystad: Assistant) -> None:
    """Where costs have a minus, -40 is a cost and 35 an income: "spent more" is not denied by the smaller number."""
    question = "Is it true that Ystad spent more on tobakskontroll so far in 2031 than at the same time in 2030?"
    assert not ystad.ask(question).text.startswith(("**No", "**Nej"))


def test_two_costs_are_compared_by_size(ystad: Assistant) -> None:
    """Of two costs with a minus the larger in size is more."""
    question = "Stämmer det att bullermätningen i Ystad har kostat mer hittills 2031 än samma tid 2030?"
    assert ystad.ask(question).text.startswith("**Ja,")
