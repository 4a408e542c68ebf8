"""Everyday words name no subject, and no word that does name one is among them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from assistant.linking.matching import is_stop_word, is_verb
from assistant.question.slots import read_slots
from assistant.words.common_words import is_everyday_verb, is_everyday_word, read_everyday_words
from assistant.words.vocabulary import STOP_WORDS
from ingest.pipeline import read_report

SAMPLES = Path(__file__).resolve().parents[1] / "eval" / "reports"
CLASSES = ("small_words", "adjectives", "vague_nouns", "shorthand", "verbs")
LISTS = [f"{lang}_{name}" for lang in ("sv", "en") for name in CLASSES]
SUBJECTS = """
    förskola grundskola gymnasium särskola elev elever lärare barn barnomsorg fritidshem skolmat måltid måltider
    mat kost kök skolskjuts kollektivtrafik buss bussar tåg väg vägar gata gator belysning park parker lekplats
    vatten avlopp avfall sopor renhållning slam fjärrvärme energi fastighet fastigheter lokaler lokal hyra hyror
    städning vaktmästare badhus simhall bad bibliotek museum kultur musikskola idrott ishall fotboll förening
    föreningar turism näringsliv hemtjänst äldreboende äldre boende demens korttidsboende omsorg vård sjukvård
    sjuksköterska sjukfrånvaro frånvaro personal lön löner pension pensioner semester övertid vikarier konsulter
    resor resa utbildning kurser representation gåvor försäkring skatt skatter bidrag lån ränta räntor skuld
    skulder tillgångar kassa avskrivningar investeringar mark tomter bygglov detaljplan miljö räddningstjänst
    brand polis säkerhet kris politiker nämnd nämnder revision val färdtjänst försörjningsstöd missbruk
    familjehem flyktingar arbetslöshet assistans bostäder bilar fordon telefoner datorer licenser porto möbler
    kläder medicin läkare tandvård kyrka begravning snöröjning asfalt bro hamn skog djur el school schools
    preschool pupils students teacher teachers children care elderly hospital hospitals doctor nurse police fire
    car cars vehicles bus buses train trains road roads streets lighting park parks water sewage waste recycling
    electricity heating property premises rent rents cleaning swimming pool pools library libraries museum
    culture music sports hockey football clubs tourism staff salary salaries pension overtime consultants travel
    training education courses hospitality gifts insurance tax taxes grants loan loans interest debt assets
    equity cash depreciation investments land plots buildings housing permits planning environment security
    politicians committee council elections audit transport welfare benefits refugees unemployment disabled
    youth phones computers licences software paper furniture medicine dentist health church snow harbour forest
    animals food meals lunch coffee parking
"""


@pytest.mark.parametrize(
    "word",
    [
        "kvar",
        "bakom",
        "saker",
        "manga",
        "pa",
        "någonstans",
        "furthest",
        "themselves",
        "pls",
        "thx",
        "asså",
        "nagot",
        "storre",
        "folks",
    ],
)
def test_a_word_of_everyday_says_nothing(word: str) -> None:
    assert is_stop_word(word)


@pytest.mark.parametrize("word", ["clocked", "clock", "grabbed", "hander", "foljer", "anländer"])
def test_a_form_of_an_everyday_verb_only_helps(word: str) -> None:
    assert is_verb(word)


@pytest.mark.parametrize("word", SUBJECTS.split())
def test_a_noun_of_a_municipality_is_no_everyday_word(word: str) -> None:
    assert not is_stop_word(word)
    assert not is_verb(word)


@pytest.mark.parametrize(
    "word",
    ["per", "inte", "utan", "före", "efter", "exkl", "brutto", "netto", "average", "annual", "genomsnitt", "varje"],
)
def test_a_word_that_alters_what_is_asked_is_in_no_list(word: str) -> None:
    assert not is_everyday_word(word)
    assert not is_everyday_verb(word)


@pytest.mark.parametrize("question", ["Nämn kostnaden för parken", "Vad kostade parken egentligen, kompis?"])
def test_only_the_subject_of_a_question_is_left(question: str) -> None:
    assert read_slots(question).terms == ("parken",)


def test_no_list_takes_a_subject_from_another() -> None:
    names = [*LISTS, "sv_verb_forms"]
    assert {word for name in names for word in read_everyday_words(name)} & read_everyday_words("subjects") == set()


@pytest.mark.parametrize("path", sorted(SAMPLES.iterdir()), ids=lambda path: path.stem)
def test_every_label_keeps_a_word_that_names_it(path: Path) -> None:
    report = read_report(path)
    for label in {figure.label for figure in report.figures}:
        words = re.findall(r"[^\W\d_]{4,}", label.casefold())
        telling = [word for word in words if word not in STOP_WORDS]  # "TOTALT" names a row of totals
        assert not telling or not all(map(is_everyday_word, telling)), label
