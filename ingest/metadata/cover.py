"""The cover of a report: its first lines, which say what it is, and the words that name kinds of reports.

In: a report as read. Out: lines with their locations, for example::

    "Delårsbokslut 2024-01-01 - 2024-08-31 Kommunstyrelsen"  ->  CoverLine(text=..., kind=ReportKind.INTERIM, ...)
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.readers import ReadText
from ingest.records import Block, BlockKind, Location, ReportKind

_INTERIM = re.compile(
    r"\b(?:[^\W\d_]+-)?(?:delårs(?:rapport|bokslut|redovisning|uppföljning)|delår|tertial|kvartals?|månads?|halvårs?"
    r"|periods?)(?:rapport|bokslut|redovisning|uppföljning|avstämning)?(?:skommentar(?:er)?)?(?:en|et|s)?\b"
    r"|\b(?:(?:budget|verksamhets|ekonomisk )?uppföljning(?:srapport|en)?|verksamhetsredovisning(?:en)?)"
    r"\s+(?:per|efter|till|t\.?o\.?m|januari|februari"
    r"|mars|april|maj|juni|juli|augusti|september|oktober|november)\b"
    r"|\b(?:budgetuppföljning|budgetprognos|helårsprognos|prognos)(?:en)?\s+(?:\d\b|(?:20\d\d\s+)?(?:per|efter|t\.?o\.?m)\b"
    r"|(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-z]*\b|20\d\d(?:0[1-9]|1[0-2]|-\d\d))"
    r"|\buppföljning\s+[1-4]\s+20\d\d\b"
    r"|\buppföljningsrapport\w*|\bprognosrapport\w*|\bekonomisk (?:rapport|uppföljning)\b"
    r"|\b(?:interim|quarterly|half-year|monthly) (?:report|accounts)\b",
    re.IGNORECASE,
)
_ANNUAL = re.compile(
    r"\b(?:års(?:redovisning|bokslut|rapport|redogörelse|berättelse)|bokslut|verksamhetsberättelse|bokslut(?:srapport|skommentar(?:er)?|sanalys|sdokument)"
    r"|helårsrapport|helårsbokslut|personalekonomisk redovisning|personal(?:års)?(?:bokslut|redovisning))(?:en|et|s)?\b"
    r"|\bannual (?:report|accounts|review)\b",
    re.IGNORECASE,
)
_BARE_PART_OF_YEAR = re.compile(r"(?:månad|kvartal|halvår|period)s?(?:en|et)?", re.IGNORECASE)
_ADDRESSEE = re.compile(r"^(?:till|version|dnr|diarienr|datum|expedieras|för kännedom|sida|sid)\b", re.IGNORECASE)
_MONTH = r"(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-z]*"
_DATED = re.compile(
    rf"(?:\s+(?:per|för|perioden|den|\d{{1,2}}|{_MONTH}|[-–])|(?<=[a-z])\s?[-–]\s?{_MONTH})*\s+20\d\d(?:-\d\d){{0,2}}(?!\d)",
    re.IGNORECASE,
)
# What comes after these words, or beside other years and units, is a source or the head of a column.
_OF_ANOTHER = re.compile(
    r"\b(?:källa|enligt|i|från|av|till|se|mot|jämfört med)\W*$|\b20\d\d\b|\b(?:tkr|mn?kr|mkr|budget|prognos|utfall)\b",
    re.IGNORECASE,
)
_COLUMN_WORD = re.compile(r"bokslut\w{0,2}", re.IGNORECASE)
_OPENING_BLOCKS = 12
_LONGEST_TITLE = 130
_LAST_LINE_OF_FRONT = 80
_MAX_LENGTH = 160
_MIN_TABLE_LINES = 4
_MAX_HEADER_WORDS = 3
_LETTERHEAD_ROWS = 4
_AMOUNT = re.compile(r"[-–−(]?\s?\d[\d\s.,]*\s?%?\)?")
_FIGURES = re.compile(r"(?:\s[-–−]?\s?\d[\d.,]*%?){2,}\s*$")
_SENTENCE = re.compile(r"[a-zåäö)\d][.!?]\s*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverLine:
    """A short text near the start of a report, white space collapsed; `kind` is OTHER when it names none."""

    text: str
    kind: ReportKind
    location: Location


def read_kind(text: str) -> ReportKind:
    """Tell the kind of report that a text names; OTHER when it names none.

    >>> read_kind("Tertialrapport 2 2025").value, read_kind("Bokslut 2019").value, read_kind("Budget 2020").value
    ('interim report', 'annual report', 'other')
    """
    if kind_spans(text):
        interim = [match for match in _INTERIM.finditer(text) if not _BARE_PART_OF_YEAR.fullmatch(match[0])]
        return ReportKind.INTERIM if interim else ReportKind.ANNUAL
    return ReportKind.OTHER


def kind_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Give the places of the words that name kinds of reports; "månad" or "period" alone names none."""
    interim = [match.span() for match in _INTERIM.finditer(text) if not _BARE_PART_OF_YEAR.fullmatch(match[0])]
    return tuple(sorted((*interim, *(match.span() for match in _ANNUAL.finditer(text)))))


