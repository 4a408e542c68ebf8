"""Puts the lines of a column into paragraphs and list items, by the space, the indents and the type they are set in.

In: a run of lines in reading order. Out: paragraphs, for example::

    a bold line, a line that could have held the next one's first word, an indented one  ->  three paragraphs
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from ingest.readers.pdf.text_lines import TextLine, ends_in_hyphen, is_bullet

_SENTENCE_END = re.compile(r"[.!?:…][\"”’')\]⁰¹²³⁴⁵⁶⁷⁸⁹]*$")
_ORDINAL = re.compile(r"(?:\d{1,2}[.)]|[a-zåäö]\))\s")
_CHAPTER = re.compile(r"\d{1,2}(?:\.\d{1,2})+\.?\s")
_DASHES = frozenset("-–—*")
_SIZE_STEP = 0.6
_MIXED = 0.16
_WIDER = 0.3  # of the font's size: so much more than the usual pitch parts paragraphs
_USUAL_PITCH = 1.5
_MIN_INDENT = 4.0
_MAX_INDENT = 40.0
_SPACE = 0.3
_MAX_RUN_IN = 60
_MIN_RUN_IN_WORDS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Lines that belong together. `opens_run` says that it is the first of a column; `right` is its column's edge."""

    lines: tuple[TextLine, ...]
    is_item: bool
    opens_run: bool
    closes_run: bool
    right: float

    @property
    def text(self) -> str:
        """The lines with spaces between them, hyphens not healed."""
        return " ".join(line.text for line in self.lines)

    @property
    def size(self) -> float:
        """The size of the font of most of its text."""
        return max(self.lines, key=lambda line: len(line.text)).size

    @property
    def is_bold(self) -> bool:
        """Whether all of it is bold."""
        return all(line.is_bold for line in self.lines)

    @property
    def is_italic(self) -> bool:
        """Whether all its lines are mostly italic."""
        return all(line.is_italic for line in self.lines)


def to_paragraphs(run: Sequence[TextLine]) -> list[Paragraph]:
    """Cut the lines of one column into paragraphs and list items."""
    if not run:
        return []
    column = _Column.of(run)
    starts = [0]
    for place in range(1, len(run)):
        if _is_start(run, place, column) or _leaves_item(run[starts[-1]], run[place - 1], run[place]):
            starts.append(place)
    groups = [tuple(run[start:end]) for start, end in zip(starts, [*starts[1:], len(run)], strict=True)]
    return [
        Paragraph(
            lines=_by_rows(group),
            is_item=is_item(group[0]),
            opens_run=place == 0,
            closes_run=place == len(groups) - 1,
            right=column.right,
        )
        for place, group in enumerate(groups)
    ]


def split_run_in(paragraph: Paragraph) -> tuple[Paragraph | None, Paragraph]:
    """Part a heading in bold from the text that goes on after it on its line: "Personal. Bemanningen var god."."""
    line = paragraph.lines[0]
    head, rest = line.text[: line.bold_end].rstrip(), line.text[line.bold_end :].lstrip()
    words = len(paragraph.text[line.bold_end :].split())
    if not head or not rest or paragraph.is_item or len(head) > _MAX_RUN_IN or words < _MIN_RUN_IN_WORDS:
        return None, paragraph
    if head[-1] not in ".:" or not head[0].isupper() or not rest[0].isupper():
        return None, paragraph  # a sentence whose subject is bold, or a label and its value
    first = replace(line, text=head, bold_end=len(head))
    return replace(paragraph, lines=(first,)), replace(
        paragraph, lines=(replace(line, text=rest, bold_end=0), *paragraph.lines[1:])
    )


