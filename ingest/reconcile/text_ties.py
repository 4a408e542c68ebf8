"""Ties sentences to the rows of tables that they are about, by name and place, whatever amounts they state.

In: sentences and rows. Out: rows, for example::

    "Hamnens underskott uppgår till 5 tkr." in the chapter of a table with the row "Hamnen"  ->  that row

The links of passages (`Passage.explains`) ask for amounts that agree; a sentence that contradicts its row has none.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ingest.passages.row_names import Key, NamedRow, name_rows, to_code, to_key, without_unit_word
from ingest.passages.wording import speaks_of_whole, subject_of, words_before_verb
from ingest.reconcile.text_openings import note_of, opening_of, without_note
from ingest.reconcile.text_sentences import Sentence, to_sentences
from ingest.records import Figure, Measure, ParsedReport, RowReference, Table
from ingest.words import split_words, stem

_IMPERSONAL = re.compile(
    r"^(?:för|inom|i|hos|på)\s+(?P<name>[^,.;:]{2,60}?)\s+(?:redovisas|visas|noteras|uppstår|uppstod|uppkommer|finns|blev|blir"
    r"|prognostiseras|beräknas|väntas)\b",
    re.IGNORECASE,
)
_POSTPONED = re.compile(
    r"^(?:det (?:här )?är |avvikelsen |överskottet |underskottet )?(?:inom|för|hos)\s+(?P<name>[^,.;:]{2,60}?)"
    r"\s+(?:är|var|uppgår|blev)\b",
    re.I,
)
_GENERIC_WORDS = (
    "prognos prognosen helårsprognos helårsprognosen resultat resultatet utfall utfallet avvikelse avvikelsen "
    "budget budgetavvikelse budgetavvikelsen underskott underskottet överskott överskottet verksamhet "
    "verksamheten enhet enheten avdelning avdelningen programområde programområdet område området förvaltning "
    "förvaltningen kontor kontoret nämnd nämnden nämndens helår helåret år året årets period perioden periodens "
    "totalt total totala den det denna detta de projekt projektet projektavvikelse projektavvikelsen för i på av "
    "vid till med per en ett som netto nettokostnad nettokostnaden kostnad kostnaden kostnader kostnaderna "
    "tkr kkr mkr mnkr kr kronor miljoner tusen procent sek "
    "årsprognos årsprognosen ekonomiska samlade sammantaget bokslut bokslutet augusti delår delåret the result "
    "deficit surplus forecast outcome variance"
)
_JOINING_WORDS = (
    "och samt men mot om av vilket ger gav som är var blev därmed det vill säga dvs positiv positivt positiva negativ "
    "negativt negativa visar innebär motsvarar jämfört till eller budgeterade budgeterat sammanlagt cirka medan väntas "
    "beräknas blir bli tkr mnkr hittills trots redovisar hade bokslutet augusti"
)
_JOINING = frozenset(stem(word) for word in _JOINING_WORDS.split())
_GENERIC = frozenset(stem(word) for word in _GENERIC_WORDS.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """A row that a sentence is about, with its figures. `is_named`: the sentence or its heading names the row."""

    row: NamedRow
    figures: tuple[Figure, ...]
    is_named: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """All rows of a report, by place and by name, its lines, and the stem of the name of the body that it is of."""

    rows: tuple[NamedRow, ...]
    by_key: Mapping[Key, tuple[NamedRow, ...]]
    by_place: Mapping[RowReference, NamedRow]
    figures: Mapping[RowReference, tuple[Figure, ...]]
    tables: Mapping[int, Table]
    lines: tuple[str, ...]
    whole: str

    def tie(self, row: NamedRow, *, is_named: bool) -> Tie:
        """Give a row as a tie."""
        return Tie(row=row, figures=self.figures.get(row.reference, ()), is_named=is_named)


def to_names(parsed: ParsedReport) -> Names:
    """Give the rows of a report by their names."""
    rows = name_rows(parsed.tables)
    by_key: dict[Key, list[NamedRow]] = defaultdict(list)
    figures: dict[RowReference, list[Figure]] = defaultdict(list)
    for row in rows:
        if row.key:
            by_key[_telling(row.key) or row.key].append(row)
    for figure in parsed.figures:
        figures[RowReference(table=figure.table, row=figure.row)].append(figure)
    committee = parsed.report.committee
    return Names(
        rows=rows,
        by_key={key: tuple(found) for key, found in by_key.items()},
        by_place={row.reference: row for row in rows},
        figures={place: tuple(found) for place, found in figures.items()},
        tables={table.index: table for table in parsed.tables},
        lines=tuple(parsed.lines),
        whole=stem(split_words(committee)[0]) if committee else "",
    )


def tie_sentence(sentence: Sentence, names: Names) -> tuple[Tie, ...]:
    """Give the rows that a sentence is about; none where its subject is something that no row names for sure."""
    subject = _subject(sentence.plain)
    key = to_key(subject) if subject else ()
    telling = _telling(key)
    if telling:
        named = _named(telling, sentence, names)
        if named:
            return tuple(names.tie(row, is_named=True) for row in named)
        if not _is_whole(sentence.plain, names):
            return ()
    headed = _headed(sentence, names)
    if headed and not (telling and _is_whole(sentence.plain, names)):
        return tuple(names.tie(row, is_named=True) for row in headed)
    if telling or (speaks_of_whole(words_before_verb(sentence.plain)) and not _goes_on(sentence, names)):
        return tuple(names.tie(row, is_named=True) for row in _totals(sentence, names))
    linked = [names.by_place[place] for place in sentence.passage.explains if place in names.by_place]
    return tuple(names.tie(row, is_named=False) for row in linked)


def tie_name(name: str, sentence: Sentence, names: Names) -> tuple[Tie, ...]:
    """Give the rows that a name in a sentence means, in the sentence's chapter or where it can mean but one."""
    key = _telling(to_key(name))
    return tuple(names.tie(row, is_named=True) for row in _named(key, sentence, names)) if key else ()


