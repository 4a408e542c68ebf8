"""What a text may be about: the stored reports, their rows, and the sentences that print an amount.

In: the store and the municipalities that a text names. Out: a `Library`, read once a text. For example a text that
names Hylte alone is checked against Hylte's reports, however many there are.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assistant.linking.places import find_own_places
from assistant.linking.rows import RowFigures, group_rows
from ingest.municipalities import find_municipalities
from ingest.records import Finding, Passage, Report
from ingest.store import Store

_MOST_REPORTS = 40  # that are looked through for a text that names no municipality


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """The reports, with the rows, passages and findings of those that a text may be about; all by file name.

    `place_labels` are the names of rows that hold the name of a municipality.
    """

    reports: Mapping[str, Report]
    rows: Mapping[str, tuple[RowFigures, ...]]
    passages: Mapping[str, tuple[Passage, ...]]
    findings: Mapping[str, tuple[Finding, ...]]
    place_labels: frozenset[str] = frozenset()

    @property
    def owners(self) -> frozenset[tuple[str, ...]]:
        """Whose reports are stored."""
        return frozenset(report.municipalities for report in self.reports.values())

    def reports_of(self, places: Sequence[str]) -> tuple[str, ...]:
        """Return the reports of municipalities: those shared by all of them, else those of any."""
        shared = tuple(name for name, report in self.reports.items() if set(places) <= set(report.municipalities))
        return shared or tuple(
            name for name, report in self.reports.items() if set(places) & set(report.municipalities)
        )

    def rows_of(self, names: Sequence[str]) -> tuple[RowFigures, ...]:
        """Return the rows of reports, in order."""
        return tuple(row for name in names for row in self.rows.get(name, ()))


def open_library(store: Store, places: Sequence[str], text: str = "") -> Library:
    """Return what is needed to check a text that names these municipalities, or others that own a report."""
    reports = {summary.report.name: summary.report for summary in store.reports()}
    owners = dict.fromkeys(name for report in reports.values() for name in report.municipalities)
    places = (*places, *(place.name for place in find_own_places(text, tuple(owners))))
    wanted = [name for name, report in reports.items() if set(places) & set(report.municipalities)]
    if len(reports) <= _MOST_REPORTS:
        wanted = list(reports)
    findings = store.findings(wanted) if wanted else ()
    rows = {name: group_rows(store.figures(reports=(name,))) for name in wanted}
    return Library(
        reports=reports,
        rows=rows,
        passages={name: store.passages(reports=(name,)) for name in wanted},
        findings={
            name: tuple(found for found in findings if any(place.report == name for place in found.locations))
            for name in wanted
        },
        place_labels=_find_place_labels(rows),
    )


def places_of(text: str) -> tuple[str, ...]:
    """Return the municipalities that a text names, in order."""
    return tuple(dict.fromkeys(place.name for place in find_municipalities(text)))


def _find_place_labels(rows: Mapping[str, tuple[RowFigures, ...]]) -> frozenset[str]:
    labels = {" ".join(row.label.split()).lstrip("- ") for own in rows.values() for row in own}
    return frozenset(label for label in labels if find_municipalities(label))
