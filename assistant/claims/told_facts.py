"""Finds the sentence that tells whether something was done: the asked act, or how it stands, of the very thing asked.

In: a plan, the claim that its question makes, and the passages of its reports. Out: a `ToldFact`, or None where no
sentence tells it. For example of "har hamnen anställt en lots?" it is "Det har inte gått att rekrytera någon lots",
and not a sentence on what the lots cost.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from assistant.claims.same_words import same_act, same_thing, tells_verb
from assistant.claims.times import is_later
from assistant.evidence.asked_predicate import asked_acts, knows_act, tells_one
from assistant.evidence.hung_words import told_words
from assistant.evidence.quote_choice import split_points
from assistant.linking.matching import FAIR_MATCH, GOOD_MATCH, Term, is_verb, score_term, to_term
from assistant.records import Plan
from assistant.words import fact_words as words
from assistant.words.claim_words import AUXILIARY
from assistant.words.predicate_words import read_vague_verbs
from ingest.passages.sentences import split_sentences
from ingest.records import Passage
from ingest.words import split_words, stem

_CONTEXT: Final = 0.6  # what a thing is worth that only the sentence before, or the heading, names
_STRONG, _KNOWN, _STATUS, _NO_ACT = 2.0, 1.2, 0.8, 0.0
_LONG: Final = 2_000  # letters by which a sentence is worth one thing less
_BEFORE: Final = 2  # sentences that one may go on from
_SHORTEST_TAIL: Final = 4  # letters of the last part of a compound that stands for it
_LEAD: Final = re.compile(r"[^.:!?]{3,70}:(?=\s)")  # "Slipen i Abbekås: ...": what all that follows is about
_VERB: Final = 0.5  # what it is worth that an act is told by a verb, and not by its noun
_DECIDED: Final = re.compile(r"\bbeslut\w*", re.IGNORECASE)
_PRESENT: Final = re.compile(r"\w+(?:ar|er|ör|år|ir|yr|as|es|s)")
_SUPINE: Final = re.compile(r"\w+(?:ades|des|tes|ats|its|tts|ts)")


class Sense(StrEnum):
    """What a clause says of its act: that it is done, that it is not, or that it is still to come."""

    DONE = "done"
    DENIED = "denied"
    AHEAD = "ahead"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a question asks whether it was done: the things that a sentence must name, the acts that it must tell."""

    question: str
    things: tuple[Term, ...]
    acts: tuple[Term, ...]
    is_new: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldFact:
    """A sentence that tells a fact; `quote` has the sentences before that it goes on from.

    `is_sure` says that the sentence itself names every thing and tells the act by its own word,
    `is_direct` that it does so by a verb.
    """

    passage: Passage
    quote: str
    sentence: str
    sense: Sense
    fit: float
    is_sure: bool
    is_direct: bool = False


def read_asked(plan: Plan, text: str, terms: Sequence[Term], hints: Sequence[Term], names: Iterable[str]) -> Asked:
    """Return what a yes-or-no question asks; `names` are of the report's place and board, which it need not repeat."""
    known = {own for name in names for own in (name.casefold(), f"{name.casefold()}s")} | words.OWNERS
    acts = set(asked_acts(text, plan.language))
    found: dict[str, Term] = {}
    things: dict[str, Term] = {}
    for term in (*terms, *hints):
        word = term.text.casefold()
        if word in known or AUXILIARY.fullmatch(word) or word in words.EMPTY_VERBS or not word[:1].isalpha():
            continue
        is_form = is_verb(word) or (word.endswith(("a", "as")) and knows_act(word, plan.language))
        is_act = word in acts or same_act(word, text, text)
        is_act = is_act or (term.text.islower() and is_form and not _like_nouns(word))
        if is_act and not (word in read_vague_verbs() and not knows_act(word, plan.language)):
            found[word] = term
        elif not is_act:
            things[word] = term
    for word in split_words(text):  # "kvar", "klar": no thing of a row, and what such a question asks
        if _like_nouns(word) and word not in things and word not in found:
            things[word] = to_term(word, plan.language)
    return Asked(
        question=text,
        things=tuple(things.values()),
        acts=tuple(found.values()),
        is_new=words.GETS_NEW.search(text) is not None and not found,
    )


