"""Judges a claim that a thing cost more or less than was planned by the sentences of its report that say which it did.

In: a `Statement`, its plan and the store. Out: a `Judged` with the sentence; None where none says so of all that the
claim names, or where they differ. For example "kranen blev dyrare än beräknat" makes "blev kranen billigare än budget?"
wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.claims.figures import Verdict
from assistant.claims.judged import Judged
from assistant.claims.phrases import CLAIM_PHRASES
from assistant.claims.statement import Statement
from assistant.linking.matching import GOOD_MATCH, Term, score_term
from assistant.linking.subjects import to_terms
from assistant.records import Plan
from assistant.words.claim_words import NEGATION
from assistant.words.comparison_words import PLANNED, THAN_PLANNED
from assistant.words.role_words import LACKING, NOT_YET
from assistant.writing.citing import line, quote
from ingest.passages.sentences import split_sentences
from ingest.records import Passage
from ingest.store import Store
from ingest.words import split_words

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def judge_told_budget(statement: Statement, plan: Plan, store: Store) -> Judged | None:
    """Return the verdict of the sentences that say that what a claim is about cost more, or less, than was planned."""
    if not statement.compared or not PLANNED.search(statement.reference) or statement.amounts or statement.is_negated:
        return None
    if len(plan.reports) != 1 or plan.whole:
        return None
    terms, _ = to_terms(plan, store, plan.reports)
    terms = tuple(term for term in terms if not PLANNED.fullmatch(term.text))
    years = {str(period.end.year) for period in plan.periods}
    told_of = _find_told(terms, store.passages(reports=plan.reports)) if terms else iter(())
    found = [one for one in told_of if not years or set(_YEAR.findall(one[2])) <= years]
    ways = {way for way, _, _ in found}
    if len(ways) != 1:
        return None
    way, passage, told = found[0]
    verdict = Verdict.RIGHT if way == statement.compared else Verdict.WRONG
    return Judged(verdict=verdict, lines=(line(CLAIM_PHRASES[plan.language].says), quote(passage, told)))


def _find_told(terms: Sequence[Term], passages: Sequence[Passage]) -> Iterator[tuple[int, Passage, str]]:
    """Give the sentences that name all before they say whether it came to more, 1, or less, -1, than was planned."""
    for passage in passages:
        for start, end in split_sentences(passage.text):
            sentence = passage.text[start:end].strip()
            said = list(THAN_PLANNED.finditer(sentence))
            if len(said) != 1 or NEGATION.search(sentence[: said[0].end()]):
                continue
            if NOT_YET.search(sentence) or LACKING.search(sentence):
                continue
            before = split_words(sentence[: said[0].start()])
            if all(score_term(term, before) >= GOOD_MATCH for term in terms):
                yield (1 if said[0]["more"] else -1), passage, sentence
