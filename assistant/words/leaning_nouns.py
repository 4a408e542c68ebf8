"""Nouns in their definite form that are of something said before: "avtalet" is the agreement on what was spoken of.

In: a word. Out: yes or no. For example after "vem hyr lokalen?" the question "hur länge gäller kontraktet?" asks about
the contract of those premises, and never about another one that the report also tells of.
"""

from __future__ import annotations

import re
from typing import Final

_SWEDISH: Final = (
    r"(?:hyres|köpe|entreprenad|ram|sponsor|drift|drifts|genomförande|arrende|leasing|service|samarbets)?avtalet|"
    r"avtalstiden|avtalsperioden|avtalsparten|motparten|kontraktet|hyreskontraktet|löptiden|uppsägningstiden|"
    r"överenskommelsen|uppgörelsen|affären|köpet|försäljningen|köparen|säljaren|köpeskillingen|köpesumman|priset|"
    r"prislappen|hyran|årshyran|arrendet|avgiften|ersättningen|summan|beloppet|upphandlingen|anbudet|anbuden|"
    r"leverantören|entreprenören|byggherren|utföraren|hyresgästen|hyresvärden|sponsorn|bygget|byggnationen|byggstarten|"
    r"invigningen|renoveringen|ombyggnaden|utbyggnaden|flytten|uppdraget|uppdragstiden|utredningen|granskningen|"
    r"ansökan|beslutet|förslaget|överklagandet|domen|tvisten|orsaken|skälet|anledningen|syftet|tidplanen|tidsplanen|"
    r"slutdatumet|startdatumet|projekttiden|finansieringen|medfinansieringen|bidragsgivaren|efterträdaren|företrädaren"
)
_ENGLISH: Final = (
    r"agreement|contract|lease|deal|purchase|sale|buyer|seller|price|rent|fee|sum|procurement|tender|supplier|"
    r"contractor|tenant|landlord|sponsor|construction|opening|renovation|move|assignment|investigation|review|"
    r"application|decision|proposal|appeal|dispute|reason|purpose|schedule|timetable|term|notice period|funding|"
    r"successor"
)
_LEANS: Final = re.compile(_SWEDISH, re.IGNORECASE)
_WITH_ARTICLE: Final = re.compile(rf"\bthe\s+(?:{_ENGLISH})\b", re.IGNORECASE)
_NOUN: Final = re.compile(_ENGLISH, re.IGNORECASE)


def leans_on_before(term: str, text: str) -> bool:
    """Whether a word of a text is a thing of something said before it.

    >>> leans_on_before("avtalet", "hur länge gäller avtalet?"), leans_on_before("avtal", "hur många avtal finns det?")
    (True, False)
    >>> leans_on_before("contract", "how long is the contract?"), leans_on_before("skolan", "vad kostar skolan?")
    (True, False)
    """
    if _LEANS.fullmatch(term):
        return True
    return _NOUN.fullmatch(term) is not None and _WITH_ARTICLE.search(text) is not None