def find_told_fact(
    plan: Plan, asked: Asked, passages: Iterable[Passage], last_days: Mapping[str, date]
) -> ToldFact | None:
    """Return the sentence that tells best whether what is asked was done; None where none tells it plainly.

    `last_days` has the last day that each report is of: what a sentence tells of a later time is still to come.
    """
    if not asked.things or not (asked.acts or asked.is_new or any(_like_nouns(t.text) for t in asked.things)):
        return None
    found = [
        fact for passage in passages for fact in _find_in(plan, asked, passage, last_days.get(passage.location.report))
    ]
    return max(found, key=lambda fact: fact.fit, default=None)


def _find_in(plan: Plan, asked: Asked, passage: Passage, last_day: date | None) -> Iterator[ToldFact]:
    """Give the sentences of a passage that tell what is asked."""
    heading = told_words(" ".join(passage.headings[-2:]))
    headed = _LEAD.match(passage.text)
    heading = (*heading, *told_words(headed[0])) if headed else heading
    if not any(_tells(thing, (*told_words(passage.text), *heading)) for thing in asked.things):
        return
    for text in split_points(passage.text) or [passage.text]:
        spans = split_sentences(text)
        for place, (start, end) in enumerate(spans):
            sentence = text[start:end]
            first = _first_needed(asked, text, spans, place)
            fact = _read(plan, asked, passage, sentence, text[first:end], heading, last_day)
            if fact:
                yield fact


def _first_needed(asked: Asked, text: str, spans: Sequence[tuple[int, int]], place: int) -> int:
    """Return where to begin a quotation: at the sentence, or at one before it that names what it does not."""
    start, end = spans[place]
    lacking = [one for one in asked.things if not _tells(one, told_words(text[start:end]))]
    for before in range(place - 1, max(0, place - _BEFORE) - 1, -1):
        if lacking and any(_tells(one, told_words(text[spans[before][0] : spans[before][1]])) for one in lacking):
            return spans[before][0]
    return start


def _read(
    plan: Plan, asked: Asked, passage: Passage, sentence: str, quote: str, heading: Sequence[str], last_day: date | None
) -> ToldFact | None:
    """Return what a sentence tells of what is asked, with the words before it that it goes on from."""
    own = told_words(sentence)
    around = (*told_words(quote), *heading)
    held = [thing for thing in asked.things if _tells(thing, own)]
    near = [thing for thing in asked.things if thing not in held and _tells(thing, around)]
    lacking = [thing for thing in asked.things if thing not in held and thing not in near]
    needed = [thing for thing in asked.things if thing.text.casefold() not in words.WORK_WORDS]
    if any(thing in needed for thing in lacking) or not (held or words.POINTS_BACK.match(sentence)):
        return None
    if not any(thing in needed for thing in (*held, *near)):
        return None
    weight, act_words = _weigh_acts(plan, asked, sentence, own)
    if weight is None or (weight < _STRONG and len(near) > 1 and not words.POINTS_BACK.match(sentence)):
        return None
    return ToldFact(
        passage=passage,
        quote=quote.strip(),
        sentence=sentence,
        sense=read_sense(asked, sentence, act_words, last_day),
        fit=len(held) + _CONTEXT * len(near) + weight + _VERB * _is_verbal(act_words, asked, own) - len(quote) / _LONG,
        is_sure=weight == _STRONG and not near and not lacking,
        is_direct=weight == _STRONG and not near and not lacking and _is_verbal(act_words, asked, own),
    )


def _weigh_acts(plan: Plan, asked: Asked, sentence: str, own: Sequence[str]) -> tuple[float | None, tuple[Term, ...]]:
    """Return how plainly a sentence tells the acts, None where it does not, with those that it tells by their word."""
    if asked.is_new:
        return (_KNOWN if words.TELLS_NEW.search(sentence) else None), ()
    if not asked.acts:
        return _NO_ACT, ()
    strong = tuple(act for act in asked.acts if tells_own(act, asked.question, sentence))
    if len(strong) == len(asked.acts):
        return _STRONG, strong
    if all(act in strong or tells_one(act.text.casefold(), plan.language, own) for act in asked.acts):
        return _KNOWN, strong
    return (_STATUS, strong) if words.STATUS.search(sentence) else (None, ())


def tells_own(act: Term, question: str, text: str) -> bool:
    """Whether a text tells an act by its own word; what was decided is not what came to an end ("beslutade").

    >>> from assistant.linking.matching import to_term
    >>> from assistant.records import Language
    >>> ended = to_term("slutat", Language.SWEDISH)
    >>> [tells_own(ended, "har hon slutat", told) for told in ("Hon slutade.", "Hon beslutade.")]
    [True, False]
    """
    return tells_verb(act, question, text if act.text.startswith("beslut") else _DECIDED.sub(" ", text))


