"""Tells which table the words of a ranking name: by its caption, by a compound in it, or by one of its columns.

In: words and the rows that may be ranked. Out: the rows of that table. For example "personalgrupper" are the rows of
the only table that is headed "Personalvolym".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from assistant.linking.matching import POSSIBLE_MATCH, Term, score_term
from assistant.linking.rows import RowFigures
from assistant.words.board_words import BOARD_LABEL
from ingest.records import Figure, Unit
from ingest.words import split_words, stem

SCOPE_FIT = 0.75
_ASIDE = re.compile(r"[,(]")
# "Norra skola F–6", "Södraskolan 7-9": the classes of a school are no part of its name
_CLASSES = re.compile(r"\s+(?:åk\s*)?(?:F|\d{1,2})\s*[-–—]\s*\d{1,2}\s*$", re.IGNORECASE)
_FEWEST = 2  # rows that make a ranking
_CUT_SHORT = re.compile(r"\b([^\W\d_]{4,})\.(?=\s|$)")
_SHORTEST_HEAD = 3  # letters of a word that stands last in a compound
_UNIT_WORDS = {Unit.FULL_TIME_EQUIVALENTS: "årsarbetare"}
_INCOME = re.compile(r"intäkt|inkomst|\bincomes?\b|revenue", re.IGNORECASE)
_INCOME_LINE = re.compile(
    r"intäkt|inkomst|kommunbidrag|statsbidrag|driftbidrag|skatteintäkt|\bincomes?\b|revenue|\bgrants?\b", re.IGNORECASE
)
_COST_WORD = re.compile(r"kostnad|utgift|\bcosts?\b|expens", re.IGNORECASE)
_LEGAL_FORMS = {"ab": frozenset({"bolag", "företag"})}
_TAIL = 4  # letters that make another word of it: more than an ending


def of_compound_caption(terms: Sequence[Term], leaves: Sequence[RowFigures]) -> tuple[RowFigures, ...]:
    """Return the leaves of the only table whose caption has every term at least as a part of a compound.

    "Staff groups" are the rows of "Personalvolym", where no other table of several rows is so named.
    """
    found: dict[tuple[str, int], list[RowFigures]] = {}
    for row in leaves:
        words = split_words(around(row))
        if all(any(_is_in_word(term, word) for word in words) for term in terms):
            found.setdefault((row.key.report, row.key.table), []).append(row)
    tables = [own for own in found.values() if len(own) >= _FEWEST]
    return tuple(tables[0]) if len(tables) == 1 else ()


def of_counted(term: Term, leaves: Sequence[RowFigures]) -> list[RowFigures]:
    """Return the leaves of tables that count what "flest" is asked of: by a column, else by the caption; else all.

    "Flest anställda" are of a table "Antal tillsvidareanställda", and not of the next one below "Personal".
    """
    if by_column := of_column([term], leaves):
        return list(by_column)
    captioned = [row for row in leaves if in_compounds([term], row.first.caption)]
    return captioned if len(captioned) >= _FEWEST else list(leaves)


def of_incomes(leaves: Sequence[RowFigures]) -> tuple[RowFigures, ...]:
    """Return the lines of incomes: the leaves of the only table, or the only row with parts, that is named by them."""
    for names in ([row.first.caption for row in leaves], [row.first.parent for row in leaves]):
        found: dict[tuple[str, int, str], list[RowFigures]] = {}
        for row, name in zip(leaves, names, strict=True):
            if _INCOME.search(name):
                found.setdefault((row.key.report, row.key.table, name), []).append(row)
        tables = [own for own in found.values() if len(own) >= _FEWEST]
        if tables:
            return tuple(tables[0]) if len(tables) == 1 else ()
    return ()


def without_incomes(leaves: Sequence[RowFigures]) -> list[RowFigures]:
    """Return the leaves without those of tables of incomes alone, where others are left: a fee is no activity."""
    kept = [row for row in leaves if not _INCOME.search(row.first.caption) or _COST_WORD.search(row.first.caption)]
    return kept if len(kept) >= _FEWEST else list(leaves)


def lines_of_incomes(rows: Sequence[RowFigures]) -> tuple[RowFigures, ...]:
    """Return the lines of incomes of the only income statement that has several: "Intäkter" and "Kommunbidrag"."""
    found: dict[tuple[str, int], list[RowFigures]] = {}
    for row in rows:
        told = f"{row.label} {row.first.parent}"
        if _INCOME_LINE.search(told) and not _COST_WORD.search(told) and not row.first.is_total:
            found.setdefault((row.key.report, row.key.table), []).append(row)
    tables = [own for own in found.values() if len(own) >= _FEWEST]
    return tuple(tables[0]) if len(tables) == 1 else ()


def in_compounds(terms: Sequence[Term], text: str) -> bool:
    """Whether each term is at least the first part of a word of a text."""
    words = split_words(text)
    return all(any(_is_in_word(term, word) for word in words) for term in terms)


def of_column(terms: Sequence[Term], leaves: Sequence[RowFigures]) -> tuple[RowFigures, ...]:
    """Return the leaves of the only table with a column that the terms name, each with its figures of that column.

    "Flest lägenheter" ranks the estates of a table by its column "Lägenheter", where no row or table is so named; the
    other terms may name the table ("vilken brygga har flest båtplatser").
    """
    found: dict[tuple[str, int], list[RowFigures]] = {}
    for row in leaves:
        own = [term for term in terms if not fits([term], around(row))] or terms
        figures = tuple(figure for figure in row.figures if figure.amount and _fits_column(own, _column_of(figure)))
        if figures:
            found.setdefault((row.key.report, row.key.table), []).append(replace(row, figures=figures))
    tables = [own for own in found.values() if len(own) >= _FEWEST]
    return tuple(tables[0]) if len(tables) == 1 else ()


def units_of_column(
    terms: Sequence[Term], found: tuple[RowFigures, ...], leaves: Sequence[RowFigures]
) -> tuple[RowFigures, ...]:
    """Return the units of the table with a column of what is asked for, where the rows found are none.

    "Vilken enhet hade högst sjukfrånvaro" ranks no lengths of absence of a table "Sjukfrånvaro", but the units of one
    that has it as a column. What other tables list by the same names as well are units.
    """
    units = of_column(terms, leaves) if found and not _are_units(found, leaves) else ()
    return units if units and _are_units(units, leaves) else found


def _are_units(rows: Sequence[RowFigures], leaves: Sequence[RowFigures]) -> bool:
    """Whether another table of their report lists at least half of the rows by the same names."""
    places = [(row.key.report, row.key.table, _name_of(row)) for row in leaves]
    listed = [
        row
        for row in rows
        if any(
            report == row.key.report and table != row.key.table and name == _name_of(row)
            for report, table, name in places
        )
    ]
    return 2 * len(listed) >= len(rows)


def _name_of(row: RowFigures) -> tuple[str, ...]:
    return tuple(word for word in split_words(row.label) if not word.isdigit())


def _fits_column(terms: Sequence[Term], heading: str) -> bool:
    """Whether all terms stand in a heading, one of them perhaps cut short there: "Årsarb." of "årsarbetare"."""
    cut = [found.casefold() for found in _CUT_SHORT.findall(heading)]
    return all(fits([term], heading) or any(term.text.casefold().startswith(word) for word in cut) for term in terms)


def _column_of(figure: Figure) -> str:
    """Return what a column is called: its heading, and its unit where that names a thing ("åa")."""
    unit = figure.amount.unit if figure.amount else None
    return f"{figure.column} {_UNIT_WORDS[unit]}" if unit in _UNIT_WORDS else figure.column


def of_kind(terms: Sequence[Term], leaves: Sequence[RowFigures]) -> tuple[RowFigures, ...]:
    """Return the leaves that the one term is the head of: "vilken brygga" asks for "Norrbryggan" and "Lugna brygga".

    They are of the table where the term stands as a word of its own, else of the only one with such compounds. What the
    caption says itself is no kind of it: of a table "Bryggorna" the row "Gemensamt bryggor" is for all.
    """
    heads = {stem(words[0]) for term in terms for words in term.alternatives if len(words) == 1}
    forms = {form for form, names in _LEGAL_FORMS.items() if heads & names}  # "Hamnen AB" is a company
    heads = {head for head in heads if len(head) >= _SHORTEST_HEAD}
    if len(terms) != 1 or not heads:
        return ()
    found: dict[tuple[str, int], list[RowFigures]] = {}
    named: Counter[tuple[str, int]] = Counter()
    for row in leaves:
        said = {stem(word) for word in split_words(row.first.caption)}
        own = split_words(_CLASSES.sub("", _ASIDE.split(row.label)[0]))
        words = {stem(word) for word in (*own[:1], *own[-1:])} - said  # "Förskolan Eken", "Norra skolan"
        if words & forms or any(word.endswith(head) for word in words for head in heads):
            found.setdefault((row.key.report, row.key.table), []).append(row)
        if words & heads:
            named[row.key.report, row.key.table] += 1
    tables = {key: own for key, own in found.items() if len(own) >= _FEWEST}
    tables = {key: own for key, own in tables.items() if key in named} or tables
    most = max((named[key] for key in tables), default=0)
    if most >= _FEWEST:  # one "Annan brygga" makes no table one of piers, beside a table that lists them
        tables = {key: own for key, own in tables.items() if named[key] == most}
    return tuple(next(iter(tables.values()))) if len(tables) == 1 else ()


def of_kind_and_column(terms: Sequence[Term], leaves: Sequence[RowFigures]) -> tuple[RowFigures, ...]:
    """Return the leaves of the kind that one term names, with their figures of the column that the others name.

    "Vilken brygga har flest båtplatser" ranks the piers by "Båtplatser", where no table is named by either.
    """
    for term in terms if len(terms) > 1 else ():
        rest = [other for other in terms if other is not term]
        if found := of_column(rest, of_kind([term], leaves)):
            return found
    return ()


def names_table(terms: Sequence[Term], row: RowFigures) -> bool:
    """Whether all terms fit a table's caption, by words that are not merely the head of theirs.

    "Driftnetto" is not told by a table of "Drift och investeringar".
    """
    words = split_words(around(row))
    return all(
        any(score_term(term, (word,)) >= SCOPE_FIT and not _is_head(word, term) for word in words) for term in terms
    )


def _is_in_word(term: Term, word: str) -> bool:
    return score_term(term, (word,)) >= POSSIBLE_MATCH and not _is_head(word, term)


def _is_head(word: str, term: Term) -> bool:
    return term.text.casefold().startswith(word) and len(term.text) >= len(word) + _TAIL


def around(row: RowFigures) -> str:
    """Return what is printed around a row: its table's caption and the heading above."""
    return " ".join((row.first.caption, *row.first.headings[-1:]))


def fits(terms: Sequence[Term], text: str) -> bool:
    """Whether all terms stand in a text."""
    return all(score_term(term, split_words(text)) >= SCOPE_FIT for term in terms)


def without_boards(caption: str) -> str:
    """Return a caption without the name of a board: "Kommunstyrelsen" heads all that it does, and no table of it."""
    return " ".join(word for word in split_words(caption) if not BOARD_LABEL.search(word))
