"""Links running text to the rows of tables that it explains.

In: prose, blocks and tables. Out: for each unit of prose, the rows, for example::

    "Kontaktcenter visar en negativ avvikelse med 166 tkr. Det beror på porto."  ->  the row "Kontaktcenter", both units

A text explains a row when it (a) stands under the row's analysis number, (b) stands under the row's own name, (c) has
the label as its subject, (d) speaks of the whole and gives the total's amount, (e) stands in the row, (f) begins
with the row's name beside others that begin with the names of other rows, (g) begins with the row's code, or (h)
stands under the table and begins with the row's mark.
Everything that the text gives must agree, signs aside; else there is no link.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from ingest.notation import Mention
from ingest.passages.analyses import explained_by_number
from ingest.passages.coded import find_coded
from ingest.passages.commentary import find_commented
from ingest.passages.marked import find_marked
from ingest.passages.own_sections import find_own_texts
from ingest.passages.partly_named import by_chapter, find_partly_named
from ingest.passages.prose import Prose
from ingest.passages.row_names import Key, NamedRow, agrees, name_rows, to_key, without_unit_word
from ingest.passages.wording import (
    money_in,
    speaks_of_cause,
    speaks_of_deviation,
    speaks_of_whole,
    subject_of,
    words_before_verb,
)
from ingest.records import Block, BlockKind, Measure, Report, RowReference, Table, Unit
from ingest.words import split_words, stem

Links = dict[tuple[int, int], set[RowReference]]

_TOTAL_LABEL = re.compile(r"\b(?:summa|total\w*|s:a|\w*resultat|netto\w*|sum|net|result)\b", re.IGNORECASE)
_FOLLOWING = 5
_KINDS = frozenset(
    stem(word)
    for word in (
        "område",
        "verksamhet",
        "verksamhetsområde",
        "enhet",
        "avdelning",
        "programområde",
        "tjänsteområde",
        "projekt",
    )
)


def find_explanations(
    prose: Sequence[Prose], blocks: Sequence[Block], tables: Sequence[Table], report: Report
) -> Mapping[tuple[int, int], frozenset[RowReference]]:
    """Give the rows that each unit of prose explains, by the place of the prose and of the unit in it."""
    rows = name_rows(tables)
    links: Links = defaultdict(set)
    numbered = explained_by_number(prose, blocks, rows)
    for place, references in numbered.items():
        _link_all(links, prose, place, references)
    named = _link_subjects(links, prose, rows, skipped=frozenset(numbered))
    for begun in (find_commented(prose, rows), find_coded(prose, rows), find_marked(prose, blocks, rows)):
        _link_begun(links, named, {key: found for key, found in begun.items() if key[0] not in numbered}, prose)
    own = find_own_texts(prose, rows)
    for place, stretch in enumerate(prose):
        if stretch.row >= 0:
            _link_all(links, prose, place, _own_row(stretch, rows))
        elif place not in numbered:
            for unit in range(len(stretch.units)):
                below = own.get((place, unit))
                # a text that has another subject of its own is not about the heading
                if below and (below.is_sure or place not in named or named[place] & below.rows):
                    links[place, unit].update(below.rows)
    whole = stem(split_words(report.committee)[0]) if report.committee else ""
    _link_totals(links, prose, blocks, rows, whole, named=frozenset({*named, *numbered}))
    return {place: frozenset(references) for place, references in links.items()}


def _link_begun(
    links: Links,
    named: Mapping[int, set[RowReference]],
    begun: Mapping[tuple[int, int], set[RowReference]],
    prose: Sequence[Prose],
) -> None:
    """(f) to (h): link the parts of texts that begin with rows, where nothing links the text to others."""
    begun_of: dict[int, set[RowReference]] = defaultdict(set)
    for (place, _), references in begun.items():
        begun_of[place].update(references)
    told = {place: _told(links, prose, place) for place in begun_of}
    for (place, unit), references in begun.items():
        if told[place] <= begun_of[place]:
            links[place, unit].update(references)
            named[place].update(references)


def _told(links: Links, prose: Sequence[Prose], place: int) -> set[RowReference]:
    """Give the rows that any part of a text is linked to so far."""
    return {row for unit in range(len(prose[place].units)) for row in links.get((place, unit), ())}


def _sentences(stretch: Prose) -> list[str]:
    return [stretch.text[start:end] for start, end in stretch.units]


def _link_all(links: Links, prose: Sequence[Prose], place: int, references: Iterable[RowReference]) -> None:
    for unit in range(len(prose[place].units)):
        links[place, unit].update(references)


def _link_subjects(
    links: Links, prose: Sequence[Prose], rows: Sequence[NamedRow], *, skipped: frozenset[int]
) -> dict[int, set[RowReference]]:
    """(c): link sentences whose subject is a label, and those after them; give the rows that each prose names."""
    by_key: dict[Key, list[NamedRow]] = defaultdict(list)
    for row in rows:
        by_key[row.key].append(row)
    chapters = by_chapter(rows)
    named: dict[int, set[RowReference]] = defaultdict(set)
    for place, stretch in enumerate(prose):
        if stretch.row >= 0 or place in skipped:
            continue
        current: set[RowReference] = set()
        sentences = _sentences(stretch)
        for unit, sentence in enumerate(sentences):
            candidates, exact = _rows_named(subject_of(sentence), by_key)
            if not candidates:
                near = find_partly_named(sentence, subject_of(sentence), chapters.get(stretch.headings, ()))
                if held := _rows_held(sentence, rows, stretch) or {row.reference for row in near}:
                    named[place].update(held)
                    current = held
            if candidates:
                named[place].update(row.reference for row in candidates)
                following = sentences[unit + 1] if unit + 1 < len(sentences) else ""
                following = "" if _rows_named(subject_of(following), by_key)[0] else following
                current = _agreeing(candidates, sentence, following, stretch, exact=exact)
            links[place, unit].update(current)
    return named


def _rows_held(sentence: str, rows: Sequence[NamedRow], stretch: Prose) -> set[RowReference]:
    """Give the rows of the same chapter whose whole label and whose very deviation stand in a sentence.

    "Av budgeten till Hamnen återstår 5 tkr": the label is not the subject, but with its amount it can mean no other.
    """
    mentions = money_in(sentence)
    stems = {stem(word) for word in split_words(sentence)} if mentions else set()
    held = [
        row
        for row in rows
        if row.key and row.key != ("summa",) and stems.issuperset(row.key) and row.table.headings == stretch.headings
    ]
    return {row.reference for row in held if _has_amount(row, mentions, frozenset({Measure.VARIANCE}))}


def _rows_named(subject: str, by_key: Mapping[Key, list[NamedRow]]) -> tuple[list[NamedRow], bool]:
    """Give the rows that a subject names, and whether it names them by their whole label."""
    key = to_key(subject)
    if not key:
        return [], False
    if found := [row for row in by_key.get(key, ()) if key != ("summa",)]:
        return found, True
    parts = [to_key(part) for part in re.split(r"\s(?:och|samt|and)\s|,", subject)]
    if len(parts) > 1 and all(by_key.get(part) for part in parts):
        return [row for part in parts for row in by_key[part]], True
    if (
        len(key) > 1
        and key[0] in _KINDS
        and (found := [row for row in by_key.get(key[1:], ()) if row.key != ("summa",)])
    ):
        return found, False  # "Område Vatten visar": what sort of thing it is stands in front of its name
    short = without_unit_word(key)
    return (list(by_key.get(short, ())), False) if short != key else ([], False)


def _agreeing(
    candidates: Sequence[NamedRow], sentence: str, following: str, stretch: Prose, *, exact: bool
) -> set[RowReference]:
    """Keep the rows whose amounts the text gives; without an amount, those that it can only mean."""
    mentions = [*money_in(sentence), *(money_in(following) if speaks_of_deviation(following) else ())]
    if mentions:
        agreeing = [row for row in candidates if _has_amount(row, mentions)]
        near = [row for row in agreeing if row.table.headings == stretch.headings]
        return {row.reference for row in near or agreeing}
    near = [row for row in candidates if row.table.headings == stretch.headings]
    is_cause = bool(near) and len(near[0].key) > 1 and speaks_of_cause(sentence)  # "Kaj 4 har försenats av"
    if not exact or not (is_cause or speaks_of_deviation(sentence, surely=True)):
        return set()
    tables = {row.reference.table for row in candidates}
    return {row.reference for row in near or (candidates if len(tables) == 1 else ()) if row.amounts}


def _has_amount(row: NamedRow, mentions: Iterable[Mention], measures: frozenset[Measure] = frozenset(Measure)) -> bool:
    return any(
        agrees(mention, amount) for mention in mentions for measure, amount in row.amounts if measure in measures
    )


def _own_row(stretch: Prose, rows: Sequence[NamedRow]) -> set[RowReference]:
    """(e): the row that a comment stands in, after its figures; what stands before them is a goal or a label."""
    found = set()
    for row in rows:
        if row.row.location != stretch.location or stretch.text.strip() in row.row.label:
            continue
        if any(column.index < stretch.cell for column in row.table.columns):
            found.add(row.reference)
    return found


def _link_totals(
    links: Links,
    prose: Sequence[Prose],
    blocks: Sequence[Block],
    rows: Sequence[NamedRow],
    whole: str,
    *,
    named: frozenset[int],
) -> None:
    """(d): link paragraphs about the whole to the totals whose amount they give, and what follows on them."""
    totals = [row for row in rows if _TOTAL_LABEL.search(row.row.label) or (row.row.is_total and not row.row.parent)]
    for place, stretch in enumerate(prose):
        if stretch.row >= 0 or place in named:
            continue
        for unit, sentence in enumerate(_sentences(stretch)):
            references = _totals_told(sentence, stretch, totals, whole)
            for later in range(unit, len(stretch.units)) if references else ():
                links[place, later].update(references)
            if references:
                for follower in _followers(prose, blocks, place, named):
                    _link_all(links, prose, follower, references)


def _totals_told(sentence: str, stretch: Prose, totals: Sequence[NamedRow], whole: str) -> set[RowReference]:
    subject = words_before_verb(sentence)
    words = {stem(word) for word in split_words(subject)}
    about = speaks_of_whole(subject) or whole in words
    section = set(to_key(stretch.headings[-1])) if stretch.headings else set()
    mentions = money_in(sentence)
    if not mentions or not speaks_of_deviation(sentence) or not (about or (section and section <= words)):
        return set()
    near = [row for row in totals if row.table.headings == stretch.headings and _has_amount(row, mentions)]
    if not about:
        return {row.reference for row in near}  # the section's own name: "Kommunfullmäktige" under that heading
    if near and not any(_is_variance_of(row, mentions) for row in totals):
        return {row.reference for row in near}
    return {row.reference for row in totals if _is_variance_of(row, mentions)} | {row.reference for row in near}


def _is_variance_of(row: NamedRow, mentions: Iterable[Mention]) -> bool:
    if row.table.unit is Unit.PERCENT or not _TOTAL_LABEL.search(row.row.label):
        return False
    measures = {Measure.VARIANCE}
    if re.search(r"resultat|result", row.row.label, re.IGNORECASE):
        measures = {Measure.VARIANCE, Measure.ACTUAL, Measure.FORECAST}  # a result is a deviation from nought
    return _has_amount(row, mentions, frozenset(measures))


def _followers(prose: Sequence[Prose], blocks: Sequence[Block], place: int, named: frozenset[int]) -> list[int]:
    """Give the paragraphs that go on after one about the whole: same section, nothing between, about deviations."""
    found = []
    for follower in range(place + 1, min(place + 1 + _FOLLOWING, len(prose))):
        between = blocks[prose[place].block : prose[follower].block + 1]
        if prose[follower].headings != prose[place].headings or any(
            block.kind in (BlockKind.TABLE, BlockKind.HEADING) for block in between
        ):
            break
        if follower not in named and speaks_of_deviation(prose[follower].text):
            found.append(follower)
    return found