def is_item(line: TextLine) -> bool:
    """Whether a line opens an item of a list: with a bullet, or with "1." or "a)"."""
    first, _, rest = line.text.partition(" ")
    if not rest or _CHAPTER.match(line.text):
        return False
    return is_bullet(first) or bool(_ORDINAL.match(line.text)) or (first == "o" and line.label_width > line.size)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Column:
    """The edges of a column, and how far its lines stand apart, by the size of their type."""

    left: float
    right: float
    pitches: tuple[tuple[float, float], ...]

    @classmethod
    def of(cls, run: Sequence[TextLine]) -> _Column:
        """Measure a column."""
        lefts = sorted(line.left for line in run)
        by_size: dict[float, list[float]] = {}
        for before, line in pairwise(run):
            pitch = line.top - before.top
            if abs(before.size - line.size) < _SIZE_STEP and 0.8 * line.size < pitch < 2 * line.size:
                by_size.setdefault(round(line.size), []).append(pitch)
        return cls(
            left=min(lefts, key=lambda left: (-sum(abs(left - other) < 1 for other in lefts), left)),
            right=max(line.right for line in _plain(run)),
            # The closest half: between list items and headings there is more space than between lines.
            pitches=tuple((size, median(sorted(found)[: (len(found) + 1) // 2])) for size, found in by_size.items()),
        )

    def pitch(self, size: float) -> float:
        """Give the usual distance from line to line."""
        return next((pitch for known, pitch in self.pitches if known == round(size)), _USUAL_PITCH * size)


def _plain(run: Sequence[TextLine]) -> Sequence[TextLine]:
    """Give the lines that show how wide a column is: no headings, no running lines, none that share a row."""
    size = median(line.size for line in run)
    plain = [
        line
        for before, line, after in zip((None, *run), run, (*run[1:], None), strict=False)
        if abs(line.size - size) < _SIZE_STEP
        and not line.is_running
        and not any(other and abs(other.top - line.top) < 0.3 * size for other in (before, after))
    ]
    return plain or run


def _is_start(run: Sequence[TextLine], place: int, column: _Column) -> bool:
    before, line = run[place - 1], run[place]
    pitch = line.top - before.top
    if abs(pitch) < 0.3 * line.size and line.left > before.right:
        return False  # on the same row, some way to the right: a page number after its title
    resized = abs(before.size - line.size) > _SIZE_STEP and not _is_mixed(before, line)
    if resized or before.is_bold != line.is_bold or before.turns != line.turns or before.is_running or line.is_running:
        return True
    if not 0 < pitch <= column.pitch(line.size) + _WIDER * line.size:
        return True
    if is_item(line) and not _is_only_dash(before, line):
        return True
    return _is_indented(run, place, column) or _is_after_short(before, line, column)


def _leaves_item(first: TextLine, before: TextLine, line: TextLine) -> bool:
    """Whether a line below a list item stands further out than the item's text."""
    if not is_item(first) or line.left > first.left + first.label_width - _MIN_INDENT:
        return False
    if abs(line.top - before.top) < 0.3 * line.size:
        return False
    return bool(_SENTENCE_END.search(before.text)) or before.left > first.left + 0.5 * first.label_width


def _is_mixed(before: TextLine, line: TextLine) -> bool:
    """Whether a sentence goes on in type a little larger or smaller: a line with much code or an address in it."""
    near = abs(before.size - line.size) < _MIXED * max(before.size, line.size)
    return near and line.text[0].islower() and not _SENTENCE_END.search(before.text)


def _is_only_dash(before: TextLine, line: TextLine) -> bool:
    """Whether a line opens with a dash that belongs to its sentence, or with the number that ends one."""
    first = line.text.split()[0]
    loose = first in _DASHES or first[0].isdigit()
    goes_on = not _SENTENCE_END.search(before.text) and not is_item(before)
    return loose and goes_on and abs(line.left - before.left) < _MIN_INDENT


def _is_indented(run: Sequence[TextLine], place: int, column: _Column) -> bool:
    """Whether a line is set in as the first of a paragraph is, and not as those after a bullet are."""
    before, line = run[place - 1], run[place]
    step = line.left - before.left
    if is_item(before) and step > 0:
        return False
    if not _MIN_INDENT < step < _MAX_INDENT:
        return False
    follows = run[place + 1] if place + 1 < len(run) else None
    returns = follows is None or follows.left < line.left - 0.5 * _MIN_INDENT or follows.top - line.top > 2 * line.size
    return bool(_SENTENCE_END.search(before.text)) or (returns and not line.text[:1].islower())


def _is_after_short(before: TextLine, line: TextLine, column: _Column) -> bool:
    """Whether the line before ended its paragraph: the first word of this line would have had room on it."""
    if ends_in_hyphen(before) or line.text[:1].islower():
        return False
    label = line.label_width or line.first_width
    return before.right + _SPACE * line.size + label < column.right - 0.02 * (column.right - column.left)


def _by_rows(group: Sequence[TextLine]) -> tuple[TextLine, ...]:
    """Give the lines of a paragraph, those on one row as one line."""
    rows: list[TextLine] = []
    for line in group:
        if rows and abs(line.top - rows[-1].top) < 0.3 * line.size and line.left > rows[-1].right:
            rows[-1] = _join(rows[-1], line)
        else:
            rows.append(line)
    return tuple(rows)


def _join(first: TextLine, second: TextLine) -> TextLine:
    text = f"{first.text} {second.text}"
    return replace(
        first,
        text=text,
        top=min(first.top, second.top),
        right=second.right,
        bottom=max(first.bottom, second.bottom),
        is_italic=first.is_italic and second.is_italic,
        bold_end=len(text) if first.is_bold and second.is_bold else first.bold_end,
    )
