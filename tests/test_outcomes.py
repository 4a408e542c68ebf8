"""Questions that end otherwise than with a figure: not told, of several, or told in two ways. Never a guess."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.pipeline import Assistant
from assistant.records import Answer, Outcome
from ingest.pipeline import ingest_paths
from ingest.records import Location, Measure
from ingest.store import Store
from tests.conftest import SAMPLES
from tests.encoders import HashEncoder

Ask = Callable[..., Answer]


def cited_lines(answer: Answer) -> set[int | None]:
    """Give the first lines of what is cited."""
    return {citation.location.first_line for citation in answer.citations}


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Hur stort var underskottet i Gislaved 2020?", "Gislaved"),
        ("What did the schools of Malmö cost in 2021?", "Malmö"),
        ("Varför gick Mjölby back?", "Mjölby"),
    ],
)
def test_a_place_without_a_report_is_named_with_those_that_have_one(
    assistant: Assistant, question: str, words: str
) -> None:
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.NOT_FOUND
    assert words in answer.text
    assert "Vaggeryd" in answer.text
    assert (answer.figures, answer.citations) == ((), ())


@pytest.mark.parametrize(
    ("question", "held"),
    [
        ("vad kostade ekonomienheten i hylte 2015?", "2017, 2018, 2019"),
        ("Hur stor var budgeten för turism i Vaggeryd 2019?", "2020"),
        ("What was Kontaktcenter's budget in Hylte in 2017?", "2019"),
    ],
)
def test_a_year_that_a_row_lacks_gives_the_years_that_it_has(assistant: Assistant, question: str, held: str) -> None:
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.NOT_FOUND
    assert held in answer.text
    assert answer.figures == ()


def test_a_year_that_no_report_tells_of_gives_no_figure_of_another(assistant: Assistant) -> None:
    answer = assistant.ask("Varför gick Kontaktcenter i Hylte back 2011?")
    assert answer.outcome is Outcome.NOT_FOUND
    assert (answer.figures, answer.citations) == ((), ())


def test_a_row_that_is_not_there_gives_the_nearest_labels_and_no_figure(assistant: Assistant) -> None:
    answer = assistant.ask("Vad var budgeten för simhallar i Askersund 2024?")
    assert answer.outcome is Outcome.NOT_FOUND
    assert "simhallar" in answer.text
    assert (answer.figures, answer.citations) == ((), ())


def test_a_measure_that_a_row_lacks_is_named_with_those_that_it_has(assistant: Assistant) -> None:
    answer = assistant.ask("Vad var prognosen för facklig tid i Hylte 2018?")
    assert answer.outcome is Outcome.NOT_FOUND
    assert answer.figures == ()
    assert "Facklig tid" in answer.text


def test_a_blank_cell_is_not_filled_from_its_neighbours(assistant: Assistant) -> None:
    answer = assistant.ask("Vad kostade kontorsvaktmästeri i Hylte 2018?")
    assert answer.outcome is Outcome.NOT_FOUND
    assert "125" not in answer.text
    assert "78" not in answer.text


def test_a_number_of_things_is_never_an_amount_of_money(assistant: Assistant) -> None:
    answer = assistant.ask("hur många årsarbetare har kommunstyrelsen i askersund?")
    assert answer.outcome is Outcome.NOT_FOUND
    assert answer.figures == ()


@pytest.mark.parametrize(
    ("question", "places"),
    [
        ("hur hög var sjukfrånvaron?", ("Askersund", "Hylte", "Herrljunga")),
        ("How big was the variance for tourism?", ("Askersund", "Vaggeryd")),
        ("vad väntas arbetsmarknad kosta på helåret?", ("Askersund", "Vaggeryd")),
    ],
)
def test_what_several_reports_tell_is_offered_side_by_side(
    assistant: Assistant, question: str, places: tuple[str, ...]
) -> None:
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.AMBIGUOUS
    for place in places:
        assert f"- {place}" in answer.text or f"{place}:" in answer.text
        assert any(place in option.question for option in answer.options)


def test_choosing_a_candidate_gives_its_figure(assistant: Assistant) -> None:
    answer = assistant.ask("How big was the variance for tourism?")
    (choice,) = (option.question for option in answer.options if "Vaggeryd" in option.question)
    chosen = assistant.ask(choice, answer.plan)
    assert chosen.outcome is Outcome.ANSWERED
    assert chosen.figures[0].text == "50"
    assert {figure.location.report for figure in chosen.figures} == {"vaggeryd-delarsrapport-2020-08.txt"}


def test_rows_of_one_name_in_two_tables_can_be_told_apart_and_chosen(assistant: Assistant) -> None:
    answer = assistant.ask("Vad kostade fördelad gemensam verksamhet i Hylte 2019?")
    assert answer.outcome is Outcome.AMBIGUOUS
    assert {figure.text for figure in answer.figures} == {"38 199", "1 779"}
    chosen = [assistant.ask(option.question, answer.plan) for option in answer.options]
    assert [one.outcome for one in chosen] == [Outcome.ANSWERED] * 2
    assert {one.figures[0].text for one in chosen} == {"38 199", "1 779"}


def test_the_same_row_in_two_tables_is_one_candidate(assistant: Assistant) -> None:
    answer = assistant.ask("How big was the variance for tourism?")
    shown = [(figure.location.report, figure.text) for figure in answer.figures]
    assert len(shown) == len(set(shown)), shown


def test_naming_the_place_settles_which_one_is_meant(assistant: Assistant) -> None:
    answer = assistant.ask("How big was the variance for tourism in Vaggeryd?")
    assert answer.outcome is Outcome.ANSWERED
    assert answer.figures[0].text == "50"


@pytest.mark.parametrize(
    "question",
    [
        "Vad har gemensamma verksamheter i Askersund kostat till och med augusti 2024?",
        "What had Gemensamma verksamheter in Askersund cost by August 2024?",
        "Utfall 92 Gemensamma verksamheter i Askersund?",
    ],
)
def test_a_damaged_cell_is_shown_as_printed_and_given_no_value(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.CONFLICTING
    assert "-26 62" in answer.text
    assert cited_lines(answer) == {86}
    assert [figure.amount for figure in answer.figures] == [None]
    for guess in ("2662", "2 662", "26 620", "26 062", "114"):
        assert guess not in answer.text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    "question",
    [
        "vad är prognosen för exploatering gustavslund 2024",
        "Vad är prognosen för Expl Gustavslund i Askersund 2024?",
    ],
)
def test_the_same_fact_with_two_values_shows_both(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.CONFLICTING
    assert {figure.text for figure in answer.figures} == {"-2 217", "-2 178"}
    assert cited_lines(answer) == {163, 174}


def test_twin_rows_that_agree_are_no_conflict(assistant: Assistant) -> None:
    answer = assistant.ask("Vad är budgeten för besöksnäringsverksamhet i Askersund 2024?")
    assert answer.outcome is Outcome.ANSWERED
    assert answer.figures[0].text == "-1 806"


def test_a_new_conflict_is_found_in_a_report_of_ones_own(tmp_path: Path) -> None:
    text = (
        "Verksamhetsberättelse 2031\nKommunstyrelsen i Mora kommun\n\n"
        "Driftredovisning 2031, tkr\n\nVerksamhet\tBudget 2031\tUtfall 2031\tAvvikelse\n"
        "Badhus\t4 100\t4 350\t-250\nBibliotek\t2 000\t1 9 00\t100\nSumma\t6 100\t6 250\t-150\n\n"
        "Sammandrag av badhus, tkr\n\nVerksamhet\tBudget 2031\tUtfall 2031\tAvvikelse\n"
        "Badhus\t4 100\t4 530\t-250\nÖvrigt\t10\t20\t-10\n"
    )
    (tmp_path / "mora.txt").write_text(text, encoding="utf-8")
    encoder = HashEncoder()
    with Store.open(tmp_path / "data", model=encoder.name) as store:
        ingest_paths((tmp_path / "mora.txt",), store, encoder)
        answer = Assistant(store, encoder).ask("Vad kostade badhuset i Mora 2031?")
    assert answer.outcome is Outcome.CONFLICTING
    assert {figure.text for figure in answer.figures} == {"4 350", "4 530"}
    assert {figure.measure for figure in answer.figures} == {Measure.ACTUAL}
    assert {citation.location for citation in answer.citations} == {
        Location(report="mora.txt", first_line=line, last_line=line) for line in (7, 14)
    }


def test_an_empty_store_says_that_nothing_is_read_in(tmp_path: Path) -> None:
    encoder = HashEncoder()
    with Store.open(tmp_path, model=encoder.name) as store:
        for question in ("Vad kostade badhuset i Mora 2031?", "Vilka rapporter finns?", "varför?"):
            answer = Assistant(store, encoder).ask(question)
            assert answer.outcome is Outcome.NOT_FOUND
            assert answer.figures == ()


def test_a_removed_report_answers_no_more(tmp_path: Path) -> None:
    name = "nordanstig-arsredovisning-2021-stab.md"
    shutil.copy(SAMPLES / name, tmp_path)
    encoder = HashEncoder()
    question = "How much did communication cost Nordanstig in 2021?"
    with Store.open(tmp_path / "data", model=encoder.name) as store:
        ingest_paths((tmp_path / name,), store, encoder)
        assistant = Assistant(store, encoder)
        before = assistant.ask(question)
        assert before.figures[0].text == "5\u00a0561"
        store.remove_report(name)
        after = assistant.ask(question, before.plan)
    assert after.outcome is Outcome.NOT_FOUND
    assert (after.figures, after.citations) == ((), ())
