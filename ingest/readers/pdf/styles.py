"""Tells headings from text by the type they are set in, and gives them their levels.

In: the paragraphs of a report in reading order. Out: the level of each, 0 for text, for example::

    body 11 pt; "2 Ekonomi" 25 pt bold, "2.1 Utfall" 17 pt bold, "Kommentarer" 11 pt italic  ->  levels 1, 2 and 3

The larger the type the higher the level, bold before italic; the body is what most of the text is set in.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ingest.readers.headings import looks_like_heading
from ingest.readers.pdf.paragraphs import Paragraph, is_item
from ingest.readers.pdf.text_lines import TextLine

BY_LOOK = -1
"""The level of a heading that only its words tell, where the whole report is set in one type."""

_LARGER = 1.08
_SIZE_STEP = 0.6
_SMALL = 0.92
_MAX_LENGTH = 200
_MAX_LINES = 4
_MAX_ITALIC = 100
_MAX_NUMBERED = 120
_MIN_PAGE_TEXT = 500
_CAPTION = re.compile(r"(?:tabell|diagram|figur|bild|graf|foto|källa|table|figure|chart|source|photo)\b\s*[\d:.]", re.I)
_NUMBER = re.compile(r"(\d{1,2}(?:\.\d{1,2}){0,4})\.?\s+[^\W\d_]")
_ENDED = re.compile(r"[.,;!?][\"”’')\]]*$")


@dataclass(frozen=True, slots=True, order=True)
class _Style:
    """How a heading is set, in the order of rank: larger first, then bold, then upright."""

    smallness: float
    is_light: bool
    is_italic: bool


@dataclass(frozen=True, slots=True)
class Body:
    """The size of the type that most of a report is set in, and of each page that has another."""

    size: float
    pages: Mapping[int, float]

    def of(self, page: int) -> float:
        """Give the larger of the report's and the page's."""
        return max(self.size, self.pages.get(page, 0.0))

    def is_small(self, paragraph: Paragraph) -> bool:
        """Whether a paragraph is small print: a footnote, a caption, a credit."""
        usual = min(self.size, self.pages.get(paragraph.lines[0].page, self.size))
        return paragraph.size < _SMALL * usual


def find_body(lines: Sequence[TextLine]) -> Body:
    """Find the sizes that most of the text is set in, bold left out."""
    counts: Counter[float] = Counter()
    pages: dict[int, Counter[float]] = {}
    for line in lines:
        if not line.is_bold:
            size = round(line.size * 2) / 2
            counts[size] += len(line.text)
            pages.setdefault(line.page, Counter())[size] += len(line.text)
    commonest = {page: found.most_common(1)[0] for page, found in pages.items()}
    return Body(
        size=counts.most_common(1)[0][0] if counts else 0.0,
        pages={page: size for page, (size, length) in commonest.items() if length >= _MIN_PAGE_TEXT},
    )


def to_levels(paragraphs: Sequence[Paragraph | None], body: Body) -> list[int]:
    """Give the level of each paragraph, 0 for text and BY_LOOK where no type tells; None stands where a table is."""
    headings: list[bool] = []
    for place, paragraph in enumerate(paragraphs):
        follows = paragraphs[place + 1] if place + 1 < len(paragraphs) else None
        at_end = place + 1 == len(paragraphs)
        headings.append(paragraph is not None and _is_heading(paragraph, follows, body, at_end=at_end))
    found = [paragraph for paragraph, is_heading in zip(paragraphs, headings, strict=True) if paragraph and is_heading]
    ranks = _rank(found, has_cover=_has_cover(paragraphs, headings))
    levels = [
        ranks[_style(paragraph)] if paragraph and is_heading else 0
        for paragraph, is_heading in zip(paragraphs, headings, strict=True)
    ]
    _add_plain(paragraphs, levels, body)
    return levels if any(levels) else _by_look(paragraphs)


def _by_look(paragraphs: Sequence[Paragraph | None]) -> list[int]:
    """Tell the headings of a report that is set in one type throughout: by their words, as in a text file."""
    levels = []
    for place, paragraph in enumerate(paragraphs):
        follows = paragraphs[place + 1] if place + 1 < len(paragraphs) else None
        near = (*paragraphs[max(0, place - 1) : place], follows)
        listed = any(other is not None and other.is_item for other in near)
        line = paragraph.lines[0] if paragraph and len(paragraph.lines) == 1 else None
        alone = line is not None and not line.is_running and not line.turns and not (is_item(line) and listed)
        found = alone and looks_like_heading(
            line.text if line else "",
            following=follows.lines[-1].text if follows else "",
            before_table=follows is None and place + 1 < len(paragraphs),
            before_list=follows is not None and follows.is_item,
        )
        levels.append(BY_LOOK if found and place + 1 < len(paragraphs) else 0)
    return levels


def _is_heading(paragraph: Paragraph, follows: Paragraph | None, body: Body, *, at_end: bool) -> bool:
    text, first = paragraph.text, paragraph.lines[0]
    if first.is_running or first.turns or (paragraph.is_item and not _NUMBER.match(text)):
        return False
    if len(text) > _MAX_LENGTH or len(paragraph.lines) > _MAX_LINES or not any(map(str.isalpha, text)):
        return False
    if _CAPTION.match(text) or not (text[0].isupper() or text[0].isdigit()):
        return False
    usual = body.of(first.page)
    if paragraph.size > max(_LARGER * usual, usual + _SIZE_STEP):
        return not (_ENDED.search(text) and len(paragraph.lines) > 1) and (paragraph.is_bold or len(text) <= 120)
    if _ENDED.search(text) or at_end:
        return False
    if paragraph.is_bold:
        in_box = follows is not None and abs(follows.size - paragraph.size) < _SIZE_STEP
        return paragraph.size >= _SMALL * usual or (in_box and _stands_above(paragraph, follows))
    if not paragraph.is_italic or len(text) > _MAX_ITALIC or paragraph.size < _SMALL * usual:
        return False
    return _stands_above(paragraph, follows)


def _stands_above(paragraph: Paragraph, follows: Paragraph | None) -> bool:
    """Whether the next paragraph is text below this one, on the page or overleaf."""
    if follows is None:
        return False
    last, first = paragraph.lines[-1], follows.lines[0]
    below = first.page != last.page or 0 < first.top - last.bottom < 3 * last.size
    return below and not first.is_running and not first.turns and len(paragraph.lines) <= 2


def _style(paragraph: Paragraph) -> _Style:
    return _Style(-round(paragraph.size * 2) / 2, not paragraph.is_bold, paragraph.is_italic)


def _has_cover(paragraphs: Sequence[Paragraph | None], headings: Sequence[bool]) -> bool:
    """Whether the first page holds titles and no text, and others follow."""
    pages = [(paragraph, found) for paragraph, found in zip(paragraphs, headings, strict=True) if paragraph]
    texts = [paragraph for paragraph, found in pages if paragraph.lines[0].page == 1 and not found]
    several = any(paragraph.lines[0].page > 1 for paragraph, _ in pages)
    return several and not any(len(paragraph.lines) > 1 for paragraph in texts)


def _rank(headings: Sequence[Paragraph], *, has_cover: bool) -> dict[_Style, int]:
    """Rank the styles of headings. One that stands on a cover alone is a title, above no chapter."""
    pages: dict[_Style, set[int]] = {}
    for heading in headings:
        pages.setdefault(_style(heading), set()).add(heading.lines[0].page)
    inner = sorted(style for style, found in pages.items() if found != {1} or not has_cover)
    ranks = {style: rank for rank, style in enumerate(inner, start=1)}
    for style in pages:
        if style not in ranks:
            ranks[style] = max(1, sum(other <= style for other in inner))
    return ranks


def _add_plain(paragraphs: Sequence[Paragraph | None], levels: list[int], body: Body) -> None:
    """Add headings that only their number or their place above a list tells, set as the text is or nearly so."""
    numbered: dict[int, int] = {}
    for paragraph, level in zip(paragraphs, levels, strict=True):
        if paragraph and level and (match := _NUMBER.match(paragraph.text)):
            numbered.setdefault(match[1].count("."), level)
    lowest = max(levels, default=0)
    for place, paragraph in enumerate(paragraphs):
        if paragraph is None or levels[place] or paragraph.is_bold or len(paragraph.lines) > 2:
            continue
        depth = _depth(paragraph, numbered)
        if depth:
            levels[place] = depth
        elif _heads_list(paragraph, paragraphs[place + 1] if place + 1 < len(paragraphs) else None, body):
            levels[place] = lowest + 1


def _depth(paragraph: Paragraph, numbered: Mapping[int, int]) -> int:
    """Give the level of "3.1.1.1 Personal" where 3.1 or 3.1.1 is a heading by its type; 0 for other text."""
    text = paragraph.text
    match = _NUMBER.match(text)
    dots = match[1].count(".") if match else 0
    known = [other for other in numbered if other < dots]
    if not dots or not known or len(text) > _MAX_NUMBERED or _ENDED.search(text) or not looks_like_heading(text):
        return 0
    return numbered[max(known)] + dots - max(known)


def _heads_list(paragraph: Paragraph, follows: Paragraph | None, body: Body) -> bool:
    if follows is None or not follows.is_item or paragraph.is_item or len(paragraph.lines) > 1:
        return False
    line = paragraph.lines[0]
    plain = not line.is_running and not line.turns and not body.is_small(paragraph)
    return plain and not line.text.endswith(":") and looks_like_heading(line.text, before_list=True)
