"""Checks counts against lists, and against a second telling of the same count.

In: lines, sentences and passages. Out: checks, for example "fyra mål:" above a list of five, or "enheten har 12
medarbetare" and later 13.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal

from ingest.reconcile.text_checks import Checked
from ingest.reconcile.text_sentences import COUNT, Sentence, to_count, to_plain
from ingest.reconcile.text_wording import VAGUE, Told, make_finding
from ingest.records import Amount, Finding, FindingKind, Location, Passage, Unit
from ingest.words import split_words, stem

_TITLED = re.compile(rf"(?<!\w)(?P<n>{COUNT})\s+(?:[^\W\d]+\s+){{0,2}}(?P<noun>[^\W\d]{{3,}})\s*:\s*$", re.IGNORECASE)
_LISTED = re.compile(r"^\s*(?:[-–•●*]|\d{1,2}[.)])\s+\S")
_NUMBERED = re.compile(r"(?:^|\s)(\d{1,2})\.\s+(?=[A-ZÅÄÖ])")
_HEAD = re.compile(r"^(?P<head>[^:.]{5,80}):\s+1\.\s")
_HAS = re.compile(
    rf"^(?P<subject>[^,.;:\d]{{3,60}}?)\s+(?:har|hade|består av|bestod av|omfattar)\s+"
    rf"(?:(?:totalt|sammanlagt|i dag|idag)\s+)?(?<![\w,.])(?P<n>{COUNT})(?![\w%]|[.,:]\d)\s+(?P<noun>[^\W\d]{{4,}})",
    re.IGNORECASE,
)
_OTHER_TIME = re.compile(
    r"\b(?:början|slutet|tidigare|föregående|förra|jan\w*|feb\w*|mars|april|maj|juni|juli|aug\w*|sept\w*|okt\w*|nov\w*|dec\w*"
    r"|våren|hösten|sommaren|sedan|nya|ytterligare|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"år|månad(?:er)?|veck(?:a|or)|dag(?:ar)?|timm(?:e|ar)|minuter|kronor|kr|procent|meter|personer|gånger|gång", re.I
)
_LIMIT = re.compile(
    r"\b(?:än|över|under|efter|inom|från|till|på|minst|högst|cirka|ca|per|om|varav|bland)\s*$", re.IGNORECASE
)
_MOST = 15


def check_lists(lines: Sequence[str], report: str) -> list[Checked]:
    """Give the checks of lists whose title tells how many items they have ("fyra mål:")."""
    checks = []
    for place, line in enumerate(lines):
        match = _TITLED.search(to_plain(line).strip())
        number = to_count(match["n"]) if match else None
        if match is None or number is None or number < 2 or VAGUE.search(line) or _measures_time(match, line):
            continue
        items = _items_below(lines, place)
        if items >= 2:
            where = Location(report=report, first_line=place + 1, last_line=place + 1)
            finding = None if items == number else _list_finding(match[0].strip(), number, items, where)
            checks.append(Checked(table=None, kind=FindingKind.COUNT, finding=finding))
    return checks


def check_twice(sentences: Sequence[Sentence], passages: Sequence[Passage]) -> list[Checked]:
    """Give the checks of counts that are told twice: of what a body has, and of what a numbered list holds."""
    return [*_check_bodies(sentences), *_check_numbered(sentences, passages)]


def _measures_time(match: re.Match[str], line: str) -> bool:
    """Whether a title ends with a stretch of time or a limit: "mer än 6 månader:" counts no items."""
    before = to_plain(line).strip()[: match.start()]
    return bool(_TIME.fullmatch(match["noun"]) or _LIMIT.search(before))


def _items_below(lines: Sequence[str], place: int) -> int:
    items, blank, first, kind = 0, 0, 0, ""
    for line in lines[place + 1 : place + 1 + 4 * _MOST]:
        if not line.strip():
            blank += 1
            if blank > 1 and items:
                break
        elif (mark := _LISTED.match(line)) and (not items or _kind_of(mark) == kind):
            indent = len(line) - len(line.lstrip())
            if items and indent > first:
                return 0  # a list in a list: which level is counted is not told
            first, kind = (first, kind) if items else (indent, _kind_of(mark))
            items, blank = items + 1, 0
        elif items or blank > 1:
            break
        else:
            return 0
    return items


def _kind_of(mark: re.Match[str]) -> str:
    """Give what marks an item: a number, or the sign itself; a numbered heading ends a list of dashes."""
    sign = mark[0].split()[0]
    return "1" if sign[0].isdigit() else sign


def _check_bodies(sentences: Sequence[Sentence]) -> list[Checked]:
    told: dict[tuple[frozenset[str], str], list[tuple[int, Sentence]]] = defaultdict(list)
    for sentence in sentences:
        match = _HAS.match(sentence.plain.strip())
        number = to_count(match["n"]) if match else None
        if (
            match is None
            or number is None
            or number < 2
            or _OTHER_TIME.search(sentence.plain)
            or VAGUE.search(sentence.plain)
        ):
            continue
        subject = frozenset(stem(word) for word in split_words(match["subject"]))
        told[subject, stem(match["noun"])].append((number, sentence))
    checks = []
    for same in told.values():
        for number, sentence in same[1:]:
            first, before = same[0]
            finding = (
                None if number == first else _twice_finding(sentence, number, before.location, before.passage, first)
            )
            checks.append(Checked(table=None, kind=FindingKind.COUNT, finding=finding))
    return checks


def _check_numbered(sentences: Sequence[Sentence], passages: Sequence[Passage]) -> list[Checked]:
    """Check a numbered list against a sentence near it that counts the same: its noun and its other words."""
    checks = []
    for place, passage in enumerate(passages):
        head = _HEAD.match(to_plain(passage.text))
        if head is None:
            continue
        items = _last_number(passages, place)
        words = [stem(word) for word in split_words(head["head"]) if len(word) > 4]
        near = {one.index for one in passages[max(0, place - 3) : place + 4]}
        for sentence in sentences:
            if sentence.passage.index in near and sentence.passage.index != passage.index and items > 1:
                number = _counted(sentence, words)
                if number is not None:
                    finding = None
                    if number != items:
                        finding = _twice_finding(sentence, number, passage.location, passage, items)
                    checks.append(Checked(table=None, kind=FindingKind.COUNT, finding=finding))
    return checks


def _last_number(passages: Sequence[Passage], place: int) -> int:
    last = 0
    for passage in passages[place : place + 4]:
        if passage.headings != passages[place].headings:
            break
        for number in _NUMBERED.findall(to_plain(passage.text)):
            if int(number) == last + 1:
                last += 1
    return last


def _counted(sentence: Sentence, words: Sequence[str]) -> int | None:
    """Give the count of one of the words in a sentence that shares another of them with the list's title."""
    for match in re.finditer(rf"(?<![\w,.])(?P<n>{COUNT})\s+(?P<noun>[^\W\d]{{4,}})", sentence.plain, re.IGNORECASE):
        noun = stem(match["noun"])
        others = {word[:8] for word in words if word != noun}
        stems = {stem(word)[:8] for word in split_words(sentence.plain)} - {noun[:8]}
        if noun in words and others & stems and to_count(match["n"]) not in (None, 0, 1):
            return to_count(match["n"])
    return None


def _list_finding(printed: str, number: int, items: int, where: Location) -> Finding:
    told = Told(
        swedish=f"”{printed}” följs av {items} punkter, inte {number}.",
        english=f"”{printed}” is followed by {items} items, not {number}.",
    )
    return make_finding(
        FindingKind.COUNT,
        told,
        printed,
        (where,),
        amount=Amount(value=Decimal(number), unit=Unit.COUNT),
        computed=Amount(value=Decimal(items), unit=Unit.COUNT),
    )


def _twice_finding(sentence: Sentence, number: int, place: Location, passage: Passage, other: int) -> Finding:
    told = Told(
        swedish=f"Texten säger {number} i ”{sentence.text.strip()}”, men {other} på ett annat ställe.",
        english=f"The text says {number} in ”{sentence.text.strip()}”, but {other} in another place.",
    )
    return make_finding(
        FindingKind.COUNT,
        told,
        sentence.text.strip(),
        (sentence.location, place),
        amount=Amount(value=Decimal(number), unit=Unit.COUNT),
        computed=Amount(value=Decimal(other), unit=Unit.COUNT),
        passages=(sentence.passage.key, passage.key),
    )
