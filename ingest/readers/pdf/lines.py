"""Sets the characters of a page, or of a part of it, into lines of words, by where they stand.

In: characters in any order (the file's own is the quickest). Out: lines from top to bottom, words from left to right::

    S,k,o,l,a,(space),5,0,0  ->  (Line(words=(Word(text="Skola", ...), Word(text="500", ...))),)

`find_page_tables` and the prose share it. Spaces are the gaps between words; a no-break space stays inside its word.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ingest.readers.pdf.content import Character, Run
from ingest.records import Box

_WORD_GAP = 0.22  # of the font's size: narrower than any space, wider than letters are set apart
_TOUCHING = 0.08  # of the font's size: drawn apart, and yet one word
_NO_WIDTH = 0.1  # points
_SAME_LINE = 0.35  # of the font's size: raised marks of footnotes stand higher than that only by their smaller size


class Word(NamedTuple):
    """Characters with no space between them, and the box round them; `is_spaced` says that a space stands before."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    run: Run
    is_spaced: bool = False

    @property
    def box(self) -> Box:
        """The box as a record."""
        return Box(left=self.left, top=self.top, right=self.right, bottom=self.bottom)

    @property
    def centre(self) -> float:
        """The vertical centre."""
        return (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Words that stand on one line, from left to right."""

    words: tuple[Word, ...]
    top: float
    bottom: float

    @property
    def text(self) -> str:
        """The words with a space between them."""
        return " ".join(word.text for word in self.words)

    @property
    def left(self) -> float:
        """Where the first word starts."""
        return self.words[0].left

    @property
    def right(self) -> float:
        """Where the last word ends."""
        return self.words[-1].right

    @property
    def box(self) -> Box:
        """The box round the words."""
        return Box(left=self.left, top=self.top, right=self.right, bottom=self.bottom)

    @property
    def size(self) -> float:
        """The size of the font that most of its text is set in."""
        return max(self.words, key=lambda word: len(word.text)).run.size

    @property
    def is_bold(self) -> bool:
        """Whether all its words are bold."""
        return all(word.run.is_bold for word in self.words)


def to_words(characters: Iterable[Character]) -> list[Word]:
    """Give the words, in the order of the characters; a gap, a jump or a space parts them."""
    words: list[Word] = []
    pending: list[Character] = []
    before: Character | None = None
    is_spaced = False
    for character in characters:
        text, left, _, right, _, _ = character
        if text == " ":
            if pending:
                _finish(pending, words, is_spaced=is_spaced)
            # A space without width is pdfium's guess: the next character may stand anywhere.
            pending, before, is_spaced = [], None, right - left > _NO_WIDTH
        elif before is not None and _parts(before, character):
            _finish(pending, words, is_spaced=is_spaced)
            pending, before, is_spaced = [character], character, False
        else:
            pending.append(character)
            before = character
    if pending:
        _finish(pending, words, is_spaced=is_spaced)
    return words


def to_lines(characters: Iterable[Character]) -> tuple[Line, ...]:
    """Give the lines of upright text, from top to bottom."""
    return words_to_lines([word for word in to_words(characters) if word.run.turns == 0])


def words_to_lines(words: Sequence[Word]) -> tuple[Line, ...]:
    """Give the lines that words stand on, from top to bottom, those that touch put together."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: word.centre):
        if rows and _is_beside(rows[-1], word):
            rows[-1].append(word)
        else:
            rows.append([word])
    return tuple(_to_line(row) for row in rows)


def _parts(before: Character, after: Character) -> bool:
    """Whether two characters are of two words; asked of each character of a report, so that fields are read once."""
    _, left, top, right, bottom, run = before
    _, next_left, next_top, next_right, next_bottom, next_run = after
    size = run[0] or 1.0 if run is next_run else max(run[0], next_run[0]) or 1.0
    gap = next_left - right
    if -0.6 * size <= gap <= _WORD_GAP * size and -size <= next_top + next_bottom - top - bottom <= size:
        return False
    return not (next_left == left and next_right == right and next_top == top)  # the letters of a ligature share a box


def _finish(pending: Sequence[Character], words: list[Word], *, is_spaced: bool) -> None:
    text = "".join([character[0] for character in pending]).strip()
    if not text:
        return
    _, left, top, right, bottom, run = pending[0]
    if pending[-1].run is run:  # most words are of one run, from left to right
        right = pending[-1].right
    else:
        left = min(character.left for character in pending)
        top = min(character.top for character in pending)
        right = max(character.right for character in pending)
        bottom = max(character.bottom for character in pending)
    words.append(Word(text, left, top, right, bottom, run, is_spaced))


def _is_beside(row: Sequence[Word], word: Word) -> bool:
    """Whether a word stands on the line of others: its centre is near theirs, or it is smaller and within them."""
    tallest = max(row, key=lambda other: other.run.size)
    size = min(tallest.run.size, word.run.size)
    if abs(word.centre - tallest.centre) <= _SAME_LINE * size:
        return True
    larger, smaller = (tallest, word) if tallest.run.size >= word.run.size else (word, tallest)
    return smaller.run.size < 0.8 * larger.run.size and larger.top < smaller.centre < larger.bottom


def _to_line(row: list[Word]) -> Line:
    row.sort(key=lambda word: word.left)
    merged = row[:1]
    for word in row[1:]:
        before = merged[-1]
        # Kerning and slanted letters reach over a space that is there: "ett fel".
        if not word.is_spaced and word.left - before.right < _TOUCHING * min(word.run.size, before.run.size):
            merged[-1] = _join(before, word)
        else:
            merged.append(word)
    top, bottom = min(word.top for word in merged), max(word.bottom for word in merged)
    return Line(words=tuple(merged), top=top, bottom=bottom)


def _join(first: Word, second: Word) -> Word:
    return Word(
        first.text + second.text,
        first.left,
        min(first.top, second.top),
        max(first.right, second.right),
        max(first.bottom, second.bottom),
        first.run,
        first.is_spaced,
    )
