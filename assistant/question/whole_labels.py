"""Keeps a row's name in one piece where a question prints it whole, whatever "och", "eller" or commas it holds.

In: a question and the labels of the reports. Out: the question without the joining words within such a name, so that
nothing takes its parts for two things. For example of "kostade Gator, parker och lek mer än budget?" one row is meant
where a report prints "Gator, parker och lek".
"""

from __future__ import annotations

import re
from collections.abc import Collection

from assistant.linking.subjects import MANY_REPORTS
from ingest.store import Store
from ingest.words import split_words

_JOINS = frozenset(("och", "samt", "eller", "respektive", "and", "or", "o"))
_WORD = re.compile(r"[^\W_]+")
_FEWEST_WORDS = 3  # "A och B": what holds a joining word or a comma has three words, or is no name to keep
_NEAREST = 40  # labels
_CODE = re.compile(r"^\d[\d.]*\s+(?=[^\W\d_])")  # "104 Projekt och samverkan" is asked for without its number, too
_NAMES_SUM = re.compile(r"^\W*(?:totalt?|summa|s:a|total)\b", re.IGNORECASE)
# "Lag om skydd mot olyckor" sets nothing against anything; "Avvikelse mot budget" does
_PARTS_TERMS = re.compile(
    r"\b(?:mot|med|plus|with|against)\b(?!\s+(?:\w+\s+)?\w*(?:budget|prognos|utfall|bokslut|mål|plan|föregående|förra|"
    r"forecast|outcome|target))",
    re.IGNORECASE,
)
_JOINED = re.compile(r"[,/&]|\b(?:" + "|".join(sorted(_JOINS)) + r")\b", re.IGNORECASE)


def keep_whole_labels(question: str, store: Store) -> str:
    """Return the question with the joining words and commas blanked out that stand within a label it prints whole.

    Of many reports only the labels nearest the question's words are looked at.
    """
    if not (_JOINED.search(question) or _PARTS_TERMS.search(question)):
        return question
    if len(store.report_names()) <= MANY_REPORTS:
        return keep_whole(question, [use.label for use in store.labels()])
    return keep_whole(question, [hit.label for hit in store.search_labels_by_words(question, limit=_NEAREST)])


def keep_whole(question: str, labels: Collection[str]) -> str:
    """Return the question with what joins the parts of a label blanked out, where it prints that label whole.

    A label whose parts are labels themselves is left alone: "förskola och skola" may be two rows.

    >>> keep_whole("Vad kostade Gator, parker och lek?", ["Gator, parker och lek"])
    'Vad kostade Gator  parker     lek?'
    """
    found = [label for label in _with_bare(labels) if _JOINED.search(label) or _PARTS_TERMS.search(label)]
    if not found:
        return question
    spans = [match.span() for match in _WORD.finditer(question)]
    words = [question[start:end].casefold() for start, end in spans]
    known = {tuple(split_words(label)) for label in _with_bare(labels)}
    for label in sorted(found, key=len, reverse=True):
        own = [match[0].casefold() for match in _WORD.finditer(label)]
        place = _find(own, words)
        is_of_two = _is_of_labels(label, known) and not _NAMES_SUM.match(label)
        if place is None or len(own) < _FEWEST_WORDS or is_of_two:
            continue
        start, end = spans[place][0], spans[place + len(own) - 1][1]
        name = _PARTS_TERMS.sub(_blank, _JOINED.sub(_blank, question[start:end]))
        question = f"{question[:start]}{name}{question[end:]}"
    return question


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _with_bare(labels: Collection[str]) -> set[str]:
    """Return labels, and those with a code without it as well."""
    return {*labels, *(_CODE.sub("", label) for label in labels)}


def _find(own: list[str], words: list[str]) -> int | None:
    """Return where the words of a label stand in a row, None where they do not."""
    last = len(words) - len(own)
    return next((place for place in range(last + 1) if words[place : place + len(own)] == own), None)


def _is_of_labels(label: str, known: set[tuple[str, ...]]) -> bool:
    """Whether each part of a label is a label of its own."""
    parts = [tuple(split_words(part)) for part in _JOINED.split(label) if part.strip(" -()")]
    return len(parts) > 1 and all(part in known for part in parts)
