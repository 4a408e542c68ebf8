"""Gives a follow-up its rows: those of the answer before where it leaves the subject out, else those that it names.

In: a plan that took over what it left out and was linked anew, its slots, and what it is read against. Out: the plan
with its rows. For example after a choice among two rows "och budgeten?" is of the chosen one, whatever the first
question would be linked to.
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.claims.statement import find_statement
from assistant.conversation.inherit import WHOLE_BOARD, asks_how_much, counted_words, without_counted
from assistant.conversation.other_column import answered_rows, other_column
from assistant.conversation.shown_figures import ASKS_TOTAL
from assistant.evidence.column_fit import TOTAL_COLUMN
from assistant.evidence.figure_choice import choose_figures
from assistant.evidence.headline import MONEY
from assistant.evidence.single_months import is_other_month_row
from assistant.linking.beside import row_in_table
from assistant.linking.matching import GOOD_MATCH, score_term, to_term
from assistant.linking.month_rows import to_all_months
from assistant.linking.rows import RowFigures, find_rows_of, group_rows
from assistant.linking.subjects import link_plan
from assistant.operations.row_tree import find_grand_total
from assistant.question.asked_thing import asks_one_thing
from assistant.question.overview_words import direction_of
from assistant.question.question_parts import row_hints
from assistant.question.setting import Setting
from assistant.question.slots import Slots
from assistant.records import Operation, Plan
from assistant.words.vocabulary import PERSON_WORDS
from ingest.records import Measure, Unit
from ingest.store import Store
from ingest.words import split_words, stem

_SHORT = 3  # words of "och ekonomi då?"
_COLUMNS = re.compile(r"\b(kostade|kostar|kostnad\w*|intäkt\w*|costs?|expens\w+|incomes?|revenues?)\b", re.IGNORECASE)


def follow(linked: Plan, slots: Slots, setting: Setting) -> Plan:
    """Return the plan of a follow-up with the rows that it means."""
    previous, store = setting.previous, setting.store
    if previous is None:
        return linked
    if linked.operation is Operation.FIND_TEXT and asks_one_thing(slots.text):
        return linked  # "vem bygger den?" after what it cost: no figure of the row tells that
    plan = _judged_again(linked, slots, previous)
    if months := to_all_months(plan, answered_rows(previous), store):
        return _with_columns(months, previous)
    if slots.terms:
        if column := other_column(plan, slots, previous, store):
            return column
        named = _with_counted(plan, slots, previous, store) or _with_subject_before(plan, slots, previous, store)
        named = _of_same_thing(named, slots, previous, store)
        is_of_columns = named.rows and named.operation is Operation.LOOK_UP and len(slots.text.split()) <= _SHORT
        return _with_columns(named, previous) if is_of_columns and not slots.measures else named
    if ASKS_TOTAL.match(slots.text) and (total := _to_total(plan, previous, store)):
        return total
    if beside := _find_beside(plan, slots, previous, store):
        return _with_columns(beside, previous)
    if WHOLE_BOARD.search(slots.text) or slots.municipalities or row_hints(slots) or previous.whole:
        # "vad kostade nämnden?", "och året innan?": its costs again, and no longer its result
        return _with_columns(plan, previous) if plan.money and slots.year_shift else plan
    return _keep_rows(plan, previous, store)


def _judged_again(plan: Plan, slots: Slots, previous: Plan) -> Plan:
    """Return the plan as a question of its own where the claim before does not fit what it asks.

    "Stämmer det att A hade ett överskott på 9 tkr?", "och B?": the amount was claimed of A alone, and of B its own is
    asked for; so is that of another year.
    """
    if plan.operation is not Operation.CLAIM or slots.operation is Operation.CLAIM or asks_how_much(slots):
        return plan
    statement = find_statement(previous.claim)
    says = statement and (statement.direction or statement.keeps or statement.change or statement.compared)
    is_of_one = statement is None or not says or statement.amounts or (statement.reference and not slots.terms)
    changes_more = slots.years or slots.year_shift or slots.percent or slots.end_month or slots.full_year
    return replace(plan, operation=Operation.LOOK_UP, claim="") if is_of_one or changes_more else plan


def _with_counted(plan: Plan, slots: Slots, previous: Plan, store: Store) -> Plan | None:
    """Return the plan of "och B?" after "hur många anställda har A?": the same is counted, of B.

    A word that names no row is itself what is counted ("och vakanser?"), and so is one that names a row beside the one
    before: "och för trafikolyckor?" after the number of fires.
    """
    counted = counted_words(previous)
    people = tuple(hint for hint in slots.hints if hint.casefold() in PERSON_WORDS)
    if counted and people:  # "och personer med hemtjänst?" after a number of places: of no such places
        own = replace(plan, counts=True, subject=(*people, *slots.terms), rows=(), unexplained=())
        named = link_plan(own, store)
        return named if named.rows and not named.unexplained else replace(named, rows=(), unexplained=own.subject)
    names_other = slots.counts or slots.measures or slots.money or slots.open_question or slots.percent
    if not counted or names_other or plan.operation not in (Operation.LOOK_UP, Operation.FIND_TEXT):
        return None
    alone = link_plan(replace(plan, counts=False, subject=slots.terms, rows=(), unexplained=()), store)
    names_row = bool(link_plan(replace(plan, counts=False), store).rows)
    subject = (*counted, *slots.terms) if names_row else (*slots.terms, *without_counted(previous))
    asked = replace(plan, subject=tuple(dict.fromkeys(subject)), rows=(), unexplained=(), counts=True)
    joined = link_plan(replace(asked, question=f"{previous.question} {slots.text}"), store)
    tables = {(key.report, key.table) for key in answered_rows(previous)}
    is_beside = len(alone.rows) == 1 and {(key.report, key.table) for key in alone.rows} == tables
    if not joined.rows and is_beside and not alone.unexplained:
        return replace(joined, rows=alone.rows, subject=slots.terms, unexplained=())
    return joined


def _of_same_thing(plan: Plan, slots: Slots, previous: Plan, store: Store) -> Plan:
    """Return the plan with the one row that is of what was asked before: "och bland männen?" of sick leave.

    Neither "varav män" below a number of people nor a choice is meant, where a "Sjukfrånvaro män" goes on from
    "Sjukfrånvaro".
    """
    before, named = (find_rows_of(keys, store) for keys in (answered_rows(previous), plan.rows))
    own = _label_stems(before[0].label) if len(before) == 1 else frozenset()
    is_part = len(named) == 1 and named[0].first.parent and _label_stems(named[0].first.parent) != own
    if not own or not named or not (len(named) > 1 or is_part) or any(row.key == before[0].key for row in named):
        return plan
    if is_part:
        terms = [to_term(word, plan.language) for word in slots.terms]
        rows = group_rows(store.figures(reports=(before[0].key.report,)))
        beside = (row for row in rows if row.key.table == before[0].key.table)
        named = tuple(
            row for row in beside if all(score_term(term, split_words(row.label)) >= GOOD_MATCH for term in terms)
        )
    alike = [row.key for row in named if own <= _label_stems(row.label) or own == _label_stems(row.first.parent)]
    return replace(plan, rows=(alike[0],)) if len(alike) == 1 and alike[0] != before[0].key else plan


def _label_stems(label: str) -> frozenset[str]:
    return frozenset(stem(word) for word in split_words(label) if word.isalpha() and not TOTAL_COLUMN.fullmatch(word))


def _with_subject_before(plan: Plan, slots: Slots, previous: Plan, store: Store) -> Plan:
    """Return the plan of words that name nothing alone, but a row together with those before ("the long-term one")."""
    if not plan.unexplained or not previous.subject or slots.municipalities:
        return plan
    # "hur många hade hemtjänst?": of no place that was counted before
    if previous.counts and slots.counts and set(plan.subject) > set(slots.terms):
        bare = replace(plan, subject=slots.terms, rows=(), unexplained=())
        keys = answered_rows(previous)
        beside = row_in_table(bare, keys[0], store) if keys else None
        if beside:
            return beside
    subject = tuple(dict.fromkeys((*slots.terms, *previous.subject)))
    joined = link_plan(replace(plan, subject=subject, rows=(), unexplained=()), store)
    return joined if joined.rows and not joined.unexplained else plan


def _find_beside(plan: Plan, slots: Slots, previous: Plan, store: Store) -> Plan | None:
    """Return the plan of the one row beside those before that a word names which else names nothing ("ekonomi")."""
    if len(slots.hints) != 1 or slots.measures or len(slots.text.split()) > _SHORT or row_hints(slots):
        return None
    tables = {(key.report, key.table) for key in previous.rows}
    rows = group_rows(store.figures(reports=tuple(sorted({report for report, _ in tables})))) if tables else ()
    named = [
        row
        for row in rows
        if (row.key.report, row.key.table) in tables
        and [stem(word) for word in split_words(row.label) if not word.isdigit()] == [stem(slots.hints[0].casefold())]
    ]
    if len(named) != 1 or named[0].key in previous.rows:
        return None
    return replace(plan, rows=(named[0].key,), subject=slots.hints, whole=False, unexplained=())


def _to_total(plan: Plan, previous: Plan, store: Store) -> Plan | None:
    """Return the plan of the total of the table that the row before stands in, where the table prints one."""
    rows = find_rows_of(previous.rows, store)
    tables = {(row.key.report, row.key.table) for row in rows}
    if len(tables) != 1:
        return None
    ((report, table),) = tables
    beside = [row for row in group_rows(store.figures(reports=(report,))) if row.key.table == table]
    total = find_grand_total(beside)
    if total is None or total.key in previous.rows:
        return None
    found = replace(plan, rows=(total.key,), reports=(report,), subject=(), hints=(), whole=False, unexplained=())
    return replace(found, operation=Operation.LOOK_UP)


def _keep_rows(plan: Plan, previous: Plan, store: Store) -> Plan:
    """Return the plan with the rows before, where they hold what is asked now."""
    plan = _with_columns(plan, previous)
    kept = tuple(row.key for row in find_rows_of(answered_rows(previous), store) if _answers(row, plan, store))
    return replace(plan, rows=kept, whole=False, unexplained=()) if kept else plan


def _with_columns(plan: Plan, previous: Plan) -> Plan:
    """Return the plan with the words of the question before that tell a table's columns: of costs, or of incomes.

    Of another row of the same table all words of the subject may: "hur många är lediga i A?", "o i B".
    """
    tables = [{(key.report, key.table) for key in one.rows} for one in (plan, previous)]
    told = previous.subject if tables[0] == tables[1] else ()
    words = tuple(dict.fromkeys((*(match[0] for match in _COLUMNS.finditer(previous.question)), *told)))
    if not words or _COLUMNS.search(plan.question):
        return plan
    return replace(plan, question=f"{plan.question.rstrip('?!. ')} ({', '.join(words)})")


def _answers(row: RowFigures, plan: Plan, store: Store) -> bool:
    if is_other_month_row(row.label, plan):
        return False
    asked = choose_figures(row, plan, store.catalogue()[row.key.report].period).asked
    units = {figure.amount.unit for figure in asked if figure.amount}
    if plan.percent:
        return Unit.PERCENT in units
    return bool(asked) and not (plan.counts and units & set(MONEY))


def follow_overview(plan: Plan, slots: Slots, setting: Setting) -> Plan:
    """Return the overview before of another place or year, or what a row that is named has of what it listed."""
    previous, store = setting.previous, setting.store
    if previous is None or slots.operation is plan.operation or previous.operation is not plan.operation:
        return plan
    if slots.terms and plan.operation is not Operation.TOPIC:
        by_deviation = plan.operation is Operation.LIST_ROWS and direction_of(previous.question) != 0
        measures = plan.measures or ((Measure.VARIANCE,) if by_deviation else ())
        return link_plan(replace(plan, operation=Operation.LOOK_UP, measures=measures), store)
    if plan.operation is Operation.TOPIC:
        return plan
    return replace(plan, question=previous.question, subject=previous.subject, hints=previous.hints)
