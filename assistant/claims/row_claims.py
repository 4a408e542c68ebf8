"""Judges what a claim states of the rows that it was linked to: each thing by its own rule, the rows shown first.

In: a `Statement`, its plan, the rows and the store. Out: a `Judged`. For example "biblioteket gick back 250 tkr" is a
deficit and an amount: both must be those of the row.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from assistant.claims.budget_gap import judge_against_budget
from assistant.claims.comparison import is_over_total, judge_comparison, judge_over_budget
from assistant.claims.counted import compare_counts
from assistant.claims.elsewhere import find_balanced, find_said
from assistant.claims.equal_figures import judge_equal
from assistant.claims.figures import (
    Finding,
    Verdict,
    find_wrongs_first,
    judge_amounts,
    judge_direction,
    name_figure,
)
from assistant.claims.goal_rows import judge_row_goal
from assistant.claims.goals import names_goal
from assistant.claims.judged import Judged
from assistant.claims.of_many import find_many, judge_many
from assistant.claims.ranked import judge_rank
from assistant.claims.result_sense import choose_sense
from assistant.claims.same_body import is_of_other_body
from assistant.claims.statement import Statement
from assistant.evidence.assess import Assessment
from assistant.evidence.explained import find_explanations
from assistant.evidence.figure_choice import Choice
from assistant.linking.rows import RowFigures, group_rows
from assistant.records import Language, Plan
from assistant.words.act_words import SPENT
from assistant.words.goal_words import ALL_GOALS
from assistant.words.quantity_words import AT_ALL_TIMES, MAKES_UP, NOBODY, SOMEBODY
from assistant.words.time_words import SO_FAR
from assistant.writing.answer import show_row
from assistant.writing.citing import Line, line, quote
from ingest.embedding import Encoder
from ingest.records import Measure, Report, Unit
from ingest.store import Store


def judge_rows(
    statement: Statement,
    plan: Plan,
    assessment: Assessment,
    store: Store,
    encoder: Encoder,
    reports: Mapping[str, Report],
) -> Judged:
    """Return the verdict on what a claim states of a row."""
    lines: list[Line] = []
    findings: list[Finding] = []
    for explained in assessment.rows:
        name = explained.choice.row.key.report
        sense = choose_sense(statement, explained.choice, plan.language)
        choice = sense if isinstance(sense, Choice) else explained.choice
        found = _find(statement, plan, choice, store, encoder) if isinstance(sense, Choice) else [sense]
        findings += found
        lines += show_row(choice, plan.language, reports)
        lines += [item for finding in found for item in finding.lines]
        if statement.uses_budget:
            told = find_explanations(store, name, choice.row)
            lines += [quote(passage, passage.text) for passage in told[:1]]
    verdict = find_wrongs_first(findings)
    if statement.direction and verdict is Verdict.WRONG:
        figure = assessment.rows[0].choice.asked[0]
        passages = store.passages(reports=(figure.location.report,))
        lines += [*find_said(statement, passages, plan.language), *find_balanced(figure, passages)]
    says_sign = statement.direction or statement.keeps or statement.amounts or statement.change
    counts_none = any(_judge_none(statement, row.choice, plan.language) for row in assessment.rows)
    if statement.is_negated and not (says_sign or names_goal(statement) or counts_none):
        verdict = Verdict.OPEN
    if any(_is_of_whole_year(statement, row.choice) for row in assessment.rows):
        verdict = Verdict.OPEN
    if verdict in (Verdict.RIGHT, Verdict.ROUNDED) and AT_ALL_TIMES.search(statement.text):
        verdict = Verdict.OPEN  # one year tells nothing of "never"
    if any(is_of_other_body(statement, plan, row.choice.row, reports) for row in assessment.rows):
        verdict = Verdict.OPEN  # a committee's total tells nothing of the municipality's
    derivations = tuple(number for finding in findings for number in finding.derivations)
    return Judged(verdict=verdict, lines=tuple(lines), derivations=derivations, assessment=assessment)


def _is_of_whole_year(statement: Statement, choice: Choice) -> bool:
    """Whether a sign is claimed of the time so far, and the deviation is that of the year's forecast."""
    if not (statement.direction and SO_FAR.search(statement.text) and choice.asked and choice.asked[0].period):
        return False
    told = [one.period.end for one in choice.row.figures if one.measure is Measure.ACTUAL and one.period]
    return bool(told) and max(told) < choice.asked[0].period.end


