"""Finds all who got something that a question asks the receivers of: criticism, a prize, a grant.

In: a plan of "vilka fick kritik", its terms and the passages of its reports. Out: `TextHit`s, one a receiver in the
order of the report. For example the sentence "Kritik riktas mot hamnnämnden", or the first one under such a heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from assistant.evidence.text_reading import TextHit
from assistant.evidence.text_telling import names_body
from assistant.evidence.told_years import tells_other_year
from assistant.linking.matching import GOOD_MATCH, Term, score_term
from assistant.records import Plan
from assistant.words.asked_words import RECEIVERS
from ingest.passages.sentences import split_sentences
from ingest.records import Passage
from ingest.words import split_words, stem

MOST_RECEIVERS: Final = 6
_FEWEST_WORDS: Final = 5  # of a sentence that says something
_NAME: Final = (
    r"(?P<name>(?:[A-ZÅÄÖ][\w-]+|[\wåäö-]*(?:nämnd|styrelse|bolag|förvaltning|utskott|skola|enhet)\w*)"
    r"(?:\s+[A-ZÅÄÖ][\w-]+|\s+(?:utveckling|AB)\b)*)"
)
_TO: Final = re.compile(
    rf"\b(?:rikta\w*|lämna[tds]\w*|lämnar|gavs?|ges|gett|getts|tilldela\w*|dela[ts]?\w* ut|utdela\w*|gick|går|"
    rf"given|directed|awarded)\b"
    rf"[^.;]*?\b(?:mot|till|åt|at|to|against)\s+{_NAME}"
)
_GOT: Final = re.compile(
    rf"{_NAME}\s+(?:har\s+)?(?:\w+\s+){{0,3}}?(?:fick|fått|får|erhöll|erhållit|tilldela[dts]\w*|vann|received|"
    rf"got|was awarded)\b"
)


def asks_receivers(question: str) -> bool:
    """Whether all who got something are asked for.

    >>> asks_receivers("Vilka fick kritik 2021?"), asks_receivers("Vilka mål fick stöd?")
    (True, False)
    """
    return RECEIVERS.search(question) is not None


def find_receivers(plan: Plan, terms: Sequence[Term], passages: Sequence[Passage]) -> tuple[TextHit, ...]:
    """Return one quotation for each that got what is asked, in the order of the passages; () where nobody is told."""
    thing = _find_thing(plan.question, terms)
    if thing is None:
        return ()
    found: dict[str, TextHit] = {}
    for passage in sorted(passages, key=lambda one: (one.location.report, one.index)):
        for name, quote in _read(plan, thing, passage):
            found.setdefault(_to_key(name), TextHit(passage=passage, quote=quote, missing=(), fit=1.0, share=1.0))
    return tuple(found.values())[:MOST_RECEIVERS]


def _find_thing(question: str, terms: Sequence[Term]) -> Term | None:
    """Return what was got: the first term after the verb."""
    match = RECEIVERS.search(question)
    rest = question[match.end() :].casefold() if match else ""
    named = [(rest.find(term.text.casefold()), term) for term in terms if term.text.casefold() in rest]
    return min(named, key=lambda one: one[0])[1] if named else None


def _read(plan: Plan, thing: Term, passage: Passage) -> Iterator[tuple[str, str]]:
    """Give the receivers that a passage tells of, each with the sentence; under such a heading its first one."""
    if any(tells_other_year(plan, heading) for heading in passage.headings[-2:]):
        return
    sentences = [passage.text[start:end] for start, end in split_sentences(passage.text)]
    for sentence in sentences:
        if not tells_other_year(plan, sentence) and (name := _receiver(thing, sentence)):
            yield name, sentence
    names = [name for heading in passage.headings if (name := _receiver(thing, heading))]
    first = next((one for one in sentences if len(split_words(one)) >= _FEWEST_WORDS), "")
    for name in names:
        if any(stem(word) in split_stems(first) for word in split_words(name)):
            yield name, first


def _receiver(thing: Term, text: str) -> str:
    """Return who a text says that the thing was given to, or ""."""
    if score_term(thing, split_words(text)) < GOOD_MATCH:
        return ""
    match = _TO.search(text) or _GOT.search(text)
    name = match["name"] if match else ""
    words = split_words(name)
    is_own = any(word[:1].isupper() for word in name.split()) and match is not None and match.start("name") > 0
    return name if is_own or any(names_body(word) for word in words) else ""


def split_stems(text: str) -> frozenset[str]:
    """Return the stems of a text's words."""
    return frozenset(stem(word) for word in split_words(text))


def _to_key(name: str) -> str:
    return stem(split_words(name)[0])
