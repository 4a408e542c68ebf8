"""Groups the words over a table that is set with spaces into the headings of its columns.

In: the lines above the first row of figures. Out: the heading of the labels, then one for each column::

    "Verksamheter", "(tkr)", "Budget", "2021", "Bokslut", "2021", "Avvikelse", "mot budget"
        ->  ("Verksamheter (tkr)", "Budget 2021", "Bokslut 2021", "Avvikelse mot budget")
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations, pairwise

from ingest.notation.measures import parse_measure
from ingest.notation.periods import parse_year
from ingest.notation.units import parse_unit
from ingest.records import Measure
from ingest.tables.cells import is_label_header, is_period_cell
from ingest.tables.group_names import names_group
from ingest.tables.header_stacks import stack, stack_under_labels
from ingest.tables.heading_starts import heads_year, parts_of_year, with_qualifiers

_BINDING = re.compile(r"(?:mot|från|jämfört|jmf|i|enligt|per|till|av|vs|against|to|of|%)\b", re.IGNORECASE)
# What rows are of, besides the plain headings of labels.
_NAMES_ROWS = re.compile(
    r"(?:avdelning|förvaltning|filial|station|skola|anläggning|bolag|kommun(?:del)?|ort|ålder(?:sgrupp)?|personalgrupp"
    r"|yrkesgrupp|department|age|school|company|municipality)",
    re.IGNORECASE,
)
_HYPHENED = re.compile(r".*[^\W\d_](?:-|/|-/)")
_NO_REST = frozenset({"och", "eller", "samt", "and", "or"})
_MAX_HEADER_LINES = 30
_MAX_WORDS = 60
_MAX_HEADING = 40
_MIN_TITLED = 4
_MIN_COLUMNS = 2
_PHRASE = re.compile(r"\w (?:och|för|av|med|på|and|for|of) \w")


def group_columns(lines: Sequence[str], count: int | None) -> tuple[str, ...]:
    """Give the headings, that of the labels first; () when they cannot be grouped into the wanted number of columns.

    >>> group_columns(["Verksamhet Budget 2021 Bokslut 2021 Avvikelse"], 3)
    ('Verksamhet', 'Budget 2021', 'Bokslut 2021', 'Avvikelse')
    >>> group_columns(["Enhet Budget Utfall", "2023 2023"], 2)
    ('Enhet', 'Budget 2023', 'Utfall 2023')
    """
    lines = _with_first_heading([line.strip() for line in lines if line.strip()][-_MAX_HEADER_LINES:])
    if not lines or sum(len(line.split()) for line in lines) > _MAX_WORDS:
        return ()
    if stepped := _step(lines, count) or _in_turn(lines, count):
        return stepped
    pieces = list(lines) if len(lines) > 2 and _count_starts(lines) > 1 else None
    if pieces is None:
        for stacked in (stack(lines), stack_under_labels(lines, count), _dated_below(lines)):
            if stacked and (count is None or len(stacked) == count + 1):
                return stacked
        if parts := parts_of_year(lines[-1].split(), count):
            return parts
        pieces = _join_hyphened([word for line in lines for word in line.split()])
    return _group(pieces, count) or _one_a_line(lines, count) or _one_a_word(lines[-1].split(), count)


def _with_first_heading(lines: Sequence[str]) -> list[str]:
    """Give lines of a heading's name and its year in turn, the first name on one of its own, not after the label.

    >>> _with_first_heading(["Mnkr Kommun", "2020", "Koncern", "2020"])
    ['Mnkr', 'Kommun', '2020', 'Koncern', '2020']
    """
    label, _, name = lines[0].rpartition(" ") if lines else ("", "", "")
    in_turn = len(lines) > 2 and not len(lines) % 2 and all(map(is_period_cell, lines[1::2]))
    if not label or not in_turn or not all(map(names_group, (name, *lines[2::2]))):
        return list(lines)
    return [label, name, *lines[1:]]


def _join_hyphened(words: Sequence[str]) -> list[str]:
    """Give the words with the parts of one that a line end cut joined: "Helårs-", "prognos" are one heading."""
    joined: list[str] = []
    for word in words:
        if joined and _HYPHENED.fullmatch(joined[-1]) and word[:1].islower() and word not in _NO_REST:
            joined[-1] += f" {word}"
        else:
            joined.append(word)
    return joined


def _step(lines: Sequence[str], count: int | None) -> tuple[str, ...]:
    """Headings of a line or more each: each as long as the others and ending in its year; or one line for each column.

    >>> _step(["Enhet", "Kvinnor", "2022", "Män", "2022"], 2), _step(["Skola", "Flickor", "Pojkar"], 2)
    (('Enhet', 'Kvinnor 2022', 'Män 2022'), ('Skola', 'Flickor', 'Pojkar'))
    """
    years = [place for place, line in enumerate(lines) if is_period_cell(line)]
    steps = {after - before for before, after in pairwise(years)}
    if len(years) > 1 and len(steps) == 1 and years[-1] == len(lines) - 1 and count in (None, len(years)):
        step = steps.pop()
        first = years[0] - step + 1
        if step > 1 and first > 0:
            columns = [" ".join(lines[at : at + step]) for at in range(first, len(lines), step)]
            return (" ".join(lines[:first]), *columns)
    return _one_a_line(lines, count) if count is not None else ()


def _in_turn(lines: Sequence[str], count: int | None) -> tuple[str, ...]:
    """Headings of a line with a name and a line with its time each, after one line for the labels.

    >>> _in_turn(["Enhet", "Tjänster", "apr 2025", "Tjänster", "apr 2024", "Frånvaro", "kv 1 2025"], 3)
    ('Enhet', 'Tjänster apr 2025', 'Tjänster apr 2024', 'Frånvaro kv 1 2025')
    """
    if count is None or count < _MIN_COLUMNS or len(lines) != 2 * count + 1:
        return ()
    names, times = lines[1::2], lines[2::2]
    are_names = all(name[:1].isupper() and not any(map(str.isdigit, name)) for name in names)
    if not are_names or any(map(str.isdigit, lines[0])) or not all(map(parse_year, times)):
        return ()
    return (lines[0], *(f"{name} {time}" for name, time in zip(names, times, strict=True)))


def _one_a_line(lines: Sequence[str], count: int | None) -> tuple[str, ...]:
    """Headings of one line each, as many as the columns; where that is not known, what heads labels comes first."""
    fits = len(lines) == count + 1 if count is not None else len(lines) > _MIN_COLUMNS and heads_labels(lines[0])
    return tuple(lines) if fits and not is_period_cell(lines[0]) and all(map(_is_short, lines)) else ()


def _one_a_word(words: Sequence[str], count: int | None) -> tuple[str, ...]:
    """Headings of one word each, as many as the columns; where that is not known, of months or of whom they count.

    >>> _one_a_word(["Enhet", "Norrskolan", "Totalt"], 2), _one_a_word(["Enhet", "Kvinnor", "Män"], None)
    (('Enhet', 'Norrskolan', 'Totalt'), ('Enhet', 'Kvinnor', 'Män'))
    """
    if len(words) <= _MIN_COLUMNS or not heads_labels(words[0]) or not all(word[0].isupper() for word in words):
        return ()
    known = all(map(heads_year, words[1:]))
    return tuple(words) if (len(words) == count + 1 if count is not None else known) else ()


def heads_labels(line: str) -> bool:
    """Say whether a line is what stands over the names of rows: "Verksamhet", "Filial"."""
    return is_label_header(line) or _NAMES_ROWS.fullmatch(line.strip()) is not None


def _is_short(line: str) -> bool:
    """Whether a line can be one heading: no part of a sentence."""
    return len(line) <= _MAX_HEADING and line[-1] not in ".,:;" and not line[0].islower()


def split_title(lines: Sequence[str]) -> tuple[str, Sequence[str]]:
    """Give the title that stands over headings of one a line, "" where none does, and the headings.

    >>> split_title(["Sjukfrånvaro i procent", "Enhet", "Kvinnor", "Män"])
    ('Sjukfrånvaro i procent', ['Enhet', 'Kvinnor', 'Män'])
    """
    if len(lines) > 1 and _PHRASE.search(lines[0]) and not any(map(str.isdigit, lines[0])) and _heads_alone(lines[1]):
        return lines[0].strip(), lines[1:]
    if len(lines) < _MIN_TITLED or any(map(str.isdigit, lines[1])):
        return "", lines
    if not heads_labels(lines[1]):
        return "", lines
    if is_label_header(lines[0]) or parse_measure(lines[0]) or parse_unit(lines[1]):
        return "", lines
    return lines[0].strip(), lines[1:]


def _heads_alone(line: str) -> bool:
    """Whether a line holds all headings of a table by itself: two measures and more, and what the rows are in."""
    header = group_columns([line], None)
    return len(header) > _MIN_COLUMNS and is_label_header(header[0]) and all(map(parse_measure, header[1:]))


def _count_starts(pieces: Sequence[str]) -> int:
    return sum(_starts_column(piece, "") for piece in pieces)


def _starts_column(piece: str, before: str) -> bool:
    bound = _BINDING.match(piece) or (before and _BINDING.fullmatch(before))
    return parse_measure(piece) is not None and not bound


def _dated_below(lines: Sequence[str]) -> tuple[str, ...]:
    """Headings of which some have their time on a line below: just those that have none, but deviations.

    >>> _dated_below(["Enhet Budget 2022 Utfall Utfall Avvikelse", "2022-08 2021-08"])
    ('Enhet', 'Budget 2022', 'Utfall 2022-08', 'Utfall 2021-08', 'Avvikelse')
    >>> _dated_below(["Enhet Budget Utfall Utfall Avvikelse", "2022-08 2021-08"])
    ()
    """
    times = lines[-1].split()
    header = list(_group(lines[-2].split(), None)) if len(lines) > 1 and all(map(is_period_cell, times)) else []
    undated = [place for place, text in enumerate(header) if place and not parse_year(text)]
    undated = [place for place in undated if parse_measure(header[place]) is not Measure.VARIANCE]
    if not header or not header[0] or len(undated) != len(times) or len(undated) == len(header) - 1:
        return ()
    for place, time in zip(undated, times, strict=True):
        header[place] += f" {time}"
    return (" ".join((*lines[:-2], header[0])), *header[1:])


def _group(pieces: Sequence[str], count: int | None) -> tuple[str, ...]:
    starts: list[int] = []
    names_goals = _names_goals(pieces)
    for place, piece in enumerate(pieces):
        if names_goals and not place:
            continue
        before = pieces[place - 1] if place else ""
        dated = any(is_period_cell(other) for other in pieces[starts[-1] : place]) if starts else False
        if _starts_column(piece, before) or (is_period_cell(piece) and (dated or not starts)):
            starts.append(place)
    starts = with_qualifiers(pieces, starts)
    years = len(starts) > 1 and all(is_period_cell(pieces[start]) for start in starts[1:])
    if years and starts[0] == 0 and not is_period_cell(pieces[1]):
        # "Resultat (tkr) 2019 2020": what the rows are, and then years
        starts = [place for place, piece in enumerate(pieces) if is_period_cell(piece)]
    if named := _named_years(pieces):
        starts = [*(start for start in starts if start < named[0] and parse_measure(pieces[start])), *named]
    if not starts:
        return ()
    if count is not None and len(starts) < count:
        starts = _more_starts(pieces, starts, count)
    elif count is not None and len(starts) > count:
        starts = _fewer_starts(pieces, starts, count)
    ends = [*starts[1:], len(pieces)]
    if not starts or _is_shifted(pieces, starts):
        return ()
    return (" ".join(pieces[: starts[0]]), *(" ".join(pieces[a:b]) for a, b in zip(starts, ends, strict=True)))


def _is_shifted(pieces: Sequence[str], starts: Sequence[int]) -> bool:
    """Whether a group's name ends what heads the labels, and others end headings: "Mnkr Kommun", "2022 Koncern"."""
    last = [pieces[start - 1] for start in starts if start]
    return len(last) > 1 and all(map(names_group, last))


