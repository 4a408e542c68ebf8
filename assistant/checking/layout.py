"""Takes a pasted text apart: markup away, headings, sentences, each with its place in the text as pasted.

In: text. Out: `Sentence`s. For example "# Hylte 2019" is a heading and "Kontaktcenter gick back 166 tkr." a sentence.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from assistant.checking.level_ends import cut_levels
from ingest.passages.sentences import split_sentences

_MARKUP = re.compile(
    r"<!--.{0,4000}?-->|<(?:script|style)\b.{0,4000}?</(?:script|style)>|</?[A-Za-z][^<>]{0,300}>|\*\*|__|`|"
    r"&(?:#\d{1,6}|#x[0-9a-f]{1,5}|[a-z]{2,8});",
    re.DOTALL | re.IGNORECASE,
)
_BLOCK_TAG = re.compile(
    r"</?(?:p|div|br|li|ul|ol|h[1-6]|tr|td|th|table|section|article|header|footer)\b", re.IGNORECASE
)
# A post in social media has a pictogram for a list mark.
_LIST_MARK = re.compile(
    r"^[ \t]*(?:[-*•–·]|\d{1,2}[.)]|[\u2190-\u2bff\U0001f000-\U0001faff][\ufe0f\u200d\U0001f000-\U0001faff]*)[ \t]+"
)
_NUMBERED = re.compile(r"\b(?:för|i|på|hos|inom|av|till|for|in|of|at|to)\s+\d{1,3}\.\s*$", re.IGNORECASE)
_ENDS = (".", "!", "?", ":", ";", ",", "”", '"', "…")
_LONGEST_SENTENCE = 2_000  # characters; what is longer is no sentence, and is read piece by piece
_LONGEST_HEADING = 90
_LEAST_WRAPPED = 40  # a line that is cut at the width of a page is at least this long


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence without markup; `places[i]` is where its character i stands in the pasted text.

    `is_entry` says that it is an entry of a list, which a sentence that ends with a colon may lead in.
    """

    text: str
    places: tuple[int, ...]
    paragraph: int
    is_heading: bool = False
    is_entry: bool = False

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Return where a part of the sentence stands in the pasted text."""
        return self.places[start], self.places[end - 1] + 1


def split_text(text: str) -> tuple[Sentence, ...]:
    """Return the sentences and headings of a text in order."""
    plain, places = _without_markup(text)
    found: list[Sentence] = []
    for number, (start, end) in enumerate(_paragraphs(plain)):
        raw = plain[start:end]
        mark = _LIST_MARK.match(raw)
        begin = start + (mark.end() if mark else 0)
        body = plain[begin:end].replace("\n", " ")
        if _is_heading(raw):
            found.append(_sentence(body, places[begin:end], number, is_heading=True))
            continue
        for first, last in _cut_long(body, cut_levels(body, _join_numbered(body, split_sentences(body)))):
            own = places[begin + first : begin + last]
            found.append(_sentence(body[first:last], own, number, is_entry=bool(mark)))
    return tuple(found)


def _join_numbered(text: str, spans: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
    """Return the places of sentences; one that ends in the number of a row's name goes on in the next."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and _NUMBERED.search(text[slice(*joined[-1])]):
            start = joined.pop()[0]
        joined.append((start, end))
    return tuple(joined)


def _cut_long(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Give the places of sentences, those that are far too long in pieces that end at a space."""
    for start, end in spans:
        while end - start > _LONGEST_SENTENCE:
            space = text.rfind(" ", start + 1, start + _LONGEST_SENTENCE)
            cut = space if space > start else start + _LONGEST_SENTENCE
            yield start, cut
            start = cut
        if text[start:end].strip():
            yield start, end


def _sentence(
    text: str, places: list[int], number: int, *, is_heading: bool = False, is_entry: bool = False
) -> Sentence:
    return Sentence(text=text, places=tuple(places), paragraph=number, is_heading=is_heading, is_entry=is_entry)


def _without_markup(text: str) -> tuple[str, list[int]]:
    """Return a text without tags, entities and marks of Markdown, and where each character of it stood."""
    plain: list[str] = []
    places: list[int] = []
    last = 0
    for match in _MARKUP.finditer(text):
        plain += text[last : match.start()]
        places += range(last, match.start())
        for letter in _in_place_of(match[0]):
            plain.append(letter)
            places.append(match.start())
        last = match.end()
    plain += text[last:]
    places += range(last, len(text))
    return "".join(plain).replace("\r", " ").replace("\t", " "), places


def _in_place_of(markup: str) -> str:
    if markup.startswith("&"):
        return html.unescape(markup)[:1]
    return "\n" if _BLOCK_TAG.match(markup) else ""


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Give start and end of each paragraph; lines that are cut at the width of a page are joined."""
    start: int | None = None
    end = 0
    place = 0
    for line in text.split("\n"):
        begins_anew = not line.strip() or _LIST_MARK.match(line) or line.lstrip()[:1] == "#"
        goes_on = start is not None and not begins_anew and _is_wrapped(text[start:end], line)
        if start is not None and not goes_on:
            yield start, end
            start = None
        if line.strip():
            start = place if start is None else start
            end = place + len(line)
        place += len(line) + 1
    if start is not None:
        yield start, end


def _is_wrapped(before: str, line: str) -> bool:
    last = before.rsplit("\n", 1)[-1].rstrip()
    return len(last) >= _LEAST_WRAPPED and (line.lstrip()[:1].islower() or not last.endswith(_ENDS))


def _is_heading(paragraph: str) -> bool:
    stripped = paragraph.strip()
    if stripped.startswith("#"):
        return True
    is_short = len(stripped) <= _LONGEST_HEADING and "\n" not in stripped
    return is_short and not stripped.endswith(_ENDS) and not _LIST_MARK.match(paragraph)
