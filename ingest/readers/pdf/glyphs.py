"""Reads the characters of a page of a PDF with pdfium.

In: a page and the matrix to its displayed form. Out: its characters, for example::

    "Summa 12" drawn at 9 pt  ->  eight Characters, which share one Run(size=9.0, is_bold=False)
"""

from __future__ import annotations

import ctypes
import math
import unicodedata
from collections.abc import Sequence
from functools import lru_cache, partial

import numpy as np
import numpy.typing as npt
import pypdfium2
import pypdfium2.raw as pdfium

from ingest.readers.pdf.content import HYPHEN, Character, Run
from ingest.readers.pdf.matrix import Matrix

_HYPHENS = frozenset({0x0002, 0xFFFE})
_SPACES = frozenset({0x20, 0xA0, 0x2007, 0x202F, 0x2009})
_BOLD_WEIGHT = 600
_BOLD_NAMES = (b"bold", b"black", b"heavy")
_ITALIC_NAMES = (b"italic", b"oblique")
_MAX_NAME = 256
_RAISED = 0.9  # of the size of the text beside it: a footnote's mark, or the 2 of m2; a browser's marks are of 0.83
_RAISED_TEXT = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_RAISED_DIGITS = str.maketrans("0123456789", _RAISED_TEXT)
_LETTERS = "\u02ff"  # the characters that combine with a letter have higher codes
_INVISIBLE = 3  # the text rendering mode that paints nothing
_PLAIN = Run(size=0.0, is_bold=False)


# Plain functions on addresses: pdfium's own prototypes convert each argument, which takes half of the time of a page.
_read_code = ctypes.PYFUNCTYPE(ctypes.c_uint, ctypes.c_void_p, ctypes.c_int)(
    ctypes.cast(pdfium.FPDFText_GetUnicode, ctypes.c_void_p).value or 0
)
_read_object = ctypes.PYFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)(
    ctypes.cast(pdfium.FPDFText_GetTextObject, ctypes.c_void_p).value or 0
)
_read_box = ctypes.PYFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)(
    ctypes.cast(pdfium.FPDFText_GetLooseCharBox, ctypes.c_void_p).value or 0
)


def read_characters(page: pypdfium2.PdfPage, to_display: Matrix, width: float, height: float) -> tuple[Character, ...]:
    """Return the characters of a page that lie on it, in pdfium's order; spaces that it infers are among them."""
    text = page.get_textpage()
    count = text.count_chars()
    address = ctypes.cast(text.raw, ctypes.c_void_p).value
    codes = [_read_code(address, index) for index in range(count)]
    runs = _to_runs([_read_object(address, index) for index in range(count)], _Runs(text.raw, to_display))
    boxes = (pdfium.FS_RECTF * max(count, 1))()
    start, step = ctypes.addressof(boxes), ctypes.sizeof(pdfium.FS_RECTF)
    for index in range(count):
        _read_box(address, index, start + index * step)
    sides = _to_display_sides(np.frombuffer(boxes, dtype=np.float32).reshape(-1, 4)[:count], to_display)
    text.close()
    left, top, right, bottom = sides
    is_on_page = (left + right >= 0) & (left + right <= 2 * width) & (top + bottom >= 0) & (top + bottom <= 2 * height)
    kept = [index for index in np.flatnonzero(is_on_page).tolist() if codes[index] >= 32 or codes[index] in _HYPHENS]
    columns = [side[kept].tolist() for side in sides]
    texts = [_to_text(codes[index]) for index in kept]
    # Made as tuples are: a named tuple's own way of making one takes twice as long.
    make = partial(tuple.__new__, Character)
    return _joined(list(map(make, zip(texts, *columns, [runs[index] for index in kept], strict=True))))


def _to_runs(elements: Sequence[int | None], known: _Runs) -> list[Run]:
    """Give the run of each character by the address of its text object; an inferred space is of no object."""
    found: list[Run] = []
    run, last = _PLAIN, None
    for index, element in enumerate(elements):
        if element != last and element is not None:
            run, last = known.of(index, element), element
        found.append(run)
    return found


