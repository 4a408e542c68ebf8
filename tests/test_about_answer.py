"""Follow-ups about the answer before itself, and what they must not drag along or lose."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.pipeline import Assistant
from assistant.question.choice import only_chooses
from assistant.question.overview_words import turn_direction
from assistant.question.slots import read_slots
from assistant.records import Answer, Operation, Outcome
from assistant.verify import unresolved, unsupported
from assistant.words.answer_words import ASKS_SOURCE, ASKS_TEXT, JUDGES, THANKS, TURNS
from ingest.pipeline import ingest_paths
from ingest.records import Measure
from ingest.store import Store
from tests.encoders import HashEncoder

_REPORT = """\
Delårsrapport augusti 2023 Tekniska nämnden

Hylte kommun

Period 2023-01-01 – 2023-08-31

Drift (tkr)

Verksamhet	Utfall 2023-08	Budget 2023-08	Prognos 2023	Budget 2023	Avvikelse 2023	Bokslut 2022
Simhallar	-2 900	-2 700	-4 500	-4 000	-500	-4 150
Vinterväghållning	-1 500	-1 600	-2 200	-2 400	200	-2 050
Parkskötsel	-880	-1 060	-1 320	-1 600	280	-1 500
Belysning	-430	-380	-640	-570	-70	-610
Totalt	-5 710	-5 740	-8 660	-8 570	-90	-8 310

Simhallar visar en negativ avvikelse med 500 tkr. Avvikelsen beror på dyrare uppvärmning.

Projekt (tkr)

Projekt	Budget 2023	Utfall 2023-08	Prognos 2023	Avvikelse 2023
Badplats Norra	900	400	1 150	-250
Ny lekplats	300	310	320	-20
Gångbro	2 000	1 100	1 700	300
"""
_SIMHALLAR = "Vad är avvikelsen för simhallar i Hylte 2023?"


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give an assistant that knows one made-up report of some months."""
    folder: Path = tmp_path_factory.mktemp("about")
    report = folder / "hylte-tekniska-2023-08.txt"
    report.write_text(_REPORT, encoding="utf-8")
    encoder = HashEncoder()
    with Store.open(folder / "data", model=encoder.name) as store:
        ingest_paths((report,), store, encoder)
        yield Assistant(store, encoder)


def converse(assistant: Assistant, talk: str) -> Answer:
    """Give the last answer of a conversation, whose turns are parted by two bars."""
    first, *others = talk.split(" || ")
    answer = assistant.ask(first)
    for question in others:
        answer = assistant.ask(question, answer.plan)
        assert unsupported(answer) == ()
        assert unresolved(answer, assistant._store) == ()
    return answer


def first_of(answer: Answer) -> str:
    """Give the first figure of an answer as it is printed, with plain spaces."""
    return answer.figures[0].text.replace("\u00a0", " ") if answer.figures else ""


@pytest.mark.parametrize(
    "asked", ["är det bra eller dåligt?", "är det mycket?", "is that good or bad?", "is that a lot?"]
)
def test_a_judgement_shows_the_budget_and_the_deviation(assistant: Assistant, asked: str) -> None:
    answer = converse(assistant, f"Vad är prognosen för simhallar i Hylte 2023? || {asked}")
    assert {figure.text for figure in answer.figures} >= {"-4 500", "-4 000", "-500"}, answer.text


@pytest.mark.parametrize(
    "asked", ["varifrån kommer siffran?", "stämmer siffran?", "är du säker?", "where does the figure come from?"]
)
def test_doubt_and_source_show_the_same_once_more(assistant: Assistant, asked: str) -> None:
    answer = converse(assistant, f"{_SIMHALLAR} || {asked}")
    assert first_of(answer) == "-500"
    assert first_of(converse(assistant, f"{_SIMHALLAR} || {asked} || och för belysning?")) == "-70"


def test_what_the_text_says_of_it_is_its_explanation(assistant: Assistant) -> None:
    answer = converse(assistant, f"{_SIMHALLAR} || vad säger texten om det?")
    assert any("uppvärmning" in citation.quote for citation in answer.citations)


@pytest.mark.parametrize("between", ["tack", "hej", "vad kan du?"])
def test_a_word_between_ends_no_conversation(assistant: Assistant, between: str) -> None:
    answer = converse(assistant, f"{_SIMHALLAR} || {between} || och för belysning?")
    assert first_of(answer) == "-70", answer.text


