"""Decides what the evidence is worth: enough, of several readings, contradictory, or not there.

In: a plan and its evidence. Out: an `Assessment`. It is decided by what is missing and by what differs, never by a
score: a damaged cell or two values of one fact conflict; rows that fit equally and are not the same are ambiguous.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from assistant.evidence.contradictions import Contradiction
from assistant.evidence.explained import Evidence, Explained
from assistant.evidence.text_numbers import contradicts_itself
from assistant.evidence.text_reading import TextHit
from assistant.evidence.twins import contradicts, is_same_thing, tells_other_column, tells_same
from assistant.evidence.whole import direction
from assistant.linking.boards import MOST_CHOICES
from assistant.linking.matching import to_term
from assistant.records import Language, Operation, Outcome, Plan
from assistant.words.vocabulary import DEVIATION_IN_TEXT
from ingest.notation import parse_amounts
from ingest.records import Amount, Figure, Measure, Passage, Report, Unit
from ingest.words import split_words, stem

_WORD = re.compile(r"\w+")
_SUM_BEFORE = re.compile(r"^(?:summa|totalt?|s:a|sum)\s+")
# "Hamnen Intäkt", where a table of each unit's incomes and costs prints its deviation too
_SIDE_AFTER = re.compile(r"\s+(?:intäkt(?:er)?|kostnad(?:er)?|netto)$")
_KRONOR = {Unit.KR: Decimal(1), Unit.TKR: Decimal(1_000), Unit.MNKR: Decimal(1_000_000)}
_NEAR = 60  # letters after a thing's name that tell its amount, in the same clause
_CLAUSE_END = re.compile(
    r"[;!?:(]|[.,](?!\d)|\b(?:och|men|medan|samt|mot|jämfört|and|but|while|compared)\b", re.IGNORECASE
)
_ACCOUNTS = frozenset({Measure.ACTUAL, Measure.FORECAST, Measure.BUDGET, Measure.VARIANCE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """An outcome with the evidence that counts: the rows to show, the texts to quote, the figures that conflict."""

    outcome: Outcome
    rows: tuple[Explained, ...] = ()
    texts: tuple[TextHit, ...] = ()
    conflict: tuple[Figure, ...] = ()
    contradiction: Contradiction | None = None


def assess(plan: Plan, evidence: Evidence, reports: Mapping[str, Report]) -> Assessment:
    """Return what the evidence is worth for the plan."""
    answering = tuple(hit for hit in evidence.texts if hit.answers)
    rows = tuple(row for row in evidence.rows if row.choice.asked)
    if not rows:
        answering = answering or _reasons_alone(plan, evidence, reports)
        if answering and evidence.disputed:
            return Assessment(outcome=Outcome.CONFLICTING, texts=evidence.disputed)
        if answering and contradicts_itself(answering[0].quote):
            return Assessment(outcome=Outcome.CONFLICTING, texts=answering[:1])
        outcome = Outcome.ANSWERED if answering else Outcome.NOT_FOUND
        return Assessment(outcome=outcome, texts=answering)
    rows = _merge_same(_of_presumed_sign(_of_asked_sort(_latest_reports(rows, plan, reports), plan), plan))
    conflict = _find_conflict(rows[0]) if len(rows) == 1 else ()
    contradiction = rows[0].contradiction if len(rows) == 1 else None
    if conflict or contradiction:
        return Assessment(
            outcome=Outcome.CONFLICTING, rows=rows, conflict=conflict, texts=answering, contradiction=contradiction
        )
    if _begin_alike(rows):
        rows = (replace(rows[0], passages=next((row.passages for row in rows if row.passages), ())),)
    # Beside more rows than are offered no text is: it would be one more of the same.
    elsewhere = _texts_elsewhere(plan, rows, answering) if len(rows) <= MOST_CHOICES else ()
    if (len(rows) > 1 or elsewhere) and not _asks_for_all(plan, rows, reports):
        return Assessment(outcome=Outcome.AMBIGUOUS, rows=rows, texts=elsewhere)
    return Assessment(outcome=Outcome.ANSWERED, rows=rows, texts=answering)


def _begin_alike(rows: Sequence[Explained]) -> bool:
    """Whether rows of one report lead with the same amount of one name: whichever is chosen, the answer is the same."""
    leads = [row.choice.asked[0] for row in rows if row.choice.asked]
    if len(rows) < 2 or len(leads) != len(rows):
        return False
    first = leads[0]
    return all(
        (other.location.report, other.measure, other.period) == (first.location.report, first.measure, first.period)
        and _bare(other.label) == _bare(first.label)
        and _are_equal(first, other)
        for other in leads[1:]
    )


def _reasons_alone(plan: Plan, evidence: Evidence, reports: Mapping[str, Report]) -> tuple[TextHit, ...]:
    """Return the reasons that a report gives for a row without a figure of the year or measure that is spoken of."""
    if plan.operation is not Operation.EXPLAIN:
        return ()
    years = {period.end.year for period in plan.periods}

    def is_of_year(passage: Passage) -> bool:
        covered = reports[passage.location.report].period
        return (
            not years or bool(covered and covered.end.year in years) or any(str(year) in passage.text for year in years)
        )

    passages = dict.fromkeys(passage for row in evidence.rows for passage in row.passages if is_of_year(passage))
    return tuple(TextHit(passage=passage, quote=passage.text, missing=()) for passage in passages)


def _asks_for_all(plan: Plan, rows: Sequence[Explained], reports: Mapping[str, Report]) -> bool:
    """Whether several rows are several answers: each of a place that the question names."""
    places = [reports[row.choice.row.key.report].municipalities for row in rows]
    if (plan.operation is Operation.EXPLAIN or plan.open_question) and _are_one_row_over_time(rows):
        return True
    return len(plan.municipalities) > 1 and len(set(places)) == len(places)


def _are_one_row_over_time(rows: Sequence[Explained]) -> bool:
    """Whether rows are one thing of one report, in a table of the months so far and in one of the year."""
    first = rows[0].choice.row.first
    same = all(
        (row.choice.row.key.report, row.choice.row.label) == (first.location.report, first.label) for row in rows
    )
    parents = {row.choice.row.first.parent for row in rows} - {""}  # a table of the year may leave the groups out
    return same and len(parents) <= 1 and len({row.choice.asked[0].period for row in rows}) == len(rows)


def _latest_reports(rows: Sequence[Explained], plan: Plan, reports: Mapping[str, Report]) -> tuple[Explained, ...]:
    """Return the rows without those of an earlier report of the same board, unless a period was asked for."""
    if plan.periods:
        return tuple(rows)

    def owner(row: Explained) -> tuple[tuple[str, ...], str]:
        report = reports[row.choice.row.key.report]
        return report.municipalities, report.committee

    def end(row: Explained) -> str:
        period = reports[row.choice.row.key.report].period
        return period.end.isoformat() if period else ""

    latest = {name: max(end(row) for row in rows if owner(row) == name) for name in map(owner, rows)}
    return tuple(row for row in rows if end(row) == latest[owner(row)])


def _of_asked_sort(rows: Sequence[Explained], plan: Plan) -> tuple[Explained, ...]:
    """Return the rows without those of the same name and report that hold only numbers of no measure.

    "Utfallet för simhallen" is not its number of visitors in another table, nor is "hur gick det för simhallen"; and no
    share of its staff is, unless a table of the staff is asked for.
    """
    wanted = frozenset(plan.measures) or (_ACCOUNTS if plan.open_question else frozenset())

    def name(row: Explained) -> tuple[str, str]:
        return row.choice.row.key.report, row.choice.row.label

    def is_of_sort(row: Explained) -> bool:
        return any(figure.measure in wanted for figure in row.choice.asked)

    served = {name(row) for row in rows if is_of_sort(row)}
    kept = [row for row in rows if name(row) not in served or is_of_sort(row)]
    of_money = {name(row) for row in kept if _is_of_money(row)}
    others = [row for row in kept if name(row) in of_money and not _is_of_money(row)]
    if not plan.measures or plan.counts or plan.percent:
        return tuple(kept)
    return tuple(row for row in kept if row not in others or _names_table(plan, row))


def _is_of_money(row: Explained) -> bool:
    return any(figure.amount and figure.amount.unit in _KRONOR for figure in row.choice.asked)


def _names_table(plan: Plan, row: Explained) -> bool:
    """Whether a question names the table of a row: in that of the staff "utfallet" is no amount of money."""
    first = row.choice.row.first
    words = {stem(word) for word in split_words(" ".join((first.caption, *first.headings)))}
    return any(stem(word) in words for term in (*plan.subject, *plan.hints) for word in split_words(term))


def _of_presumed_sign(rows: Sequence[Explained], plan: Plan) -> tuple[Explained, ...]:
    """Return the rows with the deficit or surplus that a why presumes, where any has it: "varför gick den back"."""
    if plan.operation is not Operation.EXPLAIN or not plan.presumed_sign:
        return tuple(rows)
    return tuple(row for row in rows if direction(row.choice.row) == plan.presumed_sign) or tuple(rows)


def _merge_same(rows: Sequence[Explained]) -> tuple[Explained, ...]:
    """Return the rows with those left out that are the same thing as an earlier one, printed in another table."""
    kept: list[Explained] = []
    for row in rows:
        twin = next((index for index, other in enumerate(kept) if _are_same(row, other)), None)
        if twin is None:
            kept.append(row)
        elif not kept[twin].passages and row.passages:
            kept[twin] = replace(kept[twin], passages=row.passages)
    return tuple(kept)


def _are_same(one: Explained, other: Explained) -> bool:
    """Whether two rows tell of one thing, or answer alike: under one name with the very same figures."""
    first, second = one.choice.row, other.choice.row
    if is_same_thing(first, second) or tells_same(first, second):
        return True
    own = {(figure.measure, figure.period): figure for figure in one.choice.asked}
    theirs = {(figure.measure, figure.period): figure for figure in other.choice.asked}
    shared = [key for key in own if key in theirs]
    # the very cells' names: a net that is printed on a line "Skola | Intäkt" is named "Skola"
    is_named_alike = all(_bare(own[key].label) == _bare(theirs[key].label) for key in shared)
    return (
        first.key.report == second.key.report
        and is_named_alike
        and bool(shared)
        and all(_are_equal(own[key], theirs[key]) for key in shared)
    )


def _bare(label: str) -> str:
    """Return a label without the word for a sum before it, or for the side of the accounts after it."""
    return _SIDE_AFTER.sub("", _SUM_BEFORE.sub("", label.casefold()))


def _are_equal(first: Figure, second: Figure) -> bool:
    """Whether two figures tell the same amount, one of them perhaps in millions: "-16,6" mnkr and "-16 600" tkr."""
    if not (first.amount and second.amount and first.amount.value):
        return False
    if first.amount.unit is second.amount.unit:
        return first.amount == second.amount
    if first.amount.unit not in _KRONOR or second.amount.unit not in _KRONOR:
        return False
    (own, step), (other, rougher) = (_in_kronor(amount) for amount in (first.amount, second.amount))
    return abs(own - other) <= max(step, rougher) / 2


def _in_kronor(amount: Amount) -> tuple[Decimal, Decimal]:
    """Return an amount of money in kronor, and what one unit of its last printed digit is worth."""
    scale = _KRONOR[amount.unit]
    return amount.value * scale, Decimal(1).scaleb(int(amount.value.as_tuple().exponent)) * scale


def _find_conflict(row: Explained) -> tuple[Figure, ...]:
    """Return the asked figure with those that contradict it: another value of the same fact, or a damaged cell."""
    damaged = tuple(figure for figure in row.choice.asked if figure.amount is None)
    if damaged:
        return damaged
    for figure in row.choice.asked:
        others = (other for twin in row.twins for other in twin.figures if contradicts(figure, other))
        against = tuple(other for other in others if not tells_other_column(other, figure, row.choice.row))
        if against:
            return (figure, *against)
    return ()


def _texts_elsewhere(plan: Plan, rows: Sequence[Explained], texts: Sequence[TextHit]) -> tuple[TextHit, ...]:
    """Return the texts of other reports that answer too, when the question names no place and no report."""
    if plan.reports or plan.operation not in (Operation.LOOK_UP, Operation.CLAIM):
        return ()
    own = {row.choice.row.key.report for row in rows}
    units = {figure.amount.unit for row in rows for figure in row.choice.asked if figure.amount}
    return tuple(
        hit
        for hit in texts
        if hit.passage.location.report not in own and hit.passage.amounts and _tells_sum(plan, hit, units)
    )


def _tells_sum(plan: Plan, hit: TextHit, units: Collection[Unit]) -> bool:
    """Whether a quotation tells the amount of what is asked for, and not only something about the same thing."""
    if Measure.VARIANCE not in plan.measures:
        return _tells_one(plan, hit, units)
    return bool(DEVIATION_IN_TEXT.search(hit.quote)) and any(character.isdigit() for character in hit.quote)


def _tells_one(plan: Plan, hit: TextHit, units: Collection[Unit]) -> bool:
    """Whether a quotation says of the one thing that is asked for an amount of the sort that rows elsewhere have.

    "Soliditeten är 5,5 procent" of one report is as good as the row "Soliditet, %" of another; it has to say so right
    after it names the thing.
    """
    names = _names_of_one(plan)
    if not names or plan.measures not in ((), (Measure.ACTUAL,)):
        return False
    told = next((match for match in _WORD.finditer(hit.quote) if stem(match[0].casefold()) in names), None)
    near = _CLAUSE_END.split(hit.quote[told.end() : told.end() + _NEAR], maxsplit=1)[0] if told else ""
    asked = {_sort_of(unit) for unit in units} - {Unit.UNKNOWN}  # a bare number may be of anything
    return any(_sort_of(mention.amount.unit) in asked for mention in parse_amounts(near))


def _names_of_one(plan: Plan) -> frozenset[str]:
    """Return the stems of the names of a subject whose terms are all one thing: "equity ratio (soliditet)"."""
    meant = [
        frozenset(stem(words[0]) for words in to_term(term, plan.language).alternatives if len(words) == 1)
        for term in plan.subject
    ]
    if len(meant) == 1:
        return meant[0] if plan.language is Language.ENGLISH else frozenset((stem(plan.subject[0].casefold()),))
    return frozenset.intersection(*meant) if meant else frozenset()


def _sort_of(unit: Unit) -> Unit:
    return Unit.KR if unit in (Unit.KR, Unit.TKR, Unit.MNKR) else unit
