"""Spells out the years that headings give with two digits.

In: a heading, and the year of its report. Out: the heading with whole years, for example::

    "Bokslut -22", 2023  ->  "Bokslut 2022"

Two digits are a year only where they end a heading, near the report's own year, after a dash or an apostrophe or after
a word for what a column of a year holds: "Prognos 12" may be of December, "Covid-19" is a name.
"""

from __future__ import annotations

import re

_WORD = (
    r"(?:bokslut|budget|utfall|utf|bud|prognos|progn|avvikelse|bok|bo|bu|plan|redov(?:isat|isning)?|actuals?"
    r"|jan(?:uari)?|feb(?:ruari)?|mars?|apr(?:il)?|maj|june?i?|july?i?|aug(?:usti)?|sept?(?:ember)?|o[kc]t(?:ober)?"
    r"|nov(?:ember)?|de[cs](?:ember)?)\.?"
)
_END = r"(?=\s*(?:$|[,(/]|(?:tkr|mn?kr|mkr|kr)\b|%))"
_DASHED = re.compile(rf"(?:(?<=[^\W\d_]) [-–'’]|(?<=[^\W\d_])[’']|(?<=\b)({_WORD})[-–])(\d\d){_END}", re.IGNORECASE)
_BARE = re.compile(rf"(?<!\w)({_WORD}) (\d\d){_END}", re.IGNORECASE)
_YEARS_BACK = 12
_YEARS_AHEAD = 6
_LAST_MONTH = 12


def spell_years(text: str, year: int | None) -> str:
    """Return a heading with its years of two digits whole; as it is where `year`, the report's own, is unknown.

    >>> spell_years("Bokslut -22", 2023), spell_years("Budget 24, tkr", 2024), spell_years("aug-24", 2024)
    ('Bokslut 2022', 'Budget 2024, tkr', 'aug 2024')
    >>> spell_years("Prognos 12", 2024), spell_years("Kostnader covid-19", 2022), spell_years("Mål 17", 2022)
    ('Prognos 12', 'Kostnader covid-19', 'Mål 17')
    """
    if year is None:
        return text

    def spelled(match: re.Match[str], least: int) -> str:
        number = int(match[2])
        whole = year - year % 100 + number
        if number <= least or not year - _YEARS_BACK <= whole <= year + _YEARS_AHEAD:
            return match[0]
        return f"{match[1] or ''} {whole}"

    text = _DASHED.sub(lambda match: spelled(match, 0), text)
    return _BARE.sub(lambda match: spelled(match, _LAST_MONTH), text)
