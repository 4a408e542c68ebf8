"""Finds the reports that are editions of one report: a preliminary and a final one, or two files of the same.

In: the question and the store. Out: groups of report names, the one to answer from first. For example
"bokslut-2031.docx" (final) before "bokslut-2031-utkast.docx" (preliminary), so that each figure is told once, with what
the other edition says of it beside it, and no question has two of each row to choose among.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from ingest.records import Figure, Measure, Period, Report, ReportStatus
from ingest.store import Store

_SAME_FACTS: Final = 7, 10  # of the facts of both editions: seven in ten are told by the other as well
_SAME_VALUES: Final = 1, 2  # and half of these alike: two schools may fill in one form with figures of their own
_RANKS: Final = {ReportStatus.FINAL: 2, ReportStatus.UNKNOWN: 1, ReportStatus.PRELIMINARY: 0}
_ASKS_PRELIMINARY: Final = re.compile(r"\bprelimin\w+", re.IGNORECASE)
_ASKS_FINAL: Final = re.compile(r"\b(?:slutlig\w*|definitiv\w*|final)\b", re.IGNORECASE)

FactName = tuple[str, str, str, Measure, Period | None]
KnownPairs = dict[tuple[str, str], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Editions:
    """The names of the editions of one report, and whether the first is known to be the later or the valid one."""

    names: tuple[str, ...]
    is_ordered: bool


def find_editions(question: str, store: Store, known: KnownPairs) -> tuple[Editions, ...]:
    """Return the editions that the store holds of each report that it holds several of.

    `known` keeps which reports were found alike, by their digests: their figures are compared only once.
    """
    alike: dict[tuple[object, ...], list[Report]] = defaultdict(list)
    for report in store.catalogue().values():
        if report.period and report.municipalities:
            alike[report.municipalities, report.committee.casefold(), report.kind, report.period].append(report)
    groups: list[list[Report]] = []
    for reports in alike.values():
        groups += _group(reports, store, known) if len(reports) > 1 else []
    is_of_draft = bool(_ASKS_PRELIMINARY.search(question)) and not _ASKS_FINAL.search(question)
    return tuple(_in_order(group, is_of_draft=is_of_draft) for group in groups)


def _group(reports: Sequence[Report], store: Store, known: KnownPairs) -> list[list[Report]]:
    """Return the groups of two or more reports that tell the same facts."""
    groups: list[list[Report]] = []
    for report in reports:
        own = next((group for group in groups if _are_editions(group[0], report, store, known)), None)
        if own is None:
            groups.append([report])
        else:
            own.append(report)
    return [group for group in groups if len(group) > 1]


def _are_editions(first: Report, second: Report, store: Store, known: KnownPairs) -> bool:
    pair = (first.digest, second.digest)
    if pair not in known:
        known[pair] = tell_same(
            store.figures(reports=(first.name,)),
            store.figures(reports=(second.name,)),
        )
    return known[pair]


def tell_same(first: Sequence[Figure], second: Sequence[Figure]) -> bool:
    """Whether two reports tell mostly the same facts, and half of these with the same amounts."""
    own, other = _facts(first), _facts(second)
    shared = own.keys() & other.keys()
    alike = [name for name in shared if own[name] == other[name]]
    part, of_all = _SAME_FACTS
    share, of_shared = _SAME_VALUES
    is_told = bool(shared) and len(shared) * of_all >= max(len(own), len(other)) * part
    return is_told and len(alike) * of_shared >= len(shared) * share


def _facts(figures: Sequence[Figure]) -> dict[FactName, str]:
    return {name_fact(figure): figure.text.strip() for figure in reversed(figures)}


def name_fact(figure: Figure) -> FactName:
    """Return what tells a fact from the others of its report: its row, what that is part of, and its column."""
    label, parent = figure.label.casefold(), figure.parent.casefold()
    return label, parent, figure.column.casefold(), figure.measure, figure.period


def _in_order(reports: Sequence[Report], *, is_of_draft: bool) -> Editions:
    """Return editions with the one to answer from first: the final, the later, or the draft where that is asked for."""

    def worth(report: Report) -> tuple[int, date]:
        return _RANKS[report.status], report.published or date.min

    ordered = sorted(reports, key=worth, reverse=not is_of_draft)
    return Editions(names=tuple(report.name for report in ordered), is_ordered=worth(ordered[0]) != worth(ordered[1]))
