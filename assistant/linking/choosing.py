"""Chooses among the rows that fit a question's words those that are meant, or tells which words nothing explains.

In: links of words to rows, best first, and the plan. Out: the plan with rows, or with unexplained words. For example
where two rows fit equally after a question about a table, the one of that table.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.linking.best import best_links
from assistant.linking.matching import GOOD_MATCH
from assistant.linking.narrower import are_all_narrower
from assistant.linking.rows import Link
from assistant.records import Operation, Plan, RowKey
from ingest.notation.units import parse_unit
from ingest.words import split_words

GOOD_COVERAGE = 0.75


def is_a_row(links: Sequence[Link], plan: Plan) -> bool:
    """Whether words that also name the report name one of its rows by its whole label."""
    if not links or links[0].unexplained:
        return False
    top = links[0]
    return not plan.whole and top.coverage >= GOOD_COVERAGE and top.fit >= GOOD_MATCH


def choose_links(plan: Plan, links: Sequence[Link]) -> Plan:
    """Return the plan with the rows of the best links, or with the words that they leave unexplained."""
    best = best_links(links)
    if not best:
        return replace(plan, whole=False, unexplained=plan.subject)
    if best[0].unexplained and plan.operation is Operation.EXPLAIN:
        # A reason is asked for with many words; the row that is named by its whole label is the one.
        best = tuple(link for link in best if link.coverage >= GOOD_COVERAGE)
        if not best:
            return replace(plan, whole=False, unexplained=links[0].unexplained)
    elif best[0].unexplained:
        return replace(plan, whole=False, unexplained=best[0].unexplained)
    if are_all_narrower(best, plan):
        return replace(plan, whole=False, unexplained=plan.subject)
    meant = _prefer_near(_printed_whole(best, plan), plan)
    return replace(plan, whole=False, rows=tuple(link.row.key for link in meant))


def _printed_whole(links: Sequence[Link], plan: Plan) -> Sequence[Link]:
    """Return of links that fit equally those whose label of several words stands in the question word for word.

    "Nya förskolan i Ystads tätort (Ystad förskola)" is the row "Ystad förskola", and no other preschool; two labels
    that both stand there are both meant.
    """
    asked = f" {' '.join(split_words(plan.question))} "
    labels = {link.row.key: _named(link.row.label) for link in links}
    printed = [link for link in links if len(own := labels[link.row.key]) > 1 and f" {' '.join(own)} " in asked]
    return printed or links


def _named(label: str) -> list[str]:
    """Return the words of a label without codes and units: "Hyrda lökar, tkr" is named as "Hyrda lökar" is."""
    return [word for word in split_words(label) if not word.isdigit() and parse_unit(word) is None]


def _prefer_near(links: Sequence[Link], plan: Plan) -> Sequence[Link]:
    """Return of links that fit equally those in the table of the question before, under the same row if there are."""
    same = [link for link in links if link.row.key in plan.near]
    if same:
        return same
    tables = {(key.report, key.table) for key in plan.near}
    near = [link for link in links if (link.row.key.report, link.row.key.table) in tables]
    if len(near) < 2:
        return near or links
    first = plan.near[0]
    above = [link for link in near if _is_beside(link.row.key, first)]
    return above or near


def _is_beside(key: RowKey, other: RowKey) -> bool:
    """Whether two rows of a table stand next to each other."""
    return abs(key.row - other.row) == 1
