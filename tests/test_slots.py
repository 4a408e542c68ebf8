"""What a question says by itself: language, operation, measures, years and months, places, words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.question.asked_period import to_full_year, to_months
from assistant.question.question_words import read_measure_word
from assistant.question.slots import read_slots
from assistant.records import Language, Operation
from assistant.words.language import detect_language
from ingest.records import Measure


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Vad kostade färdtjänsten i Askersund 2024?", Language.SWEDISH),
        ("vad kosta turismen", Language.SWEDISH),
        ("varför?", Language.SWEDISH),
        ("å vårgårda?", Language.SWEDISH),
        ("What did färdtjänsten cost in Askersund?", Language.ENGLISH),
        ("why did it miss?", Language.ENGLISH),
        ("and tourism?", Language.ENGLISH),
        ("How much did IT cost in Hylte?", Language.ENGLISH),
        ("Hur mycket kostade IT i Hylte?", Language.SWEDISH),
    ],
)
def test_the_language_of_a_question(question: str, language: Language) -> None:
    assert read_slots(question).language is language


def test_a_name_alone_does_not_settle_the_language() -> None:
    assert detect_language("Kontaktcenter 2018?")[1] is False
    assert detect_language("och Kontaktcenter?") == (Language.SWEDISH, True)


@pytest.mark.parametrize(
    ("question", "operation"),
    [
        ("Vad kostade färdtjänsten?", Operation.LOOK_UP),
        ("Hur stort blev underskottet?", Operation.LOOK_UP),
        ("Varför gick färdtjänsten back?", Operation.EXPLAIN),
        ("vaför gick det back", Operation.EXPLAIN),
        ("Vad beror underskottet på?", Operation.EXPLAIN),
        ("why was there a deficit?", Operation.EXPLAIN),
        ("What is behind the deficit?", Operation.EXPLAIN),
        ("När öppnar simhallen?", Operation.FIND_TEXT),
        ("When does the pool open?", Operation.FIND_TEXT),
        ("Vilka rapporter finns?", Operation.LIST_REPORTS),
        ("which reports do you have", Operation.LIST_REPORTS),
        ("Vad kan du?", Operation.HELP),
        ("help", Operation.HELP),
    ],
)
def test_what_is_asked_to_be_done(question: str, operation: Operation) -> None:
    assert read_slots(question).operation is operation


@pytest.mark.parametrize(
    ("question", "measures"),
    [
        ("Vad kostade färdtjänsten?", {Measure.ACTUAL}),
        ("Utfallet för färdtjänsten?", {Measure.ACTUAL}),
        ("bokslut för färdtjänsten", {Measure.ACTUAL}),
        ("Vad var budgeten för färdtjänsten?", {Measure.BUDGET}),
        ("Helårsprognosen för färdtjänsten?", {Measure.FORECAST}),
        ("Vad väntas färdtjänsten kosta?", {Measure.FORECAST}),
        ("What is färdtjänst expected to cost?", {Measure.FORECAST}),
        ("Budgetavvikelsen för färdtjänsten?", {Measure.VARIANCE}),
        ("Hur mycket gick färdtjänsten back?", {Measure.VARIANCE}),
        ("What was the surplus of färdtjänst?", {Measure.VARIANCE}),
        ("What is the target for färdtjänst?", {Measure.TARGET}),
        ("budget och prognos för färdtjänsten", {Measure.BUDGET, Measure.FORECAST}),
        ("färdtjänsten 2024", set()),
    ],
)
def test_the_measures_that_are_named(question: str, measures: set[Measure]) -> None:
    assert set(read_slots(question).measures) == measures


@pytest.mark.parametrize(
    ("question", "sign"),
    [
        ("Varför gick färdtjänsten back?", -1),
        ("Hur stort var underskottet?", -1),
        ("why did it exceed its budget", -1),
        ("Varför gick färdtjänsten plus?", 1),
        ("How big was the surplus?", 1),
        ("why was there money left over", 1),
        ("Vad var avvikelsen?", 0),
    ],
)
def test_the_sign_that_is_presumed(question: str, sign: int) -> None:
    assert read_slots(question).presumed_sign == sign


@pytest.mark.parametrize(
    ("question", "years", "month"),
    [
        ("färdtjänst 2024", (2024,), None),
        ("färdtjänst 2023 och 2024", (2023, 2024), None),
        ("färdtjänst till och med augusti 2024", (2024,), 8),
        ("färdtjänst januari till augusti 2024", (2024,), 8),
        ("färdtjänst jan-aug 2023", (2023,), 8),
        ("färdtjänst per 202408", (2024,), 8),
        ("färdtjänst per 2024-08", (2024,), 8),
        ("the first eight months, by August", (), 8),
        ("may the board overspend?", (), None),
        ("mer än 2 024 tkr", (), None),
        ("färdtjänst 12024", (), None),
    ],
)
def test_years_and_months(question: str, years: tuple[int, ...], month: int | None) -> None:
    slots = read_slots(question)
    assert (slots.years, slots.end_month) == (years, month)


@pytest.mark.parametrize(
    ("question", "shift"),
    [("och året innan?", -1), ("the year before?", -1), ("i fjol?", -1), ("och året efter?", 1), ("och 2018?", 0)],
)
def test_a_year_told_by_another(question: str, shift: int) -> None:
    assert read_slots(question).year_shift == shift


@pytest.mark.parametrize(
    ("question", "places"),
    [
        ("Hur gick det för Hyltes kontaktcenter?", ("Hylte",)),
        ("färdtjänst askersund", ("Askersund",)),
        ("Herrljunga eller Vårgårda?", ("Herrljunga", "Vårgårda")),
        ("Why did Askersund's forecast miss?", ("Askersund",)),
        ("färdtjänst", ()),
    ],
)
def test_municipalities(question: str, places: tuple[str, ...]) -> None:
    assert read_slots(question).municipalities == places


@pytest.mark.parametrize(
    ("question", "terms"),
    [
        ("Vad kostade färdtjänsten i Askersund 2024?", ("färdtjänsten",)),
        ("varför gick personalenheten plus?", ("personalenheten",)),
        ("What did the contact centre cost?", ("contact centre",)),
        ("hej, kan du säga mig budgeten för skolskjuts?", ("skolskjuts",)),
        ("Utfall för 45?", ("45",)),
        ("investeringsbudgeten", ("investering",)),
        ("", ()),
    ],
)
def test_the_words_that_name_the_subject(question: str, terms: tuple[str, ...]) -> None:
    assert read_slots(question).terms == terms


@pytest.mark.parametrize(
    ("question", "leans"),
    [
        ("och personalenheten?", True),
        ("and the forecast?", True),
        ("what about Hylte?", True),
        ("Vad kostade färdtjänsten?", False),
        ("Andel heltid?", False),
        ("Orsaken till underskottet?", False),
    ],
)
def test_a_follow_up_says_so_at_its_beginning(question: str, leans: bool) -> None:
    assert read_slots(question).follow_up is leans


def test_a_plain_open_question_asks_for_all_measures() -> None:
    assert read_slots("hur gick det för kontaktcenter?").open_question
    assert read_slots("How did the contact centre do?").open_question
    assert not read_slots("Vad kostade kontaktcenter?").open_question


def test_only_the_beginning_of_a_long_text_is_read() -> None:
    assert read_slots("x " * 5_000 + "budget 2024").years == ()


def test_words_that_are_no_measure() -> None:
    for word in ("färdtjänst", "skola", "2024", "plusjobb", "backe"):
        assert read_measure_word(word) is None, word


def test_periods_end_on_the_last_day_of_their_month() -> None:
    assert to_months(2024, 2).end.isoformat() == "2024-02-29"
    assert to_months(2023, 2).end.isoformat() == "2023-02-28"
    assert to_full_year(2023) == to_months(2023, 12)


@given(st.text(max_size=300))
def test_no_text_makes_reading_it_fail(text: str) -> None:
    slots = read_slots(text)
    assert read_slots(slots.text).text == slots.text, "what was written out stays as it is"
