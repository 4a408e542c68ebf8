"""Groups reports by the board that they are of, so that no more boards are looked at than a reader can choose from.

In: names of reports in order, and their records. Out: the names board by board, for example the reports of Hylte's
social board of all years, then those of its school board.

"Vad blev resultatet?" fits every report there is. What is asked back offers a few boards, each with its latest report:
so only as many boards are read as are offered, however many are stored.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from assistant.records import Plan
from ingest.records import Report

MOST_CHOICES = 6  # choices that are offered


def group_by_board(
    names: Iterable[str], plan: Plan, reports: Mapping[str, Report], most: int | None
) -> tuple[tuple[str, ...], ...]:
    """Return the names board by board where a plan fits more than `most` boards; else, and for None, all as one group.

    Of several places that are named each has an answer of its own: they are never parted.
    """
    distinct = tuple(dict.fromkeys(names))
    boards: dict[tuple[tuple[str, ...], str], list[str]] = {}
    for name in distinct:
        report = reports[name]
        boards.setdefault((report.municipalities, report.committee), []).append(name)
    if most is None or len(boards) <= most or len(plan.municipalities) > 1:
        return (distinct,)
    return tuple(map(tuple, boards.values()))
