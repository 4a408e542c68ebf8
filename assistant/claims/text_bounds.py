"""Tells whether a sentence is of the very time and place of a claim that it seems to say.

In: a `Statement`, the judgement that a sentence makes it right, the verbs of the claim, its plan and the reports. Out:
the judgement, open where the sentence tells another time of the act, no time near the claimed year, or another place of
a joint report. For example "Rektorn slutade i juni. En ny började i augusti." does not say that she left in August.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from assistant.claims.figures import Verdict
from assistant.claims.other_way import is_of_other_times
from assistant.claims.place_names import find_place_words
from assistant.claims.ranks_told import claims_rank, tells_rank
from assistant.claims.same_words import tells_verb
from assistant.claims.statement import Statement
from assistant.claims.text_pieces import NAMED, TextJudgement
from assistant.claims.times import differing_times, read_times
from assistant.linking.matching import Term, is_stop_word, score_word
from assistant.records import Plan
from assistant.words.change_words import PAST
from assistant.words.counted_rows import read_count
from assistant.words.fact_words import AHEAD, CLAUSE
from assistant.words.operation_words import COUNT_WORDS
from assistant.words.quantity_words import ALL_OF, QUANTIFIERS
from ingest.municipalities import find_municipalities
from ingest.passages.sentences import split_sentences
from ingest.records import Report
from ingest.words import split_words

_LEAST_LETTERS = 4
# "för tio år", and not "för tio år sedan"
_SPAN = re.compile(
    rf"\b(?P<count>{'|'.join(COUNT_WORDS)}|\d{{1,3}})[ -](?:hela |full )?"
    r"(?P<unit>år|years?|månad\w*|months?|veck\w*|weeks?|dag\w*|days?|dygn|tim\w*|hours?)\b(?!\s+(?:sedan|tidigare|senare|ago|earlier|later|before|gam\w*|old)\b)",
    re.IGNORECASE,
)
_UNITS = {
    **{"år": "år", "ye": "år", "må": "mån", "mo": "mån", "ve": "vecka", "we": "vecka", "da": "dag", "dy": "dag"},
    **{"ti": "timme", "ho": "timme"},
}
_PERSON = re.compile(r"\b[A-ZÅÄÖ][a-zåäöé]+ [A-ZÅÄÖ][a-zåäöé]+\b")


def keep_in_bounds(
    statement: Statement, found: TextJudgement, verbs: Sequence[Term], plan: Plan, reports: Mapping[str, Report]
) -> TextJudgement:
    """Return the judgement; one that a claim is right is open where its sentence is of another time or place."""
    if found.verdict not in (Verdict.RIGHT, Verdict.ROUNDED):
        return found
    report = reports.get(found.passage.location.report)
    is_other = (
        _is_of_other_sentence(statement, found.quote, verbs)
        or _is_of_other_year(statement, found, report)
        or is_of_other_times(statement, found.quote)
        or _is_of_other_member(found.quote, plan)
        or (claims_rank(statement.text) and not tells_rank(found.quote))
        or not _spans(statement.text) <= _spans(found.quote)
        or _is_of_other_person(statement, found.quote, find_place_words(plan.municipalities))
        or _is_to_come(statement, found.quote, find_place_words(plan.municipalities))
        or (ALL_OF.search(statement.text) is not None and not QUANTIFIERS[0].search(found.quote))
    )
    return replace(found, verdict=Verdict.OPEN) if is_other else found


def _spans(text: str) -> set[tuple[int, str]]:
    """Return the lengths of time that a text tells, each with the first letters of its unit in Swedish: 6 "år"."""
    return {(read_count(found["count"]), _UNITS[found["unit"].casefold()[:2]]) for found in _SPAN.finditer(text)}


def _is_of_other_sentence(statement: Statement, quote: str, verbs: Sequence[Term]) -> bool:
    """Whether the sentence that tells the act tells another time of it than the claim does."""
    sentences = [quote[start:end] for start, end in split_sentences(quote)]
    told = [one for one in sentences if any(tells_verb(verb, statement.text, one) for verb in verbs)]
    claimed = read_times(statement.text)
    times = [differing_times(claimed, read_times(one)) for one in told]
    return len(sentences) > 1 and "wrong" in times and "" not in times


def _is_of_other_year(statement: Statement, found: TextJudgement, report: Report | None) -> bool:
    """Whether a claimed year stands neither in the sentence nor above it, and is not that of the report."""
    if report is None or report.period is None:
        return False
    around = " ".join((found.quote, *found.passage.headings))
    known = read_times(around).years | {report.period.start.year, report.period.end.year}
    if PAST.search(found.quote):
        known |= {report.period.end.year - 1}
    spans = {int(str(year)[:2] + last) for year in known for last in _short_years(around)}
    return not read_times(statement.text).years <= known | spans


def _short_years(text: str) -> list[str]:
    """Return the last two digits of years that stand after another: the "23" of "2022/23" and "2022-23"."""
    words = text.replace("–", "-").replace("/", "-").split()
    return [part for word in words for part in word.strip(".,;:()").split("-")[1:] if len(part) == 2 and part.isdigit()]


def _is_of_other_person(statement: Statement, quote: str, places: Collection[str]) -> bool:
    """Whether a sentence beside the one that names a person tells the rest, of somebody else whom it names."""
    sentences = [quote[start:end] for start, end in split_sentences(quote)]
    for name in _PERSON.findall(statement.text):
        own = [one for one in sentences if name in one]
        others = [one for one in sentences if name not in one and _PERSON.search(one)]
        told = split_words(" ".join(own))
        if own and others and any(not _tells(word, told) for word in _content(statement.text, places)):
            return True
    return False


def _is_to_come(statement: Statement, quote: str, places: Collection[str]) -> bool:
    """Whether a quotation tells only of what is expected a word of a claim that says that it is so."""
    if AHEAD.search(statement.text) or statement.amounts or statement.is_negated:
        return False
    times = read_times(statement.text)
    clauses = [clause for clause in CLAUSE.split(quote) if clause]
    ahead = [clause for clause in clauses if AHEAD.search(clause)]
    if times.months or times.years or not ahead:
        return False
    so_far = split_words(" ".join(clause for clause in clauses if clause not in ahead))
    to_come = split_words(" ".join(ahead))
    return any(_tells(word, to_come) and not _tells(word, so_far) for word in _content(statement.text, places))


def _content(text: str, places: Collection[str]) -> list[str]:
    """Return the words of a claim that say something: neither small ones nor names of its place."""
    return [
        word
        for word in split_words(text)
        if len(word) >= _LEAST_LETTERS and not is_stop_word(word) and not word.startswith(tuple(places))
    ]


def _tells(word: str, told: Sequence[str]) -> bool:
    return any(score_word(word, one) >= NAMED for one in told)


def _is_of_other_member(quote: str, plan: Plan) -> bool:
    """Whether a sentence names a municipality, and none of those that the claim names: "Vik är huvudman"."""
    if not plan.municipalities:
        return False
    own = find_place_words(plan.municipalities)
    named = [mention.name for mention in find_municipalities(quote)]
    return (
        bool(named)
        and not any(word.startswith(place) for word in split_words(quote) for place in own)
        and all(
            f"{name.casefold()} kommun" in quote.casefold() or f"{name.casefold()}s kommun" in quote.casefold()
            for name in named
        )
    )
