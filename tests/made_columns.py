"""Makes up the header of a table: what stands over its columns, in one to three lines, and what each column means.

In: hypothesis draws. Out: label columns and value columns, for example::

    MadeHeader(lines=(("", "2022", "2023", ""), ("Enhet", "Utfall", "Utfall", "Budget")), spans=((0, 2, 2),), ...)
"""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import strategies as st

from ingest.records import Measure, Unit

YEAR = 2023
_NAMES = {
    Measure.ACTUAL: ("Utfall", "Bokslut", "Redovisat"),
    Measure.BUDGET: ("Budget", "Årsbudget"),
    Measure.FORECAST: ("Prognos", "Helårsprognos"),
    Measure.VARIANCE: ("Avvikelse", "Budgetavvikelse"),
}
_PERCENT_NAMES = ("Avvikelse %", "Avvikelse i %")
_LABEL_HEADINGS = ("Verksamhet", "Enhet", "Nämnd", "Område", "")
_CODE_HEADINGS = ("Kod", "Nr", "Ansvar")
_NOTE_HEADINGS = ("Not", "Analys")
MONEY = {Unit.TKR: ("tkr", "Tkr"), Unit.MNKR: ("mnkr", "mkr"), Unit.KR: ("kr", "kronor")}


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeColumn:
    """A value column: its whole heading as it is to be read, and what that means."""

    header: str
    measure: Measure
    year: int
    is_percent: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeHeader:
    """The lines over a table. `spans` are merged cells: (line, first column, columns).

    `labels` counts the label columns; `note` is the place of a column of notes, or None; `values` the places of the
    value columns. `needs_merging` says that only merged cells tell which columns the groups are of.
    """

    lines: tuple[tuple[str, ...], ...]
    spans: tuple[tuple[int, int, int], ...]
    labels: int
    note: int | None
    values: tuple[int, ...]
    columns: tuple[MadeColumn, ...]
    needs_merging: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Column:
    name: str
    measure: Measure
    year: int
    is_percent: bool = False


@st.composite
def _columns(draw: st.DrawFn) -> list[_Column]:
    """Draw the columns of one or two years, each measure of a year once; a deviation only beside its terms."""
    years = draw(st.sampled_from([(YEAR,), (YEAR - 1, YEAR), (YEAR, YEAR - 1)]))
    names = {measure: draw(st.sampled_from(choices)) for measure, choices in _NAMES.items()}
    found: list[_Column] = []
    for year in years:
        measures = [draw(st.sampled_from([Measure.ACTUAL, Measure.BUDGET]))]
        if year == YEAR or draw(st.booleans()):
            order = draw(st.permutations([Measure.ACTUAL, Measure.BUDGET]))
            measures = [*order, *([Measure.VARIANCE] if draw(st.booleans()) else [])]
        found.extend(_Column(name=names[measure], measure=measure, year=year) for measure in measures)
        if measures[-1] is Measure.VARIANCE and draw(st.booleans()):
            name = draw(st.sampled_from(_PERCENT_NAMES))
            found.append(_Column(name=name, measure=Measure.VARIANCE, year=year, is_percent=True))
    return found


@st.composite
def headers(draw: st.DrawFn, unit_in_first: str, *, notes: bool, groups: bool, merged: bool) -> MadeHeader:
    """Draw a header; `unit_in_first` stands over the labels ("tkr").

    `notes` allows a column of notes, `groups` headings over several columns, and `merged` merges their cells.
    """
    columns = draw(_columns())
    has_code = draw(st.integers(0, 3)) == 0
    has_note = notes and draw(st.integers(0, 3)) == 0
    first = draw(st.sampled_from(_LABEL_HEADINGS))
    if unit_in_first:
        first = f"{first}, {unit_in_first}" if first else draw(st.sampled_from([f"({unit_in_first})", unit_in_first]))
    left = [draw(st.sampled_from(_CODE_HEADINGS))] if has_code else []
    left.append("Benämning" if has_code and not unit_in_first else first)
    note_first = has_note and draw(st.booleans())
    note = [draw(st.sampled_from(_NOTE_HEADINGS))] if has_note else []
    before, after = (note, []) if note_first else ([], note)
    start = len(left) + len(before)
    above, texts, spans, needs = draw(_value_lines(columns, groups=groups, merged=merged))
    edge = [""] * start
    lines = [(*edge, *line, *("" for _ in after)) for line in above[:-1]]
    lines.append((*left, *before, *above[-1], *after))
    return MadeHeader(
        lines=tuple(lines),
        spans=tuple((line, start + column, count) for line, column, count in spans),
        labels=len(left),
        note=(len(left) if before else start + len(columns)) if has_note else None,
        values=tuple(range(start, start + len(columns))),
        columns=tuple(
            MadeColumn(header=text, measure=column.measure, year=column.year, is_percent=column.is_percent)
            for column, text in zip(columns, texts, strict=True)
        ),
        needs_merging=needs,
    )


_Lines = tuple[list[list[str]], list[str], list[tuple[int, int, int]], bool]


@st.composite
def _value_lines(draw: st.DrawFn, columns: list[_Column], *, groups: bool, merged: bool) -> _Lines:
    """Draw the lines over the value columns, the headings they make, the merged cells and if these are needed."""
    forms = ["plain", "plain", "stacked"]
    two_years = len({column.year for column in columns}) == 2
    # Unmerged, ("2022", "2023", "", "") may as well be groups that have lost their places.
    tells_groups = groups and (merged or columns[0].year == columns[1].year)
    if not any(column.is_percent for column in columns):
        forms.append("three lines")
    if two_years and tells_groups:
        forms.extend(["groups", "groups"])
    form = draw(st.sampled_from(forms))
    names, years = [column.name for column in columns], [str(column.year) for column in columns]
    if form == "plain":
        texts = [_dated(name, year) for name, year in zip(names, years, strict=True)]
        return [texts], texts, [], False
    if form == "stacked":
        return [names, years], [f"{name} {year}" for name, year in zip(names, years, strict=True)], [], False
    if form == "three lines":
        middle = ["jan-dec" if column.measure is Measure.ACTUAL else "helår" for column in columns]
        return [names, middle, years], [" ".join(parts) for parts in zip(names, middle, years, strict=True)], [], False
    return _grouped(names, years)


def _dated(name: str, year: str) -> str:
    """Put the year before the percent: "Avvikelse 2023 %", "Avvikelse 2023 i %"."""
    word, _, rest = name.partition(" ")
    return f"{word} {year} {rest}".rstrip()


def _grouped(names: list[str], years: list[str]) -> _Lines:
    above, spans = [""] * len(years), []
    start = 0
    while start < len(years):
        count = years[start:].count(years[start])
        above[start] = years[start]
        if count > 1:
            spans.append((0, start, count))
        start += count
    texts = [f"{year} / {name}" for name, year in zip(names, years, strict=True)]
    return [above, names], texts, spans, False
