"""Joins what the end of a column or a page cut: paragraphs, and titles that begin over two columns.

In: the paragraphs and tables of a report in reading order. Out: the same, with the cut ones whole, for example::

    "rutiner för uthyrning brast. Denna brist kan", a photo's credit, "medföra att ..."  ->  one paragraph, the credit
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.readers.pdf.page_tables import PageTable
from ingest.readers.pdf.paragraphs import Paragraph
from ingest.readers.pdf.styles import Body
from ingest.readers.pdf.text_lines import ends_in_hyphen

_SENTENCE_END = re.compile(r"[.!?:…][\"”’')\]⁰¹²³⁴⁵⁶⁷⁸⁹]*$")
_SPACE = 0.3
_SIZE_STEP = 0.6
_TITLE_SIZE = 1.5  # of the body's: a title that goes on in lighter type


def join_cut(parts: Sequence[Paragraph | PageTable], body: Body) -> list[Paragraph | PageTable]:
    """Join what a column's or a page's end cut: footnotes and running lines that stand between come after."""
    joined: list[Paragraph | PageTable] = []
    opens = False
    for part in parts:
        if isinstance(part, PageTable):
            opens = False
            joined.insert(_place_of_table(joined), part)
            continue
        opens = part.opens_run or opens
        place = _place_before(joined, part, body, opens=opens)
        opens = opens and _is_aside(part, body)  # what is below an aside opens as well
        before = joined[place] if place is not None else None
        if place is not None and isinstance(before, Paragraph):
            joined[place] = replace(before, lines=(*before.lines, *part.lines), closes_run=part.closes_run)
        else:
            joined.append(part)
    return joined


def _place_of_table(joined: Sequence[Paragraph | PageTable]) -> int:
    """Give the place right after a table that only running lines part from this one, for it may go on here."""
    place = len(joined)
    while place and isinstance(before := joined[place - 1], Paragraph) and before.lines[0].is_running:
        place -= 1
    return place if place and isinstance(joined[place - 1], PageTable) else len(joined)


def _place_before(joined: Sequence[Paragraph | PageTable], part: Paragraph, body: Body, *, opens: bool) -> int | None:
    """Give the index of the paragraph that goes on in this part, if one does."""
    if _is_aside(part, body):
        return None
    if joined and isinstance(joined[-1], Paragraph) and _is_one_title(joined[-1], part, body):
        return len(joined) - 1
    if not opens:
        return None
    for place in range(len(joined) - 1, -1, -1):
        before = joined[place]
        if isinstance(before, PageTable):
            return None
        if not _is_aside(before, body):
            return place if _goes_on(before, part) else None
    return None


def _is_aside(paragraph: Paragraph, body: Body) -> bool:
    line = paragraph.lines[0]
    return line.is_running or bool(line.turns) or body.is_small(paragraph)


def _is_one_title(before: Paragraph, part: Paragraph, body: Body) -> bool:
    """Whether both are lines of one title: the first may reach over two columns and the next not."""
    last, first = before.lines[-1], part.lines[0]
    usual = body.of(first.page)
    if first.page != last.page or last.turns or abs(last.size - first.size) > _SIZE_STEP or last.size <= 1.08 * usual:
        return False
    alike = (before.is_bold and part.is_bold) or min(last.size, first.size) > _TITLE_SIZE * usual
    level = abs(first.left - before.lines[0].left) < 3 * last.size
    return alike and level and 0 < first.top - last.top < 1.5 * last.size


def _goes_on(before: Paragraph, part: Paragraph) -> bool:
    """Whether a sentence is open at the end of one and goes on in the other."""
    last, first = before.lines[-1], part.lines[0]
    if part.is_item or abs(last.size - first.size) > 0.1 * last.size or before.is_bold or part.is_bold:
        return False
    if ends_in_hyphen(last):
        return True
    if _SENTENCE_END.search(last.text) or not any(map(str.isalpha, first.text)):
        return False
    if first.text[0].islower():
        return True
    full = last.right + _SPACE * last.size + first.first_width > before.right
    return full and len(before.lines) > 1 and not before.is_item
