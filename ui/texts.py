"""Every word of the web page, in Swedish and in English.

In: a language. Out: its texts, for example ``texts_of(Language.SWEDISH).send == "Fråga"``.

Answers are not here: they are in the language of the question (assistant/writing/phrases.py).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from assistant.records import Language, Outcome
from ingest.records import ReportKind

LANGUAGE_COOKIE = "facit_language"  # set by frame.js


@dataclass(frozen=True, slots=True, kw_only=True)
class Noun:
    """A thing that is counted: `one` report, `many` reports."""

    one: str
    many: str

    def count(self, number: int) -> str:
        """Give the number with the noun in its right form: "1 rapport", "1 204 siffror"."""
        return f"{number:,}".replace(",", "\u00a0") + "\u00a0" + (self.one if number == 1 else self.many)


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """The page's words in one language; `{}` stands where a value is filled in."""

    language: Language
    ask_page: str
    tagline: str
    reports: str
    no_reports: str
    report: Noun
    figure: Noun
    passage: Noun
    doubt: Noun
    kinds: Mapping[ReportKind, str]
    months: tuple[str, ...]
    preliminary: str
    unknown_municipality: str
    upload: str
    chat: str
    chat_empty: str
    chat_without_reports: str
    question: str
    placeholder: str
    send: str
    new_conversation: str
    too_long: str
    error: str
    outcomes: Mapping[Outcome, str]
    reading: str
    source: str
    source_empty: str
    source_number: str
    previous: str
    following: str
    back: str
    line: str
    lines: str
    page: str
    in_table: str
    in_report: str
    line_number: str
    not_exact: str
    no_lines: str
    unknown_citation: str
    other_language: str

    @property
    def code(self) -> str:
        """The language's code, as HTML wants it: "sv"."""
        return self.language.value


SWEDISH = Texts(
    language=Language.SWEDISH,
    ask_page="Fråga",
    tagline="Svar ur kommunala rapporter: exakta siffror och ordagranna förklaringar, var och en med sin källa.",
    reports="Inlästa rapporter",
    no_reports="Inga rapporter är inlästa ännu.",
    report=Noun(one="rapport", many="rapporter"),
    figure=Noun(one="siffra", many="siffror"),
    passage=Noun(one="textstycke", many="textstycken"),
    doubt=Noun(one="anmärkning", many="anmärkningar"),
    kinds={
        ReportKind.ANNUAL: "Helårsrapport",
        ReportKind.INTERIM: "Delårsrapport",
        ReportKind.OTHER: "Rapport",
    },
    months=("jan", "feb", "mars", "april", "maj", "juni", "juli", "aug", "sept", "okt", "nov", "dec"),
    preliminary="preliminära siffror",
    unknown_municipality="Okänd kommun",
    upload="Lägg till rapporter (PDF, Word, Excel, webbsida, text)",
    chat="Samtal",
    chat_empty="### Fråga rapporterna\nSkriv en fråga på svenska eller engelska. "
    "Klicka på ett **[1]** för att se källan.",
    chat_without_reports="### Börja med en rapport\nSläpp en eller flera rapporter (PDF, Word, Excel, webbsida "
    "eller text) i rutan "
    "**Lägg till rapporter**. Sedan kan du fråga om siffror och förklaringar.",
    question="Din fråga",
    placeholder="Fråga om en siffra …",
    send="Fråga",
    new_conversation="Ny konversation",
    too_long="Frågan är på {length} tecken. Skriv en fråga på högst {limit} tecken.",
    error="Det gick inte att svara.",
    outcomes={
        Outcome.NOT_FOUND: "Finns inte i rapporterna",
        Outcome.AMBIGUOUS: "Flera tolkningar",
        Outcome.CONFLICTING: "Motstridiga uppgifter",
    },
    reading="Så tolkades frågan",
    source="Källa",
    source_empty="Klicka på en källhänvisning, till exempel [1], i ett svar. Då visas stället i rapporten här.",
    source_number="Källa {number} av {total}",
    previous="Föregående källa",
    following="Nästa källa",
    back="Stäng källan",
    line="rad {first}",
    lines="rad {first}–{last}",
    page="sida {page}",
    in_table="I tabellen",
    in_report="I rapporten",
    line_number="Rad",
    not_exact="Texten kunde inte hittas exakt på de angivna raderna. Därför är ingenting markerat.",
    no_lines="Källan har inga radnummer och kan inte visas i sitt sammanhang.",
    unknown_citation="Källhänvisningen hör inte till det här samtalet.",
    other_language="In English",
)

