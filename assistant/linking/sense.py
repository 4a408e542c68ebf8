"""Leaves out rows that hold the words of a question and mean another thing: of the whole where one is asked for.

In: the links of a question's words to rows, the words and the plan. Out: fewer links. For example "vad kostar en elev
på Sjöskolan" is not answered by what the school costs, nor "resultatet efter avsättningen" by the row "Avsättning".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.linking.matching import GOOD_MATCH, POSSIBLE_MATCH, Term, score_term, to_term
from assistant.linking.rows import Link
from assistant.records import Plan
from ingest.words import split_words, stem

_ONE = (
    r"(?:\w*(?:elev|barn|plats|brukare|invånare|person|anställd|timme|dygn|portion|måltid|lägenhet|ärende|hushåll|kund)"
    r"(?:en|et|n)?|pupil|student|child|resident|inhabitant|capita|head|person|place|user|employee|hour|day|portion|meal|"
    r"case|household|flat|apartment)"
)
_COST = r"(?:kosta\w*|kostnad\w*|betala\w*|cost\w*|spen[dt]\w*|paid|pay\w*)"
# "kostnaden per elev", "vad kostar ett förskolebarn", "what does each pupil cost"
_PER_ONE = re.compile(
    rf"\bper\s+{_ONE}\b|\b{_COST}\s+(?:en|ett|varje|one|each|a|an)\s+{_ONE}\b|"
    rf"\b(?:does|did|do)\s+(?:one|each|every|a|an)\s+{_ONE}\b[^?]*\bcost\b",
    re.IGNORECASE,
)
_SAYS_PER = re.compile(
    r"\bper\b|/(?!\d)|\b(?:à|snitt|medel|styck|enhets|elev|plats|dygns)\w*(?:kostnad|pris|hyra)", re.IGNORECASE
)
# "resultatet 2022 efter avsättningen": the result is asked for
_BY = re.compile(
    r"(?P<thing>[\w-]+)(?:\s+(?:19|20)\d\d)?\s+"
    r"(?P<how>efter|före|exklusive|exkl\.?|inklusive|inkl\.?|after|before|excluding|including)\s+(?P<other>[^?.;]+)",
    re.IGNORECASE,
)


def without_other_sense(links: Sequence[Link], terms: Sequence[Term], plan: Plan) -> Sequence[Link]:
    """Return the links without rows of the whole where one is asked for, and without those only named after "efter"."""
    if _PER_ONE.search(plan.question):
        links = [link for link in links if _tells_per_one(link)]
    found = _BY.search(plan.question)
    if not found:
        return links
    hints = (to_term(hint, plan.language) for hint in plan.hints if stem(hint) == stem(found["thing"]))
    return _of_thing(links, (*terms, *hints), found)


def _tells_per_one(link: Link) -> bool:
    first = link.row.first
    columns = (figure.column for figure in link.row.figures)
    return any(_SAYS_PER.search(text) for text in (first.label, first.parent, first.caption, *columns))


def _of_thing(links: Sequence[Link], terms: Sequence[Term], found: re.Match[str]) -> Sequence[Link]:
    """Return the links to rows of the thing itself; one that says "efter" itself is told by what it names."""
    thing = [term for term in terms if stem(term.text) == stem(found["thing"])]
    others = [term for term in terms if set(split_words(term.text)) <= set(split_words(found["other"]))]
    if not thing or not others:
        return links
    kept = [link for link in links if not _is_only_other(link, thing, others)]
    exact = [link for link in kept if _says_so(link, thing, others, found["how"])]
    told = {term.text for term in others}
    return [
        replace(link, unexplained=tuple(word for word in link.unexplained if word not in told)) for link in exact
    ] or kept


def _is_only_other(link: Link, thing: Sequence[Term], others: Sequence[Term]) -> bool:
    label = split_words(link.row.label)
    return any(score_term(term, label) >= GOOD_MATCH for term in others) and not any(
        score_term(term, label) >= POSSIBLE_MATCH for term in thing
    )


def _says_so(link: Link, thing: Sequence[Term], others: Sequence[Term], how: str) -> bool:
    """Whether a label is of the thing, and names with the same word a part of what the question does."""
    label = split_words(link.row.label)
    if how.casefold() not in label or not any(score_term(term, label) >= GOOD_MATCH for term in thing):
        return False
    after = [stem(word) for word in label[label.index(how.casefold()) + 1 :]]
    return any(
        stem(term.text).endswith(word) or score_term(term, (word,)) >= GOOD_MATCH for term in others for word in after
    )
