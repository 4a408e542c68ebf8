"""Reads one passage for a question: what to quote of it, what of the question it holds, and whether that answers.

In: a plan, its weighed terms and a passage with what stands around it. Out: a `TextHit`, or None where it holds
nothing of the question. Words are weighed: a passage that holds the rare ones answers although "boka" is "uppbokad".
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from assistant.evidence.asked_acts import tells_asked_act
from assistant.evidence.asked_predicate import tells_predicate
from assistant.evidence.asked_sort import asks_for_text, holds_what_is_asked
from assistant.evidence.either_sex import asks_which_sex, with_other_sex
from assistant.evidence.held_up import is_put_off
from assistant.evidence.hung_words import told_words
from assistant.evidence.only_causes import asks_doings, stands_only_as_cause
from assistant.evidence.quote_choice import choose_quote, picks_item, split_points
from assistant.evidence.reasons import REASON
from assistant.evidence.text_telling import (
    holds_names,
    is_headed_as_cause,
    kinds_asked,
    names_unit,
    tells_act,
    tells_cause,
    tells_head,
    tells_kind,
)
from assistant.evidence.whole_words import is_within_name, score_whole
from assistant.evidence.word_weights import Weighed, share_held
from assistant.linking.matching import FAIR_MATCH, GOOD_MATCH, POSSIBLE_MATCH, Term, score_term, to_term
from assistant.linking.report_names import is_committee_word
from assistant.question.asked_thing import asks_name, asks_of_them, asks_one_thing, asks_when
from assistant.records import Language, Operation, Plan
from assistant.words import vocabulary
from assistant.words.idle_phrases import CONCLUDES, FINDS
from ingest.records import Measure, Passage
from ingest.words import split_words, stem

_ACT = 0.6  # what a verb is worth that stands there as a noun
_HEADING = 0.85  # what a word in the heading is worth, beside one in the text
_LEAST_HEADING_FIT = 0.65
_ORDINALS = frozenset(("första", "sista", "allra", "first", "last", "latest", "earliest"))  # told by where it stands
_SHORTEST_HEAD = 5  # letters of the last part of a compound that stands for it
_SAME_BOARD = 0.87  # "socialnämnden" is not "socialförvaltningen"
_PICKED = 2.0  # what the line of a list is worth that is asked for as its first or last
_LONG_QUOTE = 3_000  # characters that weigh as much as a word: of two quotations that fit, the shorter
_PLAIN = 0.675  # a word of the passage, its heading or its surroundings that is the asked one but for its form
_NEARLY_ALL = 0.75  # of the weight of a question's words: what is left out is said in other words
_OFTEN = 20  # passages that hold a word which only says whose report is meant
_MOST = 0.5  # where words are asked for, which claim no more than they say


@dataclass(frozen=True, slots=True, kw_only=True)
class TextHit:
    """A passage, the words of it to quote (verbatim), and the terms of the question that it does not hold.

    `fit` says how well it fits beside others; `share` how much of the weight of the question's words it holds, each
    as more than a part of another word.
    """

    passage: Passage
    quote: str
    missing: tuple[str, ...]
    fit: float = 0.0
    share: float = 0.0

    @property
    def answers(self) -> bool:
        """Whether the passage holds all that was asked for."""
        return not self.missing


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What stands around a passage: its table row or "", the labels and the lead that it is about, its board's name.

    `duties` are terms that name only one of several duties of that name, whose stems are `board`.
    """

    row: str
    labels: str
    committee: frozenset[str]
    duties: frozenset[str] = frozenset()
    board: frozenset[str] = frozenset()