def _to_display_sides(boxes: npt.NDArray[np.float32], to_display: Matrix) -> tuple[npt.NDArray[np.float64], ...]:
    """Give the left, top, right and bottom sides on the displayed page of boxes in the file's coordinates."""
    a, b, c, d, e, f = to_display
    left, top, right, bottom = boxes.T.astype(np.float64)
    x0, y0 = a * left + c * bottom + e, b * left + d * bottom + f
    x1, y1 = a * right + c * top + e, b * right + d * top + f
    return np.minimum(x0, x1), np.minimum(y0, y1), np.maximum(x0, x1), np.maximum(y0, y1)


@lru_cache(maxsize=4096)
def _to_text(code: int) -> str:
    if code in _HYPHENS:
        return HYPHEN
    if 0xD800 <= code <= 0xDFFF:  # half of a character that the font's table gives in two
        return "\N{REPLACEMENT CHARACTER}"
    return chr(code)


def _joined(characters: list[Character]) -> tuple[Character, ...]:
    """Put each character that combines (a ring, two dots) into the letter before it, and mark raised digits.

    Only a character of a high code, or of another run than the one before it, can be either.
    """
    gone: set[int] = set()
    letter = 0
    for place in range(1, len(characters)):
        character = characters[place]
        if character[5] is characters[letter][5] and character[0] <= _LETTERS:
            if characters[letter].text in _RAISED_TEXT:  # the second digit of a mark
                characters[place] = character._replace(text=character.text.translate(_RAISED_DIGITS))
            letter = place
        elif unicodedata.combining(character.text):
            before = characters[letter]
            characters[letter] = before._replace(text=unicodedata.normalize("NFC", before.text + character.text))
            gone.add(place)
        else:
            if _is_raised(character, characters[letter]):
                characters[place] = character._replace(text=character.text.translate(_RAISED_DIGITS))
            letter = place
    return tuple([character for place, character in enumerate(characters) if place not in gone] if gone else characters)


def _is_raised(character: Character, before: Character) -> bool:
    """Whether a small digit stands higher than the text before it: "2 022" with a mark of a footnote is not 20 221."""
    if not character.text.isdecimal() or character.run.size >= _RAISED * before.run.size:
        return False
    return character.bottom < before.bottom - 0.1 * before.run.size


class _Runs:
    """The runs of a page, each read once: characters of one text object share size, weight and direction."""

    def __init__(self, text: pdfium.FPDF_TEXTPAGE, to_display: Matrix) -> None:
        self._text = text
        self._to_display = to_display
        self._known: dict[int, Run] = {}
        self._faces: dict[int, tuple[bool, bool]] = {}

    def of(self, index: int, address: int) -> Run:
        """Give the run of the character at `index`, whose text object is at `address`."""
        run = self._known.get(address)
        if run is None:
            element = pdfium.FPDFText_GetTextObject(self._text, index)
            run = self._known[address] = self._read(index, element)
        return run

    def _read(self, index: int, element: pdfium.FPDF_PAGEOBJECT) -> Run:
        matrix = pdfium.FS_MATRIX()
        pdfium.FPDFText_GetMatrix(self._text, index, matrix)
        size = pdfium.FPDFText_GetFontSize(self._text, index) * math.hypot(matrix.c, matrix.d)
        a, b, c, d, _, _ = self._to_display
        along, down = a * matrix.a + c * matrix.b, b * matrix.a + d * matrix.b
        turns = round(math.atan2(down, along) / (math.pi / 2)) % 4
        is_bold, is_italic = self._face(element)
        return Run(
            size=round(size, 2),
            is_bold=is_bold,
            is_italic=is_italic,
            turns=turns,
            is_hidden=pdfium.FPDFTextObj_GetTextRenderMode(element) == _INVISIBLE,
            mark=pdfium.FPDFPageObj_GetMarkedContentID(element),
        )

    def _face(self, element: pdfium.FPDF_PAGEOBJECT) -> tuple[bool, bool]:
        """Give whether an object's font is bold, and whether it is italic."""
        font = pdfium.FPDFTextObj_GetFont(element)
        address = ctypes.cast(font, ctypes.c_void_p).value
        if address is None:
            return False, False
        if address not in self._faces:
            buffer = ctypes.create_string_buffer(_MAX_NAME)
            pdfium.FPDFFont_GetBaseFontName(font, buffer, _MAX_NAME)
            name = buffer.value.lower()
            is_bold = any(word in name for word in _BOLD_NAMES) or pdfium.FPDFFont_GetWeight(font) >= _BOLD_WEIGHT
            self._faces[address] = is_bold, any(word in name for word in _ITALIC_NAMES)
        return self._faces[address]
