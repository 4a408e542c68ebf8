"""Tells how long a time figures cover, and which figures of a row are of one thing at several times.

In: figures. Out: months, truth, or fewer figures. For example a cost of January to August is never set against that of
a whole year, but the debt at the end of August may stand beside that of December.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.words.vocabulary import MONTHS
from ingest.records import Figure, Measure, Unit
from ingest.words import split_words

_TIME_WORDS = re.compile(
    r"per|tom|till|och|med|t|o|m|den|år|året|helår|kv|kvartal|tertial|vt|ht|våren|hösten|av", re.IGNORECASE
)
# A balance, an average, a number of people on a day: months add nothing to it.
_LEVEL = re.compile(
    r"balansräkning|balance sheet|tillgång|\bskuld|\blåneskuld|eget kapital|soliditet|\bsnitt|genomsnitt|medelvärde|"
    r"median|\bi kö|\bvid (?:periodens|årets|månadens|tertialets) (?:slut|utgång)|\bvid (?:års|månads|halvårs)skiftet|"
    r"folkmängd|anställda|årsarbet|"
    r"^(?:antal )?(?:invånare|elever|barn|platser)\b|"
    r"\b(?:30|31) (?:januari|mars|april|juni|juli|augusti|september|oktober|december)",
    re.IGNORECASE,
)


def span_of(figure: Figure) -> int:
    """Return how many months a figure covers; 0 where its report does not say."""
    if figure.period is None:
        return 0
    start, end = figure.period.start, figure.period.end
    return (end.year - start.year) * 12 + end.month - start.month + 1


def is_month(figure: Figure) -> bool:
    """Whether a figure is of one month alone."""
    return figure.period is not None and span_of(figure) == 1


def differ_in_span(figures: Sequence[Figure]) -> bool:
    """Whether some figures cover a part of a year and others a whole one, where that changes the amount."""
    spans = {span_of(figure) for figure in figures}
    return len(spans - {0}) > 1 and not all(map(_is_level, figures))


def _is_level(figure: Figure) -> bool:
    """Whether a figure tells how much there is at a time, and not how much came in the months that it covers."""
    if figure.amount and figure.amount.unit is Unit.PERCENT:
        return True
    return _LEVEL.search(" ".join((figure.label, figure.column, figure.caption))) is not None


def of_one_development(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """Return the figures of one row that tell of one thing at several times: those whose headings differ in time only.

    "Beslutad effekt 2031" and "Uppnått t.o.m. oktober" are two things, though no measure tells them apart.
    """
    if any(figure.measure is not Measure.OTHER for figure in figures):
        return tuple(figures)
    heads = [time_free(figure.column) for figure in figures]
    named = [head for head in heads if head]
    common = max(named, key=named.count, default=frozenset())
    return tuple(figure for figure, head in zip(figures, heads, strict=True) if head in (common, frozenset()))


def time_free(column: str) -> frozenset[str]:
    """Return the words of a column's heading that say no time."""
    words = split_words(column)
    return frozenset(
        word for word in words if word.isalpha() and word not in MONTHS and not _TIME_WORDS.fullmatch(word)
    )