def read_passage(plan: Plan, weighed: Sequence[Weighed], passage: Passage, scene: Scene) -> TextHit | None:
    """Return the part of a passage to quote, with how well it fits, or None when it holds no term at all."""
    terms = tuple(one.term for one in weighed)
    quote = choose_quote(plan, weighed, passage, scene.row)
    words = told_words(quote)
    fits = _fit_terms(plan, terms, passage, scene, quote)
    if not fits:
        return None
    held = {text for text, fit in fits.items() if fit >= POSSIBLE_MATCH}
    kinds = kinds_asked(plan.question) | _ORDINALS if asks_one_thing(plan.question) else frozenset()
    told = share_held([one for one in weighed if one.term.text.casefold() not in kinds] or weighed, held)
    share = share_held(weighed, {text for text, fit in fits.items() if fit >= _PLAIN})
    fit = _add_up(weighed, fits) + _weigh_words(plan, quote)
    is_named = plan.operation is Operation.FIND_TEXT and _names_the_thing(plan, weighed, held, words)
    is_of_act = _tells_predicate(plan, passage, scene, quote)
    if is_named and is_of_act and holds_what_is_asked(plan, terms, quote, scene.labels):
        return TextHit(passage=passage, quote=quote, missing=(), fit=fit, share=share)
    missing = [
        term.text
        for term in terms
        if term.text not in held
        and score_term(term, tuple(scene.committee)) < GOOD_MATCH
        and term.text.casefold() not in kinds
    ]
    has_cause = plan.operation is Operation.EXPLAIN and tells_cause(passage, quote)
    nearly = told if asks_for_text(plan) else share  # a number must be of the very thing
    names_cause = (
        has_cause and asks_for_text(plan) and holds_names(plan, terms, fits) and not _names_more(plan, weighed, held)
    )
    things = {one.term.text for one in weighed if not one.is_act}
    least = _NEARLY_ALL if asks_name(plan.question) else _MOST  # a name must be of the very thing
    says_most = (told >= least and len(held) > 1) or (bool(things) and things <= held)
    if nearly >= _NEARLY_ALL or names_cause or (asks_for_text(plan) and says_most):
        missing = []
    is_of_result = bool(plan.rows) or plan.presumed_sign != 0  # "varför gick X back": of what it lost
    asks_deviation = plan.operation is Operation.EXPLAIN and Measure.VARIANCE in plan.measures and is_of_result
    # "insatserna" tells nothing of "insatstid", nor "tjänsterna" how a "lovtjänst" went; what became of a "busslinje"
    # is told by what is closed down, though it is only called a line there
    is_of_part = not share and not (asks_for_text(plan) and tells_asked_act(plan.question, words))
    is_beside = is_of_part or (asks_deviation and not _tells_why(has_cause, quote))
    is_beside = is_beside or (asks_of_them(plan.question) and _lacks_own(plan, terms, words))
    is_beside = is_beside or _lacks_unit(plan, fits, scene) or _lacks_place(plan, terms, fits, words)
    is_beside = is_beside or (asks_which_sex(plan.question) and _lacks_group(weighed, held))
    is_beside = is_beside or (len(plan.periods) > 1 and asks_for_text(plan) and not any(map(str.isdigit, quote)))
    is_beside = is_beside or (asks_doings(plan) and stands_only_as_cause(plan, quote))
    if not missing and not (is_of_act and not is_beside and holds_what_is_asked(plan, terms, quote, scene.labels)):
        missing.append(plan.question)
    fit += _PICKED * picks_item(plan, passage.text, quote)
    fit += has_cause and is_headed_as_cause(passage)
    return TextHit(passage=passage, quote=quote, missing=tuple(missing), fit=fit, share=share)


def _tells_predicate(plan: Plan, passage: Passage, scene: Scene, quote: str) -> bool:
    """Whether a quotation, or what stands over it, tells of what the question says is done."""
    if plan.operation is Operation.CLAIM:
        return True  # what is claimed is read apart
    around = " ".join((scene.labels, *passage.headings[-2:], quote))
    return tells_predicate(plan.question, plan.language, split_words(around)) or is_put_off(plan, quote)


