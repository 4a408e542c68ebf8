"""Reads what a sentence tells beside the words of a question: a cause, an act, a name of the kind that is asked for.

In: a passage or its words, and words of the question. Out: whether it tells that. For example "flyttar in" is told by
"inflyttning", and "vilken skola" by "Bergsskolan".
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from assistant.evidence.asked_acts import tells_asked_act
from assistant.linking.matching import GOOD_MATCH, Term, is_verb
from assistant.question.asked_thing import asked_firm
from assistant.records import Plan
from assistant.words import vocabulary
from assistant.words.asked_words import FIRM_NAME
from ingest.records import Passage
from ingest.words import stem

_SHORTEST_ROOT = 4
_SHORTEST_HEAD = 4  # letters of the stem of a compound's last part
_UNITS = tuple(stem(tail) for tail in vocabulary.UNIT_TAILS)
_BODIES = tuple(stem(tail) for tail in ("utskott", "fullmäktige", "styrelse", "beredning", "skola"))
_CAUSE_HEADING = re.compile(r"[\d. ]*(orsak|anledning|bakgrund till|reason|cause)", re.IGNORECASE)
_KIND_ASKED = re.compile(r"\b(vilke[nt]|vilka|which)\s+(\w+)", re.IGNORECASE)
_PARTICLE = re.compile(r"^(in|ut|upp|ned|ner|om|av|till|på|över)(?=\w{4})")


def tells_cause(passage: Passage, quote: str) -> bool:
    """Whether a quotation gives a cause, by its words or by the heading that it stands under."""
    return is_headed_as_cause(passage) or vocabulary.CAUSE_IN_TEXT.search(quote) is not None


def is_headed_as_cause(passage: Passage) -> bool:
    """Whether a passage stands under a heading that says so: "Orsak till avvikelsen"."""
    return bool(passage.headings) and _CAUSE_HEADING.match(passage.headings[-1]) is not None


def holds_names(plan: Plan, terms: Sequence[Term], fits: Mapping[str, float]) -> bool:
    """Whether a passage holds the proper names of a question, beside which its other words only describe."""
    names = [term.text for term in terms if term.text[0].isupper() and not plan.question.startswith(term.text)]
    return bool(names) and all(fits[name] >= GOOD_MATCH for name in names)


def kinds_asked(question: str) -> frozenset[str]:
    """Return the casefolded nouns of what sort of thing is asked for: "skola" of "vilken skola brann"."""
    return frozenset(match[2].casefold() for match in _KIND_ASKED.finditer(question))


def tells_kind(asked: str, words: Sequence[str], plan: Plan) -> bool:
    """Whether words hold a name of the kind that is asked for: "vilken skola" is told by "Bergsskolan"."""
    root = stem(asked)
    return (
        asked.casefold() in kinds_asked(plan.question)
        and len(root) >= _SHORTEST_ROOT
        and any(stem(word).endswith(root) for word in words)
    )


def names_unit(word: str) -> bool:
    """Whether a word is the name of a unit by its last part.

    >>> names_unit("hamnenheten"), names_unit("enheten"), names_unit("hamnen")
    (True, False, False)
    """
    root = stem(word.casefold())
    return any(root.endswith(tail) and root != tail for tail in _UNITS)


def names_body(word: str) -> bool:
    """Whether a casefolded word is the name of a unit, or of a body that meets: "hamnutskottet", "kommunfullmäktige".

    >>> names_body("hamnutskottet"), names_body("hamnenheten"), names_body("utskottet"), names_body("hamnen")
    (True, True, False, False)
    """
    root = stem(word)
    return names_unit(word) or any(root.endswith(tail) and root != tail for tail in _BODIES)


def tells_firm(asked: str, text: str, question: str) -> bool:
    """Whether a text names a firm where one is asked for by that word: "vilket bolag" is told by "Hamnen AB"."""
    return bool(asked) and asked.casefold() == asked_firm(question).casefold() and FIRM_NAME.search(text) is not None


def tells_head(term: Term, words: Sequence[str], question: str) -> bool:
    """Whether words tell the asked act of what the last part of a compound names.

    Of "vilka busslinjer läggs ner" it is told by "linje 7 läggs ned", and not by "linje 7 är populär".
    """
    roots = [stem(word) for alternative in term.alternatives for word in alternative[-1:]]
    heads = {stem(word) for word in words if len(stem(word)) >= _SHORTEST_HEAD}
    is_named = any(root != head and root.endswith(head) for root in roots for head in heads)
    return is_named and tells_asked_act(question, words)


def tells_act(asked: str, words: Sequence[str]) -> bool:
    """Whether words hold the act of a verb, also with its particle before it: "flyttar in" is "inflyttning"."""
    if not asked.islower() or not (is_verb(asked) or asked.endswith("a")):
        return False
    root = re.sub(r"(ar|er|as|es|ade|ades|des|at|ats|a|t|r|s)$", "", asked)
    return len(root) >= _SHORTEST_ROOT and any(
        form.startswith(root) for word in words for form in (word, _PARTICLE.sub("", word))
    )
