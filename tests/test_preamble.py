"""What can break when an asker says who they are, what they write or where they read it before they ask."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from assistant.question.preamble import without_preamble
from tests.one_report import knowing

REPORT = """Delårsrapport augusti 2031 Ystads kommun, kulturnämnden

Driftredovisning, tkr

Enhet\tUtfall aug 2031\tPrognos 2031\tBudget 2031\tAvvikelse 2031
210 Fritidsgård Ystads centrum\t1 180\t1 790\t1 700\t-90
211 Fritidsgård Löderup\t610\t905\t930\t25
212 Fritidsgård Köpingebro\t455\t690\t690\t0
300 Biblioteken\t3 920\t5 875\t6 000\t125

Biblioteken räknar med ett överskott på 125 tkr. Det beror på att en tjänst som bokbusschaufför står tom.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with knowing(REPORT, tmp_path_factory.mktemp("preamble")) as one:
        yield one


@pytest.mark.parametrize(
    "asked",
    [
        "Jag skriver en uppsats om läsande i Skåne. Hur kommer det sig att biblioteken får pengar över 2031?",
        "Hej! Jag är farfar till två läsande barn och undrar varför biblioteken väntas gå plus?",
        "Min syster jobbar i skolan. Varför får biblioteken i Ystad ett överskott?",
        "As a local reporter I would like to know why the libraries will have money left",
        "Hello, I am preparing a debate: why do the libraries expect a surplus?",
    ],
)
def test_who_asks_need_not_be_told_by_a_report(assistant: Assistant, asked: str) -> None:
    answer = assistant.ask(asked)
    assert "125 tkr" in answer.text
    assert "bokbusschaufför" in answer.text


def test_what_was_read_is_asked_about(assistant: Assistant) -> None:
    answer = assistant.ask("Min granne är låntagare och jag läste att biblioteken går med plus i år. Vad beror det på?")
    assert "bokbusschaufför" in answer.text


@pytest.mark.parametrize(
    ("typed", "question"),
    [
        ("Jag sitter med delårsbokslutet för Ystad 2031 och undrar vad hamnen kostar?", "delårsbokslutet Ystad 2031"),
        ("I Ystad: vad kostade hamnen?", "I Ystad: vad kostade hamnen?"),
        ("I Ystad gick hamnen plus. Varför blev det så?", "I Ystad gick hamnen plus. Varför blev det så?"),
        ("Jag undrar om hamnen gick back", "Jag undrar om hamnen gick back"),
        ("Vi skriver om hamnen i Ystad. Hur gick det?", "Vi skriver om hamnen i Ystad. Hur gick det?"),
    ],
)
def test_what_names_the_place_or_the_thing_is_kept(typed: str, question: str) -> None:
    assert question in without_preamble(typed)


def test_the_municipality_itself_names_no_row_of_its_report(assistant: Assistant) -> None:
    answer = assistant.ask("Vad är prognosen för fritidsgården i Ystad 2031?")
    assert "Löderup" in answer.text
    assert "Köpingebro" in answer.text
    printed = assistant.ask("Vad är prognosen för fritidsgården i Ystads centrum 2031?")
    assert "1 790" in printed.text.replace("\u00a0", " ")
    assert "Löderup" not in printed.text
