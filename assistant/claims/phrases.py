"""What the assistant says of a claim, in Swedish and English: data with named gaps, filled by `str.format`.

In: nothing. Out: `CLAIM_PHRASES[language]`. A gap for an amount is filled with one as typed or as printed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from assistant.records import Language
from assistant.words.claim_words import Bound


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimPhrases:
    """The phrases of one language; the first five are verdicts, the others say why."""

    right: str
    rounded: str
    wrong: str
    false_premise: str
    open: str
    is_rounded: str
    other_amount: str
    other_scale: str
    instead: str
    instead_row: str
    said_elsewhere: str
    is_deficit: str
    is_surplus: str
    is_zero: str
    of_result: dict[int, str]
    no_direction: str
    kept: str
    not_kept: str
    went: dict[int, str]
    difference: str
    change: str
    times: str
    share: str
    compared: str
    lacks_period: str
    extreme: str
    not_extreme: str
    several_ahead: str
    speaks_against: str
    not_of_sign: str
    among: str
    among_columns: str
    two_senses: str
    bounds: dict[Bound, str]
    within: str
    beyond: str
    reached: str
    not_reached: str
    partly: str
    status: str
    unchecked: str
    unchecked_rest: str
    says: str
    text_agrees: str
    text_differs: str
    text_date: str
    text_open: str
    not_told: str


_SV = ClaimPhrases(
    right="**Ja, det stämmer.**",
    rounded="**Ja, avrundat stämmer det.**",
    wrong="**Nej, det stämmer inte.**",
    false_premise="**Det som frågan förutsätter stämmer inte.**",
    open="**Det går inte att avgöra helt.** Det här säger rapporten:",
    is_rounded="”{claimed}” är avrundat: den exakta siffran är {printed}.",
    other_amount="Rapportens siffra är en annan än ”{claimed}”: den är {printed}.",
    other_scale="Siffrorna är desamma, men storleken är fel: det är {printed}, inte ”{claimed}”.",
    instead="”{claimed}” är i stället {what}: {printed}",
    instead_row="”{claimed}” står på en annan rad: {label}, {what}: {printed}",
    said_elsewhere="Så här står ”{claimed}” i rapporten:",
    is_deficit="Det är ett underskott mot budget, inte ett överskott.",
    is_surplus="Det är ett överskott mot budget, inte ett underskott.",
    is_zero="Avvikelsen är noll: det är varken överskott eller underskott.",
    of_result={
        1: "Resultatet är ett överskott, inte ett underskott.",
        -1: "Resultatet är ett underskott, inte ett överskott.",
        0: "Resultatet är noll, alltså i balans: varken överskott eller underskott.",
    },
    no_direction="Tabellen visar inte om en sådan avvikelse är ett överskott eller ett underskott.",
    kept="Budgeten hölls.",
    not_kept="Budgeten hölls inte.",
    went={1: "Värdet blev högre.", -1: "Värdet blev lägre.", 0: "Värdet är oförändrat."},
    difference="Skillnaden: {expression} = {value}",
    change="Förändringen: {expression} = {value}",
    times="Förhållandet: {expression} = {value}",
    share="Andelen: {expression} = {value}",
    compared="{first} jämfört med {second}.",
    lacks_period="Raden har inga uppgifter att jämföra med.",
    extreme="Ingen annan rad i tabellen har mer åt det hållet.",
    not_extreme="En annan rad ligger före:",
    several_ahead="De här raderna ligger före:",
    speaks_against="Det här talar emot:",
    not_of_sign="Raden har ingen sådan avvikelse.",
    among="Jämfört med de andra raderna i ”{table}”.",
    among_columns="Jämfört med de andra kolumnerna på raden ”{label}”.",
    two_senses="Resultatet och avvikelsen från budget går åt var sitt håll: {result} och {deviation}.",
    bounds={
        Bound.MORE: "mer än", Bound.LESS: "mindre än", Bound.AT_LEAST: "minst", Bound.AT_MOST: "högst",
        Bound.ALMOST: "nästan", Bound.JUST_OVER: "drygt", Bound.ABOUT: "ungefär", Bound.PLAIN: "",
    },
    within="{printed} är {bound} ”{claimed}”.",
    beyond="{printed} är inte {bound} ”{claimed}”.",
    reached="Utfallet ligger inom målet.",
    not_reached="Utfallet ligger utanför målet.",
    partly="Varken ja eller nej: målet nåddes delvis.",
    status="Rapportens egen bedömning: ”{status}”.",
    unchecked="Det här går inte att pröva mot rapporten: {words}.",
    unchecked_rest="Resten av påståendet går inte att pröva mot rapporten.",
    says="Rapporten säger:",
    text_agrees="Så står det i rapporten:",
    text_differs="Rapporten anger något annat än ”{claimed}”:",
    text_date="Rapporten anger en annan tidpunkt:",
    text_open="Påståendet går inte att avgöra säkert. Så står det i rapporten:",
    not_told="Påståendet går inte att pröva: det står inte i rapporterna.",
)  # fmt: skip

_EN = ClaimPhrases(
    right="**Yes, that is correct.**",
    rounded="**Yes, that is right when rounded.**",
    wrong="**No, that is not correct.**",
    false_premise="**What the question presumes is not correct.**",
    open="**It cannot be settled in full.** This is what the report says:",
    is_rounded="”{claimed}” is rounded: the exact figure is {printed}.",
    other_amount="The report's figure is another than ”{claimed}”: it is {printed}.",
    other_scale="The digits are the same, but the size is wrong: it is {printed}, not ”{claimed}”.",
    instead="”{claimed}” is instead the {what}: {printed}",
    instead_row="”{claimed}” stands in another row: {label}, {what}: {printed}",
    said_elsewhere="This is what the report says of ”{claimed}”:",
    is_deficit="It is a deficit against the budget, not a surplus.",
    is_surplus="It is a surplus against the budget, not a deficit.",
    is_zero="The deviation is zero: it is neither a surplus nor a deficit.",
    of_result={
        1: "The result is a surplus, not a deficit.",
        -1: "The result is a deficit, not a surplus.",
        0: "The result is zero, so it balances: neither a surplus nor a deficit.",
    },
    no_direction="The table does not tell whether such a deviation is a surplus or a deficit.",
    kept="The budget was kept.",
    not_kept="The budget was not kept.",
    went={1: "The value went up.", -1: "The value went down.", 0: "The value is unchanged."},
    difference="The difference: {expression} = {value}",
    change="The change: {expression} = {value}",
    times="The ratio: {expression} = {value}",
    share="The share: {expression} = {value}",
    compared="{first} compared with {second}.",
    lacks_period="The row has nothing to compare with.",
    extreme="No other row of the table has more in that direction.",
    not_extreme="Another row comes before it:",
    several_ahead="These rows come before it:",
    speaks_against="This speaks against it:",
    not_of_sign="The row has no such deviation.",
    among="Compared with the other rows of ”{table}”.",
    among_columns="Compared with the other columns of the row ”{label}”.",
    two_senses="The result and the deviation from the budget go different ways: {result} and {deviation}.",
    bounds={
        Bound.MORE: "more than", Bound.LESS: "less than", Bound.AT_LEAST: "at least", Bound.AT_MOST: "at most",
        Bound.ALMOST: "almost", Bound.JUST_OVER: "just over", Bound.ABOUT: "about", Bound.PLAIN: "",
    },
    within="{printed} is {bound} ”{claimed}”.",
    beyond="{printed} is not {bound} ”{claimed}”.",
    reached="The outcome is within the target.",
    not_reached="The outcome is outside the target.",
    partly="Neither yes nor no: the goal was met in part.",
    status="The report's own judgement: ”{status}”.",
    unchecked="This cannot be checked against the report: {words}.",
    unchecked_rest="The rest of the claim cannot be checked against the report.",
    says="The report says:",
    text_agrees="The report says so:",
    text_differs="The report says something else than ”{claimed}”:",
    text_date="The report gives another time:",
    text_open="The claim cannot be settled for certain. The report says:",
    not_told="The claim cannot be checked: the reports do not say.",
)  # fmt: skip

CLAIM_PHRASES: Final = {Language.SWEDISH: _SV, Language.ENGLISH: _EN}
