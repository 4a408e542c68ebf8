"""Judges whether a goal was reached that stands in the name of its row with a limit: "≤ 10 % avhopp".

In: a row and a `Statement`. Out: a `Finding`; None where the name of the row holds no limit, or the row no outcome. For
example an outcome of 6 % of the row "≤ 10 % avhopp" is within it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from assistant.claims.amount import Fit, compare_amounts
from assistant.claims.figures import Finding, Verdict, name_figure
from assistant.claims.goal_limits import is_within
from assistant.claims.goal_status import Reached, Status
from assistant.claims.phrases import CLAIM_PHRASES
from assistant.claims.roles import Role, role_at
from assistant.claims.statement import Statement
from assistant.linking.rows import RowFigures
from assistant.records import Language
from assistant.words.claim_words import Bound
from assistant.words.goal_words import LIMIT
from assistant.writing.citing import line
from ingest.notation import Mention, parse_amounts
from ingest.records import Amount, Figure, Measure, Unit

_CODE = re.compile(r"(?:[^\W\d]|\d\.)?\s*")  # what a goal is numbered by: "B 40 % till arbete"
_TOLD = (Measure.ACTUAL, Measure.OTHER)


def read_labelled(row: RowFigures) -> tuple[Amount, Figure] | None:
    """Return the limit in the name of a row and the latest outcome of its unit; None where one of them is missing."""
    limit = LIMIT.search(row.label)
    mentions = parse_amounts(row.label)
    if len(mentions) != 1 or mentions[0].amount.unit is Unit.UNKNOWN:
        return None
    if limit is None and not _is_bare_goal(row.label, mentions[0]):
        return None
    if limit and row.label[limit.end() : mentions[0].start].strip():
        return None
    goal = mentions[0].amount
    told = [
        figure
        for figure in row.figures
        if figure.measure in _TOLD and figure.amount and figure.amount.unit is goal.unit and figure.amount != goal
    ]
    latest = max((_end_of(figure) for figure in told), default=None)
    found = [figure for figure in told if _end_of(figure) == latest]
    return (goal, found[0]) if len(found) == 1 else None


def _is_bare_goal(label: str, mention: Mention) -> bool:
    """Whether the name of a row begins with a share, or ends with one in brackets: "40 % till arbete"."""
    is_last = label[: mention.start].endswith("(") and label[mention.end :].strip() == ")"
    return mention.amount.unit is Unit.PERCENT and (_CODE.fullmatch(label[: mention.start]) is not None or is_last)


def judge_labelled(row: RowFigures, statement: Statement, language: Language, status: Status | None) -> Finding | None:
    """Return whether the outcome of a row is within the limit in its name, as is stated."""
    pair = read_labelled(row)
    if pair is None or pair[1].amount is None:
        return None
    goal, outcome = pair
    aimed = [one for one in statement.amounts if role_at(statement.text, one.start) is Role.AIMED]
    plain = [replace(one, bound=Bound.PLAIN) for one in aimed]
    if any(compare_amounts(one, goal) not in (Fit.EXACT, Fit.ROUNDED) for one in plain):
        return Finding(verdict=Verdict.OPEN)  # another goal than the one that is claimed
    phrases = CLAIM_PHRASES[language]
    shown = line(f"- {name_figure(outcome, language)}", outcome)
    is_reached = is_within(pair[1].amount.value, goal, row.label)
    if is_reached is None or (status and status.reached is not (Reached.YES if is_reached else Reached.NO)):
        return Finding(verdict=Verdict.OPEN, lines=(shown,))
    holds = is_reached is not statement.is_negated
    reason = line(phrases.reached if is_reached else phrases.not_reached)
    return Finding(verdict=Verdict.RIGHT if holds else Verdict.WRONG, lines=(shown, reason))


def _end_of(figure: Figure) -> date:
    return figure.period.end if figure.period else date.min
