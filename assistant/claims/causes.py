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
from assistant.words.cause_words import CAUSE, MORE_OR_LESS, PLAINLY_CAUSE, TELLS_CAUSE
from assistant.words.claim_words import AUXILIARY, DEFICIT, NEGATION, SURPLUS
from assistant.writing.citing import Line, line, quote
from ingest.passages.sentences import split_sentences
from ingest.records import Passage
from ingest.store import Store
from ingest.words import split_words

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
        words = split_words(sentence)
        is_act_told = judged.verdict in _TOLD or all(tells_verb(verb, head.text, sentence) for verb in verbs)
        if is_act_told and all(score_term(term, words) >= NAMED for term in cause):
            lines = (*_show(judged, plan), line(CLAIM_PHRASES[plan.language].says), quote(passage, sentence))
            return replace(judged, verdict=Verdict.RIGHT, lines=lines, other=None)
    plainly = [(passage, sentence) for passage, sentence in told if PLAINLY_CAUSE.search(sentence)]
    in_itself = [one for one in told if all(score_term(term, split_words(one[1])) >= NAMED for term in things)]
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
    """Give the sentences of the thing that tell a cause, and no sign but the claimed one."""
    for passage in passages:
        around = [word for heading in passage.headings[-1:] for word in split_words(heading)]
        around += split_words(passage.text)[:_LEAD]
        for start, end in split_sentences(passage.text):
            sentence = passage.text[start:end].strip()
            if not TELLS_CAUSE.search(sentence) or NEGATION.search(sentence):
                continue
            told = int(bool(SURPLUS.search(sentence))) - int(bool(DEFICIT.search(sentence)))
            if head.direction and told == -head.direction:
                continue
            # "Överskottet förklaras av" is of what the passage begins with; another sentence is of what it names
            words = (*split_words(sentence), *(around if told and told == head.direction else ()))
            if all(score_term(term, words) >= NAMED for term in things):
                yield passage, sentence
