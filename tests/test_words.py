"""Swedish words: forms of one word meet, other words stay apart, and tokens survive a plain tokenizer."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.words import fold, index_tokens, query_tokens, split_words, stem, trigrams

ONE_WORD = [
    "avvikelse avvikelsen avvikelser avvikelserna avvikelsens",
    "skolskjuts skolskjutsen skolskjutsar skolskjutsarna skolskjutsarnas",
    "personalkostnad personalkostnaden personalkostnader personalkostnaderna",
    "enhet enheten enheter enheterna enhetens",
    "bistånd biståndet",
    "prognos prognosen prognoser prognosernas",
    "kommunstyrelse kommunstyrelsen kommunstyrelsens",
    "nämnd nämnden nämndens nämnder nämnderna",  # the dictionary takes "nämnd" for a form of "nämna"
    "pris priset priser priserna",  # and "pris" for one of "prisa"
    "väg vägen vägar vägarna",  # and "vägarna" for people who weigh
    "lärare läraren lärarna",
    "årsarbetare årsarbetaren årsarbetarna",
    "kontaktcenter kontaktcentret",  # not in the dictionary, but its last part is
    "e-tjänst e-tjänster e-tjänsten",
    "skola skolan skolor skolorna",
    "elev elever elevers eleverna",
    "intäkt intäkter intäkterna",
]


@pytest.mark.parametrize("forms", ONE_WORD, ids=lambda forms: forms.split()[0])
def test_the_forms_of_a_word_have_one_stem(forms: str) -> None:
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    "words", ["enhet enkel", "intäkt kostnad", "budget utfall", "skola skuld", "2023 2024", "år åar"]
)
def test_other_words_have_other_stems(words: str) -> None:
    assert len({stem(word) for word in words.split()}) == 2


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("<p>Skol\u00adskjuts</p>", ("skolskjuts",)),
        ("a\u030ar", ("år",)),  # PDFs write the ring as a letter of its own
        ("5 < 7 och 9 > 3", ("5", "7", "och", "9", "3")),
        ("12\u00a0400 tkr, -3,5\u00a0%", ("12", "400", "tkr", "3", "5")),
        ("kommunens’s", ("kommunens's",)),
        ("VA\u2011verksamhet | **IT**", ("va-verksamhet", "it")),
        ("3:e kvartalet", ("3:e", "kvartalet")),
        ("---", ()),
    ],
)
def test_words_are_cut_out_of_markup(text: str, words: tuple[str, ...]) -> None:
    assert split_words(text) == words


def test_folding_takes_the_marks_off() -> None:
    assert fold("ÅÄÖ é ü Ø") == "aao e u o"


def test_a_compound_shares_letter_groups_with_its_parts() -> None:
    shared = set(trigrams("skolskjuts")) & set(trigrams("skjuts"))
    assert len(shared) >= len("skjuts") - 2


def test_a_query_without_marks_meets_the_text_with_them() -> None:
    assert set(query_tokens("bistand").split()) & set(index_tokens("Biståndet").split()) >= {"fbistand", "gbis"}


def test_a_query_holds_each_token_once() -> None:
    tokens = query_tokens("enhet och enhet").split()
    assert len(tokens) == len(set(tokens))


@given(st.text())
def test_any_text_gives_tokens_that_no_tokenizer_cuts(text: str) -> None:
    for token in index_tokens(text).split():
        assert re.fullmatch(r"[wfg][^\W_]+", token)


@given(st.text(min_size=1))
def test_any_word_has_a_stem(text: str) -> None:
    for word in split_words(text):
        assert stem(word)


def test_importing_words_does_not_load_the_dictionary() -> None:
    """A command that searches nothing should not wait for it."""
    code = "import sys, ingest.words; sys.exit('simplemma' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
