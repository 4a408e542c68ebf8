"""A municipality beside its group, and rankings by the months that are named."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import pytest

from assistant.pipeline import Assistant
from assistant.records import Operation
from tests.one_report import knowing

_REPORT = """Årsredovisning 2031

Ystads kommun

Resultaträkning

(mnkr)\tKommunen 2031\tKommunen 2030\tKoncernen 2031\tKoncernen 2030
Avgifter\t14,6\t21,9\t18,4\t22,7
Avskrivningar\t-8,4\t-7,2\t-12,9\t-11,1
ÅRETS RESULTAT\t6,2\t14,7\t5,5\t11,6

Nyckeltal

Mått\t2031\t2030
Årets resultat, mnkr\t6,2\t14,7

Sparplan

Åtgärd (tkr)\tBeslutad effekt 2031\tEffekt t.o.m. aug\tPrognos effekt 2031
Färre vikarier\t900\t600\t700
Ny upphandling\t1 100\t500\t900
Summa åtgärder\t2 000\t1 100\t1 600
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant that knows the one report."""
    with knowing(_REPORT, tmp_path_factory.mktemp("group")) as known:
        yield known


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("Jämför kommunens och koncernens avskrivningar 2031 i Ystad", {"-8.4", "-12.9"}),
        ("Ställ avskrivningarna för Ystads kommun mot koncernens, 2030", {"-7.2", "-11.1"}),
        ("Hur stort var årets resultat 2031 för kommunen respektive koncernen i Ystad?", {"6.2", "5.5"}),
        ("Vad var skillnaden mellan koncernens och kommunens avgifter i Ystad 2031?", {"18.4", "14.6"}),
        ("What were Avskrivningar 2031 for the municipality and the group in Ystad?", {"-8.4", "-12.9"}),
    ],
)
def test_both_sides_are_set_beside_each_other(assistant: Assistant, question: str, values: set[str]) -> None:
    answer = assistant.ask(question)
    assert answer.plan.operation is Operation.COMPARE
    assert {figure.amount.value for figure in answer.figures if figure.amount} == set(map(Decimal, values))


def test_a_result_is_no_cost_of_both(assistant: Assistant) -> None:
    answer = assistant.ask("Vad kostade kommunen och koncernen i Ystad?")
    assert not [figure for figure in answer.figures if "RESULTAT" in figure.label]


@pytest.mark.parametrize(
    ("question", "label", "text"),
    [
        ("Vilken åtgärd i sparplanen har gett störst effekt t.o.m. augusti?", "Färre vikarier", "600"),
        ("Vilken åtgärd i sparplanen väntas ge störst effekt 2031?", "Ny upphandling", "900"),
    ],
)
def test_months_that_are_named_rank_by_their_column(assistant: Assistant, question: str, label: str, text: str) -> None:
    """What was reached by August is not what is expected of the year."""
    first = assistant.ask(question).figures[0]
    assert (first.label, first.text) == (label, text)
