"""Finds the sentence that tells the result, deviation, costs or incomes of a whole report, where no table has them.

In: a plan that asks for the whole of a report and names no part of it, and the store. Out: `TextHit`s. For example of
"vad blev kommunens resultat?" the sentence "Kommunens resultat för perioden uppgår till 11,3 mnkr". It must name the
whole as its subject, with the amount right after the verb; two such sentences with different amounts answer nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from assistant.evidence.asked_sort import MONEY_UNITS
from assistant.evidence.column_fit import asks_cost
from assistant.evidence.reasons import gives_reason
from assistant.evidence.text_reading import TextHit
from assistant.linking.matching import to_term
from assistant.linking.rows import is_about_report
from assistant.records import Operation, Plan
from assistant.words.vocabulary import RESULT_LABEL
from ingest.notation import parse_amounts
from ingest.passages.sentences import split_sentences
from ingest.records import Amount, Measure, Passage, Report
from ingest.store import Store

_SORT: Final = r"(?:(?:totala|samlade|sammanlagda|redovisade|ekonomiska|slutliga|preliminära|prognostiserade) )?"
_GAP: Final = r"(?:20\d\d|[^.;\d]){0,40}?"  # "för perioden januari – augusti"
_SAYS: Final = (
    r"(?:uppgick|uppgår|blev|är|var|blir|hamnade|hamnar|landade|landar|visade|visar|pekar|beräknas|väntas|bedöms|förväntas"
    r"|prognostiseras|redovisas|redovisades|ligger|låg)"
)
_REPORTS: Final = r"(?:redovisar|redovisade|visar|visade|gör|gjorde|prognostiserar|väntas göra|beräknas göra)"
# What may stand between the verb and the amount: "till", "på ett underskott om", and no "en ökning med".
_LEAD: Final = (
    r"(?P<lead>(?:\s+(?:20\d\d|därmed|till|på|om|mot|ett|årets|att|bli|uppgå|hamna|landa|cirka|ca|drygt|knappt|totalt|sammanlagt|plus|minus"
    r"|positivt|negativt|positiv|negativ|resultat|överskott|underskott|avvikelse|budgetavvikelse|mot budget))*\s+)"
    r"(?=[-–−+]?\d)"
)
_FORECAST: Final = r"(?:(?:hel)?års)?prognosen"
_OF_WHOLE: Final = re.compile(r"^(?:\w*resultat\w*|(?:netto)?kostnad\w*|kosta\w*|intäkt\w*|prognos\w*)$", re.IGNORECASE)
_PLANNED: Final = re.compile(r"prognos|beräkna|vänta|bedöm|budgeterat|budgeterade", re.IGNORECASE)
_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
_COMPARED_YEAR: Final = re.compile(
    r"\b(?:än|jämfört|mot|samma period|föregående|than|compared|against)\b[^.;]*\b(?:19|20)\d\d\b", re.IGNORECASE
)
_INCOME: Final = re.compile(r"\b\w*intäkt\w*|\bincomes?\b|\brevenues?\b", re.IGNORECASE)
_NET: Final = re.compile(r"\bnetto|\bnet\b", re.IGNORECASE)
_AGAINST_BUDGET: Final = re.compile(r"avvik|budget|prognos|varianc|deviat|forecast", re.IGNORECASE)
_COST: Final = re.compile(r"\w*kostnad", re.IGNORECASE)
_BUDGETED: Final = rf"(?:budgeterat resultat|(?:det )?budgeterade resultatet)(?:{_GAP} {_SAYS})?"
_MEASURES: Final = frozenset((Measure.ACTUAL, Measure.FORECAST, Measure.VARIANCE, Measure.BUDGET))
# Between the subject and its verb these make it another: "årets resultat för kommunkoncernen", "exklusive utdelning".
_OTHER: Final = re.compile(r"koncern|nämnd|bolag|ex?kl|inkl|balanskrav|före|efter|varav|genomsnitt", re.IGNORECASE)
_GROUP: Final = re.compile(r"koncern", re.IGNORECASE)
_MOST_REASONS: Final = 2  # sentences after one that may give its reason
# Under another heading "årets resultat" may be that of what the heading names.
_GENERAL: Final = re.compile(
    r"\W*(?:[\d.]+\s*)?(?:ekonomi|resultat|årets|periodens|utfall|prognos|helår|sammanfatt|inledning|budget|driftredovisning"
    r"|finansiell|förvaltningsberättelse|delår|bokslut|årsredovisning|verksamhetsberättelse|totalt|kostnad|intäkt|rapport)",
    re.IGNORECASE,
)
_BODY: Final = re.compile(r"nämnd|styrelse|bolag|förbund|koncern|\bAB\b", re.IGNORECASE)


def find_told_whole(plan: Plan, store: Store) -> tuple[TextHit, ...]:
    """Return the sentence that tells what is asked of the latest report that has one; none where two differ."""
    catalogue = store.catalogue()
    if plan.operation not in (Operation.LOOK_UP, Operation.EXPLAIN) or plan.counts or plan.percent:
        return ()
    if _names_part(plan, catalogue):
        return ()
    names = sorted(plan.reports or catalogue, key=lambda one: _end(catalogue[one]), reverse=True)
    found = [told for name in names if (told := _told_by(catalogue[name], plan, store))]
    if not found or (len(found) > 1 and not plan.reports):
        return ()  # of several reports none is named
    return (found[0][0][1],) if len({amount for amount, _ in found[0]}) == 1 else ()


def _told_by(report: Report, plan: Plan, store: Store) -> list[tuple[Amount, TextHit]]:
    passages = store.passages(reports=(report.name,))
    return [one for passage in passages for one in _told_in(passage, plan, report)]


def _names_part(plan: Plan, catalogue: Mapping[str, Report]) -> bool:
    """Whether a question names more than the whole, and what it says of it: the board alone is the whole."""
    terms = [to_term(text, plan.language) for text in plan.subject if not _OF_WHOLE.search(text)]
    if _GROUP.search(plan.question):
        terms = [term for term in terms if not _GROUP.search(term.text)]
    return any(not any(is_about_report([term], catalogue[name]) for name in plan.reports) for term in terms)


def _end(report: Report) -> date:
    return report.period.end if report.period else date.min


def asks_of_group(plan: Plan) -> bool:
    """Whether a question is of a municipality with its companies: "kommunkoncernen", and no row of that name."""
    return bool(plan.reports) and not plan.rows and _GROUP.search(plan.question) is not None


def _told_in(passage: Passage, plan: Plan, report: Report) -> Iterator[tuple[Amount, TextHit]]:
    """Give the amounts that sentences of a passage tell of the whole, each with its quotation."""
    asked = _asked(plan, report, passage)
    spans = split_sentences(passage.text) if asked else ()
    for place, (start, end) in enumerate(spans):
        sentence = passage.text[start:end]
        match = asked.search(sentence) if asked else None
        if (
            match is None
            or not _is_of_asked_time(sentence, passage.text, plan, report)
            or _is_of_other(match, report, plan)
        ):
            continue
        mention = next(iter(parse_amounts(sentence[match.end("lead") :])), None)
        if mention and not mention.start and mention.amount.unit in MONEY_UNITS:
            last = end
            if plan.operation is Operation.EXPLAIN:
                following = spans[place + 1 : place + 1 + _MOST_REASONS]
                reasons = [stop for begin, stop in following if gives_reason(passage.text[begin:stop])]
                if not reasons:
                    continue
                last = reasons[-1]
            yield mention.amount, TextHit(passage=passage, quote=passage.text[start:last], missing=())


def _is_of_other(match: re.Match[str], report: Report, plan: Plan) -> bool:
    """Whether the subject of a sentence goes on to be of something else than the whole that is asked for."""
    said = match[0]
    for name in (report.committee, *(("koncern",) if _GROUP.search(plan.question) else ())):
        said = re.sub(re.escape(name), "", said, flags=re.IGNORECASE) if name else said
    if _OTHER.search(re.sub(r"^(?:nämnden|bolaget)s?\b", "", said, flags=re.IGNORECASE)):
        return True
    return _GROUP.search(plan.question) is not None and not _GROUP.search(match[0])


def _asked(plan: Plan, report: Report, passage: Passage) -> re.Pattern[str] | None:
    """Return how a passage would tell what a question asks of the whole; None where it asks for another thing."""
    whole = _names_of_whole(report)
    is_general = all(_is_general(heading, report) for heading in passage.headings)
    of_whole = rf"(?:{whole})s" + (r"|årets|periodens|delårets" if is_general else "")
    bare = r"|(?:det (?:ekonomiska|prognostiserade|samlade) )?resultatet" if is_general else ""
    forecast = rf"|{_FORECAST}{_GAP} {_SAYS}" if is_general else ""
    result = rf"(?:(?:{of_whole}) {_SORT}resultat(?:et)?{bare}){_GAP} {_SAYS}"
    deviation = rf"(?:{of_whole}) {_SORT}(?:budget|netto)?(?:avvikelse|överskott|underskott){_GAP} {_SAYS}"
    said = rf"(?:{whole}) {_REPORTS}"
    if not set(plan.measures) <= _MEASURES:
        return None
    if Measure.BUDGET in plan.measures:
        asks_result = any(RESULT_LABEL.search(hint) for hint in plan.hints)
        return re.compile(rf"(?<![\w-])(?:{_BUDGETED}){_LEAD}", re.IGNORECASE) if asks_result and is_general else None
    is_plus_or_minus = not report.committee and not _AGAINST_BUDGET.search(plan.question)
    if plan.open_question or (Measure.VARIANCE in plan.measures and is_plus_or_minus):
        subject = f"{result}|{deviation}|{said}{forecast}"
    elif Measure.VARIANCE in plan.measures:
        subject = f"{deviation}|{said}{forecast}"
    elif any(RESULT_LABEL.search(hint) for hint in plan.hints):
        subject = f"{result}|{said}{forecast}"
    elif _INCOME.search(plan.question):
        subject = rf"(?:{of_whole}) {_SORT}intäkter{_GAP} {_SAYS}"
    elif asks_cost(plan.question) or _COST.search(plan.question):
        net = "netto" if _NET.search(plan.question) else ""
        subject = rf"(?:{of_whole}) {_SORT}{net}kostnader{_GAP} {_SAYS}"
    elif plan.measures == (Measure.FORECAST,) and forecast:
        subject = f"{forecast[1:]}|{result}"
    else:
        return None
    return re.compile(rf"(?<![\w-])(?:{subject}){_LEAD}", re.IGNORECASE)


def _names_of_whole(report: Report) -> str:
    """Return what a report calls the whole that it is of, as a pattern: its municipality, or its board."""
    if report.committee:
        names = [report.committee, "nämnden", "styrelsen", "förbundet", "bolaget", "förvaltningen"]
        return "|".join(map(re.escape, names))
    return "|".join(
        (
            "kommunen",
            "kommunkoncernen",
            "staden",
            *(rf"{re.escape(one)}s? (?:kommun|stad)" for one in report.municipalities),
        )
    )


def _is_general(heading: str, report: Report) -> bool:
    """Whether what stands under a heading is told of the whole report."""
    if _BODY.search(heading):
        return bool(report.committee) and report.committee.casefold() in heading.casefold()
    own = (report.title, *report.municipalities)
    return bool(_GENERAL.match(heading)) or any(name and name.casefold() in heading.casefold() for name in own)


def _is_of_asked_time(sentence: str, around: str, plan: Plan, report: Report) -> bool:
    """Whether a sentence tells of the year that is asked for, and of a forecast only where one is."""
    covered = {report.period.end.year} if report.period else set()
    years = {int(year) for year in _YEAR.findall(sentence)} or covered or set(map(int, _YEAR.findall(around)))
    wanted = {period.end.year for period in plan.periods} or covered
    if wanted and not wanted & years:
        return False
    if not wanted & covered and _COMPARED_YEAR.search(sentence):
        return False  # the year is only what the report's own is compared with: "sämre än samma period 2023"
    is_planned = bool({Measure.FORECAST, Measure.BUDGET} & set(plan.measures))
    return is_planned == bool(_PLANNED.search(sentence)) or Measure.BUDGET in plan.measures
