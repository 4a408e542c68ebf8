"""Takes what a parenthesis prints for the name of each thing that a question sets against another.

In: a question and the labels of the reports. Out: the question with the printed names alone. For example of "did the
town spend more on the quay (hamnkajen) or on roads (gator och vägar)" the words before the parentheses only translate
what a report calls "Hamnkajen" and "Gator och vägar".
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from assistant.linking.matching import is_stop_word
from assistant.linking.subjects import MANY_REPORTS
from ingest.store import Store
from ingest.words import split_words, stem

_SETS_BESIDE: Final = re.compile(
    r"\b(?:eller|or|än|than|mot|against|versus|vs|och|and|samt|mellan|between)\b", re.IGNORECASE
)
_BRACKET: Final = re.compile(r"\s*\((?P<own>[^()]+)\)")
_IN_TABLE: Final = re.compile(
    r"\b(?:in|from|per)\s+(?:the\s+|their\s+|its\s+)?(?P<name>(?:(?!(?:in|from|per)\b)[a-z'’-]+\s+){1,6}?)\((?P<own>[^()]+)\)"
)
_WORD: Final = re.compile(r"[\w'’/-]+\s*$")
_ENDS_NAME: Final = frozenset(
    [
        "på",
        "i",
        "för",
        "av",
        "till",
        "hos",
        "om",
        "mot",
        "med",
        "än",
        "eller",
        "och",
        "samt",
        "vid",
        "från",
        "mellan",
        "den",
        "det",
        "de",
        "on",
        "in",
        "for",
        "of",
        "to",
        "at",
        "about",
        "against",
        "with",
        "than",
        "or",
        "and",
        "between",
        "from",
        "by",
        "the",
        "a",
        "an",
        "its",
        "their",
        "is",
        "was",
        "did",
        "does",
    ]
)
_MOST_BEFORE: Final = 4  # words that a printed name is given for
# "for special needs schools": what stands right after a preposition is one name, also where a word of it may be a verb
_AFTER_PREPOSITION: Final = re.compile(
    r"\b(?:for|of|on|in|at|about|against|with|than|or|from|by|between)\s+(?:(?:the|its|their|an?)\s+)?"
    r"(?-i:(?P<name>(?:[a-z'’/-]+\s+){0,3}[a-z'’/-]+))\s*$",
    re.IGNORECASE,
)
_JOINS_NAME: Final = re.compile(r"/|\b(?:och|samt|and)\b", re.IGNORECASE)
_CODE: Final = re.compile(r"^\d[\d.]*\s+(?=[^\W\d_])")
_NEAREST: Final = 40  # labels
_LEAST_OF_TABLE: Final = 2  # words of a table's name: one alone may be a row's too


def take_bracketed(question: str, store: Store) -> str:
    """Return the question with each parenthesis that prints a label in place of the words that it stands after.

    That of a table's whole name says where to look, whatever is asked: "in the summary of costs (kostnadsöversikt)".
    """
    if not _BRACKET.search(question):
        return question
    captions = {_stems(table.caption) for table in store.table_names()}
    question = take_tables(question, lambda name: _stems(name) in captions and len(_stems(name)) >= _LEAST_OF_TABLE)
    if not (_BRACKET.search(question) and _SETS_BESIDE.search(question)):
        return question
    if len(store.report_names()) <= MANY_REPORTS:
        labels = [use.label for use in store.labels()]
    else:
        labels = [hit.label for hit in store.search_labels_by_words(question, limit=_NEAREST)]
    printed = {_stems(label) for label in labels}
    return take_names(question, lambda name: _stems(name) in printed)


def take_tables(question: str, is_caption: Callable[[str], bool]) -> str:
    """Return a question with the names of tables in place of what they translate, after "in" or "from".

    >>> take_tables("What were costs in the summary of costs (kostnader i korthet)?", lambda name: True)
    'What were costs in the kostnader i korthet?'
    """
    for found in _IN_TABLE.finditer(question):
        if is_caption(found["own"]):
            return f"{question[: found.start('name')]}{found['own']}{question[found.end() :]}"
    return question


def take_names(question: str, is_printed: Callable[[str], bool]) -> str:
    """Return a question with printed names in place of what they translate; `is_printed` tells a name.

    >>> take_names("Did it cost more than the parks (parker) in 2031?", lambda name: name == "parker")
    'Did it cost more than the parker in 2031?'
    >>> take_names("Vad kostade skolan (inklusive måltider) eller parker?", lambda name: name == "parker")
    'Vad kostade skolan (inklusive måltider) eller parker?'
    >>> take_names("And for special needs schools (särskolor)?", lambda name: name == "särskolor")
    'And for särskolor?'
    """
    place = 0
    while found := _BRACKET.search(question, place):
        before = question[: found.start()]
        start = _start_of_name(before, found["own"]) if is_printed(found["own"]) else len(before)
        if start == len(before):
            place = found.end()
            continue
        question = f"{before[:start]}{found['own']}{question[found.end() :]}"
        place = start + len(found["own"])
    return question


def _start_of_name(before: str, own: str) -> int:
    """Return where the words begin that a parenthesis after them gives the name of.

    A name that joins two things ("nämnder/styrelser") may stand for two words joined ("boards and committees").

    >>> _start_of_name("spent on boards and committees", "nämnder/styrelser")
    9
    >>> _start_of_name("spent on boards and committees", "styrelser")
    20
    """
    start = len(before)
    if found := _AFTER_PREPOSITION.search(before):
        within = set(found["name"].split()) & _ENDS_NAME
        if not within or (within <= {"and"} and _JOINS_NAME.search(own)):
            return found.start("name")
    for _ in range(_MOST_BEFORE):
        word = _WORD.search(before[:start].rstrip())
        # a capital letter: a place or a name of its own, and no word that is translated
        if word is None or word[0].casefold() in _ENDS_NAME or word[0][0].isupper() or is_stop_word(word[0]):
            break
        start = word.start()
    return start


def _stems(label: str) -> tuple[str, ...]:
    return tuple(stem(word) for word in split_words(_CODE.sub("", label)))
