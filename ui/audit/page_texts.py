"""Words of the page of findings, in Swedish and in English, beside those of an audit (ui/audit/texts.py).

In: the page's texts. Out: its words, for example ``audit_page_texts_of(SWEDISH).title == "Avstämning"``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ingest.records import Severity
from ui.texts import Noun, Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditPageTexts:
    """The words in one language; `{}` stands where a value is filled in."""

    title: str
    lead: str
    report: str
    all_reports: str
    kind: str
    all_kinds: str
    severity: str
    all_severities: str
    severities: Mapping[Severity, str]
    severity_filters: Mapping[Severity, str]
    clear: str
    none_stored: str
    to_reports: str
    none: str
    no_checks: str
    all_pass: str
    some_pass: str
    checks_text: str
    more: str
    more_places: str
    left_out: Noun
    download: str
    page: str
    show: str
    all_findings: str
    legend: str
    legend_items: tuple[tuple[str, str, str], ...]
    gone: str
    errors: Noun
    remarks: Noun
    check: Noun


_SWEDISH = AuditPageTexts(
    title="Avstämning",
    lead="Här går rapporterna inte ihop med sig själva eller med varandra.",
    report="Rapport",
    all_reports="Alla rapporter",
    kind="Slag",
    all_kinds="Alla slag",
    severity="Allvar",
    all_severities="Fel och anmärkningar",
    severities={Severity.ERROR: "Fel", Severity.REMARK: "Anmärkning"},
    severity_filters={Severity.ERROR: "Bara fel", Severity.REMARK: "Bara anmärkningar"},
    clear="Rensa",
    none_stored="Inga rapporter är inlästa ännu, så det finns inget att stämma av.",
    to_reports="Lägg till rapporter",
    none="Inget stämmer med alla villkor. Ta bort ett av dem.",
    no_checks="Ingen kontroll kunde göras: rapporten har inga summor, differenser eller texter att stämma av.",
    all_pass="Allt går ihop: {passed} av {made} kontroller.",
    some_pass="{passed} av {made} kontroller går ihop",
    checks_text="{made} gjorda kontroller, varav {passed} gick ihop",
    more="De första {shown} av {total} visas. Välj en rapport eller ett slag för att se resten.",
    more_places="{count} ställen till",
    left_out=Noun(one="fynd till visas inte", many="fynd till visas inte"),
    download="Hela avstämningen",
    page="Webbsida",
    show="Visa stället",
    all_findings="Fynd",
    legend="Vad betyder fel, anmärkning och märket vid en tabell?",
    legend_items=(
        ("error", "✗ Fel", "Uppgifterna kan inte alla vara rätt. Vilken av dem som är fel säger märket inte."),
        (
            "remark",
            "! Anmärkning",
            "Oftast avrundning eller avkortning av sista siffran: värd att se, men inget säkert fel.",
        ),
        ("good", "✓ Går ihop", "Varje summa, differens och procentsats som gick att räkna om stämmer."),
    ),
    gone="Avstämningen har ändrats sedan sidan öppnades. Ladda om den.",
    errors=Noun(one="fel", many="fel"),
    remarks=Noun(one="anmärkning", many="anmärkningar"),
    check=Noun(one="kontroll", many="kontroller"),
)

_ENGLISH = AuditPageTexts(
    title="Audit",
    lead="Here the reports do not agree with themselves or with each other.",
    report="Report",
    all_reports="All reports",
    kind="Kind",
    all_kinds="All kinds",
    severity="Weight",
    all_severities="Errors and remarks",
    severities={Severity.ERROR: "Error", Severity.REMARK: "Remark"},
    severity_filters={Severity.ERROR: "Only errors", Severity.REMARK: "Only remarks"},
    clear="Clear",
    none_stored="No reports are loaded yet, so there is nothing to reconcile.",
    to_reports="Add reports",
    none="Nothing fits all of the filters. Take one away.",
    no_checks="No check could be made: the report has no sums, differences or texts that can be reconciled.",
    all_pass="All of it adds up: {passed} of {made} checks.",
    some_pass="{passed} of {made} checks hold",
    checks_text="{made} checks made, {passed} of them hold",
    more="The first {shown} of {total} are shown. Choose a report or a kind to see the rest.",
    more_places="{count} more places",
    left_out=Noun(one="other finding is not shown", many="other findings are not shown"),
    download="The whole audit",
    page="Web page",
    show="Show the place",
    all_findings="Findings",
    legend="What do error, remark and a table's badge mean?",
    legend_items=(
        ("error", "✗ Error", "The figures cannot all be right. The badge does not say which of them is wrong."),
        ("remark", "! Remark", "Mostly rounding or truncation of the last digit: worth a look, but no certain error."),
        ("good", "✓ Adds up", "Every sum, difference and percentage that could be computed again holds."),
    ),
    gone="The findings have changed since the page was opened. Load it again.",
    errors=Noun(one="error", many="errors"),
    remarks=Noun(one="remark", many="remarks"),
    check=Noun(one="check", many="checks"),
)


def audit_page_texts_of(texts: Texts) -> AuditPageTexts:
    """Give the words for findings in the language of the page's texts."""
    return _SWEDISH if texts.code == "sv" else _ENGLISH
