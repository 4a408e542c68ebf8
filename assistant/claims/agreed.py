"""Judges a claim that may be about several rows by each of them: where all agree, it need not be asked which is meant.

In: the rows that a claim fits equally, and what judges it by one of them. Out: a `Judged` with all rows shown, or None
where they do not agree. For example "the profit was higher than the year before" is denied by "Årets resultat" and by
"Verksamhetens resultat" alike.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from assistant.claims.figures import Verdict
from assistant.claims.judged import Judged
from assistant.claims.statement import Statement
from assistant.evidence.explained import Explained
from assistant.records import Plan

_FEWEST: Final = 2
_MOST: Final = 3  # more rows than these are no readings of one thing


def judge_each(
    statement: Statement, plan: Plan, rows: Sequence[Explained], judge: Callable[[Explained], Judged]
) -> Judged | None:
    """Return the verdict that each of the rows gives a claim, with what shows it; None where they differ or tell none.

    An amount that no row prints may be that of another row still: there, the rows agree in nothing.
    """
    reports = {row.choice.row.key.report for row in rows}
    if not _FEWEST <= len(rows) <= _MOST or len(reports) != 1 or plan.unexplained or statement.amounts:
        return None
    judged = [judge(row) for row in rows]
    verdicts = {one.verdict for one in judged}
    if len(verdicts) != 1 or not verdicts <= {Verdict.RIGHT, Verdict.WRONG}:
        return None
    if any(one.other or not one.assessment for one in judged):
        return None
    return Judged(
        verdict=judged[0].verdict,
        lines=tuple(dict.fromkeys(item for one in judged for item in one.lines)),
        derivations=tuple(number for one in judged for number in one.derivations),
        assessment=judged[0].assessment,
    )
