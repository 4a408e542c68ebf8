"""Takes the links that fit as well as the best one of their report.

In: links, best first. Out: fewer, in their order. For example of "sjukfrånvaron" both "Sjukfrånvaro vikarier" and
"Sjukfrånvaro exkl. vikarier" of one table, since neither says less of the whole; of "placerade barn" both "Placerade
barn, familjehem" and "Placerade barn, dygnsvård HVB", however many words their sort has.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from assistant.linking.rows import COVERAGE_WEIGHT, Link

SAME_FIT = 0.04  # links closer than this fit equally well
_SAME_FIT_ELSEWHERE = 0.35  # another report may name the same thing in other words
_PART_COVERAGE = 0.5  # a label of which no more was asked for is not the very thing
# What follows the comma of a label and is no sort of the thing: its whole, its unit, its date.
_NO_SORT: Final = re.compile(
    r"\d|%|^(?:antal|andel|totalt?|samtliga|summa|alla|snitt\w*|genomsnitt\w*|medel\w*|median|procent|tkr|mnkr|kr|kronor|"
    r"st|stycken|number|total|all|average|mean|percent)\b",
    re.IGNORECASE,
)


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
    is_part = best.coverage <= _PART_COVERAGE or _are_sorts(best.row.label, link.row.label)
    is_whole = best.row.first.is_total or best.row.first.parent
    return is_beside and is_part and not is_whole and _without_coverage(best) - _without_coverage(link) <= SAME_FIT


def _are_sorts(label: str, other: str) -> bool:
    """Whether two labels name two sorts of one thing, each after a comma.

    >>> _are_sorts("Placerade barn, familjehem", "Placerade barn, dygnsvård HVB")
    True
    >>> _are_sorts("Placerade barn, totalt", "Placerade barn, familjehem"), _are_sorts("Lån, tkr", "Lån, antal")
    (False, False)
    """
    thing, comma, sort = label.partition(", ")
    other_thing, other_comma, other_sort = other.partition(", ")
    is_sorted = bool(comma and other_comma) and not (_NO_SORT.search(sort) or _NO_SORT.search(other_sort))
    return is_sorted and thing.casefold() == other_thing.casefold() and sort.casefold() != other_sort.casefold()


def _without_coverage(link: Link) -> float:
    return link.score - COVERAGE_WEIGHT * link.coverage
