"""Tells what a cell, or a row of cells, is by its text alone.

In: cells as printed. Out: yes or no, for example::

    ("Verksamhet", "Bokslut 2019", "Budget 2019")  ->  a header row
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.notation import is_blank, is_damaged, parse_number, parse_unit
from ingest.notation.markup import heal_hyphens, split_mark, strip_markup
from ingest.notation.measures import parse_measure
from ingest.notation.periods import parse_period, speaks_of_interim
from ingest.notation.quantities import is_quantity

_PERIOD_CODE = re.compile(
    r"(?:19|20)\d\d(?:(?:0[1-9]|1[0-2])(?:[0-3]\d)?)?"  # 2019, 202308, 20230831
    r"|[0-3]\d(?:0[1-9]|1[0-2])(?:[0-3]\d)?"  # 2408, 240831
    r"|(?:\d\d)?\d\d-\d\d(?:-\d\d)?"
    r"|\d\d?\.\d\d?\.20\d\d|\d\d?/\d\d?[/ ](?:19|20)\d\d"  # 31.12.2023, 12/31/2023, 31/8 2023
)
# What continues a header on its second or third line: "delår", "i %", "mot budget", "nov".
_HEADER_WORDS = re.compile(
    r"(?:i |per |mot |helår|delår|period|ack|år\b|tkr|%|jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec|utf|prel|just"
    r"|reviderad|ursprunglig|föreg|fg\b|innev|antal|andel|kvinnor|män|totalt|summa|of |to |year|full|vs|against)",
    re.IGNORECASE,
)
_LABEL_HEADERS = re.compile(
    r"(?:verksamhet\w*|projekt\w*|kostnad\w*|intäkt\w*|område\w*|nämnd\w*|investering\w*|enhet\w*|konto\w*|post\w*|typ"
    r"|benämning|kod|ansvar\w*|mått|nyckeltal|indikator\w*|mål|år|program\w*|kategori|slag|text|rad|process|belopp i .*"
    r"|activity|item|service|department|unit|project|account|area|category|committee|description|indicator|year)\b.*"
    r"|\(?(?:tkr|mnkr|mkr|kr|sek|tsek|msek|procent|%)\)?",
    re.IGNORECASE,
)
_VALUE_HEADERS = re.compile(
    r"(?:summa|belopp|antal|värde|totalt?|andel|tkr|mnkr|mkr|kr|procent|%|amount|value|number|sum|share)\b.*|%.*",
    re.IGNORECASE,
)
_NOTE_HEADER = re.compile(
    r"(?:analys|not|noter|note|notes|ref|anm|anmärkning|kommentar nr|nr)\.?(?: (?:kommun|koncern)(?:en)?)?",
    re.IGNORECASE,
)
_YEAR_OF_PERCENT = re.compile(r"(?:19|20)\d\d ?%")
# "30–49 år", "–29 år", "50– år": a span of ages heads a column, or names a row, and is no amount.
_AGES = re.compile(
    r"(?:\d{1,2} ?[-–] ?\d{2}|[-–<>≤≥] ?\d{2}|\d{2} ?[-–+]) ?(?:år|years)?(?: (?:och|eller) (?:äldre|yngre))?",
    re.IGNORECASE,
)
_AGE = re.compile(r"år|years", re.IGNORECASE)
_MAX_HEADER = 90
_MAX_CONTINUED = 32


def is_number_cell(text: str) -> bool:
    """Whether a cell holds a number, readable or damaged.

    >>> is_number_cell("-26 62"), is_number_cell("KS02")
    (True, False)
    """
    return parse_number(text) is not None or is_damaged(text)


def is_period_cell(text: str) -> bool:
    """Whether a cell is a year or another code for a period and nothing more.

    >>> is_period_cell("2019"), is_period_cell("202308"), is_period_cell("2 019"), is_period_cell("4711")
    (True, True, False, False)
    """
    return bool(_PERIOD_CODE.fullmatch(heading_text(text)))


def heading_text(cell: str) -> str:
    """Give the text of a heading without markup and without the mark of a footnote.

    >>> heading_text("**2021** 1)")
    '2021'
    """
    return split_mark(strip_markup(cell)).text


def names_something(text: str) -> bool:
    """Whether a text has letters and is not a number with its unit."""
    return bool(re.search(r"[^\W\d_]{2}", text)) and not is_number_cell(text)


def only_first_cell(cells: Sequence[str]) -> bool:
    """Whether a row of two or more cells has text in the first one alone."""
    return len(cells) > 1 and bool(cells[0].strip()) and not any(cell.strip() for cell in cells[1:])


def says_header(text: str) -> bool:
    """Whether a text is what stands over a column of values: a measure, a period or a unit.

    >>> says_header("Bokslut"), says_header("i %"), says_header("Grundskolan")
    (True, True, False)
    """
    text = heal_hyphens(strip_markup(text))
    if is_period_cell(text) or parse_period(text) or speaks_of_interim(text):
        return True
    return bool(parse_measure(text) or parse_unit(text) or _HEADER_WORDS.match(text) or _VALUE_HEADERS.fullmatch(text))


def is_label_header(text: str) -> bool:
    """Whether a text is the plain heading of a label column, such as "Verksamhet", "Projekt" or "(tkr)"."""
    return bool(_LABEL_HEADERS.fullmatch(strip_markup(text)))


def is_note_header(text: str) -> bool:
    """Whether a text heads a column of numbers that point to notes, such as "Not" or "Analys"."""
    return bool(_NOTE_HEADER.fullmatch(text))


def is_age_span(text: str) -> bool:
    """Whether a text is a span of ages and says that it is one of years.

    >>> is_age_span("30–49 år"), is_age_span("–29 år"), is_age_span("-29"), is_age_span("5 år")
    (True, True, False, False)
    """
    return bool(_AGES.fullmatch(text) and _AGE.search(text))


def _is_amount(text: str, *, continued: bool) -> bool:
    """Whether a text is a number of the body: no period, nor "2023 %" under "Avvikelse"."""
    dated = is_period_cell(text) or is_age_span(text) or (continued and _YEAR_OF_PERCENT.fullmatch(text))
    return (is_number_cell(text) or is_quantity(text)) and not dated


def is_header_row(cells: Sequence[str], *, continued: bool = False) -> bool:
    """Whether a row holds the headings of columns; `continued`: as a further line of a header that has begun.

    >>> is_header_row(("", "Mål", "Utfall")), is_header_row(("Skola", "654", "640"))
    (True, False)
    >>> is_header_row(("Ordförande:", "Bo Ek")), is_header_row(("År", "2024", "2023"), continued=True)
    (False, True)
    """
    texts = [heading_text(cell) for cell in cells]
    values = [text for text in texts[1:] if text]
    if not values or any(_is_amount(text, continued=continued) for text in texts):
        return False
    if any(len(text) > _MAX_HEADER for text in texts):
        return False
    if continued:
        return (
            all(len(text) <= _MAX_CONTINUED and says_header(text) for text in values)
            and len(texts[0]) <= _MAX_CONTINUED
        )
    if any(says_header(text) for text in values) and not texts[0].endswith(":"):
        return True
    if all(is_blank(text) for text in values):
        return False
    return len(values) > 1 or not texts[0] or is_label_header(texts[0])
