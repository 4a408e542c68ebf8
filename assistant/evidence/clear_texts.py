"""Takes a sentence as the answer that lacks one word of a question which nothing in the reports holds.

In: a plan that asks for a number or an amount, its weighed terms, the hits that none answers and the passages before
them. Out: the hits, one of them an answer where it stands clear. For example of "how many households had to boil their
water" the sentence "12 hushåll fick koka vattnet": it counts what is asked for, holds all else, and no other does.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from rapidfuzz.distance import Prefix

from assistant.evidence.asked_predicate import tells_predicate
from assistant.evidence.asked_sort import holds_what_is_asked, is_of_asked, tells_counted_act, tells_number
from assistant.evidence.named_later import names_later
from assistant.evidence.quote_choice import split_points
from assistant.evidence.text_numbers import counts_others, find_counted, tells_count
from assistant.evidence.text_reading import TextHit
from assistant.evidence.text_telling import names_unit
from assistant.evidence.told_flows import tells_flow
from assistant.evidence.told_years import tells_other_year
from assistant.evidence.whole_words import is_within_name, score_whole
from assistant.evidence.word_weights import Weighed
from assistant.linking.matching import FAIR_MATCH, POSSIBLE_MATCH, Term, score_term, to_term
from assistant.question.asked_operation import read_operation
from assistant.question.asked_thing import asks_one_thing, asks_quantity
from assistant.records import Language, Operation, Plan
from assistant.words.vocabulary import HOW_MANY, PERSON_WORDS, UNIT_TAILS
from ingest.notation import parse_amounts
from ingest.passages.sentences import split_sentences
from ingest.records import Measure, Unit
from ingest.words import split_words, stem

_FEWEST_HELD: Final = 2  # things that a sentence must hold beside the one that it lacks
_FEWEST_TELLING: Final = 2  # passages before one by which it may go on about a thing
_KIN: Final = 7  # first letters that two words of one root share
_SHORTEST_HEAD: Final = 5  # letters of the last part of a compound that stands for it
_UNITS: Final = frozenset(map(stem, UNIT_TAILS))
_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
_ASKS: Final = re.compile(
    r"\b(?:vad|va|hur|vilke[nt]|vilka|vem|var|när|varför|what|how|which|who|where|when|why|is|are|was|were|did|does|do)\b",
    re.IGNORECASE,
)
# "vad gick taket på", "gå loss på": what it cost
_GOES_FOR: Final = re.compile(
    r"\bg(?:å|år|ick|ått)\b[^?]*\bpå(?:\s+(?:totalt|sammanlagt|i sin helhet))?\W*$", re.IGNORECASE
)
# What is told in money, though no word of cost asks for it.
_AMOUNT: Final = re.compile(
    r"\b(?:hur mycket|how much|\w*(?:stöd|bidrag|anslag|avgift|taxa|skuld|lån|ersättning|belopp|vite)(?:e[nt]|n)?|"
    r"grants?|fees?|debts?|loans?|subsid(?:y|ies)|fines?)\b",
    re.IGNORECASE,
)
_GOES_ON: Final = re.compile(
    r"\W*(?:motsvarande|det(?:ta)?|den(?:na)?|de(?:ssa)?|kostnad\w*|belopp\w*|bidrag\w*|ersättning\w*|summa\w*|pris\w*|"
    r"avgift\w*|tax\w*|totalt|(?:(?-i:[A-ZÅÄÖ])\w+s\s+)?(?:kommuns?\s+)?(?:andel|del)(?:en)?\b|kommunen|nämnden|förvaltningen|bolaget|förbundet|this|it|the)\b",
    re.IGNORECASE,
)
_PLANNED: Final = {
    Measure.FORECAST: re.compile(
        r"prognos|beräkna|uppskatta|bedöm|vänta|kommer|skulle|forecast|expected", re.IGNORECASE
    ),
    Measure.BUDGET: re.compile(r"budget|anslag", re.IGNORECASE),
    Measure.VARIANCE: re.compile(r"avvik|underskott|överskott|budget|deviation", re.IGNORECASE),
    Measure.TARGET: re.compile(r"mål|target", re.IGNORECASE),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Candidate:
    """A sentence with the number that is asked for: what it holds, and what is left when it is taken."""

    hit: TextHit
    quote: str
    sentence: str
    held: frozenset[str]


def accept_clear(
    plan: Plan, weighed: Sequence[Weighed], hits: Sequence[TextHit], before: Mapping[str, Sequence[str]]
) -> list[TextHit]:
    """Return the hits, that one as an answer whose sentence alone tells what is asked; `before` by passage keys."""
    things = [one for one in weighed if not one.is_act]
    if (
        plan.operation not in (Operation.LOOK_UP, Operation.FIND_TEXT)
        or plan.rows
        or not things
        or read_operation(plan.question)
    ):
        return list(hits)  # a row that is named and lacks the year or the measure is not told by a sentence near it
    found = [one for hit in hits for one in _find(plan, things, hit, before.get(hit.passage.key, ()))]
    best = max(found, key=lambda one: len(one.held), default=None)
    if best is None or not _lacks_little(plan, things, best.held):
        return list(hits)
    rivals = [one for one in found if len(one.held) >= len(best.held) and one.sentence != best.sentence]
    if any(_YEAR.sub("", rival.sentence) != best.sentence for rival in rivals):
        return list(hits)
    taken = replace(best.hit, quote=best.quote, missing=())
    return [taken if hit is best.hit else hit for hit in hits]


def _find(plan: Plan, things: Sequence[Weighed], hit: TextHit, before: Sequence[str]) -> list[_Candidate]:
    """Return the sentences of a hit's passage that tell the sort of thing that is asked for, with what they hold."""
    # what one point of a list tells is of no other
    texts = split_points(hit.passage.text) or [hit.passage.text]
    return [one for text in texts for one in _find_in(plan, things, hit, text, before)]


