"""The filters of the page of figures as they stand in its address, so that a view can be kept and sent on.

In: a query string. Out: a `FigureQuery` and the page wanted, for example::

    "kommun=Hylte&ar=2019&sok=personal&sort=amount&sida=2"

What cannot be read is left out: an address may be typed by hand.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import parse_qs, urlencode

from ingest.records import Measure
from ingest.store.figure_search import FigureOrder, FigureQuery

_LONGEST = 200  # characters of a search; more is no search
_MOST_PAGES = 100_000


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What the page shows: a query, and which page of what it finds, from 1."""

    query: FigureQuery = field(default_factory=FigureQuery)
    page: int = 1


def read_view(text: str) -> View:
    """Read the query string of an address.

    >>> read_view("ar=2019&ar=x&sok=personal&sort=amount&fallande=1").query.years
    (2019,)
    """
    values = parse_qs(text, max_num_fields=200)
    measures = {measure.value: measure for measure in Measure}
    orders = {order.value: order for order in FigureOrder}
    pages = [int(page) for page in values.get("sida", ()) if page.isdecimal() and len(page) < 7]
    return View(
        query=FigureQuery(
            reports=tuple(values.get("rapport", ())),
            municipalities=tuple(values.get("kommun", ())),
            measures=tuple(measures[one] for one in values.get("matt", ()) if one in measures),
            years=tuple(int(year) for year in values.get("ar", ()) if year.isdecimal() and 1 <= int(year[:5]) <= 9999),
            label=_first(values, "rad"),
            words=_first(values, "sok"),
            order=next((orders[one] for one in values.get("sort", ()) if one in orders), FigureOrder.PLACE),
            descending=_first(values, "fallande") == "1",
        ),
        page=min(max(pages[0] if pages else 1, 1), _MOST_PAGES),
    )


def to_query_string(view: View) -> str:
    """Write a view as the query string of an address; what is as it always is, is left out."""
    query = view.query
    pairs: list[tuple[str, str]] = [
        *(("rapport", name) for name in query.reports),
        *(("kommun", name) for name in query.municipalities),
        *(("matt", measure.value) for measure in query.measures),
        *(("ar", str(year)) for year in query.years),
    ]
    pairs += [(name, value) for name, value in (("rad", query.label), ("sok", query.words)) if value]
    if query.order is not FigureOrder.PLACE:
        pairs.append(("sort", query.order.value))
    if query.descending:
        pairs.append(("fallande", "1"))
    if view.page > 1:
        pairs.append(("sida", str(view.page)))
    return urlencode(pairs)


def _first(values: Mapping[str, Sequence[str]], name: str) -> str:
    return values[name][0][:_LONGEST] if values.get(name) else ""
