"""Judges how many of something a thing has, by the sentence that gives the thing with its number: "Ekhaga, med 40 rum".

In: a `Statement`, its plan and the store. Out: a `Judged`, or None where a claim is of no such number, or no sentence
gives it for certain. For example "Ekhaga har 30 rum" is wrong by "Ekhaga, med 40 rum, öppnade i maj", whatever number
the next sentence gives of another house.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from assistant.claims.figures import Verdict
from assistant.claims.judged import Judged
from assistant.claims.phrases import CLAIM_PHRASES
from assistant.claims.place_names import find_place_words
from assistant.claims.statement import Statement
from assistant.claims.times import read_times
from assistant.linking.matching import Term, is_stop_word, to_term
from assistant.records import Plan
from assistant.words.spelled_numbers import to_digits
from assistant.writing.citing import line, quote
from ingest.passages.sentences import split_sentences
from ingest.records import Passage, Report
from ingest.store import Store
from ingest.words import split_words, stem

_HAS: Final = r"(?:har|hade|rymmer|rymde|inrymmer|omfattar|omfattade|has|had|houses|holds|contains)"
_NUMBER: Final = r"(?P<number>\d{1,3}(?:[ \u00a0]\d{3})+|\d+)"
_CLAIMS: Final = (
    re.compile(rf"(?P<thing>.+?)\s+{_HAS}\s+{_NUMBER}\s+(?P<what>[^\W\d]+)", re.IGNORECASE),
    re.compile(rf"{_HAS}\s+(?P<thing>[^\d]+?)\s+{_NUMBER}\s+(?P<what>[^\W\d]+)", re.IGNORECASE),
    re.compile(
        rf"(?:det\s+)?(?:finns|fanns|blev|there (?:are|were))(?:\s+det)?\s+{_NUMBER}\s+(?P<what>[^\W\d]+)\s+"
        r"(?:på|i|vid|hos|at|in)\s+(?P<thing>[^\d]+)",
        re.IGNORECASE,
    ),
)
# "Ekhaga, med 40 rum,", "Ekhaga som har 40 rum", "Ekhaga (40 rum)": the number stands beside the name, and nothing that
# follows bounds what it counts ("40 rum för korttidsboende")
_TELLS: Final = re.compile(
    rf"(?P<thing>[^\W\d][\w-]*)(?:,?\s+(?:med|with|{_HAS}|(?:som|which|that)\s+{_HAS})\s+|\s+\(){_NUMBER}\s+"
    r"(?P<what>[^\W\d]+)(?=\s*(?:[,.;)]|$|(?:och|and)\s))",
    re.IGNORECASE,
)


def judge_own_number(statement: Statement, plan: Plan, store: Store) -> Judged | None:
    """Return whether a thing has as many of something as is claimed, by the sentences that give its number.

    Several numbers of it settle nothing, and neither do two reports.
    """
    claimed = _read_claim(statement)
    if claimed is None or statement.is_negated or len(plan.reports) > 1:
        return None
    thing, number, what = claimed
    names = find_place_words(plan.municipalities)
    words = [word for word in split_words(thing) if not is_stop_word(word) and not word.startswith(tuple(names))]
    terms, counted = [to_term(word, plan.language) for word in words], to_term(what, plan.language)
    told = list(_find_told(terms, counted, store.passages(reports=plan.reports or None))) if terms else []
    if len({(count, passage.location.report) for count, passage, _ in told}) != 1:
        return None
    count, passage, sentence = told[0]
    if not _is_of_time(statement.text, store.catalogue().get(passage.location.report)):
        return None
    lines = (line(CLAIM_PHRASES[plan.language].says), quote(passage, sentence))
    return Judged(verdict=Verdict.RIGHT if count == number else Verdict.WRONG, lines=lines)


def _read_claim(statement: Statement) -> tuple[str, int, str] | None:
    """Return the thing, the number and what is counted, where a claim says this and nothing else."""
    text = to_digits(statement.text).strip(" ?.!")
    found = next((found for pattern in _CLAIMS if (found := pattern.fullmatch(text))), None)
    return (found["thing"], _to_int(found["number"]), found["what"]) if found else None


def _is_of_time(text: str, report: Report | None) -> bool:
    """Whether a claim names no other time than that of its report."""
    times = read_times(text)
    own = {report.period.end.year} if report and report.period else set()
    return not times.months and times.years <= own


def _find_told(terms: Sequence[Term], counted: Term, passages: Iterable[Passage]) -> Iterator[tuple[int, Passage, str]]:
    """Give the numbers that sentences tell of the thing that is named by these terms, with the sentences."""
    for passage in passages:
        for start, end in split_sentences(passage.text):
            sentence = passage.text[start:end].strip()
            if not all(_is_named(term, split_words(sentence)) for term in terms):
                continue
            for found in _TELLS.finditer(to_digits(sentence)):
                is_own = _is_named(terms[-1], split_words(found["thing"]))
                if is_own and _is_named(counted, split_words(found["what"])):
                    yield _to_int(found["number"]), passage, sentence


def _is_named(term: Term, words: Sequence[str]) -> bool:
    """Whether words hold a term itself, or what it is called in Swedish, and no compound of it."""
    return any(
        all(stem(one) in {stem(word) for word in words} for one in named) for named in term.alternatives if named
    )


def _to_int(number: str) -> int:
    return int(re.sub(r"\s", "", number))
