"""Tells a change that the report prints itself, where a table has no figures of two times to compute it from.

In: a plan that asks what rose or fell most, or how much one thing did, and the rows. Out: a `Composed` answer, or None
where no one column tells it of the rows. For example "vad ökade mest, A eller B" of a column "Jämfört med samma period
föregående år" with 7 % for A and 15 % for B gives B.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.evidence.column_fit import asked_words, is_change, score_column
from assistant.evidence.headline import MONEY
from assistant.linking.rows import RowFigures
from assistant.linking.turned import place_in_row
from assistant.operations.calculate import in_one_unit
from assistant.operations.composed import Composed, Words, bold, term_table
from assistant.operations.operation_phrases import OPERATION_PHRASES
from assistant.records import Operation, Order, Outcome, Plan
from assistant.words.typed_text import holds
from assistant.writing.citing import line
from ingest.records import Figure

FALLS = re.compile(
    r"\b(minska\w*|sjönk|sjunk\w*|föll|fall(it|er)|krymp\w*|gick ner|gick ned|decreas\w*|fell|fallen|drop\w*|"
    r"shr[aiu]nk\w*|went down|declin\w*)\b",
    re.IGNORECASE,
)
EITHER_WAY = re.compile(r"\b(förändra\w*|ändra\w*|chang\w*)\b", re.IGNORECASE)
_FEWEST = 2
# "väntas öka", "och för hela året?": what the year is thought to come to
_OF_FORECAST = re.compile(
    r"\b(?:prognos\w*|hela året|helår\w*|vänta[st]\w*|förvänta\w*|beräknas|tror|kommer|räknar|bedöm\w*|"
    r"forecast\w*|full year|whole year|expect\w*|think|will)\b",
    re.IGNORECASE,
)


def is_of_changes(row: RowFigures) -> bool:
    """Whether all that a row tells are changes: it has no figure that they could be computed from."""
    return all(is_change(figure) for figure in row.figures)


def tell_printed(plan: Plan, row: RowFigures, words: Words) -> Composed | None:
    """Return how much one thing changed by the columns of its row, which tell nothing else; the asked one first.

    Of "Utfall jämfört med föregående år" and "Prognos jämfört med föregående år" a question about what is expected
    asks for the latter alone, and one about a time for those of it.
    """
    told = [figure for figure in row.figures if figure.amount]
    if not told or not is_of_changes(row):
        return None
    ahead = [figure for figure in told if is_ahead(figure.column)]
    if is_ahead(plan.question):
        told = ahead
    elif plan.periods or ahead != told:
        told = [figure for figure in told if figure not in ahead]
    if len(told) > 1:  # "Förändring 2024" beside "Förändring 2023"
        periods = plan.periods or [figure.period for figure in told if figure.period]
        year = max((period.end.year for period in periods), default=None)
        told = [figure for figure in told if figure.period and figure.period.end.year == year]
    if len(told) != 1:
        return None
    (figure,) = told
    lead = line(
        bold(words.signed(figure)), figure, f" – ”{figure.column}”, {words.name(figure)}, {words.place(figure)}"
    )
    return Composed(outcome=Outcome.ANSWERED, lines=(lead,))


def is_ahead(text: str) -> bool:
    """Whether a column or a question is about what is expected, and not what has come about."""
    return _OF_FORECAST.search(text) is not None


def rank_printed(plan: Plan, rows: Sequence[RowFigures], words: Words) -> Composed | None:
    """Return the rows by the change that a column of their table prints, the largest in the asked direction first."""
    figures = _of_one_column(plan, rows)
    if len(figures) < _FEWEST or (plan.operation is Operation.COMPARE and len(figures) < len(rows)):
        return None
    fallen = holds(FALLS, plan.question)
    if holds(EITHER_WAY, plan.question):
        ordered = sorted(figures, key=lambda figure: -abs(in_one_unit(figure)))
    else:
        ordered = sorted(figures, key=in_one_unit, reverse=not fallen)
        if in_one_unit(ordered[0]) == 0 or (in_one_unit(ordered[0]) < 0) is not fallen:
            return None  # none went that way
    shown = ordered[plan.nth - 1 : plan.nth - 1 + plan.count]
    if plan.operation is Operation.COMPARE:
        shown = ordered
    if not shown:
        return None
    first = shown[0]
    phrases = OPERATION_PHRASES[words.language]
    order = Order.SMALLEST if fallen and not holds(EITHER_WAY, plan.question) else Order.LARGEST
    tie = any(other.amount == first.amount for other in ordered if other is not first)
    lead = line(f"{bold(f'{words.name(first)}: {words.signed(first)}')}", first, f" – {phrases.highest[order]}")
    scope = phrases.source_table.format(caption=first.caption) if first.caption else ""
    told = phrases.rank_of_change.format(count=len(ordered), place=words.place(first), scope=scope)
    lines = (lead, *term_table(shown, words), *([line(phrases.tied)] if tie else []), line(told))
    names = tuple(name for name in (first.caption, str(len(ordered))) if name)
    return Composed(outcome=Outcome.ANSWERED, lines=lines, names=names)


def _of_one_column(plan: Plan, rows: Sequence[RowFigures]) -> list[Figure]:
    """Return the readable figures of the column of changes that fits the question best; none where several do."""
    columns: dict[tuple[str, int, int], list[Figure]] = {}
    for row in rows:
        for figure in row.figures:
            if is_change(figure) and figure.amount and not has_unclear_sign(figure, row):
                columns.setdefault((figure.location.report, figure.table, place_in_row(figure)), []).append(figure)
    full = [own for own in columns.values() if len(own) >= _FEWEST and len({_unit(figure) for figure in own}) == 1]
    if plan.periods:
        full = [own for own in full if own[0].period is None or own[0].period in plan.periods] or [
            own for own in full if own[0].period and own[0].period.end.year in {p.end.year for p in plan.periods}
        ]
    asked = asked_words(plan)
    full.sort(key=lambda own: -score_column(own[0], asked))
    if len(full) > 1 and score_column(full[0][0], asked) == score_column(full[1][0], asked):
        return []
    return full[0] if full else []


def _unit(figure: Figure) -> str:
    return figure.amount.unit.value if figure.amount else ""


def has_unclear_sign(figure: Figure, row: RowFigures) -> bool:
    """Whether a change is of an amount written with a minus: a cost of −110 after −100 has grown by −10."""
    is_money = figure.amount is not None and figure.amount.unit in MONEY
    return is_money and any(other.amount and other.amount.value < 0 for other in row.figures if other is not figure)
