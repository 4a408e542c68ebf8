"""Ranks rows by how much they changed between two years: what rose or fell most.

In: a ranking plan that asks for a change, and the rows that may be ranked. Out: a `Composed` answer, or None where no
two rows have both years. For example "vilken enhet minskade mest" gives the unit with the largest decrease, the change
of each row that is shown, and its expression. Only periods of one length are set against each other.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from assistant.evidence.column_fit import is_change
from assistant.evidence.headline import MONEY
from assistant.linking.rows import RowFigures
from assistant.operations.arithmetic import answer_change
from assistant.operations.calculate import Obstacle, find_change, subtract
from assistant.operations.composed import Composed, Words, cell_text, marked
from assistant.operations.operation_phrases import OPERATION_PHRASES
from assistant.operations.printed_change import EITHER_WAY, FALLS, rank_printed
from assistant.operations.rank_choice import offer_leaders
from assistant.operations.rank_sides import of_asked_side
from assistant.operations.spans import span_of
from assistant.records import Derivation, Operation, Outcome, Plan
from assistant.words.span_words import SINCE
from assistant.words.typed_text import holds
from assistant.writing.citing import Line, line
from assistant.writing.wording import to_period
from ingest.records import Figure, Measure, Period, Unit

_FASTEST = re.compile(r"\b(snabbast|snabbare|fastest|faster|procentuellt)\b", re.IGNORECASE)  # in per cent
_FEWEST = 2
# "Handläggningstid, veckor", "Avfall (kg)": what a row is counted in, by its own label
_SAID_UNIT = re.compile(
    r"[,(]\s*(?:(veckor|dagar|timmar|minuter|månader|kg|ton|gram|poäng|plats|liter|m2|kvm|km|weeks|days|hours|index)\)?)$|"
    r"\b(per\s+\w+)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A row's figures of two periods, and the difference of the later one to the earlier one."""

    old: Figure
    new: Figure
    difference: Derivation
    relative: Derivation | None = None

    @property
    def growth(self) -> Decimal:
        """How much the amount grew in size: of costs that are written with a minus as well."""
        is_negative = all(figure.amount and figure.amount.value <= 0 for figure in (self.old, self.new))
        return -self.difference.value if is_negative else self.difference.value


def rank_changes(plan: Plan, rows: Sequence[RowFigures], whole: Sequence[RowFigures], words: Words) -> Composed | None:
    """Return the rows by their change, the largest in the direction that is asked for first.

    `whole` are the rows with all of their figures: the heading of one year ("Sjukfrånvaro 2024") may name both columns.
    """
    pairs = [pair for row in rows if (pair := _find_pair(row, plan))]
    if len(pairs) < _FEWEST:
        keys = {row.key for row in rows}
        pairs = [pair for row in whole if row.key in keys and (pair := _find_pair(row, plan))]
    kinds = Counter((old.period, new.period, new.amount.unit) for old, new in pairs if new.amount)
    if not plan.counts and any(unit in MONEY for _, _, unit in kinds):  # no count grew most among amounts
        kinds = Counter({kind: count for kind, count in kinds.items() if kind[2] in MONEY})
    sort = kinds.most_common(1)
    if not sort or sort[0][1] < _FEWEST:
        return rank_printed(plan, rows, words)
    kind = sort[0][0]
    of_kind = [
        pair for pair in pairs if pair[1].amount and (pair[0].period, pair[1].period, pair[1].amount.unit) == kind
    ]
    if _are_unlike([new for _, new in of_kind]):
        return None
    sided = of_asked_side([new for _, new in of_kind], plan.question)
    changes = [found for old, new in of_kind if new in sided and (found := _measure(old, new, plan))]
    ordered = _order(changes, plan)
    if not ordered:
        return None
    if chosen := offer_leaders(plan, [change.new for change in ordered], words):
        return chosen
    shown = ordered[plan.nth - 1 : plan.nth - 1 + plan.count]
    if not shown:
        return None
    first = answer_change(plan, (shown[0].old, shown[0].new), words)
    lines = [first.lines[0], *_table(shown, words)] if len(shown) > 1 else list(first.lines)
    derivations = dict.fromkeys([*first.derivations, *(found for change in shown for found in _derivations(change))])
    captions = tuple(dict.fromkeys(change.new.caption for change in ordered if change.new.caption))
    scope = ", ".join(
        OPERATION_PHRASES[words.language].source_table.format(caption=caption) for caption in captions[:3]
    )
    text = OPERATION_PHRASES[words.language].rank_of_change
    lines.append(line(text.format(count=len(ordered), place=words.place(ordered[0].new), scope=scope)))
    return Composed(
        outcome=Outcome.ANSWERED,
        lines=tuple(lines),
        derivations=tuple(derivations),
        names=(*captions, str(len(ordered))),
    )


