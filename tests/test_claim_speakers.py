"""Who made a claim is no part of it: neighbours, newspapers, colleagues, councillors, and the sentence that asks."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.claims.speaker import to_plain_claim
from tests.one_report import knowing

_REPORT = """Årsredovisning 2031, Tekniska nämnden, Ystads kommun

Belopp i tkr

Tabell 1 Drift
Verksamhet\tBudget 2031\tUtfall 2031\tAvvikelse 2031
Hamnen\t4 000\t4 600\t-600
Parkerna\t2 000\t1 700\t300
Summa\t6 000\t6 300\t-300

Gångbron vid slussen kostade 7 100 tkr att bygga. Färjan hade 41 turer under året.
"""


@pytest.mark.parametrize(
    ("question", "claim"),
    [
        ("En granne säger att bron kostade 5 tkr. Är det rätt?", "Stämmer det att bron kostade 5 tkr?"),
        ("Någon påstod att bron kostade 5 tkr, stämmer det?", "Stämmer det att bron kostade 5 tkr?"),
        ("Enligt en debattartikel kostade bron 5 tkr. Kan det stämma?", "Stämmer det att kostade bron 5 tkr?"),
        ("Enligt min granne Per har bron kostat 5 tkr, är det så?", "Stämmer det att har bron kostat 5 tkr?"),
        ("Bron kostade 5 tkr, enligt en insändare. Stämmer det?", "Stämmer det att Bron kostade 5 tkr?"),
        ("Bron kostade 5 tkr, hävdar oppositionen. Har de rätt?", "Stämmer det att Bron kostade 5 tkr?"),
        ("Jag läste i tidningen att bron kostade 5 tkr. Kan det stämma?", "Stämmer det att bron kostade 5 tkr?"),
        ("På Facebook står det att bron kostade 5 tkr. Stämmer det?", "Stämmer det att bron kostade 5 tkr?"),
        ("Det ryktas på stan att bron kostade 5 tkr. Sant eller falskt?", "Stämmer det att bron kostade 5 tkr?"),
        ("Har oppositionen rätt i att bron kostade 5 tkr?", "Stämmer det att bron kostade 5 tkr?"),
        ("Har min chef rätt när hon säger att bron kostade 5 tkr?", "Stämmer det att bron kostade 5 tkr?"),
        ("Stämmer det som tidningen skriver, att bron kostade 5 tkr?", "Stämmer det att bron kostade 5 tkr?"),
        ("Jag bor vid ån. En granne säger att bron kostade 5 tkr. Stämmer det?", "Stämmer det att bron kostade 5 tkr?"),
        ("My colleague insists that the pier cost 5 tkr – is she right?", "Is it true that the pier cost 5 tkr?"),
        ("A councillor told me that the pier cost 5 tkr. Is that right?", "Is it true that the pier cost 5 tkr?"),
        ("The opposition says the pier cost 5 tkr. Are they right?", "Is it true that the pier cost 5 tkr?"),
        ("According to the local paper, the pier cost 5 tkr. True?", "Is it true that the pier cost 5 tkr?"),
        ("Is my neighbour right that the pier cost 5 tkr?", "Is it true that the pier cost 5 tkr?"),
        ("Räddningstjänsten säger att den gick back. Stämmer det?", "Stämmer det att Räddningstjänsten gick back?"),
    ],
)
def test_a_claim_is_what_its_speaker_says(question: str, claim: str) -> None:
    assert to_plain_claim(question) == claim


@pytest.mark.parametrize(
    "question",
    [
        "Stämmer det att bron kostade 5 tkr?",
        "Is it right that the pier cost 5 tkr?",
        "Vad säger rapporten om att bron är stängd?",
        "Rapporten säger att bron kostade 5 tkr, stämmer det?",
        "Enligt budgeten kostade bron 5 tkr, stämmer det?",
        "Hur många lärare säger att de trivs?",
        "Vem sa att bron är stängd?",
        "Är totalen för snöröjningen rätt?",
        "What share of teachers say that they like it?",
        "Hur stor andel av eleverna uppger att de är trygga?",
        "Enligt avtalet med Banverket höll bron. Stämmer det?",
    ],
)
def test_what_the_report_tells_and_other_questions_stay_as_they_are(question: str) -> None:
    assert to_plain_claim(question) == question


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("En granne säger att hamnen gick plus 2031. Är det rätt?", "**Nej"),
        ("Enligt en debattartikel drog hamnen över budget 2031. Kan det stämma?", "**Ja"),
        ("Någon påstod att gångbron vid slussen kostade över nio miljoner, stämmer det?", "**Nej"),
        ("My colleague insists that the parks had a surplus of more than 200 tkr in 2031 - is she right?", "**Yes"),
    ],
)
def test_the_speaker_is_not_looked_for_in_the_report(tmp_path: Path, question: str, lead: str) -> None:
    with knowing(_REPORT, tmp_path) as assistant:
        answer = assistant.ask(question)
    assert answer.text.startswith(lead), answer.text
    assert "granne" not in answer.reading


def test_the_place_of_a_speaker_is_that_of_the_claim_without_one(tmp_path: Path) -> None:
    with knowing(_REPORT, tmp_path) as assistant:
        plan = assistant.ask("Kommunalrådet i Ystad säger att hamnen gick back 2031. Stämmer det?").plan
    assert plan.municipalities == ("Ystad",)
