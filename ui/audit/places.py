"""The places of a finding, to be stepped through: the doubtful one first, each cell and each sentence by itself.

In: a finding and the store. Out: places, for example the cell "2 645" of the total's row, then the cell of each row
that it should be the sum of.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.records import Citation
from ingest.records import Figure, Finding, Location, RowReference
from ui.page_store import ReportTexts
from ui.source.place_panel import Place, cite_cell


def find_places(finding: Finding, store: ReportTexts) -> tuple[tuple[Place, ...], tuple[int, ...]]:
    """Give a finding's places, and for each of its locations which of them is the first there."""
    left = list(find_figures(finding.figures, store))
    places: list[Place] = []
    first: list[int] = []
    for number, location in enumerate(finding.locations):
        cells = _cells_at(location, left)
        shown = next((index for index, place in enumerate(places) if _is_row(place.citation.location, location)), None)
        if not cells and shown is not None:  # all cells of its row have been shown
            first.append(shown)
            continue
        left = [figure for figure in left if figure not in cells]
        first.append(len(places))
        places += [cite_cell(figure) for figure in cells] or [_cite_text(finding, location, number == 0, store)]
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


def _cells_at(location: Location, figures: Sequence[Figure]) -> list[Figure]:
    """Give the figures at a place: those of just that cell, else those of its row."""
    exact = [figure for figure in figures if figure.location == location]
    return exact or [figure for figure in figures if _is_row(figure.location, location)]


def _cite_text(finding: Finding, location: Location, is_doubtful: bool, store: ReportTexts) -> Place:
    """Cite the words at a place: the doubtful ones are known to the letter, elsewhere it is the whole lines."""
    quote = finding.printed
    if not is_doubtful and location.first_line is not None:
        last = location.last_line or location.first_line
        quote = "\n".join(store.lines(location.report, location.first_line, last)).strip()
    return Place(citation=Citation(number=1, quote=quote, location=location))


def _is_row(one: Location, other: Location) -> bool:
    """Tell whether two places are on the same lines of the same report, or in the same cell of a workbook."""
    return (one.report, one.page, one.first_line, one.last_line, one.cell) == (
        other.report, other.page, other.first_line, other.last_line, other.cell,
    )  # fmt: skip
