"""Judges a claim that a thing got better or worse by the sentences of its report that say which it did.

In: a `Statement`, its plan and the store. Out: a `Judged` with the sentence; None where none says so, or where they
differ. For example "Jämfört med prognosen i mars har läget ljusnat" makes "the outlook is worse than in March" wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.claims.figures import Verdict
from assistant.claims.judged import Judged
from assistant.claims.phrases import CLAIM_PHRASES
from assistant.claims.statement import Statement
from assistant.claims.text_pieces import NAMED
from assistant.claims.times import read_times
from assistant.linking.matching import Term, score_term
from assistant.linking.report_names import committee_words
from assistant.linking.subjects import to_terms
from assistant.records import Plan
from assistant.words.claim_words import NEGATION
from assistant.words.comparison_words import BECAME_BETTER, BECAME_WORSE, BETTER_THAN_FORECAST, EXCEPTED, OF_FORECAST
from assistant.writing.citing import line, quote
from ingest.passages.sentences import split_sentences
from ingest.records import Passage
from ingest.store import Store
from ingest.words import split_words

_LONGEST = 600  # letters of a quotation that begins where its passage does


def judge_told_better(statement: Statement, plan: Plan, store: Store) -> Judged | None:
    """Return the verdict of the sentences that say that what a claim is about got better, or worse."""
    claimed = _read_quality(statement.text)
    if not claimed or len(plan.reports) != 1 or statement.amounts or statement.is_negated:
        return None
    found = list(_find_told(statement, _find_needed(plan, store), store.passages(reports=plan.reports)))
    ways = {quality for quality, _, _ in found}
    if len(ways) != 1:
        return None
    _, passage, told = found[0]
    verdict = Verdict.RIGHT if ways == {claimed} else Verdict.WRONG
    return Judged(verdict=verdict, lines=(line(CLAIM_PHRASES[plan.language].says), quote(passage, told)))


def with_told_better(judged: Judged, statement: Statement, plan: Plan, store: Store) -> Judged:
    """Return the verdict on a row with the sentence that says so too; no verdict where that says the contrary.

    Where the row does not settle it the sentence does.
    """
    told = judge_told_better(statement, plan, store)
    if told is None:
        return judged
    verdict = told.verdict if judged.verdict in (told.verdict, Verdict.OPEN) else Verdict.OPEN
    return replace(judged, verdict=verdict, lines=(*judged.lines, *told.lines))


def _read_quality(text: str) -> int:
    """Return 1 where a text says that a thing got better, -1 where worse, 0 where neither or both."""
    became = int(bool(BECAME_BETTER.search(text))) - int(bool(BECAME_WORSE.search(text)))
    than = BETTER_THAN_FORECAST.search(text)
    return became or (0 if than is None else 1 if than["better"] else -1)


def _find_needed(plan: Plan, store: Store) -> tuple[Term, ...]:
    """Return what a claim is about, without the names of its report and the word for a forecast."""
    terms, _ = to_terms(plan, store, plan.reports)
    own = committee_words([report for name, report in store.catalogue().items() if name in plan.reports])
    rest = tuple(term for term in terms if not (OF_FORECAST.fullmatch(term.text) or term.text.casefold() in own))
    return () if plan.whole else rest


def _find_told(
    statement: Statement, needed: Sequence[Term], passages: Sequence[Passage]
) -> Iterator[tuple[int, Passage, str]]:
    """Give the sentences that say it of the same time, and of a forecast where the claim is of one."""
    months = read_times(statement.text).months
    of_forecast = OF_FORECAST.search(statement.text) is not None
    if not (needed or (of_forecast and months)):
        return  # of a whole report many things get better
    for passage in passages:
        around = [word for heading in passage.headings[-1:] for word in split_words(heading)]
        for start, end in split_sentences(passage.text):
            sentence = passage.text[start:end]
            quality = _read_quality(sentence)
            words = (*split_words(sentence), *around)
            told = passage.text[:end] if end <= _LONGEST else sentence  # with what it goes on from
            is_of_time = months <= read_times(told).months and (not of_forecast or OF_FORECAST.search(told))
            if not quality or not is_of_time or NEGATION.search(sentence) or EXCEPTED.search(sentence):
                continue
            if all(score_term(term, words) >= NAMED for term in needed):
                yield quality, passage, told.strip()
