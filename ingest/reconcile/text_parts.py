"""Checks counts against their parts in one sentence.

In: sentences. Out: checks, for example "12 anställda, varav 5 kvinnor och 8 män" gives a finding: 13.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from ingest.reconcile.text_checks import Checked
from ingest.reconcile.text_sentences import COUNT, Sentence, to_count
from ingest.reconcile.text_wording import VAGUE, Told, make_finding
from ingest.records import Amount, Finding, FindingKind, Unit

_BARE = r"(?![\w%]|[.,:]\d|\s?%|\s?procent|\s?tkr|\s?mn?kr|\s?kr\b|\s?kronor|\s?miljon)"
_N = rf"(?<![\w,.])(?P<n>{COUNT}){_BARE}"
_SEXES = re.compile(
    rf"{_N}\s+[^\W\d]+[^\d.;:]{{0,50}}?(?<!\w)(?P<a>{COUNT})\s+(?:är\s+)?(?P<s1>kvinnor|flickor|tjejer)\s+och\s+(?P<b>{COUNT})\s+(?:är\s+)?(?:män|pojkar|killar)\b",
    re.IGNORECASE,
)
_SPREAD = re.compile(
    rf"{_N}\s+[^\d.;:]{{2,60}}?\b(?:fördela(?:t|de)\s+på|uppdela(?:t|de)\s+på|bestående av)\s+(?P<parts>[^.;]+)",
    re.IGNORECASE,
)
_WITHIN = re.compile(
    rf"{_N}\s+[^\W\d]{{3,}}[^\d.;:]{{0,40}}?\bvarav\s+(?P<a>{COUNT}){_BARE}(?P<rest>[^.;]*)", re.IGNORECASE
)
_OF_ALL = re.compile(
    rf"^\s*av\s+(?:[^\W\d]+\s+)?{_N}\s+[^\W\d]+\s+(?:är|var|har|blev|bedöms|beräknas)\s+(?P<parts>[^.;]+)",
    re.IGNORECASE,
)
_PART = re.compile(rf"(?:^\s*|,\s*|\b(?:och|samt|på|är|var|medan)\s+)(?P<part>{COUNT}){_BARE}\s+[^\W\d]", re.IGNORECASE)
_ANY_COUNT = re.compile(rf"(?<![\w,.])(?!(?:en|ett)\b){COUNT}(?!\w)", re.IGNORECASE)
_NAMED = re.compile(
    rf"\b(?P<n>{COUNT})\s+(?P<noun>(?:[^\W\d]+\s+)?[^\W\d]{{3,}})\s*[:,–]\s+(?P<items>[^.;:\d]+?(?:,\s[^.;:\d]+?)*\s+(?:och|samt)\s+[^.;:,\d]+)[.]?$",
    re.IGNORECASE,
)


def check_parts(sentence: Sentence) -> list[Checked]:
    """Give the checks of counts that a sentence gives with their parts."""
    checks = []
    for match in _SEXES.finditer(sentence.plain):
        checks.append(_sum(sentence, match, [match["a"], match["b"]]))
    for match in _SPREAD.finditer(sentence.plain):
        checks.append(_sum(sentence, match, _parts(match["parts"])))
    for match in _WITHIN.finditer(sentence.plain):
        if not _SEXES.search(sentence.plain):
            checks.append(_bound(sentence, match, [match["a"]]))
    for match in _OF_ALL.finditer(sentence.plain):
        if not _SEXES.search(sentence.plain):
            checks.append(_bound(sentence, match, _parts(match["parts"])))
    if named := _NAMED.search(sentence.plain):
        checks.append(_items(sentence, named))
    return [check for check in checks if check is not None]


def _parts(text: str) -> list[str]:
    """Give the counts that are parts; none where a number stands there that may be one ("5 i klass 3")."""
    parts = [part["part"] for part in _PART.finditer(text + " x")]
    others = _ANY_COUNT.findall(text)
    return parts if len(others) == sum(part.casefold() not in ("en", "ett") for part in parts) else []


def _sum(sentence: Sentence, match: re.Match[str], parts: Sequence[str]) -> Checked | None:
    whole, counts = to_count(match["n"]), [to_count(part) for part in parts]
    known = [count for count in counts if count is not None]
    if whole is None or len(known) < 2 or len(known) < len(counts) or VAGUE.search(match[0]):
        return None
    finding = (
        None if sum(known) == whole else _finding(sentence, match[0], whole, sum(known), " + ".join(map(str, known)))
    )
    return Checked(table=None, kind=FindingKind.COUNT, finding=finding)


def _bound(sentence: Sentence, match: re.Match[str], parts: Sequence[str]) -> Checked | None:
    """Check that the parts of a whole are no more than it; they may be less, for some may be left untold."""
    whole, counts = to_count(match["n"]), [to_count(part) for part in parts]
    known = [count for count in counts if count is not None]
    if whole is None or not known or len(known) < len(counts) or VAGUE.search(match[0]):
        return None
    finding = None
    if sum(known) > whole:
        finding = _finding(sentence, match[0], whole, sum(known), " + ".join(map(str, known)))
    return Checked(table=None, kind=FindingKind.COUNT, finding=finding)


def _items(sentence: Sentence, match: re.Match[str]) -> Checked | None:
    """Check "tre områden: A, B och C", where each item is a name of few words."""
    number = to_count(match["n"])
    items = re.split(r",\s+|\s+(?:och|samt)\s+", match["items"].strip())
    plain = all(item and len(item.split()) <= 3 and not item.rstrip().endswith("-") for item in items)
    joins = len(re.findall(r"\s(?:och|samt)\s", match["items"]))
    if number is None or number < 2 or len(items) < 2 or not plain or joins != 1 or VAGUE.search(sentence.plain):
        return None
    if ":" not in match[0]:
        return None
    finding = None if len(items) == number else _finding(sentence, match[0], number, len(items), match["items"])
    return Checked(table=None, kind=FindingKind.COUNT, finding=finding)


def _finding(sentence: Sentence, printed: str, whole: int, parts: int, expression: str) -> Finding:
    printed = printed.strip()
    told = Told(
        swedish=f"Antalet i ”{printed}” stämmer inte: {whole} anges, men delarna är {parts}.",
        english=f"The count in ”{printed}” is not right: {whole} is given, but the parts are {parts}.",
    )
    return make_finding(
        FindingKind.COUNT,
        told,
        sentence.text[sentence.plain.find(printed) :][: len(printed)],
        (sentence.location,),
        amount=Amount(value=Decimal(whole), unit=Unit.COUNT),
        computed=Amount(value=Decimal(parts), unit=Unit.COUNT),
        expression=expression if re.fullmatch(r"[\d +]+", expression) else "",
        passages=(sentence.passage.key,),
    )
