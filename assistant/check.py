"""Judges the figures of a pasted text against the stored reports: each is found, tied, compared and explained.

In: a text, Swedish or English, of any length. Out: a `CheckedText`. For example in "Hylte 2019: Kontaktcenter gick plus
166 tkr." the figure gets the verdict SIGN, beside the printed -166 tkr and where it stands. A figure is called right
only where the reports print it for what the text says, and wrong only where it is certain what that is.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from assistant.checking.context import begin
from assistant.checking.layout import split_text
from assistant.checking.library import open_library, places_of
from assistant.checking.message import to_checked
from assistant.checking.records import (
    CheckedFigure,
    CheckedText,
    CheckVerdict,
    ClaimedFigure,
    Doubt,
    Scope,
    Tie,
)
from assistant.checking.sentence import judge_sentence
from assistant.records import Language
from assistant.words.language import detect_language
from ingest.embedding import Encoder
from ingest.store import Store

__all__ = ["CheckVerdict", "CheckedFigure", "CheckedText", "ClaimedFigure", "Doubt", "Scope", "Tie", "check_text"]

LONGEST_TEXT = 200_000  # characters that are read: a book is no draft


def check_text(
    text: str,
    store: Store,
    encoder: Encoder | None = None,
    language: Language | None = None,
    scope: Scope | None = None,
    report_progress: Callable[[int, int], None] | None = None,
) -> CheckedText:
    """Return a text with its figures judged; messages are in `language`, else in that of the text.

    `scope` tells the municipalities and the year where the text does not. The encoder is not needed now: nothing is
    tied by likeness. `report_progress` is told how many sentences of how many are done. Never raises for what a text
    holds; only its first 200,000 characters are read.
    """
    started = time.perf_counter()
    own = text[:LONGEST_TEXT]
    sentences = split_text(own)
    spoken = detect_language(own[:5_000])[0]
    scope = scope or Scope()
    library = open_library(store, (*scope.municipalities, *places_of(own)), own)
    context = begin(scope)
    figures: list[CheckedFigure] = []
    for done, sentence in enumerate(sentences):
        if report_progress is not None:
            report_progress(done, len(sentences))
        judged, context = judge_sentence(sentence, context, library, spoken)
        for one in judged:
            figures.append(to_checked(len(figures) + 1, sentence, one, library, store, language or spoken))
    return CheckedText(
        text=text, language=language or spoken, figures=tuple(figures), seconds=time.perf_counter() - started
    )
