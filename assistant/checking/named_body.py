"""Moves a text to another report where a sentence names its body by a name of its own, and no municipality.

In: a sentence, the context in which it is read and the library. Out: the context, of the body's municipality. For
example after a paragraph on Hylte the sentence "Sjöservice gick med överskott" is of the one stored report whose board
is called so, where nothing that is stored of Hylte has that name.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace
from typing import Final

from assistant.checking.context import Context
from assistant.checking.layout import Sentence
from assistant.checking.library import Library
from assistant.checking.topic import Subject
from assistant.linking.matching import is_stop_word
from assistant.linking.report_names import is_committee_word
from ingest.municipalities import find_municipalities
from ingest.records import Report
from ingest.words import split_words

_SHORTEST: Final = 5  # letters of a name that tells one body from all others
_NAMES: Final = re.compile(r"(?<![\w-])[A-ZÅÄÖ][\w-]+")
# Every municipality may have one: the name says nothing of whose it is.
_COMMON: Final = re.compile(
    r"(?:kontoret|kontor|förvaltningen|förvaltning|avdelningen|avdelning|enheten|enhet|staben|stab|bolaget|bolag|förbundet|"
    r"förbund|verket|kansliet|kansli|ledningen|revisionen|revision|revisorerna|förskolan?|skolan?|biblioteket|museet|"
    r"räddningstjänsten|kommunen|kommunen?s|fullmäktige|beredningen|rådet|office|department|unit|administration)$"
)


def enter_body(context: Context, sentence: Sentence, library: Library) -> Context:
    """Return the context of the body that a sentence names; the same where it names none, or a municipality too."""
    if find_municipalities(sentence.text):
        return context
    said = {word.casefold() for word in _NAMES.findall(sentence.text)}
    named = [report for report in library.reports.values() if _proper_name(report, library) & _bare(said)]
    boards = {(report.municipalities, report.committee) for report in named}
    if len(boards) != 1 or set(named[0].municipalities) <= set(context.places):
        return context
    if any(_mentions(name, _proper_name(named[0], library), library) for name in library.reports_of(context.places)):
        return context
    year = None if context.headed_places else context.headed_year
    moved = replace(context, places=named[0].municipalities, boards=tuple(one.name for one in named), subject=Subject())
    return replace(moved, year=year, end_month=None, is_carried=False)


def _bare(said: Collection[str]) -> set[str]:
    """Return words, and the same without their genitive."""
    return {*said, *(word.removesuffix("s") for word in said)}


def _proper_name(report: Report, library: Library) -> frozenset[str]:
    """Return the one word of a report's board that no other board has, and that not every municipality may have."""
    own = (report.municipalities, report.committee)
    others = {
        word
        for other in library.reports.values()
        if (other.municipalities, other.committee) != own
        for word in split_words(other.committee)
    }
    places = {word for place in report.municipalities for word in split_words(place)}
    words = [word for word in split_words(report.committee) if word not in others | places and not is_stop_word(word)]
    telling = [word for word in words if not is_committee_word(word)]
    is_name = len(telling) == 1 and len(telling[0]) >= _SHORTEST and not _COMMON.search(telling[0])
    return frozenset(telling) if is_name else frozenset()


def _mentions(name: str, words: Collection[str], library: Library) -> bool:
    """Whether a report says the name itself, in a row or in its text: then it may tell of that body too."""
    if any(set(words) & _bare(split_words(row.label)) for row in library.rows.get(name, ())):
        return True
    return any(set(words) & _bare(split_words(passage.text)) for passage in library.passages.get(name, ()))
