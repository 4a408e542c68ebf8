"""Sets the prose of a page into printed lines: those of two columns apart, a bullet or a number with its text.

In: the characters of a page, without those of its tables. Out: lines in no certain order, for example::

    "•", a wide gap, "Telefoni" at 11 pt  ->  TextLine(text="• Telefoni", size=11.0, label_width=18.4, ...)
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.readers.pdf.content import HYPHEN, Character
from ingest.readers.pdf.lines import Word, to_words
from ingest.records import Box

_COLUMN_GAP = 1.0  # of the font's size: wider than the spaces of justified text, narrower than between columns
_SPREAD_GAP = 2.5  # of the font's size: between the few words of a justified line, all gaps alike
_ALIKE = 1.25
_LABEL_GAP = 6.0  # of the font's size: how far a bullet or a chapter's number can stand from its text
_SAME_LINE = 0.35
_LABEL = re.compile(r"\d{1,2}(?:\.\d{1,2}){0,4}[.)]?|[a-zåäö]\)|[o¹²³⁴⁵⁶⁷⁸⁹]")
_BULLETS = frozenset("•●○▪◦·*–—-►▶➢✓■□♦◆➔→")
_PRIVATE = ("\ue000", "\uf8ff")  # where symbol fonts keep their bullets


@dataclass(frozen=True, slots=True, kw_only=True)
class TextLine:
    """A printed line of one column, in a frame where its text is upright; `turns` leads back to the page.

    `bold_end` is how many of its first characters are bold; `label_width` how far its text stands from the left edge
    of its bullet or number (0 without one); `first_width` is the width of the first word. `text` can end in HYPHEN.
    """

    page: int
    text: str
    left: float
    top: float
    right: float
    bottom: float
    size: float
    is_italic: bool
    bold_end: int
    first_width: float
    label_width: float = 0.0
    turns: int = 0
    is_running: bool = False

    @property
    def is_bold(self) -> bool:
        """Whether all of it is bold."""
        return self.bold_end == len(self.text)


def to_text_lines(characters: Iterable[Character], page: int) -> list[TextLine]:
    """Give the lines that characters of a page stand on, those of text that is turned in their own frame."""
    by_turns: dict[int, list[Character]] = {}
    for character in characters:
        by_turns.setdefault(character.run.turns, []).append(character)
    found: list[TextLine] = []
    for turns, group in by_turns.items():
        upright = group if turns == 0 else [_upright(character, turns) for character in group]
        fragments = list(_to_fragments(to_words(upright)))
        found.extend(_to_text_line(words, page, turns) for words in _put_together(fragments))
    # Some programs draw bold text twice in one place.
    return list({(line.text, round(line.left), round(line.top), line.turns): line for line in found}.values())


def turn_box(box: Box, turns: int) -> Box:
    """Give a box of the page in the frame where text turned by `turns` quarters clockwise is upright."""
    if turns == 1:
        return Box(left=box.top, top=-box.right, right=box.bottom, bottom=-box.left)
    if turns == 2:
        return Box(left=-box.right, top=-box.bottom, right=-box.left, bottom=-box.top)
    if turns == 3:
        return Box(left=-box.bottom, top=box.left, right=-box.top, bottom=box.right)
    return box


def to_page_box(line: TextLine) -> Box:
    """Give the box of a line on its page, in tenths of points."""
    box = turn_box(Box(left=line.left, top=line.top, right=line.right, bottom=line.bottom), -line.turns % 4)
    left, top, right, bottom = (round(side, 1) for side in (box.left, box.top, box.right, box.bottom))
    return Box(left=left, top=top, right=right, bottom=bottom)


def is_bullet(text: str) -> bool:
    """Whether a word is a bullet, of whatever glyph."""
    return len(text) == 1 and (text in _BULLETS or _PRIVATE[0] <= text <= _PRIVATE[1])


def _upright(character: Character, turns: int) -> Character:
    box = turn_box(character.box, turns)
    return character._replace(left=box.left, top=box.top, right=box.right, bottom=box.bottom)


def _to_fragments(words: Sequence[Word]) -> Iterator[list[Word]]:
    """Give words that follow each other on a line, as the file has them; most often that is the whole line."""
    fragment: list[Word] = []
    for word in words:
        if fragment and not _follows(fragment[-1], word):
            yield fragment
            fragment = []
        fragment.append(word)
    if fragment:
        yield fragment


def _follows(before: Word, word: Word) -> bool:
    size = max(before.run.size, word.run.size)
    gap = word.left - before.right
    return -0.3 * size <= gap <= _COLUMN_GAP * size and _is_level(before, word)


def _is_level(first: Word, second: Word) -> bool:
    """Whether two words stand on one line: a raised one too."""
    larger, smaller = (first, second) if first.run.size >= second.run.size else (second, first)
    if abs(first.centre - second.centre) <= _SAME_LINE * smaller.run.size:
        return True
    return smaller.run.size < 0.8 * larger.run.size and larger.top < smaller.centre < larger.bottom


def _put_together(fragments: list[list[Word]]) -> list[list[Word]]:
    """Join the fragments of a line that the file has apart: a bullet and its text, a bold word and what follows."""
    fragments.sort(key=lambda words: (words[0].centre, words[0].left))
    rows: list[list[list[Word]]] = []
    for fragment in fragments:
        if rows and _is_level(rows[-1][0][0], fragment[0]):
            rows[-1].append(fragment)
        else:
            rows.append([fragment])
    lines: list[list[Word]] = []
    for row in rows:
        row.sort(key=lambda words: words[0].left)
        current = row[0]
        spread = _find_spread(row)
        for place, fragment in enumerate(row[1:], start=1):
            if place in spread or _is_beside(current, fragment):
                current = current + fragment
            else:
                lines.append(current)
                current = fragment
        lines.append(current)
    return lines


def _find_spread(row: Sequence[Sequence[Word]]) -> set[int]:
    """Find the fragments that go on with those before them on a justified line: two gaps or more, wide and alike."""
    gaps = [after[0].left - before[-1].right for before, after in pairwise(row)]
    limits = [_SPREAD_GAP * after[0].run.size for after in row[1:]]
    found: set[int] = set()
    for place in range(1, len(gaps)):
        low, high = sorted((gaps[place - 1], gaps[place]))
        if low > 0 and high <= _ALIKE * low and high <= min(limits[place - 1], limits[place]):
            found.update((place, place + 1))
    return found


def _is_beside(words: Sequence[Word], following: Sequence[Word]) -> bool:
    size = max(words[-1].run.size, following[0].run.size)
    gap = following[0].left - words[-1].right
    if -0.5 * size <= gap <= 0.6 * size:
        return True
    label = len(words) == 1 and (is_bullet(words[0].text) or bool(_LABEL.fullmatch(words[0].text)))
    return label and following[0].text[0].isalnum() and 0 <= gap <= _LABEL_GAP * size


def _to_text_line(words: Sequence[Word], page: int, turns: int) -> TextLine:
    parts = [words[0].text]
    for before, word in pairwise(words):
        joined = not word.is_spaced and word.left - before.right < 0.08 * word.run.size
        parts.append(word.text if joined else f" {word.text}")
    if words[0].text and _PRIVATE[0] <= words[0].text <= _PRIVATE[1]:
        parts[0] = "•"
    text = "".join(parts).rstrip()
    size = _main_size(words)
    letters = sum(len(word.text) for word in words)
    return TextLine(
        page=page,
        text=text,
        left=words[0].left,
        top=min(word.top for word in words if word.run.size >= 0.8 * size),
        right=words[-1].right,
        bottom=max(word.bottom for word in words if word.run.size >= 0.8 * size),
        size=size,
        is_italic=2 * sum(len(word.text) for word in words if word.run.is_italic) > letters,
        bold_end=_bold_end(words, parts, len(text)),
        first_width=words[0].right - words[0].left,
        label_width=words[1].left - words[0].left if _has_label(words) else 0.0,
        turns=turns,
    )


def _main_size(words: Sequence[Word]) -> float:
    """Give the size that most of the letters are set in."""
    sizes = {word.run.size for word in words}
    if len(sizes) == 1:
        return words[0].run.size
    return max(sizes, key=lambda size: sum(len(word.text) for word in words if word.run.size == size))


def _has_label(words: Sequence[Word]) -> bool:
    """Whether a line opens with a bullet or a number that stands by itself: "1. Skolan", and not "5 elever"."""
    if len(words) < 2 or is_bullet(words[0].text):
        return len(words) > 1
    label = words[0].text
    apart = words[1].left - words[0].right > 0.6 * words[0].run.size
    return bool(_LABEL.fullmatch(label)) and (apart or not label.isdecimal())


def _bold_end(words: Sequence[Word], parts: Sequence[str], length: int) -> int:
    end = 0
    for word, part in zip(words, parts, strict=True):
        if not word.run.is_bold and any(character.isalnum() for character in word.text):
            break
        end += len(part)
    return min(end, length) if any(word.run.is_bold for word in words) else 0


def ends_in_hyphen(line: TextLine) -> bool:
    """Whether the last word of a line may go on in the next one."""
    return line.text.endswith((HYPHEN, "-", "\u00ad", "\u2010"))
