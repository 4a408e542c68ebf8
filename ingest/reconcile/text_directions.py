"""Checks whether a whole has risen or fallen as a sentence says, by its row's cells of two years.

In: sentences and rows. Out: checks, for example of a row "Totalt" titled "Frånvaro i procent" with 7,1 and 8,3 a year
before::

    "Den totala frånvaron har ökat jämfört med samma period 2030."  ->  a finding of kind TEXT

Only a sentence that tells of the whole and of the year before is judged, and only by a row that prints the two years
once each: a part of it, or another time, may well have gone the other way.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.reconcile.text_checks import Checked
from ingest.reconcile.text_sentences import Sentence
from ingest.reconcile.text_ties import Names
from ingest.reconcile.text_titles import name_key
from ingest.reconcile.text_values import OF_SEX, is_whole_of
from ingest.reconcile.text_wording import Told, english, make_finding, to_amount, to_name
from ingest.records import Figure, Finding, FindingKind, Measure

_MOVED = re.compile(
    r"^\s*(?:den|det)\s+(?:totala|samlade)\s+(?P<name>[^\d,.;:()]{3,60}?)"
    r"(?:\s+(?:inom|i|för|på|hos)\s+(?:hela\s+)?(?:nämnden|förvaltningen|kommunen|bolaget|förbundet|kontoret))?\s+"
    r"(?:har\s+)?(?:(?P<up>ökat|ökade|ökar|stigit|steg|stiger)|(?P<down>minskat|minskade|minskar|sjunkit|sjönk|sjunker))\s+"
    r"(?:\w+\s+){0,2}?(?:jämfört\s+med|mot|sedan|i\s+jämförelse\s+med)\s+"
    r"(?:samma\s+(?:period|tid|tidpunkt)\s+|motsvarande\s+(?:period|tid)\s+)?(?:år\s+)?"
    r"(?:(?P<year>(?:19|20)\d\d)|föregående\s+år|förra\s+året|året\s+innan|i\s+fjol)(?=\s*(?:[.,;]|$|\soch\b))",
    re.IGNORECASE,
)


def check_directions(sentence: Sentence, names: Names) -> list[Checked]:
    """Give the check of which way a sentence says that a whole has gone since the year before."""
    moved = _MOVED.match(sentence.plain)
    if moved is None:
        return []
    key = name_key(moved["name"])
    pairs = [
        pair
        for row in names.rows
        if name_key(row.row.label) == key or is_whole_of(row, key)
        if (pair := _years(names.figures.get(row.reference, ()), int(moved["year"]) if moved["year"] else None))
    ]
    steps = {_step(pair) for pair in pairs}
    if not key or len(steps) != 1:
        return []
    (step,) = steps
    said = 1 if moved["up"] else -1
    finding = _finding(sentence, moved, pairs[0], said) if step != said else None
    return [Checked(table=pairs[0][1].table, kind=FindingKind.TEXT, finding=finding)]


def _years(figures: Sequence[Figure], since: int | None) -> tuple[Figure, Figure] | None:
    """Give a row's outcomes of the latest year and of the one before it; None where either is not printed just once."""
    plain = [
        figure
        for figure in figures
        if figure.measure is Measure.ACTUAL and figure.amount and figure.period and not OF_SEX.search(figure.column)
    ]
    last = max((figure.period.end.year for figure in plain if figure.period), default=0)
    now = [figure for figure in plain if figure.period and figure.period.end.year == last]
    before = [figure for figure in plain if figure.period and figure.period.end.year == last - 1]
    if len(now) != 1 or len(before) != 1 or (since is not None and since != last - 1):
        return None
    return before[0], now[0]


def _step(pair: tuple[Figure, Figure]) -> int:
    """Give 1 for a row that rose, -1 for one that fell, 0 for one that stayed."""
    before, now = (abs(figure.amount.value) if figure.amount else 0 for figure in pair)
    return (now > before) - (now < before)


def _finding(sentence: Sentence, moved: re.Match[str], pair: tuple[Figure, Figure], said: int) -> Finding:
    printed = sentence.text.strip()
    before, now = (to_amount(figure.amount) if figure.amount else figure.text for figure in pair)
    name = to_name(moved["name"])
    swedish, other = ("ökat", "increased") if said > 0 else ("minskat", "decreased")
    told = Told(
        swedish=f"Texten säger att {name} har {swedish}, men i tabellen är det {now} mot {before} året före.",
        english=f"The text says that {name} has {other}, but the table has {english(now)} against {english(before)} "
        "the year before.",
    )
    return make_finding(
        FindingKind.TEXT,
        told,
        printed,
        (sentence.location, pair[1].location, pair[0].location),
        computed=pair[1].amount,
        figures=(pair[1].key, pair[0].key),
        passages=(sentence.passage.key,),
        table=pair[1].table,
    )