def _find_in(plan: Plan, things: Sequence[Weighed], hit: TextHit, text: str, before: Sequence[str]) -> list[_Candidate]:
    """Return the sentences of a text of a hit's passage that tell the sort of thing that is asked for."""
    spans = split_sentences(text)
    heading = " ".join(hit.passage.headings[-2:])
    around = split_words(f"{text} {heading}")
    if not any(score_whole(one.term, around) >= FAIR_MATCH for one in things):
        return []  # "kostnaderna" alone tell nothing of "lånekostnaderna"
    # what a passage does not lack may be the name of its board, which it need not say
    held = frozenset(
        one.term.text
        for one in things
        if (one.term.text not in hit.missing and (text == hit.passage.text or hit.quote in text))
        or holds_kin(one.term, around)
        or _is_topic(one.term, before, around)
    )
    found = []
    sentences = [text[start:end] for start, end in spans]
    for place, sentence in enumerate(sentences):
        if plan.money and names_later([one.term for one in things], sentence, sentences):
            continue
        lead = text[slice(*spans[place - 1])] if place else ""
        own = [one for one in things if holds_kin(one.term, split_words(sentence))]
        led = [one for one in things if holds_kin(one.term, split_words(f"{lead} {sentence}"))]
        near = [one for one in things if holds_kin(one.term, split_words(f"{heading} {lead} {sentence}"))]
        if not led or 2 * len(near) < len(held) or not (own or _GOES_ON.match(sentence)):
            continue
        quote = sentence if len(own) == len(led) else text[spans[place - 1][0] : spans[place][1]]
        if any(is_within_name(one.term, split_words(quote)) for one in things):
            continue
        is_of_act = tells_predicate(plan.question, plan.language, split_words(f"{heading} {quote}"))
        if is_of_act and _tells(plan, things, sentence) and not tells_other_year(plan, quote):
            found.append(_Candidate(hit=hit, quote=quote, sentence=sentence, held=held))
    return found


def _is_topic(term: Term, before: Sequence[str], around: Sequence[str]) -> bool:
    """Whether the passages before one go on about a thing: more than one of them holds it, or a part of its name.

    "Bredbandsstöd" is what "stöd" is after two passages on "bredband".
    """
    telling = [text for text in before if holds_kin(term, (*split_words(text), *around))]
    return len(telling) >= _FEWEST_TELLING


