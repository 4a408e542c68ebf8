"""What a follow-up takes over from the question before: all that it leaves out, and nothing that it replaces.

In: the plan of the new question alone, its slots, and the plan before. Out: the plan completed. For example "och året
innan?" after a question about a unit's cost in 2019 asks for its cost in 2018.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from assistant.claims.statement import find_statement
from assistant.conversation.earlier_round import only_names_round
from assistant.linking.matching import is_verb
from assistant.question.asked_operation import read_operation
from assistant.question.asked_period import to_full_year, to_months
from assistant.question.question_parts import row_hints
from assistant.question.question_words import read_measure_word
from assistant.question.slots import Slots
from assistant.records import CALCULATIONS, Operation, Plan
from assistant.words import vocabulary
from assistant.words.board_words import PLACES
from assistant.words.leaning_nouns import leans_on_before
from assistant.words.operation_words import USED
from assistant.words.sex_words import NAMES_MEN, NAMES_WOMEN
from assistant.words.time_words import ASKS_ALL_MONTHS
from ingest.records import Measure, Period

_STANDS_ALONE = (Operation.LIST_REPORTS, Operation.HELP, Operation.LIST_PLACES)
_LONGEST_FRAGMENT = 3  # words of "räddningstjänsten?", which only goes on from the question before
# "och för hela kommunen?": the report's own total, and no longer the row before.
WHOLE_BOARD: Final = re.compile(
    r"\b(hela (kommunen|nämnden|styrelsen|verksamheten|rapporten|förvaltningen|organisationen|bolaget|staben|staden)|"
    r"(kommunen|nämnden|styrelsen|förvaltningen) (som helhet|i sin helhet|totalt)|"
    r"the (whole|entire) (municipality|board|committee|report|organi[sz]ation|city|council))\b",
    re.IGNORECASE,
)
# "när är hallen klar? vad kostar den?": the hall's cost, of which no row says that it is ready
_STATE = re.compile(r"klar[at]?|färdig[at]?|igång|invigd[at]?|ready|done|finished|completed?", re.IGNORECASE)
_PASSIVE = re.compile(r"(?:[aeo]|[^aeiouyåäö])(?:des|ts|tes)$")  # "när fattades beslutet?"
_STAFF = re.compile(r"^(?:jobba\w*|arbeta\w*|work\w*)$", re.IGNORECASE)  # "hur många jobbar där?"
# "by how much?": the figure of what was said before.
_JUST_ASKS = re.compile(
    r"^\W*(?:(?:och|and|men|but|ok|okej)\W+)*(?:(?:by|med) )?(?:hur (?:mycket|stort?|många|högt?)|"
    r"how (?:much|large|big|many|high))"
    r"(?: (?:mer|mindre|högre|lägre|more|less|higher|lower))?"
    r"(?: (?:då|then|exakt|exactly|var det|blev det|är det|is it|was it))?\W*$",
    re.IGNORECASE,
)
# "och hur många var de ett år tidigare?": the same ones, at another time
_COUNTS_THEM = re.compile(
    r"\b(?:hur många|how many)\s+(?:(?:var|är|blev|blir|har|hade)\s+(?:de|dom)(?:\s+varit)?|"
    r"(?:were|are|have)\s+(?:they|there)(?:\s+been)?|of them\s+(?:were|are)\s+there)\b"
    r"(?=\W*(?:$|året|ett år|för ett|förra|i |under|år|one|a year|the year|last|in |back|before|earlier|"
    r"(?:19|20)\d\d))",
    re.IGNORECASE,
)
_PART_OF_IT = re.compile(r"\b(?:\w*andel(?:en)?|del(?:en)?|shares?|portion|part)\W*$", re.IGNORECASE)
_COUNTED = re.compile(r"\b(?:hur många|antal(?:et)?|how many|(?:the )?number of)\s+(?P<words>[^?.,]+)", re.IGNORECASE)


# "hur många blev klara?": of what was counted before.
_LEAVES_COUNTED = re.compile(
    r"\b(?:hur många|how many)\s+(?:av (?:dem|dessa|de|dom)|of (?:them|those|these)|blev|är|var|har|hade|were|are|was|"
    r"have|had|did)\b",
    re.IGNORECASE,
)


def goes_on(slots: Slots) -> bool:
    """Whether a question leans on the one before: it says so, points back, or names no subject of its own."""
    if asks_of_all_places(slots):
        return False
    if slots.is_empty and read_operation(slots.text) is None:
        return asks_how_much(slots) or ASKS_ALL_MONTHS.search(slots.text) is not None
    leans = slots.follow_up or slots.points_back or slots.text.rstrip("?!. ").casefold().endswith((" då", " then"))
    is_new = slots.municipalities or slots.measures or slots.operation is not Operation.LOOK_UP or slots.open_question
    is_fragment = not is_new and (len(slots.text.split()) <= _LONGEST_FRAGMENT or _is_only_names(slots))
    leans = leans or only_names_round(slots) or _names_what_leans(slots)
    leans = leans or (slots.counts and len(slots.terms) < 2 and _LEAVES_COUNTED.search(slots.text) is not None)
    bare = not slots.terms and not slots.municipalities and not slots.whole
    names_more = slots.terms or slots.measures or slots.whole or slots.open_question
    if slots.municipalities and not names_more and slots.operation is Operation.LOOK_UP:
        return True  # "och Hylte?", "jämför med Hylte"
    return leans or is_fragment or (bare and slots.operation not in _STANDS_ALONE)


def _names_what_leans(slots: Slots) -> bool:
    """Whether a question names nothing but a thing of what was said before: "hur länge gäller avtalet?"."""
    leaning = [term for term in slots.terms if leans_on_before(term, slots.text)]
    others = [term for term in slots.terms if term not in leaning]
    is_only = all(is_verb(term) or _STATE.fullmatch(term) or _PASSIVE.search(term) for term in others)
    return bool(leaning) and is_only and not slots.municipalities


def asks_of_all_places(slots: Slots) -> bool:
    """Whether a whole question is asked of every municipality: "vilken kommun har störst underskott?".

    Neither the place nor the thing of the question before is meant, where this one says what is compared.
    """
    says_what = bool(slots.terms or slots.measures or slots.presumed_sign)
    leans = slots.follow_up or slots.points_back or slots.municipalities
    return says_what and not leans and PLACES.search(slots.text) is not None


def _is_only_names(slots: Slots) -> bool:
    """Whether a text holds nothing but what names a thing: "kommunikation, ledning och styrning?"."""
    words = [word for word in re.findall(r"[\w-]+", slots.text) if word.casefold() not in ("och", "and")]
    return bool(slots.terms) and not slots.hints and len(words) == sum(len(term.split()) for term in slots.terms)


def inherit(plan: Plan, slots: Slots, previous: Plan) -> Plan:
    """Return the plan with what the question leaves out taken from the one before."""
    if WHOLE_BOARD.search(slots.text) and not slots.terms:
        previous = replace(previous, subject=(), hints=(), whole=True, rows=())
    if Measure.BUDGET in previous.measures and not slots.measures and USED.search(slots.text):
        plan = replace(plan, measures=(Measure.ACTUAL,))  # "hur mycket av det användes?"
    names_slot = bool(plan.measures or slots.open_question or slots.counts or slots.money)
    operation = plan.operation
    if operation is Operation.LOOK_UP and not names_slot:
        operation = _inherit_operation(slots, previous)
    if Measure.VARIANCE in previous.measures and vocabulary.FORECAST_OF_IT.search(plan.question) and not plan.subject:
        plan = replace(plan, measures=(Measure.VARIANCE,), full_year=True, question=f"{plan.question} prognosavvikelse")
    before = _explained_periods(plan, previous) if operation is Operation.EXPLAIN else _periods_of(plan, previous)
    periods = plan.periods or (() if plan.end_month or plan.full_year else before)
    if slots.year_shift and not slots.years:
        periods = tuple(_shift_year(period, slots.year_shift) for period in previous.periods)
    is_year_explained = operation is Operation.EXPLAIN and periods != previous.periods
    same_count = previous.counts and _asks_same_count(slots)
    return replace(
        plan,
        operation=operation,
        open_question=plan.open_question or (previous.open_question and not names_slot),
        municipalities=plan.municipalities or previous.municipalities,
        reports=() if plan.municipalities else previous.reports,
        subject=_inherit_subject(plan, slots, previous),
        hints=plan.hints if plan.subject else tuple(dict.fromkeys((*plan.hints, *_kept_hints(slots, previous)))),
        whole=plan.whole or (not plan.subject and previous.whole),
        measures=plan.measures or _kept_measures(plan, slots, previous),
        presumed_sign=plan.presumed_sign or (0 if plan.measures else previous.presumed_sign),
        periods=periods,
        full_year=plan.full_year or previous.full_year,
        interim=plan.interim
        or (previous.interim and not _is_beside_forecast(plan, previous) and not is_year_explained),
        counts=plan.counts or same_count,
        money=(plan.money or _goes_on_with_money(slots, previous)) and not same_count,
        near=previous.shown[:1] if previous.whole else previous.rows,
        claim=plan.claim or (previous.claim if operation is Operation.CLAIM else ""),
    )


def _goes_on_with_money(slots: Slots, previous: Plan) -> bool:
    """Whether what was asked of money before is asked again of another row, place or year: "och för Sala?".

    Its share, its number of staff or how it went is no longer what it cost.
    """
    names_other = slots.measures or slots.counts or slots.open_question or slots.percent
    is_other = names_other or slots.operation is not Operation.LOOK_UP or _PART_OF_IT.search(slots.text)
    return previous.money and not is_other


def _kept_measures(plan: Plan, slots: Slots, previous: Plan) -> tuple[Measure, ...]:
    """Return the measures of the question before; a count, a time or a name has none: "vem bygger den?"."""
    asks_other = (slots.counts and not previous.counts) or plan.operation is Operation.FIND_TEXT
    return () if asks_other else previous.measures


def _asks_same_count(slots: Slots) -> bool:
    """Whether a question only asks what was planned of what was counted before: "och vad var budgeterat?"."""
    planned = {Measure.BUDGET, Measure.FORECAST, Measure.TARGET}
    return bool(slots.measures) and planned.issuperset(slots.measures) and not slots.terms


def asks_how_much(slots: Slots) -> bool:
    """Whether a text only asks how much what was said before is: "by how much?"."""
    return _JUST_ASKS.match(slots.text) is not None


def _inherit_operation(slots: Slots, previous: Plan) -> Operation:
    """Return what is done again; a question that names an operation, or how much it is, asks for figures."""
    statement = find_statement(previous.claim) if previous.operation is Operation.CLAIM else None
    if asks_how_much(slots) and statement and (statement.compared or statement.change):
        return Operation.CLAIM  # its answer holds the difference
    asked = read_operation(slots.text)
    if asked and asked.operation is Operation.RANK and previous.counts:
        return Operation.FIND_TEXT  # "which had most of them?": of what was counted, and no rank of other numbers
    asks_figure = asks_how_much(slots) or read_operation(slots.text) is not None
    # "och Vårgårdas andel?" after a reason: a reason is no share, and told in no per cent
    asks_figure = asks_figure or slots.percent or _PART_OF_IT.search(slots.text) is not None
    return Operation.LOOK_UP if asks_figure and previous.operation not in CALCULATIONS else previous.operation


def _explained_periods(plan: Plan, previous: Plan) -> tuple[Period, ...]:
    """Return the periods whose figure a "why" is about: of one row over time the latest, which the change led to.

    "Varför avviker den?" after the cost of some months is about the deviation that its report gives of that year.
    """
    if previous.operation not in CALCULATIONS or len(previous.operands) < 2:
        asks_deviation = Measure.VARIANCE in plan.measures and Measure.VARIANCE not in previous.measures
        years = dict.fromkeys(to_full_year(period.end.year) for period in previous.periods)
        return tuple(years) if asks_deviation else previous.periods
    named = [operand.periods for operand in previous.operands]
    if not all(named):
        return ()  # what was compared with a year is that of the report itself
    return (max((period for periods in named for period in periods), key=lambda period: period.end),)


def _periods_of(plan: Plan, previous: Plan) -> tuple[Period, ...]:
    """Return the periods that a question goes on with: the budget asked for after a forecast is the whole year's."""
    if not _is_beside_forecast(plan, previous):
        return previous.periods
    return tuple(to_full_year(period.end.year) for period in previous.periods)


