"""Cuts text into sentences, Swedish and English.

In: the text of a paragraph. Out: the places of its sentences, for example::

    "Det kostade 4,5 mnkr, bl.a. för IT. Resten kom kl. 18.30."  ->  (0, 35), (36, 57)

A cut too few is harmless, a cut inside a sentence is not: where a full stop may belong to an abbreviation and a name
may follow it, the text is not cut.
"""

from __future__ import annotations

import re

# After these a sentence goes on, whatever follows.
_ABBREVIATIONS = (
    r"bl\.?\s?a|t\.?\s?ex|d\.?\s?v\.?\s?s|s\.?\s?k|p\.?\s?g\.?\s?a|f\.?\s?d|f\.?\s?n|f\.?\s?ö|fr\.?\s?o\.?\s?m|t\.?\s?o\.?\s?m"
    r"|p\.?\s?å|å\.?\s?r\.?\s?s|ca|c:a|cirka|inkl|exkl|resp|kl|nr|kap|st|ev|prel|jfr|jmf|jämfr?|ang|avd|bil|enl|forts|sid|tel|max|min"
    r"|milj|mdr|mkt|ung|uppg|förf|red|tom|fom|dvs|dir|ordf|[A-ZÅÄÖ]|i\.?e|e\.?g|approx|fig|no|dr|mr|ms|vs"
)
_CLOSING = r"[\"”’')\]*_⁰¹²³⁴⁵⁶⁷⁸⁹]*"  # what can follow a full stop: a quotation mark, a bracket, a footnote's number
_BOUND = re.compile(rf"[.!?…]+{_CLOSING}(?=\s)|[.!?…]+{_CLOSING}(?:</[a-z]+>)+(?=\s)")
_ABBREVIATED = re.compile(rf"(?:^|[\s(/\"”*-])(?:{_ABBREVIATIONS})$", re.IGNORECASE)
_INITIAL_OR_NUMBER = re.compile(r"(?<![^\s:(])(?:[A-ZÅÄÖ]|\d{1,2})$")
_NEXT = re.compile(r"\s+[\"”'’(*_\[–•-]*\s?(?:[^\W\d_]|\d|<)")


def split_sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Give start and end of each sentence, white space around it left out.

    >>> [ "p g a den 3. maj. Slut."[start:end] for start, end in split_sentences("p g a den 3. maj. Slut.")]
    ['p g a den 3. maj.', 'Slut.']
    """
    spans = []
    start = 0
    for match in _BOUND.finditer(text):
        if _ends_sentence(text, start, match):
            spans.append((start, match.end()))
            start = match.end()
    spans.append((start, len(text)))
    trimmed = ((_skip(text, start, end), start + len(text[start:end].rstrip())) for start, end in spans)
    return tuple((start, end) for start, end in trimmed if start < end)


def _skip(text: str, start: int, end: int) -> int:
    return end - len(text[start:end].lstrip())


def _ends_sentence(text: str, start: int, match: re.Match[str]) -> bool:
    following = _NEXT.match(text, match.end())
    if following is None:
        return not text[match.end() :].strip()
    if following[0][-1].islower():
        return False
    if not match[0].startswith(".") or match[0].startswith(".."):
        return True
    before = text[start : match.start()]
    if _ABBREVIATED.search(before) and not re.search(r"\d\s?st$", before):
        return False
    number = _INITIAL_OR_NUMBER.search(before)
    # "1. Skolan" opens a list or a goal; "Covid 19. Under" and "etapp 2. Resten" end a sentence.
    return number is None or before[: number.start()].rstrip()[-1:] not in ("", ":", "(")
