"""Checks amounts that are a slip of the pen away from the very cell that their sentence speaks of.

In: sentences and rows. Out: checks, for example of the row "Beslut om parkering" with 731 in 2031::

    "Under 2031 fattades 713 beslut om parkering."  ->  a finding of kind TEXT

A number near another is mostly another thing, so it counts only where the sentence holds all words of the row's name,
its year, its measure and its unit are the cell's, no cell of the report prints it, and the slip is one that hardly
comes by chance: the more so where what it counts is not the row's own noun.
"""

from __future__ import annotations

import re
from decimal import Decimal

from ingest.notation import Mention, parse_amounts
from ingest.notation.units import MONEY
from ingest.passages.row_names import NamedRow
from ingest.passages.sentences import split_sentences
from ingest.reconcile.text_checks import Checked
from ingest.reconcile.text_differences import make_value_finding, scale_to
from ingest.reconcile.text_fits import Fit, compare, count_telling_digits
from ingest.reconcile.text_openings import heading_of
from ingest.reconcile.text_row_words import find_parts, holds_words
from ingest.reconcile.text_said import Said, read_said, stems_of
from ingest.reconcile.text_sentences import Sentence, to_plain
from ingest.reconcile.text_ties import Names
from ingest.records import Amount, Figure, FindingKind, Measure, Period, Table, Unit
from ingest.tables.row_tree import is_part_name

_CLEAR, _SURE = 4, 5  # digits that must tell a slip: where the noun is the row's own, and where it is not
_IN_ALL = 3  # the same for the only total of what a sentence counts in all
# What a sentence is about that names it by its kind only.
_GOES_ON = re.compile(
    r"\s*(?:den\s+|det\s+|de\s+)?(?:slutlig\w*\s+|total\w*\s+|faktisk\w*\s+)?"
    r"(?:(?:projekt|investering|verksamhet|åtgärd|arbet|bygg|anläggning|köp)(?:et|en)s\s+)?"
    r"(?:(?:slut|total|netto)?(?:utfall|kostnad|utgift|antal|summa|belopp|resultat|investering)(?:et|en|erna|n)?"
    r"|projektet|den|det)\s+"
    r"(?:blev|var|stannade|landade|uppgick|slutade|hamnade|uppgår|är|kostade)\b",
    re.IGNORECASE,
)
_COUNTED = frozenset({Unit.COUNT, Unit.UNKNOWN})
_OUTCOME = frozenset({Measure.ACTUAL, Measure.OTHER})
_SMALL = frozenset({"av", "om", "till", "för", "på", "med", "den", "det", "de", "ny", "per", "antal", "procent", "tkr"})
_WHOLE = frozenset({"sammanlagt", "totalt", "tillsammans"})


def check_slips(sentence: Sentence, names: Names, covered: Period | None) -> list[Checked]:
    """Give the checks of the amounts of a sentence against the rows that it names by all their words."""
    if covered is None:
        return []
    mentions = parse_amounts(sentence.plain)
    checks = []
    for place in range(len(mentions)):
        said = read_said(sentence, mentions, place, covered)
        check = _check(said, sentence, names) if said else None
        checks.extend([check] if check else [])
    return checks


def _check(said: Said, sentence: Sentence, names: Names) -> Checked | None:
    rows = _named_rows(said, sentence, names)
    fewest = _CLEAR if any(_counts(said, row) for row in rows) and said.mention.amount.unit not in MONEY else _SURE
    if not rows:
        rows, fewest = _totals(said, sentence, names), _IN_ALL
    cells = [figure for row in rows for figure in names.figures.get(row.reference, ()) if _is_meant(figure, said)]
    if not cells:
        return None
    if any(says(said.mention, figure.amount) for figure in cells if figure.amount):
        return Checked(table=cells[0].table, kind=FindingKind.TEXT)
    near = [figure for figure in cells if figure.amount and slip_digits(said.mention, figure.amount) >= fewest]
    if len({figure.amount for figure in near}) != 1 or is_printed(said.mention, names):
        return None
    others = parse_amounts(to_plain(sentence.passage.text))
    if any(says(other, figure.amount) for other in others for figure in near if figure.amount):
        return None  # the passage tells the cell's own amount too: this one is another
    finding = make_value_finding(sentence, said.mention.amount, near, names, said.year)
    return Checked(table=near[0].table, kind=FindingKind.TEXT, finding=finding)


