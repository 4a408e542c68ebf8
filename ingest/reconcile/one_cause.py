"""Puts findings with one cause together: what a table says against a cell, and what a text or another table does.

In: two findings. Out: one, where they are about one cell, for example a forecast that its own row's deviation does not
agree with, and that another table prints as what the deviation agrees with.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ingest.records import Finding, FindingKind, Severity


def merge_findings(tables: Sequence[Finding], others: Sequence[Finding]) -> tuple[Finding, ...]:
    """Give the findings of the tables and the others, those of one cause as one."""
    found = list(tables)
    for other in others:
        place = next((place for place, known in enumerate(found) if _is_one_cause(known, other)), None)
        if place is not None:
            found[place] = _with_places(found[place], other)
            continue
        place = next((place for place, known in enumerate(found) if _is_settled_by(known, other)), None)
        if place is not None:
            found[place] = _settle(found[place], other)
        else:
            found.append(other)
    return tuple(found)


def _is_one_cause(known: Finding, other: Finding) -> bool:
    """Whether a cell that its own table speaks against is what a text or another table disagrees with as well."""
    if known.severity is not Severity.ERROR or not known.figures or known.kind is FindingKind.DAMAGED:
        return False
    return known.figures[0] in other.figures


def _is_settled_by(known: Finding, other: Finding) -> bool:
    """Whether a row does not agree because of a cell that another table prints as what makes it agree."""
    if known.kind is not FindingKind.DIFFERENCE or other.kind is not FindingKind.TABLE or known.table != other.table:
        return False
    if not (known.amount and known.computed and other.amount and other.computed and other.figures):
        return False
    gaps = [abs(one.computed.value - one.amount.value) for one in (known, other) if one.amount and one.computed]
    return other.figures[0] in known.figures and gaps[0] == gaps[1]


def _with_places(known: Finding, other: Finding) -> Finding:
    """Give a finding with the places of what speaks against its cell elsewhere."""
    return replace(
        known,
        figures=tuple(dict.fromkeys((*known.figures, *other.figures))),
        passages=tuple(dict.fromkeys((*known.passages, *other.passages))),
        locations=tuple(dict.fromkeys((*known.locations, *other.locations))),
    )


def _settle(known: Finding, other: Finding) -> Finding:
    """Give the finding on the cell that the other table shows to be wrong, with the row that says so too."""
    return replace(
        _with_places(other, known),
        kind=known.kind,
        swedish=f"{other.swedish.removesuffix('.')}, och radens avvikelse stöder det senare.",
        english=f"{other.english.removesuffix('.')}, and the deviation of its row supports the latter.",
    )
