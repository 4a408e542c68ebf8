"""Words of the page of reports, in Swedish and in English.

In: the page's texts. Out: its words for reports, for example ``report_texts_of(SWEDISH).title == "Rapporter"``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from ui.texts import Noun, Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportTexts:
    """The words in one language; `{}` stands where a value is filled in."""

    title: str
    lead: str
    drop: str
    formats: str
    empty: str
    next_step: str
    ask: str
    stages: Mapping[str, str]
    part: Mapping[str, str]
    file_of: str
    cancel: str
    cancelling: str
    added: str
    replaced: str
    unchanged: str
    failed: str
    stopped: str
    same_name: str
    replace: str
    keep_both: str
    skip: str
    skipped: str
    too_many: str
    report: str
    period: str
    tables: str
    figures: str
    checks: str
    checks_of: str
    no_checks: str
    errors: Noun
    remarks: Noun
    doubts: Noun
    no_doubts: str
    more: str
    open_document: str
    show_figures: str
    edit: str
    save: str
    undo: str
    fields: Mapping[str, str]
    hints: Mapping[str, str]
    statuses: Mapping[str, str]
    read_from: str
    by_user: str
    corrected: str
    corrected_later: str
    nothing_changed: str
    read_again: str
    read_done: str
    remove: str
    remove_ask: str
    remove_yes: str
    removed: str


_SWEDISH = ReportTexts(
    title="Rapporter",
    lead="Det här svarar Facit ur. Allt stannar på den här datorn.",
    drop="Släpp rapporter här, eller klicka för att välja",
    formats="PDF, Word, Excel, webbsidor, text, inskannade sidor, och ZIP med sådana i. Högst 200 MB per fil.",
    empty="Inga rapporter är inlästa ännu. Släpp en eller flera filer i rutan ovanför.",
    next_step="Klart. Nu kan du fråga om det som står i rapporterna.",
    ask="Ställ en fråga",
    stages=MappingProxyType({"reading": "läser", "storing": "gör sökbar", "done": "klar"}),
    part=MappingProxyType(
        {"reading": "läser sida {part} av {parts}", "storing": "gör sökbar, text {part} av {parts}", "done": "klar"}
    ),
    file_of="fil {number} av {total}",
    cancel="Avbryt",
    cancelling="Avbryter …",
    added="Inläst: {figures} och {passages}",
    replaced="Ersatt med den nya versionen: {figures}, {passages}",
    unchanged="Fanns redan, oförändrad",
    failed="Kunde inte läsas: {message}",
    stopped="Avbruten: inte inläst",
    same_name="En annan rapport med samma namn finns redan: {names}. Vad vill du göra?",
    replace="Ersätt den gamla",
    keep_both="Behåll båda",
    skip="Hoppa över",
    skipped="Överhoppad",
    too_many="Det är {count} filer. Lägg till högst {limit} i taget.",
    report="Rapport",
    period="Period",
    tables="Tabeller",
    figures="Siffror",
    checks="Kontroller",
    checks_of="{passed} av {made}",
    no_checks="–",
    errors=Noun(one="fel", many="fel"),
    remarks=Noun(one="anmärkning", many="anmärkningar"),
    doubts=Noun(one="tveksamhet vid läsningen", many="tveksamheter vid läsningen"),
    no_doubts="Inget att anmärka",
    more="och {count} till",
    open_document="Visa dokumentet",
    show_figures="Visa siffrorna",
    edit="Rätta uppgifter",
    save="Spara",
    undo="Ta tillbaka alla rättelser",
    fields=MappingProxyType(
        {
            "title": "Titel",
            "municipality": "Kommun",
            "committee": "Nämnd",
            "kind": "Slag",
            "period": "Period",
            "published": "Beslutad eller daterad",
            "status": "Siffrornas status",
            "unit": "Enhet",
        }
    ),
    hints=MappingProxyType(
        {
            "municipality": "flera skiljs åt med komma",
            "period": "2024, 202408 eller 2024-01-01/2024-08-31",
            "published": "2024-10-12",
        }
    ),
    statuses=MappingProxyType({"": "Sägs inte", "preliminary": "Preliminära", "final": "Slutliga"}),
    read_from="läst ur: {text}",
    by_user="rättat av dig",
    corrected="{name}: uppgifterna är rättade.",
    corrected_later="{name}: uppgifterna är rättade. {message}.",
    nothing_changed="Inget ändrades.",
    read_again="Läs om",
    read_done="{name} är läst på nytt: {figures}.",
    remove="Ta bort",
    remove_ask="Ta bort {name} och allt som lästes ur den? Svar och konversationer blir kvar, utan sin källa.",
    remove_yes="Ja, ta bort",
    removed="{name} är borttagen.",
)

_ENGLISH = ReportTexts(
    title="Reports",
    lead="This is what Facit answers from. Everything stays on this computer.",
    drop="Drop reports here, or click to choose",
    formats="PDF, Word, Excel, web pages, text, scanned pages, and ZIP files of them. At most 200 MB a file.",
    empty="No reports are loaded yet. Drop one or more files in the box above.",
    next_step="Done. Now you can ask about what the reports say.",
    ask="Ask a question",
    stages=MappingProxyType({"reading": "reading", "storing": "making searchable", "done": "done"}),
    part=MappingProxyType(
        {
            "reading": "reading page {part} of {parts}",
            "storing": "making searchable, text {part} of {parts}",
            "done": "done",
        }
    ),
    file_of="file {number} of {total}",
    cancel="Cancel",
    cancelling="Stopping …",
    added="Loaded: {figures} and {passages}",
    replaced="Replaced by the new version: {figures}, {passages}",
    unchanged="Loaded already, unchanged",
    failed="Could not be read: {message}",
    stopped="Cancelled: not loaded",
    same_name="Another report of the same name is there already: {names}. What do you want to do?",
    replace="Replace the old one",
    keep_both="Keep both",
    skip="Skip",
    skipped="Skipped",
    too_many="These are {count} files. Add at most {limit} at a time.",
    report="Report",
    period="Period",
    tables="Tables",
    figures="Figures",
    checks="Checks",
    checks_of="{passed} of {made}",
    no_checks="–",
    errors=Noun(one="error", many="errors"),
    remarks=Noun(one="remark", many="remarks"),
    doubts=Noun(one="doubt in reading", many="doubts in reading"),
    no_doubts="Nothing to remark",
    more="and {count} more",
    open_document="Show the document",
    show_figures="Show the figures",
    edit="Correct details",
    save="Save",
    undo="Take all corrections back",
    fields=MappingProxyType(
        {
            "title": "Title",
            "municipality": "Municipality",
            "committee": "Committee",
            "kind": "Kind",
            "period": "Period",
            "published": "Adopted or dated",
            "status": "Status of the figures",
            "unit": "Unit",
        }
    ),
    hints=MappingProxyType(
        {
            "municipality": "several with commas",
            "period": "2024, 202408 or 2024-01-01/2024-08-31",
            "published": "2024-10-12",
        }
    ),
    statuses=MappingProxyType({"": "Not said", "preliminary": "Preliminary", "final": "Final"}),
    read_from="read from: {text}",
    by_user="corrected by you",
    corrected="{name}: corrected.",
    corrected_later="{name}: corrected. {message}.",
    nothing_changed="Nothing was changed.",
    read_again="Read again",
    read_done="{name} was read again: {figures}.",
    remove="Remove",
    remove_ask="Remove {name} and all that was read from it? Answers and conversations stay, without their source.",
    remove_yes="Yes, remove",
    removed="{name} is removed.",
)


def report_texts_of(texts: Texts) -> ReportTexts:
    """Give the words for reports in the language of the page's texts."""
    return _SWEDISH if texts.code == "sv" else _ENGLISH
