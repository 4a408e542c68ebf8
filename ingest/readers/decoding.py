r"""Reads the bytes of a file that is text, whatever program wrote it.

In: a path, or its bytes. Out: its text, for example::

    b"Utfall f\\xf6r \\xe5ret"  ->  "Utfall för året" (Windows-1252)
"""

from __future__ import annotations

import codecs
import unicodedata
from pathlib import Path

from ingest.errors import ReadError, ReadFault

_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# The characters outside ASCII that Swedish text in an 8-bit encoding uses; others mean that the guess is wrong.
_SWEDISH = frozenset("åäöÅÄÖéÉèàáüÜøØæÆëïçñôêóí§°½¼¾²³¹´·×±µ«»–—…‘’‚“”„•†‡‰€™©®¤¨\xa0\xad")
_MIN_SWEDISH_SHARE = 0.95


def read_content(path: Path) -> bytes:
    """Give the bytes of a file. Raises ReadError when it cannot be opened."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise ReadError(
            f"{path} cannot be opened: {error.strerror}. Check that you may read it.", ReadFault.UNREACHABLE
        ) from error


def decode_text(content: bytes, name: str) -> str:
    """Give the text of a file's bytes: UTF-8, UTF-16 with its mark, or else Windows-1252; letters composed.

    Raises ReadError, which names the file, when the bytes are not text.
    """
    # One code point a letter: some systems store å as a and a ring, and then no word of the report would be found.
    return unicodedata.normalize("NFC", _decode(content, name))


def _decode(content: bytes, name: str) -> str:
    if content.startswith(_UTF16_MARKS):
        try:
            return content.decode("utf-16")
        except UnicodeDecodeError as error:
            raise _not_text(name, f"its UTF-16 breaks at byte {error.start}") from error
    if b"\0" in content:
        raise _not_text(name, f"it holds a zero byte at {content.index(0)}")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        text = content.decode("cp1252", errors="replace")
        if not _looks_swedish(text):
            raise _not_text(name, f"its UTF-8 breaks at byte {error.start}, nor is it Windows-1252") from error
        return text


def _not_text(name: str, why: str) -> ReadError:
    return ReadError(f"{name} is not a text file: {why}. Save it as text in UTF-8.", ReadFault.FORMAT)


def _looks_swedish(text: str) -> bool:
    foreign = [character for character in text if ord(character) > 127]
    controls = any(unicodedata.category(character) == "Cc" and character not in "\t\n\r\f\v" for character in text)
    known = sum(character in _SWEDISH for character in foreign)
    return not controls and known >= _MIN_SWEDISH_SHARE * len(foreign)
