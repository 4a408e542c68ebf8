"""Finds the sentences of the reports that hold what a question asks for, when no row of a table does.

In: a plan, its terms, the store and the encoder. Out: `TextHit`s, best first. Words and vectors only propose passages;
whether one answers is decided by what it holds: every word of the question, a number where a number is asked for, a
date where a date is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.evidence.asked_sort import asks_for_text, holds_what_is_asked
from assistant.evidence.quote_choice import choose_quote, says_nothing
from assistant.evidence.text_telling import (
    holds_names,
    is_headed_as_cause,
    kinds_asked,
    tells_act,
    tells_cause,
    tells_kind,
)
from assistant.linking.matching import GOOD_MATCH, POSSIBLE_MATCH, Term, is_verb, score_term, to_term
from assistant.linking.report_names import committee_words, is_committee_word
from assistant.question.asked_thing import asks_one_thing
from assistant.records import Language, Operation, Plan
from assistant.words import vocabulary
from ingest.embedding import Encoder
from ingest.records import Measure, Passage, Period
from ingest.store import Store
from ingest.store.search import PassageHit
from ingest.words import split_words, stem

PROPOSED = 40
_RANK_CONSTANT = 10  # of reciprocal rank fusion; small, since the first few ranks of each leg matter most
_ACT = 0.6  # what a verb is worth that stands there as a noun
_RARE = 2  # passages that hold a word which names one thing
_HEADING = 0.85  # what a word in the heading is worth, beside one in the text
_LEAST_HEADING_FIT = 0.65
_ORDINALS = frozenset(("första", "sista", "allra", "first", "last", "latest", "earliest"))  # told by where it stands
_SHORTEST_HEAD = 5  # letters of the last part of a compound that stands for it
_SAME_BOARD = 0.87  # "socialnämnden" is not "socialförvaltningen"
_LONG_QUOTE = 3_000  # characters that weigh as much as a word: of two quotations that fit, the shorter


@dataclass(frozen=True, slots=True, kw_only=True)
class TextHit:
    """A passage, the words of it to quote (verbatim), and the terms of the question that it does not hold."""

    passage: Passage
    quote: str
    missing: tuple[str, ...]
    fit: float = 0.0

    @property
    def answers(self) -> bool:
        """Whether the passage holds all that was asked for."""
        return not self.missing


def find_texts(
    plan: Plan, terms: Sequence[Term], store: Store, encoder: Encoder, reports: Sequence[str] | None
) -> tuple[TextHit, ...]:
    """Return the passages that hold the terms, those that hold all of them first, then the best fitting."""
    proposed = _with_lists(_propose(plan, terms, store, encoder, reports), store)
    labels = _labels_of(proposed, store)
    catalogue = store.catalogue()
    named = {name: committee_words([catalogue[name]]) for name in {found.location.report for found in proposed}}
    rows = {passage.key: _row_of(passage, store) for passage in proposed}
    intros = _intros_of(proposed, store)
    read = [
        _read(
            plan, terms, passage, rows[passage.key], f"{labels[passage.key]} {intros.get(passage.key, '')}",
            named[passage.location.report],
        )
        for passage in proposed
        if not says_nothing(rows[passage.key])
        and _is_of_period(plan, passage, catalogue[passage.location.report].period)
    ]  # fmt: skip
    hits = [found for found in read if found]
    if not any(hit.answers for hit, _ in hits):
        hits = [(_accept_rare(plan, hit, terms, hits), fit) for hit, fit in hits]
    ranked = sorted(enumerate(hits), key=lambda item: (len(item[1][0].missing), -item[1][1], item[0]))
    return tuple(replace(hit, fit=fit) for _, (hit, fit) in ranked)


def _accept_rare(plan: Plan, hit: TextHit, terms: Sequence[Term], hits: Sequence[tuple[TextHit, float]]) -> TextHit:
    """Return a quotation as an answer where it does what is asked to a thing that next to nothing else names.

    "När läggs bussen till Olshammar ner?" is told of "linje 7 mot Olshammar", and of no bus. It must hold half the
    words, one of them in few passages, a verb of the question, and a date or number of the asked sort.
    """
    words = split_words(hit.quote)
    found = [term for term in terms if score_term(term, words) >= GOOD_MATCH]
    asks_one = asks_one_thing(plan.question) or (plan.counts and not plan.money)
    verbs = [hint for hint in plan.hints if is_verb(hint)]
    does = any(score_term(to_term(verb, plan.language), words) >= GOOD_MATCH for verb in verbs)
    if not asks_one or not does or len(found) * 2 < len(terms) or not holds_what_is_asked(plan, terms, hit.quote):
        return hit
    holders = [sum(score_term(term, split_words(other.quote)) >= GOOD_MATCH for other, _ in hits) for term in found]
    return replace(hit, missing=()) if min(holders, default=_RARE + 1) <= _RARE else hit


def _is_of_period(plan: Plan, passage: Passage, covered: Period | None) -> bool:
    """Whether a passage may tell of the years that are asked for: its report covers one, or it names one."""
    years = {period.end.year for period in plan.periods}
    if not years or (covered and covered.end.year in years):
        return True
    return any(str(year) in passage.text for year in years)


def _labels_of(passages: Sequence[Passage], store: Store) -> dict[str, str]:
    """Return for each passage, by its key, the labels of the rows that it explains: it is about them."""
    keys = {(passage.location.report, row) for passage in passages for row in passage.explains}
    labels = store.row_labels(sorted(keys)) if keys else {}
    return {
        passage.key: " ".join(labels.get((passage.location.report, row), "") for row in passage.explains)
        for passage in passages
    }


def _with_lists(passages: Sequence[Passage], store: Store) -> tuple[Passage, ...]:
    """Return the passages with the lists that they lead in, which hold none of the words themselves."""
    known = {passage.key for passage in passages}
    led = [
        f"{passage.location.report}#p{passage.index + 1}" for passage in passages if passage.text.rstrip().endswith(":")
    ]
    more = [key for key in led if key not in known]
    return (*passages, *store.passages(keys=more)) if more else tuple(passages)


def _intros_of(passages: Sequence[Passage], store: Store) -> dict[str, str]:
    """Return for each passage, by its key, the words that lead it in: "Mötena hölls i denna ordning:" before a list."""
    before = {f"{passage.location.report}#p{passage.index - 1}": passage for passage in passages if passage.index}
    found = store.passages(keys=sorted(before)) if before else ()
    return {
        before[intro.key].key: intro.text
        for intro in found
        if intro.text.rstrip().endswith(":") and intro.headings == before[intro.key].headings
    }


def _row_of(passage: Passage, store: Store) -> str:
    """Return the table row that a passage stands in as a cell, or "": its other cells say what the cell is about."""
    location = passage.location
    if location.first_line is None or location.first_line != location.last_line:
        return ""
    row = "".join(store.lines(location.report, location.first_line, location.first_line))
    return row if "\t" in row else ""


def _propose(
    plan: Plan, terms: Sequence[Term], store: Store, encoder: Encoder, reports: Sequence[str] | None
) -> tuple[Passage, ...]:
    """Return the passages that words and vectors propose, fused by rank."""
    words = " ".join(dict.fromkeys(word for term in terms for words in term.alternatives for word in words))
    by_words = store.search_passages_by_words(words, reports, PROPOSED)
    by_vector = store.search_passages_by_vector(encoder.encode_queries([plan.question])[0], reports, PROPOSED)
    return fuse(by_words, by_vector)


def fuse(*legs: Sequence[PassageHit]) -> tuple[Passage, ...]:
    """Return the passages of several ranked lists by the sum of their reciprocal ranks, best first."""
    scores: dict[str, float] = {}
    passages: dict[str, Passage] = {}
    for leg in legs:
        for rank, hit in enumerate(leg):
            scores[hit.passage.key] = scores.get(hit.passage.key, 0.0) + 1 / (_RANK_CONSTANT + rank)
            passages[hit.passage.key] = hit.passage
    return tuple(passages[key] for key in sorted(scores, key=lambda key: -scores[key]))


def _read(
    plan: Plan, terms: Sequence[Term], passage: Passage, row: str, labels: str, committee: set[str]
) -> tuple[TextHit, float] | None:
    """Return the part of a passage to quote with how well it fits, or None when it holds no term at all."""
    quote = choose_quote(plan, terms, passage, row)
    words = split_words(quote)
    heading = split_words(" ".join((labels, *passage.headings[-2:])))
    around = split_words(passage.text)
    fits = {
        term.text: max(score_term(term, words), 0.9 * score_term(term, around), _HEADING * _fit_heading(term, heading))
        for term in terms
    }
    if not any(fit >= POSSIBLE_MATCH for fit in fits.values()):
        return None
    fits |= {text: 0.0 for text, fit in fits.items() if fit < _SAME_BOARD and is_committee_word(text)}
    fits |= {
        text: POSSIBLE_MATCH for text, fit in fits.items() if fit < POSSIBLE_MATCH and tells_kind(text, words, plan)
    }
    is_named = plan.operation is Operation.FIND_TEXT and _names_the_thing(plan, terms, words)
    if is_named and holds_what_is_asked(plan, terms, quote, labels):
        return TextHit(passage=passage, quote=quote, missing=()), sum(fits.values()) + _weigh_words(plan, quote)
    fits |= {text: _ACT for text, fit in fits.items() if fit < _ACT and tells_act(text, words)}
    lacking = [term for term in terms if fits[term.text] < POSSIBLE_MATCH]
    found = len(terms) - len(lacking)
    kinds = kinds_asked(plan.question) | _ORDINALS if asks_one_thing(plan.question) else frozenset()
    missing = [
        term.text
        for term in lacking
        if score_term(term, tuple(committee)) < GOOD_MATCH and term.text.casefold() not in kinds
    ]
    has_cause = plan.operation is Operation.EXPLAIN and tells_cause(passage, quote)
    if asks_for_text(plan) and (found >= max(2, len(missing)) or (has_cause and holds_names(plan, terms, fits))):
        missing = []  # told in other words; a quotation claims no more than it says
    if not missing and not holds_what_is_asked(plan, terms, quote, labels):
        missing.append(plan.question)
    weight = _weigh_words(plan, quote) + (has_cause and is_headed_as_cause(passage))
    return TextHit(passage=passage, quote=quote, missing=tuple(missing)), sum(fits.values()) + weight


def _fit_heading(term: Term, heading: Sequence[str]) -> float:
    """Return how well a term fits a heading; one of a like stem ("ekonomisk") is another thing."""
    fit = score_term(term, heading)
    roots = tuple(stem(words[-1]) for words in term.alternatives)
    heads = [stem(word) for word in heading if len(stem(word)) >= _SHORTEST_HEAD]
    if any(root.endswith(head) for root in roots for head in heads):
        return max(fit, _LEAST_HEADING_FIT)  # "dialogerna" after a chapter on "medborgardialoger"
    return fit if fit >= _LEAST_HEADING_FIT else 0.0


def _names_the_thing(plan: Plan, terms: Sequence[Term], words: Sequence[str]) -> bool:
    """Whether a quotation holds a proper name of the question, beside which the other words only describe it."""
    names = [term for term in terms if term.text[0].isupper() and not plan.question.startswith(term.text)]
    return (
        bool(names)
        and all(score_term(term, words) >= GOOD_MATCH for term in names)
        and plan.language is Language.ENGLISH
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
    if plan.operation is Operation.FIND_TEXT:
        weight += 0.5 * any(tells_act(hint, words) for hint in plan.hints)
    hinted = sum(score_term(to_term(hint, plan.language), words) >= POSSIBLE_MATCH for hint in plan.hints)
    years = sum(str(period.end.year) in quote for period in plan.periods)
    length = 0.0 if plan.operation is Operation.EXPLAIN and plan.measures else len(quote) / _LONG_QUOTE
    return weight + 0.2 * hinted + 0.3 * years - length
