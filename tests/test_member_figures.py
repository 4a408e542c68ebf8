"""Figures of one member of a joint board: its own row, or a choice, and never the total as its figure."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from assistant.records import Outcome
from tests.one_report import knowing

REPORT = """Sävsjö kommun och Vetlanda kommun
Gemensamma miljönämnden

DELÅRSRAPPORT AUGUSTI 2024

Miljönämnden är gemensam för Sävsjö kommun och Vetlanda kommun.

RESULTATRÄKNING (tkr)\tUtfall 202308\tUtfall 202408\tBudget 2024\tPrognos 2024\tAvvikelse helår
Intäkter\t-310\t-340\t-510\t-525\t15
Personalkostnader\t730\t770\t1 165\t1 155\t10
Summa nettokostnader\t420\t430\t655\t630\t25

RESULTAT NETTO (tkr)\tUtfall 202308\tUtfall 202408\tBudget 2024\tPrognos 2024\tAvvikelse helår
Sävsjö\t170\t180\t255\t245\t10
Vetlanda\t250\t250\t400\t385\t15
Summa miljönämnden\t420\t430\t655\t630\t25
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant that knows the report."""
    with knowing(REPORT, tmp_path_factory.mktemp("members")) as made:
        yield made


@pytest.mark.parametrize(
    ("question", "amount"),
    [
        ("vad är prognosen för Sävsjö 2024?", "245"),
        ("vad är prognosen för Vetlanda 2024?", "385"),
        ("vad var nettokostnaden i Sävsjö till augusti 2024?", "180"),
        ("Vad kostade miljönämnden i Vetlanda till augusti 2024?", "250"),
        ("Vad kostade hela miljönämnden i Sävsjö till augusti 2024?", "430"),
        ("vad blev personalkostnaderna i Sävsjö till augusti 2024?", "770"),
    ],
)
def test_a_named_member_gets_its_own_figure(assistant: Assistant, question: str, amount: str) -> None:
    """The row of the named place wins, of the host as of the others; all of the board is told where it is asked for."""
    assert assistant.ask(question).text.startswith(f"**{amount}\u00a0tkr**")


def test_the_board_in_its_host_is_either(assistant: Assistant) -> None:
    """A board "in" the place that is its host may be all of it or the part of that place: both are offered."""
    told = assistant.ask("Vad kostade miljönämnden i Sävsjö till augusti 2024?")
    assert told.outcome is Outcome.AMBIGUOUS
    assert "180" in told.text
    assert "430" in told.text
