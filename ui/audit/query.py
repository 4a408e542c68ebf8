"""What the page of findings shows, as it stands in its address, so that a view can be kept and sent on.

In: a query string. Out: an `AuditView`, for example of ``rapport=bokslut.txt&slag=sum&allvar=error``. What cannot be
read is left out: an address may be typed by hand.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import parse_qs

from ingest.records import Finding, FindingKind, Severity
from ui.page_store import ReportTexts


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditView:
    """The filters; None or "" lets everything in."""

    report: str = ""
    kind: FindingKind | None = None
    severity: Severity | None = None

    @property
    def is_filtered(self) -> bool:
        """Whether findings are left out by kind or weight."""
        return self.kind is not None or self.severity is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A finding, and the key by which the page names it: "bokslut.txt#3", the third of its report from 0."""

    key: str
    finding: Finding


def read_audit_view(text: str) -> AuditView:
    """Read the query string of an address.

    >>> read_audit_view("slag=sum&allvar=x").kind
    <FindingKind.SUM: 'sum'>
    """
    values = parse_qs(text, max_num_fields=50)
    kinds = {kind.value: kind for kind in FindingKind}
    severities = {severity.value: severity for severity in Severity}
    return AuditView(
        report=values.get("rapport", [""])[0],
        kind=kinds.get(values.get("slag", [""])[0]),
        severity=severities.get(values.get("allvar", [""])[0]),
    )


def find_found(name: str, store: ReportTexts) -> tuple[Found, ...]:
    """Give the findings of a report, with those that it shares with others, each with its key; errors first."""
    return number_findings(name, store.findings([name]))


def number_findings(name: str, findings: Sequence[Finding]) -> tuple[Found, ...]:
    """Give findings of a report their keys, and the errors before the remarks."""
    numbered = [Found(key=f"{name}#{number}", finding=finding) for number, finding in enumerate(findings)]
    return tuple(sorted(numbered, key=lambda one: one.finding.severity is Severity.REMARK))


def select(found: Sequence[Found], view: AuditView) -> tuple[Found, ...]:
    """Give the findings that a view lets in."""
    return tuple(
        one for one in found if view.kind in (None, one.finding.kind) and view.severity in (None, one.finding.severity)
    )
