"""Ranks, comparisons, trends, sums and follow-ups of kinds that several made-up layouts asked for."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from assistant.question.slots import read_slots
from assistant.records import Outcome
from assistant.words.excepted_rows import find_excepted
from ingest.pipeline import ingest_paths
from ingest.store import Store
from tests.encoders import HashEncoder

REPORT = """Hamnnämnden

Årsbokslut 2031

Hamnnämnden i Hylte kommun.

Driftredovisning (tkr)

Verksamhet\tBokslut 2030\tBudget 2031\tBokslut 2031\tAvvikelse 2031\tAvvikelse 2031 i %\tAvvikelse prognos delår
Farleder\t300\t310\t350\t-40\t-12,9%\t-10
varav norra leden\t120\t130\t160\t-30\t-23,1%\t-5
Kranar\t520\t560\t540\t20\t3,6%\t45
Isbrytning\t900\t940\t1 000\t-60\t-6,4%\t-90
Hamnkaféer\t80\t90\t75\t15\t16,7%\t5
Summa\t1 800\t1 900\t1 965\t-65\t-3,4%\t-50

Tillsyn av båtar

Område\tPlanerade 2031\tUtförda 2031\tAndel %
Segelbåtar\t40\t10\t25
Roddbåtar\t30\t27\t90
Färjor\t20\t12\t60
Summa\t90\t49\t54

Åtgärder för budget i balans

Åtgärd\tBeslutad effekt 2031, tkr\tUppnått 2031, tkr
Färre kajlampor\t300\t120
Dyrare kaffe\t200\t80
Summa\t500\t200

Investeringar (tkr)

Projekt\tBudget 2031\tUtfall 2031\tAvvikelse 2031
Slipvagn\t500\t560\t-60
Kajlampor\t100\t90\t10
Summa\t600\t650\t-50

Personal

Mått\t2031\t2030
Antal anställda\t60\t64
Heltidsanställda\t42\t43
Sjukfrånvaro kvinnor, %\t6,5\t6,1
Sjukfrånvaro män, %\t4,0\t4,4
Betyg för bemötande, genomsnitt\t8,1\t7,7

Resultat per hamnbolag, mnkr

Bolag\tBokslut 2031\tBudget 2031
Bogser AB\t-4,1\t1,0
Lots AB\t2,5\t2,0
Mudder AB\t-0,8\t0,5

Volymer

Mått\t2031\t2030
Självfinansiering, %\t70,0\t60,0
Självfinansiering inkl. kajlån, %\t40,0\t30,0
Antal gäster\t900\t800
Skuld, kr/gäst\t50\t40
Personer med båtplats\t410\t395
Gästnätter\t2 150\t2 480

Under december 2031 var 90 lådor uthyrda, vilket är 15 fler än året innan.
"""


def _text(assistant: Assistant, *questions: str) -> str:
    """Return the text of the answer to the last of some questions, with plain spaces."""
    plan = None
    for question in questions:
        answer = assistant.ask(question, plan)
        plan = answer.plan
    return answer.text.replace("\N{NO-BREAK SPACE}", " ")


@pytest.fixture(scope="module")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give the assistant on one made-up report of a harbour board."""
    encoder = HashEncoder()
    folder = tmp_path_factory.mktemp("harbour")
    path = folder / "hamnen-arsbokslut-2031.txt"
    path.write_text(REPORT, encoding="utf-8")
    with Store.open(folder / "data", model=encoder.name) as store:
        ingest_paths((path,), store, encoder)
        yield Assistant(store, encoder)


@pytest.mark.parametrize(
    ("question", "leader"),
    [
        # the row is a leaf, though a part of it is told below
        ("vilken verksamhet gick sämst 2031, isbrytning undantagen?", "**Farleder: −40 tkr"),
        ("Which activity overran its budget the most in 2031?", "**Isbrytning: −60 tkr"),
        ("vilka två verksamheter överskred sin budget 2031?", "**Isbrytning: −60 tkr"),
        # the year's deviation, and not the one of an earlier forecast
        ("Which shared activity stayed furthest below budget in 2031?", "**Kranar: 20 tkr"),
        ("vilken verksamhet sprack mest (isbrytning oräknad)?", "**Farleder: −40 tkr"),
        # rows called by another word than their table's
        ("vilket slags båt fick flest utförda tillsyn 2031?", "**Roddbåtar: 27"),
        ("i vilka två tillsynsområden låg man längst efter planen, i procent?", "**Segelbåtar: 25 %"),
        ("vilket bolag gjorde störst förlust 2031?", "**Bogser AB: −4,1 mnkr"),
        ("vilken pluspost var störst 2031?", "**Kranar: 20 tkr"),
    ],
)
def test_ranks_by_other_words(harbour: Assistant, question: str, leader: str) -> None:
    assert leader in _text(harbour, question)


