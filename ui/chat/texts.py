"""The words of the chat beside the answers: conversations kept, what can be done with an answer, the filter.

In: a language. Out: its words, for example ``chat_texts_of(Language.SWEDISH).copy == "Kopiera"``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from assistant.records import Language
from ui.chat.conversation import Verdict
from ui.export.export import Form


@dataclass(frozen=True, slots=True, kw_only=True)
class ChatTexts:
    """The chat's words in one language; `{}` stands where a value is filled in."""

    history: str
    search: str
    search_hint: str
    no_history: str
    none_found: str
    today: str
    yesterday: str
    day: str
    rename: str
    new_name: str
    delete: str
    delete_question: str
    cancel: str
    menu: str
    follow_up: str
    try_one: str
    copy: str
    copied: str
    link: str
    link_copied: str
    retry: str
    edit: str
    editing: str
    stop: str
    stopped: str
    rate: str
    rated: str
    unrate: str
    verdicts: Mapping[Verdict, str]
    comment: str
    comment_hint: str
    send: str
    thanks: str
    calculated: str
    save: str
    save_all: str
    forms: Mapping[Form, str]
    save_chart: str
    conflict: str
    warning: str
    adds_up: str
    all_add_up: str
    municipality: str
    year: str
    report: str
    all_municipalities: str
    all_years: str
    all_reports: str
    filter: str
    filtered: str
    nothing_in_filter: str
    outside_filter: str
    search_all: str
    working: str
    not_kept: str
    unknown_link: str
    gone: str
    keys: str


SWEDISH = ChatTexts(
    history="Tidigare samtal",
    search="Sök bland samtalen",
    search_hint="Sök bland samtalen",
    no_history="Här samlas dina samtal. De finns kvar när du startar om.",
    none_found="Inget samtal innehåller det.",
    today="I dag",
    yesterday="I går",
    day="{day} {month} {year}",
    rename="Byt namn",
    new_name="Nytt namn",
    delete="Ta bort",
    delete_question="Ta bort samtalet ”{title}”? Det går inte att ångra.",
    cancel="Avbryt",
    menu="Samtal och rapporter",
    follow_up="Fråga vidare",
    try_one="Prova till exempel",
    copy="Kopiera",
    copied="Kopierat med källor",
    link="Länk",
    link_copied="Länken är kopierad",
    retry="Svara igen",
    edit="Ändra",
    editing="Du ändrar en tidigare fråga. Svaren efter den ersätts.",
    stop="Stopp",
    stopped="Avbrutet. Frågan står kvar i rutan.",
    rate="Stämmer svaret?",
    rated="Ditt omdöme",
    unrate="Ta tillbaka",
    verdicts={
        Verdict.RIGHT: "Rätt",
        Verdict.WRONG_FIGURE: "Fel siffra",
        Verdict.WRONG_SOURCE: "Fel källa",
        Verdict.LACKING: "Saknar något",
    },
    comment="Vad är det som är fel? (frivilligt)",
    comment_hint="Till exempel: rätt siffra står på sidan 12",
    send="Skicka",
    thanks="Tack. Omdömet är sparat med svaret.",
    calculated="Så räknades det",
    save="Spara",
    save_all="Spara samtalet",
    forms={
        Form.WORD: "Word (.docx)",
        Form.MARKDOWN: "Text (.md)",
        Form.TABLE: "Siffror för Excel (.csv)",
        Form.JSON: "Data (.json)",
    },
    save_chart="Spara diagrammet ({form})",
    conflict="Rapporten säger emot sig själv",
    warning="Varning",
    adds_up="tabellen går ihop",
    all_add_up="tabellerna går ihop",
    municipality="Kommun",
    year="År",
    report="Rapport",
    all_municipalities="Alla kommuner",
    all_years="Alla år",
    all_reports="Alla rapporter",
    filter="Sök bara i",
    filtered="Sökte bara i: {filter}",
    outside_filter="Utanför filtret",
    nothing_in_filter="Inget i filtret har det. Filtret är: {filter}.",
    search_all="Ta bort filtret",
    working="Letar i rapporterna …",
    not_kept="Samtalet kunde inte sparas: {problem}",
    unknown_link="Länken leder inte till något av dina samtal. Det kan vara borttaget, eller någon annans.",
    gone="Samtalet finns inte längre.",
    keys="Tangenter: / till frågan, Esc stänger källan, ← och → stegar mellan källor.",
)

ENGLISH = ChatTexts(
    history="Earlier conversations",
    search="Search the conversations",
    search_hint="Search conversations",
    no_history="Your conversations are kept here, also after a restart.",
    none_found="No conversation holds that.",
    today="Today",
    yesterday="Yesterday",
    day="{month} {day}, {year}",
    rename="Rename",
    new_name="New name",
    delete="Delete",
    delete_question="Delete the conversation “{title}”? This cannot be undone.",
    cancel="Cancel",
    menu="Conversations and reports",
    follow_up="Ask on",
    try_one="Try for example",
    copy="Copy",
    copied="Copied with sources",
    link="Link",
    link_copied="The link is copied",
    retry="Answer again",
    edit="Edit",
    editing="You are editing an earlier question. The answers after it are replaced.",
    stop="Stop",
    stopped="Stopped. The question is still in the box.",
    rate="Is the answer right?",
    rated="Your verdict",
    unrate="Take it back",
    verdicts={
        Verdict.RIGHT: "Right",
        Verdict.WRONG_FIGURE: "Wrong figure",
        Verdict.WRONG_SOURCE: "Wrong source",
        Verdict.LACKING: "Something is missing",
    },
    comment="What is wrong? (optional)",
    comment_hint="For example: the right figure is on page 12",
    send="Send",
    thanks="Thank you. The verdict is kept with the answer.",
    calculated="How it was computed",
    save="Save",
    save_all="Save the conversation",
    forms={
        Form.WORD: "Word file (.docx)",
        Form.MARKDOWN: "Plain text (.md)",
        Form.TABLE: "Figures for Excel (.csv)",
        Form.JSON: "JSON (.json)",
    },
    save_chart="Save the chart ({form})",
    conflict="The report contradicts itself",
    warning="Warning",
    adds_up="the table adds up",
    all_add_up="the tables add up",
    municipality="Municipality",
    year="Year",
    report="Report",
    all_municipalities="All municipalities",
    all_years="All years",
    all_reports="All reports",
    filter="Look only in",
    filtered="Looked only in: {filter}",
    outside_filter="Outside the filter",
    nothing_in_filter="Nothing in the filter has it. The filter is: {filter}.",
    search_all="Remove the filter",
    working="Looking in the reports …",
    not_kept="The conversation could not be kept: {problem}",
    unknown_link="The link leads to none of your conversations. It may be deleted, or someone else's.",
    gone="The conversation is no longer there.",
    keys="Keys: / to the question, Esc closes the source, ← and → step through sources.",
)


def chat_texts_of(language: Language) -> ChatTexts:
    """Give the chat's words in a language."""
    return SWEDISH if language is Language.SWEDISH else ENGLISH
