"""Tells whether a sentence is of the very time and place of a claim that it seems to say.

In: a `Statement`, the judgement that a sentence makes it right, the verbs of the claim, its plan and the reports. Out:
the judgement, open where the sentence tells another time of the act, no time near the claimed year, or another place of
a joint report. For example "Rektorn slutade i juni. En ny började i augusti." does not say that she left in August.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from assistant.claims.figures import Verdict
from assistant.claims.place_names import find_place_words
from assistant.claims.same_words import tells_verb
from assistant.claims.statement import Statement
from assistant.claims.text_pieces import TextJudgement
from assistant.claims.times import differing_times, read_times
from assistant.linking.matching import Term
from assistant.records import Plan
from assistant.words.change_words import PAST
from ingest.municipalities import find_municipalities
from ingest.passages.sentences import split_sentences
from ingest.records import Report
from ingest.words import split_words


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
        or _is_of_other_member(found.quote, plan)
    )
    return replace(found, verdict=Verdict.OPEN) if is_other else found


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


def _is_of_other_member(quote: str, plan: Plan) -> bool:
    """Whether a sentence names a municipality, and none of those that the claim names: "Vik är huvudman"."""
    if not plan.municipalities:
        return False
    own = find_place_words(plan.municipalities)
    named = [mention.name for mention in find_municipalities(quote)]
    return bool(named) and not any(word.startswith(place) for word in split_words(quote) for place in own) and all(
        f"{name.casefold()} kommun" in quote.casefold() or f"{name.casefold()}s kommun" in quote.casefold()
        for name in named
    )
