"""What checking a report gives: what was found, and how much was checked.

In: nothing. Out: a frozen record, for example of a table whose 12 sums hold but for one: one finding, 12 checks made
and 11 passed.
"""

from __future__ import annotations

from dataclasses import dataclass

from ingest.records import CheckCount, Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class Reconciliation:
    """The findings of a report, in the order of their places, and the checks that were made."""

    findings: tuple[Finding, ...] = ()
    checks: tuple[CheckCount, ...] = ()
