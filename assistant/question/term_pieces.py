"""Cuts the text of an operation into the pieces between its connectors, and leaves whole what belongs together.

In: the text that is left of a question when the words of its operation are taken out. Out: `Part`s. For example
"vilken var dyrast: A, B eller C" has the pieces "vilken var dyrast", "A", "B" and "C", and "X-kommun med skolan eller
Y-kommun med vården" has two, each a place with what is asked about there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.question.listed_months import lead_months
from assistant.question.question_parts import Part, join_slots, sure_places
from assistant.question.slots import read_slots
from assistant.words import operation_words as words
from assistant.words.joined_names import ONE_THING
from assistant.words.term_words import CONNECTOR, LEADING_QUESTION
from assistant.words.typed_text import blank_out

_MOST_TERMS = 12
_LAST_YEAR = re.compile(r"(?<=[^\W\d]),\s*(?=(?:19|20)\d\d\W*$)")  # "A och B i X-kommun, 2031": of both
_JOINS = ("och", "and", "&", "samt", "")  # what is left of a connector without its comma
_WITH = ("med", "with")
# "avvikelsen mot budget" names one measure
_AGAINST_BUDGET = re.compile(
    r"(\b\w*(?:avvik|underskott|överskott|deviation|variance|surplus|deficit)\w*)\s+(?:mot|från|gentemot|against|from|to|vs)"
    r"\s+(?:the\s+)?budget\w*",
    re.IGNORECASE,
)


def to_parts(rest: str) -> list[Part]:
    """Return the pieces of a text between its connectors; a question before a colon is a piece of its own."""
    text = lead_months(_LAST_YEAR.sub(" ", _AGAINST_BUDGET.sub(r"\1", clean_text(rest))))
    lead = LEADING_QUESTION.match(text)
    if lead is None or not CONNECTOR.search(text, lead.end()):
        return _cut(text)
    head = Part(slots=read_slots(lead["head"]), is_head=True)
    return [head, *_cut(text[lead.end() :])][:_MOST_TERMS]


def clean_text(text: str) -> str:
    """Return a text without the words that say how the answer is wanted."""
    spans = [match.span() for pattern in (words.DECIMALS, words.FILLERS) for match in pattern.finditer(text)]
    return blank_out(text, spans)


def _cut(text: str) -> list[Part]:
    """Return the pieces of a text between its connectors, those that only together are a term joined."""
    parts: list[Part] = []
    joints: list[str] = []
    place, joint = 0, ""
    for match in [*_connectors(text), None]:
        piece = text[place : match.start() if match else len(text)]
        if piece.strip(" ?!.:"):
            parts.append(Part(slots=read_slots(piece), is_apart=joint not in _JOINS))
            joints.append(joint)
        if match:
            joint = match[0].strip(" ,;").casefold()
            place = match.end()
    return _with_their_places(parts, joints)[:_MOST_TERMS]


def _connectors(text: str) -> list[re.Match[str]]:
    """Return the connectors of a text, none that stands in a name of one thing: "vatten och avlopp eller avfall".

    Where no other connector parts terms, that name may be of the two that are meant: "jämför vatten och avlopp".
    """
    found = list(CONNECTOR.finditer(text))
    names = [match.span() for match in ONE_THING.finditer(text)]
    apart = [match for match in found if not any(start < match.start() < end for start, end in names)]
    return apart or found


def _with_their_places(parts: Sequence[Part], joints: Sequence[str]) -> list[Part]:
    """Return the parts, a place joined with what it is asked for: "A-kommun med skolan eller B-kommun med vården".

    Where "med" is the only connector ("A-kommun med B-kommun") it parts the terms.
    """
    if all(joint in (*_WITH, *_JOINS) for joint in joints):
        return list(parts)
    joined: list[Part] = []
    for part, joint in zip(parts, joints, strict=True):
        before = joined[-1] if joined else None
        is_of_place = "subject" in part.kinds and not sure_places(part.slots)
        is_place = before is not None and sure_places(before.slots) and "subject" not in before.kinds
        if before is not None and joint in _WITH and is_place and is_of_place:
            joined[-1] = Part(slots=join_slots(before.slots, part.slots), is_apart=before.is_apart)
        else:
            joined.append(part)
    return joined