def _are_unlike(figures: Sequence[Figure]) -> bool:
    """Whether rows without a unit of their own measure unlike things: weeks in one, kilograms or trips in another.

    Of such rows none grew most: 200 trips more are no more than two weeks more.
    """
    if any(figure.amount and figure.amount.unit not in (Unit.UNKNOWN, Unit.COUNT) for figure in figures):
        return False
    said = {
        (found[1] or found[2]).casefold() if (found := _SAID_UNIT.search(figure.label)) else "" for figure in figures
    }
    return len(said) > 1


def _find_pair(row: RowFigures, plan: Plan) -> tuple[Figure, Figure] | None:
    """Return a row's figures of the two years: those asked for, else the latest two of one measure and length."""
    measures = [measure for measure in plan.measures if measure is not Measure.VARIANCE] or [Measure.ACTUAL]
    held: dict[Period, Figure] = {}
    only_shares = all(figure.amount.unit is Unit.PERCENT for figure in row.figures if figure.amount)  # sick leave
    for figure in row.figures:
        is_asked = figure.measure in measures or (figure.measure is Measure.OTHER and not plan.measures)
        if is_change(figure):
            continue
        is_share = bool(figure.amount and figure.amount.unit is Unit.PERCENT and not (plan.percent or only_shares))
        if figure.period and figure.amount and is_asked and not is_share:
            held.setdefault(figure.period, figure)
    years = sorted({period.end.year for period in plan.periods})
    latest = max((period.end.year for period in held), default=0)
    if len(years) == 1:
        years = [years[0], latest] if holds(SINCE, plan.question) else [years[0] - 1, years[0]]
    found = [held[period] for period in sorted(held) if not years or period.end.year in (years[0], years[-1])]
    for new in reversed(found):
        for old in reversed(found):
            is_before = old.period and new.period and old.period.end < new.period.end
            if is_before and span_of(old) == span_of(new) and old.measure is new.measure:
                return old, new
    return None


def _measure(old: Figure, new: Figure, plan: Plan) -> Change | None:
    difference = subtract(new, old)
    if isinstance(difference, Obstacle):
        return None
    relative = find_change(old, new, plan.decimals)
    return Change(
        old=old, new=new, difference=difference, relative=relative if isinstance(relative, Derivation) else None
    )


def _order(changes: Sequence[Change], plan: Plan) -> list[Change]:
    """Return the changes in the direction that is asked for, the largest first; in per cent where that is asked for."""

    def size(change: Change) -> Decimal:
        if not (plan.percent or holds(_FASTEST, plan.question)):
            return change.growth
        return change.relative.value if change.relative else Decimal(0)

    if holds(EITHER_WAY, plan.question):
        return sorted((change for change in changes if size(change)), key=lambda change: -abs(size(change)))
    sign = -1 if holds(FALLS, plan.question) else 1
    if plan.operation is Operation.COMPARE:  # of the few that are named none is left out
        return sorted(changes, key=lambda change: -sign * size(change))
    return sorted((change for change in changes if sign * size(change) > 0), key=lambda change: -sign * size(change))


def _derivations(change: Change) -> tuple[Derivation, ...]:
    return (change.difference, change.relative) if change.relative else (change.difference,)


def _table(changes: Sequence[Change], words: Words) -> list[Line]:
    phrases = OPERATION_PHRASES[words.language]
    first = changes[0]
    heads = (to_period(figure.period, words.language) or cell_text(figure.column) for figure in (first.old, first.new))
    lines = [line(f"| {phrases.item} | {' | '.join(heads)} | {phrases.change} |"), line("|---|---:|---:|---:|")]
    for change in changes:
        told = words.result(change.difference)
        if change.relative:
            told = f"{told} ({words.result(change.relative)})"
        name = cell_text(words.name(change.new))
        cells = (*marked(change.old, words), " | ", *marked(change.new, words))
        lines.append(line(f"| {name} | ", *cells, f" | {told} |"))
    return lines