def _is_beside_forecast(plan: Plan, previous: Plan) -> bool:
    """Whether a question asks for what stands beside a forecast in its row: the budget of the year, or how far off."""
    return previous.measures == (Measure.FORECAST,) and bool({Measure.BUDGET, Measure.VARIANCE} & set(plan.measures))


def _inherit_subject(plan: Plan, slots: Slots, previous: Plan) -> tuple[str, ...]:
    """Return the words that name the subject: of "hur många anställda har den?" those before as well."""
    asks_other = slots.counts or slots.measures or slots.money or slots.open_question
    if not plan.subject and asks_other:
        # "hur många har slutat?", "vad kostar den?": no longer the vacancies that were counted before
        done = tuple(_STAFF.sub("anställda", hint) for hint in plan.hints if _tells(hint)) if slots.counts else ()
        kept = previous.subject if _COUNTS_THEM.search(plan.question) else without_counted(previous)
        if (slots.money or slots.measures) and not previous.rows:
            kept = tuple(word for word in kept if not _STATE.fullmatch(word)) or kept
        return tuple(dict.fromkeys((*done, *kept)))
    if not plan.subject:
        return previous.subject
    if _names_what_leans(slots) and not (previous.rows or previous.shown or previous.whole):
        return tuple(dict.fromkeys((*plan.subject, *previous.subject)))  # a sentence told of it: of no other agreement
    if slots.counts and previous.counts and _LEAVES_COUNTED.search(plan.question):
        return tuple(dict.fromkeys((*plan.subject, *_of_same_sex(previous.subject, slots.text))))
    pronoun = vocabulary.PRONOUN_AT_END.search(plan.question)
    if pronoun and pronoun[1] != "IT":  # a department
        return tuple(dict.fromkeys((*plan.subject, *previous.subject)))
    return plan.subject


