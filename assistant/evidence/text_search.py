"""Finds the sentences of the reports that hold what a question asks for, when no row of a table does.

In: a plan, its terms, the store and the encoder. Out: `TextHit`s, best first. Words and vectors only propose passages;
whether one answers is decided by what it holds: every word of the question, a number where a number is asked for, a
date where a date is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from assistant.evidence.asked_forms import without_form_words
from assistant.evidence.asked_sort import holds_what_is_asked
from assistant.evidence.boilerplate import is_boilerplate
from assistant.evidence.clear_texts import accept_clear
from assistant.evidence.nearest_told import accept_nearest
from assistant.evidence.newest_told import put_newest_first
from assistant.evidence.quote_choice import says_nothing
from assistant.evidence.text_reading import Scene, TextHit, read_passage
from assistant.evidence.told_criticism import find_criticism
from assistant.evidence.told_exact import put_exact_first
from assistant.evidence.told_no_date import PREMISES, find_no_date, find_own_move
from assistant.evidence.told_reasons import weigh_reasons
from assistant.evidence.told_receivers import asks_receivers, find_receivers
from assistant.evidence.untold_terms import read_untold
from assistant.evidence.whole_words import is_within_name
from assistant.evidence.word_weights import FEW_REPORTS, Weighed, share_held, weigh_terms
from assistant.linking.joined_duties import duty_stems, name_one_duty
from assistant.linking.matching import GOOD_MATCH, Term, is_verb, score_term, to_term
from assistant.linking.report_names import committee_words
from assistant.question.asked_thing import asks_duration, asks_one_thing, asks_win
from assistant.records import Operation, Plan
from assistant.words.asked_words import PLAIN_VERBS
from assistant.words.deed_words import PRIZE
from assistant.words.dwellers import DWELLERS
from assistant.words.idle_phrases import FINDS, MOVES_TO_NEW, TAKES_PLACE
from assistant.words.source_words import read_sources
from ingest.embedding import Encoder
from ingest.records import Passage, Period, Report
from ingest.store import Store
from ingest.store.search import PassageHit
from ingest.words import split_words

PROPOSED = 40
_RANK_CONSTANT = 10  # of reciprocal rank fusion; small, since the first few ranks of each leg matter most
_RARE = 2  # passages that hold a word which names one thing
_SECTION = 3  # passages before one that may say what it goes on about
_OFTEN = 0.3  # of a report's passages: whose report it is
_WHICH = re.compile(r"\b(?:vilke[nt]|vilka|vad|what|which)\b", re.IGNORECASE)
_FEWEST_THINGS = 2  # that say what lasted, beside who lived with it
_WEIGHTIEST = 10  # passages that hold most of the weight of a question


def find_texts(
    plan: Plan, terms: Sequence[Term], store: Store, encoder: Encoder, reports: Sequence[str] | None
) -> tuple[TextHit, ...]:
    """Return the passages that hold the terms, those that answer first, then the best fitting."""
    terms = without_form_words(plan.question, _without_idle(plan, _without_sources(plan, terms)))
    names = store.report_names() if reports is None else reports
    proposed = _propose(plan, terms, store, encoder, reports)
    known = store.passages(reports=names) if len(names) <= FEW_REPORTS else proposed
    weighed = read_untold(plan, _without_speaker(plan, weigh_terms(plan.question, terms, known), known), known)
    terms = [one.term for one in weighed]
    proposed = _with_lists((*proposed, *_weightiest(weighed, known, proposed)), store)
    read = _read_all(plan, weighed, proposed, store)
    if not any(hit.answers for hit in read):
        read = [_accept_rare(plan, hit, terms, read) for hit in read]
    if not any(hit.answers for hit in read):
        read = accept_clear(plan, weighed, read, _texts_before(read, store))
    if asks_receivers(plan.question) and (reports or len(names) == 1) and (told := find_receivers(plan, terms, known)):
        return told
    if (reports or len(names) == 1) and (told := find_criticism(plan, terms, known)):
        return told
    if undated := find_no_date(plan, terms, known):
        return undated
    catalogue = store.catalogue()
    boards = {name: frozenset(committee_words([catalogue[name]])) for name in names}
    if len(boards) == 1 and _is_of_board(terms, *boards.values()) and (moved := find_own_move(plan, known)):
        return moved
    if plan.operation is Operation.EXPLAIN:
        read = weigh_reasons(plan, weighed, read)
    if not any(hit.answers for hit in read):
        read = accept_nearest(plan, weighed, read, boards)
    read = put_exact_first(plan, terms, put_newest_first(plan, read))
    return tuple(sorted(read, key=lambda hit: (not hit.answers, len(hit.missing), -hit.fit)))


def _is_of_board(terms: Sequence[Term], board: frozenset[str]) -> bool:
    """Whether terms name nothing but the board whose report is asked."""
    named = [term for term in terms if term.text.casefold() not in PREMISES]
    return bool(named) and all(score_term(term, tuple(board)) >= GOOD_MATCH for term in named)


def _without_sources(plan: Plan, terms: Sequence[Term]) -> Sequence[Term]:
    """Return the terms without what says who tells: "enligt rapporten" need not stand in its own sentences."""
    sources = read_sources(plan.question)
    return [term for term in terms if not set(split_words(term.text)) <= sources] or terms


def _without_idle(plan: Plan, terms: Sequence[Term]) -> Sequence[Term]:
    """Return the terms without what names no thing: the noun of "take place", the "new premises" of a move."""
    if found := MOVES_TO_NEW.search(plan.question):
        idle = found["where"].casefold()
        terms = [term for term in terms if term.text.casefold() not in (idle, f"new {idle}")] or terms
    if asks_win(plan.question) and _WHICH.search(plan.question):  # what was won is told by its own name
        terms = [term for term in terms if not PRIZE.fullmatch(term.text)] or terms
    if asks_duration(plan.question) and len(terms) > _FEWEST_THINGS:  # whom it touched
        terms = [term for term in terms if not DWELLERS.fullmatch(term.text)]
    if not TAKES_PLACE.search(plan.question):
        return terms
    return [term for term in terms if term.text.casefold() not in ("place", "rum")] or terms


def _without_speaker(plan: Plan, weighed: tuple[Weighed, ...], known: Sequence[Passage]) -> tuple[Weighed, ...]:
    """Return the terms without who it is that found something, where the report is theirs: they are its "vi"."""
    if not FINDS.search(plan.question):
        return weighed
    sizes = Counter(passage.location.report for passage in known)
    others = tuple(one for one in weighed if one.term.text[:1].isupper() or not _is_whose(one, sizes))
    return others or weighed


def _is_whose(one: Weighed, sizes: Mapping[str, int]) -> bool:
    """Whether a term stands all over a report, which is theirs."""
    held = Counter(key.rpartition("#")[0] for key in one.passages)
    return any(count >= _OFTEN * sizes[name] for name, count in held.items())


def _weightiest(weighed: Sequence[Weighed], known: Sequence[Passage], proposed: Sequence[Passage]) -> list[Passage]:
    """Return the passages that hold most of a question's weight and were not proposed."""
    seen = {passage.key for passage in proposed}
    shares = {
        passage.key: share_held(weighed, {one.term.text for one in weighed if passage.key in one.passages})
        for passage in known
        if passage.key not in seen
    }
    best = sorted((passage for passage in known if shares.get(passage.key)), key=lambda one: -shares[one.key])
    return best[:_WEIGHTIEST]


