"""Tells what a cell of an .ods file shows, from its stored value and the text that the program showed.

In: the XML element of a cell. Out: what it shows in Swedish notation, for example::

    office:value="-1234.5", text "(1,234.50)"  ->  "-1 234,50"        office:value="0.1234", text "12.3%"  ->  "12,3%"
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal, InvalidOperation

from lxml import etree

from ingest.readers.packages import local_name
from ingest.readers.sheets.dates import show_iso
from ingest.readers.sheets.grid import Doubt
from ingest.readers.sheets.shown import Shown, check_shown, round_shown, show_date, show_number, to_exact

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_CALC = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"
_DIGITS = re.compile(r"\d(?:[\d\s.,'’]*\d)?|[.,]\d+")
_SCALES = (0, -3, -6, -9)
_NUMBERS = ("float", "percentage", "currency")
_ERROR = re.compile(r"#[A-ZÅÄÖ0-9/]+[!?]?|#N/A|(?:Err|Fel):\d{3}")


def show_cell(cell: etree._Element) -> Shown:
    """Give what a cell shows."""
    text = "\n".join(_paragraph(part) for part in cell if part.tag == f"{_TEXT}p")
    kind = cell.get(f"{_OFFICE}value-type", "")
    formula = cell.get(f"{_TABLE}formula") is not None
    if cell.get(f"{_CALC}value-type") == "error" or (formula and _ERROR.fullmatch(text.strip())):
        return Shown(text=text, doubt=Doubt.ERROR)
    if formula and not kind and not text:
        return Shown(text="", doubt=Doubt.NO_VALUE)
    if kind in _NUMBERS:
        return _show_stored(cell.get(f"{_OFFICE}value", ""), text, is_percent=kind == "percentage")
    if kind == "date":
        return _show_day(cell.get(f"{_OFFICE}date-value", ""), text)
    if kind == "boolean":
        return Shown(text="Sant" if cell.get(f"{_OFFICE}boolean-value") == "true" else "Falskt")
    return Shown(text=text or cell.get(f"{_OFFICE}string-value", ""))


def _paragraph(element: etree._Element) -> str:
    """Give the text of a paragraph: spaces, tabs and line breaks are elements of their own; notes are left out."""
    parts = [element.text or ""]
    for child in element:
        kind = local_name(child)
        if kind == "s":
            parts.append(" " * int(child.get(f"{_TEXT}c", "1")))
        elif kind in ("tab", "line-break"):
            parts.append("\t" if kind == "tab" else "\n")
        elif kind not in ("annotation", "annotation-end", "note", ""):
            parts.append(_paragraph(child))
        parts.append(child.tail or "")
    return "".join(parts)


def _show_stored(stored: str, text: str, *, is_percent: bool) -> Shown:
    try:
        value = to_exact(stored)
    except InvalidOperation:
        return Shown(text=text, doubt=Doubt.ERROR)
    if not text.strip():  # a program that writes no texts shows all that it stores
        exact = value * 100 if is_percent else value
        return check_shown(show_number(exact, after="%" if is_percent else "", grouped=False), exact)
    return show_by_text(value, text.strip())


def show_by_text(value: Decimal, text: str) -> Shown:
    r"""Give what a cell shows for a number, by the text that a program of any language showed for it.

    >>> show_by_text(Decimal("1234.56"), "1,234.6 kr").text.replace("\u00a0", "_")
    '1_234,6 kr'
    >>> show_by_text(Decimal("1234567"), "1,235").text.replace("\u00a0", "_"), show_by_text(Decimal(0), "-").text
    ('1_235', '-')
    """
    found = list(_DIGITS.finditer(text))
    if not found:
        return Shown(text=text)
    shown = [number for match in found[:1] if (number := _find_shown(value, match[0], text)) is not None]
    if len(found) > 1 or not shown:
        exact = show_number(value, grouped=False)
        return check_shown(exact, value, Doubt.UNKNOWN_FORMAT) if len(found) == 1 else Shown(text=text)
    match = found[0]
    before, after = text[: match.start()], text[match.end() :]
    negative = value < 0
    has_minus = bool(re.search(r"[-–−(]", before)) or after.strip().endswith(("-", "−"))
    doubt = Doubt.OTHER_SIGN if has_minus and not negative and value else None
    number = -shown[0] if negative or doubt else shown[0]
    whole = re.split(r"[.,]", match[0])[0]
    digits = len(whole) if whole.startswith("0") and whole.isdigit() else 1
    written = show_number(
        number,
        before=re.sub(r"[-–−+(]", "", before),
        after=re.sub(r"^\s*\)|\)\s*$|[-−]\s*$", "", after),
        grouped=bool(re.search(r"\d[\s.,'’]\d{3}", match[0])) and abs(number) >= 1_000,
        digits=digits,
    )
    return check_shown(written, number, doubt)


def _find_shown(value: Decimal, digits: str, text: str) -> Decimal | None:
    """Give the magnitude that digits show: the reading of them that is the stored value, rounded and scaled."""
    scales = (2,) if "%" in text else _SCALES
    for scale in (*scales, 0):
        for whole, decimals in _readings(digits):
            number = Decimal(f"{whole or '0'}.{decimals}" if decimals else whole)
            if round_shown(abs(value).scaleb(scale), len(decimals)) == number:
                return number
    return None


def _readings(digits: str) -> list[tuple[str, str]]:
    """Give the ways to read digits: all marks part thousands, or the last one parts the decimals."""
    plain = re.sub(r"\D", "", digits)
    last = re.match(r"(.*)[.,](\d+)$", digits, re.DOTALL)
    return [(plain, ""), *([(re.sub(r"\D", "", last[1]), last[2])] if last else [])]


def _show_day(stored: str, text: str) -> Shown:
    """Give a day in one form: with its day, its month or its year alone, as far as the text shows them."""
    numbers = re.findall(r"\d+", text)
    words = re.search(r"[^\W\d_]{3,}", text)
    try:
        day = date.fromisoformat(stored[:10])
    except ValueError:
        return Shown(text=text or stored)
    if len(numbers) == 1 and not words:
        return Shown(text=show_date(day, has_day=False, has_month=False))
    if (
        text
        and len(numbers) + bool(words) == 2
        and ":" not in text
        and str(day.year % 100).zfill(2) == numbers[-1][-2:]
    ):
        return Shown(text=show_date(day, has_day=False))
    return show_iso(stored)