def _lacks_own(plan: Plan, terms: Sequence[Term], words: Sequence[str]) -> bool:
    """Whether a quotation lacks what "how many of them are new" names itself: it tells of all of them."""
    own = [term for term in terms if term.text.casefold() in plan.question.casefold()]
    return any(score_term(term, words) < POSSIBLE_MATCH for term in own)


def _lacks_unit(plan: Plan, fits: Mapping[str, float], scene: Scene) -> bool:
    """Whether a passage lacks the unit whose people are counted: "hamninsatser" are not the "hamnenheten"."""
    return plan.counts and any(
        fit < _PLAIN
        and names_unit(text)
        and score_term(to_term(text, plan.language), tuple(scene.committee)) < GOOD_MATCH
        for text, fit in fits.items()
    )


def _lacks_place(plan: Plan, terms: Sequence[Term], fits: Mapping[str, float], words: Sequence[str]) -> bool:
    """Whether a passage names another place than the one that a question is about, or of a time lacks that name.

    The line to "Storvik" is not the one to "Vik".
    """
    if any(is_within_name(term, words) for term in terms):
        return True
    names = [text for text in fits if text[:1].isupper() and not plan.question.startswith(text)]
    # why the one pier was closed is not told by why another was
    is_of_one = asks_when(plan.question) or (plan.operation is Operation.EXPLAIN and not plan.presumed_sign)
    is_told_as_named = plan.language is Language.SWEDISH and is_of_one
    return is_told_as_named and any(fits[name] < FAIR_MATCH for name in names)


def _lacks_group(weighed: Sequence[Weighed], held: Collection[str]) -> bool:
    """Whether a passage lacks whose sexes are asked for: what all staff are says nothing of those who lead it."""
    return any(len(one.passages) < _OFTEN and one.term.text not in held for one in weighed if not one.is_act)


def _names_more(plan: Plan, weighed: Sequence[Weighed], held: Collection[str]) -> bool:
    """Whether a question names a thing beside its proper names that the passage does not hold.

    "Varför slutade rektorn på Hamnskolan?" is not told by what Hamnskolan cost. An English word without a translation
    may be told in any words.
    """
    lacking = [one for one in weighed if one.term.text.islower() and not one.is_act and one.term.text not in held]
    things = [one for one in lacking if one.term.text not in vocabulary.PERSON_WORDS]  # whom it touches
    is_english = plan.language is Language.ENGLISH
    return any(one.passages or len(one.term.alternatives) > 1 or not is_english for one in things)


def _tells_why(has_cause: bool, quote: str) -> bool:
    """Whether a quotation gives a cause, or speaks of a deviation at all."""
    return has_cause or any(mark.search(quote) for mark in (vocabulary.DEVIATION_IN_TEXT, REASON))


def _fit_terms(plan: Plan, terms: Sequence[Term], passage: Passage, scene: Scene, quote: str) -> dict[str, float]:
    """Return how well each term fits the quoted words, those around them or the heading; nothing where none does."""
    words = told_words(quote)
    heading = split_words(" ".join((scene.labels, *passage.headings[-2:])))
    around = told_words(_find_around(passage.text, quote))
    fits = {
        term.text: max(
            score_whole(term, words), 0.9 * score_whole(term, around), _HEADING * _fit_heading(term, heading)
        )
        for term in terms
    }
    fits |= {text: 0.0 for text, fit in fits.items() if fit < _SAME_BOARD and is_committee_word(text)}
    if scene.board and scene.board <= {stem(word) for word in words}:
        fits |= dict.fromkeys(scene.duties, 0.0)  # of all that the board does
    fits |= {
        term.text: POSSIBLE_MATCH
        for term in terms
        if fits[term.text] < POSSIBLE_MATCH
        and (tells_kind(term.text, words, plan) or tells_head(term, words, plan.question))
    }
    fits = with_other_sex(plan.question, fits)
    if not any(fit >= POSSIBLE_MATCH for fit in fits.values()):
        return {}
    fits |= {
        term.text: GOOD_MATCH for term in terms if fits[term.text] < GOOD_MATCH and _stands_named(term, terms, words)
    }
    return fits | {text: _ACT for text, fit in fits.items() if fit < _ACT and tells_act(text, words)}


