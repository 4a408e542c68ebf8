"""Checks the dates that a report gives: a year compared with itself, a day that is none, one event on two dates.

In: sentences and the rows that they explain. Out: checks, for example "Hallen invigdes i maj 2024" in one chapter and
"Hallen invigdes i juni 2024" in another: a finding of kind DATE on both.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ingest.passages.row_names import to_key
from ingest.reconcile.text_checks import Checked
from ingest.reconcile.text_numbers import NUMBER
from ingest.reconcile.text_sentences import Sentence
from ingest.reconcile.text_ties import Names
from ingest.reconcile.text_wording import Told, make_finding
from ingest.records import Finding, FindingKind
from ingest.words import split_words, stem

_MONTHS = (
    *("januari", "februari", "mars", "april", "maj", "juni", "juli"),
    *("augusti", "september", "oktober", "november", "december"),
)
_DAYS = ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag")
_DATE = rf"(?:(?:den|dem)\s+)?(?:(?P<day>\d{{1,2}})\s+)?(?P<month>{'|'.join(_MONTHS)})\b(?:\s+(?P<year>(?:19|20)\d\d))?"
_WEEKDAY = re.compile(rf"\b(?P<name>{'|'.join(_DAYS)})en\s+{_DATE}", re.IGNORECASE)
_ANY_DATE = re.compile(rf"\b{_DATE}", re.IGNORECASE)
_SHARE = rf"(?:{NUMBER})\s*(?:%|procent|tkr|mnkr|mkr|kronor)?"
_SAME_YEAR = re.compile(
    rf"(?P<a>{_SHARE})\s+(?:år\s+|under\s+|för\s+)?(?P<y1>(?:19|20)\d\d)\s+"
    r"(?:mot|jämfört med|i jämförelse med|att jämföra med)\s+"
    rf"(?P<b>{_SHARE})\s+(?:år\s+|under\s+|för\s+)?(?P<y2>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
# What happens to a thing once. "Genomfördes" and "beslutades" may be told of many times.
_EVENTS = (
    (
        "start",
        r"byggstart(?:en|ade|ades)?|byggnation(?:en)?\s+(?:på)?(?:startade|började|inleddes)|bygget\s+(?:på)?(?:startade|började)",
    ),
    ("open", r"invig(?:des|d|t|ts)|öppnade(?:s)?|öppnats"),
    ("adopt", r"antog(?:s)?|antagits|fastställde(?:s)?|fastställts"),
    ("enter", r"tillträdde|tillträtt"),
    ("launch", r"lansera(?:des|ts)|driftsattes"),
    ("end", r"avslutades|färdigställdes|slutfördes"),
    ("found", r"inrättades|bildades|grundades"),
)
_EVENT = re.compile("|".join(rf"(?P<{name}>\b(?:{words})\b)" for name, words in _EVENTS), re.IGNORECASE)
_REACH = 45
_NOT_TOLD = re.compile(
    r"\b(?:ska|skall|kommer|planera\w*|beräkna\w*|förvänta\w*|inte|ej|tidigare|ursprunglig\w*)\b", re.I
)
_SMALL_WORDS = (
    "den det en ett ny nya i på av för och till som under är har sin sitt från arbete arbetet projekt projektet kommun "
    "kommunens"
)
_SMALL = frozenset(stem(word) for word in _SMALL_WORDS.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class _Event:
    """Something that happened: what kind, to what, and when (year and day may be untold)."""

    kind: str
    subject: frozenset[str]
    year: int | None
    month: int
    day: int | None
    printed: str
    sentence: Sentence


def check_dates(sentence: Sentence) -> list[Checked]:
    """Give the checks of the dates within a sentence."""
    checks: list[Checked | None] = [_check_years(sentence, match) for match in _SAME_YEAR.finditer(sentence.plain)]
    checks.extend(_check_weekday(sentence, match) for match in _WEEKDAY.finditer(sentence.plain))
    checks.extend(_check_day(sentence, match) for match in _ANY_DATE.finditer(sentence.plain))
    return [check for check in checks if check is not None]


def check_events(sentences: Sequence[Sentence], names: Names) -> list[Checked]:
    """Give the checks of events that are told more than once."""
    told: list[_Event] = [event for sentence in sentences if (event := _read_event(sentence, names))]
    checks = []
    for place, event in enumerate(told):
        for other in told[place + 1 :]:
            if event.kind == other.kind and event.sentence != other.sentence and _is_same_thing(event, other):
                finding = None if _may_agree(event, other) else _event_finding(event, other)
                checks.append(Checked(table=None, kind=FindingKind.DATE, finding=finding))
    return checks


def _check_years(sentence: Sentence, match: re.Match[str]) -> Checked:
    finding = None
    if match["y1"] == match["y2"] and match["a"] != match["b"]:
        printed = sentence.text[match.start() : match.end()]
        told = Told(
            swedish=f"”{printed}” jämför {match['y1']} med sig självt: båda värdena anges för samma år.",
            english=f"”{printed}” compares {match['y1']} with itself: both values are given for the same year.",
        )
        finding = _finding(told, printed, [sentence])
    return Checked(table=None, kind=FindingKind.DATE, finding=finding)


def _check_weekday(sentence: Sentence, match: re.Match[str]) -> Checked | None:
    if not match["day"] or not match["year"]:
        return None
    month = _MONTHS.index(match["month"].casefold()) + 1
    if not 1 <= int(match["day"]) <= calendar.monthrange(int(match["year"]), month)[1]:
        return None
    right = _DAYS[date(int(match["year"]), month, int(match["day"])).weekday()]
    finding = None
    if right != match["name"].casefold():
        printed = sentence.text[match.start() : match.end()]
        told = Told(
            swedish=f"”{printed}” kan inte stämma: den dagen var en {right}.",
            english=f"”{printed}” cannot be right: that day was a {calendar.day_name[_DAYS.index(right)]}.",
        )
        finding = _finding(told, printed, [sentence])
    return Checked(table=None, kind=FindingKind.DATE, finding=finding)


def _check_day(sentence: Sentence, match: re.Match[str]) -> Checked | None:
    """Check that a day is in its month; a range ("28-31 maj") and a number before ("120 maj") are none."""
    before = sentence.plain[max(0, match.start() - 2) : match.start()]
    if not match["day"] or re.search(r"[\d.,–-]\s?$", before):
        return None
    month = _MONTHS.index(match["month"].casefold()) + 1
    days = calendar.monthrange(int(match["year"] or 2024), month)[1]
    finding = None
    if not 1 <= int(match["day"]) <= days:
        printed = match[0]
        told = Told(
            swedish=f"”{printed}” finns inte: månaden har {days} dagar.",
            english=f"”{printed}” does not exist: the month has {days} days.",
        )
        finding = _finding(told, printed, [sentence])
    return Checked(table=None, kind=FindingKind.DATE, finding=finding)


def _read_event(sentence: Sentence, names: Names) -> _Event | None:
    """Read what a sentence says happened on one date; its subject is what stands before it, or the row it explains."""
    match = _EVENT.search(sentence.plain)
    if match is None or match.lastgroup is None or _NOT_TOLD.search(sentence.plain[: match.end()]):
        return None
    dates = [
        found for found in _ANY_DATE.finditer(sentence.plain, match.end()) if found.start() - match.end() <= _REACH
    ]
    if len(dates) != 1:
        return None
    subject = _stems(re.sub(r"^(?:Analys|Not|Kommentar)\s+\d+", "", sentence.plain[: match.start()]))
    rows = {names.by_place[place].key for place in sentence.passage.explains if place in names.by_place}
    if not subject and rows:
        subject = frozenset(sorted(rows, key=len)[0])
    found = dates[0]
    return _Event(
        kind=match.lastgroup,
        subject=subject,
        year=int(found["year"]) if found["year"] else None,
        month=_MONTHS.index(found["month"].casefold()) + 1,
        day=int(found["day"]) if found["day"] else None,
        printed=sentence.text[match.start() : found.end()],
        sentence=sentence,
    )


def _stems(text: str) -> frozenset[str]:
    """Give what a text is about: the words of its last clause, or of the name at its start ("Hallen, etapp 2: ...")."""
    words = [stem(word) for word in split_words(text) if not word.isdigit()]
    return frozenset(word for word in words if word not in _SMALL) | frozenset(
        word for word in to_key(text.split(",")[0]) if word not in _SMALL
    )


def _is_same_thing(event: _Event, other: _Event) -> bool:
    """Whether two events happen to one thing: all words of the one stand in the other, two of them at least."""
    small, large = sorted((event.subject, other.subject), key=len)
    if not small or not small <= large:
        return False
    return small == large or (len(small) >= 2 and len(large) - len(small) <= 2)


def _may_agree(event: _Event, other: _Event) -> bool:
    if event.year and other.year and event.year != other.year:
        return False
    if event.month != other.month:
        return not (event.year and other.year) and event.year != other.year
    return event.day == other.day or event.day is None or other.day is None


def _event_finding(event: _Event, other: _Event) -> Finding:
    told = Told(
        swedish=f"Samma händelse har två datum: ”{event.printed}” och ”{other.printed}”.",
        english=f"The same event has two dates: ”{event.printed}” and ”{other.printed}”.",
    )
    return _finding(told, event.printed, [event.sentence, other.sentence])


def _finding(told: Told, printed: str, sentences: Sequence[Sentence]) -> Finding:
    return make_finding(
        FindingKind.DATE,
        told,
        printed,
        [sentence.location for sentence in sentences],
        passages=[sentence.passage.key for sentence in sentences],
    )
