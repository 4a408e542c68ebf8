"""Tests that a quantity is told by a sentence of that very thing: its unit, its year, its kind; and how long, when."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.records import Outcome
from tests.one_report import knowing

REPORT = """Ystads kommun

Årsredovisning 2031 Kommunstyrelsen

Personal

Kajenheten har 14 medarbetare, varav 2 bor i Ystads kommun.

Det är viktigt att ingen medarbetare ska behöva oroa sig i Ystads kommun.

På driftsidan blev det en ökning med 20 medarbetare i kommunen.

Hamnchefen är tjänstledig på 60 procent från och med april. Avtalet om lotsbåten gäller till och med maj 2033.

Från och med juni hyrs kranen ut i tre år.

Ansökningar

Under 2030 skickades sju ansökningar till Sjöfartsverket. I länet var det totalt 40 ansökningar.

Möten

Skärgårdsutskottet har under 2031 haft fem möten om farleder. Kommunfullmäktige har antagit en plan.

Läget

Antalet båtplatser är 90. Av dem behöver 30 lagas. 12 av de 90 är gästplatser.

Byggen

- Kiosken på Sandön, taket lades i maj 2031 och allt tas i bruk i juni. - Bastun på Grönön, bygget startade i mars 2031.

"""


@pytest.mark.parametrize(
    "question",
    [
        "Hur många anställda har Ystads kommun?",
        "Hur länge är hamnchefen tjänstledig?",
        "Hur många ansökningar skickades till Sjöfartsverket 2031?",
        "Hur många möten hade kommunfullmäktige i Ystad 2031?",
        "Vilket NKI-resultat fick kajenheten i Ystad 2031?",
        "När startade bygget av kiosken på Sandön?",
    ],
)
def test_a_number_of_something_else_is_no_answer(question: str, tmp_path: Path) -> None:
    """Another unit's, year's or body's number answers nothing."""
    with knowing(REPORT, tmp_path) as assistant:
        answer = assistant.ask(question)
    assert answer.outcome is Outcome.NOT_FOUND
    assert not answer.text.startswith("**")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Hur många anställda har kajenheten i Ystad?", "14 medarbetare"),
        ("Hur länge gäller avtalet om lotsbåten?", "maj 2033"),
        ("Hur länge hyrs kranen ut?", "tre år"),
        ("Hur många ansökningar skickades till Sjöfartsverket 2030?", "sju ansökningar"),
        ("Hur många båtplatser är gästplatser i Ystad?", "12 av de 90"),
        ("När startade bygget av bastun på Grönön?", "mars 2031"),
    ],
)
def test_the_number_of_the_very_thing_is_told(question: str, told: str, tmp_path: Path) -> None:
    """The sentence that holds the asked number, time or date answers."""
    with knowing(REPORT, tmp_path) as assistant:
        answer = assistant.ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert told in answer.text


def test_the_other_points_of_a_list_are_left_out(tmp_path: Path) -> None:
    """Of a list of two points the asked one is quoted alone."""
    with knowing(REPORT, tmp_path) as assistant:
        answer = assistant.ask("När startade bygget av bastun på Grönön?")
    assert "Kiosken" not in answer.text
