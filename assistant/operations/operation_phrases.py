"""The phrases of answers that compute, compare, follow or rank, in Swedish and English: data with named gaps.

In: nothing. Out: `OPERATION_PHRASES[language]`. A gap is filled by `str.format`; no phrase holds a number of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from assistant.operations.calculate import Reason
from assistant.records import Language, Order


@dataclass(frozen=True, slots=True, kw_only=True)
class OperationPhrases:
    """The phrases of one language; the names say where they stand."""

    item: str
    what: str
    amount: str
    period: str
    change: str
    total_change: str
    higher: str
    lower: str
    equal: str
    rose: str
    fell: str
    unchanged: str
    changed_by: str
    improved: str
    worsened: str
    more: str
    less: str
    better: str
    worse: str
    total: str
    mean: str
    of_whole: str
    times: str
    per_thing: str
    no_count: str
    computed: str
    gap_computed: str
    gap_deficit: str
    gap_surplus: str
    rounded: str
    highest: dict[Order, str]
    ordinals: dict[int, str]
    rank_of: str
    rank_of_change: str
    by_size: str
    tied: str
    fewer: str
    left_out: str
    no_net_incomes: str
    spans_differ: str
    no_rank_of_spans: str
    no_change_to_rank: str
    deviation_of_budget: str
    signs_differ: str
    measures_differ: str
    periods_differ: str
    net_differs: str
    unlike: str
    reasons: dict[Reason, str]
    missing_term: str
    lacking: str
    only_one: str
    not_computed: str
    with_computed: str
    found_terms: str
    unclear_term: str
    no_rows: str
    rank_where: str
    no_such_rows: str
    no_period_to_rank: str
    printed_sum: str
    printed_deviation: str
    parts_make: str
    parts_make_other: str
    source_table: str


_SV = OperationPhrases(
    item="Post",
    what="Uppgift",
    amount="Belopp",
    period="Period",
    change="Förändring",
    total_change="Förändring {first}–{last}",
    higher="{amount} högre",
    lower="{amount} lägre",
    equal="lika mycket",
    rose="ökade med {amount}",
    fell="minskade med {amount}",
    unchanged="är oförändrat",
    changed_by="ändrades med {amount}",
    improved="förbättrades med {amount}",
    worsened="försämrades med {amount}",
    more="{amount} mer än",
    less="{amount} mindre än",
    better="{amount} bättre än",
    worse="{amount} sämre än",
    total="tillsammans",
    mean="i genomsnitt",
    of_whole="av",
    times="gånger",
    per_thing="{amount} per {thing}",
    no_count="Raden har inget antal att dela med (”{thing}”), så beloppet per styck går inte att räkna ut.",
    computed="Uträkning: {expression} = {result}",
    gap_computed="Tabellen skriver inte ut någon avvikelse: den är uträknad här, ur utfall eller prognos och budget.",
    gap_deficit="Det är ett underskott mot budget.",
    gap_surplus="Det är ett överskott mot budget.",
    rounded="Avrundat till {decimals}.",
    highest={
        Order.WORST: "sämst mot budget",
        Order.BEST: "bäst mot budget",
        Order.LARGEST: "störst",
        Order.SMALLEST: "minst",
    },
    ordinals={2: "näst ", 3: "tredje ", 4: "fjärde ", 5: "femte "},
    rank_of="Rangordnat efter {what}, {place}; {scope}. Summor räknas inte tillsammans med sina delar.",
    rank_of_change="Rangordnat efter förändringen, bland {count} rader, {place}; {scope}. Summor är inte med.",
    by_size="Avvikelserna är ordnade efter storlek, både underskott och överskott.",
    tied="Delad plats: de har samma belopp.",
    fewer="Fler finns inte: så många rader uppfyller det som frågan gäller.",
    no_net_incomes="Rader med mer intäkter än kostnader är inte med: {labels}.",
    left_out="Raderna utan läsbart belopp är inte med: {labels}.",
    spans_differ="Obs: en del av ett år ställs mot ett helt år ({spans}). Beloppen går inte att jämföra rakt av, så "
    "ingen skillnad mellan dem räknas ut.",
    no_rank_of_spans="Raderna gäller olika långa perioder ({spans}): en del av ett år rangordnas inte mot ett helt år.",
    no_change_to_rank="Förändringen går inte att jämföra: rapporterna har inte två jämförbara perioder för alla som "
    "frågan gäller, eller så ändrades ingen av dem åt det hållet.",
    deviation_of_budget="{what} i procent av den egna budgeten",
    signs_differ="Rapporterna skriver kostnader med olika tecken; jämförelsen gäller beloppens storlek.",
    measures_differ="Obs: olika sorters uppgifter ställs mot varandra ({measures}).",
    periods_differ="Obs: uppgifterna gäller olika tid ({periods}).",
    unlike="Obs: ett resultat eller en avvikelse ställs mot ett belopp av annat slag, så ingen skillnad räknas ut.",
    net_differs="Obs: ett netto (”{net}”) ställs mot en bruttopost (”{gross}”).",
    reasons={
        Reason.TOO_FEW: "Det finns bara en uppgift, och det krävs minst två.",
        Reason.UNREADABLE: "Ett av beloppen går inte att läsa, så inget räknas ut.",
        Reason.UNITS: "Uppgifterna har olika enheter, så de går inte att räkna ihop eller jämföra.",
        Reason.MEASURES: "En avvikelse kan inte läggas ihop med en annan sorts uppgift, som en budget.",
        Reason.KINDS: "Det är olika sorters uppgifter, till exempel en budget och ett utfall, så ingenting räknas ut.",
        Reason.SPANS: "Beloppen gäller olika lång tid (en del av ett år, ett helt år eller ett helt projekt), så "
        "ingenting räknas ut.",
        Reason.PERCENTAGES: "Procenttal kan inte läggas ihop utan de antal som de gäller: enheten är procent.",
        Reason.PARENT_AND_PART: "Den ena raden är en del av den andra; tillsammans räknas samma pengar två gånger.",
        Reason.SAME_TERM: "Det är samma uppgift två gånger, så det finns inget att räkna ut.",
        Reason.NO_PART: "Det är ingen andel: det som skulle vara en del är större än det hela.",
        Reason.ZERO_BASE: "Det går inte att räkna ut i procent, för det som skulle delas med är noll.",
        Reason.MIXED_SIGNS: "Det går inte att räkna ut i procent, för beloppen har olika tecken.",
    },
    missing_term="Det går inte att räkna ut, för en uppgift saknas: ”{term}”.",
    lacking="Uppgiften saknas i rapporten för {places}, som därför inte är med.",
    only_one="Det går inte att jämföra: bara en av rapporterna har uppgiften. Den saknas för {places}.",
    not_computed="Därför räknas inget ut med det tryckta beloppet.",
    with_computed="Av summan av raderna är det {result}.",
    found_terms="Det här finns:",
    unclear_term="”{term}” kan vara flera rader. Vilken menar du?",
    no_rows="Rapporterna har inga rader att rangordna efter det.",
    rank_where="Flera rapporter har rader att rangordna efter det. Vilken menar du? Främst i varje:",
    no_such_rows="Rapporterna säger inget om ”{words}” som går att rangordna.",
    no_period_to_rank="Raderna har inga uppgifter för {asked} att rangordna. De har {held}.",
    printed_sum="Rapportens egen summa:",
    printed_deviation="Rapportens egen avvikelse:",
    parts_make="Rapportens egen rad gäller; raderna ovan blir tillsammans {amount}, vilket kan bero på avrundning.",
    parts_make_other="Rapportens egen rad visas; raderna ovan blir tillsammans {amount}, och avrundning förklarar inte "
    "skillnaden.",
    source_table="tabellen ”{caption}”",
)

_EN = OperationPhrases(
    item="Item",
    what="Figure",
    amount="Amount",
    period="Period",
    change="Change",
    total_change="Change {first}–{last}",
    higher="{amount} higher",
    lower="{amount} lower",
    equal="the same",
    rose="rose by {amount}",
    fell="fell by {amount}",
    unchanged="is unchanged",
    changed_by="changed by {amount}",
    improved="improved by {amount}",
    worsened="worsened by {amount}",
    more="{amount} more than",
    less="{amount} less than",
    better="{amount} better than",
    worse="{amount} worse than",
    total="together",
    mean="on average",
    of_whole="of",
    times="times",
    per_thing="{amount} per {thing}",
    no_count="The row has no number to divide by (”{thing}”), so the amount for each cannot be computed.",
    computed="Computed: {expression} = {result}",
    gap_computed="The table prints no deviation: it is computed here from the outcome or the forecast and the budget.",
    gap_deficit="That is a deficit against the budget.",
    gap_surplus="That is a surplus against the budget.",
    rounded="Rounded to {decimals}.",
    highest={
        Order.WORST: "worst against budget",
        Order.BEST: "best against budget",
        Order.LARGEST: "largest",
        Order.SMALLEST: "smallest",
    },
    ordinals={2: "second ", 3: "third ", 4: "fourth ", 5: "fifth "},
    rank_of="Ranked by {what}, {place}; {scope}. Totals are not ranked among their own parts.",
    rank_of_change="Ranked by the change, among {count} rows, {place}; {scope}. Totals are not among them.",
    by_size="The deviations are ranked by their size, deficits and surpluses alike.",
    tied="A tie: they have the same amount.",
    fewer="There are no more: so many rows fit what the question asks for.",
    no_net_incomes="Rows with more incomes than costs are left out: {labels}.",
    left_out="Rows without a readable amount are left out: {labels}.",
    spans_differ="Note: a part of a year stands against a whole year ({spans}). The amounts cannot be compared "
    "directly, so no difference between them is computed.",
    no_rank_of_spans="The rows cover periods of different length ({spans}): a part of a year is not ranked against a "
    "whole year.",
    no_change_to_rank="The change cannot be compared: the reports do not have two comparable periods for all that the "
    "question is about, or none of them changed that way.",
    deviation_of_budget="{what} in per cent of its own budget",
    signs_differ="The reports write costs with different signs; the comparison is of the size of the amounts.",
    measures_differ="Note: figures of different sorts stand against each other ({measures}).",
    periods_differ="Note: the figures are of different times ({periods}).",
    unlike="Note: a result or a deviation stands against an amount of another kind, so no difference is computed.",
    net_differs="Note: a net amount (”{net}”) stands against a gross one (”{gross}”).",
    reasons={
        Reason.TOO_FEW: "There is only one figure, and at least two are needed.",
        Reason.UNREADABLE: "One of the amounts cannot be read, so nothing is computed.",
        Reason.UNITS: "The figures have different units, so they cannot be added up or compared.",
        Reason.MEASURES: "A deviation cannot be added to a figure of another sort, such as a budget or an outcome.",
        Reason.KINDS: "The figures are of different sorts, such as a budget and an outcome, so nothing is computed.",
        Reason.SPANS: "The amounts cover times of different length (a part of a year, a year, a whole project), so "
        "nothing is computed.",
        Reason.PERCENTAGES: "Percentages cannot be added up without the counts that they are of: the unit is per cent.",
        Reason.PARENT_AND_PART: "One row is a part of the other; adding them would count the same money twice.",
        Reason.SAME_TERM: "It is the same figure twice, so there is nothing to compute.",
        Reason.NO_PART: "That is no share: what would be the part is larger than the whole.",
        Reason.ZERO_BASE: "It cannot be computed in per cent, because what it would be divided by is zero.",
        Reason.MIXED_SIGNS: "It cannot be computed in per cent, because the amounts have different signs.",
    },
    missing_term="It cannot be computed, because one figure is missing: ”{term}”. The reports do not say.",
    lacking="The report of {places} does not have this figure, and so is left out.",
    only_one="It cannot be compared: only one of the reports has the figure. It is missing for {places}.",
    not_computed="So nothing is computed with the printed amount.",
    with_computed="Of the sum of the rows it is {result}.",
    found_terms="What there is:",
    unclear_term="”{term}” may be several rows. Which one do you mean?",
    no_rows="The reports do not hold any rows to rank by that.",
    rank_where="Several reports have rows to rank by that. Which one do you mean? The first of each:",
    no_such_rows="The reports do not say anything about ”{words}” that can be ranked.",
    no_period_to_rank="The rows have no figures for {asked} to rank. They have {held}.",
    printed_sum="The report's own total:",
    printed_deviation="The report's own deviation:",
    parts_make="The report's own row counts; the rows above make {amount} together, which may be due to rounding.",
    parts_make_other="The report's own row is shown; the rows above make {amount} together, and rounding does not "
    "explain the difference.",
    source_table="the table ”{caption}”",
)

DECIMAL_WORDS: Final[dict[Language, dict[int, str]]] = {
    Language.SWEDISH: {0: "hela tal", 1: "en decimal", 2: "två decimaler", 3: "tre decimaler"},
    Language.ENGLISH: {0: "whole numbers", 1: "one decimal", 2: "two decimals", 3: "three decimals"},
}
OPERATION_PHRASES: Final = {Language.SWEDISH: _SV, Language.ENGLISH: _EN}
