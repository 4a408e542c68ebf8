"""Shows a whole table that is asked for by its name: "visa driftredovisningen", "show the table of investments".

In: a plan and the store. Out: an `Answer` with every row and every figure of the tables so called; None where a
question asks for something else, names several reports or no table that is there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from assistant.linking.matching import GOOD_MATCH, score_term, to_term
from assistant.linking.places import link_places
from assistant.linking.rows import RowFigures, group_rows
from assistant.overviews.phrases import OVERVIEW_PHRASES
from assistant.records import Answer, Operation, Plan
from assistant.writing.citing import Line, Part, line
from assistant.writing.wording import to_figure, to_place
from assistant.writing.written import write_answer
from ingest.records import Figure
from ingest.store import Store
from ingest.words import split_words

_MOST_TABLES: Final = 3
_MOST_ROWS: Final = 60
_SHOWS: Final = (
    r"^\W*(?:(?:och|and|kan du|can you|could you|please|snälla)\s+)*(?:visa|skriv\s+ut|lista|ge\s+mig|show|list|print|"
    r"display|give\s+me)\s+(?:me\s+|mig\s+)?(?:(?:hela|alla|all|the|whole|entire|full|samtliga|of)\s+)*"
)
_NAMED: Final = (
    r"(?P<noun>\w*(?:drifts?|resultat|balans|kassaflödes|investerings)\w*(?:redovisning|räkning|analys)(?:en)?|"
    r"investeringar(?:na)?|investeringsprojekt(?:en)?|åtgärder(?:na)?|investments?|balance\s+sheet|"
    r"(?:income|operating|investment)\s+(?:statement|accounts?))"
)
_OF: Final = r"(?:tabell(?:en|er|erna)?|tables?)\s+(?:över|med|för|om|of|on|for|with)\s+(?:the\s+)?(?P<of>[\w-]+)"
_REST: Final = r"(?:\s+(?:i|in|för|for|från|from|hos|at|of|av|på|år)\s+[\w-]+(?:\s+kommun)?|\s+(?:19|20)\d\d)*\W*$"
_ASKS: Final = re.compile(rf"{_SHOWS}(?:{_OF}|{_NAMED}){_REST}", re.IGNORECASE)


def asked_table(text: str) -> str:
    """Return what the table is called that a text asks to see whole, or "".

    >>> asked_table("Visa hela tabellen över investeringar i Vik"), asked_table("Visa driftredovisningen för Vik")
    ('investeringar', 'driftredovisningen')
    >>> asked_table("Visa avvikelsen för skolan"), asked_table("Vad visar resultaträkningen?")
    ('', '')
    """
    found = _ASKS.match(text)
    return (found["of"] or found["noun"]) if found else ""


def show_table(plan: Plan, store: Store) -> Answer | None:
    """Return the whole tables that a question asks to see; None where it asks for none, or none is so called."""
    noun = asked_table(plan.question)
    if not noun:
        return None
    reports = store.catalogue()
    linked = link_places(replace(plan, rows=(), subject=()), reports)
    names = linked.reports or tuple(reports)
    if linked.missing_places:
        return None
    found = {name: own for name in names if (own := _tables_of(name, noun, plan, store))}
    if len(found) != 1:
        return None
    ((name, tables),) = found.items()
    lines: list[Line] = []
    for rows in tables[:_MOST_TABLES]:
        lines += [*_show(rows, plan, to_place(reports[name]))]
    listed = replace(linked, operation=Operation.LIST_ROWS, reports=(name,), rows=(), whole=False, unexplained=())
    told = [text for rows in tables for row in rows for text in _names_in(row)]
    return write_answer(listed, lines, store, reports, names=told)


def _tables_of(name: str, noun: str, plan: Plan, store: Store) -> list[list[RowFigures]]:
    """Return the rows of each table of a report that is so called: by its caption, else by the heading above it."""
    term = to_term(noun, plan.language)
    tables: dict[int, list[RowFigures]] = {}
    for row in group_rows(store.figures(reports=(name,))):
        tables.setdefault(row.key.table, []).append(row)
    own = list(tables.values())
    by_caption = [rows for rows in own if score_term(term, split_words(rows[0].first.caption)) >= GOOD_MATCH]
    by_heading = [
        rows for rows in own if any(score_term(term, split_words(one)) >= GOOD_MATCH for one in _heading_of(rows))
    ]
    return by_caption or by_heading


def _heading_of(rows: Sequence[RowFigures]) -> tuple[str, ...]:
    return tuple(rows[0].first.headings[-2:])


def _show(rows: Sequence[RowFigures], plan: Plan, place: str) -> list[Line]:
    """Return the lines of one table: its caption, its columns, and each row with its figures in them."""
    phrases = OVERVIEW_PHRASES[plan.language]
    columns = list(dict.fromkeys(_column(figure) for row in rows for figure in row.figures))
    caption = rows[0].first.caption or next(iter(rows[0].first.headings[-1:]), "")
    heads = " | ".join(_cell(name) or " " for _, name in columns)
    lines = [line(f"**{caption}**, {place}:" if caption else f"{place}:")]
    lines += [line(f"| {phrases.row} | {heads} |"), line("|---|" + "---:|" * len(columns))]
    for row in rows[:_MOST_ROWS]:
        held = {_column(figure): figure for figure in row.figures}
        parts: list[Part] = [f"| {_cell(row.label)}"]
        for column in columns:
            figure = held.get(column)
            parts += [f" | {to_figure(figure, plan.language)}", figure] if figure else [" | "]
        lines.append(line(*parts, " |"))
    return [*lines, line(phrases.more)] if len(rows) > _MOST_ROWS else lines


def _column(figure: Figure) -> tuple[str, str]:
    """Return what tells a column from the others: what it is of, and its heading as printed."""
    return (f"{figure.measure.value} {figure.period}", figure.column)


def _cell(text: str) -> str:
    return " ".join(text.replace("|", "/").split())


def _names_in(row: RowFigures) -> tuple[str, ...]:
    """Return the texts of a row that may hold numbers that are no figures."""
    return (row.label, row.first.caption, *row.first.headings[-1:], *(figure.column for figure in row.figures))