def _named_rows(said: Said, sentence: Sentence, names: Names) -> list[NamedRow]:
    """Give the rows all whose words are in the sentence, or some of them in the name that its passage opens with."""
    own = said.words | stems_of(_sentence_before(sentence))
    around = own | stems_of(heading_of(sentence.passage))
    return [
        row
        for row in names.rows
        if holds_words(telling := telling_stems(row), around) and not is_part_name(row.row.label)
        if telling & own or any(find_parts(part, own) for part in telling)
    ]


def _sentence_before(sentence: Sentence) -> str:
    """Give the sentence before one that goes on of what that names: "Projektets utfall stannade på"."""
    if not (sentence.place and _GOES_ON.match(sentence.plain)):
        return ""
    spans = split_sentences(sentence.passage.text)
    texts = [sentence.passage.text[start:end] for start, end in spans]
    place = next((place for place, text in enumerate(texts) if sentence.text in text), 0)
    return to_plain(texts[place - 1]) if place else ""


def telling_stems(row: NamedRow) -> frozenset[str]:
    """Give the stems that tell a row from others; a total by its word alone has none, and "" stands for them."""
    found = frozenset(part for part in row.key if part not in _SMALL and not part.isdigit())
    return frozenset({""}) if row.row.is_total and found <= {"summ", "totalt", "total"} else found or frozenset({""})


def _counts(said: Said, row: NamedRow) -> bool:
    """Whether what an amount counts is in the row's name; an amount told of its subject counts what that is."""
    telling = telling_stems(row)
    parts = [
        find_parts(part, said.words) for part in telling
    ]  # "ansökningar om fiskelov" counts "fiskelovsansökningar"
    return not said.noun or said.noun in telling or any(part[-1:] == (said.noun,) for part in parts)


def _totals(said: Said, sentence: Sentence, names: Names) -> list[NamedRow]:
    """Give the total of the only table of the chapter that is, by its corner or its caption, of what is counted."""
    if not said.noun or not said.words & _WHOLE:
        return []
    found = [
        row
        for row in names.rows
        if row.row.is_total and not row.row.parent and row.table.headings == sentence.passage.headings
        if telling_stems(row) == {""} and said.noun in titles_of(row.table, names)
    ]
    return found if len(found) == 1 else []


def titles_of(table: Table, names: Names) -> frozenset[str]:
    """Give the stems of what a table is called: its caption, and the corner over its labels."""
    first = table.location.first_line
    line = names.lines[first - 1] if first and first <= len(names.lines) else ""
    corner = line.strip(" |").replace("|", "\t").split("\t")[0]
    return stems_of(table.caption) | stems_of(corner)


def _is_meant(figure: Figure, said: Said) -> bool:
    """Whether a cell tells the year, the unit and the measure of an amount."""
    if figure.amount is None or not figure.is_exact or figure.period is None:
        return False
    wanted = {Measure.FORECAST} if said.is_expected else _OUTCOME
    return (
        figure.measure in wanted
        and figure.period.start.year == figure.period.end.year == said.year
        and is_of_unit(said.mention.amount, figure.amount)
    )


def is_of_unit(one: Amount, other: Amount) -> bool:
    """Whether two amounts are both money, both counts, or both of one other unit."""
    units = {one.unit, other.unit}
    return units <= MONEY or units <= _COUNTED or len(units) == 1


def is_printed(mention: Mention, names: Names) -> bool:
    """Whether any cell of the report prints an amount: it is of another row or year then, and not wrong."""
    cells = (figure for figures in names.figures.values() for figure in figures)
    return any(figure.amount and says(mention, figure.amount) for figure in cells)


def says(mention: Mention, amount: Amount) -> bool:
    """Whether an amount in the text is that of a cell, rounded or not, whatever a bare number counts."""
    if {mention.amount.unit, amount.unit} <= MONEY:
        return compare(mention, amount) in (Fit.AGREES, Fit.TRUNCATED)
    return is_of_unit(mention.amount, amount) and abs(mention.amount.value) == abs(amount.value)


def slip_digits(mention: Mention, amount: Amount) -> int:
    """Give how many digits tell that an amount is a slip of the pen for that of a cell; 0 where it is none."""
    ours = abs(mention.amount.value) * scale_to(mention.amount, amount)
    step = Decimal(1).scaleb(int(mention.amount.value.as_tuple().exponent)) * scale_to(mention.amount, amount)
    theirs = abs(amount.value)
    if mention.amount.unit is not amount.unit and step:
        theirs = (theirs / step).quantize(Decimal(1)) * step
    return count_telling_digits(ours, theirs)
