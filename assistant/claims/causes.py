"""Judges a claim that one thing came of another: right only where a sentence of the very thing gives that cause.

In: a `Statement`, its plan, the store and what judges the claim without its cause. Out: a `Judged`, or None where no
cause is claimed, or nothing tells of it. For example "slussen försenades på grund av lera" is right by "Slussen
försenades av lera under kajen", and of "på grund av vädret" that sentence is shown, and nothing settled.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from assistant.claims.figures import Verdict
from assistant.claims.judged import Judged
from assistant.claims.phrases import CLAIM_PHRASES
from assistant.claims.place_names import find_place_words
from assistant.claims.same_words import tells_verb
from assistant.claims.statement import Statement, read_statement
from assistant.claims.text_pieces import NAMED
from assistant.linking.matching import Term, is_stop_word, is_verb, score_term, to_term
from assistant.linking.report_names import committee_words
from assistant.linking.subjects import to_terms
from assistant.plan import plan_part
from assistant.records import Plan
from assistant.words.cause_words import (
    CAUSE,
    HOW_MUCH,
    LESS_OF,
    MORE_OF,
    MORE_OR_LESS,
    NEXT_CAUSE,
    OF_BEFORE,
    OF_THE_THING,
    PLAINLY_CAUSE,
    TELLS_CAUSE,
)
from assistant.words.claim_words import AUXILIARY, DEFICIT, NEGATION, SURPLUS
from assistant.writing.citing import Line, line, quote
from ingest.passages.sentences import split_sentences
from ingest.records import Passage
from ingest.store import Store
from ingest.words import split_words, stem

_LEAST_LETTERS: Final = 3
_LEAD: Final = 4  # words at the head of a passage that may name what all of it is of
_TOLD: Final = (Verdict.RIGHT, Verdict.ROUNDED)


def judge_cause(
    statement: Statement, plan: Plan, store: Store, judge: Callable[[Statement, Plan], Judged]
) -> Judged | None:
    """Return the verdict on a claim of a cause; None where none is claimed, or no sentence of the thing tells one."""
    found = CAUSE.search(statement.text)
    if found is None or len(plan.reports) != 1 or statement.is_negated or statement.amounts:
        return None
    head = read_statement(statement.text[: found.start()].strip(), is_explicit=statement.is_explicit)
    bare = replace(plan, subject=(), hints=(), rows=(), whole=False, unexplained=())
    own = plan_part(head.plain, bare, store)
    terms, hints = to_terms(own, store, plan.reports)
    cause = _read_cause(statement.text[found.end() :], plan, store)
    names = committee_words([report for name, report in store.catalogue().items() if name in plan.reports])
    things = [term for term in terms if term.text.casefold() not in names]
    if not things or not cause:
        return None
    judged = judge(head, own)
    if judged.verdict is Verdict.WRONG:
        return judged
    verbs = [hint for hint in hints if is_verb(hint.text) and not AUXILIARY.fullmatch(hint.text)]
    told = list(_find_told(head, things, store.passages(reports=plan.reports)))
    for passage, sentence in told:
        is_act_told = judged.verdict in _TOLD or all(tells_verb(verb, head.text, sentence) for verb in verbs)
        if is_act_told and all(score_term(term, _words_of(_undenied(sentence))) >= NAMED for term in cause):
            lines = (*_show(judged, plan), line(CLAIM_PHRASES[plan.language].says), quote(passage, sentence))
            return replace(judged, verdict=Verdict.RIGHT, lines=lines, other=None)
    denied = _find_denied(statement.text[found.end() :], things, store.passages(reports=plan.reports))
    if denied:
        lines = (*_show(judged, plan), line(CLAIM_PHRASES[plan.language].says), quote(*denied))
        return replace(judged, verdict=Verdict.WRONG, lines=lines, other=None)
    plainly = [(passage, sentence) for passage, sentence in told if PLAINLY_CAUSE.search(sentence)]
    in_itself = [one for one in told if all(score_term(term, _words_of(one[1])) >= NAMED for term in things)]
    shown = [quote(*one) for one in (*plainly, *in_itself)[:1]]
    lines = (*_show(judged, plan), *shown)
    return replace(judged, verdict=Verdict.OPEN, lines=lines, other=None) if shown else None


def _show(judged: Judged, plan: Plan) -> tuple[Line, ...]:
    """Return the lines of the row that a claim without its cause was judged by; of a sentence the cause's is enough."""
    lacks = CLAIM_PHRASES[plan.language].lacks_period
    return tuple(one for one in judged.lines if lacks not in one.parts) if judged.assessment else ()


