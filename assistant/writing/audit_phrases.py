"""What is said of whether a report adds up, in Swedish and English: data with named gaps, filled by `str.format`.

In: nothing. Out: `AUDIT_PHRASES[language]`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from assistant.records import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditPhrases:
    """The phrases of one language; the names say where they stand."""

    one_error: str
    errors: str
    holds: str
    no_checks: str
    no_such: str
    remarks: str
    more: str
    everything: str
    table_holds: str
    table_remark: str
    table_remarks: str
    table_error: str
    table_errors: str
    some_errors: str
    other_table: str
    error_elsewhere: str
    errors_elsewhere: str
    table_unchecked: str
    in_finding: str
    doubted: str


AUDIT_PHRASES: Final = {
    Language.SWEDISH: AuditPhrases(
        one_error="**Nej: 1 motsägelse** hittades ({what}). {passed} av {made} kontroller gick ihop.",
        errors="**Nej: {count} motsägelser** hittades ({what}). {passed} av {made} kontroller gick ihop.",
        holds="**Ja, det går ihop:** {passed} av {made} kontroller stämde ({what}), inga motsägelser hittades.",
        no_checks="Där finns inget att stämma av ({what}): inga summor, differenser eller belopp som står två gånger.",
        no_such="Ingen tabell eller rad i rapporterna motsvarar ”{words}”.",
        remarks="Avrundning skiljer på {count} ställen:",
        more="Alla visas av `facit audit` och på sidan Avstämning.",
        everything="hela rapporten",
        table_holds="Tabellen går ihop: {passed} av {made} kontroller.",
        table_remark="Tabellen går ihop ({passed} av {made} kontroller), med 1 anmärkning om avrundning.",
        table_remarks="Tabellen går ihop ({passed} av {made} kontroller), med {count} anmärkningar om avrundning.",
        table_error="Tabellen har 1 fel: {what}",
        table_errors="Tabellen har {count} fel, bland annat: {what}",
        some_errors="Tabellen har {total} fel, varav {count} berör det som visas: {what}",
        other_table="Det som visas motsägs av en annan tabell: {what}",
        error_elsewhere="Det som visas berörs inte, men tabellen har 1 fel på ett annat ställe: {what}",
        errors_elsewhere="Det som visas berörs inte, men tabellen har {count} fel på annat håll, bland annat: {what}",
        table_unchecked="Tabellen har inga summor eller differenser att kontrollera.",
        doubted="motsägs i rapporten",
        in_finding="Obs: uppgiften ingår i en motsägelse i rapporten.",
    ),
    Language.ENGLISH: AuditPhrases(
        one_error="**No: 1 contradiction** was found ({what}). {passed} of {made} checks hold.",
        errors="**No: {count} contradictions** were found ({what}). {passed} of {made} checks hold.",
        holds="**Yes, it adds up:** {passed} of {made} checks hold ({what}), no contradiction was found.",
        no_checks="There is nothing to reconcile there ({what}): no sums, differences or amounts that are told twice.",
        no_such="No table or row of the reports corresponds to “{words}”.",
        remarks="Rounding makes a difference in {count} places:",
        more="All are shown by `facit audit` and on the page Audit.",
        everything="the whole report",
        table_holds="The table adds up: {passed} of {made} checks.",
        table_remark="The table adds up ({passed} of {made} checks), with 1 remark on rounding.",
        table_remarks="The table adds up ({passed} of {made} checks), with {count} remarks on rounding.",
        table_error="The table has 1 error: {what}",
        table_errors="The table has {count} errors, among them: {what}",
        some_errors="The table has {total} errors, {count} of them touching what is shown: {what}",
        other_table="What is shown is contradicted by another table: {what}",
        error_elsewhere="What is shown is not affected, but the table has 1 error elsewhere: {what}",
        errors_elsewhere="What is shown is not affected, but the table has {count} errors elsewhere, such as: {what}",
        table_unchecked="The table has no sums or differences to check.",
        doubted="contradicted in the report",
        in_finding="Note: this figure takes part in a contradiction of the report.",
    ),
}
