"""Splits a claim of several statements into its parts, each with a plan of its own.

In: the `Statement` of a whole claim, its plan and the store. Out: pairs of a statement and a plan. For example "A gick
back medan B gick plus" is two parts, and so is "A och B gick back", where both are said the same of.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.claims.of_many import find_many
from assistant.claims.statement import Statement, read_statement
from assistant.linking.matching import GOOD_MATCH, score_term, to_term
from assistant.linking.rows import find_rows_of
from assistant.linking.subjects import link_plan
from assistant.plan import plan_part
from assistant.records import Plan
from assistant.words.quantity_words import BOTH, OF_PLACES
from ingest.records import Measure
from ingest.store import Store
from ingest.words import split_words

_PART = re.compile(
    r"\s*(?:,(?!\d)|;|(?<!- )\boch\b|\bmedan\b|\bsamt\b|\bmen\b|\bfastän\b|\btrots att\b|\band\b|\bwhile\b|\bbut\b|"
    r"\balthough\b)\s*",
    re.IGNORECASE,
)
# "rose, though the goal was missed": what follows is of its own also after a comparison
_THOUGH = re.compile(r"\s*,?\s+(?:fastän|fast|trots att|även om|men|although|even though|though|but)\s+", re.IGNORECASE)
_STILL = re.compile(r"\s(?:ändå|likväl|still|nevertheless|anyway)(?=\s|$)", re.IGNORECASE)
_AND = re.compile(r"(?<!-)\s+(?:och|samt|and)\s+", re.IGNORECASE)
_PAIR = 2
_LEAST_LETTERS = 3


def split_claim(statement: Statement, plan: Plan, store: Store) -> list[tuple[Statement, Plan]]:
    """Return the parts of a claim, each with its own plan, which goes on from the part before."""
    if find_many(statement):
        return [(statement, plan)]
    if placed := _by_places(statement, plan, store):
        return placed
    pieces = _pieces(statement)
    if len(pieces) < _PAIR:
        return _share_statement(statement, plan, store) or [(statement, plan)]
    parts: list[tuple[Statement, Plan]] = []
    before = _without_subject(plan)
    for piece in pieces:
        part = read_statement(_STILL.sub(" ", piece), is_explicit=statement.is_explicit)
        # the goal that another part speaks of is none of this one's
        bare = before if part.goal else replace(before, measures=tuple(set(before.measures) - {Measure.TARGET}))
        own = plan_part(part.plain, bare, store)
        signs_differ = part.direction and plan.presumed_sign and part.direction != plan.presumed_sign
        before = replace(own, presumed_sign=part.direction) if signs_differ else own
        parts.append((part, before))
    return parts


def _without_subject(plan: Plan) -> Plan:
    """Return a plan for its parts to go on from: its place, its one period and its measures."""
    periods = plan.periods if len(plan.periods) < _PAIR else ()
    return replace(plan, subject=(), hints=(), rows=(), whole=False, periods=periods, unexplained=())


def _pieces(statement: Statement) -> list[str]:
    """Return the pieces of a claim that state something each; what states nothing belongs to its neighbour."""
    if statement.compared or (statement.change and statement.amounts):
        halves = _THOUGH.split(statement.text)
        is_split = len(halves) == _PAIR and all(_states(one) or one.compared for one in map(read_statement, halves))
        return halves if is_split and read_statement(halves[1]).goal else [statement.text]
    pieces: list[str] = []
    pending = ""
    for piece in _PART.split(statement.text):
        joined = f"{pending} {piece}".strip()
        if _states(read_statement(joined)):
            pieces.append(joined)
            pending = ""
        else:
            pending = joined
    if pending and pieces:
        pieces[-1] = f"{pieces[-1]} {pending}"
    return pieces


def _states(statement: Statement) -> bool:
    return bool(statement.amounts or statement.direction or statement.keeps or statement.change or statement.goal)


def _by_places(statement: Statement, plan: Plan, store: Store) -> list[tuple[Statement, Plan]]:
    """Return a claim once for each of the places that share a report and that it says the same of.

    A joint report prints the things of its places in rows of their own: "VA gick back i båda kommunerna" is of those
    that bear their names.
    """
    if not BOTH.search(statement.text) or len(plan.reports) != 1 or statement.amounts:
        return []
    places = store.catalogue()[plan.reports[0]].municipalities
    if len(places) < _PAIR or not (statement.direction or statement.keeps or statement.change):
        return []
    names = {name.casefold() for place in places for name in (place, f"{place}s")}
    idle = {word for word in plan.subject if OF_PLACES.fullmatch(word) or BOTH.fullmatch(word)}
    subject = tuple(word for word in plan.subject if not (word.casefold() in names or word in idle))
    linked = link_plan(replace(plan, subject=subject, rows=(), unexplained=(), near=(), whole=False), store)
    labels = {row.key: split_words(row.label) for row in find_rows_of(linked.rows, store)}
    parts = []
    for place in places:
        rows = tuple(key for key, words in labels.items() if place.casefold() in words)
        if len(rows) != 1:
            return []
        parts.append((statement, replace(linked, rows=rows)))
    return parts


def _share_statement(statement: Statement, plan: Plan, store: Store) -> list[tuple[Statement, Plan]]:
    """Return a claim once for each of two things of which the same is said; nothing where they may be one.

    Only signs and changes are said of both: an amount may be that of the two together.
    """
    halves = _AND.split(BOTH.sub(" ", statement.plain))
    is_shared = (statement.direction or statement.keeps or statement.change) and not statement.amounts
    if len(halves) != _PAIR or not is_shared or statement.compared or statement.rank:
        return []
    before = _without_subject(plan)
    plans = [plan_part(half, before, store) for half in halves]
    is_whole_label = (
        plan.rows
        and not plan.unexplained
        and (set(plan.rows) & set(plans[0].rows) & set(plans[1].rows) or _is_label_of_both(halves, plan, store))
    )
    are_named = all(own.rows and own.subject and not own.unexplained and not own.whole for own in plans)
    if is_whole_label or not are_named:
        return []
    return [(statement, own) for own in plans]


def _is_label_of_both(halves: Sequence[str], plan: Plan, store: Store) -> bool:
    """Whether a row that a claim was linked to is named by two things itself: "Park och lek", "Fel gata och park"."""
    return any(
        all(_names_some(half, split_words(row.label), plan) for half in halves)
        for row in find_rows_of(plan.rows, store)
    )


def _names_some(half: str, label: Sequence[str], plan: Plan) -> bool:
    """Whether a word of a text stands in a label, in some form."""
    words = [word for word in split_words(half) if len(word) >= _LEAST_LETTERS]
    return any(score_term(to_term(word, plan.language), label) >= GOOD_MATCH for word in words)
