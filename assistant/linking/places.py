"""Links the places of a question to the stored reports of them, also places that no list of municipalities has.

In: a plan and the reports. Out: the plan with the reports of its places. For example "budgeten i Påhittsby" is about
the report that calls itself "Årsredovisning för Påhittsby kommun", though there is no such municipality.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from assistant.records import Plan
from ingest.municipalities import EVERYDAY_WORDS, MUNICIPALITIES, RARE_WORDS, SURNAMES, Mention
from ingest.records import Report
from ingest.words import fold

_KNOWN = frozenset(MUNICIPALITIES)
# "frånvaron i mars, Klippan", "special school Klippan": within the sentence, and with its capital
_SET_OFF = r"(?:(?<=, )|(?<=\w ))"
_OF_AUTHORITY = re.compile(
    r"(?i:\w*(?:förbund|räddningstjänst|vatten|avfall)\w*)\s+(?P<name>[A-ZÅÄÖ][a-zåäöé]{3,}(?:\s[A-ZÅÄÖ][a-zåäöé]+)?)"
)


def own_places(reports: Iterable[Report]) -> tuple[str, ...]:
    """Return the places that only their reports tell to be meant, the longest first.

    They stand in no list of municipalities, or are also names of people or words ("mora", "sala"), which in small
    letters are places only to somebody who has a report of them.
    """
    unsure = _KNOWN - SURNAMES - RARE_WORDS - EVERYDAY_WORDS
    names = {place for report in reports for place in _names_of(report) if place not in unsure}
    return tuple(sorted(names, key=lambda name: (-len(name), name)))


def _names_of(report: Report) -> tuple[str, ...]:
    """Return what a report's place is called: its municipalities, or of an authority of several its own name.

    So "Åsnäset" alone names the report of "Räddningsförbundet Åsnäset", which tells no municipality.
    """
    own = None if report.municipalities else _OF_AUTHORITY.fullmatch(report.committee)
    return (own["name"],) if own else report.municipalities


def find_own_places(text: str, places: Iterable[str]) -> tuple[Mention, ...]:
    """Return where a text names such places, in any letters and with a genitive or "kommun" after them.

    A place that is an everyday word ("vara") has to stand after "i" as well, or with its capital within the sentence.

    >>> find_own_places("vad kostade skolan i pahittsbys kommun?", ["Påhittsby"])
    (Mention(name='Påhittsby', start=21, end=38),)
    """
    found: list[Mention] = []
    typed = fold(text)
    if len(typed) != len(text):
        return ()
    for place in places:
        before = r"(?<=\bi )" if place in EVERYDAY_WORDS else r"(?<![\w-])"
        after = r"(?:'?s|:s)?(?!\w)(?:\s+(?:kommuns?|municipality)(?!\w))?"
        patterns = [(rf"{before}{re.escape(fold(place))}{after}", typed)]
        if place in EVERYDAY_WORDS:
            patterns += [(rf"{_SET_OFF}{re.escape(place)}{after}", text)]
        found += [
            Mention(name=place, start=at.start(), end=at.end())
            for pattern, read in patterns
            for at in re.finditer(pattern, read)
            if not any(other.start == at.start() for other in found)
        ]
    return tuple(sorted(found, key=lambda mention: mention.start))


def link_places(plan: Plan, reports: Mapping[str, Report]) -> Plan:
    """Return the plan with the reports of its municipalities, and those municipalities that have none."""
    plan = _take_own_places(plan, reports)
    held = {place for report in reports.values() for place in _names_of(report)}
    wrong = dict((name, typed) for name, typed in plan.guessed if name not in held)
    plan = replace(
        plan,
        municipalities=tuple(place for place in plan.municipalities if place not in wrong),
        subject=(*plan.subject, *wrong.values()),
        guessed=(),
    )
    names = tuple(name for name, report in reports.items() if any(_is_of(report, at) for at in plan.municipalities))
    kept = tuple(name for name in plan.reports if name in reports)
    return replace(
        plan,
        reports=kept or names,
        missing_places=tuple(place for place in plan.municipalities if place not in held),
    )


def _take_own_places(plan: Plan, reports: Mapping[str, Report]) -> Plan:
    """Return the plan with the words of its subject that are a report's own place taken for that place."""
    places = own_places(reports.values())
    named: list[str] = []
    others: list[str] = []
    for word in plan.subject if places else ():
        at = find_own_places(word, places)
        if at and (at[0].start, at[0].end) == (0, len(word)):
            named.append(at[0].name)
        else:
            others.append(word)
    if not named:
        return plan
    return replace(plan, subject=tuple(others), municipalities=tuple(dict.fromkeys((*plan.municipalities, *named))))


def _is_of(report: Report, place: str) -> bool:
    """Whether a report is of a place: it says so, or it names no place and its file is named after this one."""
    if place in _names_of(report) or report.municipalities or place in _KNOWN:
        return place in _names_of(report)
    return fold(place).replace(" ", "-") in re.split(r"[^\w]+|_", fold(report.name))
