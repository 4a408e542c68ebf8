r"""Reads a report that is plain text or Markdown.

In: the path of a .txt or .md file. Out: its lines, numbered as an editor numbers them, and its blocks, for example::

    "Verksamhet\tBudget\nSkola\t500"  ->  one TABLE block, rows ("Verksamhet", "Budget") and ("Skola", "500")
"""

from __future__ import annotations

import codecs
import hashlib
import unicodedata
from pathlib import Path

from ingest.readers.document import ReadText
from ingest.readers.layout import to_blocks
from ingest.records import ReadError

_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# The characters outside ASCII that Swedish text in an 8-bit encoding uses; others mean that the guess is wrong.
_SWEDISH = frozenset("åäöÅÄÖéÉèàáüÜøØæÆëïçñôêóí§°½¼¾²³¹´·×±µ«»–—…‘’‚“”„•†‡‰€™©®¤¨\xa0\xad")
_MIN_SWEDISH_SHARE = 0.95


def read_text(path: Path) -> ReadText:
    """Read a text file: UTF-8, UTF-16 with its mark, or else Windows-1252; any kind of line end.

    Raises ReadError when the file cannot be opened, holds no text, or is not text.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise ReadError(f"{path} cannot be opened: {error.strerror}. Check that you may read it.") from error
    # One code point a letter: some systems store å as a and a ring, and then no word of the report would be found.
    text = unicodedata.normalize("NFC", _decode(content, path))
    raw_lines = _split_lines(text)
    if not any(line.strip() for line in raw_lines):
        raise ReadError(f"{path.name} is empty. Export the report again.")
    page_starts = frozenset(number for number, line in enumerate(raw_lines, start=1) if "\f" in line)
    lines = tuple(_without_page_break(line) for line in raw_lines)
    blocks = to_blocks(lines, page_starts, path.name)
    return ReadText(lines=lines, blocks=blocks, digest=hashlib.sha256(content).hexdigest())


def _decode(content: bytes, path: Path) -> str:
    if content.startswith(_UTF16_MARKS):
        try:
            return content.decode("utf-16")
        except UnicodeDecodeError as error:
            raise _not_text(path, f"its UTF-16 breaks at byte {error.start}") from error
    if b"\0" in content:
        raise _not_text(path, f"it holds a zero byte at {content.index(0)}")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        text = content.decode("cp1252", errors="replace")
        if not _looks_swedish(text):
            raise _not_text(path, f"its UTF-8 breaks at byte {error.start}, nor is it Windows-1252") from error
        return text


def _not_text(path: Path, why: str) -> ReadError:
    return ReadError(f"{path.name} is not a text file: {why}. Save it as text in UTF-8.")


def _looks_swedish(text: str) -> bool:
    foreign = [character for character in text if ord(character) > 127]
    controls = any(unicodedata.category(character) == "Cc" and character not in "\t\n\r\f\v" for character in text)
    known = sum(character in _SWEDISH for character in foreign)
    return not controls and known >= _MIN_SWEDISH_SHARE * len(foreign)


def _split_lines(text: str) -> tuple[str, ...]:
    # Not str.splitlines: it also breaks at U+2028, U+0085, form feeds ..., where no editor starts a new line.
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return tuple(lines[:-1] if lines[-1] == "" else lines)


def _without_page_break(line: str) -> str:
    return line.strip("\f").replace("\f", " ")