def _tells(plan: Plan, things: Sequence[Weighed], sentence: str) -> bool:
    """Whether a sentence has a number of the asked sort, of the asked year and measure."""
    if plan.counts and (tells_flow(plan, sentence) or not tells_counted_act(plan, sentence)):
        return False
    years = {int(year) for year in _YEAR.findall(sentence)}
    asked = {period.end.year for period in plan.periods}
    if asked and years and not years & asked:
        return False
    goes_for = _GOES_FOR.search(plan.question) is not None
    if not goes_for and any(not _PLANNED[one].search(sentence) for one in plan.measures if one in _PLANNED):
        return False
    if asks_one_thing(plan.question):
        return holds_what_is_asked(plan, [one.term for one in things], sentence)
    if plan.counts and not plan.money:
        return _counts(plan, things, sentence)
    if plan.money or goes_for or _AMOUNT.search(plan.question):
        return tells_number(replace(plan, money=True, counts=False), [one.term for one in things], sentence)
    is_bare = not _ASKS.search(plan.question)
    if asks_quantity(plan.question) or not (HOW_MANY.search(plan.question) or is_bare):
        return False
    units = {mention.amount.unit for mention in parse_amounts(sentence)}
    return bool(units - {Unit.UNKNOWN, Unit.COUNT, Unit.YEARS})


def _counts(plan: Plan, things: Sequence[Weighed], sentence: str) -> bool:
    """Whether a sentence counts what is asked for, or people where they are."""
    counted = find_counted(plan.question, [one.term for one in things], plan.language)
    if not is_of_asked(plan, [one.term for one in things], sentence):
        return False
    if counted and (
        tells_count(sentence, counted) or any(tells_count(sentence, one) for one in _heads(counted, sentence))
    ):
        return True
    is_of_people = counted is None or (_is_person(counted) and not counts_others(sentence, counted))
    return is_of_people and tells_count(sentence, to_term("personer", Language.SWEDISH))


def _heads(counted: Term, sentence: str) -> list[Term]:
    """Return the words of a sentence that are the last part of a counted compound: "vikariat" of "sommarvikariat"."""
    own = {stem(word) for alternative in counted.alternatives for word in alternative}
    words = {word for word in split_words(sentence) if len(stem(word)) >= _SHORTEST_HEAD}
    return [to_term(word, Language.SWEDISH) for word in words if any(one.endswith(stem(word)) for one in own)]


def _is_person(counted: Term) -> bool:
    """Whether a word counts people: one of the list, or "hemtjänstare", whose ending says so."""
    words = {word for alternative in counted.alternatives for word in alternative}
    return bool(words & PERSON_WORDS) or any(word.endswith(("are", "flykting", "flyktingar")) for word in words)


def _lacks_little(plan: Plan, things: Sequence[Weighed], held: frozenset[str]) -> bool:
    """Whether all things are held but one that the reports tell in other words."""
    lacking = [one for one in things if one.term.text not in held]
    if asks_one_thing(plan.question):
        return len(lacking) <= len(things) - 1 and all(_is_untranslated(plan, one.term) for one in lacking)
    if not lacking:
        return True
    one = lacking[0]
    is_free = not one.passages and (_is_untranslated(plan, one.term) or _describes(plan, things, one.term))
    is_counted = _is_person(one.term) and one.term == find_counted(plan.question, [one.term], plan.language)
    return len(lacking) == 1 and len(held) >= _FEWEST_HELD and (is_free or is_counted)


def _is_untranslated(plan: Plan, term: Term) -> bool:
    return plan.language is Language.ENGLISH and term.text.islower() and len(term.alternatives) == 1


def _describes(plan: Plan, things: Sequence[Weighed], term: Term) -> bool:
    """Whether a word says what the next one is like: "outtagen semester", and not "kommunens semester"."""
    names = "|".join(re.escape(one.term.text) for one in things if one.term != term)
    pattern = rf"\b{re.escape(term.text)}\s+(?:{names})\b"
    return not term.text.endswith("s") and bool(names) and re.search(pattern, plan.question, re.IGNORECASE) is not None


def holds_kin(term: Term, words: Sequence[str]) -> bool:
    """Whether words hold a term, also by one of its root or by the last part of a compound as a word of its own."""
    if score_term(term, words) >= POSSIBLE_MATCH:
        return True
    own = {word for alternative in term.alternatives for word in alternative if len(alternative) == 1}
    is_unit = names_unit(term.text)  # "hamninsatser" are of no "hamnenheten"
    return any(
        (Prefix.similarity(word, printed) >= _KIN and not is_unit) or _is_head(word, printed)
        for word in own
        for printed in words
    )


def _is_head(word: str, printed: str) -> bool:
    """Whether a printed word is the last part of a compound; of a unit in that very form, for others are many.

    "Förvaltningen" may be the "hamnförvaltningen" of the question, and "våra förvaltningar" are not.
    """
    head = stem(printed)
    if len(head) < _SHORTEST_HEAD or not stem(word).endswith(head):
        return False
    return word.endswith(printed) or head not in _UNITS
