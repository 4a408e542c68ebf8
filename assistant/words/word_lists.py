"""Reads the word lists that ship with the package: plain sets of words, and terms with what else they may be called.

In: the name of a folder beside this module, and of a list in it. Out: sets, or a dict from a term to its alternatives.
A list is a UTF-8 text file; its lines that begin with # say what it holds. For example the line of
`english_terms/education.txt` ::

    school transport = skolskjuts

gives ``{"school transport": ("skolskjuts",)}``.
"""

from __future__ import annotations

from functools import lru_cache
from importlib import resources
from typing import Final

_EQUALS: Final = " = "
_OR: Final = " | "


class WordListError(ValueError):
    """A line of a shipped word list that cannot be read; the message names the list, the line and what is wrong."""


@lru_cache(maxsize=64)
def read_words(folder: str, name: str) -> frozenset[str]:
    """Return the words of one list, without the file's ending: `read_words("everyday_words", "sv_verbs")`."""
    return frozenset(word for _, line in _read_lines(folder, f"{name}.txt") for word in line.split())


def read_terms(folder: str) -> dict[str, tuple[str, ...]]:
    """Return the terms of all lists of a folder with their alternatives, each one or more words.

    A term stands in one list only, casefolded. Raises `WordListError`.
    """
    found: dict[str, tuple[str, ...]] = {}
    files = resources.files("assistant.words").joinpath(folder).iterdir()
    for name in sorted(file.name for file in files if file.name.endswith(".txt")):
        for number, line in _read_lines(folder, name):
            term, alternatives = _to_alternatives(line, f"{folder}/{name} line {number}")
            if term in found:
                raise WordListError(f"{folder}/{name} line {number}: {term!r} is there twice. Leave one.")
            found[term] = alternatives
    return found


def _to_alternatives(line: str, where: str) -> tuple[str, tuple[str, ...]]:
    """Return a line "term = one | other" as the term and its alternatives."""
    term, equals, others = line.partition(_EQUALS)
    alternatives = tuple(others.split(_OR))
    parts = (term, *alternatives)
    if not equals or any(not part or part != " ".join(part.split()) for part in parts):
        raise WordListError(f"{where}: {line!r} is not 'term = one | other'.")
    if term != term.casefold() or len(set(alternatives)) < len(alternatives):
        raise WordListError(f"{where}: {line!r} has a capital in its term or an alternative twice.")
    return term, alternatives


def _read_lines(folder: str, name: str) -> list[tuple[int, str]]:
    """Return the lines of a list with their numbers, without comments and empty ones."""
    text = resources.files("assistant.words").joinpath(folder, name).read_text(encoding="utf-8")
    lines = enumerate(text.splitlines(), start=1)
    return [(number, line.strip()) for number, line in lines if line.strip() and not line.startswith("#")]
