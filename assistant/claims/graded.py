"""Judges a claim that people were more or less satisfied, safe, healthy than before, by the row that measures it.

In: a `Statement`, its plan and the store. Out: a `Judged` with the figures of both years; None where no one row of the
thing measures it. For example "blev nöjdare med badet 2031" is judged by "Badet, andel nöjda" of 2030 and 2031. What is
shown beside a sentence that tells which way a thing went is found the same way.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.claims.figures import Verdict
from assistant.claims.goodness import read_way
from assistant.claims.judged import Judged
from assistant.claims.pair import compare_sizes, judge_pair
from assistant.claims.statement import Statement
from assistant.claims.year_pairs import find_years
from assistant.evidence.twins import is_same_thing
from assistant.linking.matching import FAIR_MATCH, GOOD_MATCH, Term, score_term
from assistant.linking.report_names import committee_words
from assistant.linking.rows import RowFigures, group_rows, is_about_report
from assistant.linking.subjects import to_terms
from assistant.records import Plan
from assistant.words.comparison_groups import COMPARISON_GROUPS
from assistant.words.goal_words import GOOD_HIGH, GOOD_LOW
from assistant.words.graded_words import ASKED_PEOPLE, GRADED, OF_ALL, PEOPLE, Graded
from assistant.words.vocabulary import PERSON_WORDS
from ingest.records import Figure
from ingest.store import Store
from ingest.words import split_words, stem

_LEAST_TAIL = 6  # letters of a word that the longer one of a row may end with: "svarstid" of "Mediansvarstid"


def judge_graded(statement: Statement, plan: Plan, store: Store) -> Judged | None:
    """Return the verdict of the one row that measures what people are said to be more or less of than before."""
    if statement.amounts or statement.factor or not plan.reports or plan.missing_places:
        return None
    if any(asked.search(statement.text) for asked, _ in COMPARISON_GROUPS):
        return None  # "tryggare än i riket" is not settled by the year before
    for graded in GRADED:
        claimed = 1 if graded.more.search(statement.text) else -1 if graded.less.search(statement.text) else 0
        if claimed:
            break
    else:
        return None
    pair = _find_pair(statement, plan, store, graded)
    if pair is None:
        return None
    earlier, later = pair
    way = -claimed if graded.contrary.search(later.label) else claimed
    finding = judge_pair(_as_change(statement, way), earlier, later, plan.language)
    return Judged(verdict=finding.verdict, lines=finding.lines, derivations=finding.derivations)


def with_measured(judged: Judged, statement: Statement, plan: Plan, store: Store) -> Judged:
    """Return the verdict of a sentence that tells which way a thing went with the figures of the row that measures it.

    Where these went the other way, and it is known which way is good, neither settles the claim.
    """
    needed = _name_subject(plan, store)
    rows = [row for row in _rows_of(plan, store) if needed and all(_ends_in(term, row) for term in needed)]
    pair = _only_pair(rows, statement, plan)
    if pair is None or judged.verdict is Verdict.OPEN:
        return judged
    shown = judge_pair(_as_change(statement, compare_sizes(*pair) or 1), *pair, plan.language)
    way = read_way(statement.text)
    high, low = GOOD_HIGH.search(pair[1].label), GOOD_LOW.search(pair[1].label)
    good = int(bool(high)) - int(bool(low))
    is_against = False
    if way and good and not statement.is_negated:
        is_against = (compare_sizes(*pair) == way.quality * good) is not (judged.verdict is Verdict.RIGHT)
    verdict = Verdict.OPEN if is_against else judged.verdict
    derivations = (*judged.derivations, *shown.derivations)
    return replace(judged, verdict=verdict, lines=(*judged.lines, *shown.lines), derivations=derivations)


def _as_change(statement: Statement, way: int) -> Statement:
    """Return a claim as one of an amount that grew, or shrank."""
    return replace(statement, change=way, compared=0, quality=0, direction=0, reference="")


def _find_pair(statement: Statement, plan: Plan, store: Store, graded: Graded) -> tuple[Figure, Figure] | None:
    """Return the figures of both years of the one row that measures a quality of what a claim names."""
    needed = tuple(
        term
        for term in _name_subject(plan, store)
        if not (graded.more.search(term.text) or graded.less.search(term.text) or ASKED_PEOPLE.fullmatch(term.text))
    )
    asked = _find_people(statement.text)
    rows = [
        row
        for row in _rows_of(plan, store)
        if graded.row.search(row.label)
        and all(score_term(term, split_words(row.label)) >= FAIR_MATCH for term in needed)
        and (_find_people(row.label) & asked or (needed and not (_find_people(row.label) and asked)))
    ]
    return _only_pair(rows, statement, plan)


def _find_people(text: str) -> set[str]:
    """Return the groups of people that a text names."""
    return {name for name, group in PEOPLE.items() if group.search(text)}


def _only_pair(rows: Sequence[RowFigures], statement: Statement, plan: Plan) -> tuple[Figure, Figure] | None:
    """Return the figures of two years of rows that are one, or of the one among them that is of all."""
    told = [(row, pair) for row in rows if (pair := find_years(row, statement, plan))]
    told = [(row, pair) for row, pair in told if pair[0].measure is pair[1].measure]
    if len(told) > 1:
        told = [(row, pair) for row, pair in told if OF_ALL.search(row.label)] or told
    if not told or any(not is_same_thing(told[0][0], row) for row, _ in told[1:]):
        return None
    return told[0][1]


def _rows_of(plan: Plan, store: Store) -> tuple[RowFigures, ...]:
    return group_rows(store.figures(reports=plan.reports)) if len(plan.reports) == 1 else ()


def _name_subject(plan: Plan, store: Store) -> tuple[Term, ...]:
    """Return what a claim is about, without whose report it is and who was asked."""
    reports = [report for name, report in store.catalogue().items() if name in plan.reports]
    terms, _ = to_terms(plan, store, plan.reports)
    own = committee_words(reports)
    return tuple(
        term
        for term in terms
        if term.text.casefold() not in PERSON_WORDS
        and not set(split_words(term.text)) & own
        and not any(is_about_report([term], report) for report in reports)
    )


def _ends_in(term: Term, row: RowFigures) -> bool:
    """Whether a row is named by a word, or by a longer one that ends with it."""
    words = split_words(row.label)
    if score_term(term, words) >= GOOD_MATCH:
        return True
    tails = [stem(own[0]) for own in term.alternatives if len(own) == 1 and len(stem(own[0])) >= _LEAST_TAIL]
    return any(stem(word).endswith(tail) for tail in tails for word in words)