def _stands_named(term: Term, terms: Sequence[Term], words: Sequence[str]) -> bool:
    """Whether a word is a proper name of the question with this term at its end: "Vikskolan" of "Vik school"."""
    names = [other.text.casefold() for other in terms if other.text[:1].isupper() and other is not term]
    tails = [word.removeprefix(name) for word in words for name in names if word.startswith(name)]
    return any(
        score_term(term, (tail,)) >= GOOD_MATCH for own in tails for tail in (own, own.removeprefix("s")) if tail
    )


def _find_around(text: str, quote: str) -> str:
    """Return the text that a quotation stands in; of a list the point alone, for the others are of other things."""
    return next((point for point in split_points(text) if quote in point), text)


def _add_up(weighed: Sequence[Weighed], fits: Mapping[str, float]) -> float:
    """Return how well all terms fit, each by its weight; a term of mean weight that fits is worth 1."""
    total = sum(one.weight for one in weighed)
    return sum(fits[one.term.text] * one.weight for one in weighed) * len(weighed) / total


def _fit_heading(term: Term, heading: Sequence[str]) -> float:
    """Return how well a term fits a heading; one of a like stem ("ekonomisk") is another thing."""
    fit = score_whole(term, heading)
    roots = tuple(stem(words[-1]) for words in term.alternatives)
    heads = [stem(word) for word in heading if len(stem(word)) >= _SHORTEST_HEAD]
    if any(root.endswith(head) for root in roots for head in heads):
        return max(fit, _LEAST_HEADING_FIT)  # "dialogerna" after a chapter on "medborgardialoger"
    return fit if fit >= _LEAST_HEADING_FIT else 0.0


def _names_the_thing(plan: Plan, weighed: Sequence[Weighed], held: Collection[str], words: Sequence[str]) -> bool:
    """Whether a quotation holds a proper name of the question, beside which the other words only describe it.

    Of the words that a list translates, one must be held too: a town's name alone tells nothing of its bridge.
    """
    terms = [one.term for one in weighed]
    names = [term for term in terms if term.text[0].isupper() and not plan.question.startswith(term.text)]
    known = [one.term.text for one in weighed if one.term not in names and len(one.term.alternatives) > 1]
    return (
        bool(names)
        and all(score_term(term, words) >= GOOD_MATCH for term in names)
        and plan.language is Language.ENGLISH
        and (not known or any(text in held for text in known))
    )


def _weigh_words(plan: Plan, quote: str) -> float:
    """Return how much a quotation is of the sort that is asked for: a deviation, a cause, the very words."""
    weight = 0.0
    if plan.presumed_sign or Measure.VARIANCE in plan.measures:
        weight += bool(vocabulary.DEVIATION_IN_TEXT.search(quote))
    if plan.operation is Operation.EXPLAIN:
        weight += 0.5 * bool(vocabulary.CAUSE_IN_TEXT.search(quote))
        weight += 0.4 * all(vocabulary.DEVIATION_IN_TEXT.search(text) for text in (quote, plan.question))
    words = split_words(quote)
    if FINDS.search(plan.question):
        weight += CONCLUDES.search(quote) is not None
    if plan.operation is Operation.FIND_TEXT:
        weight += 0.5 * any(tells_act(hint, words) for hint in plan.hints)
    hinted = sum(score_term(to_term(hint, plan.language), words) >= POSSIBLE_MATCH for hint in plan.hints)
    years = sum(str(period.end.year) in quote for period in plan.periods)
    length = 0.0 if plan.operation is Operation.EXPLAIN and plan.measures else len(quote) / _LONG_QUOTE
    return weight + 0.2 * hinted + 0.3 * years - length