def _of_same_sex(words: tuple[str, ...], text: str) -> tuple[str, ...]:
    """Return words without the sex that a follow-up does not ask for: "how many are women? and how many are men?"."""
    other = NAMES_WOMEN if NAMES_MEN.search(text) else NAMES_MEN if NAMES_WOMEN.search(text) else None
    return tuple(word for word in words if other is None or not other.fullmatch(word))


def _tells(hint: str) -> bool:
    """Whether a hint says what is counted: a verb, and neither a soft word nor a measure."""
    lowered = hint.casefold()
    is_soft = lowered in vocabulary.SOFT_WORDS | vocabulary.WHOLE_WORDS | vocabulary.PERSON_WORDS
    return not (is_soft or lowered.isdigit() or read_measure_word(lowered))


def _kept_hints(slots: Slots, previous: Plan) -> tuple[str, ...]:
    """Return the hints of the question before without the rows that the new one replaces: costs instead of incomes."""
    if not row_hints(slots):
        return previous.hints
    replaced = {hint.casefold() for hint in previous.hints if hint.casefold() in vocabulary.SOFT_WORDS}
    return tuple(hint for hint in previous.hints if hint.casefold() not in replaced)


def counted_words(plan: Plan) -> tuple[str, ...]:
    """Return the words of the subject that name what is counted: "medarbetare" of "hur många medarbetare har A?"."""
    found = _COUNTED.search(plan.question)
    first = found["words"].split()[0].casefold() if found and plan.counts else ""
    return tuple(word for word in plan.subject if first and word.casefold().split()[0] == first)


def without_counted(plan: Plan) -> tuple[str, ...]:
    """Return the words of the subject but for what is counted."""
    counted = counted_words(plan)
    return tuple(word for word in plan.subject if word not in counted)


def _shift_year(period: Period, years: int) -> Period:
    if (period.end.month, period.end.day) == (12, 31):
        return to_full_year(period.end.year + years)
    return to_months(period.end.year + years, period.end.month)
