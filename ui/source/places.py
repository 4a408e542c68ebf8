"""Where something stands in its report, in words of the reader's language.

In: a location. Out: for example "s. 14, rad 200" or "Drift!C14".
"""

from __future__ import annotations

from typing import Final

from assistant.records import Language
from ingest.records import Location

_PAGE: Final = {Language.SWEDISH: "s.\u00a0{page}", Language.ENGLISH: "page\u00a0{page}"}
_LINE: Final = {Language.SWEDISH: "rad\u00a0{first}", Language.ENGLISH: "line\u00a0{first}"}
_LINES: Final = {Language.SWEDISH: "rad\u00a0{first}–{last}", Language.ENGLISH: "lines\u00a0{first}–{last}"}


def describe_location(location: Location, language: Language, *, with_report: bool = False) -> str:
    r"""Give a place's page, else its cell, else its lines; the report's name before it where that is wanted.

    >>> describe_location(Location(report="a.txt", first_line=9, last_line=9), Language.SWEDISH, with_report=True)
    'a.txt, rad\xa09'
    """
    if location.page is not None:
        place = _PAGE[language].format(page=location.page)
    elif location.cell or location.first_line is None:
        place = location.cell
    else:
        is_one = location.last_line in (None, location.first_line)
        place = (_LINE if is_one else _LINES)[language].format(first=location.first_line, last=location.last_line)
    return ", ".join(part for part in (location.report if with_report else "", place) if part)
