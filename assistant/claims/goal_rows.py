"""Finds the row with a target that a claim of a goal is about, where the words of its label alone do not link it.

In: a `Statement`, its plan and the store. Out: a plan with the row. For example "the target for SFI students completing
at least two courses" is the row "Elever som klarar minst två kurser", of which a sentence beside it says "SFI".
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from assistant.claims.claimed_amounts import ClaimedAmount
from assistant.claims.figures import Finding
from assistant.claims.goal_labels import read_labelled
from assistant.claims.goal_status import find_status
from assistant.claims.goals import find_target, judge_goal, names_goal
from assistant.claims.roles import Role, role_at
from assistant.claims.statement import Statement
from assistant.claims.text_pieces import NAMED, read_windows
from assistant.evidence.figure_choice import Choice
from assistant.linking.matching import Term, score_term, to_term
from assistant.linking.report_names import committee_words
from assistant.linking.rows import RowFigures, group_rows
from assistant.linking.subjects import to_terms
from assistant.records import Language, Plan
from assistant.words.board_words import BOARD_NOUN
from assistant.words.goal_words import OF_TARGET
from assistant.words.operation_words import COUNT_WORDS
from ingest.records import Figure, Passage
from ingest.store import Store
from ingest.words import split_words

_LEAST_LETTERS = 4
_LEAST_DESCRIBED = 3  # words of a row's name that a sentence must hold to be of it
_UNIT_WORDS = frozenset({"procent", "andel", "antal"})
_LEAST_NAMED = 2  # words of a claim that a row of a target must hold where no link was found


def is_of_goal_only(statement: Statement) -> bool:
    """Whether a claim says something of a goal, and nothing else of its figures: rows without a target tell nothing."""
    own = [one for one in statement.amounts if role_at(statement.text, one.start) is not Role.AIMED]
    says_more = own or statement.direction or statement.keeps or statement.change
    return names_goal(statement) and not says_more


def judge_row_goal(choice: Choice, statement: Statement, language: Language, store: Store) -> Finding | None:
    """Return the verdict on the goal of a row with all that its report says of it; None where it has no target."""
    rows = group_rows(store.figures(reports=(choice.row.key.report,)))
    return judge_goal(choice.row, statement, choice.asked, language, find_status(choice.row, store), rows)


def link_goal(plan: Plan, store: Store, amounts: Sequence[ClaimedAmount] = ()) -> Plan:
    """Return a plan linked to the one row with a target that holds its words; to no row where none does.

    The `amounts` of the claim are those of its goal, which the name of a row may tell.
    """
    reports = plan.reports or tuple(store.report_names())
    terms = find_goal_terms(plan, store)
    rows = group_rows(store.figures(reports=reports)) if plan.reports else ()
    years = [period.end.year for period in plan.periods]
    passages = store.passages(reports=reports) if plan.reports else ()
    found = find_target_row(terms, rows, passages, years, {amount.value for amount in amounts})
    bare = replace(plan, whole=False, rows=(), unexplained=plan.hints or plan.subject)
    if found is None:
        return bare
    # a goal that is told by the name of its row has no cell of that measure
    measures = () if find_target(found) is None else plan.measures
    return replace(bare, rows=(found.key,), unexplained=(), near=(), measures=measures)


def find_goal_terms(plan: Plan, store: Store) -> tuple[Term, ...]:
    """Return the words of a claim that say which goal it is of: none for a goal, and none for the report's own body."""
    reports = plan.reports or tuple(store.report_names())
    named, hints = to_terms(plan, store, reports)
    counted = (hint for hint in hints if hint.text.casefold() in COUNT_WORDS or hint.text.isdigit())
    terms = (*_one_by_one(named, plan.language), *counted)  # "two" of "two courses", "5" of "year 5"
    own = committee_words([report for name, report in store.catalogue().items() if name in plan.reports])
    return tuple(
        term
        for term in terms
        if not (OF_TARGET.fullmatch(term.text) or BOARD_NOUN.fullmatch(term.text) or term.text.casefold() in own)
    )


def _one_by_one(terms: Sequence[Term], language: Language) -> Iterator[Term]:
    """Give terms, a Swedish phrase word by word: "trygga elever" may be printed as "elever som är trygga"."""
    for term in terms:
        words = split_words(term.text)
        if language is Language.SWEDISH and len(words) > 1:
            yield from (to_term(word, language) for word in words)
        else:
            yield term


def find_target_row(
    terms: Sequence[Term],
    rows: Sequence[RowFigures],
    passages: Sequence[Passage],
    years: Sequence[int],
    limits: Collection[Decimal] = (),
) -> RowFigures | None:
    """Return the one row with a target that holds most words of a claim, two at least; a limit in its name is one.

    What its label and caption lack must stand in a sentence that names it: "SFI" beside "minst två kurser".
    """
    found: list[tuple[int, RowFigures]] = []
    described: list[RowFigures] = []
    for row in rows:
        target = _target_of(row)
        if target is None or (years and (target.period is None or target.period.end.year not in years)):
            continue
        label = split_words(row.label)
        around = (*label, *split_words(row.first.caption))
        named = [term for term in terms if _is_in(term, label)]
        lacking = [term for term in terms if not _is_in(term, around)]
        labelled = read_labelled(row)
        count = len(named) + (labelled is not None and labelled[0].value in limits)
        if count >= _LEAST_NAMED and (not lacking or _is_told_of(named, lacking, passages)):
            found.append((count, row))
        elif terms and not named and not limits and _is_described(label, terms, passages):
            described.append(row)
    if not found and len(described) == 1:
        return described[0]
    best = max((count for count, _ in found), default=0)
    chosen = [row for count, row in found if count == best]
    return chosen[0] if len(chosen) == 1 else None


def _target_of(row: RowFigures) -> Figure | None:
    """Return the figure that tells of which year a row's goal is; where the goal is its name, that of its outcome."""
    if pair := find_target(row):
        return pair[0]
    labelled = read_labelled(row)
    return labelled[1] if labelled else None


def _is_told_of(named: Sequence[Term], lacking: Sequence[Term], passages: Sequence[Passage]) -> bool:
    """Whether a sentence holds both what a row is called and the words that it lacks."""
    quotes = [split_words(quote) for passage in passages for quote in read_windows(passage)]
    return any(all(_is_in(term, words) for term in (*named, *lacking)) for words in quotes)


def _is_described(label: Sequence[str], terms: Sequence[Term], passages: Sequence[Passage]) -> bool:
    """Whether a sentence holds all words of a claim and all that a row is called: it says what the row measures."""
    own = [to_term(word, Language.SWEDISH) for word in label if len(word) >= _LEAST_LETTERS and word not in _UNIT_WORDS]
    return len(own) >= _LEAST_DESCRIBED and _is_told_of(own, terms, passages)


def _is_in(term: Term, words: Sequence[str]) -> bool:
    """Whether words hold a term; a number also in figures or in the other language."""
    number = COUNT_WORDS.get(term.text.casefold())
    if number is not None:
        return any(word == str(number) or COUNT_WORDS.get(word) == number for word in words)
    return score_term(term, words) >= NAMED
