"""Reads which operation over several figures a question asks for: compare, trend, rank or arithmetic.

In: the question as typed. Out: an `AskedOperation`, or None for a question about one thing. For example "hur mycket mer
kostade A än B" asks for a difference, and what is left of it, "kostade A än B", names the terms.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.question.asked_order import read_count, read_decimals, read_order, without_order
from assistant.question.choice_of_two import (
    CHOOSES,
    COMPARES,
    chooses_by_more,
    join_choice,
    name_owner_last,
    turn_around,
)
from assistant.records import Operation, Order
from assistant.words import operation_words as words
from assistant.words import vocabulary
from assistant.words.answer_wishes import without_wishes
from assistant.words.asked_words import MORE_LIVE
from assistant.words.budget_words import (
    BEYOND_BUDGET,
    EITHER_WAY_OF_BUDGET,
    EXCEEDS,
    OF_OWN_BUDGET,
)
from assistant.words.deed_words import NAMED_BEST
from assistant.words.typed_text import blank_out, fold_pattern
from assistant.words.vocabulary import ASKS_PERCENT
from ingest.words import fold

_SHORT = re.compile(r"\b(mkt|mkd|mkct|mycke)\b", re.IGNORECASE)
# "…, ge båda siffrorna": what is wanted of the answer, and no part of a term.
_ASKS_FIGURES = re.compile(
    r"[,.?!]\s*((ge|visa|ange|give|show|state)\b( mig| me)?\s*)?(båda|bägge|both|alla|all|the)?\s*"
    r"(siffror\w*|belopp\w*|procentsatser\w*|figures|numbers|amounts|percentages)( tack| please)?\W*$",
    re.IGNORECASE,
)
_AGAINST = re.compile(r"\b(jämfört med|i jämförelse med|compared (to|with))\b", re.IGNORECASE)
_COMPARES_NAMED = re.compile(r"^\W*(jämför|compare)\b[^:?.]*\b(och|and|med|with)\b", re.IGNORECASE)
# "mellan 2020 och 2022", "2020 till 2022": what happened over those years.
_OVER_YEARS = re.compile(
    r"\b(?:mellan|between|från|from)\s+(?:\w+\s+)?(?:19|20)\d\d\s+(?:och|and|till|to|fram till)"
    r"\s+(?:\w+\s+)?(?:19|20)\d\d"
    r"|\b(?:19|20)\d\d\s+(?:till|to|fram till)\s+(?:19|20)\d\d\b",
    re.IGNORECASE,
)
_ASKS_REASON = re.compile(r"\b(?:varför|why|beror|orsak\w*|reasons?)\b", re.IGNORECASE)
_JOINS = re.compile(r"jämfört med|jmf med|kontra|compared (?:to|with)|versus|vs", re.IGNORECASE)
# "jämfört med året innan", "compared with budget": one thing at another time, or its own budget
_TIME_AFTER = re.compile(
    r"\W*(?:(?:med|to|with)\s+)?(?:(?:the|i|den|det|sin|sitt|sina|its|their|ett|en|a)\s+)*(?:samma|same|året|förra|föregående|"
    r"fjol\w*|år|year|last|previous|prior|tidigare|\w*budget\w*|mål\w*|target\w*|utfall\w*|bokslut\w*|prognos\w*|"
    r"outcome|actual|forecast|(?:19|20)\d\d|q\d|kvartal\w*)\b",
    re.IGNORECASE,
)
_BY_WHAT = re.compile(r"\b(by (what|how)|med (hur|vilken))\b", re.IGNORECASE)
_PART_OF = re.compile(r"(vilken|which) (del|part)( av| of)?", re.IGNORECASE)
_WHICH_PART = re.compile(r"\W*(?:vilken del|which part) (?:av|of)\b", re.IGNORECASE)
_OF = re.compile(r"\b(of|av)\b", re.IGNORECASE)
_CHOOSES_SOME = re.compile(
    rf"^\W*(?:vilka|which|what)\s+(?:(?:de|the)\s+)?(?:{'|'.join(words.COUNT_WORDS)}|\d)\b", re.IGNORECASE
)
# "A eller B, vem klarade sig bäst": what is chosen stands last
_CHOOSES_LAST = re.compile(r"[,:;–]\s*(?:vilken|vilket|vem|vilka|which|who)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedOperation:
    """An operation, the text without the words that asked for it, and how its result is wanted.

    `order` and `count` belong to a ranking and to the question which of two is larger; `percent` asks for per cent.
    `nth` is the place in the order that is asked for: 2 for "näst störst".
    """

    operation: Operation
    rest: str
    order: Order | None = None
    count: int = 1
    percent: bool = False
    decimals: int | None = None
    is_change: bool = False
    nth: int = 1


def read_operation(text: str) -> AskedOperation | None:
    """Return the operation over several figures that a text asks for, if any."""
    text = vocabulary.NOT_MEANT.sub(" ", text)
    typed, text = text, _ASKS_FIGURES.sub("", without_wishes(_SHORT.sub("mycket", text)))
    text = MORE_LIVE.sub(lambda found: f"{found['many'] or found['many_en']} invånare", text)
    text = words.DEVELOPMENT_OF.sub(r"\g<of> utvecklingen", text)
    text = join_choice(name_owner_last(turn_around(text)))
    superlative = None if NAMED_BEST.search(text) else _search(words.SUPERLATIVE, text)
    found = _meant(_find_words(text), text, ranks=superlative is not None)
    either = _search(words.EITHER, text)
    operation = found[0] if found else None
    if superlative and words.WHICH_YEAR.search(text):
        rest = without_order(words.WHICH_YEAR.sub(" ", text), 1)
        return AskedOperation(operation=Operation.TREND, rest=rest, order=read_order(text), count=read_count(text))
    if either_way := words.UP_OR_DOWN.search(text):
        if EITHER_WAY_OF_BUDGET.search(text):
            return None  # "mer eller mindre än budgeterat": against the budget of that year, and no other year
        against = (*words.TRENDS.finditer(text), *_AGAINST.finditer(text))
        spans = [either_way.span(), *(match.span() for match in against)]
        return AskedOperation(operation=Operation.TREND, rest=blank_out(text, spans), is_change=True)
    if (
        operation is None
        and not superlative
        and not either
        and _OVER_YEARS.search(text)
        and not _ASKS_REASON.search(text)
    ):
        return AskedOperation(operation=Operation.TREND, rest=text)
    names_terms = operation is Operation.COMPARE and _COMPARES_NAMED.search(text) is not None
    if superlative and not names_terms and operation in (None, Operation.COMPARE, Operation.SUM, Operation.TREND):
        operation = Operation.COMPARE if either else Operation.RANK
    elif (operation is Operation.SUM and chooses_by_more(text)) or (
        operation is None
        and (_search(words.COMPARATIVE, text) or words.SEXES.search(text) or (either and _is_choice(text)))
    ):
        operation = Operation.COMPARE
    elif operation is None and _CHOOSES_SOME.match(text) and BEYOND_BUDGET.search(text):
        operation = Operation.RANK  # "vilka två projekt väntas överskrida budget": those that do it most
    if operation is None:
        return None
    spans = [match.span() for match in (found[1] if found else ()) if not _joins_things(match, text)]
    if operation is Operation.RANK and superlative:
        spans = [match.span() for match in words.ORDINAL.finditer(text)] + [superlative.span()]
    return AskedOperation(
        operation=operation,
        rest=blank_out(text, spans),
        order=read_order(text) if superlative or operation in (Operation.COMPARE, Operation.RANK) else None,
        count=read_count(text),
        percent=bool(ASKS_PERCENT.search(typed)) or (operation is Operation.RANK and _asks_own_share(text)),
        decimals=read_decimals(typed),
        is_change=bool(_search(words.CHANGE_WORDS, text)),
        nth=words.ORDINALS[ordinal["ordinal"].casefold()] if (ordinal := words.ORDINAL.search(text)) else 1,
    )


def _meant(
    found: tuple[Operation, list[re.Match[str]]] | None, text: str, *, ranks: bool
) -> tuple[Operation, list[re.Match[str]]] | None:
    """Return what words of a share really ask for: "how has the share of … changed" a trend, and so on."""
    if found is None or found[0] is not Operation.SHARE:
        return found
    if ranks and (
        _PART_OF.fullmatch(found[1][0][0])
        or _WHICH_PART.match(text)
        or (CHOOSES.search(text) and words.LARGEST_SHARE.search(text))
    ):
        return None  # "vilken del av nämnden går bäst", "vilken enhet har störst andel män": one of its rows
    if ranks and _asks_own_share(text):
        return None  # "vilket projekt avviker mest i procent av budget": each of the rows has a share of its own
    if changes := _search(words.TRENDS, text):
        return Operation.TREND, [changes]
    by_how_much = _search(words.CHANGE_WORDS, text) or (_BY_WHAT.search(text) and EXCEEDS.search(text))
    if by_how_much and not _OF.search(text):
        return Operation.DIFFERENCE, found[1]  # "by what percentage did costs grow"
    return found


def _joins_things(match: re.Match[str], text: str) -> bool:
    """Whether words of a comparison stand between two things ("A jämfört med B"), and part them as "än" does."""
    return match.start() > 0 and _JOINS.fullmatch(match[0]) is not None and not _TIME_AFTER.match(text, match.end())


def _asks_own_share(text: str) -> bool:
    """Whether a choice among rows is by a share that each of them has of its own budget."""
    return CHOOSES.search(text) is not None and OF_OWN_BUDGET.search(text) is not None


def _find_words(text: str) -> tuple[Operation, list[re.Match[str]]] | None:
    """Return the operation that words ask for; a mean that only names a row ("the average pay") asks for the least."""
    found = [
        (operation, list(pattern.finditer(text)) or [first])
        for pattern, operation in words.OPERATION_WORDS
        if (first := _search(pattern, text))
    ]
    changes = any(operation is Operation.DIFFERENCE for operation, _ in found) and _search(words.CHANGE_WORDS, text)
    # "hur mycket ökade A i genomsnitt per år" asks for no mean of what A was
    asked = [one for one in found if one[0] is not Operation.MEAN or not (changes or all(map(_names_row, one[1])))]
    return next(iter(asked or found), None)


def _names_row(match: re.Match[str]) -> bool:
    return words.MEAN_OF_NAME.match(match.string, match.start()) is not None


def _search(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """Return the first match of a pattern, also in text typed without å, ä and ö."""
    return pattern.search(text) or fold_pattern(pattern).search(fold(text))


def _is_choice(text: str) -> bool:
    """Whether "A eller B" asks which of the two: with "vilken", "vem" or a comparative."""
    return bool(CHOOSES.search(text) or COMPARES.search(text) or _CHOOSES_LAST.search(text))
