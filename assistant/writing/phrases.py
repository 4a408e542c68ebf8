"""Every phrase of an answer, in Swedish and English: data with named gaps.

In: nothing. Out: `PHRASES[language]`. A gap is filled by `str.format`; no phrase holds a number of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from assistant.records import Language
from ingest.records import Measure, ReportKind, ReportStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrases:
    """The phrases of one language; the names say where they stand."""

    measures: dict[Measure, str]
    kinds: dict[ReportKind, str]
    statuses: dict[ReportStatus, str]
    months: tuple[str, ...]
    bounds: dict[str, str]
    surplus: str
    forecast_variance: str
    deficit: str
    on_target: str
    units: dict[str, str]
    explanation: str
    in_text: str
    in_text_of: str
    more_women: str
    more_men: str
    as_many_men: str
    no_explanation: str
    only_of_parts: str
    main_driver: str
    counteracting: str
    preliminary: str
    scanned: str
    no_unit: str
    place_left_out: str
    year_left_out: str
    conflict_values: str
    conflict_fits: str
    same_year: str
    damaged: str
    ambiguous: str
    ambiguous_text: str
    ambiguous_more: str
    other_column: str
    missing_place: str
    held_places: str
    no_reports: str
    missing_words: str
    missing_words_in: str
    nearest: str
    taken_as: str
    word_left_out: str
    other_code: str
    may_mean: str
    missing_period: str
    since_start: str
    only_forecast: str
    missing_measure: str
    row_does_not_tell: str
    other_measure: str
    measure_is_of: str
    missing_deviation_period: str
    blank_cell: str
    missing_text: str
    mentioned: str
    nearest_text: str
    not_told_in: str
    read_as: str
    whole: str
    reports_are: str
    report_line: str
    help: str
    nothing_asked: str
    withheld: str
    only_outside: str
    not_in_table: str
    why: str


_SV = Phrases(
    measures={
        Measure.ACTUAL: "utfall",
        Measure.BUDGET: "budget",
        Measure.FORECAST: "prognos",
        Measure.VARIANCE: "avvikelse",
        Measure.TARGET: "mål",
        Measure.OTHER: "värde",
    },
    kinds={ReportKind.ANNUAL: "helårsrapport", ReportKind.INTERIM: "delårsrapport", ReportKind.OTHER: "rapport"},
    statuses={ReportStatus.PRELIMINARY: "preliminär", ReportStatus.FINAL: "slutlig", ReportStatus.UNKNOWN: ""},
    months=(
        *("januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober"),
        *("november", "december"),
    ),
    bounds={"<": "under", ">": "över", ">=": "minst", "<=": "högst"},
    surplus="överskott",
    forecast_variance="avvikelse enligt prognos",
    deficit="underskott",
    on_target="i balans",
    units={},
    explanation="Rapportens förklaring:",
    in_text="Så står det i rapporten:",
    in_text_of="Så står det i rapporten för {place}:",
    more_women="Fler kvinnor än män.",
    more_men="Fler män än kvinnor.",
    as_many_men="Lika många kvinnor som män.",
    no_explanation="Rapporten ger ingen förklaring till det.",
    only_of_parts="Rapporten förklarar inte helheten; vad den säger om delarna följer här.",
    main_driver="Det som drar mest åt det hållet:",
    counteracting="Det som drar åt andra hållet:",
    preliminary="Rapporten anger att siffrorna är preliminära.",
    scanned="Läst ur en inskannad bild och inte bekräftad av tabellens summor: {marks}. Jämför med bilden före tryck.",
    no_unit="Rapporten anger ingen enhet för {marks}.",
    place_left_out="Inget av detta gäller {places}: där finns ingen rad som frågan kan gälla.",
    year_left_out="För {years} finns ingen sådan uppgift på raden.",
    conflict_values="Rapporten motsäger sig själv om {label}: samma uppgift är tryckt med olika värden.",
    same_year="Båda värdena anges för samma år, så rapporten motsäger sig själv (troligen ett skrivfel):",
    conflict_fits="{value} stämmer med radens avvikelse.",
    damaged="Cellen är tryckt som ”{text}” och kan inte läsas som ett belopp: en siffra saknas eller är fel. "
    "Därför anges inget värde.",
    ambiguous="Frågan kan gälla flera. Vilken menar du?",
    ambiguous_text="Även i text:",
    ambiguous_more="Det finns fler än så: nämn till exempel kommun, nämnd eller år.",
    other_column="kolumnen ”{column}”",
    missing_place="Rapporterna säger inget om {place}: därifrån finns ingen rapport inläst.",
    held_places="Inlästa rapporter gäller {places}.",
    no_reports="Inga rapporter är inlästa än. Läs in en rapport, så går det att fråga om den.",
    missing_words="Rapporterna säger inget om ”{words}”.",
    missing_words_in="Rapporten för {place} säger inget om ”{words}”.",
    nearest="Närmast det som finns: {labels}.",
    other_code="Obs: raden har koden {own}, inte {asked}.",
    word_left_out="Raden nämner inte {words}.",
    taken_as="”{words}” är här uppfattat som raden ”{label}”.",
    may_mean="Det kan vara det som rapporterna kallar {labels}.",
    since_start="hela tiden sedan starten",
    missing_period="Uppgiften finns inte för {asked}. Raden {label} har uppgifter för {held}.",
    only_forecast="Det som finns för {asked} är en prognos: {amount}",
    measure_is_of="Uppgift om {asked} finns för {when}.",
    other_measure="Raden {label} har ingen uppgift om {asked} för {when}. För {when} har den {held}.",
    missing_measure="Raden {label} har ingen uppgift om {asked}. Den har {held}.",
    row_does_not_tell="Raden {label} svarar inte på det. Den har {held}.",
    missing_deviation_period="Någon avvikelse för {asked} anges inte.",
    blank_cell="Cellen är tom i rapporten.",
    missing_text="Rapporterna svarar inte på det.",
    mentioned="Rapporten nämner det, men inte den uppgift som frågan gäller. Så här står det:",
    nearest_text="Närmast det som frågas står det:",
    not_told_in="Jag hittar inget svar på det i rapporten för {place}.",
    read_as="Tolkat som: {parts}",
    whole="hela rapporten",
    reports_are="Inlästa rapporter:",
    report_line="{title}: {place}, {kind}, {period}",
    help="Jag svarar på frågor om de kommunala rapporter som är inlästa, med exakta siffror och ordagranna citat, och "
    "visar var i rapporten allt står. Fråga till exempel hur stort ett underskott blev, varför något avvek från budget "
    "eller vad prognosen var. Det som rapporterna inte säger, det säger jag att de inte säger.",
    nothing_asked="Skriv en fråga om rapporterna, till exempel om ett utfall, en budget eller varför något avvek.",
    not_in_table="Den uppgiften finns inte i ”{caption}”. Fråga utan att nämna tabellen, så söks även i de andra.",
    only_outside="Svaret finns inte i det som filtret släpper fram, men i annat som är inläst: ta bort filtret.",
    withheld="Svaret innehöll uppgifter som inte kunde beläggas och visas därför inte.",
    why="Varför",
)

_EN = Phrases(
    measures={
        Measure.ACTUAL: "actual",
        Measure.BUDGET: "budget",
        Measure.FORECAST: "forecast",
        Measure.VARIANCE: "deviation",
        Measure.TARGET: "target",
        Measure.OTHER: "value",
    },
    kinds={ReportKind.ANNUAL: "full-year report", ReportKind.INTERIM: "interim report", ReportKind.OTHER: "report"},
    statuses={ReportStatus.PRELIMINARY: "preliminary", ReportStatus.FINAL: "final", ReportStatus.UNKNOWN: ""},
    months=(
        *("January", "February", "March", "April", "May", "June", "July", "August", "September", "October"),
        *("November", "December"),
    ),
    bounds={"<": "under", ">": "over", ">=": "at least", "<=": "at most"},
    surplus="surplus",
    forecast_variance="deviation by forecast",
    deficit="deficit",
    on_target="on target",
    units={
        "tkr": "tkr: thousand Swedish kronor",
        "mnkr": "mnkr: million Swedish kronor",
    },
    explanation="The report's explanation:",
    in_text="The report says:",
    in_text_of="The report of {place} says:",
    more_women="More women than men.",
    more_men="More men than women.",
    as_many_men="As many women as men.",
    no_explanation="The report gives no explanation of it.",
    only_of_parts="The report does not explain the whole; what it says of its parts follows.",
    main_driver="What pulls most that way:",
    counteracting="What pulls the other way:",
    preliminary="The report says that its figures are preliminary.",
    scanned="Read from a scanned image and not confirmed by the sums of its table: {marks}. Compare it before print.",
    no_unit="The report states no unit for {marks}.",
    place_left_out="None of this is about {places}: no row there is one that the question can be about.",
    year_left_out="The row has no such figure of {years}.",
    conflict_values="The report contradicts itself on {label}: the same fact is printed with different values.",
    same_year="Both values are given for the same year, so the report contradicts itself (probably a misprint):",
    conflict_fits="{value} agrees with the deviation of its row.",
    damaged="The cell is printed as ”{text}” and cannot be read as an amount: a digit is missing or wrong, a misprint. "
    "So no value is given.",
    ambiguous="The question may be about several. Which one do you mean?",
    ambiguous_text="Also in text:",
    ambiguous_more="There are more than these: name a municipality, a board or a year, for example.",
    other_column="column ”{column}”",
    missing_place="The reports do not say anything about {place}: no report from there has been read in.",
    held_places="The reports that are read in are about {places}.",
    no_reports="No reports have been read in yet. Add one, and you can ask about it.",
    missing_words="The reports do not say anything about ”{words}”.",
    missing_words_in="The report of {place} does not say anything about ”{words}”.",
    nearest="The nearest that exists: {labels}.",
    other_code="Note: the row has the code {own}, not {asked}.",
    word_left_out="The row itself does not name {words}.",
    taken_as="”{words}” is here taken to be the row ”{label}”.",
    may_mean="It may be what the reports call {labels}.",
    since_start="all the time since the start",
    missing_period="There is no such figure for {asked}. The row {label} has figures for {held}.",
    only_forecast="What there is for {asked} is a forecast: {amount}",
    measure_is_of="It has {asked} for {when}.",
    other_measure="The row {label} has no {asked} for {when}. For {when} it has {held}.",
    missing_measure="The row {label} has no {asked}. It has {held}.",
    row_does_not_tell="The row {label} does not tell that. It has {held}.",
    missing_deviation_period="No deviation for {asked} is given.",
    blank_cell="The cell is blank in the report.",
    missing_text="The reports do not say.",
    mentioned="The report mentions it, but does not say what the question asks for. It says:",
    nearest_text="The nearest that it says:",
    not_told_in="I find no answer to that in the report of {place}.",
    read_as="Read as: {parts}",
    whole="the whole report",
    reports_are="Reports that are read in:",
    report_line="{title}: {place}, {kind}, {period}",
    help="I answer questions about the municipal reports that have been read in, with exact figures and verbatim "
    "quotations, and show where in the report each of them stands. Ask, for example, how large a deficit was, why "
    "something deviated from budget or what the forecast was. What the reports do not say, I say that they do not.",
    nothing_asked="Type a question about the reports, for example about a budget, or why something deviated.",
    not_in_table="”{caption}” does not have that figure. Ask without naming the table to look in the others too.",
    only_outside="No answer in what the filter lets through, but in what it leaves out: take it off and ask again.",
    withheld="The answer held something that could not be supported, so it is not shown.",
    why="Why",
)

PHRASES: Final = {Language.SWEDISH: _SV, Language.ENGLISH: _EN}
