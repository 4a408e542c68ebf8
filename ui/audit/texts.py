"""Every word of an audit, in Swedish and in English.

In: a language. Out: its words, for example ``AUDIT_TEXTS[Language.SWEDISH].errors == "Fel"``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from assistant.records import Language
from ingest.records import FindingKind


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditTexts:
    """The words of one language; `{}` stands where a value is filled in."""

    code: str
    title: str
    report: str
    summary: str
    nothing: str
    by_kind: str
    by_table: str
    kind: str
    made: str
    passed: str
    found: str
    same_cause: str
    same_causes: str
    table: str
    place: str
    text: str
    whole_text: str
    errors: str
    remarks: str
    doubts: str
    printed: str
    computed: str
    rest: str
    places: str
    no_checks: str
    no_caption: str
    method: str
    kinds: Mapping[FindingKind, str]


AUDIT_TEXTS: Final = {
    Language.SWEDISH: AuditTexts(
        code="sv",
        title="Avstämning av {title}",
        report="Fil: {name}. {about}",
        summary="Kontroller: {made}, varav {passed} gick ihop. Fel: {errors}. Anmärkningar: {remarks}.",
        nothing="Ingen kontroll kunde göras: rapporten har inga summor, differenser eller texter att stämma av.",
        by_kind="Kontroller efter slag",
        by_table="Kontroller tabell för tabell",
        kind="Slag",
        made="Gjorda",
        passed="Gick ihop",
        found="Fel / anmärkningar",
        same_cause="1 kontroll till föll av ett redan räknat fel",
        same_causes="{count} kontroller till föll av redan räknade fel",
        table="Tabell",
        place="Plats",
        text="Text",
        whole_text="Löpande text",
        errors="Fel",
        remarks="Anmärkningar",
        doubts="Vad läsningen lämnade i tvivel",
        printed="Tryckt",
        computed="Uträknat",
        rest="Rapporten i övrigt",
        places="Platser",
        no_checks="inga att göra",
        no_caption="utan rubrik",
        method="Så är det gjort: radvisa samband ska stämma på sista siffran. En summa får skilja med högst en halv "
        "enhet i sista siffran för varje term; det räknas som avrundning och är en anmärkning. Det som kan förklaras "
        "på annat sätt nämns inte. Fel betyder att uppgifterna inte alla kan vara rätt, inte vilken av dem som är fel.",
        kinds={
            FindingKind.SUM: "summa",
            FindingKind.DIFFERENCE: "differens",
            FindingKind.TEXT: "text mot tabell",
            FindingKind.TABLE: "tabell mot tabell",
            FindingKind.SIGN: "tecken",
            FindingKind.UNIT: "enhet",
            FindingKind.DAMAGED: "skadad cell",
            FindingKind.DATE: "datum",
            FindingKind.COUNT: "antal",
            FindingKind.NOTE: "notnummer",
        },
    ),
    Language.ENGLISH: AuditTexts(
        code="en",
        title="Audit of {title}",
        report="File: {name}. {about}",
        summary="Checks: {made}, of which {passed} hold. Errors: {errors}. Remarks: {remarks}.",
        nothing="No check could be made: the report has no sums, differences or texts that can be reconciled.",
        by_kind="Checks by kind",
        by_table="Checks table by table",
        kind="Kind",
        made="Made",
        passed="Hold",
        found="Errors / remarks",
        same_cause="1 more check fails by an error that is counted already",
        same_causes="{count} more checks fail by errors that are counted already",
        table="Table",
        place="Place",
        text="Text",
        whole_text="Running text",
        errors="Errors",
        remarks="Remarks",
        doubts="What reading left in doubt",
        printed="Printed",
        computed="Computed",
        rest="The rest of the report",
        places="Places",
        no_checks="none to make",
        no_caption="no caption",
        method="How it is done: relations within a row must hold to the last digit. A sum may be off by half a unit of "
        "the last digit for each term; that is rounding, and a remark. What can be explained otherwise is not "
        "mentioned. An error means that the figures cannot all be right, not which of them is wrong.",
        kinds={kind: kind.value for kind in FindingKind},
    ),
}
