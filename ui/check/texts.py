"""Words of the page that checks a text, in Swedish and in English.

In: the page's texts. Out: its words for checking, for example ``check_texts_of(SWEDISH).title == "Granska"``.
"""

from __future__ import annotations

from dataclasses import dataclass

from ui.texts import Noun, Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckTexts:
    """The words in one language; `{}` stands where a value is filled in."""

    title: str
    lead: str
    private: str
    text: str
    text_hint: str
    file: str
    file_hint: str
    municipality: str
    any_municipality: str
    year: str
    any_year: str
    check: str
    clear: str
    no_reports: str
    to_reports: str
    no_text: str
    too_long: str
    unavailable: str
    reading: str
    starting: str
    progress: str
    stop: str
    stopping: str
    stopped: str
    no_figures: str
    taken: str
    show: str
    all_figures: str
    wrong: str
    open: str
    confirmed: str
    marked: str
    figures: str
    claimed: str
    printed: str
    nearest: str
    computed: str
    where: str
    open_source: str
    no_source: str
    outdated: str
    place: str
    previous: str
    following: str
    close: str
    panel: str
    export: str
    file_name: str
    figure: Noun


_SWEDISH = CheckTexts(
    title="Granska",
    lead="Klistra in ett utkast eller ett pressmeddelande. Varje siffra i det prövas mot de inlästa rapporterna.",
    private="Texten sparas inte.",
    text="Text att granska",
    text_hint="Till exempel: Hylte 2019. Kontaktcenter gick back 166 tkr …",
    file="Välj en fil",
    file_hint="eller släpp den här: Word, PDF eller text",
    municipality="Kommun, om texten inte säger det",
    any_municipality="Står i texten",
    year="År, om texten inte säger det",
    any_year="Står i texten",
    check="Granska siffrorna",
    clear="Rensa",
    no_reports="Inga rapporter är inlästa ännu, så det finns inget att pröva siffrorna mot.",
    to_reports="Lägg till rapporter",
    no_text="Klistra in en text eller släpp en fil först.",
    too_long="Texten är på {length} tecken. Granska högst {limit} tecken åt gången: dela den i delar.",
    unavailable="Texter kan inte granskas här.",
    reading="Läser {name} …",
    starting="Letar efter siffror …",
    progress="Prövar mening {done} av {total} …",
    stop="Avbryt",
    stopping="Avbryter …",
    stopped="Granskningen är avbruten. Texten står kvar i rutan.",
    no_figures="Texten innehåller inga siffror att pröva. Klistra in en text med belopp, procent eller antal.",
    taken="prövade på {seconds} s",
    show="Visa",
    all_figures="Alla",
    wrong="Bara fel",
    open="Ej avgjorda",
    confirmed="Stämmer",
    marked="Texten",
    figures="Siffra för siffra",
    claimed="I texten",
    printed="I rapporten",
    nearest="Närmast i rapporten",
    computed="Uträknat",
    where="Var",
    open_source="Visa siffra {number}",
    no_source="Det finns inget ställe i rapporterna att visa.",
    outdated="Resultatet finns inte kvar. Granska texten igen.",
    place="Ställe {number} av {total}",
    previous="Föregående ställe",
    following="Nästa ställe",
    close="Stäng källan",
    panel="Källan",
    export="Spara som",
    file_name="granskning",
    figure=Noun(one="siffra", many="siffror"),
)

_ENGLISH = CheckTexts(
    title="Check",
    lead="Paste a draft or a press release. Each figure in it is tried against the loaded reports.",
    private="The text is not stored.",
    text="Text to check",
    text_hint="For example: Hylte 2019. Kontaktcenter had a deficit of 166 tkr …",
    file="Choose a file",
    file_hint="or drop it here: Word, PDF or text",
    municipality="Municipality, if the text does not say",
    any_municipality="As in the text",
    year="Year, if the text does not say",
    any_year="As in the text",
    check="Check the figures",
    clear="Clear",
    no_reports="No reports are loaded yet, so there is nothing to try the figures against.",
    to_reports="Add reports",
    no_text="Paste a text or drop a file first.",
    too_long="The text has {length} characters. Check at most {limit} characters at a time: part it.",
    unavailable="Texts cannot be checked here.",
    reading="Reading {name} …",
    starting="Looking for figures …",
    progress="Trying sentence {done} of {total} …",
    stop="Cancel",
    stopping="Stopping …",
    stopped="The check is cancelled. The text is still in the box.",
    no_figures="The text holds no figures to try. Paste a text with amounts, percentages or counts.",
    taken="tried in {seconds} s",
    show="Show",
    all_figures="All",
    wrong="Only wrong",
    open="Not settled",
    confirmed="Right",
    marked="The text",
    figures="Figure by figure",
    claimed="In the text",
    printed="In the report",
    nearest="Nearest in the report",
    computed="Computed",
    where="Where",
    open_source="Show figure {number}",
    no_source="There is no place in the reports to show.",
    outdated="The result is gone. Check the text again.",
    place="Place {number} of {total}",
    previous="Previous place",
    following="Next place",
    close="Close the source",
    panel="The source",
    export="Save as",
    file_name="check",
    figure=Noun(one="figure", many="figures"),
)


def check_texts_of(texts: Texts) -> CheckTexts:
    """Give the words for checking in the language of the page's texts."""
    return _SWEDISH if texts.code == "sv" else _ENGLISH
