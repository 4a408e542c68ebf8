"""What is said of the figures of a checked text, in Swedish and English: data with named gaps.

In: nothing. Out: `CHECK_PHRASES[language]`. Gaps are filled with amounts as typed or as printed, and names of rows.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from assistant.checking.records import CheckVerdict, Doubt
from assistant.records import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckPhrases:
    """The phrases of one language; `reasons` by the name that a judgement gives."""

    verdicts: dict[CheckVerdict, str]
    reasons: dict[str, str]
    doubts: dict[Doubt, str]
    right: str
    rounded: str
    computed_right: str
    prose: str
    nearest: str
    nothing: str
    nothing_of: str
    summary: str
    no_figures: str
    headers: tuple[str, ...]
    finding: str
    texts: str


_SV = CheckPhrases(
    verdicts={
        CheckVerdict.RIGHT: "stämmer",
        CheckVerdict.ROUNDED: "stämmer avrundat",
        CheckVerdict.UNIT: "fel enhet eller storlek",
        CheckVerdict.YEAR: "annat år",
        CheckVerdict.ROW: "annan rad",
        CheckVerdict.SIGN: "fel tecken eller riktning",
        CheckVerdict.CONTRADICTS: "motsägs av rapporten",
        CheckVerdict.ABSENT: "finns inte i rapporterna",
        CheckVerdict.UNTIED: "går inte att knyta",
    },
    reasons={
        "scale": "Siffrorna är desamma, men storleken är en annan: {first}.",
        "unit": "Talet är detsamma, men enheten är en annan: {first}.",
        "year": "Siffran är en annan periods: {first}. {rest}",
        "row": "Siffran står på en annan rad: {first}. {rest}",
        "column": "Rapporten anger {first}. Siffran är i stället {second}.",
        "other": "Rapporten anger {first}.",
        "surplus": "Det är ett överskott, inte ett underskott: {first}.",
        "deficit": "Det är ett underskott, inte ett överskott: {first}.",
        "zero": "Avvikelsen är noll: {first}.",
        "sign": "Tecknet är ett annat: {first}.",
        "went_up": "Värdet blev högre, inte lägre. {first}{computed}",
        "went_down": "Värdet blev lägre, inte högre. {first}{computed}",
        "computed": "Uträknat ur rapporten blir det {value}{computed}.",
        "is_percent": "Det är procent, inte procentenheter: uträknat ur rapporten {value}{computed}.",
        "prose_other": "Rapportens text säger något annat: ”{quote}”",
        "prose_points": "Det är procentenheter, inte procent: ”{quote}”",
        "prose_percent": "Det är procent, inte procentenheter: ”{quote}”",
        "printed_percent": "Det är procent, inte procentenheter: {first}.",
        "is_points": "Det är procentenheter, inte procent: uträknat ur rapporten {value}{computed}.",
        "counts": "Uträknat ur textens egna tal blir det {value}: {expression}.",
        "own_counts": "Det stämmer med textens egna tal ({expression} = {value}), men de är inte prövade.",
        "factor": "Uträknat ur rapporten är det {value} gånger{computed}.",
        "first": "Ingen annan rad i tabellen har mer åt det hållet: {first}.",
        "rank": "En annan rad ligger före: {first}.",
    },
    doubts={
        Doubt.NO_PLACE: "Texten säger inte säkert vilken kommun det gäller.",
        Doubt.NOT_STORED: "Ingen rapport från {names} finns inläst.",
        Doubt.NO_SUBJECT: "Inget i rapporterna motsvarar det som siffran sägs gälla.",
        Doubt.OTHER_SUBJECT: "Orden vid siffran kan avse något annat än det som står i rapporten.",
        Doubt.OTHER_COLUMN: "Beloppet står i kolumnen ”{column}”, och texten säger inte att det är den som avses.",
        Doubt.FAR: "Beloppet är av en helt annan storlek än rapportens och kan avse något annat.",
        Doubt.CONFLICT: "Så står det på ett ställe i rapporten, men rapporten motsäger sig själv.",
        Doubt.NO_ROW: "Texten nämner ingen rad, och totalen säger något annat.",
        Doubt.TWO_ROWS: "Flera rader passar.",
        Doubt.PART_OF_NAME: "Bara en del av radens namn står i texten.",
        Doubt.NO_MEASURE: "Texten säger inte om det är budget, utfall eller prognos.",
        Doubt.NO_FIGURE: "Raden har ingen sådan siffra för perioden.",
        Doubt.NO_YEAR: "Texten säger inte säkert vilket år det gäller.",
        Doubt.DAMAGED: "Cellen i rapporten går inte att läsa säkert: ”{printed}”.",
        Doubt.NO_UNIT: "Rapporten anger ingen enhet.",
        Doubt.NO_SIGN: "Tabellen visar inte vilket tecken som är ett överskott.",
        Doubt.ROUGH: "Avrundningen är för grov för att avgöra om det är samma belopp.",
        Doubt.OTHER_REPORT: "Beloppet står inte i rapporten som texten verkar gälla, men i en annan: {names}.",
        Doubt.NOTHING_TO_COMPARE: "Det går inte att avgöra vad siffran är uträknad av.",
    },
    right="Så står det i rapporten: {first}.",
    rounded="Rätt avrundat. Exakt: {first}.",
    computed_right="Uträknat ur rapporten: {value}{computed}.",
    prose="Så står det i rapportens text: ”{quote}”",
    nearest="Närmast: {rest}.",
    nothing="Inget liknande belopp finns i rapporterna.",
    nothing_of="Inget liknande belopp finns i det som är inläst för {names}.",
    summary="Siffror: {total}, varav {parts}.",
    no_figures="Texten innehåller inga siffror att kontrollera.",
    headers=("Nr", "Bedömning", "I texten", "I rapporten", "Var", "Förklaring"),
    finding="Obs: rapporten motsäger sig själv här. {finding}",
    texts="Kontroll av siffrorna",
)

_EN = CheckPhrases(
    verdicts={verdict: verdict.value for verdict in CheckVerdict},
    reasons={
        "scale": "The digits are the same, but the size is another: {first}.",
        "unit": "The number is the same, but the unit is another: {first}.",
        "year": "The figure is that of another period: {first}. {rest}",
        "row": "The figure stands in another row: {first}. {rest}",
        "column": "The report gives {first}. The figure is instead {second}.",
        "other": "The report gives {first}.",
        "surplus": "It is a surplus, not a deficit: {first}.",
        "deficit": "It is a deficit, not a surplus: {first}.",
        "zero": "The deviation is zero: {first}.",
        "sign": "The sign is another: {first}.",
        "went_up": "The value went up, not down. {first}{computed}",
        "went_down": "The value went down, not up. {first}{computed}",
        "computed": "Computed from the report it is {value}{computed}.",
        "is_percent": "It is per cent, not percentage points: computed from the report {value}{computed}.",
        "prose_other": "The report's text says something else: ”{quote}”",
        "prose_points": "It is percentage points, not per cent: ”{quote}”",
        "prose_percent": "It is per cent, not percentage points: ”{quote}”",
        "printed_percent": "It is per cent, not percentage points: {first}.",
        "is_points": "It is percentage points, not per cent: computed from the report {value}{computed}.",
        "counts": "Computed from the text's own numbers it is {value}: {expression}.",
        "own_counts": "It agrees with the text's own numbers ({expression} = {value}), but they are not checked.",
        "factor": "Computed from the report it is {value} times{computed}.",
        "first": "No other row of the table has more in that direction: {first}.",
        "rank": "Another row comes before it: {first}.",
    },
    doubts={
        Doubt.NO_PLACE: "The text does not say for certain which municipality it is about.",
        Doubt.NOT_STORED: "No report of {names} is stored.",
        Doubt.NO_SUBJECT: "Nothing in the reports answers to what the figure is said to be about.",
        Doubt.OTHER_SUBJECT: "The words beside the figure may mean something else than what stands in the report.",
        Doubt.OTHER_COLUMN: "The amount stands in the column ”{column}”, and the text does not say that it means that.",
        Doubt.FAR: "The amount is of quite another size than the report's, and may be of something else.",
        Doubt.CONFLICT: "It stands so in one place of the report, but the report contradicts itself.",
        Doubt.NO_ROW: "The text names no row, and the total says something else.",
        Doubt.TWO_ROWS: "Several rows fit.",
        Doubt.PART_OF_NAME: "Only a part of the row's name stands in the text.",
        Doubt.NO_MEASURE: "The text does not say whether it is budget, outcome or forecast.",
        Doubt.NO_FIGURE: "The row has no such figure for the period.",
        Doubt.NO_YEAR: "The text does not say for certain which year it is about.",
        Doubt.DAMAGED: "The cell of the report cannot be read for certain: ”{printed}”.",
        Doubt.NO_UNIT: "The report gives no unit.",
        Doubt.NO_SIGN: "The table does not tell which sign is a surplus.",
        Doubt.ROUGH: "The rounding is too rough to tell whether it is the same amount.",
        Doubt.OTHER_REPORT: "The amount is not in the report that the text seems to be about, but in another: {names}.",
        Doubt.NOTHING_TO_COMPARE: "It cannot be told what the figure is computed from.",
    },
    right="So it stands in the report: {first}.",
    rounded="Right when rounded. Exactly: {first}.",
    computed_right="Computed from the report: {value}{computed}.",
    prose="So it stands in the report's text: ”{quote}”",
    nearest="Nearest: {rest}.",
    nothing="No such amount is in the reports.",
    nothing_of="No such amount is in what is stored of {names}.",
    summary="Figures: {total}, of which {parts}.",
    no_figures="The text holds no figures to check.",
    headers=("No", "Verdict", "In the text", "In the report", "Where", "Explanation"),
    finding="Note: the report contradicts itself here. {finding}",
    texts="Check of the figures",
)

CHECK_PHRASES: Final = {Language.SWEDISH: _SV, Language.ENGLISH: _EN}
