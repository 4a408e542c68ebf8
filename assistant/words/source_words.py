"""The words by which a question says who or what tells its answer: a report, a part of one, or those who wrote it.

In: a question. Out: the casefolded words of its source. For example in "hur många ledamöter finns enligt reglementet"
the rules say how many; a sentence or a row that answers need not name them.
"""

from __future__ import annotations

import re
from typing import Final

from ingest.words import split_words

_TELLER: Final = (
    r"(?:\w*(?:redovisning|rapport|tabell|avsnitt|översikt|bokslut|reglement|analys|granskning|utredning|sammandrag|"
    r"berättelse|kommentar|revisor|mätning|undersökning|enkät|statistik|uppföljning|sammanställning|framskrivning)"
    r"(?:en|et|er|n|na|erna|arna|ar)?|(?:kommun|nämnd|styrels|förvaltning|förbund|enhet|bolag)(?:en|et|n)|"
    r"report|accounts|table|section|overview|rules|regulations|analysis|audit|auditors?|inquiry|summary|comments?|board|"
    r"committee|council|municipality|company|survey|poll|statistics|questionnaire|follow-up)"
)
_SOURCE: Final = re.compile(
    rf"\b(?:enligt|according to)\s+(?P<source>(?:[^\W\d]+\s+){{0,3}}?{_TELLER})(?!\w)", re.IGNORECASE
)


def read_sources(question: str) -> frozenset[str]:
    """Return the casefolded words of the source that a question names.

    >>> sorted(read_sources("Hur många fiskar finns enligt den senaste rapporten?"))
    ['den', 'rapporten', 'senaste']
    """
    return frozenset(word for found in _SOURCE.finditer(question) for word in split_words(found["source"]))


# "enligt den senaste uppföljningen": the report that is asked by itself, which bounds nothing.
BARE_SOURCE: Final = re.compile(
    r"[\s,]+(?:enligt|i|according to|in|per)\s+(?:den\s+|the\s+)?"
    r"(?:(?:allra\s+)?(?:senaste|sista|färskaste|nyaste|aktuella)|"
    r"(?:latest|last|most recent|current|newest))\s+(?:uppföljningen|rapporten|mätningen|"
    r"redovisningen|sammanställningen|rapporteringen|follow-up|report|reporting)\s*[?.!]*$",
    re.IGNORECASE,
)
