"""Tells what a word of the reports means: what its letters are short for, or the sentence that says what it is.

In: a plan and the store. Out: an `Answer`, or None where no meaning is asked for. For example "vad betyder HVB?" is
answered by "hem för vård eller boende (HVB)" where a report writes it out, and never by what HVB cost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from assistant.linking.places import link_places
from assistant.overviews.phrases import OVERVIEW_PHRASES
from assistant.records import Answer, Operation, Outcome, Plan
from assistant.writing.citing import Line, line, quote
from assistant.writing.wording import to_place
from assistant.writing.written import write_answer
from ingest.passages.sentences import split_sentences
from ingest.records import Passage, Report
from ingest.store import Store

_MOST: Final = 3  # sentences that say what a word means
_LEAD: Final = r"^\W*(?:(?:och|men|and|but)\s+)?"
_QUOTED: Final = r"[\"'”“’]?(?P<{name}>[^\W\d_][\w-]*(?:\s[\w-]+)?)[\"'”“’]?"
_IT: Final = r"(?!(?:det|den|de|detta|denna|dessa|it|that|this|they|these|those)\b)"
_MEANING: Final = (
    rf"{_LEAD}(?:vad|va)\s+(?:betyder|menas\s+med|avses\s+med)\s+(?:ordet\s+|förkortningen\s+|begreppet\s+|en\s+|ett\s+)?"
    rf"{_IT}{_QUOTED.format(name='sv')}(?:\s+för\s+något)?\W*$",
    rf"{_LEAD}(?:vad|va)\s+(?:står|stod)\s+(?:förkortningen\s+)?{_IT}{_QUOTED.format(name='stands')}\s+för\W*$",
    rf"{_LEAD}(?:vad|va)\s+är\s+(?:en|ett)\s+{_IT}{_QUOTED.format(name='indefinite')}(?:\s+för\s+något)?\W*$",
    rf"{_LEAD}what\s+(?:does|do|did)\s+(?:the\s+(?:word|abbreviation|term)\s+|an?\s+)?"
    rf"{_IT}{_QUOTED.format(name='en')}\s+(?:mean|stand\s+for)\W*$",
    rf"{_LEAD}what\s+is\s+(?:meant\s+by\s+(?:an?\s+)?|an?\s+){_IT}{_QUOTED.format(name='en_indefinite')}\W*$",
)
_MEANINGS: Final = tuple(re.compile(pattern, re.IGNORECASE) for pattern in _MEANING)
_DEFINES: Final = (
    r"(?:^|[.:;]\s+|\bmed\s+)(?:ordet\s+|begreppet\s+)?[\"”]?{word}[\"”]?\s*"
    r"(?:=|(?:betyder|innebär(?:\s+att)?|avses|menas|definieras|beräknas\s+som|mäter|visar\s+hur|"
    r"är\s+(?:ett\s+mått|en\s+förkortning)|means|stands\s+for|is\s+defined)\b)"
)


def asked_meaning(text: str) -> str:
    """Return the word or the two words whose meaning a text asks for, or "".

    >>> asked_meaning("Vad betyder HVB?"), asked_meaning("Vad står VA för?"), asked_meaning("what is a forecast?")
    ('HVB', 'VA', 'forecast')
    >>> asked_meaning("Vad betyder underskottet för kommunen?"), asked_meaning("Vad är budgeten?")
    ('', '')
    """
    found = next((match for pattern in _MEANINGS if (match := pattern.match(text))), None)
    return next((word for word in found.groupdict().values() if word), "") if found else ""


def tell_meaning(plan: Plan, store: Store) -> Answer | None:
    """Return what the meant reports say that a word means, or that they do not; None where no meaning is asked for."""
    word = asked_meaning(plan.question)
    if not word:
        return None
    reports = store.catalogue()
    linked = link_places(replace(plan, rows=(), subject=()), reports)
    names = linked.reports or tuple(reports)
    bare = replace(linked, operation=Operation.TOPIC, rows=(), shown=(), whole=False, unexplained=())
    phrases = OVERVIEW_PHRASES[plan.language]
    lines = list(_lines_of(word, names, store, reports))
    if not lines:
        untold = line(phrases.no_meaning.format(word=word))
        return write_answer(bare, [untold], store, reports, outcome=Outcome.NOT_FOUND, names=(word,))
    return write_answer(bare, [line(phrases.meaning), *lines], store, reports, names=(word,))


def _lines_of(word: str, names: Sequence[str], store: Store, reports: Mapping[str, Report]) -> Iterator[Line]:
    """Yield the sentences that write out what a word is short for or say what it is, with the place of each report."""
    for name in names:
        passages = store.passages(reports=(name,))
        longs = {one.long for one in store.abbreviations((name,)) if one.short.casefold() == word.casefold()}
        found = [(one, told) for one in passages if (told := _sentence_of(word, longs, one))]
        if found and len(names) > 1:
            yield line(f"{to_place(reports[name])}:")
        yield from (quote(*one) for one in found[: 1 if longs else _MOST])


def _sentence_of(word: str, longs: set[str], passage: Passage) -> str:
    """Return the sentence of a passage that tells what a word means, or ""."""
    defines = re.compile(_DEFINES.format(word=re.escape(word)), re.IGNORECASE)
    for start, end in split_sentences(passage.text):
        sentence = passage.text[start:end]
        folded = sentence.casefold()
        is_written_out = any(long.casefold() in folded for long in longs) and re.search(
            rf"\b{re.escape(word)}\b", sentence, re.IGNORECASE
        )
        if is_written_out or defines.search(sentence):
            return sentence
    return ""
