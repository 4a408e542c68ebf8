"""Plans how much of a plan of savings was achieved: the two columns of the table of measures, in its total row.

In: a question about a share, and the reports. Out: two terms, each a `Plan`, or none. For example "hur stor andel av
besparingarna har nämnden fått hem" gives the cells "Uppnått t.o.m. maj" and "Beslutad effekt" of the row "Summa" of a
table "Åtgärder för budget i balans".
"""

from __future__ import annotations

import re

from assistant.linking.places import link_places
from assistant.linking.rows import RowFigures, group_rows
from assistant.linking.subjects import MANY_REPORTS
from assistant.operations.row_tree import find_grand_total
from assistant.question.column_share import operand_of_cell
from assistant.question.setting import Setting
from assistant.records import Plan
from ingest.records import Figure, Measure, Unit

_KRONOR = (Unit.KR, Unit.TKR, Unit.MNKR)
_SAVES = (
    r"bespar|\bspar(?:plan|program|paket|beting)|effektivisering|savings?\b|åtgärd|handlingsplan|action plan|"
    r"budget i balans|anpassning"
)
_ASKS_SAVINGS = re.compile(r"\b\w*(?:bespar|effektivisering|åtgärd)\w*|\bsavings?\b|\bcost[- ]cutting\b", re.IGNORECASE)
_ASKS_ACHIEVED = re.compile(
    r"\b(?:uppnå\w*|nådd\w*|nått|få(?:r|tt)? hem|fick hem|hemtag\w*|realisera\w*|genomför\w*|verkställ\w*|infria\w*|"
    r"gett|gav|achiev\w*|realis\w*|realiz\w*|deliver\w*|carried out|materiali\w*|reached)\b",
    re.IGNORECASE,
)
_OF_SAVINGS = re.compile(_SAVES, re.IGNORECASE)
_ACHIEVED = re.compile(r"uppnå|verklig|faktisk|realisera|hemtag|utfall|genomför|achieved|actual", re.IGNORECASE)
# "Effekt t.o.m. augusti", "Besparing hittills": what there has been of it, though no word says that it was reached
_SO_FAR = re.compile(
    r"(?:effekt|bespar|effect|saving)\w*\b.*"
    r"(?:\bt\.?\s?o\.?\s?m\b|till och med|hittills|\back|\bper\s|so far|to date|ytd)",
    re.IGNORECASE,
)
_PLANNED = re.compile(r"beslut|planera|beräkna|budget|förvänta|bedöm|mål|planned|decided|expected", re.IGNORECASE)


def savings_share(plan: Plan, text: str, setting: Setting) -> tuple[Plan, ...]:
    """Return the terms of what was achieved of planned savings, where one table of the reports has both columns."""
    placed = link_places(plan, setting.store.catalogue())
    names = placed.reports or setting.store.report_names()
    if not (_ASKS_SAVINGS.search(text) and _ASKS_ACHIEVED.search(text)) or len(names) > MANY_REPORTS:
        return ()
    tables: dict[tuple[str, int], list[RowFigures]] = {}
    for row in group_rows(setting.store.figures(reports=tuple(names))):
        if _OF_SAVINGS.search(" ".join((row.first.caption, *row.first.headings))):
            tables.setdefault((row.key.report, row.key.table), []).append(row)
    totals = [total for own in tables.values() if (total := find_grand_total(own))]
    pairs = [(total, pair) for total in totals if (pair := _find_pair(total))]
    if len(pairs) != 1:
        return ()
    total, pair = pairs[0]
    return tuple(operand_of_cell(placed, total.key, figure) for figure in pair)


def _find_pair(total: RowFigures) -> tuple[Figure, Figure] | None:
    """Return the only amount that was achieved of a total row, and the only one that was planned."""
    held = [figure for figure in total.figures if figure.amount and figure.amount.unit in _KRONOR]
    achieved = [figure for figure in held if figure.measure is Measure.ACTUAL and _ACHIEVED.search(figure.column)]
    achieved = achieved or [figure for figure in held if _is_so_far(figure)]
    planned = [figure for figure in held if figure not in achieved and _PLANNED.search(figure.column)]
    return (achieved[0], planned[0]) if len(achieved) == len(planned) == 1 else None


def _is_so_far(figure: Figure) -> bool:
    """Whether a figure is of the effect that there has been, and no plan or forecast of it."""
    return (
        figure.measure in (Measure.ACTUAL, Measure.OTHER)
        and _SO_FAR.search(figure.column) is not None
        and not _PLANNED.search(figure.column)
    )
