r"""Finds the pages of contents of a report, whose headings and page numbers look like a table.

In: lines. Out: the numbers of the lines that are contents, for example::

    "Innehåll", "", "3.1 Skola.....\t4", "3.2 Vård.....\t5"  ->  lines 1, 3 and 4
"""

from __future__ import annotations

import re

_TITLE = re.compile(r"\s*#*\s*\**(?:innehåll|innehållsförteckning|contents|table of contents)\**\s*:?\s*$", re.I)
_LEADER = re.compile(r"\S.*?(?:\.{3,}|…|(?:\. ){3,})[\s.]*\d{0,3}\s*$")
_PAGE_AT_END = re.compile(r"\S.*?[\s.…]+\d{1,3}\s*$")
_RULE = re.compile(r"[-=_]{3,}\s*$")
# A page that was saved as one line: "2 Innehåll Inledning... 3 Skola... 4", with no sentence after its last entry.
_FLAT_TITLE = re.compile(
    r"\W*(?:\(?\d{1,3}\)?\s+){0,3}(?:innehåll|innehållsförteckning|contents)\s+(?=[\dA-ZÅÄÖ])", re.I
)
_FLAT_LEADER = re.compile(r"(?:\.{3,}|…)\s*\d{1,3}(?!\d)")
_SENTENCE_END = re.compile(r"[a-zåäö)]\.\s+[A-ZÅÄÖ]|[a-zåäö)]\.\s*$")
_MIN_LEADERS = 3
_MIN_FLAT = 100  # characters of a line that holds more than a title and an entry


def find_contents(lines: tuple[str, ...]) -> frozenset[int]:
    """Give the 1-based numbers of the lines that are contents, their title included, without blank lines."""
    found: set[int] = set()
    number = 1
    while number <= len(lines):
        if _TITLE.match(lines[number - 1]):
            entries = _entries_after(lines, number + 1)
            if entries:
                found.update((number, *entries))
                number = entries[-1]
        number += 1
    found.update(_lone_leaders(lines, found))
    found.update(number for number, line in enumerate(lines, start=1) if len(line) >= _MIN_FLAT and _is_flat(line))
    return frozenset(found)


def _is_flat(line: str) -> bool:
    """Whether one line holds a whole page of contents, and no prose after it."""
    leaders = list(_FLAT_LEADER.finditer(line))
    entries = _FLAT_LEADER.sub(" ", line)
    is_titled = _FLAT_TITLE.match(line) is not None
    return (is_titled or len(leaders) >= _MIN_LEADERS) and not _SENTENCE_END.search(entries) and "\t" not in line


def _entries_after(lines: tuple[str, ...], start: int) -> list[int]:
    """Take the runs of lines after a title of contents, as long as most lines of a run end in a page number."""
    entries: list[int] = []
    for run in _runs(lines, start):
        texts = [lines[number - 1] for number in run]
        pages = sum(bool(_is_entry(text)) for text in texts)
        if pages * 2 <= len(texts) and not (not entries and _recur_later(texts, lines[run[-1] :])):
            break
        entries.extend(run)
    return entries


def _is_entry(text: str) -> bool:
    if text.count("\t") > 2:
        return False  # a row of a table that follows the contents
    return bool(_LEADER.match(text) or _PAGE_AT_END.match(text) or _RULE.match(text))


def _recur_later(texts: list[str], later: tuple[str, ...]) -> bool:
    """Whether each of three or more lines comes back as a line of its own: contents without page numbers."""
    stripped = {line.strip() for line in later}
    return len(texts) >= _MIN_LEADERS and all(text.strip() in stripped for text in texts)


def _lone_leaders(lines: tuple[str, ...], found: set[int]) -> set[int]:
    """Contents that go on after a page break or have no title: three or more lines in a run with dot leaders."""
    more: set[int] = set()
    for run in _runs(lines, 1):
        leaders = [number for number in run if _LEADER.match(lines[number - 1]) and lines[number - 1][-1:].isdigit()]
        if len(leaders) >= _MIN_LEADERS and len(leaders) * 2 > len(run):
            more.update(run)
    return more - found


def _runs(lines: tuple[str, ...], start: int) -> list[list[int]]:
    runs: list[list[int]] = [[]]
    for number in range(start, len(lines) + 1):
        if lines[number - 1].strip():
            runs[-1].append(number)
        elif runs[-1]:
            runs.append([])
    return [run for run in runs if run]
