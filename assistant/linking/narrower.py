"""Tells rows that are about a part of what a question asks for: they are no answer to the whole.

In: the rows that words were linked to, and the plan. Out: whether every one of them is narrower. For example "hur hög
är arbetslösheten" is not answered by the row "Arbetslöshet bland unga", nor "samtal som inte besvarades" by "Andel
samtal som besvaras".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.evidence.column_fit import asks_cost
from assistant.linking.matching import FAIR_MATCH, POSSIBLE_MATCH, Term, score_term, score_word, to_term
from assistant.linking.rows import Link
from assistant.records import Language, Operation, Plan
from assistant.words.vocabulary import PRINTED_STOP_WORDS
from ingest.words import split_words, stem

# What of the thing a label means: "Sjukfrånvaro bland vikarier", "Elever som klarar alla ämnen".
_PART = re.compile(
    r"(?<!\w)(?:bland|hos|som(?! helhet)|exkl\w*\.?|förutom|among|who|whose|that|excluding|except)\s+(?P<whom>[^,.(]+)",
    re.IGNORECASE,
)
_LEFT_OUT = re.compile(r"\b(?:som|that|which|who)\s+(?:\w+\s+)?(?:inte|ej|aldrig|not|never)\b", re.IGNORECASE)
_NOT = re.compile(r"\b(?:inte|ej|icke|aldrig|utan|not|never|without)\b|\b(?:un|non-?|o)\w{4,}", re.IGNORECASE)

# What a label only measures its own thing by: "Låneskuld per invånare", "Hushållsavfall, kg/invånare".
_BY = re.compile(
    r"(?<!\w)(?:(?:kg|ton|liter|kr|tkr|kwh|m2|m²|m3|m³|st|antal|timmar|minuter)\s?/|"
    r"(?:per|inkl\w*\.?|exkl\w*\.?|inclusive|excluding|efter|före|after|before|(?:i )?(?:%|procent) av|"
    r"i (?:andel|relation|förhållande)\w* (?:av|till)|"
    r"(?:förändring|ökning|minskning|justering|ökning\W+minskning)(?: \([-+]\))? (?:av|för)|"
    r"(?:försäljning|avyttring|sale) (?:av|of)|invester\w+ i)\s)\s*(?P<other>[^,(]+)",
    re.IGNORECASE,
)
# What is bought for a thing or put into it, in a table of investments: "Inventarier skolor" is no school's cost.
_PUT_IN = re.compile(
    r"\b\w*(?:inventarie\w*|möbler|möblering|datorer|lärplattor|utrustning|fordon|skyltar|skyltning|lås|larm|belysning|solskydd|"
    r"ventilation|läromedel|maskin(?:er)?|verktyg|nätverk)\b",
    re.IGNORECASE,
)
_PROJECTS = re.compile(r"invester", re.IGNORECASE)
_INVESTS = re.compile(r"invest", re.IGNORECASE)


def without_measured_by(links: Sequence[Link], terms: Sequence[Term], plan: Plan) -> Sequence[Link]:
    """Return the links without rows that an asked word only stands in as what something else is measured by.

    "Hur många invånare" is not answered by "Skuld per invånare"; "skuld per invånare" is.
    """
    acts = ["kostnad"] if asks_cost(plan.question) else []
    acts += ["investering"] if _INVESTS.search(plan.question) else []
    asked = (
        *terms,
        *(to_term(act, Language.SWEDISH) for act in acts),
        *(to_term(hint, plan.language) for hint in plan.hints),
    )
    return [link for link in links if not _is_measured_by(link, terms, asked)]


def _is_measured_by(link: Link, terms: Sequence[Term], asked: Sequence[Term]) -> bool:
    label = link.row.label
    others = [split_words(match["other"]) for match in _BY.finditer(label)]
    if not others:
        return False
    own = split_words(_BY.sub(" ", label))
    in_other = [term for term in terms if any(score_term(term, words) >= FAIR_MATCH for words in others)]
    around = [*own, *split_words(link.row.first.parent)]
    whole = split_words(label)
    names_own = any(
        score_term(term, around) >= POSSIBLE_MATCH or (term not in in_other and score_term(term, whole) >= FAIR_MATCH)
        for term in asked
    )
    return bool(in_other) and not names_own


def are_all_narrower(links: Sequence[Link], plan: Plan) -> bool:
    """Whether every linked row is about a part that the question does not speak of, or about its contrary."""
    if not links or plan.operation is Operation.EXPLAIN:
        return False
    asked = [to_term(word, plan.language) for word in (*plan.subject, *plan.hints)]

    def is_part(link: Link) -> bool:
        found = _PART.search(link.row.label)
        if found is None or link.row.first.is_total:
            return False
        words = [word for word in split_words(found["whom"]) if word not in PRINTED_STOP_WORDS]
        return bool(words) and not any(score_term(term, words) >= FAIR_MATCH for term in asked)

    def is_for_thing(link: Link) -> bool:
        first = link.row.first
        put_in = [word for found in _PUT_IN.findall(link.row.label) for word in split_words(found)]
        if not put_in or not _PROJECTS.search(" ".join((first.caption, *first.headings[-1:]))):
            return False
        if _is_named_whole(link, plan.subject):
            return False  # "LED-belysning" asked for by that name
        own = {word for term in asked for words in term.alternatives for word in words}  # "led-lampor": lighting
        return not any(score_word(word, other) >= FAIR_MATCH for word in own for other in put_in)

    is_beside = all(is_part(link) for link in links) or all(is_for_thing(link) for link in links)
    return is_beside or _asks_contrary(links, plan)


def _is_named_whole(link: Link, subject: Sequence[str]) -> bool:
    """Whether the words of a subject are all of a row's label but its code."""
    asked = {stem(word) for term in subject for word in split_words(term)}
    return asked.issuperset(stem(word) for word in split_words(link.row.label) if not word.isdigit())


def _asks_contrary(links: Sequence[Link], plan: Plan) -> bool:
    """Whether the question asks for those that do not, and no linked row is of them."""
    if not _LEFT_OUT.search(plan.question):
        return False
    return not any(_NOT.search(link.row.label) for link in links)
