"""Reads whether a question asks if a report adds up, and which of its words say so.

In: the question as typed. Out: truth, or the words that are left. For example "stämmer summorna i driftredovisningen?"
asks that, of "driftredovisningen"; "stämmer det att skolan gick back?" makes a claim and does not.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.words.typed_text import holds

_THINGS: Final = (
    r"summ(?:a|an|or|orna|eringen|eringarna)|total(?:en|er|erna|summan)?|delsumm\w+|siffror(?:na)?|tabell(?:en|er|erna)?|"
    r"(?:total|summa)rad(?:en|er|erna)?|slutsumm\w+|radsumm\w+|kolumnsumm\w+|belopp(?:en)?|kolumn(?:en|er|erna)?|rader(?:na)?|uträkning\w*|räkning(?:en|ar|arna)?|differens\w*|avvikelser(?:na)?"
)
_ASKS: Final = re.compile(
    r"\b(?:"
    # the same verb asks of a claim ("stämmer det att") where no sum or table is named
    rf"(?:stämmer|stämde)\s+(?:verkligen\s+|alla\s+|de\s+|\w+s\s+){{0,3}}?"
    rf"(?:{_THINGS})\b(?!\s+(?:på|om)?\s*\d)(?![^?]*\d\s*(?:tkr|mnkr|kr|miljon|procent|%))|"
    rf"(?:är|var)\s+(?:alla\s+|de\s+|\w+s\s+){{0,3}}?(?:{_THINGS})\b[^?\d]*\b(?:rätt|korrekt\w*|riktig\w*|fel|felaktig\w*)\b|"
    r"stämmer\s+(?:\w+\s+){0,3}?(?:överens|ihop|internt)|"
    r"(?:går|gick|räknas?|hänger)\s+(?:\w+\s+){0,4}?ihop|summerar\s+(?:\w+\s+){0,3}?(?:rätt|till|korrekt|fel|ihop)|"
    r"motsäg\w+|motstrid\w+|inkonsekven\w+|inkonsistens\w*|självmotsäg\w+|"
    r"räknefel\w*|summeringsfel\w*|tryckfel\w*|teckenfel\w*|felräkning\w*|felsumm\w*|"
    r"(?:några?|vilka|finns det|innehåller|har)\s+(?:\w+\s+){0,3}?(?:fel|felaktigheter|avstämningsfel|felen)\b|"
    r"avstämning\w*|avstämd\w*|stäm av|"
    r"(?:add|adds|added|adding)\s+up\b(?!\s+to\b)|tall(?:y|ies)\b|"
    r"contradict\w*|inconsisten\w*|self-contradict\w*|(?:internally\s+)?consistent|reconcil\w*|"
    r"(?:any|which|what|the|are there)\s+(?:\w+\s+){0,2}?(?:errors?|mistakes?|misprints?|typos?|discrepanc\w+)\b|"
    r"(?:are|is|were)\s+(?:\w+\s+){0,3}?(?:sums?|totals?|sub-?totals?|tables?|arithmetic)\s+(?:\w+\s+){0,6}?"
    r"(?:right|correct|wrong|accurate|consistent|incorrect)"
    r")",
    re.IGNORECASE,
)
_CLAIMS: Final = re.compile(r"\b(?:stämmer (?:det|de) (?:\w+ )?att|is it (?:true|right|correct) that)\b", re.IGNORECASE)
# "Add up the costs of A and B": an order to compute, and no question whether they do
_ORDERS: Final = re.compile(
    r"^\W*(?:(?:please|can you|could you|kan du|och|and)\s+)*(?:add up|sum up|tally|räkna (?:ihop|samman))\b",
    re.IGNORECASE,
)
_OWN_WORDS: Final = re.compile(
    rf"\b(?:{_THINGS}|stämm\w*|går|gick|ihop|hänger|räkna\w*|summera\w*|motsäg\w+|motstrid\w+|sig|själv\w*|varandra|"
    r"inkons\w+|\w*fel\w*|avstäm\w*|av|rätt|korrekt\w*|internt|överens|finns|innehåll\w*|några?|alla|sådan\w*|"
    r"adds?|adding|added|up|tall\w+|contradict\w*|itself|themselves|each|other|inconsisten\w*|consistent|internally|"
    r"reconcil\w*|errors?|mistakes?|misprints?|typos?|discrepanc\w+|sums?|totals?|figures?|numbers?|arithmetic|right|"
    r"correct|wrong|incorrect|accurate|any|there|report\w*|rapport\w*|table|tables|text|texten|mot|against|with|med|"
    r"columns?|rows?|bokslut\w*|delårs\w+|årsredovisning\w*|annual|interim|accounts?|not|inte|do|does|did|the|in|on)\b",
    re.IGNORECASE,
)


def asks_audit(text: str) -> bool:
    """Return whether a text asks if figures agree with each other.

    >>> asks_audit("does the report contradict itself on schools?"), asks_audit("stämmer det att skolan gick back?")
    (True, False)
    """
    return holds(_ASKS, text) and not holds(_CLAIMS, text) and not holds(_ORDERS, text)


def is_own_word(word: str) -> bool:
    """Return whether a word only asks for the audit, and names nothing to audit.

    >>> is_own_word("summorna"), is_own_word("driftredovisningen")
    (True, False)
    """
    return bool(_OWN_WORDS.fullmatch(word))
