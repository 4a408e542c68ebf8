"""What everyday words of a question say: parts of a year, the time to come, what is not meant, synonyms."""

from __future__ import annotations

import pytest

from assistant.linking.matching import score_term, to_term
from assistant.question.asked_period import read_periods
from assistant.question.slots import read_slots
from assistant.records import Language, Operation
from ingest.records import Measure


@pytest.mark.parametrize(
    ("text", "years", "month"),
    [
        ("parken jan-mars hos nämnden", (), 3),
        ("första kvartalet 2026", (2026,), 3),
        ("Q1 2026", (2026,), 3),
        ("andra kvartalet 2025", (2025,), None),  # it begins in April: nothing of it is read as January to June
        ("första halvåret 2020", (2020,), 6),
        ("aug -19", (2019,), 8),
        ("aug 22 -> aug 23?", (2022, 2023), 8),
        ("aug 12 500 tkr", (), None),
        ("juni 10 procent", (), None),
        ("t.o.m. augusti", (), 8),
    ],
)
def test_the_period_that_words_name(text: str, years: tuple[int, ...], month: int | None) -> None:
    assert read_periods(text)[:2] == (years, month)


@pytest.mark.parametrize(
    ("question", "measure"),
    [
        ("Hur mycket tror nämnden att parken kostar?", Measure.FORECAST),
        ("What will the park cost over 2020?", Measure.FORECAST),
        ("Hur mycket har gått åt till parken?", Measure.ACTUAL),
        ("Hur mycket har lagts på parken?", Measure.ACTUAL),
        ("Hur mycket blev över för parken?", Measure.VARIANCE),
    ],
)
def test_a_phrase_names_a_measure(question: str, measure: Measure) -> None:
    assert measure in read_slots(question).measures


def test_what_the_asker_thinks_is_no_forecast() -> None:
    assert Measure.FORECAST not in read_slots("Tror du att parken blev dyr?").measures


def test_a_year_told_twice_is_not_the_year_before() -> None:
    assert read_slots("parkens resultat förra året, 2025").year_shift == 0
    assert read_slots("parkens resultat året före 2025").year_shift == -1


def test_why_something_is_higher_than_last_year_is_asked_of_this_year() -> None:
    assert read_slots("varför är parken dyrare i år än i fjol?").year_shift == 0
    assert read_slots("vad kostade parken i fjol?").year_shift == -1


def test_what_is_not_meant_is_no_subject() -> None:
    terms = read_slots("cost of parks (the main ones, not the forest bit)").terms
    assert "parks" in terms
    assert "forest" not in terms


@pytest.mark.parametrize("question", ["Hur kommer de sig att parken gick back?", "What is driving up the costs?"])
def test_a_why_in_other_words(question: str) -> None:
    assert read_slots(question).operation is Operation.EXPLAIN


@pytest.mark.parametrize("word", ["näringslivet", "näringslivspengarna"])
def test_a_synonym_is_found_by_its_stem_and_without_its_tail(word: str) -> None:
    assert score_term(to_term(word, Language.SWEDISH), ("näringslivsfrämjande", "åtgärder")) >= 0.8