def _read_cause(text: str, plan: Plan, store: Store) -> list[Term]:
    """Return the words that say what the cause is said to be, without names of the report and its time."""
    names = {name.casefold() for name in find_place_words(plan.municipalities)}
    names |= committee_words([report for name, report in store.catalogue().items() if name in plan.reports])
    return [
        to_term(word, plan.language)
        for word in split_words(text)
        if len(word) >= _LEAST_LETTERS and not word.isdigit() and word not in names
        if not is_stop_word(word) or MORE_OR_LESS.fullmatch(word)
    ]


def _find_told(head: Statement, things: Sequence[Term], passages: Sequence[Passage]) -> Iterator[tuple[Passage, str]]:
    """Give the sentences of the thing that tell a cause, and no sign but the claimed one.

    One that goes on from the sentence before it ("Det beror på ...") is given with that.
    """
    for passage in passages:
        headed = [word for heading in passage.headings[-1:] for word in split_words(heading)]
        lead = split_words(passage.text)[:_LEAD]
        spans = split_sentences(passage.text)
        for place, (start, end) in enumerate(spans):
            sentence = passage.text[start:end].strip()
            first = _undenied(sentence)
            if not TELLS_CAUSE.search(first) or NEGATION.search(first):
                continue
            told = int(bool(SURPLUS.search(sentence))) - int(bool(DEFICIT.search(sentence)))
            if place and OF_BEFORE.match(sentence):
                start = spans[place - 1][0]
                before = passage.text[start : spans[place - 1][1]]
                told = told or int(bool(SURPLUS.search(before))) - int(bool(DEFICIT.search(before)))
                sentence = passage.text[start:end].strip()
            if head.direction and told == -head.direction:
                continue
            # "Överskottet förklaras av" is of what the passage begins with; another sentence is of what it names
            is_of_sign = told and told == head.direction
            around = (*headed, *(lead if OF_THE_THING.search(sentence) else ())) if is_of_sign else ()
            words = (*_words_of(sentence), *around)
            if all(score_term(term, words) >= NAMED for term in things):
                yield passage, sentence


def _undenied(sentence: str) -> str:
    """Return a sentence up to the next cause that it tells, where it denies anything."""
    return NEXT_CAUSE.split(sentence, maxsplit=1)[0] if NEGATION.search(sentence) else sentence


def _words_of(sentence: str) -> tuple[str, ...]:
    """Return the words of a sentence without those that only say that something is a cause: "grund" is no school's.

    >>> _words_of("Den gick back på grund av is.")
    ('den', 'gick', 'back', 'is')
    """
    return tuple(split_words(CAUSE.sub(" ", sentence)))


def _find_denied(text: str, things: Sequence[Term], passages: Sequence[Passage]) -> tuple[Passage, str] | None:
    """Return the passage of the thing that tells the contrary of a cause: "lägre elpriser" where it is "dyrare el".

    None where any passage of the thing tells the cause as it is claimed.
    """
    claimed = [(1, one["what"]) for one in MORE_OF.finditer(text)] + [
        (-1, one["what"]) for one in LESS_OF.finditer(text)
    ]
    if len(claimed) != 1:
        return None
    way, what = claimed[0]
    found = []
    for passage in passages:
        around = [word for heading in passage.headings[-1:] for word in split_words(heading)]
        if not all(score_term(term, (*around, *split_words(passage.text)[:_LEAD])) >= NAMED for term in things):
            continue
        own, other = (MORE_OF, LESS_OF) if way > 0 else (LESS_OF, MORE_OF)
        if any(_is_of(what, one["what"]) for one in own.finditer(passage.text)):
            return None
        found += [passage for one in other.finditer(passage.text) if _is_of(what, one["what"])]
    return (found[0], found[0].text) if len(found) == 1 else None


def _is_of(what: str, told: str) -> bool:
    """Whether two words name one thing, perhaps by how much there is of it: "el" and "elpriser"."""
    own, other = what.casefold(), told.casefold()
    shorter, longer = sorted((own, other), key=len)
    return stem(own) == stem(other) or (
        longer.startswith(shorter) and HOW_MUCH.fullmatch(longer[len(shorter) :]) is not None
    )
