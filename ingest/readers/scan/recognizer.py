"""Finds and reads lines of text in images, with the models that the `rapidocr` wheel carries: no network.

In: pixels. Out: texts with their place and how sure the model is, for example::

    read_line(<the pixels of one line of a cell>)  ->  Reading(text="-194,4", score=0.99)

The models know Swedish letters; they are loaded at the first call, in about a second.
"""

from __future__ import annotations

import logging
import re
import unicodedata
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from typing import TYPE_CHECKING

import cv2
import numpy as np

from ingest.readers.scan.image import Pixels, to_grey

if TYPE_CHECKING:
    from rapidocr import RapidOCR

_LINE_HEIGHT = 48  # pixels: what the model was trained on
_WIDTHS = (1.25, 1.0, 1.5)  # how much wider than printed a line is read: the first misreads least
_RINGS = str.maketrans("áāăóòôõō", "åååööööö")  # marks that Swedish does not have: misread rings and dots
_DARK = 128  # levels of grey: a darker ground carries light letters
_PADDING = 0.2  # of a line's height, in the colour of its ground: letters at the very edge are misread

DOUBTFUL = "\ufffd"
"""What stands for a digit that cannot be told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A line of text as the model reads it, and how sure it is (0 to 1)."""

    text: str
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundLine:
    """Where in an image a line of text stands, in pixels."""

    left: float
    top: float
    right: float
    bottom: float


@lru_cache(maxsize=1)
def _engine() -> RapidOCR:
    from rapidocr import RapidOCR  # a second or more, for those who have scans

    logging.getLogger("RapidOCR").setLevel(logging.ERROR)
    return RapidOCR(params={"Global.use_cls": False, "Global.log_level": "error"})


def find_lines(pixels: Pixels) -> tuple[FoundLine, ...]:
    """Return where lines of text stand in an image, as upright rectangles, in no order."""
    found = _engine()(pixels, use_det=True, use_rec=False, use_cls=False)
    boxes = getattr(found, "boxes", None)
    if boxes is None:
        return ()
    return tuple(
        FoundLine(
            left=float(corners[:, 0].min()),
            top=float(corners[:, 1].min()),
            right=float(corners[:, 0].max()),
            bottom=float(corners[:, 1].max()),
        )
        for corners in np.asarray(boxes)
    )


def read_line(pixels: Pixels) -> Reading:
    """Return the text of an image of one line; "" where nothing is read.

    Digits are read twice, in two widths, for the model joins twin letters ("ll", "11") in narrow print; where the two
    differ a third reading decides, and where all three do, the digits in doubt are given as DOUBTFUL.
    """
    first = _read(pixels, _WIDTHS[0])
    if not any(letter.isdigit() for letter in first.text):
        return first
    second = _read(pixels, _WIDTHS[1])
    if _same(first, second):
        return first
    third = _read(pixels, _WIDTHS[2])
    agreed = next((one for one in (first, second) if _same(one, third)), None)
    return agreed or Reading(text=_in_doubt(first.text, second.text), score=first.score)


def read_score(pixels: Pixels) -> float:
    """Return how sure the model is of what it reads in an image of one line (0 to 1); low where it is upside down."""
    return _read(pixels, _WIDTHS[0]).score


def _read(pixels: Pixels, stretch: float) -> Reading:
    found = _engine()(_on_ground(pixels, stretch), use_det=False, use_cls=False, use_rec=True)
    texts, scores = getattr(found, "txts", None), getattr(found, "scores", None)
    if not texts or not scores:
        return Reading(text="", score=0.0)
    return Reading(text=to_swedish(texts[0]), score=float(scores[0]))


def to_swedish(text: str) -> str:
    """Return what was read with the marks over letters that Swedish has, and the dash of a sub-row set off.

    >>> to_swedish("Föràndring i áa"), to_swedish("-HR"), to_swedish("3 st à 500 kr")
    ('Förändring i åa', '- HR', '3 st à 500 kr')
    """
    text = unicodedata.normalize("NFC", text).strip()
    text = re.sub(r"(?<=\w)[àâã]|[àâã](?=\w)", "ä", text).translate(_RINGS)
    return re.sub(r"^([-–])(?=[^\W\d_]{2})", r"\1 ", text)


def _same(one: Reading, other: Reading) -> bool:
    """Whether two readings hold the same letters and digits; spaces are too thin to tell."""
    return "".join(one.text.split()) == "".join(other.text.split())


def _in_doubt(one: str, other: str) -> str:
    """Give a text with DOUBTFUL for each digit that the other reading does not have there.

    >>> _in_doubt("90 000 kr", "20 000 kr")
    '\ufffd0 000 kr'
    """
    kept = [False] * len(one)
    for block in SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks():
        kept[block.a : block.a + block.size] = [True] * block.size
    doubtful = [letter.isdigit() and not keep for letter, keep in zip(one, kept, strict=True)]
    if not any(doubtful):  # the other reading has more digits: which of the two is whole cannot be told
        doubtful = [letter.isdigit() for letter in one]
    return "".join(DOUBTFUL if doubt else letter for letter, doubt in zip(one, doubtful, strict=True))


def _on_ground(line: Pixels, stretch: float) -> Pixels:
    """Give a line with a margin in the colour of its ground, at the height that the model wants; white on dark turned.

    The model was trained on dark letters, and leaves out white ones.
    """
    margin = max(2, round(line.shape[0] * _PADDING))
    if np.median(to_grey(line)) < _DARK:
        line = np.asarray(255 - line, dtype=np.uint8)
    ground = [int(value) for value in np.median(np.concatenate((line[0], line[-1])).reshape(-1, 3), axis=0)]
    framed = cv2.copyMakeBorder(line, margin, margin, 2 * margin, 2 * margin, cv2.BORDER_CONSTANT, value=ground)
    scale = _LINE_HEIGHT / framed.shape[0]
    size = (max(1, round(framed.shape[1] * scale * stretch)), _LINE_HEIGHT)
    return np.asarray(cv2.resize(framed, size, interpolation=cv2.INTER_CUBIC), dtype=np.uint8)