def read_cover(read: ReadText) -> tuple[CoverLine, ...]:
    """Take the lines before the first prose or table; and later lines of the front that name a kind of report."""
    lines: list[CoverLine] = []
    on_cover = True
    for block in read.blocks:
        if (block.location.first_line or 0) > _LAST_LINE_OF_FRONT:
            break
        if on_cover and _is_letterhead(block):
            continue
        short = is_short(block)
        on_cover = on_cover and short
        if not short or _ADDRESSEE.match(block.text.strip()):
            continue
        text = " ".join(block.text.split())
        kind = read_kind(text)
        if on_cover or (kind is not ReportKind.OTHER and block.kind is BlockKind.HEADING):
            lines.append(CoverLine(text=text, kind=kind, location=block.location))
    if all(line.kind is ReportKind.OTHER for line in lines):
        lines.extend(_open_with_title(read))
    return tuple(lines)


def _open_with_title(read: ReadText) -> Iterator[CoverLine]:
    """Give the titles that first paragraphs open with: a page that was saved as one line has its cover in its text.

    For example "Delårsrapport januari-augusti 2031" of "Delårsrapport januari-augusti 2031 Godkänd i maj Innehåll ...".
    """
    for block in read.blocks[:_OPENING_BLOCKS]:
        text = " ".join(block.text.split())[:_MAX_LENGTH]
        for start, end in kind_spans(text) if block.kind is BlockKind.PARAGRAPH else ():
            dated = _DATED.match(text, end)
            is_short_title = not start and is_short(block) and len(text) <= _LONGEST_TITLE
            is_named = text[start].isupper() and not _OF_ANOTHER.search(text[:start])
            if not is_named or _COLUMN_WORD.fullmatch(text[start:end]) or not (dated or is_short_title):
                continue
            title = text[: dated.end()] if dated else text
            yield CoverLine(text=title, kind=read_kind(title), location=block.location)
            break


def _is_letterhead(block: Block) -> bool:
    """Whether a table is the head of a letter: a few cells of words, dates and reference numbers."""
    if block.kind is not BlockKind.TABLE or len(block.rows) > _LETTERHEAD_ROWS:
        return False
    return not any(sum(bool(_AMOUNT.fullmatch(cell.strip())) for cell in row.cells) > 1 for row in block.rows)


def is_short(block: Block) -> bool:
    """Whether a block is a heading or a few words, and no sentence, list or table."""
    if block.kind is BlockKind.HEADING:
        return True
    text = block.text.strip()
    return block.kind is BlockKind.PARAGRAPH and len(text) <= _MAX_LENGTH and not _SENTENCE.search(text)


def is_plain_table(block: Block) -> bool:
    """Whether a paragraph is likely a table in plain text: several lines, most of them with figures or a word only."""
    lines = block.text.split("\n") if block.kind is BlockKind.PARAGRAPH else []
    tabular = [line for line in lines if _FIGURES.search(line) or len(line.split()) <= _MAX_HEADER_WORDS]
    return len(lines) >= _MIN_TABLE_LINES and 2 * len(tabular) > len(lines)