ENGLISH = Texts(
    language=Language.ENGLISH,
    ask_page="Ask",
    tagline="Answers from municipal reports: exact figures and verbatim explanations, each with its source.",
    reports="Loaded reports",
    no_reports="No reports are loaded yet.",
    report=Noun(one="report", many="reports"),
    figure=Noun(one="figure", many="figures"),
    passage=Noun(one="passage", many="passages"),
    doubt=Noun(one="remark", many="remarks"),
    kinds={
        ReportKind.ANNUAL: "Annual report",
        ReportKind.INTERIM: "Interim report",
        ReportKind.OTHER: "Report",
    },
    months=("Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"),
    preliminary="preliminary figures",
    unknown_municipality="Unknown municipality",
    upload="Add reports (PDF, Word, Excel, web page, text)",
    chat="Conversation",
    chat_empty="### Ask the reports\nAsk in Swedish or English. Click a **[1]** to see the source.",
    chat_without_reports="### Start with a report\nDrop one or more reports (PDF, Word, Excel, web page "
    "or text) on **Add reports**. "
    "Then ask about figures and explanations.",
    question="Your question",
    placeholder="Ask about a figure …",
    send="Ask",
    new_conversation="New conversation",
    too_long="The question is {length} characters long. Ask in at most {limit} characters.",
    error="The question could not be answered.",
    outcomes={
        Outcome.NOT_FOUND: "Not in the reports",
        Outcome.AMBIGUOUS: "Several readings",
        Outcome.CONFLICTING: "Contradictory figures",
    },
    reading="How the question was read",
    source="Source",
    source_empty="Click a citation, for example [1], in an answer. The place in the report is then shown here.",
    source_number="Source {number} of {total}",
    previous="Previous source",
    following="Next source",
    back="Close the source",
    line="line {first}",
    lines="lines {first}–{last}",
    page="page {page}",
    in_table="In the table",
    in_report="In the report",
    line_number="Line",
    not_exact="The text could not be found exactly on the lines given. So nothing is marked.",
    no_lines="The source has no line numbers and cannot be shown in its surroundings.",
    unknown_citation="The citation does not belong to this conversation.",
    other_language="På svenska",
)


def texts_of(language: Language) -> Texts:
    """Give the page's words in a language."""
    return SWEDISH if language is Language.SWEDISH else ENGLISH


def choose_language(accepted: str) -> Language:
    """Give the page's language for a browser's Accept-Language header.

    The reports are Swedish, so a browser that asks for neither language gets Swedish, and so do Danes and
    Norwegians, who read it.

    >>> choose_language("en-GB,en;q=0.9,sv;q=0.8").value
    'en'
    >>> choose_language("de-DE,de;q=0.9,en;q=0.7").value
    'en'
    >>> choose_language("").value
    'sv'
    """
    wanted = sorted(map(_read_preference, accepted.split(",")), key=lambda item: -item[1])
    known = {"sv": Language.SWEDISH, "da": Language.SWEDISH, "nb": Language.SWEDISH, "en": Language.ENGLISH}
    return next((known[code] for code, weight in wanted if code in known and weight > 0), Language.SWEDISH)


def _read_preference(item: str) -> tuple[str, float]:
    """Read one entry of an Accept-Language header, "en-GB;q=0.9", as its language code and weight."""
    code, _, quality = item.strip().partition(";q=")
    try:
        weight = float(quality) if quality else 1.0
    except ValueError:
        weight = 0.0
    return code.partition("-")[0].lower(), weight
