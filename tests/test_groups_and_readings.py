"""Questions that name a group and its members, one body of two places, a name in brackets, or a thing otherwise."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from assistant.question.named_owner import join_owners
from assistant.records import Outcome
from tests.fakes import make_report
from tests.one_report import converse, knowing

_NO_BREAK = "\N{NO-BREAK SPACE}"
_YSTAD = """Årsredovisning 2024

Ystads kommun

Resultaträkning, mnkr

Post\t2024\t2023
Verksamhetens resultat\t17,5\t20,1
Årets resultat\t12,4\t19,3

Investeringar 2024, tkr

Projekt\tBudget\tUtfall\tAvvikelse
Takbyte Norra skolan\t4 000\t4 600\t-600
Utemiljö Sandskogens skola\t2 000\t1 800\t200
Renovering Sandskogens förskola\t1 500\t1 450\t50

Takbytet på Norra skolan blev dyrare eftersom råttor hade skadat bjälklaget.

Bolag 2024 (mnkr)
Bolag\tOmsättning\tResultat
Ystads Fjärrvärme AB\t30,1\t-2,2
Ystads Hamn AB\t44,0\t3,1

Fjärrvärmebolaget gick med förlust då priset på pellets steg under hösten.

Nyckeltal
Nyckeltal\t2023\t2024
Portionspris lunch, kr\t31,20\t33,40
Serverade luncher i skolan\t410 000\t402 500
"""


@pytest.mark.parametrize(
    ("talk", "told"),
    [
        (
            "Vad kostade de två investeringarna i Sandskogen ihop, dvs skolans utemiljö och förskolans renovering?",
            "3 250 tkr",
        ),
        (
            "How much did Ystad spend altogether in 2024 on the two Sandskogen projects, i.e. the outdoor environment"
            " at the school and the renovation of the preschool?",
            "3 250 tkr",
        ),
        ("Vad kostade en skollunch per portion i Ystad 2023?", "31,20 kr"),
        ("Vad var priset på en skollunch i Ystad 2024?", "33,40 kr"),
        ("What did a school lunch cost per portion in Ystad in 2024?", "33.40 kr"),
        ("Why did the roof job at Norra skolan end up costing more than planned?", "råttor"),
        ("varför gick fjärrvärmebolaget i Ystad med förlust", "pellets"),
        ("Hur stor var Ystads vinst 2024?", "12,4 mnkr"),
        ("What was Ystad's profit in 2023?", "19.3 mnkr"),
        ("Vad blev årets resultat 2024 i Ystad? || och i förra årets bokslut?", "19,3 mnkr"),
    ],
)
def test_the_thing_that_is_meant_is_told(tmp_path: Path, talk: str, told: str) -> None:
    """A group is its members, a price is that of a portion, and a company or a work may be called otherwise."""
    with knowing(_YSTAD, tmp_path) as assistant:
        answer = converse(assistant, talk)
    assert answer.outcome is Outcome.ANSWERED
    assert told in answer.text.replace(_NO_BREAK, " ")


_TWO_RESULTS = """Årsredovisning 2024

Ystads kommun

Kostnader i korthet, tkr

Post\tUtfall 2024\tUtfall 2023
Kostnad för snöröjning på vägar\t{roads}\t900
Kostnad för snöröjning på torg\t500\t600
"""


def test_a_claim_is_judged_where_all_its_readings_agree(tmp_path: Path) -> None:
    """Two rows that fit a claim alike, and both deny it, need no choice between them."""
    with knowing(_TWO_RESULTS.format(roads="700"), tmp_path) as assistant:
        answer = assistant.ask("Stämmer det att kostnaden för snöröjning i Ystad var högre 2024 än 2023?")
    assert answer.outcome is Outcome.ANSWERED
    text = answer.text.replace(_NO_BREAK, " ")
    assert all(told in text for told in ("Nej", "700 tkr", "500 tkr"))


def test_a_claim_is_asked_back_where_its_readings_differ(tmp_path: Path) -> None:
    """Where one row bears a claim out and another denies it, nobody can say which is meant."""
    with knowing(_TWO_RESULTS.format(roads="1 100"), tmp_path) as assistant:
        answer = assistant.ask("Stämmer det att kostnaden för snöröjning i Ystad var högre 2024 än 2023?")
    assert answer.outcome is Outcome.AMBIGUOUS


_COST_AND_NET = """Delårsrapport augusti 2024

Ystads kommun

Driftredovisning, tkr

Verksamhet\tUtfall jan-aug 2024\tPrognos 2024\tBudget 2024
10 Nämnder/styrelser\t-1 000\t-1 900\t-2 000
23 Besöksverksamhet\t-700\t-1 200\t-1 300
45 Anpassad grundskola\t-300\t-420\t-450
"""


@pytest.mark.parametrize(
    ("talk", "told"),
    [
        (
            "Which costs more in Ystad's 2024 forecast: the visitor industry (besöksverksamhet) or boards and"
            " committees (nämnder/styrelser)?",
            ("−1 200 tkr", "−1 900 tkr"),
        ),
        (
            "What is Ystad's forecast for 2024 for besöksverksamhet? || And the one for special needs schools"
            " (anpassad grundskola)?",
            ("−420 tkr",),
        ),
    ],
)
def test_the_name_in_brackets_is_the_row(tmp_path: Path, talk: str, told: tuple[str, ...]) -> None:
    """What a bracket prints names the row, whatever its code and the words that it translates."""
    with knowing(_COST_AND_NET, tmp_path) as assistant:
        answer = converse(assistant, talk)
    assert all(amount in answer.text.replace(_NO_BREAK, " ") for amount in told)


def test_owners_of_one_body_are_one_name() -> None:
    """Two places before their joint board are its owners; without a body they may be two rows."""
    report = replace(make_report(), municipalities=("Vik", "Norr"))
    joint = "How much higher was the income of Vik and Norr's joint IT board in 2031 than in 2030?"
    assert join_owners(joint, [report]) == joint.replace("Vik and Norr", "Vik/Norr")
    assert join_owners("Den gemensamma nämnden för Vik och Norr?", [report]) == "Den gemensamma nämnden för Vik/Norr?"
    assert join_owners("Vad betalar Vik och Norr?", [report]) == "Vad betalar Vik och Norr?"
