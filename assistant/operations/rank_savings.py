"""Finds the rows that "vilken åtgärd ger mest" is of: measures to save money, never the units that save it.

In: the text of a question and the rows that may be ranked. Out: rows with their effects. For example "vilken besparing
ger mest på helår" ranks a table "Åtgärder för balans" by its column "Helårseffekt", and not the forecasts of the units.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.linking.rows import RowFigures
from assistant.operations.rank_tables import around
from assistant.words.operation_words import COUNT_WORDS
from assistant.words.time_words import FULL_YEAR
from ingest.records import Figure

_FEWEST = 2  # rows that make a ranking
_SAVING = (
    r"(?:\w*åtgärd\w*|(?:be)?sparing(?:en|ar|arna|s\w+)?|sparförslag\w*|effektivisering\w*|"
    r"(?:(?:cost|saving|savings|budget|austerity)[\s-]+)?measures?|savings?|cutbacks?)"
)
_BETWEEN = rf"(?:(?:av|of|de|the|den|our|their|{'|'.join(COUNT_WORDS)}|\d{{1,2}}|[^\W\d]+s['’]?)\s+){{0,3}}"
_ASKS_SAVING = re.compile(rf"^\W*(?:och |and )?(?:vilke[nt]|vilka|which|what)\s+{_BETWEEN}{_SAVING}\b", re.IGNORECASE)
SAVING_WORD: re.Pattern[str] = re.compile(
    rf"{_SAVING}|handlingsplan\w*|spar(?:plan|program|paket|beting)\w*|"
    r"(?:action|recovery|savings?|austerity|cost[- ]cutting)\s+(?:plan|program(?:me)?)|"
    r"(?:helårs)?(?:effekt|besparing)\w*|pengar(?:na)?|effects?|money",
    re.IGNORECASE,
)
_OF_MEASURES = re.compile(
    r"åtgärd|handlingsplan|\bspar(?:plan|program|paket|beting)|besparing|effektivisering|\bmeasures?\b|\bsavings?\b",
    re.IGNORECASE,
)
# Whether an effect is asked for that was counted on, or one that there was; and which of them a column tells.
_IS_PLANNED = re.compile(
    r"\b(?:skulle|ska|skall|tänk\w*|beräkna\w*|planera\w*|förvänta\w*|väntas|budgetera\w*|räkna\w*|bedöm\w*|prognos\w*"
    r"|would|should|will|expected|planned|estimated|supposed|meant|intended|forecast|to\s+(?:give|save|bring|yield))\b",
    re.IGNORECASE,
)
_IS_REACHED = re.compile(
    r"\b(?:gav|gett|givit|sparade|sparat|uppnå\w*|realisera\w*|hittills|faktisk\w*|utfall\w*|gjorde|blev"
    r"|gave|given|saved|achieved|realised|realized|reached|so\s+far|actual\w*|yielded|brought)\b",
    re.IGNORECASE,
)
_PLANNED = re.compile(
    r"beräkn|planer|förvänt|budget|uppskatt|bedöm|prognos|tänkt|expected|planned|estimat|forecast", re.IGNORECASE
)
_REACHED = re.compile(r"uppnå|realiser|utfall|hittills|faktisk|genomför|achieved|realised|actual|so far", re.IGNORECASE)
_EFFECT = re.compile(r"effekt|besparing|effect|saving", re.IGNORECASE)


def asks_savings(text: str) -> bool:
    """Whether a question chooses among measures to save money.

    >>> asks_savings("Vilken sparåtgärd ger mest?"), asks_savings("Vilken enhet har flest åtgärder?")
    (True, False)
    """
    return _ASKS_SAVING.match(text) is not None


def rows_of_savings(leaves: Sequence[RowFigures], question: str) -> tuple[RowFigures, ...]:
    """Return the rows of the only table of measures, each with its effects: of a full year where that is asked for."""
    tables: dict[tuple[str, int], list[RowFigures]] = {}
    for row in leaves:
        effects = tuple(figure for figure in row.figures if _EFFECT.search(figure.column))
        if effects or _OF_MEASURES.search(around(row)):
            effects = effects and _with_reached(effects, row)
            of_years = tuple(figure for figure in effects if FULL_YEAR.search(figure.column))
            figures = of_years if of_years and FULL_YEAR.search(question) else _in_mood(effects, question)
            tables.setdefault((row.key.report, row.key.table), []).append(replace(row, figures=figures or row.figures))
    found = [own for own in tables.values() if len(own) >= _FEWEST]
    with_effects = [own for own in found if any(_EFFECT.search(f.column) for row in own for f in row.figures)]
    found = with_effects or found
    return tuple(found[0]) if len(found) == 1 else ()


def _with_reached(effects: tuple[Figure, ...], row: RowFigures) -> tuple[Figure, ...]:
    """Return a row's effects with what was reached of them, where that column does not say effect again.

    "Beräknad effekt 2031" stands beside "Uppnått t.o.m. maj".
    """
    units = {figure.amount.unit for figure in effects if figure.amount}
    reached = [one for one in row.figures if _REACHED.search(one.column) and one.amount and one.amount.unit in units]
    return (*effects, *(one for one in reached if one not in effects))


def _in_mood(effects: Sequence[Figure], question: str) -> tuple[Figure, ...]:
    """Return the effects that were counted on for "skulle ge mest", those that there were for "gav mest"; else all."""
    if _IS_PLANNED.search(question):
        told = _PLANNED
    elif _IS_REACHED.search(question):
        told = _REACHED
    else:
        return tuple(effects)
    return tuple(figure for figure in effects if told.search(figure.column)) or tuple(effects)
