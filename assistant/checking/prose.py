"""Judges a figure by the sentences of the reports, where no row of a table holds it.

In: a part of a sentence with its figure, and passages. Out: a `Judgement` with the sentence as its source, or None. It
is right only where a sentence of a report holds the amount, its unit and every word of what the figure is about.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from assistant.checking import small_words
from assistant.checking.asked import is_rough
from assistant.checking.mentions import Mention
from assistant.checking.records import CheckVerdict, Judgement, Tie
from assistant.checking.tokens import Token
from assistant.claims.amount import Fit, compare_amounts
from assistant.evidence.asked_sort import MONEY_UNITS
from assistant.evidence.text_numbers import contradicts_itself
from assistant.linking.matching import POSSIBLE_MATCH, is_stop_word, is_verb, score_term, to_term
from assistant.question.question_words import read_measure_word
from assistant.records import Language
from assistant.words.change_words import DOWN, UP
from assistant.words.claim_words import DEFICIT, NEGATION, SURPLUS
from ingest.notation import parse_amounts
from ingest.passages.sentences import split_sentences
from ingest.records import Amount, Passage, Report
from ingest.words import split_words

_NAMED = 0.6  # how well a word must fit to be there: "arbetsmarknad" in "arbetsmarknadsanställningar" is
_FEWEST = 1
_OTHER_SHARE = {"percent": "points", "points": "percent"}
_GOOD = (Fit.EXACT, Fit.ROUNDED)


def judge_prose(
    mention: Mention,
    own: str,
    things: Sequence[Token],
    years: Sequence[int],
    passages: Sequence[Passage],
    reports: Sequence[Report],
) -> Judgement | None:
    """Return that a sentence of a report says the same; None where none does.

    `own` are the words around the figure, `things` those that say what it is about, `years` what the text says.
    """
    if len(things) < _FEWEST:
        return None
    best = _find_best(mention, own, things, years, passages, reports)
    if best is not None:
        return _to_judgement(*best, reports)
    other = _OTHER_SHARE.get(mention.amount.kind)
    if other is None:
        return None
    meant = replace(mention, amount=replace(mention.amount, kind=other))
    found = _find_best(meant, own, things, years, passages, reports)
    if found is None:
        return None
    return replace(_to_judgement(*found, reports), verdict=CheckVerdict.UNIT, reason=f"prose_{other}")


def _find_best(
    mention: Mention,
    own: str,
    things: Sequence[Token],
    years: Sequence[int],
    passages: Sequence[Passage],
    reports: Sequence[Report],
) -> tuple[Fit, Passage, str] | None:
    """Return the sentence that says the same, its passage, and how the amount fits."""
    best: tuple[Fit, Passage, str] | None = None
    for passage in passages:
        for start, end in split_sentences(passage.text):
            quote = passage.text[start:end].strip()
            fit = _fit(mention, quote)
            if fit and _tells(own, things, years, quote, passage, reports) and (best is None or fit is Fit.EXACT):
                best = best if best and best[0] is Fit.EXACT else (fit, passage, quote)
    return best


def _to_judgement(fit: Fit, passage: Passage, quote: str, reports: Sequence[Report]) -> Judgement:
    report = next(report for report in reports if report.name == passage.location.report)
    verdict = CheckVerdict.RIGHT if fit is Fit.EXACT else CheckVerdict.ROUNDED
    tie = Tie(municipalities=report.municipalities, report=report.name, period=report.period, is_certain=True)
    return Judgement(verdict=verdict, tie=tie, quote=(passage.key, quote), reason="prose")


def find_sentence(mention: Mention, passages: Sequence[Passage]) -> tuple[str, str] | None:
    """Return the key of the first passage that prints an amount, and the sentence; None where none does."""
    for passage in passages:
        for start, end in split_sentences(passage.text):
            if _fit(mention, passage.text[start:end]) is Fit.EXACT:
                return passage.key, passage.text[start:end].strip()
    return None


@lru_cache(maxsize=20_000)
def _amounts_of(quote: str) -> tuple[Amount, ...]:
    return tuple(found.amount for found in parse_amounts(quote))


def _fit(mention: Mention, quote: str) -> Fit | None:
    """Return how a sentence fits an amount: by one of its own amounts, of the same sort of unit."""
    amounts = [amount for amount in _amounts_of(quote) if mention.amount.kind or amount.unit not in MONEY_UNITS]
    fits = [compare_amounts(mention.amount, amount) for amount in amounts if not is_rough(mention, amount)]
    return next((fit for fit in _GOOD if fit in fits), None)


def _tells(
    own: str, things: Sequence[Token], years: Sequence[int], quote: str, passage: Passage, reports: Sequence[Report]
) -> bool:
    """Whether a sentence is about the same things, in the same direction, and of the same year."""
    said = split_words(quote)
    around = (*said, *(word for heading in passage.headings[-1:] for word in split_words(heading)))
    if any(score_term(token.term, around) < _NAMED for token in things):
        return False
    if not any(score_term(token.term, said) >= _NAMED for token in things) or contradicts_itself(quote):
        return False
    if any(score_term(to_term(verb, Language.SWEDISH), said) < POSSIBLE_MATCH for verb in _verbs_of(own)):
        return False  # "sparkade 14 medarbetare" is not what "har 14 medarbetare" says
    if bool(NEGATION.search(own)) is not bool(NEGATION.search(quote)):
        return False
    for one, other in ((UP, DOWN), (SURPLUS, DEFICIT)):
        way, told = _way(one, other, own), _way(one, other, quote)
        if way and way != told:
            return False
    report = next((report for report in reports if report.name == passage.location.report), None)
    main = report.period.end.year if report and report.period else None
    return all(str(year) in quote or year == main for year in years)


@lru_cache(maxsize=1_000)
def _verbs_of(text: str) -> tuple[str, ...]:
    """Return the words that tell what is done, without those that only say that it is so, or how it changed."""
    plain = UP.sub(" ", DOWN.sub(" ", text))
    return tuple(
        word
        for word in re.findall(r"[^\W\d_]+", plain)
        if is_verb(word) and not is_stop_word(word) and not read_measure_word(word) and word not in small_words.EMPTY
    )


def _way(one: re.Pattern[str], other: re.Pattern[str], text: str) -> int:
    return int(bool(one.search(text))) - int(bool(other.search(text)))
