"""A source on the picture of its page: what is cited in a frame, exactly where it is printed, or no frame at all.

In: a report, boxes page by page, and the sizes of its pages. Out: HTML whose picture the server draws when the browser
asks for it (ui/source/routes.py), for example ``<img src="./sidbild?rapport=bokslut.pdf&amp;sida=3&amp;v=9f86d0">``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from urllib.parse import urlencode

from ingest.records import Box, Location, Page, Report
from ui.source.page_marks import Marks
from ui.source.texts import SourceTexts, source_texts_of
from ui.texts import Texts

_MARGIN = 1.5  # points between the letters and their frame


def to_sheets(report: Report, pages: Sequence[Page], first: int, marks: Marks, rows: Marks, texts: Texts) -> str:
    """Show the pages with marks, or the `first` of the source where nothing is marked; `rows` get a thin line."""
    words = source_texts_of(texts)
    by_number = {page.number: page for page in pages}
    shown = [by_number[number] for number in (sorted(marks) or [first]) if number in by_number]
    if not shown:
        return ""
    sheets = "".join(
        _to_sheet(report, page, len(pages), marks.get(page.number, ()), rows.get(page.number, ()), words)
        for page in shown
    )
    return f'<section class="sheets" data-zoom="1.5">{_to_tools(words)}{sheets}</section>'


def to_image(report: Report, page: Page, text: str) -> str:
    """Give the picture of a page; it is loaded when it comes into view."""
    return (
        f'<img src="{escape(image_link(report, page.number))}" alt="{escape(text)}" loading="lazy" '
        f'width="{page.width:.0f}" height="{page.height:.0f}">'
    )


def image_link(report: Report, page: int) -> str:
    """Give the address of a page's picture; it changes with the report's file, so that a browser may keep it."""
    return "./sidbild?" + urlencode({"rapport": report.name, "sida": page, "v": report.digest[:12]})


def document_link(report: Report, location: Location | None = None) -> str:
    """Give the address of the whole document, at the place of a source."""
    link = "./dokument?" + urlencode({"rapport": report.name})
    if location is None:
        return link
    if location.page is not None:
        return f"{link}#sida-{location.page}"
    if location.first_line is None:
        return link
    last = location.last_line or location.first_line
    return (
        "./dokument?"
        + urlencode({"rapport": report.name, "fran": location.first_line, "till": last})
        + f"#rad-{location.first_line}"
    )


def to_row_marks(places: Iterable[Location]) -> Marks:
    """Give the boxes around a row's cells, page by page."""
    rows: dict[int, tuple[Box, ...]] = {}
    for place in places:
        if place.page is not None and place.box:
            rows[place.page] = (*rows.get(place.page, ()), place.box)
    return rows


def _to_tools(words: SourceTexts) -> str:
    buttons: Mapping[str, tuple[str, str]] = {
        "out": ("−", words.zoom_out),
        "fit": ("↔", words.zoom_fit),
        "in": ("+", words.zoom_in),
    }
    shown = "".join(
        f'<button type="button" data-zoom-by="{by}" aria-label="{name}" title="{name}">{sign}</button>'
        for by, (sign, name) in buttons.items()
    )
    return f'<header class="tools"><h3>{words.on_page}</h3><span>{shown}</span></header>'


def _to_sheet(
    report: Report, page: Page, total: int, marks: Sequence[Box], rows: Sequence[Box], words: SourceTexts
) -> str:
    text = words.drawn_page.format(page=page.number, report=report.name)
    frames = "".join(_to_frame(box, page, "row", 0) for box in rows)
    frames += "".join(_to_frame(box, page, "frame", _MARGIN) for box in marks)
    number = words.page_of.format(page=page.number, total=total)
    note = f" · {words.scanned}" if page.is_scanned else ""
    return (
        f'<figure class="page"><div class="pane" tabindex="0" role="region" aria-label="{escape(number)}">'
        f'<div class="paper" style="aspect-ratio: {page.width:.2f} / {page.height:.2f}">'
        f"{to_image(report, page, text)}{frames}</div></div><figcaption>{number}{note}</figcaption></figure>"
    )


def _to_frame(box: Box, page: Page, kind: str, margin: float) -> str:
    """Give a frame on the page by shares of its sides, so that it keeps its place at every size."""
    left, top = max(box.left - margin, 0), max(box.top - margin, 0)
    width = min(box.right + margin, page.width) - left
    height = min(box.bottom + margin, page.height) - top
    style = (
        f"left: {100 * left / page.width:.3f}%; top: {100 * top / page.height:.3f}%; "
        f"width: {100 * width / page.width:.3f}%; height: {100 * height / page.height:.3f}%"
    )
    return f'<span class="{kind}" style="{style}"></span>'
