"""Tells which sentences give the reason that a question asks for, where no row of a table has one of its own.

In: a plan that asks why, its weighed terms and the hits of a search. Out: the hits, those that give no reason of the
asked thing no longer answers. For example of "varför stängde badet?" the sentence "Badet stängde. Orsaken var mögel."
is one, and beside it "Badet har tre bassänger" is not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from assistant.evidence.only_causes import stands_only_as_cause
from assistant.evidence.reasons import REASON, REASON_OF_BEFORE
from assistant.evidence.text_reading import TextHit
from assistant.evidence.text_telling import is_headed_as_cause
from assistant.evidence.told_causes import is_hindered_after, is_of_criticised, names_faults, tells_cause_asked
from assistant.evidence.word_weights import Weighed, share_held
from assistant.linking.matching import FAIR_MATCH, POSSIBLE_MATCH, Term, score_term
from assistant.records import Language, Plan
from assistant.words.vocabulary import DEVIATION_IN_TEXT
from ingest.passages.sentences import split_sentences
from ingest.records import Measure
from ingest.words import split_words

# What comes after these is what is explained: "X ledde till Y" tells why Y, and not why X.
_LEADS: Final = re.compile(
    r"\b(?:därför|medfört|vilket gör|(?:gör|gjorde|gjort) att|(?:leder|ledde|lett) till|föranle\w+)\b", re.IGNORECASE
)
_CHANGE: Final = re.compile(
    r"\b(?:\w*förlust\w*|\w*vinst\w*|ök(?:ar|ade|at|ning\w*)|minsk\w+|sjönk\w*|sjunk\w*|steg|stig(?:it|er)|föll|fall(?:it|er))\b"
    r"|\b(?:mer|mindre|fler|färre) än\b",
    re.IGNORECASE,
)
_PLAN: Final = re.compile(r"(?:tids?)?plan(?:en)?|planering(?:en)?|schedule|tid(?:en)?|time", re.IGNORECASE)
_LEAST_SHARE: Final = 0.5  # of the weight of what any passage holds: a reason of less is of something else
_FAULTS_FIT: Final = 1.0  # what it is worth to name the faults that somebody was criticised for
_BEFORE_FIT: Final = 0.5  # and what it is worth that a sentence says that it is the reason of the one before
_REASON_FIT: Final = 0.2  # what a reason of the asked thing is worth beside its words


def weigh_reasons(plan: Plan, weighed: Sequence[Weighed], hits: Sequence[TextHit]) -> list[TextHit]:
    """Return the hits, those that give a reason of the asked thing worth more.

    What a deviation comes of is not told by a passage that speaks of none, nor why something was done by one that gives
    no cause of it.
    """
    read = [_weigh(plan, weighed, hit) for hit in hits]
    terms = [one.term for one in weighed]
    return [hit if not hit.answers or _tells_why(plan, terms, hit) else _as_nearest(plan, hit) for hit in read]


def _tells_why(plan: Plan, terms: Sequence[Term], hit: TextHit) -> bool:
    """Whether a hit gives a cause of the asked thing, which is not itself only the cause of another."""
    if not (tells_cause_asked(plan, hit) and is_of_criticised(plan, terms, hit)):
        return False
    is_told = is_headed_as_cause(hit.passage) or is_hindered_after(plan, hit.quote)
    return is_told or not stands_only_as_cause(plan, hit.quote)


def _as_nearest(plan: Plan, hit: TextHit) -> TextHit:
    """Return a hit as one that names the thing and does not say why."""
    return replace(hit, missing=(plan.question,))


def _weigh(plan: Plan, weighed: Sequence[Weighed], hit: TextHit) -> TextHit:
    is_whole = hit.share == 1 and len(weighed) > 1
    asks_deviation = Measure.VARIANCE in plan.measures and not is_whole
    if asks_deviation and not (DEVIATION_IN_TEXT.search(hit.quote) or _CHANGE.search(hit.quote)):
        return replace(hit, missing=hit.missing or (plan.question,))
    if names_faults(plan, [one.term for one in weighed], hit):
        hit = replace(hit, fit=hit.fit + _FAULTS_FIT)
    if _gives_reason_before(weighed, hit):
        hit = replace(hit, fit=hit.fit + _BEFORE_FIT)
    if _gives_reason(weighed, hit):
        return replace(_without_unknown(plan, weighed, hit), fit=hit.fit + _REASON_FIT)
    is_of_year = any(str(period.end.year) in hit.quote for period in plan.periods)
    return replace(hit, fit=hit.fit + _REASON_FIT) if is_of_year else hit


def _without_unknown(plan: Plan, weighed: Sequence[Weighed], hit: TextHit) -> TextHit:
    """Return a hit as an answer, where it lacks only what any words may tell.

    Those are words for the plan that something is late by, and English ones that no list translates.
    """
    if hit.answers:
        return hit
    is_english = plan.language is Language.ENGLISH
    unknown = {
        one.term.text
        for one in weighed
        if _PLAN.fullmatch(one.term.text) or (is_english and not one.passages and len(one.term.alternatives) == 1)
    }
    return replace(hit, missing=tuple(word for word in hit.missing if word not in unknown))


def _gives_reason_before(weighed: Sequence[Weighed], hit: TextHit) -> bool:
    """Whether a sentence begins as the reason of the one before it, which names all that is asked about."""
    sentences = [hit.quote[start:end] for start, end in split_sentences(hit.quote)]
    return any(
        REASON_OF_BEFORE.match(sentence) is not None
        and all(score_term(one.term, split_words(before)) >= POSSIBLE_MATCH for one in weighed)
        for before, sentence in pairwise(sentences)
    )


def _gives_reason(weighed: Sequence[Weighed], hit: TextHit) -> bool:
    """Whether a sentence of a hit that holds what is asked about, or the one after it, gives a reason."""
    known = [one for one in weighed if one.passages and not _PLAN.fullmatch(one.term.text)] or list(weighed)
    heading = " ".join(hit.passage.headings[-1:])
    sentences = [hit.quote[start:end] for start, end in split_sentences(hit.quote)]
    for before, sentence in zip(("", *sentences), sentences, strict=False):
        if not (REASON.search(sentence) or is_headed_as_cause(hit.passage)):
            continue
        leads = _LEADS.search(sentence)
        words = split_words(sentence[leads.end() :] if leads else f"{before} {sentence}")
        head = split_words(heading)
        held = {
            one.term.text
            for one in known
            if score_term(one.term, words) >= POSSIBLE_MATCH or score_term(one.term, head) >= FAIR_MATCH
        }
        if share_held(known, held) >= _LEAST_SHARE:
            return True
    return False
