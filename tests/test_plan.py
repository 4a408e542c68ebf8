"""How questions are read against the store, and follow-ups above all: what they keep and what they replace."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.pipeline import Assistant
from assistant.plan import make_plan
from assistant.records import Answer, Language, Operation, Outcome, Plan
from ingest.records import Measure, Period
from ingest.store import Store

HYLTE = "hylte-bokslut-2019.txt"


def year(number: int) -> Period:
    """Give a whole year."""
    return Period(start=date(number, 1, 1), end=date(number, 12, 31))


def labels_of(plan: Plan, store: Store) -> set[str]:
    """Give the labels of the rows that a plan is linked to."""
    return {
        figure.label
        for row in plan.rows
        for figure in store.figures(reports=(row.report,))
        if (figure.table, figure.row) == (row.table, row.row)
    }


def talk(assistant: Assistant, *questions: str) -> Answer:
    """Give the answer to the last question of a conversation."""
    plan: Plan | None = None
    for question in questions[:-1]:
        plan = assistant.ask(question, plan).plan
    return assistant.ask(questions[-1], plan)


def test_a_plan_holds_place_row_measure_and_year(sample_store: Store) -> None:
    plan = make_plan("Vad var budgeten för ekonomienheten i Hylte 2019?", None, sample_store)
    assert (plan.operation, plan.language) == (Operation.LOOK_UP, Language.SWEDISH)
    assert (plan.municipalities, plan.reports) == (("Hylte",), (HYLTE,))
    assert (plan.measures, plan.periods) == ((Measure.BUDGET,), (year(2019),))
    assert labels_of(plan, sample_store) == {"Ekonomienheten"}
    assert not plan.whole


def test_a_place_and_no_row_is_about_the_whole_report(sample_store: Store) -> None:
    plan = make_plan("Varför gick Hylte plus 2019?", None, sample_store)
    assert plan.whole
    assert plan.rows == ()


def test_a_place_without_a_report_is_linked_to_nothing(sample_store: Store) -> None:
    plan = make_plan("Vad kostade ekonomienheten i Gislaved 2019?", None, sample_store)
    assert plan.missing_places == ("Gislaved",)
    assert (plan.reports, plan.rows, plan.whole) == ((), (), False)


def test_a_word_that_nothing_explains_is_told(sample_store: Store) -> None:
    plan = make_plan("Vad kostade simhallarna i Hylte 2019?", None, sample_store)
    assert plan.unexplained == ("simhallarna",)
    assert plan.rows == ()


def test_a_month_without_a_year_is_that_of_the_report(sample_store: Store) -> None:
    plan = make_plan("Vad hade turism kostat i augusti i Vaggeryd?", None, sample_store)
    assert plan.periods == (Period(start=date(2020, 1, 1), end=date(2020, 8, 31)),)


# One conversation a line: the last question is a follow-up; the cell that it must lead with.
FOLLOW_UPS = [
    # another year
    (("Vad kostade ekonomienheten i Hylte 2019?", "och året innan?"), "6 850"),
    (("Vad kostade ekonomienheten i Hylte 2019?", "och 2017?"), "7 702"),
    (("Vad kostade ekonomienheten i Hylte 2018?", "och året efter?"), "7 114"),
    (("Vad kostade ekonomienheten i Hylte 2019?", "2018?"), "6 850"),
    (("What had business support cost Vaggeryd by August 2020?", "same month the year before?"), "206"),
    (("What did Ekonomienheten in Hylte cost in 2019?", "and the year before?"), "6 850"),
    # twice
    (("Vad kostade ekonomienheten i Hylte 2019?", "och året innan?", "och året innan?"), "7 702"),
    # another measure
    (("Vad var budgeten för turism i Vaggeryd 2020?", "och prognosen?"), "636"),
    (("Vad var budgeten för turism i Vaggeryd 2020?", "avvikelsen?"), "50"),
    (("Vad kostade Kontaktcenter i Hylte 2019?", "vad var budgeten?"), "4 511"),
    (("What is Askersund's 2024 budget for shared premises?", "and the forecast?"), "-54 107"),
    # another row
    (("Vad kostade ekonomienheten i Hylte 2019?", "och personalenheten?"), "9 454"),
    (("Vad kostade ekonomienheten i Hylte 2019?", "och året innan?", "och personalenheten?"), "13 128"),
    (("Vad var avvikelsen för kommunikation i Nordanstig 2021?", "för överförmyndaren då?"), "225"),
    (("What was the 2024 budget for school transport in Askersund?", "what about the upper secondary?"), "-70 294"),
    # another place
    (("Vad var budgeten för turism i Vaggeryd?", "och i Askersund?"), "-1 806"),
    (("Vad var budgeten för turism i Vaggeryd?", "i Askersund då?"), "-1 806"),
    # why, and back
    (("Vad var avvikelsen för Kontaktcenter i Hylte 2019?", "varför?"), "-166"),
    (("Vad kostade Kontaktcenter i Hylte 2019?", "varför blev det så?"), "-166"),
    (("What is Askersund's 2024 budget for shared premises?", "why did it miss?"), "-175"),
    (("Varför gick Kontaktcenter back i Hylte 2019?", "och personalenheten?"), "1 521"),
]


@pytest.mark.parametrize(("questions", "cell"), FOLLOW_UPS)
def test_a_follow_up_keeps_what_it_does_not_name(assistant: Assistant, questions: tuple[str, ...], cell: str) -> None:
    answer = talk(assistant, *questions)
    assert answer.outcome is Outcome.ANSWERED, answer.text
    assert answer.figures[0].text == cell, answer.text


def test_a_why_after_a_figure_explains_that_very_row(assistant: Assistant) -> None:
    answer = talk(assistant, "Vad var avvikelsen för ekonomienheten i Hylte 2019?", "varför?")
    assert answer.plan.operation is Operation.EXPLAIN
    assert "flera obesatta tjänster" in answer.text


def test_a_why_about_a_year_without_a_deviation_explains_no_other_row(assistant: Assistant) -> None:
    answer = talk(assistant, "Vad kostade personalenheten i Hylte 2018?", "varför?")
    assert not any("Ekonomienheten" in citation.quote for citation in answer.citations), answer.text


def test_a_follow_up_keeps_the_language_when_it_has_none_of_its_own(assistant: Assistant) -> None:
    english = talk(assistant, "What did Ekonomienheten in Hylte cost in 2019?", "Kontaktcenter?")
    assert english.language is Language.ENGLISH
    swedish = talk(assistant, "Vad kostade ekonomienheten i Hylte 2019?", "Kontaktcenter?")
    assert swedish.language is Language.SWEDISH


def test_a_follow_up_changes_the_language_when_it_is_in_another(assistant: Assistant) -> None:
    answer = talk(assistant, "Vad kostade ekonomienheten i Hylte 2019?", "and what was the budget?")
    assert (answer.language, answer.figures[0].text) == (Language.ENGLISH, "8 832")


def test_a_whole_question_forgets_the_one_before(assistant: Assistant) -> None:
    alone = assistant.ask("Vad var budgeten för turism i Vaggeryd 2020?")
    after = talk(
        assistant, "Varför gick Kontaktcenter back i Hylte 2019?", "Vad var budgeten för turism i Vaggeryd 2020?"
    )
    assert (after.text, after.plan.rows, after.plan.measures) == (alone.text, alone.plan.rows, alone.plan.measures)


def test_a_place_without_the_row_is_told_and_gives_no_figure(assistant: Assistant) -> None:
    answer = talk(assistant, "Vad kostade facklig tid i Hylte 2019?", "och i Nordanstig?")
    assert answer.outcome is Outcome.NOT_FOUND
    assert answer.figures == ()
    assert answer.plan.municipalities == ("Nordanstig",)


def test_another_place_keeps_the_year_and_has_no_figure_of_another(assistant: Assistant) -> None:
    answer = talk(assistant, "Vad var budgeten för turism i Vaggeryd 2020?", "och i Askersund?")
    assert answer.outcome is Outcome.NOT_FOUND
    assert answer.figures == ()
    assert "2024" in answer.text


def test_a_place_without_a_report_does_not_fall_back_on_the_one_before(assistant: Assistant) -> None:
    answer = talk(assistant, "Vad kostade facklig tid i Hylte 2019?", "och i Gislaved?")
    assert answer.outcome is Outcome.NOT_FOUND
    assert (answer.figures, "Gislaved" in answer.text) == ((), True)


def test_a_year_that_is_missing_after_a_follow_up_is_told(assistant: Assistant) -> None:
    answer = talk(assistant, "Vad kostade ekonomienheten i Hylte 2017?", "och året innan?")
    assert answer.outcome is Outcome.NOT_FOUND
    assert "2016" in answer.text
    assert answer.figures == ()


def test_a_follow_up_after_nothing_is_no_error(assistant: Assistant) -> None:
    for question in ("och året innan?", "varför?", "and the forecast?", "den?"):
        assert assistant.ask(question).text


def test_the_assistant_keeps_no_conversation_of_its_own(assistant: Assistant) -> None:
    first = assistant.ask("Vad kostade ekonomienheten i Hylte 2019?")
    assistant.ask("Vad var budgeten för turism i Vaggeryd 2020?", first.plan)
    assert assistant.ask("och året innan?", first.plan).figures[0].text == "6 850"
