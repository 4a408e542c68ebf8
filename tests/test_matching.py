"""How words of a question fit printed words: forms, parts of compounds, slips, synonyms, English terms."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.linking.matching import (
    GOOD_MATCH,
    POSSIBLE_MATCH,
    is_verb,
    score_coverage,
    score_term,
    score_word,
    to_term,
)
from assistant.records import Language


@pytest.mark.parametrize(
    ("asked", "printed"),
    [
        ("skolskjutsarna", "skolskjutsar"),
        ("personalkostnaderna", "personalkostnader"),
        ("ekonomienhetens", "ekonomienheten"),
        ("förskolor", "förskola"),
        ("overformyndare", "överförmyndare"),
        ("gymnasieskoln", "gymnasieskolan"),
        ("fardtjanst", "färdtjänst"),
        ("personalavdelningen", "personalenheten"),
    ],
)
def test_another_form_or_a_slip_is_the_same_word(asked: str, printed: str) -> None:
    assert score_word(asked, printed) >= GOOD_MATCH


@pytest.mark.parametrize(
    ("asked", "printed"),
    [("personal", "personalenheten"), ("skolor", "förskola"), ("arbetsmarknad", "arbetsmarknadsåtgärder")],
)
def test_a_part_of_a_compound_is_a_possible_match(asked: str, printed: str) -> None:
    assert POSSIBLE_MATCH <= score_word(asked, printed) < 1


@pytest.mark.parametrize(
    ("asked", "printed"),
    [
        ("budget", "turism"),
        ("45", "46"),
        ("45", "450"),
        ("kultur", "kurser"),
        ("bibliotek", "bibliografi"),
        ("revision", "television"),
        ("vård", "gård"),
        ("il", "intäkter"),
    ],
)
def test_words_that_only_look_alike_do_not_match(asked: str, printed: str) -> None:
    assert score_word(asked, printed) < POSSIBLE_MATCH


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("contact centre", ("kontaktcenter",)),
        ("school transport", ("skolskjutsar",)),
        ("political activities", ("politisk", "verksamhet")),
        ("tourism", ("turism",)),
        ("staff costs", ("personalkostnader",)),
    ],
)
def test_an_english_term_fits_its_swedish_label(text: str, printed: tuple[str, ...]) -> None:
    assert score_term(to_term(text, Language.ENGLISH), printed) >= GOOD_MATCH


def test_every_word_of_an_alternative_must_be_there() -> None:
    term = to_term("political activities", Language.ENGLISH)
    assert score_term(term, ("politisk",)) < POSSIBLE_MATCH
    assert score_term(term, ("övrig", "politisk", "verksamhet")) >= GOOD_MATCH


def test_a_report_explains_its_own_abbreviations() -> None:
    term = to_term("SUF", Language.SWEDISH, {"suf": ("Sydnärkes utbildningsförbund",)})
    assert score_term(term, ("sydnärkes", "utbildningsförbund")) >= GOOD_MATCH
    assert score_term(to_term("SUF", Language.SWEDISH), ("sydnärkes", "utbildningsförbund")) == 0


def test_the_share_of_a_label_that_was_asked_for() -> None:
    assert score_coverage(("facklig", "tid"), ("facklig", "tid")) == 1
    assert score_coverage(("facklig", "tid"), ("facklig",)) == 0.5
    assert score_coverage((), ("facklig",)) == 0


@pytest.mark.parametrize("word", ["turism", "skolor", "Kontaktcenter", "färdtjänst", "revision", "IT"])
def test_a_thing_is_not_taken_for_what_is_done(word: str) -> None:
    assert not is_verb(word)


_WORDS = st.text(alphabet="abcdefghijklmnopqrstuvwxyzåäö-0123456789", min_size=1, max_size=20)


@given(_WORDS, _WORDS)
def test_a_score_is_between_nothing_and_the_same(asked: str, printed: str) -> None:
    assert 0 <= score_word(asked, printed) <= 1
    assert score_word(asked, asked) == 1


@given(st.integers(min_value=0, max_value=99_999), st.integers(min_value=0, max_value=99_999))
def test_numbers_fit_only_themselves(first: int, second: int) -> None:
    assert (score_word(str(first), str(second)) == 1) == (first == second)
