"""Words that a row need not say of itself, rows of accounts before investments, and rows of one place of several."""

from __future__ import annotations

import pytest

from assistant.linking.joined import with_compounds
from assistant.linking.matching import to_term
from assistant.linking.own_names import same_field
from assistant.linking.readings import other_readings
from assistant.linking.rows import group_rows
from assistant.pipeline import Assistant
from assistant.question.slots import read_slots
from assistant.records import Answer, Language, Operation, Outcome, Plan
from ingest.pipeline import ingest_paths
from ingest.records import Measure
from ingest.store import Store
from tests.encoders import HashEncoder
from tests.stored_reports import make_report

BOARD = """Barn- och utbildningsnämnden

Delårsrapport augusti 2031

Barn- och utbildningsnämnden i Hylte kommun.

Driftredovisning (tkr)

Verksamhet\tUtfall 2031-08\tPrognos 2031\tBudget 2031\tAvvikelse
31 Hemundervisning enskild\t310\t470\t450\t-20
Lokalhyror\t820\t1 240\t1 200\t-40
Fritidsgård\t100\t160\t150\t-10
Personalkostnader\t7 100\t10 600\t10 500\t-100
Summa\t8 330\t12 470\t12 300\t-170

Investeringar (tkr)

Projekt\tBudget 2031\tUtfall 2031-08\tPrognos 2031\tTotal projektbudget\tTotal prognos
Surfplattor hemundervisning\t40\t33\t38\t90\t95
Ny ishall Solvik\t600\t210\t500\t9 100\t9 400
Fritidsgård\t70\t60\t65\t70\t65

Nyckeltal

Nyckeltal\t2030\t2031
Matsvinn per portion, gram\t44\t39
Felanmälningar, antal\t61\t58
Medellön, kr\t31 200\t32 050
Räkningar betalda i tid, %\t91,5\t93,0
Antal vakanta sjukskötersketjänster\t5\t2
Elever 15/10\t640\t655
Elever med personligt stöd\t-\t12

Sjukfrånvaro, %

Enhet\t2030\t2031
Lekskola\t7,1\t6,4
Totalt\t8,8\t7,9

Årsarbetare

Enhet\t2030\t2031
Elevhälsa och personligt stöd\t17,5 åa\t16,2 åa
"""
JOINT = """Räddningsförbundet Västanvind

Årsredovisning 2031

Kommunalförbund för Orsa, Mora och Älvdalen. Räddningsförbundet Västanvind.

Resultaträkning (tkr)

Post\tBokslut 2030\tBudget 2031\tBokslut 2031
Medlemsbidrag\t5 900\t6 100\t6 100
Statliga bidrag\t140\t150\t155
Personal\t-4 100\t-4 200\t-4 250

Not 1 Medlemsbidrag (tkr)

Kommun\tBokslut 2030\tBokslut 2031
Orsa\t1 400\t1 450
Mora\t3 300\t3 400
Älvdalen\t1 200\t1 250
Summa\t5 900\t6 100

Insatser per kommun

Händelse\tTotalt 2031\tOrsa\tMora\tÄlvdalen
Brand\t41\t9\t25\t7
Trafik\t60\t14\t33\t13
Summa\t101\t23\t58\t20
"""


