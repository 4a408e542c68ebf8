"""What can break when one text holds several questions: one of them lost, split where it is one, sources mixed up."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from assistant.pipeline import Assistant
from assistant.question.several_questions import split_questions
from assistant.records import Operation, Outcome
from assistant.verify import unsupported
from tests.one_report import knowing

REPORT = """Verksamhetsberättelse 2031 Ystads kommun, kulturnämnden

Driftredovisning, tkr

Enhet\tUtfall 2031\tBudget 2031\tAvvikelse 2031
210 Fritidsgårdarna\t1 790\t1 700\t-90
300 Biblioteken\t5 875\t6 000\t125
320 Filialen Backåkra\t310\t300\t-10
321 Filialen Svarte\t290\t300\t10
310 Bokbussen\t812\t790\t-22

Biblioteken redovisar ett överskott på 125 tkr. Det beror på att en tjänst som bokbusschaufför stod tom.

På biblioteken arbetar 23 medarbetare. Under året har 4 medarbetare på biblioteken slutat.

Den nya filialen i Löderup invigdes den 5 maj 2031. Hyllorna levererades av Snickeri Ask AB.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with knowing(REPORT, tmp_path_factory.mktemp("several")) as one:
        yield one


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Hur gick det för fritidsgårdarna och vad kostade bokbussen?", ("−90", "812")),
        ("hur gick det för fritidsgårdarna? vad kostade bokbussen?", ("−90", "812")),
        ("How did the book bus do, and how much did the libraries cost?", ("−22", "5 875")),
        ("Hur många arbetar på biblioteken och hur många har slutat?", ("23", "4")),
        ("Hej! Jag bor i Ystad. Vad kostade bokbussen, och när invigdes filialen i Löderup?", ("812", "5 maj")),
        ("Vad kostade bokbussen, vad var budgeten och hur gick det för biblioteken?", ("812", "790", "125")),
        ("Vad kostade bokbussen? ... och hur mycket fick den använda?", ("812", "790")),
        ("Blev bokbussen dyrare än budget? Och när öppnade filialen i Löderup?", ("−22", "5 maj")),
    ],
)
def test_each_question_is_answered(assistant: Assistant, asked: str, told: tuple[str, ...]) -> None:
    answer = assistant.ask(asked)
    text = answer.text.replace("\xa0", " ")
    assert answer.outcome is Outcome.ANSWERED
    assert all(amount in text for amount in told)
    assert not unsupported(answer)


def test_sources_are_numbered_through(assistant: Assistant) -> None:
    answer = assistant.ask("Vad kostade bokbussen och hur gick det för biblioteken?")
    numbers = [citation.number for citation in answer.citations]
    assert numbers == list(range(1, len(numbers) + 1))
    second = answer.text.split("*Hur gick det för biblioteken?*")[1]
    cited = {citation.number: citation.quote for citation in answer.citations}
    shown = re.search(r"\*\*(?P<amount>[\d\s\xa0]+)\D*?\[(?P<number>\d+)\]", second)
    assert shown
    assert cited[int(shown["number"])] == "5 875"


def test_what_one_question_does_not_find_is_said_and_the_other_stands(assistant: Assistant) -> None:
    answer = assistant.ask("Vad kostade bokbussen och vad kostade simhallen?")
    assert answer.outcome is Outcome.ANSWERED
    assert "812" in answer.text
    assert "simhallen" in answer.text
    assert {figure.text for figure in answer.figures} == {"812"}


def test_the_next_question_goes_on_from_what_was_told(assistant: Assistant) -> None:
    before = assistant.ask("Hur gick det för biblioteken och vem äger simhallen?")
    answer = assistant.ask("varför?", before.plan)
    assert "bokbusschaufför" in answer.text


def test_a_note_on_all_figures_is_said_once(assistant: Assistant) -> None:
    answer = assistant.ask("What did the book bus cost, and what did the libraries cost?")
    assert answer.text.count("thousand Swedish kronor") == 1


def test_a_choice_that_must_be_made_first_is_all_that_is_said(assistant: Assistant) -> None:
    asked = "Vad kostade filialen? Vad gick pengarna till?"
    assert len(split_questions(asked)) == 2
    answer = assistant.ask(asked)
    assert answer.outcome is Outcome.AMBIGUOUS
    assert "310" in assistant.ask(answer.options[0].question, answer.plan).text


def test_a_time_after_a_cost_is_no_figure(assistant: Assistant) -> None:
    before = assistant.ask("Vad kostade bokbussen?")
    answer = assistant.ask("vem kör den?", before.plan)
    assert (answer.outcome, answer.figures) == (Outcome.NOT_FOUND, ())


def test_the_next_question_goes_on_from_the_last(assistant: Assistant) -> None:
    before = assistant.ask("Vad kostade bokbussen och hur gick det för biblioteken?")
    answer = assistant.ask("varför?", before.plan)
    assert "bokbusschaufför" in answer.text


@pytest.mark.parametrize(
    "asked",
    [
        "Hur gick det för biblioteken och varför?",
        "Hur mycket kostade biblioteken 2031 och hur mycket?",
        "Vad var budgeten och vad blev utfallet för biblioteken?",
        "Vad kostade biblioteken jämfört med vad bokbussen kostade?",
        "Vad kostade biblioteken, vad kostade bokbussen och vilken var dyrast?",
        "Stämmer det att biblioteken gick plus, stämmer det?",
        "What did the libraries cost, which was the largest unit?",
        "Bokbussen?",
        "",
    ],
)
def test_one_question_stays_one(asked: str) -> None:
    assert split_questions(asked) == (asked,)


def test_which_is_more_is_told_only_where_it_is_asked(assistant: Assistant) -> None:
    plain = assistant.ask("Vad kostade biblioteken och vad kostade bokbussen?")
    compared = assistant.ask("Vad kostade mest, biblioteken eller bokbussen?")
    assert not plain.derivations
    assert compared.plan.operation is not Operation.LOOK_UP


def test_a_list_of_many_questions_is_read_as_one_text() -> None:
    asked = "? ".join(f"Vad kostade del {letter}" for letter in "abcdefgh")
    assert split_questions(asked) == (asked,)


@pytest.mark.parametrize(
    "asked",
    [
        ("Hur stort var underskottet för fritidsgårdarna?", "hur mycket är det i procent av budgeten?"),
        ("Vilken enhet gick sämst 2031?", "hur stort är det i procent av budgeten?"),
        ("How large was the deficit of the book bus?", "how much is that in per cent of the budget?"),
    ],
)
def test_what_was_shown_is_set_against_its_own_budget(assistant: Assistant, asked: tuple[str, str]) -> None:
    answer = assistant.ask(asked[1], assistant.ask(asked[0]).plan)
    shown = {figure.text for figure in answer.figures}
    assert shown in ({"-90", "1 700"}, {"-22", "790"})
