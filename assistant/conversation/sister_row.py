"""Finds the sister of the row that was answered: the same with something counted in or left out, or as a share.

In: the plan of a follow-up, its slots, the plan before and the store. Out: the plan with that row, or None where the
follow-up is of another sort. For example "och med pensionerna inräknade?" after "Soliditet" is of the row "Soliditet
inkl. pensionsskuld"; where there is none it is not found, and the row "Pensioner" is never told for it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from assistant.conversation.other_column import told_rows
from assistant.linking.matching import GOOD_MATCH, is_stop_word, score_term
from assistant.linking.rows import RowFigures, find_rows_of, group_rows
from assistant.linking.subjects import to_terms
from assistant.question.slots import Slots
from assistant.records import Operation, Plan
from assistant.words.sister_words import LABEL_OF_SORT, read_sister_sort
from ingest.store import Store
from ingest.words import split_words, stem

_SHORTEST_WORD: Final = 3  # letters of a word that a label is told by, and of no unit
# Units, and what a table may leave out: "Årets resultat" beside "Resultat i % av skatter"
_NOT_TOLD: Final = re.compile(r"tkr|mnkr|mkr|kronor|antal|procent|andel|årets|periodens|summa|totalt?", re.IGNORECASE)


def sister_row(plan: Plan, slots: Slots, previous: Plan, store: Store) -> Plan | None:
    """Return the plan of the row that is the one before with what a follow-up counts in, leaves out or divides by."""
    sort, what = read_sister_sort(slots.text)
    rows = find_rows_of(told_rows(previous), store) if sort and not slots.municipalities else ()
    if len(rows) != 1 or plan.operation not in (Operation.LOOK_UP, Operation.SHARE):
        return None
    row = rows[0]
    asked = replace(plan, operation=Operation.LOOK_UP, reports=(row.key.report,), whole=False, percent=False)
    if sort == "share" and not slots.terms:
        return None
    if sister := _find(what, row, sort, asked, store):
        named = tuple(dict.fromkeys((*previous.subject, *slots.terms)))
        return replace(asked, rows=(sister.key,), subject=named, unexplained=(), measures=slots.measures)
    if sort == "without" and (bare := _without(what, row, asked, store)):
        return replace(
            asked, rows=(bare.key,), subject=split_words(bare.label), unexplained=(), measures=slots.measures
        )
    if sort == "share":
        return None  # which may be computed
    return replace(asked, rows=(), subject=(*what.split(), *previous.subject), unexplained=(what,))


def _find(what: str, row: RowFigures, sort: str, plan: Plan, store: Store) -> RowFigures | None:
    """Return the one row whose label says what the row's own does, and what is asked for beside it."""
    own = _stems(row.label)
    words = tuple(word for word in split_words(what) if not is_stop_word(word))
    terms, _ = to_terms(replace(plan, subject=words), store, (row.key.report,))
    if not own or not terms:
        return None
    rows = group_rows(store.figures(reports=(row.key.report,)))
    found = [
        other
        for other in rows
        if other.key != row.key
        and own < _stems(other.label)
        and LABEL_OF_SORT[sort].search(other.label)
        and all(score_term(term, split_words(other.label)) >= GOOD_MATCH for term in terms)
    ]
    beside = [other for other in found if other.key.table == row.key.table] or found
    fewest = min((len(_stems(other.label)) for other in beside), default=0)  # and no goal that says how it shall be
    closest = [other for other in beside if len(_stems(other.label)) == fewest]
    return closest[0] if len(closest) == 1 else None


def _without(what: str, row: RowFigures, plan: Plan, store: Store) -> RowFigures | None:
    """Return the row that leaves out what another counts in: the row itself, or that whose sister it is."""
    if _find(what, row, "with", plan, store):
        return row
    own = _stems(row.label)
    rows = group_rows(store.figures(reports=(row.key.report,)))
    lesser = [other for other in rows if other.key.table == row.key.table and _stems(other.label) <= own - _stems(what)]
    found = [
        other for other in lesser if (with_it := _find(what, other, "with", plan, store)) and with_it.key == row.key
    ]
    return found[0] if len(found) == 1 else None


def _stems(label: str) -> frozenset[str]:
    words = (word for word in split_words(label) if word.isalpha() and len(word) >= _SHORTEST_WORD)
    return frozenset(stem(word) for word in words if not _NOT_TOLD.fullmatch(word))
