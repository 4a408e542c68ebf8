"""Takes as the answer the one sentence that tells what is asked of nearly all that is named, where none holds it all.

In: a plan that asks for a number, an amount, a time or how long, its weighed terms, and the hits of a search that none
answers. Out: the hits, one of them an answer where it stands clear. For example of "hur många ungdomar provade att
segla (Kajskolan), och hur många fanns det pengar till?" the sentence "4 ungdomar var med i Kajskolan": it counts them,
it names the school, no other sentence does, and only how the asker calls the rest is told otherwise.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from assistant.evidence.asked_predicate import tells_predicate
from assistant.evidence.asked_sort import DATE, MONEY_UNITS, is_of_asked, is_of_other, tells_counted_act
from assistant.evidence.clear_texts import holds_kin
from assistant.evidence.quote_choice import split_points
from assistant.evidence.text_numbers import find_counted, tells_count
from assistant.evidence.text_reading import TextHit
from assistant.evidence.told_durations import tells_duration
from assistant.evidence.told_flows import tells_flow
from assistant.evidence.told_names import names_holder
from assistant.evidence.told_years import tells_other_year
from assistant.evidence.whole_words import is_within_name
from assistant.evidence.word_weights import Weighed
from assistant.linking.matching import FAIR_MATCH, score_term
from assistant.question.asked_operation import read_operation
from assistant.question.asked_thing import asks_duration, asks_when, asks_who
from assistant.records import Operation, Plan
from assistant.words.vocabulary import DEVIATION_IN_TEXT
from ingest.notation import parse_amounts
from ingest.passages.sentences import split_sentences
from ingest.records import Measure
from ingest.words import split_words

_LEAST_SHARE: Final = 0.7  # of the weight of what the reports hold at all
_FEWEST: Final = 2  # things that a sentence must hold
_OPERATIONS: Final = (Operation.LOOK_UP, Operation.FIND_TEXT)
_CLEAR: Final = 0.15  # of that weight, more than any other sentence that tells the sort


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """A sentence that tells the asked sort of thing: its hit, what to quote, and the share of the question it holds."""

    hit: TextHit
    quote: str
    sentence: str
    share: float


def accept_nearest(
    plan: Plan, weighed: Sequence[Weighed], hits: Sequence[TextHit], boards: Mapping[str, frozenset[str]]
) -> list[TextHit]:
    """Return the hits, the one with that sentence as an answer; `boards` are the words of each report's board.

    Of a person, what only names the board of the one report that is asked narrows nothing there.
    """
    things = [one for one in weighed if not one.is_act]
    if asks_who(plan.question) and len(boards) == 1:
        board = tuple(next(iter(boards.values())))
        things = [one for one in things if score_term(one.term, board) < FAIR_MATCH] or things
    if plan.operation not in _OPERATIONS or plan.rows or not things or read_operation(plan.question):
        return list(hits)
    told = sorted(_find(plan, things, hits), key=lambda one: -one.share)
    if not told or told[0].share < _LEAST_SHARE:
        return list(hits)
    best = told[0]
    if any(one.share > best.share - _CLEAR and one.sentence != best.sentence for one in told[1:]):
        return list(hits)
    return [replace(hit, quote=best.quote, missing=()) if hit is best.hit else hit for hit in hits]


def _find(plan: Plan, things: Sequence[Weighed], hits: Sequence[TextHit]) -> list[_Told]:
    """Return the sentences that tell the asked sort of thing about what is asked."""
    found = []
    for hit in hits:
        heading = " ".join(hit.passage.headings[-2:])
        for text in split_points(hit.passage.text) or [hit.passage.text]:
            spans = split_sentences(text)
            for place, (start, end) in enumerate(spans):
                sentence = text[start:end]
                lead = text[slice(*spans[place - 1])] if place else ""
                if one := _read(plan, things, hit, sentence, lead, heading):
                    found.append(one)
    return found


def _read(plan: Plan, things: Sequence[Weighed], hit: TextHit, sentence: str, lead: str, heading: str) -> _Told | None:
    """Return a sentence as one that tells what is asked, or None; `lead` is the sentence before it."""
    if not _tells_sort(plan, things, sentence) or tells_other_year(plan, sentence):
        return None
    if any(is_within_name(one.term, split_words(sentence)) for one in things):
        return None
    own = [one for one in things if holds_kin(one.term, split_words(sentence))]
    held = [one for one in things if holds_kin(one.term, split_words(f"{heading} {lead} {sentence}"))]
    led = any(one not in own and holds_kin(one.term, split_words(lead)) for one in held)
    known = [one for one in things if one.passages]
    named = [one for one in things if _is_name(one.term.text, plan.question)]
    if (
        len(own) < (1 if asks_who(plan.question) and len(things) == 1 else _FEWEST)
        or len(things) > 2 * len(held)
        or any(one not in held for one in named)
    ):
        return None
    total = sum(one.weight for one in known)
    share = sum(one.weight for one in held if one in known) / total if total else 0.0
    quote = sentence
    if led and lead in hit.passage.text:
        start = hit.passage.text.index(lead)
        end = hit.passage.text.index(sentence, start) + len(sentence)
        quote = hit.passage.text[start:end]
    return _Told(hit=hit, quote=quote, sentence=sentence, share=share)


def _is_name(word: str, question: str) -> bool:
    """Whether a word of a question is a proper name, a code or a number."""
    return any(character.isdigit() for character in word) or (word[0].isupper() and not question.startswith(word))


def _tells_sort(plan: Plan, things: Sequence[Weighed], sentence: str) -> bool:
    """Whether a sentence tells a thing of the sort that a question asks for, where that has a form of its own."""
    terms = [one.term for one in things]
    if plan.counts and not plan.money:
        counted = find_counted(plan.question, terms, plan.language)
        if counted is None or tells_flow(plan, sentence) or not tells_counted_act(plan, sentence):
            return False
        return tells_count(sentence, counted) and is_of_asked(plan, terms, sentence)
    if asks_who(plan.question):
        return names_holder(plan, terms, sentence)
    if not tells_predicate(plan.question, plan.language, split_words(sentence)):
        return False
    if asks_duration(plan.question):
        return tells_duration(sentence)
    if asks_when(plan.question):
        return DATE.search(sentence) is not None
    if plan.money:
        if DEVIATION_IN_TEXT.search(sentence) and Measure.VARIANCE not in plan.measures:
            return False
        mentions = [one for one in parse_amounts(sentence) if not is_of_other(plan, sentence[: one.start])]
        return any(one.amount.unit in MONEY_UNITS for one in mentions)
    return False