def _is_verbal(acts: Sequence[Term], asked: Asked, own: Sequence[str]) -> bool:
    """Whether an act stands there as a verb: "flyttade", and not "i samband med flytten"."""
    return any(is_verb(word) and tells_own(act, asked.question, word) for act in acts for word in own)


def read_sense(asked: Asked, sentence: str, acts: Sequence[Term], last_day: date | None = None) -> Sense:
    """Return what a sentence says of acts that it tells by their own words: of those clauses that hold one."""
    clauses = _split_clauses(sentence)
    if acts:
        own = [one for one in clauses if any(tells_own(act, asked.question, one) for act in acts)]
    else:
        own = [one for one in clauses if any(_tells(thing, told_words(one)) for thing in asked.things)]
    senses = [_sense_of(asked, one, acts, last_day) for one in own or clauses]
    for sense in (Sense.DENIED, Sense.AHEAD):
        if sense in senses and Sense.DONE not in senses:
            return sense
    return Sense.DONE


def is_direct(asked: Asked, text: str) -> bool:
    """Whether a sentence of a text tells an act by a verb, and names a thing that is asked about."""
    return any(
        _is_verbal(asked.acts, asked, told_words(text[start:end]))
        and any(_tells(thing, told_words(text[start:end])) for thing in asked.things)
        for start, end in split_sentences(text)
    )


def names_thing(asked: Asked, text: str) -> bool:
    """Whether a text names some thing that is asked about."""
    return any(_tells(thing, told_words(text)) for thing in asked.things)


def tells_some(asked: Asked, text: str) -> bool:
    """Whether a text tells some act that is asked about by its own word."""
    return any(tells_own(act, asked.question, text) for act in asked.acts)


def is_of_part(asked: Asked, sentence: str) -> bool:
    """Whether a sentence tells of something that it names itself, and not of what is asked: "Tre klassrum stängdes"."""
    own = told_words(sentence)
    return not words.POINTS_BACK.match(sentence) and not any(_tells(thing, own) for thing in asked.things)


def _split_clauses(sentence: str) -> list[str]:
    """Return the clauses of a sentence; one that begins with "att" with the one that it belongs to before it."""
    clauses: list[str] = []
    for clause in filter(None, words.CLAUSE.split(sentence)):
        is_said = clause.casefold().startswith(("att ", "that ")) and clauses
        clauses.append(f"{clauses[0]} {clause}" if is_said else clause)
    return clauses


def _sense_of(asked: Asked, clause: str, acts: Sequence[Term], last_day: date | None) -> Sense:
    if words.DENIES.search(clause):
        return Sense.DENIED
    is_dated = (last_day and is_later(clause, last_day)) or words.FROM_WHEN.search(clause)
    if words.AHEAD.search(clause) or (is_dated and _is_present(asked, clause, acts)):
        return Sense.AHEAD
    return Sense.DONE


def _is_present(asked: Asked, clause: str, acts: Sequence[Term]) -> bool:
    """Whether the act of a clause stands in the present: "öppnar i februari", and not "öppnades"."""
    own = split_words(clause)
    told = [word for word in own if any(tells_own(act, asked.question, word) for act in acts)]
    told = told or [word for word in own if is_verb(word)]  # "läggs ned" tells of "lagts" with its particle alone
    return any(_PRESENT.fullmatch(word) and not _SUPINE.fullmatch(word) for word in told)


def _tells(thing: Term, printed: Sequence[str]) -> bool:
    """Whether words name a thing: the word in another form, a compound that ends with it, or another word for it."""
    if score_term(thing, printed) >= (GOOD_MATCH if thing.text[:1].isupper() else FAIR_MATCH):
        return True
    if same_thing(thing.text, printed):
        return True
    root = stem(thing.text.casefold())
    if len(root) >= _SHORTEST_TAIL and thing.text.islower() and any(stem(one).endswith(root) for one in printed):
        return True
    tells = _like_nouns(thing.text.casefold())
    return any(
        word.endswith(own[1:]) if own.startswith("-") else word.startswith(own) for own in tells for word in printed
    )


def _like_nouns(word: str) -> tuple[str, ...]:
    """Return beginnings of what else tells of a noun or an adjective, or ()."""
    return next((tells for asks, tells in words.LIKE_NOUNS if word.casefold().startswith(asks)), ())
