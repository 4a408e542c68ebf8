"""Judges a claim by the sentence that tells the contrary in its own words: no fault was found, or from which time on.

In: a `Statement`, its plan and the store. Out: a `Judged`, or None where no sentence settles it. For example that an
inspection "hittade allvarliga brister" is wrong by "Inspektionen hade inga anmärkningar", and that a fee is paid
"redan den första gången" by "avgift tas ut från och med den tredje gången".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from assistant.claims.figures import Verdict
from assistant.claims.judged import Judged
from assistant.claims.phrases import CLAIM_PHRASES
from assistant.claims.statement import Statement
from assistant.claims.times import differing_times, read_times
from assistant.evidence.goes_on import goes_on
from assistant.evidence.quote_choice import split_points
from assistant.linking.matching import POSSIBLE_MATCH, Term, is_verb, score_term
from assistant.linking.report_names import committee_words
from assistant.linking.subjects import to_terms
from assistant.records import Plan
from assistant.words.finding_words import FAULTS, FINDS_FAULT, INSPECTS, NO_FAULT, ONSET, ORDINALS, SINCE_THE
from assistant.writing.citing import line, quote
from ingest.passages.sentences import split_sentences
from ingest.records import Passage
from ingest.store import Store
from ingest.words import split_words, stem

_LEAST: Final = 0.5  # of what a claim names, that the sentences must hold
_SHORTEST: Final = 4  # letters of the stem of what comes a first or a third time


def judge_contrary(statement: Statement, plan: Plan, store: Store) -> Judged | None:
    """Return the verdict of the one place that tells of what a claim names, where it tells the contrary or the same."""
    is_finding = FINDS_FAULT.search(statement.text) is not None and FAULTS.search(statement.text) is not None
    onset = ONSET.search(statement.text)
    if statement.says_much or (plan.missing_places and not plan.reports) or not (is_finding or onset):
        return None
    named = _find_named(plan, store)
    if not named:
        return None
    passages = store.passages(reports=plan.reports or tuple(store.report_names()))
    verdicts = {
        (text, verdict): passage
        for passage in passages
        for text in _windows(passage)
        if _holds(named, passage, text, plan.question)
        and not differing_times(read_times(statement.text), read_times(text))
        for verdict in [_judge_finding(statement, text) if is_finding else _judge_onset(statement, text)]
        if verdict
    }
    if len({verdict for _, verdict in verdicts}) != 1:
        return None
    first = next(iter(verdicts.values())).key  # what is told, with what the next sentence adds: how much it costs
    (text, verdict), passage = max(
        (one for one in verdicts.items() if one[1].key == first), key=lambda one: len(one[0][0])
    )
    phrases = CLAIM_PHRASES[plan.language]
    told = phrases.text_agrees if verdict is Verdict.RIGHT else phrases.text_differs.format(claimed=statement.text)
    return Judged(verdict=verdict, lines=(line(told), quote(passage, text)))


def _find_named(plan: Plan, store: Store) -> tuple[Term, ...]:
    """Return what a claim names, without what is judged here and without what names the report."""
    chosen = [report for name, report in store.catalogue().items() if not plan.reports or name in plan.reports]
    terms, hints = to_terms(plan, store, plan.reports or tuple(store.report_names()))
    own = committee_words(chosen) if plan.reports else set[str]()
    return tuple(
        term
        for term in (*terms, *(hint for hint in hints if hint.text[:1].isupper()))
        if not (FAULTS.fullmatch(term.text) or term.text.casefold() in ORDINALS or is_verb(term.text))
        and not set(split_words(term.text)) & own
    )


def _windows(passage: Passage) -> Iterator[str]:
    """Give each sentence of a passage, and each with the one that goes on from it."""
    for point in split_points(passage.text) or [passage.text]:
        spans = split_sentences(point)
        for first, (start, end) in enumerate(spans):
            yield point[start:end].strip()
            if first + 1 < len(spans):
                follow = point[slice(*spans[first + 1])]
                is_same = (
                    goes_on(point[start:end], follow) or NO_FAULT.search(follow) or _repeats(point[start:end], follow)
                )
                if is_same:
                    yield point[start : spans[first + 1][1]].strip()


def _repeats(before: str, sentence: str) -> bool:
    """Whether a sentence begins with a word of the one before: "Avgiften är 9 kr" after "en avgift tas ut"."""
    first = next(iter(split_words(sentence)), "")
    return len(first) > 2 and any(stem(first) == stem(word) for word in split_words(before))


def _holds(named: Sequence[Term], passage: Passage, text: str, question: str) -> bool:
    """Whether words hold all names of a claim and most of what else it names."""
    around = split_words(" ".join((*passage.headings[-1:], text)))
    held = [score_term(term, around) >= POSSIBLE_MATCH for term in named]
    names = [
        one
        for term, one in zip(named, held, strict=True)
        if term.text[0].isupper() and not question.startswith(term.text)
    ]
    return all(names) and sum(held) >= max(1.0, _LEAST * len(named))


def _judge_finding(statement: Statement, text: str) -> Verdict | None:
    """Return the verdict of a text that says whether an inspection found a fault."""
    if not INSPECTS.search(text):
        return None
    if NO_FAULT.search(text):
        return Verdict.RIGHT if statement.is_negated else Verdict.WRONG
    is_found = FINDS_FAULT.search(text) is not None and FAULTS.search(text) is not None
    return Verdict.WRONG if is_found and statement.is_negated else None


def _judge_onset(statement: Statement, text: str) -> Verdict | None:
    """Return the verdict of a text that tells from which time on something holds: "från och med den tredje gången"."""
    claimed, told = ONSET.search(statement.text), SINCE_THE.search(text)
    if claimed is None or told is None or statement.is_negated:
        return None
    things, others = (
        [stem(word) for word in split_words(found["thing"]) if len(stem(word)) >= _SHORTEST]
        for found in (claimed, told)
    )
    if not any(one.endswith(other) or other.endswith(one) for one in things for other in others):
        return None
    same = ORDINALS[claimed["place"].casefold()] == ORDINALS[told["place"].casefold()]
    return None if same else Verdict.WRONG
