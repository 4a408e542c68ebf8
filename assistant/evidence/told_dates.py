"""Finds two places of one report that date the same act of the same thing differently.

In: the plan of a question that asks when, the texts that answer it, and the store. Out: the text that answers and the
one that denies it, or nothing. For example "Kajen i Vik, bygget startade i mars 2031" and, on the row "Vik kaj",
"Byggstart oktober 2030." Where thing, act or time leave any doubt, nothing is disputed.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from assistant.claims.times import Times, read_times
from assistant.evidence.quote_choice import split_points
from assistant.evidence.text_reading import TextHit
from assistant.linking.matching import GOOD_MATCH, Term, score_term, score_word
from assistant.question.asked_thing import asks_when
from assistant.records import Plan
from assistant.words.asked_words import BUILDING
from assistant.words.vocabulary import PRINTED_STOP_WORDS
from ingest.passages.sentences import split_sentences
from ingest.records import Passage, RowReference
from ingest.store import Store
from ingest.words import split_words

# What is asked of, and how it is told to have happened: the same act in both places.
_ACTS: Final[tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]] = tuple(
    (re.compile(rf"\b(?:{asked})\b", re.IGNORECASE), re.compile(rf"\b(?:{told})\b", re.IGNORECASE))
    for asked, told in (
        (
            r"(?:bygg|projekt)?start(?:ade|ades|at|ats|en|ed)?|(?:på)?börja(?:de|des|t|ts)|inled(?:de|des|d|ts)|began|begun?|commenced",
            r"(?:bygg|projekt)?start(?:ade|ades|at|ats|en)?|påbörja(?:de|des|t|ts)|började|inled(?:de|des|ts)|spadtaget",
        ),
        (r"invig(?:de|des|d|ts|ningen)|inaugurated", r"invig(?:de|des|d|ts|ningen|ning)"),
        (r"öppna(?:de|des|t|ts)|öppningen|opened", r"öppna(?:de|des|t|ts)|öppning(?:en)?"),
        (r"antogs?|antagits|antagen|adopted", r"antogs?|antagits|antagen"),
        (r"tillträd(?:de|er|a|t)|took office", r"tillträd(?:de|er|t)"),
        (r"stäng(?:de|des|ts)|lades (?:ned|ner)|closed", r"stäng(?:de|des|ts)|lades (?:ned|ner)"),
        (r"brann|brunnit|branden|burnt|burned|fire", r"brann|brunnit|brand(?:en)?"),
        (
            r"färdigställ(?:des|ts|d)|blev (?:klart?|färdigt?)|completed",
            r"färdigställ(?:des|ts)|blev (?:klart?|färdigt?)",
        ),
    )
)
_CLAUSE: Final = re.compile(r"[;,]\s|\s(?:och|and|men|but)\s")
# A plan, or a time about which something was, is denied by no other.
_OPEN: Final = re.compile(
    r"\b(?:plan\w*|beräkna\w*|ska|skulle|vänta\w*|prognos\w*|tidigast|senast|omkring|cirka|ca|runt|tänkt|först|före|efter|"
    r"sedan|inte|ej|om|nästa)\b",
    re.IGNORECASE,
)
_PART: Final = re.compile(r"\b(?:etapp|fas|del|steg|hus|block|stage|phase)\s*\w+", re.IGNORECASE)
_FEWEST_NAMING: Final = 2  # words of a row's label that name one thing of many
_SAME: Final = 0.85


@dataclass(frozen=True, slots=True, kw_only=True)
class _Dated:
    """A sentence that dates an act, the passage that it stands in, when that was, and whether it is of building."""

    passage: Passage
    sentence: str
    times: Times
    is_of_building: bool


def find_disputed(plan: Plan, terms: Sequence[Term], texts: Sequence[TextHit], store: Store) -> tuple[TextHit, ...]:
    """Return the text that answers when something was and the one that dates it otherwise; nothing where none does."""
    best = next((hit for hit in texts if hit.answers), None)
    told = next((told for asked, told in _ACTS if asked.search(plan.question)), None)
    if best is None or told is None or not asks_when(plan.question):
        return ()
    passages = store.passages(reports=(best.passage.location.report,))
    dated = [one for passage in passages for one in _read_dated(passage, told)]
    own = [one for one in dated if one.passage.key == best.passage.key and one.sentence in best.quote]
    if len(own) != 1:
        return ()
    keys = sorted({(one.location.report, row) for one in passages for row in one.explains})
    labels = store.row_labels(keys) if keys else {}
    things = [
        term for term in terms if not (BUILDING.search(term.text) or any(asked.search(term.text) for asked, _ in _ACTS))
    ]
    others = [
        one
        for one in dated
        if one.passage.key != best.passage.key
        and one.is_of_building == own[0].is_of_building
        and _differ(one.times, own[0].times)
        and (_is_named(things, one) or _is_of_label(_labels_of(one.passage, labels), own[0], dated))
    ]
    if len({one.sentence for one in others}) != 1:
        return ()  # of two others, which one is meant is open
    other = others[0]
    return (best, replace(best, passage=other.passage, quote=other.sentence))


def _read_dated(passage: Passage, told: re.Pattern[str]) -> Iterator[_Dated]:
    """Give the sentences of a passage with a clause that dates the act to one year, and to no more than one month."""
    texts = split_points(passage.text) or [passage.text]
    sentences = [text[start:end].strip() for text in texts for start, end in split_sentences(text)]
    for sentence in sentences:
        for clause in _CLAUSE.split(sentence):
            times = read_times(clause)
            if told.search(clause) and not _OPEN.search(clause) and len(times.years) == 1 and len(times.months) <= 1:
                is_of_building = BUILDING.search(clause) is not None
                yield _Dated(passage=passage, sentence=sentence, times=times, is_of_building=is_of_building)
                break


def _differ(one: Times, other: Times) -> bool:
    if one.years != other.years:
        return True
    return bool(one.months and other.months) and one.months != other.months


def _is_named(things: Sequence[Term], other: _Dated) -> bool:
    """Whether a sentence itself names all that is asked about, a proper name among it, and no part of it alone."""
    words = split_words(other.sentence)
    has_name = any(term.text[:1].isupper() for term in things)
    return has_name and not _PART.search(other.sentence) and all(score_term(one, words) >= GOOD_MATCH for one in things)


def _labels_of(passage: Passage, labels: Mapping[tuple[str, RowReference], str]) -> set[str]:
    """Return the labels of the rows that a passage explains; one row printed in two tables has one."""
    found = (labels.get((passage.location.report, row), "") for row in passage.explains)
    return {label.casefold() for label in found if label}


def _is_of_label(labels: Collection[str], own: _Dated, dated: Sequence[_Dated]) -> bool:
    """Whether the row that a passage explains is what a sentence dates, which alone holds all that names the row."""
    named = [_naming(label) for label in labels]
    fitting = [words for words in named if len(words) >= _FEWEST_NAMING and _holds(words, own.sentence)]
    if len(named) != 1 or not fitting or _PART.search(own.sentence):
        return False
    return all(one == own or not _holds(fitting[0], one.sentence) for one in dated)


def _naming(label: str) -> list[str]:
    """Return the words of a label that name what it is of, numbers as well."""
    return [word for word in split_words(label) if word not in PRINTED_STOP_WORDS]


def _holds(words: Sequence[str], sentence: str) -> bool:
    held = split_words(sentence)
    return all(any(score_word(word, other) >= _SAME for other in held) for word in words)
