"""A whole report as a page of its own that does nothing: its pages as pictures, or its text line by line.

In: the name of a stored report, and the lines that a source names. Out: HTML without scripts, in which every word of
the report is escaped; ``#sida-3`` is page 3 and ``#rad-41`` line 41.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from ingest.errors import ReadError
from ingest.records import Page, Report
from ui.chat.report_list import name_report
from ui.error_words import describe_error
from ui.page_store import ReportTexts
from ui.source.framed_page import to_image
from ui.source.lines import to_line_table
from ui.source.page_image import PageImages, SourceChangedError, SourceGoneError
from ui.source.texts import source_texts_of
from ui.texts import Texts

_ALL = 10_000_000  # lines: more than any report has
_STYLE = """
:root{color-scheme:light dark;--paper:#eef1ef;--card:#fff;--ink:#17252b;--muted:#5a6b72;--line:#dde3e1;--mark:#ffe27a}
@media (prefers-color-scheme:dark){:root{--paper:#0f1719;--card:#162124;--ink:#e4ecec;--muted:#9bacb0;--line:#2b3a3e}}
*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.5 system-ui,sans-serif}
header{position:sticky;top:0;z-index:2;padding:10px 20px;background:var(--card);border-bottom:1px solid var(--line)}
h1{margin:0;font-size:17px}header p{margin:0;color:var(--muted);font-size:13px;overflow-wrap:anywhere}
main{max-width:1600px;margin:0 auto;padding:20px}nav{margin-top:4px;font-size:13px;max-height:4.6em;overflow:auto}
nav a{display:inline-block;padding:1px 7px;color:inherit}.notice{padding:8px 12px;background:#fdf1dc;color:#8a4b00}
figure{max-width:1000px;margin:0 auto 20px;scroll-margin-top:110px}figure img{display:block;width:100%;height:auto;
background:#fff;border:1px solid var(--line)}figcaption{color:var(--muted);font-size:13px;text-align:center;padding:4px}
.wide{container-type:inline-size;overflow:auto;background:var(--card);border:1px solid var(--line);padding:10px 0}
table{border-collapse:collapse;width:100%}td,th{padding:2px 12px;text-align:left;vertical-align:top;font-weight:400}
th{width:1%;color:var(--muted);font-size:12px;line-height:1.9;text-align:right;user-select:none}
td.number{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}td.text div{position:sticky;left:12px;
max-width:min(calc(100cqi - 72px),60em);white-space:pre-wrap;overflow-wrap:anywhere}
td.label{position:sticky;left:0;min-width:min(34cqi,220px);max-width:48cqi;background:var(--card);hyphens:auto}
.cited td.label{background:var(--mark)}@media (max-width:600px){main{padding:8px}td,th{padding:2px 6px}}
tr{scroll-margin-top:120px}tr.cited,tr:target{background:var(--mark);color:#17252b}
figure:target{outline:3px solid var(--mark)}
"""


def to_document(name: str, cited: range, store: ReportTexts, images: PageImages, texts: Texts) -> str:
    """Give the page of a whole report, the cited lines marked. Raises UnknownReportError."""
    report = store.report(name)
    pages = store.pages(name)
    try:
        is_drawn = bool(pages) and images.check(report)
        notice = ""
    except (SourceGoneError, SourceChangedError) as error:
        words = source_texts_of(texts)
        notice = f'<p class="notice">{words.gone if isinstance(error, SourceGoneError) else words.changed}</p>'
        is_drawn = False
    except ReadError as error:
        notice, is_drawn = f'<p class="notice">{escape(describe_error(error, texts.language))}</p>', False
    body = _to_pages(report, pages, texts) if is_drawn else notice + _to_text(name, cited, store, texts)
    title = escape(name_report(report, texts))
    places = _to_places(pages, texts) if is_drawn else ""
    return (
        f'<!doctype html>\n<html lang="{texts.code}"><head><meta charset="utf-8"><title>{title} · Facit</title>'
        f'<meta name="viewport" content="width=device-width, initial-scale=1"><style>{_STYLE}</style></head>'
        f"<body><header><h1>{title}</h1><p>{escape(name)}</p>{places}</header><main>{body}</main></body></html>"
    )


def _to_places(pages: Sequence[Page], texts: Texts) -> str:
    links = "".join(f'<a href="#sida-{page.number}">{page.number}</a>' for page in pages)
    return f'<nav aria-label="{source_texts_of(texts).contents}">{links}</nav>'


def _to_pages(report: Report, pages: Sequence[Page], texts: Texts) -> str:
    return "".join(_to_figures(report, pages, texts))


def _to_figures(report: Report, pages: Sequence[Page], texts: Texts) -> Iterator[str]:
    words = source_texts_of(texts)
    for page in pages:
        name = words.page_of.format(page=page.number, total=len(pages))
        yield f'<figure id="sida-{page.number}">{to_image(report, page, name)}<figcaption>{name}</figcaption></figure>'


def _to_text(name: str, cited: range, store: ReportTexts, texts: Texts) -> str:
    """Give the text line by line, each line with its place to link to."""
    lines = store.lines(name, 1, _ALL)
    is_numbered = not store.pages(name)
    return to_line_table(lines, 1, cited, (), texts, is_numbered=is_numbered, with_places=True)
