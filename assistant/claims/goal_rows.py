"""Finds the row with a target that a claim of a goal is about, where the words of its label alone do not link it.

In: a `Statement`, its plan and the store. Out: a plan with the row. For example "the target for SFI students completing
at least two courses" is the row "Elever som klarar minst två kurser", of which a sentence beside it says "SFI".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.claims.figures import Finding
from assistant.claims.goal_status import find_status
from assistant.claims.goals import find_target, judge_goal, names_goal
from assistant.claims.roles import Role, role_at
from assistant.claims.statement import Statement
from assistant.claims.text_pieces import NAMED, read_windows
from assistant.evidence.figure_choice import Choice
from assistant.linking.matching import Term, score_term
from assistant.linking.report_names import committee_words
from assistant.linking.rows import RowFigures, group_rows
from assistant.linking.subjects import to_terms
from assistant.records import Language, Plan
from assistant.words.goal_words import OF_TARGET
from assistant.words.operation_words import BOARD_NOUN, COUNT_WORDS
from ingest.records import Passage
from ingest.store import Store
from ingest.words import split_words

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


def link_goal(plan: Plan, store: Store) -> Plan:
    """Return a plan linked to the one row with a target that holds its words; to no row where none does."""
    reports = plan.reports or tuple(store.report_names())
    named, hints = to_terms(plan, store, reports)
    terms = (*named, *(hint for hint in hints if hint.text.casefold() in COUNT_WORDS))  # "two" of "two courses"
    own = committee_words([report for name, report in store.catalogue().items() if name in plan.reports])
    terms = tuple(
        term
        for term in terms
        if not (OF_TARGET.fullmatch(term.text) or BOARD_NOUN.fullmatch(term.text) or term.text.casefold() in own)
    )
    rows = group_rows(store.figures(reports=reports)) if plan.reports else ()
    years = [period.end.year for period in plan.periods]
    found = find_target_row(terms, rows, store.passages(reports=reports) if plan.reports else (), years)
    bare = replace(plan, whole=False, rows=(), unexplained=plan.hints or plan.subject)
    return replace(bare, rows=(found.key,), unexplained=(), near=()) if found else bare


def find_target_row(
    terms: Sequence[Term], rows: Sequence[RowFigures], passages: Sequence[Passage], years: Sequence[int]
) -> RowFigures | None:
    """Return the one row with a target that holds most words of a claim, two at least.

    What its label and caption lack must stand in a sentence that names it: "SFI" beside "minst två kurser".
    """
    found: list[tuple[int, RowFigures]] = []
    for row in rows:
        pair = find_target(row)
        if pair is None or (years and (pair[0].period is None or pair[0].period.end.year not in years)):
            continue
        label = split_words(row.label)
        around = (*label, *split_words(row.first.caption))
        named = [term for term in terms if _is_in(term, label)]
        lacking = [term for term in terms if not _is_in(term, around)]
        if len(named) >= _LEAST_NAMED and (not lacking or _is_told_of(named, lacking, passages)):
            found.append((len(named), row))
    best = max((count for count, _ in found), default=0)
    chosen = [row for count, row in found if count == best]
    return chosen[0] if len(chosen) == 1 else None


def _is_told_of(named: Sequence[Term], lacking: Sequence[Term], passages: Sequence[Passage]) -> bool:
    """Whether a sentence holds both what a row is called and the words that it lacks."""
    quotes = [split_words(quote) for passage in passages for quote in read_windows(passage)]
    return any(all(_is_in(term, words) for term in (*named, *lacking)) for words in quotes)


def _is_in(term: Term, words: Sequence[str]) -> bool:
    """Whether words hold a term; a number also in figures or in the other language."""
    number = COUNT_WORDS.get(term.text.casefold())
    if number is not None:
        return any(word == str(number) or COUNT_WORDS.get(word) == number for word in words)
    return score_term(term, words) >= NAMED
