"""Claims of a cause and of a payout: by the sentence of the very thing, and by no row or word of another."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from tests.one_report import knowing

_REPORT = """Ystads kommun
Årsredovisning 2031

Driftredovisning 2031, tkr

Verksamhet\tBudget 2031\tUtfall 2031\tAvvikelse 2031
Grundskola\t4 100\t4 500\t-400
Gymnasieskola\t2 000\t2 300\t-300
Förskola\t900\t800\t100
Hamnnämnden\t700\t900\t-200
Summa\t7 700\t8 500\t-800

Skolorna

Grundskolan visar ett underskott på 400 tkr. Det beror på fler elever med egen assistent samt på att schemat inte blev \
klart. Gymnasieskolan gick 300 tkr back på grund av dyrare platser i Lund. Förskolan väger upp en del. Där ger lägre \
barnantal ett överskott på 100 tkr.

Hamnnämnden

Muddringen kostade 300 tkr mer än budget. Lägre elpriser för kajerna gav ett överskott som dämpar utfallet.

Bolaget

Lotsbolaget fick intäkter på 9 000 tkr. Styrelsen föreslår att 500 tkr delas ut till ägaren.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant that knows the one report."""
    with knowing(_REPORT, tmp_path_factory.mktemp("causes")) as known:
        yield known


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("Stämmer det att grundskolan i Ystad gick back på grund av fler elever med egen assistent?", "Ja"),
        ("Stämmer det att gymnasieskolan i Ystad gick back på grund av dyrare platser?", "Ja"),
        ("Stämmer det att grundskolan i Ystad gick back på grund av dyrare platser?", "Det går inte"),
        ("Stämmer det att förskolan i Ystad gav överskott på grund av lägre barnantal?", "Ja"),
        ("Stämmer det att hamnnämnden i Ystad gick back på grund av dyrare el?", "Nej"),
    ],
)
def test_cause_is_of_the_thing_itself(assistant: Assistant, question: str, lead: str) -> None:
    """A sentence that goes on from the one before is of its thing, and the contrary of a cause denies it."""
    assert assistant.ask(question).text.startswith(f"**{lead}")


def test_untold_cause_is_not_settled(assistant: Assistant) -> None:
    """A cause that nothing tells, for or against, is neither right nor wrong."""
    told = assistant.ask("Stämmer det att hamnnämnden i Ystad gick back på grund av dyrare båtar?").text
    assert not told.startswith(("**Ja", "**Nej"))


def test_payout_is_no_result(assistant: Assistant) -> None:
    """No income or result judges what was paid out."""
    assert not assistant.ask("Stämmer det att Ystads kommun delar ut 9 000 tkr?").text.startswith("**Ja")
    assert "driftredovisning" not in assistant.ask("Stämmer det att Ystads kommun delar ut 5 miljoner?").text.casefold()
