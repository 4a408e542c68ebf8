"""Reads the part and the whole of a share: "hur stor andel av W är P".

In: the question as typed. Out: the `Slots` of the part and of the whole, each with the measure that is meant. For
example "hur stor andel av budgeten förbrukades" asks for the actual of the budget's own row.
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.question.operands import complete_terms
from assistant.question.question_parts import row_hints
from assistant.question.slots import Slots, read_slots
from assistant.words import operation_words as words
from assistant.words.answer_wishes import without_wishes
from assistant.words.budget_words import FUNDS
from assistant.words.participles import STATE
from assistant.words.typed_text import blank_out
from ingest.records import Measure

_PARTICIPLE = re.compile(
    rf"^\W*(?:(?:de|det|den|dem|som|blivit|blev)\s+)*{STATE}\b(?=\W*$|\s+(?:i|på|för|under|till|per|från|år|den|\d))",
    re.IGNORECASE,
)
_PARTICIPLE_AND_NOUN = re.compile(rf"\b{STATE}\s+(?P<noun>[^\W\d_]{{4,}})", re.IGNORECASE)
_ASIDE = re.compile(r"\([^)]*\)")
_MONEY_KIND = re.compile(r"(kostnad\w*|intäkt\w*|costs?|revenues?|incomes?|expens\w+|expenditure)", re.IGNORECASE)
_PLANNED = frozenset({Measure.BUDGET, Measure.FORECAST})
_BUDGET = re.compile(r"budget", re.IGNORECASE)


def read_share(text: str) -> tuple[Slots, ...]:
    """Return the part and the whole of a share, each with the measure that the words around it mean."""
    text = without_wishes(text)
    match = words.SHARE_OF_WHOLE.search(text)
    if match:
        part, whole = match["part"], match["whole"]
    else:
        front = words.SHARE_IN_FRONT.search(text)
        if not front:
            return ()
        part, whole = front["part"], front["whole"]
    whole = _ASIDE.sub(" ", whole)
    around = match["verb"] + part if match else part
    asking = (words.REMAINING, *(pattern for pattern, _ in words.OPERATION_WORDS))
    part = blank_out(part, [found.span() for pattern in asking for found in pattern.finditer(part)])
    part = _with_noun(part, whole)
    terms = complete_terms((part, whole))
    own, of_whole = read_slots(part), read_slots(whole)
    is_funds = words.USED.search(text) is not None and FUNDS.search(whole) is not None
    if not of_whole.measures and (_BUDGET.search(whole) or is_funds):
        terms = (terms[0], replace(terms[1], measures=(Measure.BUDGET,)))
    is_same_thing = bool(words.USED.search(text) or words.REMAINING.search(text) or words.OWN.search(whole))
    names_more = of_whole.terms or of_whole.measures or of_whole.whole or _BUDGET.search(whole)
    names_costs = (
        row_hints(of_whole) and own.terms
    )  # "av kostnaderna i A-kommun 2031 är löner": costs, and no year alone
    names_only_year = bool(of_whole.years) and not (names_more or names_costs)
    is_of_own_budget = Measure.VARIANCE in own.measures and Measure.BUDGET in terms[1].measures and not of_whole.terms
    # "as a percentage of 2018's"; "av budgeten är underskottet för A": a deviation is from a budget of its own
    is_same_thing = is_same_thing or names_only_year or (is_of_own_budget and not of_whole.whole)
    if is_same_thing and _PLANNED & set(terms[1].measures):
        terms = _of_own_times(terms, of_whole)
    kinds = of_whole.terms or row_hints(of_whole)
    if is_same_thing and own.terms and kinds and all(_MONEY_KIND.fullmatch(term) for term in kinds):
        terms = (terms[0], replace(terms[1], terms=terms[0].terms))  # "av budgeten för kostnader": its own costs
    elif is_same_thing and own.terms and of_whole.terms:
        # "av sin investeringsbudget använde nämnden": of its investments both what it used and what it had
        named = tuple(dict.fromkeys((*of_whole.terms, *own.terms)))
        terms = (replace(terms[0], terms=named), replace(terms[1], terms=named))
    if own.terms and not of_whole.terms and not of_whole.whole and not is_same_thing and not row_hints(of_whole):
        # "andel av budgeten som går till A": all of the table's, not A's own
        return (_with_measures(terms[0], terms[1]), replace(terms[1], terms=(), whole=True))
    if is_same_thing or not of_whole.terms:  # "its cost budget": of its costs, not its incomes
        terms = (replace(terms[0], text=f"{whole} {terms[0].text}"), terms[1])
    return (_with_part_measure(terms[0], own, terms[1], around), terms[1])


def _with_noun(part: str, whole: str) -> str:
    """Return a part that is a participle alone with the noun of the whole: "av de sökta platserna är de beviljade".

    >>> _with_noun(" de beviljade i Vik", "de sökta platserna"), _with_noun(" dyra", "de sökta platserna")
    (' de beviljade platserna i Vik', ' dyra')
    """
    bare, of_whole = _PARTICIPLE.search(part), _PARTICIPLE_AND_NOUN.search(whole)
    if not (bare and of_whole):
        return part
    return f"{part[: bare.end()]} {of_whole['noun']}{part[bare.end() :]}"


def _of_own_times(terms: tuple[Slots, ...], of_whole: Slots) -> tuple[Slots, ...]:
    """Return a part and its budget, which is of the year that its own words name: "av budgeten för 2026 till mars"."""
    part, whole = terms
    if (of_whole.years or of_whole.full_year) and not of_whole.end_month:
        whole = replace(whole, end_month=None, full_year=True)
    return replace(part, years=part.years or whole.years), whole


def _with_measures(part: Slots, whole: Slots) -> Slots:
    return part if part.measures else replace(part, measures=whole.measures)


def _with_part_measure(part: Slots, own: Slots, whole: Slots, around: str) -> Slots:
    """Return the part of a budget or a forecast with what of it is meant: what is left of it, else what was spent."""
    if not _PLANNED & set(whole.measures) or (own.measures and part.measures == own.measures):
        return part
    if words.REMAINING.search(around):
        return replace(part, measures=(Measure.VARIANCE,))
    is_same_thing = not own.terms
    if words.USED.search(around) or is_same_thing:
        return replace(part, measures=(Measure.ACTUAL,))
    return part
