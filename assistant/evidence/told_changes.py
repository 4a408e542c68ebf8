"""Finds why an amount rose or fell that no row's own words explain: in prose, where the report speaks of the change.

In: a plan that asks why something rose or fell, the rows that its words named, and a search. Out: evidence of one
sentence or two, or None. For example of "varför minskade svinnet i köket?" the words "Köket har minskat sitt svinn.
Chefen lyfter fram mindre tallrikar." tell it, and "Köket har minskat sitt svinn. Det har tolv platser." do not.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from assistant.evidence.explained import Evidence, Explained
from assistant.evidence.quote_choice import split_points
from assistant.evidence.reasons import REASON, gives_reason
from assistant.evidence.row_changes import OF_BUDGET, tells_cause_of_change, way_of
from assistant.evidence.text_reading import TextHit
from assistant.evidence.text_telling import is_headed_as_cause
from assistant.evidence.told_years import tells_other_year
from assistant.linking.matching import FAIR_MATCH, POSSIBLE_MATCH, Term, score_term, to_term
from assistant.records import Operation, Plan
from ingest.passages.sentences import split_sentences
from ingest.records import Measure
from ingest.words import split_words

# What somebody, or the report, takes to be behind what the sentence before tells.
_SPEAKS: Final = re.compile(
    r"\b(?:lyfter (?:själva? |särskilt |bland annat )?fram|lyfts (?:särskilt )?fram|peka[rst]\w* (?:\w+ )?(?:på|ut)|"
    r"framhåller|framhålls|(?:nämn(?:er|s)|ang(?:er|es)) (?:\w+ )?som (?:\w+ )?(?:orsak|skäl|förklaring|anledning)|"
    r"tillskriv(?:er|s)|(?:bedöms|anses|tros|antas|verkar|tycks) (?:\w+ )?(?:ha (?:haft|gett|givit|bidragit)|bero)\b|"
    r"har (?:haft|gett|givit|fått) (?:god |tydlig |stor )?(?:effekt|resultat|verkan)|points? to|attribut\w+)",
    re.IGNORECASE,
)
# "Nedgången förklaras av ...": the change that the sentence before told the figures of.
_THE_CHANGE: Final = re.compile(
    r"\W*(?:(?:den|denna|the|this)\s+)?(?:\w+a\s+)?(?P<what>nedgången|uppgången|minskningen|ökningen|förändringen|"
    r"försämringen|förbättringen|sänkningen|höjningen|att (?:de[nt]?|dessa) (?:har )?\w+|"
    r"decrease|increase|decline|rise|fall|drop)\b",
    re.IGNORECASE,
)
_POINTS_BACK: Final = re.compile(
    r"\W*(?:det(?:ta)?|orsak\w*|anledning\w*|skäl\w*|förklaring\w*|bakgrund\w*|this|it|the reason)\b", re.IGNORECASE
)
_SO: Final = re.compile(r"\b(?:därmed|därför|således|följaktligen|därigenom|thereby|therefore|thus)\b", re.IGNORECASE)
# "har hög arbetsbelastning ökat frånvaron": what stands before the verb is the reason
_CAUSED: Final = re.compile(
    r"\b(?:har|hade)\s+(?P<cause>\w+(?:\s+\w+){1,14}?)\s+(?P<way>ökat|höjt|minskat|sänkt|halverat|förlängt|förkortat)\s+"
    r"(?P<thing>(?:den |det |de )?\w+)",
    re.IGNORECASE,
)
# How dear something was is told by its deviation, in whatever words.
_OF_MONEY: Final = re.compile(
    rf"{OF_BUDGET.pattern}|\b(?:dyr\w*|billig\w*|\w*kostna\w*|\w*intäkt\w*|\w*kosta\w*|betala[rs]?|betalt|betalade|"
    r"expensive|cheap\w*|costs?|dear\w*|revenues?|incomes?|fees?|pay(?:s|ing)?|paid|spen[dt](?:s|ing)?)\b",
    re.IGNORECASE,
)
_NO_REASON: Final = re.compile(
    r"\W*(?:allra\s+)?(?:flest|störst\w*|bäst\w*|sämst\w*|högst\w*|lägst\w*|mest|minst\w*|de[nt]?|dessa|"
    r"most|largest|best|worst|it|they)\b",
    re.IGNORECASE,
)
# "Tre nya beslut har tillkommit. Det ger ett underskott": what stands before is the reason.
_GIVES: Final = re.compile(
    r"\W*(?:det(?:ta)?|this|it)\s+(?:har\s+)?(?:ger|gav|gett|innebär|innebar|medför\w*|leder|ledde|lett|gör|gjorde|gjort|"
    r"means|meant|gives|gave|led|leads)\b",
    re.IGNORECASE,
)
# What somebody earns is their result, by whatever word it is asked.
_EARNS: Final = re.compile(
    r"\b(?:tjäna(?:de|r|t)?|gick (?:det )?(?:\w+ ){0,4}?(?:sämre|bättre)|vinst\w*|earn(?:ed|s)?|profits?|"
    r"ma(?:de|ke) (?:less|more)(?: money)?)\b",
    re.IGNORECASE,
)
_RESULT: Final = re.compile(r"\b(?:\w*resultat\w*|vinst\w*|överskott\w*|result|profit)\b", re.IGNORECASE)


def find_told_change(
    plan: Plan, rows: Sequence[Explained], search: Callable[[Plan], Sequence[TextHit]]
) -> Evidence | None:
    """Return the sentences that tell the asked change and its reason, without the rows; None where rows tell why.

    A row tells why where a reason is tied to it and every word of the question is in its name or in that reason.
    """
    asked = way_of(plan.question)
    is_of_plan = plan.presumed_sign or {Measure.VARIANCE, Measure.FORECAST} & set(plan.measures)
    if plan.operation is not Operation.EXPLAIN or not asked or is_of_plan or OF_BUDGET.search(plan.question):
        return None
    is_deviation = _OF_MONEY.search(plan.question) and any(row.choice.asked for row in rows)
    terms = [to_term(word, plan.language) for word in plan.subject]
    terms = [term for term in terms if not way_of(term.text)]
    if is_deviation or not terms or any(_tells_why(row, terms) for row in rows):
        return None
    reports = plan.reports or tuple(dict.fromkeys(row.choice.row.key.report for row in rows))
    found = [_read(plan, terms, hit, asked) for hit in search(replace(plan, reports=reports))]
    told = {hit.quote: hit for hit in found if hit}
    return Evidence(texts=tuple(told.values())[:1]) if told else None


def with_reasons_of_change(plan: Plan, hits: Sequence[TextHit]) -> tuple[TextHit, ...]:
    """Return the hits without those that only say that something rose or fell, where it is asked why it did.

    "Antalet ökade till 12" tells no reason, and of why it fell a sentence tells nothing that says why it rose.
    """
    asked = way_of(plan.question)
    is_of_plan = plan.presumed_sign or {Measure.VARIANCE, Measure.FORECAST} & set(plan.measures)
    if plan.operation is not Operation.EXPLAIN or not asked or is_of_plan or _OF_MONEY.search(plan.question):
        return tuple(hits)
    return tuple(hit for hit in hits if _gives_any(hit, asked))


def _gives_any(hit: TextHit, asked: int) -> bool:
    """Whether a hit gives a reason, and not only of the other way; of one that tells of no change, yes."""
    sentences = [hit.quote[start:end] for start, end in split_sentences(hit.quote)]
    if is_headed_as_cause(hit.passage) or not any(way_of(_effect(one)) for one in sentences):
        return True
    reasons = [one for one in sentences if REASON.search(one) or tells_cause_of_change(one)]
    if reasons:
        return any(way_of(_effect(one)) != -asked for one in reasons)
    if any(way_of(one) == -asked for one in sentences):
        return False
    if any(_GIVES.match(one) for one in sentences[1:]):
        return True
    # "Plantorna blev färre. Frosten i maj tog många.": what comes next may give it, unless it only ranks
    return len(sentences) > 1 and not any(_NO_REASON.match(one) for one in sentences[1:])


def _tells_why(row: Explained, terms: Sequence[Term]) -> bool:
    """Whether a row has a reason that is of all that is asked."""
    own = [*(one.text for one in row.passages), *(hit.quote for hit in row.told)]
    reasons = [text for text in own if gives_reason(text)]
    words = split_words(" ".join((row.choice.row.label, *reasons)))
    return bool(reasons) and all(score_term(term, words) >= POSSIBLE_MATCH for term in terms)


def _read(plan: Plan, terms: Sequence[Term], hit: TextHit, asked: int) -> TextHit | None:
    """Return what a hit's passage says of the change and its reason, one point of a list at a time; or None."""
    heading = " ".join(hit.passage.headings[-1:])
    for point in split_points(hit.passage.text) or [hit.passage.text]:
        spans = split_sentences(point)
        sentences = [point[start:end] for start, end in spans]
        for place, sentence in enumerate(sentences):
            if tells_other_year(plan, sentence) or OF_BUDGET.search(sentence):
                continue
            around = _find_reason(plan, terms, sentences, place, asked, heading)
            if around is not None:
                first, last = around
                quote = point[spans[first][0] : spans[last][1]].strip()
                return TextHit(passage=hit.passage, quote=quote, missing=(), fit=hit.fit, share=1.0)
    return None


