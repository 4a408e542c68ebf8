"""Tests that two places of a report which date one event differently are both shown, and nothing else is."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.records import Outcome
from tests.one_report import knowing

BEGINNING = """Ystads kommun

Årsredovisning 2031 Tekniska nämnden

Byggen

- Brygga Vik, Lilludden, bygget startade i mars 2031 och ska vara klart 2032.
- Brygga Holm, arbetet slutförs hösten 2031 och tas i bruk vid terminsstart 2032.
- Bastu Sund, invigdes i maj 2031.

"""
TABLE = """Investeringar, tkr

Projekt\tUtfall 2031\tBudget 2031\tAvvikelse\tAnalys
Vik brygga\t-400\t-500\t100\t1
Holm brygga\t-300\t-350\t50\t2
Summa\t-700\t-850\t150\t

Projekt\tPrognos 2031\tBudget 2031\tAvvikelse
Vik brygga\t-400\t-500\t100
Analys 1 {vik}

Projekt\tPrognos 2031\tBudget 2031\tAvvikelse
Holm brygga\t-300\t-350\t50
Analys 2 Byggstart juni 2030. Projektet går bra.

"""


def test_two_dates_of_one_start_are_both_shown(tmp_path: Path) -> None:
    """The list and the analysis of the row date the start of one building differently."""
    with knowing(BEGINNING + TABLE.format(vik="Byggstart oktober 2030. Berget fick sprängas."), tmp_path) as assistant:
        answer = assistant.ask("När startade bygget av bryggan på Lilludden?")
    assert answer.outcome is Outcome.CONFLICTING
    assert "mars 2031" in answer.text
    assert "oktober 2030" in answer.text
    assert "juni 2030" not in answer.text


@pytest.mark.parametrize(
    "told",
    [
        "Byggstart mars 2031. Berget fick sprängas.",
        "Kaffestugan startade i maj 2031. Berget fick sprängas.",
        "Byggstart av etapp 2 planeras till maj 2033.",
        "Berget fick sprängas i maj 2030.",
    ],
)
def test_what_is_of_another_act_or_of_the_same_date_is_no_conflict(told: str, tmp_path: Path) -> None:
    """The same date, another start, a plan and another act deny nothing."""
    with knowing(BEGINNING + TABLE.format(vik=told), tmp_path) as assistant:
        answer = assistant.ask("När startade bygget av bryggan på Lilludden?")
    assert answer.outcome is Outcome.ANSWERED
    assert "mars 2031" in answer.text


def test_two_sentences_that_name_it_are_both_shown(tmp_path: Path) -> None:
    """Two sentences with the same proper name and act, and two dates."""
    told = (
        "Bastu\n\nBastun i Sund invigdes i juni 2031 av borgmästaren.\n\n"
        "Efter sommaren\n\nBastun i Sund, som invigdes i april 2031, är full.\n"
    )
    with knowing(BEGINNING.replace("- Bastu Sund, invigdes i maj 2031.\n", "") + told, tmp_path) as assistant:
        answer = assistant.ask("När invigdes bastun i Sund?")
    assert answer.outcome is Outcome.CONFLICTING
    assert "juni 2031" in answer.text
    assert "april 2031" in answer.text
