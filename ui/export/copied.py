"""An answer as plain text to paste elsewhere, with the line that tells where each part of it stands.

In: an Answer. Out: for example::

    1 656 tkr [1] – utfall 2019, Facklig tid, Hylte

    [1] ”1 656” – Hylte, Helårsrapport 2019, rad 83 (hylte-bokslut-2019.txt, Facit)
"""

from __future__ import annotations

import re
from typing import Protocol

from assistant.records import Answer, Citation
from ingest.errors import FacitError
from ingest.notation.markup import without_tags
from ingest.records import Report
from ui.chat.report_list import name_report
from ui.source.places import describe_location
from ui.texts import ENGLISH, Texts, texts_of

_BOLD = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*")
_QUOTATION = re.compile(r"^> (.*?)( \[\d{1,4}\])?$", re.MULTILINE)
_TABLE_RULE = re.compile(r"^\|(?:\s*:?-+:?\s*\|)+\n?", re.MULTILINE)
_TABLE_ROW = re.compile(r"^\|(.*)\|$", re.MULTILINE)
_CELL_EDGE = re.compile(r"(?<!\\)\|")
_LONGEST_QUOTE = 80  # characters of a quotation that are repeated in its source line: it stands in the text above


class Reports(Protocol):
    """What the source lines ask of the store."""

    def report(self, name: str) -> Report:
        """Give a stored report; raise UnknownReportError if there is none of that name."""


def to_copied(answer: Answer, store: Reports) -> str:
    """Give the answer's words and, below, a source line for each of its citations, in its own language."""
    texts = texts_of(answer.language)
    text = _TABLE_RULE.sub("", answer.text.strip())
    text = _TABLE_ROW.sub(lambda row: "\t".join(cell.strip() for cell in _CELL_EDGE.split(row[1])), text)
    text = _QUOTATION.sub(lambda found: f"{_quote(found[1], texts)}{found[2] or ''}", _BOLD.sub(r"\1", text))
    sources = [to_source_line(citation, store, texts) for citation in answer.citations]
    return "\n".join([text, *([""] if sources else []), *sources])


def to_source_line(citation: Citation, store: Reports, texts: Texts) -> str:
    """Give the line that tells what a citation quotes and where that stands."""
    location = citation.location
    try:
        name = name_report(store.report(location.report), texts).replace(" · ", ", ")
    except FacitError:  # the report has been removed since
        name = ""
    place = describe_location(location, texts.language)
    where = ", ".join(part for part in (name, place) if part)
    quote = without_tags(citation.quote)
    quote = quote if len(quote) <= _LONGEST_QUOTE else quote[: _LONGEST_QUOTE - 1] + "…"
    return f"[{citation.number}] {_quote(' '.join(quote.split()), texts)} – {where} ({location.report}, Facit)"


def _quote(text: str, texts: Texts) -> str:
    return f"“{text}”" if texts is ENGLISH else f"”{text}”"