@pytest.mark.parametrize(
    ("talk", "label"),
    [
        ("Vilken verksamhet i Hylte gick sämst mot budget 2023? || tvärtom", "Parkskötsel"),
        ("Vilken verksamhet i Hylte gick sämst mot budget 2023? || varför? || och den näst sämsta?", "Belysning"),
        ("Vilka projekt i Hylte gick över budget? || och den dyraste?", "Badplats Norra"),
        ("Vilka projekt i Hylte gick över budget? || och under budget?", "Gångbro"),
        ("Vilka projekt i Hylte gick över budget? || tvärtom", "Gångbro"),
        ("Vilket projekt i Hylte har störst budget 2023? || och det näst största?", "Badplats Norra"),
        ("Vilken verksamhet i Hylte gick sämst mot budget 2023? || 2", "Belysning"),
    ],
)
def test_an_order_is_turned_and_gone_on_with(assistant: Assistant, talk: str, label: str) -> None:
    answer = converse(assistant, talk)
    assert answer.figures[0].label == label, answer.text


@pytest.mark.parametrize("asked", ["2", "den andra", "b)"])
def test_a_choice_of_nothing_offered_is_no_subject(assistant: Assistant, asked: str) -> None:
    answer = converse(assistant, f"{_SIMHALLAR} || {asked}")
    assert answer.outcome is Outcome.NOT_FOUND
    assert not answer.figures
    assert not answer.citations


def test_the_difference_between_first_and_second_is_theirs(assistant: Assistant) -> None:
    talk = "Vilket projekt i Hylte har störst budget 2023? || och det näst största? || hur mycket skiljer det?"
    assert "1 100 tkr" in converse(assistant, talk).text.replace("\u00a0", " ")


def test_the_sum_of_a_ranking_against_budget_is_of_deviations(assistant: Assistant) -> None:
    talk = "Vilken verksamhet i Hylte gick sämst mot budget 2023? || och den näst sämsta? || summera dem"
    assert "−570 tkr" in converse(assistant, talk).text.replace("\u00a0", " ")


@pytest.mark.parametrize("asked", ["hur långt ifrån budget är det?", "how far off budget is it?", "och avvikelsen?"])
def test_far_from_budget_is_the_deviation(assistant: Assistant, asked: str) -> None:
    answer = converse(assistant, f"Vad väntas simhallar i Hylte kosta 2023? || {asked}")
    assert first_of(answer) == "-500", answer.text


@pytest.mark.parametrize(
    ("text", "is_deviation"),
    [
        ("How did the parks in Hylte do against its budget in 2023?", True),
        ("Hur ligger simhallar till mot budget?", True),
        ("Vad var budgeten för simhallar?", False),
        ("Hur stor är budgeten för simhallar?", False),
    ],
)
def test_against_budget_asks_for_no_budget(text: str, is_deviation: bool) -> None:
    assert (Measure.VARIANCE in read_slots(text).measures) is is_deviation
    assert (Measure.BUDGET in read_slots(text).measures) is not is_deviation


def test_the_budget_beside_a_forecast_is_of_the_whole_year(assistant: Assistant) -> None:
    talk = "Vad är utfallet för simhallar i Hylte augusti 2023? || nej, jag menade prognosen || och budgeten?"
    assert first_of(converse(assistant, talk)) == "-4 000"


def test_a_difference_in_per_cent_after_a_reason_is_of_the_budget(assistant: Assistant) -> None:
    answer = converse(assistant, "Varför går simhallar i Hylte back 2023? || skillnaden i procent?")
    assert "12,5\u00a0%" in answer.text, answer.text


def test_a_year_without_a_deviation_says_what_it_has(assistant: Assistant) -> None:
    answer = converse(assistant, f"{_SIMHALLAR} || och året innan?")
    assert answer.outcome is Outcome.NOT_FOUND
    assert not answer.figures
    assert "utfall" in answer.text


@pytest.mark.parametrize("asked", ["i miljoner", "i mkr?", "visa det i miljoner kronor"])
def test_millions_stand_beside_the_printed_amount(assistant: Assistant, asked: str) -> None:
    text = converse(assistant, f"Vad är prognosen för simhallar i Hylte 2023? || {asked}").text.replace("\u00a0", " ")
    assert "−4 500 tkr är −4,5 mnkr" in text


def test_a_part_that_someone_has_is_no_share() -> None:
    slots = read_slots("What net cost is forecast for Hylte's part of the joint board in 2023?")
    assert slots.operation is Operation.LOOK_UP


@pytest.mark.parametrize(
    ("text", "chooses"), [("2", True), ("den andra", True), ("the first one", True), ("2019", False), ("IT", False)]
)
def test_a_bare_choice_is_told_from_a_subject(text: str, chooses: bool) -> None:
    assert only_chooses(text) is chooses


@pytest.mark.parametrize(
    "text",
    ["Vad kostade simhallar?", "stämmer det att simhallar gick back?", "är simhallar dyrare än belysning?", "varför?"],
)
def test_a_question_of_its_own_is_none_about_the_answer(text: str) -> None:
    assert not any(pattern.match(text) for pattern in (ASKS_SOURCE, ASKS_TEXT, JUDGES, THANKS, TURNS))


def test_a_direction_is_turned_within_its_question() -> None:
    assert turn_direction("which units had a surplus?") == "which units had a minus?"
    assert turn_direction("vad kostade simhallar?") == ""
