"""Checks what a sentence says that a row has grown or shrunk by against the row's outcomes of two years.

In: sentences and the rows they are tied to. Out: checks, for example "Intäkterna ökade med 360 tkr jämfört med 2021"
beside a row with 4 480 and 4 120.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.notation import Mention, parse_amounts
from ingest.notation.units import MONEY
from ingest.reconcile.text_checks import Checked
from ingest.reconcile.text_fits import Fit, compare
from ingest.reconcile.text_sentences import Sentence
from ingest.reconcile.text_ties import Names, Tie, tie_sentence
from ingest.reconcile.text_wording import Told, english, make_finding, to_amount, to_name
from ingest.records import Amount, Figure, Finding, FindingKind, Measure

_GREW = re.compile(
    r"\b(?P<word>ökade|ökat|ökar|steg|stigit|minskade|minskat|minskar|sjönk|sjunkit)\s+med\s+(?:ca|cirka|drygt|knappt)?\s*$",
    re.IGNORECASE,
)
_SINCE = re.compile(
    r"\s+(?:jämfört med|mot|sedan|från)\s+(?:år\s+)?(?:(?P<year>(?:19|20)\d\d)|föregående år|förra året|året innan)",
    re.IGNORECASE,
)
_LESS = re.compile(r"minsk|sjönk|sjunk", re.IGNORECASE)


def check_growth(sentence: Sentence, names: Names) -> list[Checked]:
    """Give the checks of growth that a sentence states of a row, with the year that it is counted from."""
    told = list(_told(sentence.plain)) if _SINCE.search(sentence.plain) else []
    if not told:
        return []
    ties = [tie for tie in tie_sentence(sentence, names) if tie.is_named]
    return [check for mention, match in told for tie in ties if (check := _check(sentence, mention, match, tie))]


def _told(plain: str) -> Iterator[tuple[Mention, re.Match[str]]]:
    for mention in parse_amounts(plain):
        match = _GREW.search(plain[: mention.start])
        if match and mention.amount.unit in MONEY and _SINCE.match(plain, mention.end):
            yield mention, match


def _check(sentence: Sentence, mention: Mention, match: re.Match[str], tie: Tie) -> Checked | None:
    """Check a growth, where the row has one outcome of the year counted from and one of the year after it."""
    since = _SINCE.match(sentence.plain, mention.end)
    pair = _years(tie, int(since["year"]) if since and since["year"] else None)
    if pair is None or pair[0].amount is None or pair[1].amount is None:
        return None
    before, now = pair[0].amount, pair[1].amount
    change = Amount(value=abs(now.value) - abs(before.value), unit=now.unit)
    fit = compare(mention, change)
    grew = not _LESS.search(match["word"])
    if fit not in (Fit.AGREES, Fit.TRUNCATED, Fit.NEAR):
        return None
    wrong = fit is Fit.NEAR or grew != (change.value > 0)
    finding = _finding(sentence, mention, match, pair, change) if wrong else None
    return Checked(table=pair[0].table, kind=FindingKind.TEXT, finding=finding)


def _years(tie: Tie, year: int | None) -> tuple[Figure, Figure] | None:
    """Give a row's outcomes of the year that a growth counts from and of the next, where each is printed once."""
    found = {}
    actual = [figure for figure in tie.figures if figure.measure is Measure.ACTUAL and figure.period and figure.amount]
    for figure in actual:
        if figure.period and figure.amount and figure.amount.unit in MONEY:
            if figure.period.end.year in found:
                return None
            found[figure.period.end.year] = figure
    last = max(found, default=0) if year is None else year + 1
    if last not in found or last - 1 not in found:
        return None
    return found[last - 1], found[last]


def _finding(
    sentence: Sentence, mention: Mention, match: re.Match[str], pair: tuple[Figure, Figure], change: Amount
) -> Finding:
    printed = sentence.text[match.start() : mention.end].strip()
    before, now = (to_amount(figure.amount) if figure.amount else figure.text for figure in pair)
    name = to_name(pair[0].label)
    told = Told(
        swedish=f"Texten säger ”{printed}” om {name}, men i tabellen är det {before} och sedan {now}.",
        english=f"The text says ”{printed}” of {name}, but the table has {english(before)}, then {english(now)}.",
    )
    return make_finding(
        FindingKind.TEXT,
        told,
        printed,
        (sentence.location, pair[1].location, pair[0].location),
        amount=mention.amount,
        computed=change,
        figures=(pair[1].key, pair[0].key),
        passages=(sentence.passage.key,),
        table=pair[1].table,
    )
