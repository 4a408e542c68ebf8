"""Reads the text of one cell of a table from its characters, whole words and lines in order.

In: the characters that stand in a cell and the cell's sides. Out: its lines, and their text as one, for example::

    "Motsvaran", "de period"  ->  "Motsvarande period": the column was too narrow for the word
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from ingest.readers.pdf.content import HYPHEN, Character
from ingest.readers.pdf.lines import Line, to_lines

_CONJUNCTIONS = ("och", "eller", "samt", "resp", "respektive", "and", "or")
_MONTH = re.compile(
    r"(?:jan(?:uari)?|feb(?:ruari)?|mars?|apr(?:il)?|maj|june?|juni|jul[iy]?|aug(?:usti|ust)?|sept?(?:ember)?"
    r"|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?",
    re.IGNORECASE,
)
_ONE_LETTER_WORDS = "åiöa"
_MIN_WORD = 2
_WIDE = 0.8


def read_lines(characters: Sequence[Character]) -> tuple[Line, ...]:
    """Return the lines of a cell, those of turned text too (narrow columns have their headings turned)."""
    turned = [character for character in characters if character.run.turns and character.text != " "]
    if 2 * len(turned) > sum(character.text != " " for character in characters):
        turns = turned[0].run.turns
        return to_lines([_turn_back(character, turns) for character in characters if character.run.turns == turns])
    return to_lines(characters)


def _turn_back(character: Character, turns: int) -> Character:
    text, left, top, right, bottom, run = character
    run = run._replace(turns=0)
    if turns == 1:
        return Character(text, top, -right, bottom, -left, run)
    if turns == 3:
        return Character(text, -bottom, left, -top, right, run)
    return Character(text, -right, -bottom, -left, -top, run)


def join_lines(lines: Sequence[Line], room: float) -> str:
    """Return the text of a cell with `room` points for its text: a space between lines, cut words made whole.

    A cell narrower than a word cuts it without a hyphen. That is told by the room left: not even the next letter fits.
    """
    if not lines:
        return ""
    text = lines[0].text
    # Cells of one table keep different distances from their sides: the widest line tells what fits, if it is wide.
    widest = max(line.right - line.left for line in lines)
    limit = min(room, max(widest, _WIDE * room))
    for before, line in pairwise(lines):
        text = _join(text, line, is_full=_is_full(before, line, limit))
    return text.replace(HYPHEN, "-").replace("\u00ad", "")


def _is_full(before: Line, line: Line, limit: float) -> bool:
    """Whether a line of one word has no room for the first letter of the next."""
    letter = (line.right - line.left) / len(line.text)
    return len(before.words) == 1 and before.right - before.left + letter > limit


def _join(text: str, line: Line, *, is_full: bool) -> str:
    first = line.words[0].text
    if text.endswith((HYPHEN, "\u00ad", "-")) and text[-2:-1].isalpha():
        if first.rstrip(".,").lower() in _CONJUNCTIONS or text.endswith(" -") or not first[:1].isalpha():
            return f"{text.rstrip(chr(0xAD))} {line.text}"
        if first[:1].isupper() or _is_span_of_months(text, first):
            return text + line.text
        return text[:-1] + line.text
    last = text.rsplit(" ", 1)[-1]
    if is_full and _is_cut(last, first):
        return text + line.text
    return f"{text} {line.text}"


def _is_span_of_months(text: str, first: str) -> bool:
    """Whether a hyphen at a line's end stands between two months: "jan-", "aug"."""
    head = text.rstrip(f"{HYPHEN}\u00ad-").rsplit(" ", 1)[-1]
    return bool(_MONTH.fullmatch(head) and _MONTH.fullmatch(first))


def _is_cut(head: str, tail: str) -> bool:
    """Whether two pieces at a line's end are one word: together they are one, or neither is one by itself."""
    if not (head.isalpha() and tail[:1].islower()) or len(head) < _MIN_WORD:
        return False
    tail = tail.rstrip(".,:;)")
    if not tail.isalpha():
        return False
    if len(tail) == 1 and tail not in _ONE_LETTER_WORDS:
        return True
    return _is_word(head + tail) or not (_is_word(head) or _is_word(tail))


@lru_cache(maxsize=4096)
def _is_word(word: str) -> bool:
    import simplemma  # takes 0.2 s, and the first look-up about 1 s: only a cell that may hold a cut word pays it

    return simplemma.is_known(word.lower(), lang="sv")