def _find_reason(
    plan: Plan, terms: Sequence[Term], sentences: Sequence[str], place: int, asked: int, heading: str
) -> tuple[int, int] | None:
    """Return the places of the first and the last sentence that tell the change at `place` with its reason."""
    sentence = sentences[place]
    if _points_at(plan, terms, sentences, place, asked, heading):
        return place - 1, place
    if _is_caused(terms, sentence, asked, heading):
        return place, place
    named = _THE_CHANGE.match(sentence)
    if named or way_of(_effect(sentence)) != asked or not _holds_all(terms, f"{heading} {sentence}"):
        return None
    if not any(score_term(term, split_words(_effect(sentence))) >= FAIR_MATCH for term in terms):
        return None
    if tells_cause_of_change(sentence):
        return place, place
    if place and _SO.search(sentence):
        return place - 1, place
    following = sentences[place + 1] if place + 1 < len(sentences) else ""
    is_reason = _SPEAKS.search(following) or (
        REASON.search(following) and (_POINTS_BACK.match(following) or _THE_CHANGE.match(following))
    )
    is_other = OF_BUDGET.search(following) or way_of(_effect(following)) == -asked
    return (place, place + 1) if following and is_reason and not is_other else None


def _is_caused(terms: Sequence[Term], sentence: str, asked: int, heading: str) -> bool:
    """Whether a sentence says what made the asked thing rise or fall: "stress har ökat frånvaron"."""
    found = _CAUSED.search(sentence)
    if found is None or way_of(found["way"]) != asked or _holds_one(terms, found["cause"]):
        return False
    return _holds_one(terms, found["thing"]) and _holds_all(terms, f"{heading} {sentence}")


def _points_at(
    plan: Plan, terms: Sequence[Term], sentences: Sequence[str], place: int, asked: int, heading: str
) -> bool:
    """Whether a sentence is the reason of "the fall" that the one before it gives the figures of."""
    sentence = sentences[place]
    named = _THE_CHANGE.match(sentence)
    if not place or named is None or way_of(named["what"]) != asked or not REASON.search(sentence):
        return False
    before = sentences[place - 1]
    is_of_it = _RESULT.search(before) if _EARNS.search(plan.question) else _holds_one(terms, before)
    return bool(is_of_it) and _holds_all(terms, " ".join((heading, *sentences[:place])))


def _effect(sentence: str) -> str:
    """Return what stands before the reason in a sentence, or all of it."""
    mark = REASON.search(sentence)
    return sentence[: mark.start()] if mark and mark.start() else sentence


def _holds_all(terms: Sequence[Term], text: str) -> bool:
    words = split_words(text)
    return all(score_term(term, words) >= POSSIBLE_MATCH for term in terms)


def _holds_one(terms: Sequence[Term], text: str) -> bool:
    words = split_words(text)
    return any(score_term(term, words) >= FAIR_MATCH for term in terms)
