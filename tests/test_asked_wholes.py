"""Of which row and which months a question is: the body's own total, the row of the very name, the period."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import pytest

from assistant.pipeline import Assistant
from tests.one_report import knowing

_REPORT = """Delårsrapport mars 2031

Tekniska nämnden, Ystads kommun

Drift

Belopp i tkr\tBudget 2031\tPrognos 2031\tAvvikelse 2031
Gator\t-300\t-310\t-10
Stab\t-500\t-490\t10
Hallar\t-200\t-200\t0
Totalt\t-1 000\t-1 000\t0

Stab

Belopp i tkr\tBudget 2031\tPrognos 2031\tAvvikelse 2031
Kundtorg\t-120\t-115\t5
Registratur\t-380\t-375\t5
Totalt\t-500\t-490\t10

Uppföljning period

mnkr\tUtfall jan-mar 2031\tBudget jan-mar 2031\tAvvikelse jan-mar 2031
Lekplatser\t-1,5\t-1,9\t0,4
Parkvård\t-6,1\t-6,4\t0,3
Total parkvård och lekplatser\t-7,6\t-8,3\t0,7

Uppföljning helår

mnkr\tPrognos helår 2031\tBudget helår 2031\tAvvikelse helår 2031
Lekplatser\t-6,0\t-6,2\t0,2
Parkvård\t-24,0\t-24,3\t0,3
Total parkvård och lekplatser\t-30,0\t-30,5\t0,5

Mål

Nämnden har fyra mål för åren. Två av nämndens mål (1, 4) bedöms bli uppfyllda och de två andra målen (2,3) bara delvis.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant that knows the one report."""
    with knowing(_REPORT, tmp_path_factory.mktemp("wholes")) as known:
        yield known


def test_a_share_of_a_board_is_of_its_own_total_and_not_of_the_group_around_the_part(assistant: Assistant) -> None:
    answer = assistant.ask("Hur stor andel av tekniska nämndens budget 2031 i Ystad går till kundtorg?")
    assert "**12,0\xa0%**" in answer.text
    of_group = assistant.ask("Hur stor andel av stabens budget 2031 i Ystad går till kundtorg?")
    assert "**24,0\xa0%**" in of_group.text


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Vad var avvikelsen för lekplatser i Ystad i perioden?", "0.4"),
        ("Vad var avvikelsen för lekplatser i Ystad under perioden?", "0.4"),
        ("Vad är prognosen för lekplatser i Ystad?", "-6.0"),
    ],
)
def test_the_row_of_the_very_name_and_the_period_that_is_asked_for(
    assistant: Assistant, question: str, value: str
) -> None:
    answer = assistant.ask(question)
    assert answer.figures[0].amount is not None
    assert answer.figures[0].amount.value == Decimal(value)


def test_the_numbers_of_goals_are_no_number_of_them(assistant: Assistant) -> None:
    answer = assistant.ask("Hur många av målen i Ystad uppfylls?")
    assert "**2,3**" not in answer.text
    assert "**1" not in answer.text
