"""Figures as a CSV file: as Swedish Excel opens it with a double click, or in the open format of `facit figures`.

In: figures, and the reports that they stand in. Out: bytes; in Excel's way, semicolons, decimal commas, CRLF and a byte
order mark, for example::

    Hylte;bokslut.txt;...;Färdtjänst;...;budget;2019-01-01;2019-12-31;-4100,5;tkr

Excel takes a text that begins with = + - or @ for a formula, wherever it comes from: such a text gets an apostrophe
before it, a number does not.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence

from ingest.records import Figure, Report
from ui.figures.texts import FigureTexts
from ui.output.formats import Value, format_decimal, to_figure_object
from ui.output.spreadsheet import protect_cell
from ui.source.texts import SourceTexts

_WORDS = {
    "sv": ("Ingår i", "Rubriker", "Sida", "Radnummer", "Cell", "Från", "Till", "Som tryckt", "Är summa", "ja", "nej"),
    "en": ("Part of", "Headings", "Page", "Line", "Cell", "From", "To", "As printed", "Is total", "yes", "no"),
}


def to_excel_csv(
    figures: Iterable[Figure], reports: Mapping[str, Report], words: FigureTexts, measures: SourceTexts, language: str
) -> bytes:
    """Give the file that Swedish Excel opens right, with a header in the page's language."""
    parent, headings, page, line, cell, start, end, printed, is_total, yes, no = _WORDS[language]
    written = io.StringIO()
    writer = csv.writer(written, delimiter=";", lineterminator="\r\n")
    place = [words.municipality, words.report, page, line, cell, words.table, headings]
    what = [words.label, parent, words.column, words.measure, start, end, words.amount, words.unit, printed, is_total]
    writer.writerow([*place, *what])
    for figure in figures:
        item = to_figure_object(figure, reports[figure.location.report])
        value = format_decimal(figure.amount.value).replace(".", ",") if figure.amount else ""
        shown = [item["municipality"], item["report"], item["page"], item["line"], item.get("cell"), item["table"]]
        shown += [item["headings"], item["label"], item["parent"], item["column"], measures.measures[figure.measure]]
        cells = [protect_cell(_to_text(one)) for one in [*shown, item["period_start"], item["period_end"]]]
        rest = [protect_cell(_to_text(item["unit"])), protect_cell(figure.text), yes if figure.is_total else no]
        writer.writerow([*cells, value, *rest])
    return b"\xef\xbb\xbf" + written.getvalue().encode()


def to_plain_csv(figures: Iterable[Figure], reports: Mapping[str, Report]) -> bytes:
    """Give the file as `facit figures --format csv` writes it."""
    rows = [to_figure_object(figure, reports[figure.location.report]) for figure in figures]
    keys: Sequence[str] = list({key: None for row in rows for key in row})
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    if keys:
        writer.writerow(keys)
    writer.writerows([_to_text(row.get(key)) for key in keys] for row in rows)
    return written.getvalue().encode()


def _to_text(value: Value) -> str:
    """Give a value as a cell: lists one after the other, nothing for null, truth as in JSON."""
    if isinstance(value, list):
        return " > ".join(map(str, value))
    return "" if value is None else json.dumps(value) if isinstance(value, bool) else str(value)
