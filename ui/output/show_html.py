"""The tables of a report as they were read, as a web page of its own that does nothing and loads nothing.

In: a report as read. Out: HTML, for example `<tr class="total"><th>Summa</th><td>19</td></tr>`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from ingest.records import ParsedReport
from ui.output.show import TOTAL, ShownRow, ShownTable, describe_column, describe_doubt, describe_doubts, describe_table
from ui.output.terminal import describe_place

# What a report says could be written to look like a page's own code: nothing but this style sheet may act.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_STYLE = """
body{font:15px/1.4 system-ui,sans-serif;margin:2em auto;max-width:75em;padding:0 1em;color:#222}
table{border-collapse:collapse;margin:.5em 0 1em}td,th{border:1px solid #ccc;padding:.2em .6em;vertical-align:top}
td{text-align:right;font-variant-numeric:tabular-nums}th{text-align:left;font-weight:normal}
thead th{background:#f3f3f3}.total{font-weight:bold}.total th{font-weight:bold}
.budget{background:#e8f0fe}.actual{background:#e6f4ea}.forecast{background:#fff4e0}.variance{background:#fce8e6}
.target{background:#f3e8fd}small{color:#555}.doubt{color:#a50e0e}
"""


def to_page(parsed: ParsedReport, shown: Sequence[ShownTable]) -> str:
    """Return the page with these tables of a report, and its doubts."""
    title = escape(parsed.report.name)
    outside = [line.strip() for line in describe_doubts(parsed, shown)]
    body = "\n".join(
        [*(_to_table(one) for one in shown), *(f'<p class="doubt">{escape(line)}</p>' for line in outside)]
    )
    return (
        f'<!doctype html>\n<html lang="sv">\n<head><meta charset="utf-8"><title>{title}</title>\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}"><style>{_STYLE}</style></head>\n'
        f"<body><h1>{title}</h1>\n{body}\n</body></html>\n"
    )


def _to_table(shown: ShownTable) -> str:
    table = shown.table
    measures = [column.measure.value for column in table.columns]
    heads = "".join(_to_head(describe_column(column)) for column in table.columns)
    rows = "\n".join(_to_row(row, measures) for row in shown.rows)
    about = " · ".join(part for part in (" > ".join(table.headings), describe_place(table.location)) if part)
    doubts = "".join(f'<p class="doubt">{escape(describe_doubt(doubt))}</p>' for doubt in shown.doubts)
    return (
        f"<h2>{table.index}. {escape(table.caption) or 'no caption'}</h2>\n<p><small>{escape(about)}<br>"
        f"{escape(describe_table(table))}; {shown.figures} figures</small></p>\n"
        f"<table><thead><tr><th></th>{heads}</tr></thead>\n<tbody>\n{rows}\n</tbody></table>{doubts}"
    )


def _to_head(told: Sequence[str]) -> str:
    header, *rest = told
    return f"<th>{escape(header)}<br><small>{escape(', '.join(rest))}</small></th>"


def _to_row(row: ShownRow, measures: Sequence[str]) -> str:
    start = '<tr class="total">' if row.is_total else "<tr>"
    return f"{start}{''.join(_to_cells(row, measures))}</tr>"


def _to_cells(row: ShownRow, measures: Sequence[str]) -> Iterator[str]:
    notes = f"<br><small>{escape(row.notes)}</small>" if row.notes else ""
    mark = f"{TOTAL} " if row.is_total else ""
    yield f'<th style="padding-left:{0.6 + 1.2 * row.depth:.1f}em">{mark}{escape(row.label)}{notes}</th>'
    for measure, cell in zip(measures, row.cells, strict=True):
        yield f'<td class="{escape(measure)}">{escape(cell)}</td>'