def names_something(text: str) -> bool:
    """Whether words between two amounts bring in something else than another measure of the same row."""
    stems = {stem(word) for word in split_words(text) if len(word) > 2 and not word[0].isdigit()}
    return not stems <= _GENERIC | _JOINING


def _subject(plain: str) -> str:
    if match := _IMPERSONAL.match(plain.strip()) or _POSTPONED.match(plain.strip()):
        return match["name"]
    return without_note(subject_of(plain))


def _telling(key: Key) -> Key:
    """Give the stems of a name without those that any row could have: "hamnens underskott" gives "hamn"."""
    return tuple(part for part in key if part not in _GENERIC and not part.isdigit())


def _named(key: Key, sentence: Sentence, names: Names) -> list[NamedRow]:
    """Give the rows of a name: in the sentence's chapter, else linked to its passage, else in the only table it has."""
    found: Sequence[NamedRow] = names.by_key.get(key, ()) or names.by_key.get(without_unit_word(key), ())
    near = [row for row in found if row.table.headings == sentence.passage.headings]
    linked = [row for row in found if row.reference in sentence.passage.explains]
    if near or linked:
        return near or linked
    return list(found) if len({row.reference for row in found}) == 1 else _of_accounts(found, names)


def _headed(sentence: Sentence, names: Names) -> list[NamedRow]:
    """Give the rows whose name is the heading above, with the same code or linked to the passage."""
    if noted := _noted(sentence, names):
        return noted
    if not sentence.passage.headings:
        return []
    heading = sentence.passage.headings[-1]
    key, code = to_key(heading), to_code(heading)
    headed = [
        row
        for row in names.by_key.get(_telling(key) or key, ())
        if (code and code == (row.code or _first_code(row))) or row.reference in sentence.passage.explains
    ]
    opening = _telling(to_key(opening_of(sentence.passage)))
    return headed or (_of_accounts(names.by_key.get(opening, ()), names) if opening else [])


def _noted(sentence: Sentence, names: Names) -> list[NamedRow]:
    """Give the only row with the number of the note that a passage or its heading opens with, and of its name if any.

    The name stands behind the number, "Not 6 Fyrar: ...", or there is none.
    """
    passage = sentence.passage
    heading = passage.headings[-1] if passage.headings else ""
    own = note_of(passage.text)
    number = own or note_of(heading)
    if not number:
        return []
    name = opening_of(passage) if own else without_note(heading)
    key = to_key(name)
    noted = [row for row in names.rows if row.row.note == number and (not key or row.key == key)]
    return _of_accounts(noted, names)


def _of_accounts(rows: Sequence[NamedRow], names: Names) -> list[NamedRow]:
    """Give the only row of several that tells a deviation: a name in a table of staff is not what has a deficit."""
    found = [
        row
        for row in rows
        if any(figure.measure is Measure.VARIANCE for figure in names.figures.get(row.reference, ()))
    ]
    return found if len(found) == 1 else []


def _first_code(row: NamedRow) -> str:
    first = row.row.labels[0] if row.row.labels else ""
    return first if first.isdigit() else ""


def _is_whole(plain: str, names: Names) -> bool:
    subject = words_before_verb(plain)
    words = {stem(word) for word in split_words(subject)}
    return speaks_of_whole(subject) or bool(names.whole and names.whole in words)


def _goes_on(sentence: Sentence, names: Names) -> bool:
    """Whether a sentence before in the passage is of one thing: "Hamnen är dyr. Prognosen är 5 tkr sämre" is of it."""
    before = to_sentences([sentence.passage])[: sentence.place]
    return any(_telling(to_key(_subject(one.plain) or "")) and not _is_whole(one.plain, names) for one in before)


def _totals(sentence: Sentence, names: Names) -> list[NamedRow]:
    """Give the last totals of the tables in the sentence's chapter."""
    tables = [table for table in names.tables.values() if table.headings == sentence.passage.headings]
    found = []
    for table in tables:
        places = [place for place, row in enumerate(table.rows) if row.is_total and not row.parent]
        if places:
            found.append(names.by_place[RowReference(table=table.index, row=places[-1])])
    return found