def _read_all(plan: Plan, weighed: Sequence[Weighed], passages: Sequence[Passage], store: Store) -> list[TextHit]:
    """Return what passages hold of a question, those left out that tell nothing or are of other years."""
    labels = _labels_of(passages, store)
    catalogue = store.catalogue()
    committees = {
        name: frozenset(committee_words([catalogue[name]])) for name in {one.location.report for one in passages}
    }
    duties = {name: _find_duties(weighed, catalogue[name]) for name in committees}
    boards = {name: duty_stems(catalogue[name]) if duties[name] else frozenset[str]() for name in committees}
    rows = {passage.key: _row_of(passage, store) for passage in passages}
    intros = _intros_of(passages, store)
    hits = [
        read_passage(
            plan,
            weighed,
            passage,
            Scene(
                row=rows[passage.key],
                labels=f"{labels[passage.key]} {intros.get(passage.key, '')}",
                committee=committees[passage.location.report],
                duties=duties[passage.location.report],
                board=boards[passage.location.report],
            ),
        )
        for passage in passages
        if not (_tells_nothing(rows[passage.key], passage) or is_boilerplate(passage, plan.question))
        and _is_of_period(plan, passage, catalogue[passage.location.report].period)
    ]
    return [hit for hit in hits if hit]


def _find_duties(weighed: Sequence[Weighed], report: Report) -> frozenset[str]:
    """Return the terms that name only one duty of a report's board, where a question names no more of its name."""
    terms = [one.term for one in weighed]
    if not name_one_duty(terms, report):
        return frozenset()
    return frozenset(term.text for term in terms if name_one_duty((term,), report))


def _tells_nothing(row: str, passage: Passage) -> bool:
    """Whether a passage is a cell of a row that is a header or of figures; a row that is read whole was read for it."""
    return says_nothing(row) and passage.text.split() != row.split()


def _accept_rare(plan: Plan, hit: TextHit, terms: Sequence[Term], hits: Sequence[TextHit]) -> TextHit:
    """Return a quotation as an answer where it does what is asked to a thing that next to nothing else names.

    "När läggs bussen till Olshammar ner?" is told of "linje 7 mot Olshammar", and of no bus. It must hold half the
    words, one of them in few passages, a verb of the question, and a date or number of the asked sort.
    """
    words = split_words(hit.quote)
    found = [term for term in terms if score_term(term, words) >= GOOD_MATCH]
    asks_one = asks_one_thing(plan.question) or (plan.counts and not plan.money)
    verbs = [hint for hint in plan.hints if is_verb(hint) and hint.casefold() not in PLAIN_VERBS]
    does = any(score_term(to_term(verb, plan.language), words) >= GOOD_MATCH for verb in verbs)
    if any(is_within_name(term, words) for term in terms):
        return hit
    if not asks_one or not does or len(found) * 2 < len(terms) or not holds_what_is_asked(plan, terms, hit.quote):
        return hit
    holders = [sum(score_term(term, split_words(other.quote)) >= GOOD_MATCH for other in hits) for term in found]
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


def _texts_before(hits: Sequence[TextHit], store: Store) -> dict[str, tuple[str, ...]]:
    """Return for each hit, by its passage's key, the texts right before it under the same headings."""
    keys = {hit.passage.key: _keys_before(hit.passage) for hit in hits}
    found = {one.key: one for one in store.passages(keys=sorted({key for own in keys.values() for key in own}))}
    return {
        hit.passage.key: tuple(
            found[key].text
            for key in keys[hit.passage.key]
            if key in found and found[key].headings == hit.passage.headings
        )
        for hit in hits
    }


def _keys_before(passage: Passage) -> list[str]:
    first = max(passage.index - _SECTION, 0)
    return [f"{passage.location.report}#p{index}" for index in range(first, passage.index)]


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
