"""The places of a finding, to be stepped through: the doubtful one first, each cell and each sentence by itself.

In: a finding and the store. Out: places, for example the cell "2 645" of the total's row, then the cell of each row
that it should be the sum of.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.records import Citation
from ingest.records import Figure, Finding, Location, RowReference
from ui.page_store import ReportTexts
from ui.place_panel import Place, cite_cell


def find_places(finding: Finding, store: ReportTexts) -> tuple[tuple[Place, ...], tuple[int, ...]]:
    """Give a finding's places, and for each of its locations which of them is the first there."""
    figures = find_figures(finding.figures, store)
    places: list[Place] = []
    first: list[int] = []
    left = list(figures)
    for number, location in enumerate(finding.locations):
        cells = [figure for figure in left if _is_there(figure.location, location)]
        left = [figure for figure in left if figure not in cells]
        if not cells and _has_cell(location, figures):  # a second cell of a row that has been shown
            first.append(next(index for index, place in enumerate(places) if _is_there(place.citation.location, location)))
            continue
        first.append(len(places))
        places += [cite_cell(figure) for figure in cells] or [_cite_text(finding, location, is_doubtful=number == 0)]
    return (*places, *(cite_cell(figure) for figure in left)), tuple(first)


def find_figures(keys: Sequence[str], store: ReportTexts) -> tuple[Figure, ...]:
    """Give stored figures by their keys ("bokslut.pdf#3.14.2"), in that order; those that are gone are left out."""
    rows = []
    for key in keys:
        name, _, place = key.rpartition("#")
        parts = place.split(".")
        if len(parts) == 3 and all(part.isdecimal() for part in parts):
            rows.append((name, RowReference(table=int(parts[0]), row=int(parts[1]))))
    if not rows:
        return ()
    found = {figure.key: figure for figure in store.figures(rows=list(dict.fromkeys(rows)))}
    return tuple(found[key] for key in keys if key in found)


def _cite_text(finding: Finding, location: Location, *, is_doubtful: bool) -> Place:
    """Cite the words at a place; only the doubtful ones are known to the letter, at others the lines are shown."""
    return Place(citation=Citation(number=1, quote=finding.printed if is_doubtful else "", location=location))


def _has_cell(location: Location, figures: Sequence[Figure]) -> bool:
    return any(_is_there(figure.location, location) for figure in figures)


def _is_there(one: Location, other: Location) -> bool:
    """Tell whether two places are the same row of the same report: a cell's box may be narrower than the row's."""
    return (one.report, one.page, one.first_line, one.last_line, one.cell) == (
        other.report,
        other.page,
        other.first_line,
        other.last_line,
        other.cell,
    )