def test_lists_no_more_over_budget_than_there_are(harbour: Assistant) -> None:
    answer = harbour.ask("vilka tre verksamheter överskred sin budget mest 2031?")
    assert "Hamnkaféer" not in answer.text
    assert "Kranar" not in answer.text


def test_ranks_nothing_by_a_row_of_another_kind(harbour: Assistant) -> None:
    answer = harbour.ask("vilken fågel sjöng mest i Hylte?")
    assert answer.outcome is Outcome.NOT_FOUND
    assert not answer.figures


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("vilken låg längst under budget i procent 2031, kranar eller hamnkaféer?", "**Hamnkaféer: 16,7 %"),
        ("sjukfrånvaro kvinnor mot män 2031", "2,5 procentenheter mer än Sjukfrånvaro män"),
        ("vad skiljer det i sjukfrånvaro mellan män å kvinnor 2031?", "2,5 procentenheter"),
        ("hur många procent över budget hamnade slipvagnen 2031?", "**12,0 % (underskott)**"),
        ("hur stor andel av besparingarna (åtgärderna) har nämnden fått hem?", "**40,0 %**"),
        ("hur många jobbar deltid i hamnen 2031?", "**18 "),
        ("hur många färre segelbåtar än planerat fick tillsyn 2031?", "**30 "),
        ("hur mycket av budgeten för hamnkaféer 2031 är oförbrukad?", "**15 tkr"),
        ("hur många lådor var uthyrda 2030?", "90 − 15 = 75"),
        ("vad var betyget för bemötande i genomsnitt 2031?", "**8,1**"),
    ],
)
def test_computes_by_kind(harbour: Assistant, question: str, told: str) -> None:
    assert told in _text(harbour, question)


def test_a_limit_is_no_ranking(harbour: Assistant) -> None:
    answer = harbour.ask("hur har antalet personer med minst två båtplatser utvecklats?")
    assert "störst" not in answer.text
    assert "minst" not in answer.text.split("\n")[0]


@pytest.mark.parametrize(
    ("first", "then", "told"),
    [
        ("vad budgeterade hamnnämnden för kranar 2031?", "hur mycket av det hann man använda?", "**540 tkr**"),
        ("hur många gästnätter hade hamnen 2031?", "och hur många hade båtplats?", "**410**"),
        ("vad var betyget för bemötande i genomsnitt 2031?", "och året innan?", "**7,7**"),
    ],
)
def test_goes_on_from_the_row_that_was_answered(harbour: Assistant, first: str, then: str, told: str) -> None:
    assert told in _text(harbour, first, then)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("hur har självfinansieringen (utan kajlån) utvecklats 2030-2031?", "60,0 % [1] (2030) → 70,0 % [2] (2031)"),
        ("hur har gästerna utvecklats 2030-2031?", "Antal gäster"),
    ],
)
def test_follows_the_row_that_is_meant(harbour: Assistant, question: str, told: str) -> None:
    assert told in _text(harbour, question)


def test_two_joined_places_are_two() -> None:
    assert read_slots("frånvaron i Säffle-Åmåls nämnd").municipalities == ("Säffle", "Åmål")
    assert read_slots("frånvaron i Dals-Ed").municipalities == ("Dals-Ed",)


@pytest.mark.parametrize(
    ("question", "left_out"),
    [
        ("vilka gick bäst (kranarna oräknade)?", ("kranarna",)),
        ("which cost most, apart from rents?", ("rents",)),
        ("vilken kostade mest, hamnen undantagen", ("hamnen",)),
        ("vilken kostade mest?", ()),
    ],
)
def test_what_a_ranking_leaves_out(question: str, left_out: tuple[str, ...]) -> None:
    assert find_excepted(question) == left_out