def read(text: str, folder: str, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """Give the assistant on one report."""
    encoder = HashEncoder()
    path = tmp_path_factory.mktemp(folder) / f"{folder}-2031.txt"
    path.write_text(text, encoding="utf-8")
    store = Store.open(path.parent / "data", model=encoder.name)
    list(ingest_paths([path], store, encoder))
    return Assistant(store, encoder)


@pytest.fixture(scope="module")
def board(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """Give the assistant on the report of a board."""
    return read(BOARD, "barn-utbildning", tmp_path_factory)


@pytest.fixture(scope="module")
def joint(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """Give the assistant on the report of a federation of three municipalities."""
    return read(JOINT, "raddning", tmp_path_factory)


def figures(answer: Answer) -> list[str]:
    """Give the figures of an answer as printed."""
    return [figure.text for figure in answer.figures]


@pytest.mark.parametrize(
    ("question", "figure", "untold"),
    [
        ("hur många felanmälningar från invånarna kom in 2031?", "58", "invånarna"),
        ("How many fault reports from residents were there in 2031?", "58", "residents"),
        ("hur mycket matsvinn per portion blev det i köken 2031?", "39", "köken"),
        ("What was the rent for school premises until August 2031?", "820", "school"),
        ("vad var medellönen 2031 enligt senaste mätningen?", "32 050", "mätningen"),
        ("vad var utfallet för kaffe och andra personalkostnader 2031-08?", "7 100", "kaffe"),
    ],
)
def test_a_row_of_everybody_answers_and_says_what_it_does_not_name(
    board: Assistant, question: str, figure: str, untold: str
) -> None:
    answer = board.ask(question)
    assert (answer.outcome, figures(answer)[:1], answer.plan.left_out) == (Outcome.ANSWERED, [figure], (untold,))
    assert f"”{untold}”" in answer.text.rpartition("\n")[2]


@pytest.mark.parametrize(
    "question",
    [
        "vad var medellönen för lärarna 2031?",  # a part of the whole
        "hur hög var sjukfrånvaron i staben 2031?",
        "hur många felanmälningar från företagen kom in 2031?",
        "hur många invånare finns det per portion 2031?",  # what is counted
        "What was the sick leave in the schools in 2031?",  # a part of what the board does
        "hur många invånare bidrog till felanmälningar 2031?",
    ],
)
def test_a_part_of_the_whole_is_not_left_out(board: Assistant, question: str) -> None:
    answer = board.ask(question)
    assert (answer.outcome, figures(answer), answer.plan.left_out) == (Outcome.NOT_FOUND, [], ())


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("vad är prognosen för hemundervisningen 2031?", "470"),  # no tablets for it
        ("vad är budgeten för fritidsgården 2031?", "150"),  # the very name in both tables
        ("vad är budgeten för nya ishallen i Solvik 2031?", "600"),
        ("vad är prognosen för hela projektet nya ishallen i Solvik?", "9 400"),
        ("hur stor är den totala projektbudgeten för ishallen i Solvik?", "9 100"),
        ("What is the 2031 capital budget for the ishall in Solvik?", "600"),
        ("vad spår man att ishallen i Solvik kostar 2031?", "500"),
        ("hur många ssk-tjänster stod tomma 2031?", "2"),
        ("hur stor andel av räkningarna betalades i tid 2030?", "91,5"),
        ("sjukfrånv. för lekskolepersonalen 2031?", "6,4"),
    ],
)
def test_the_row_that_is_meant_answers(board: Assistant, question: str, figure: str) -> None:
    answer = board.ask(question)
    assert (answer.outcome, figures(answer)[:1]) == (Outcome.ANSWERED, [figure])


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("hur många felanmälningar hade man räknat med för 2031?", "budget"),
        ("hur många elever hade personligt stöd 2030?", "2030"),  # no full-time equivalents of that year
    ],
)
def test_what_is_lacking_is_told_and_no_other_figure_given(board: Assistant, question: str, word: str) -> None:
    answer = board.ask(question)
    assert (answer.outcome, figures(answer)) == (Outcome.NOT_FOUND, [])
    assert word in answer.text


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("How much did Orsa contribute in 2030?", "1 400"),
        ("hur stort var Älvdalens medlemsbidrag 2031?", "1 250"),
        ("hur många insatser hade räddningsförbundet i Orsa 2031?", "23"),  # not those of all three
    ],
)
def test_one_place_of_several_is_told_by_its_own_row_or_column(joint: Assistant, question: str, figure: str) -> None:
    answer = joint.ask(question)
    assert (answer.outcome, figures(answer)[:1]) == (Outcome.ANSWERED, [figure])


def test_a_genitive_and_its_word_are_a_printed_compound() -> None:
    rows = group_rows(make_report(labels=("Stadsbidrag", "Bidrag till teatern", "Summa")).figures)
    plan = Plan(question="stadens bidrag till hamnen", language=Language.SWEDISH, operation=Operation.LOOK_UP)
    terms = [to_term(word, Language.SWEDISH) for word in ("bidrag", "hamnen")]
    found = with_compounds(terms, (), plan, rows)
    assert [("stadsbidrag",) in term.alternatives for term in found] == [True, False]


def test_a_part_of_a_boards_name_names_it_too() -> None:
    assert "tekniknämnd" in same_field(("gemensamma", "teknik", "och", "fritidsnämnden"))
    assert "gemensammanämnd" not in same_field(("gemensamma", "fritidsnämnden"))


@pytest.mark.parametrize(
    ("question", "measures"),
    [
        ("hur mycket hade de räknat med?", (Measure.BUDGET,)),
        ("vad bedöms bygget kosta?", (Measure.FORECAST,)),
        ("vilka spår finns i skogen?", ()),
        ("what had they planned to use?", (Measure.BUDGET,)),
    ],
)
def test_what_was_planned_is_no_outcome(question: str, measures: tuple[Measure, ...]) -> None:
    assert read_slots(question).measures == measures


def test_who_lived_there_are_its_inhabitants() -> None:
    assert read_slots("hur många bodde i kommunen 2031?").terms == ("invånare",)
    assert "invånare" not in read_slots("hur många bodde på Ekgården 2031?").terms


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("what did the heating cost in 2031?", ("heating cost",)),
        ("what did the school premises cost in 2031?", ("school", "premises")),
    ],
)
def test_a_term_is_parted_only_into_things(question: str, words: tuple[str, ...]) -> None:
    subject = (" ".join(words),)
    plan = Plan(question=question, language=Language.ENGLISH, operation=Operation.LOOK_UP, subject=subject)
    assert list(other_readings(plan, subject)) == ([] if subject == words else [words])


def test_a_date_with_a_slash_is_no_measure_per_thing(board: Assistant) -> None:
    answer = board.ask("hur mycket lånade kommunen per elev 2031?")
    assert (answer.outcome, figures(answer)) == (Outcome.NOT_FOUND, [])