def _named_years(pieces: Sequence[str]) -> list[int]:
    """Give where headings of a word and a year start, if they end the line: "Mnkr Kommun 2022 Koncern 2022"."""
    starts: list[int] = []
    place = len(pieces) - 2
    while place >= 0 and is_period_cell(pieces[place + 1]) and heads_year(pieces[place]):
        starts.insert(0, place)
        place -= 2
    return starts if len(starts) > 1 else []


def _names_goals(pieces: Sequence[str]) -> bool:
    """Whether the first word heads the goals that the rows are of, and no column: "Mål Mått 2023 2024 Mål 2024"."""
    if len(pieces) < _MIN_TITLED or parse_measure(pieces[0]) is not Measure.TARGET:
        return False
    return not is_period_cell(pieces[1]) and parse_measure(pieces[1]) is None and pieces[1][:1].isalpha()


def _more_starts(pieces: Sequence[str], starts: Sequence[int], count: int) -> list[int]:
    """Add headings that name no measure ("Skillnad") and follow on a year, if there are just as many as are wanted."""
    after_year = [
        place
        for place in range(starts[0] + 1, len(pieces))
        if is_period_cell(pieces[place - 1]) and pieces[place][:1].isupper() and place not in starts
    ]
    return sorted((*starts, *after_year)) if len(starts) + len(after_year) == count else []


def _fewer_starts(pieces: Sequence[str], starts: Sequence[int], count: int) -> list[int]:
    """Drop starts that may go on with the column before ("Avvikelse", "prognos"), if only one choice fits."""
    loose = [start for start in starts[1:] if pieces[start][:1].islower() or is_period_cell(pieces[start])]
    surplus = len(starts) - count
    if surplus <= 0 or surplus > len(loose):
        return []
    choices = list(combinations(loose, surplus))
    return [start for start in starts if start not in choices[0]] if len(choices) == 1 else []
