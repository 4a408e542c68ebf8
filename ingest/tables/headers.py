"""Reads the header rows of a table: its title, the text over each column, and what each column is for.

In: the rows of a raw table. Out: a header, for example::

    ("", "Bokslut", "Avvikelse"), ("Verksamhet", "2019", "prognos")
        ->  labels under "Verksamhet", values under "Bokslut 2019" and "Avvikelse prognos"
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum
from itertools import pairwise

from ingest.municipalities import find_municipalities
from ingest.notation import is_blank, parse_number
from ingest.notation.markup import heal_hyphens, strip_markup
from ingest.notation.measures import parse_measure
from ingest.notation.periods import parse_period
from ingest.notation.units import cell_unit
from ingest.records import Measure, Row, Unit
from ingest.tables.cells import (
    heading_text,
    is_label_header,
    is_note_header,
    is_number_cell,
    is_period_cell,
    only_first_cell,
)
from ingest.tables.header_groups import spread
from ingest.tables.header_lines import CODE_HEADER, cell_at, header_end, leading_titles
from ingest.tables.year_notes import YearNote

_LETTERED = re.compile(r"\s*(?:[A-Za-z]\d?(?:\s?[,-]\s?[A-Za-z]\d?)*|[-–]?)\s*")
_TEXT_HEADER = re.compile(
    r".*\b(?:kommentar\w*|förtydligande\w*|beskrivning\w*|åtgärd\w*|orsak\w*|förklaring\w*|ansvarig\w*|comments?"
    r"|explanation|description|responsible)\b.*",
    re.IGNORECASE,
)
# Headings of label columns that say nothing of their own, even in capitals.
_PLAIN_HEADING = re.compile(
    r"(?:verksamhet(?:er)?|projekt|nämnd(?:er)?|investering|enhet(?:er)?|konto|område(?:n)?|kostnad(?!\s+per\s)|process|mått|text"
    r"|nyckeltal|\w*mått|indikator|benämning|belopp|ansvar|activity|project|account|department|unit|item)\b.*",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]{2,}")
_TIED = re.compile(r"[^\W\d_][–/]$")
_WHEN_HEADER = re.compile(
    r"\b(?:klart?|färdig\w*|start\w*|slut\w*|datum|beslut\w*|byggår|tidpunkt|completed|date)\b", re.I
)
_UNIT_HEADER = re.compile(r"|enhet|måttenhet|sort|mått|unit", re.IGNORECASE)
_MAX_UNIT = 20
_MAX_NOTE = 999
_TITLE_LETTERS = 6
_MIN_GOAL_WORDS = 3


class Role(Enum):
    """What a column of a table is for."""

    LABEL = "label"
    VALUE = "value"
    NOTE = "note"
    UNIT = "unit"
    TEXT = "text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """The header of a table. `texts` and `roles` go by column; the body starts at row `body`.

    `title` is the title that stands in the table itself, `first_cell` what heads the label column. `is_key_figure`
    says that the rows have no labels: the caption names what the values are of. `note` says what one year is, where a
    line beside the table does.
    """

    title: str
    first_cell: str
    texts: tuple[str, ...]
    roles: tuple[Role, ...]
    body: int
    is_key_figure: bool
    note: YearNote | None = None


def read_header(rows: Sequence[Row], borrowed: Sequence[Row] = ()) -> Header:
    """Give the header of a table's rows; `borrowed` are a sister table's header rows, for a table without its own."""
    width = max(len(row.cells) for row in rows)
    start = leading_titles(rows)
    end = header_end(rows, start)
    own = rows[start:end]
    titles = [strip_markup(row.cells[0]) for row in rows[:start]]
    if not own and titles:  # one cell a row and then data: the first is a title, unless it heads a section like others
        end = start if len(titles) > 1 or any(only_first_cell(row.cells) for row in rows[start:]) else end
        start = end = 1 if len(titles) > 1 or not _has_sections(rows[start:]) else 0
    title = titles[0] if titles and end > 0 else ""
    body = [tuple(cell_at(row, column) for column in range(width)) for row in rows[end:]]
    texts = _join_header(_with_label_cell(own, body, width) or borrowed, width)
    roles, is_key_figure = _find_roles(texts, body, width)
    first_cell = texts[0] if not is_key_figure else ""
    if not title and _is_title(first_cell, texts):
        title = first_cell
    return Header(title=title, first_cell=first_cell, texts=texts, roles=roles, body=end, is_key_figure=is_key_figure)


def _has_sections(rows: Sequence[Row]) -> bool:
    return any(only_first_cell(row.cells) and len(strip_markup(row.cells[0])) < 60 for row in rows)


def _with_label_cell(header: Sequence[Row], body: Sequence[Sequence[str]], width: int) -> Sequence[Row]:
    """Move a header that lacks the cell over the labels one column to the right, over its values."""
    short = bool(header) and all(len(row.cells) == width - 1 and _heads_values(row.cells[0]) for row in header)
    labelled = not any(is_number_cell(cells[0]) for cells in body) and any(is_number_cell(cells[-1]) for cells in body)
    return (
        [replace(row, cells=("", *row.cells), places=(), spans=()) for row in header] if short and labelled else header
    )


def _join_header(rows: Sequence[Row], width: int) -> tuple[str, ...]:
    """Give the text over each column; a heading that stands over several columns counts for each: "Helår / Budget"."""
    lines = [[heading_text(cell_at(row, column)) for column in range(width)] for row in rows]
    groups = [spread(row, line, below, lines[-1]) for row, (line, below) in zip(rows, pairwise(lines), strict=False)]
    joined = []
    for column in range(width):
        text = last = ""
        for place, line in enumerate(lines):
            if line[column] and line[column] != last:
                divider = " / " if text and place and groups[place - 1] and column else " "
                divider = "" if _TIED.search(text) else divider  # "budget–" over "utfall"
                text += divider + line[column] if text else line[column]
                last = line[column]
        joined.append(heal_hyphens(text))
    return tuple(joined)


def names_table(text: str) -> bool:
    """Whether the cell over the labels can be the name of a table: "Balansräkning, mnkr", but not "Verksamhet".

    >>> names_table("Balansräkning, mnkr"), names_table("Verksamhet, tkr"), names_table("Mnkr")
    (True, False, False)
    """
    name = re.sub(r"\(.*?\)|,.*", "", text)
    return sum(map(str.isalpha, name)) >= _TITLE_LETTERS and not (
        is_label_header(name) or _PLAIN_HEADING.fullmatch(name)
    )


# "Kvinnor 2024" beside "2024": of whom a column is, and still of when.
_YEAR_HEADER = re.compile(
    r"(?:budget|räkenskaps|redovisnings|verksamhets|kalender|bokslutss?)?år(?:tal)?|year", re.IGNORECASE
)
_OF_WHOM = re.compile(
    r"^(?:kvinnor|män|flickor|pojkar|totalt|samtliga|alla|women|men|girls|boys|total|all|"
    # what a municipality's key figures are set beside: "Riket 2024", "Liknande kommuner 2024"
    r"(?:riket|sverige|länet|kommunen|regionen)(?:s?\s+(?:snitt|genomsnitt|medel|totalt))?|"
    r"(?:riks|läns|kommun)(?:snitt|medel|genomsnitt)(?:et)?|"
    r"(?:liknande|jämförbara|alla|samtliga|andra|övriga)\s+kommuner|jämförelsekommuner(?:na)?)[\s,:/]+",
    re.I,
)


def _is_title(text: str, texts: Sequence[str]) -> bool:
    """Whether the cell over the labels is a title: "RESULTATRÄKNING (tkr)", but not "Verksamhet" or "(tkr)"."""
    name = re.sub(r"\(.*?\)|,.*", "", text)
    if sum(map(str.isalpha, name)) < _TITLE_LETTERS:
        return False
    if not any(texts[1:]):
        return True
    # "Antal elever 2021 2022 2023": over columns of years the first cell says what the amounts are of.
    only_years = " " in name and all(is_period_cell(_without_whom(heading)) for heading in texts[1:])
    return (name.isupper() or only_years) and not _PLAIN_HEADING.fullmatch(name)


def _without_whom(heading: str) -> str:
    """Give the heading of a column without whom it is of: the women, the country, or a municipality by its name."""
    places = find_municipalities(heading)
    if places and places[0].start == 0:
        heading = heading[places[0].end :].strip()
    return _OF_WHOM.sub("", heading)


def _find_roles(texts: Sequence[str], body: Sequence[Sequence[str]], width: int) -> tuple[tuple[Role, ...], bool]:
    numbers = [sum(is_number_cell(cells[column]) for cells in body) for column in range(width)]
    words = [sum(not is_blank(cells[column]) for cells in body) - numbers[column] for column in range(width)]
    is_key_figure = bool(numbers[0]) and not words[0] and _heads_values(texts[0]) and not any(words)
    first_label = 0 if is_key_figure else 1
    if not is_key_figure and numbers[0] and not words[0]:  # codes before the names
        first_label = next((column + 1 for column in range(1, width) if words[column] > numbers[column]), 1)
        heads = [column for column in range(1, first_label) if _heads_values(texts[column])]
        if any(not _tells_goals(texts[column], _column(body, column), least_words=1) for column in heads):
            first_label = 1
    roles = [Role.LABEL] * first_label
    for column in range(first_label, width):
        cells = _column(body, column)
        if Role.VALUE not in roles and _names_years(texts[column], cells, _column(body, 0)):
            roles.append(Role.LABEL)
            continue
        roles.append(_role(texts[column], cells, numbers[column], after_values=Role.VALUE in roles))
    return tuple(roles), is_key_figure


def _heads_values(text: str) -> bool:
    return is_period_cell(text) or parse_measure(text) is not None or parse_period(text) is not None or _has_year(text)


def _has_year(text: str) -> bool:
    return bool(re.match(r"(?:19|20)\d\d\b", text))


def _role(text: str, cells: Sequence[str], numbers: int, *, after_values: bool) -> Role:
    if not numbers:
        if _UNIT_HEADER.fullmatch(text) and _names_units(cells):
            return Role.UNIT
        if is_note_header(text) and all(_LETTERED.fullmatch(cell) for cell in cells):
            return Role.NOTE
        names_goals = not after_values and _tells_goals(text, cells)
        header = (_heads_values(text) and not names_goals) or after_values or _TEXT_HEADER.fullmatch(text)
        return Role.TEXT if header else Role.LABEL
    if is_note_header(text) or (not text and _counts_up(cells)):
        return Role.NOTE
    if CODE_HEADER.fullmatch(text) and not after_values and all(_is_code(cell) for cell in cells):
        return Role.LABEL
    if _TEXT_HEADER.fullmatch(text) or _holds_years(text, cells):
        return Role.TEXT
    return Role.VALUE


def _column(body: Sequence[Sequence[str]], column: int) -> list[str]:
    return [line[column] for line in body]


def _tells_goals(text: str, cells: Sequence[str], *, least_words: int = _MIN_GOAL_WORDS) -> bool:
    """Whether the cells under "Mål" tell the goals in words, each its own: they name the rows.

    After a column of codes a word is enough: "6 | Sjukfrånvaro | högst 7,5 %".
    """
    filled = [cell for cell in cells if not is_blank(cell)]
    told = all(len(_WORD.findall(cell)) >= least_words and not is_number_cell(cell) for cell in filled)
    is_own = len(filled) > 1 and len(set(filled)) == len(filled)
    return parse_measure(text) is Measure.TARGET and is_own and told


def _names_units(cells: Sequence[str]) -> bool:
    """Whether a column says in which unit the numbers of each row are: "%", "kr", "antal"."""
    names = [strip_markup(cell) for cell in cells if not is_blank(cell)]
    known = sum(cell_unit(name) is not Unit.UNKNOWN for name in names)
    return bool(names) and 2 * known >= len(names) and all(len(name) <= _MAX_UNIT for name in names)


def _holds_years(text: str, cells: Sequence[str]) -> bool:
    """Whether the numbers of a column are years, of completion for one; not amounts that happen to look so."""
    numbers = [cell for cell in cells if is_number_cell(cell)]
    if not all(re.fullmatch(r"(?:19|20)\d\d", strip_markup(cell)) for cell in numbers):
        return False
    return bool(_WHEN_HEADER.search(text)) or (len(numbers) > 1 and bool(text) and not _heads_values(text))


def _names_years(text: str, cells: Sequence[str], names: Sequence[str]) -> bool:
    """Whether a column says which year each row is of, where the rows of one name are of several years."""
    above = ""
    years: list[tuple[str, str]] = []
    for name, cell in zip(map(strip_markup, names), map(strip_markup, cells), strict=True):
        above = name or above  # a name may stand once for all its years
        years.append((above, cell))
    are_years = all(re.fullmatch(r"(?:19|20)\d\d", year) for _, year in years)
    told = {name for name, _ in years}
    return bool(_YEAR_HEADER.fullmatch(text)) and are_years and len(set(years)) == len(years) > len(told)


def _is_code(cell: str) -> bool:
    return is_blank(cell) or bool(re.fullmatch(r"\s*[\w.-]{1,8}\s*", cell))


def _counts_up(cells: Sequence[str]) -> bool:
    """Whether the numbers of a column without a heading are those of notes: 1, 2, 3 ... with gaps in between."""
    found = [number for cell in cells if (number := parse_number(cell))]
    values = [number.value for number in found]
    whole = all(value == int(value) and 0 < value <= _MAX_NOTE for value in values)
    return len(values) >= 3 and whole and values == list(range(1, len(values) + 1))
