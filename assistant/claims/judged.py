"""What became of one part of a claim, on its way from the judges to the answer.

In: nothing. Out: `Judged`. For example of "A gick back medan B gick plus" the part on A, with its verdict, the lines
that show the row of A, and the row itself.
"""

from __future__ import annotations

from dataclasses import dataclass

from assistant.claims.figures import Verdict
from assistant.evidence.assess import Assessment
from assistant.records import Answer, Derivation
from assistant.writing.citing import Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What became of one part of a claim: its verdict, the lines that show why, and what they rest on.

    `is_told` says that an open verdict's quotation is itself the answer to a yes-or-no question.
    `other` is the answer to give instead where the part is ambiguous, contradictory or not in the reports.
    """

    verdict: Verdict
    lines: tuple[Line, ...] = ()
    derivations: tuple[Derivation, ...] = ()
    assessment: Assessment | None = None
    other: Answer | None = None
    is_told: bool = False
