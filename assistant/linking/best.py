"""Takes the links that fit as well as the best one of their report.

In: links, best first. Out: fewer, in their order. For example of "sjukfrånvaron" both "Sjukfrånvaro vikarier" and
"Sjukfrånvaro exkl. vikarier" of one table, since neither says less of the whole.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.linking.rows import COVERAGE_WEIGHT, Link

SAME_FIT = 0.04  # links closer than this fit equally well
_SAME_FIT_ELSEWHERE = 0.35  # another report may name the same thing in other words
_PART_COVERAGE = 0.5  # a label of which no more was asked for is not the very thing


def best_links(links: Sequence[Link]) -> tuple[Link, ...]:
    """Return the links that fit as well as the best one of their report, and about as well as the best of all."""
    if not links:
        return ()
    top = links[0]
    best: dict[str, Link] = {}
    for link in links:
        best.setdefault(link.row.key.report, link)
    return tuple(
        link
        for link in links
        if len(link.unexplained) == len(top.unexplained)
        and _fits_as_well(link, best[link.row.key.report])
        and top.fit - link.fit <= _SAME_FIT_ELSEWHERE
    )


def _fits_as_well(link: Link, best: Link) -> bool:
    """Whether a link fits as well as the best of its report.

    Of "sjukfrånvaron" neither "Sjukfrånvaro vikarier" nor "Sjukfrånvaro exkl. vikarier" says less of the whole: where
    no label of a table is the very thing, how much else they say does not choose among them.
    """
    if best.score - link.score <= SAME_FIT:
        return True
    is_beside = (link.row.key.report, link.row.key.table) == (best.row.key.report, best.row.key.table)
    is_part = best.coverage <= _PART_COVERAGE and not (best.row.first.is_total or best.row.first.parent)
    return is_beside and is_part and _without_coverage(best) - _without_coverage(link) <= SAME_FIT


def _without_coverage(link: Link) -> float:
    return link.score - COVERAGE_WEIGHT * link.coverage