def _find(statement: Statement, plan: Plan, choice: Choice, store: Store, encoder: Encoder) -> list[Finding]:
    """Return the verdicts on all that a claim states of one row."""
    own = group_rows(store.figures(reports=(choice.row.key.report,)))
    if compare_counts(statement.text, choice.row.label, plan.language) == "other":
        return [Finding(verdict=Verdict.OPEN)]  # "at least three courses" of a row "minst två kurser"
    statement = _without_label(statement, choice)
    if is_none := _judge_none(statement, choice, plan.language):
        return [is_none]
    if MAKES_UP.search(statement.text) and not (choice.asked[0].amount and choice.asked[0].amount.unit is Unit.PERCENT):
        return [Finding(verdict=Verdict.OPEN)]  # of what it is a part, no row tells
    if many := judge_many(statement, choice.asked[0], own, plan.language):
        return list(many)
    if same := judge_equal(statement, plan, choice, plan.language):
        return [same]
    pair = judge_comparison(statement, plan, choice, store, encoder)
    if pair:
        return list(pair)
    if statement.goal and not statement.keeps:
        goal = judge_row_goal(choice, statement, plan.language, store) or Finding(verdict=Verdict.OPEN)
        # one goal that was reached tells nothing of the others
        return [replace(goal, verdict=Verdict.OPEN) if ALL_GOALS.search(statement.text) else goal]
    if of_gap := judge_against_budget(statement, choice, plan.language):
        return [of_gap]
    if statement.direction and (choice.asked[0].measure is Measure.BUDGET or is_over_total(statement, choice.row)):
        return [judge_over_budget(statement, choice, plan.language)]
    found = [*judge_direction(statement, choice, plan.language)]
    found += judge_rank(statement, choice, own, plan.language, plan)
    return [*found, *_judge_first(statement, plan, choice, own)]


def _without_label(statement: Statement, choice: Choice) -> Statement:
    """Return a statement without the numbers that only name its row: "väntar mer än 90 dagar" of a row of that name."""
    label = {Decimal(number) for number in re.findall(r"\d+", choice.row.label)}
    kept = tuple(one for one in statement.amounts if one.kind not in ("", "count") or one.value not in label)
    return statement if len(kept) == len(statement.amounts) else replace(statement, amounts=kept)


def _judge_none(statement: Statement, choice: Choice, language: Language) -> Finding | None:
    """Return the verdict on "ingen väntar" by the number of a row of things; None where nothing of the sort is said.

    "Dog någon?" is denied by a nought, and what any other number says of it is left to its row.
    """
    asked = choice.asked[0]
    statement = _without_label(statement, choice)
    says_more = statement.amounts or statement.direction or statement.change or statement.compared or statement.goal
    says_none = NOBODY.search(statement.text) is not None
    says_some = not says_none and not statement.is_negated and SOMEBODY.search(statement.text) is not None
    if says_more or find_many(statement) or not (says_none or says_some):
        return None
    if (
        asked.amount is None
        or asked.amount.unit not in (Unit.COUNT, Unit.UNKNOWN)
        or asked.measure is not Measure.ACTUAL
    ):
        return None
    if says_some and asked.amount.value:
        return None
    verdict = Verdict.WRONG if asked.amount.value or says_some else Verdict.RIGHT
    return Finding(verdict=verdict, lines=(line(f"- {name_figure(asked, language)}", asked),))


def _judge_first(statement: Statement, plan: Plan, choice: Choice, rows: Sequence[RowFigures]) -> tuple[Finding, ...]:
    """Return the verdicts on the amounts by the first measure of a row, where the claim names none.

    What is not the outcome, and is the forecast or the budget beside it, settles nothing: it is told which it is.
    """
    first = tuple(figure for figure in choice.asked if figure.measure is choice.asked[0].measure)
    found = judge_amounts(statement, replace(choice, asked=first), rows, plan.language)
    of_all = judge_amounts(statement, choice, rows, plan.language)
    if not plan.measures and choice.asked[0].measure is Measure.ACTUAL and SPENT.search(statement.text):
        return found  # "investerade": the outcome, and not the budget
    if plan.measures or find_wrongs_first(of_all) is find_wrongs_first(found):
        return of_all
    return tuple(replace(one, verdict=Verdict.OPEN) for one in found)
