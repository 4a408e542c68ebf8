"""What stands where on the chat page: conversations and reports on the left, chat in the middle, source on the right.

In: nothing but the current gr.Blocks. Out: the components as Parts; their words are filled in by ui/chat/shown.py when
a browser opens the page, for example the button ``send`` with "Fråga".
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import gradio as gr
from gradio.blocks import Block

from assistant.records import Language
from ui.chat.conversation import Conversation
from ui.chat.texts import chat_texts_of
from ui.reports.incoming import Batch
from ui.texts import Texts, texts_of

EXAMPLES = 4
_FOLDER = Path(__file__).parent
_STATE_SECONDS = 24 * 60 * 60  # of a page that was closed: the conversation itself is in the history


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """The page's components; the states are each visitor's own.

    `pending` is the question that is being answered, `growing` the conversation with what is written of its answer so
    far, `editing` the turn whose question is being edited, `rated` the turn that a comment would belong to. `turns`
    tells the script of each answer, and saves the conversation. `waiting` are uploads whose names other reports have.
    """

    conversation: gr.State
    language: gr.State
    pending: gr.State
    growing: gr.State
    editing: gr.State
    rated: gr.State
    renew: gr.Button
    search: gr.Textbox
    history: gr.HTML
    reports: gr.HTML
    files: gr.File
    status: gr.HTML
    waiting: gr.State
    menu: gr.HTML
    chat: gr.Chatbot
    turns: gr.HTML
    lead: gr.HTML
    suggestions: tuple[gr.Button, ...]
    comment: gr.Textbox
    notice: gr.HTML
    filters: gr.HTML
    question: gr.Textbox
    send: gr.Button
    stop: gr.Button
    panel: gr.HTML

    @property
    def worded(self) -> list[Block]:
        """The components that hold nothing but words of the page's language, or of the loaded reports."""
        words: list[Block] = [self.renew, self.search, self.menu, self.files, self.reports, self.filters]
        return [*words, self.comment, self.question, self.send, self.stop]

    @property
    def talk(self) -> list[Block]:
        """The components that show a conversation."""
        return [self.conversation, self.chat, self.turns, self.panel, self.history, *self.offers]

    @property
    def answered(self) -> list[Block]:
        """The components that change when a question is asked."""
        states: list[Block] = [self.pending, self.editing]
        return [*self.talk, self.question, self.notice, *states, self.send, self.stop, self.comment, self.growing]

    @property
    def offers(self) -> list[Block]:
        """The components that offer questions."""
        return [self.lead, *self.suggestions]


def lay_out(texts: Texts, language: Language | None) -> Parts:
    """Make the page's components inside the current gr.Blocks; without a language each visitor has their own."""
    words = chat_texts_of(texts.language)
    with gr.Row(elem_id="page"):
        with gr.Column(elem_id="side", min_width=0):
            renew = gr.Button(texts.new_conversation, elem_id="renew")
            search = gr.Textbox(label=words.search, placeholder=words.search_hint, max_lines=1, elem_id="search")
            history = gr.HTML(elem_id="history", js_on_load=_read("history.js"))
            with gr.Column(elem_id="reports"):
                reports = gr.HTML()
                files = gr.File(label=texts.upload, file_count="multiple", height=60, elem_id="upload")
                status = gr.HTML(elem_id="status", js_on_load=_read("../reports/reports.js"))
        with gr.Column(elem_id="middle", min_width=0):
            menu = gr.HTML(to_menu(texts), elem_id="menu")
            chat = _lay_out_chat(texts)
            with gr.Row(elem_id="examples"):
                lead = gr.HTML(elem_id="lead")
                suggestions = tuple(gr.Button("", size="sm", visible=False) for _ in range(EXAMPLES))
            comment = gr.Textbox(
                label=words.comment, placeholder=words.comment_hint, submit_btn=words.send, visible=False,
                max_lines=3, elem_id="comment",
            )  # fmt: skip
            notice = gr.HTML(elem_id="notice")
            with gr.Row(elem_id="tools"):
                filters = gr.HTML(elem_id="filters", js_on_load=_read("filters.js"))
                turns = gr.HTML(elem_id="turns", js_on_load=_read("in_view.js", "chat.js"))
            question, send, stop = _lay_out_question(texts)
        with gr.Column(elem_id="source", min_width=0):
            panel = gr.HTML(wrap_panel("", texts.language), js_on_load=_read("panel.js"))
    return Parts(
        conversation=_state(Conversation()),
        language=_state(language),
        pending=_state(""),
        growing=_state(None),
        editing=_state(None),
        rated=_state(None),
        renew=renew,
        search=search,
        history=history,
        reports=reports,
        files=files,
        status=status,
        waiting=_state(Batch()),
        menu=menu,
        chat=chat,
        turns=turns,
        lead=lead,
        suggestions=suggestions,
        comment=comment,
        notice=notice,
        filters=filters,
        question=question,
        send=send,
        stop=stop,
        panel=panel,
    )


def _lay_out_chat(texts: Texts) -> gr.Chatbot:
    """Make the conversation."""
    return gr.Chatbot(
        elem_id="chat",
        label=texts.chat,
        show_label=False,
        buttons=[],  # the default holds a share button, which posts to an outside service
        feedback_options=None,  # our own stand below each answer, and are kept with it
        latex_delimiters=[],  # "$" in a report is a dollar
        allow_tags=False,
        autoscroll=False,  # it would end below the figure; chat.js brings the question to the top
        height="auto",
    )


def _lay_out_question(texts: Texts) -> tuple[gr.Textbox, gr.Button, gr.Button]:
    """Make the line to ask on; while an answer is on its way, the button to stop stands in place of the one to send."""
    with gr.Row(elem_id="ask"):
        question = gr.Textbox(
            label=texts.question, placeholder=texts.placeholder, lines=1, max_lines=4, elem_id="question"
        )
        send = gr.Button(texts.send, variant="primary", scale=0, min_width=96, elem_id="send")
        words = chat_texts_of(texts.language)
        stop = gr.Button(words.stop, variant="stop", scale=0, min_width=96, visible=False, elem_id="stop")
    return question, send, stop


def to_menu(texts: Texts) -> str:
    """Give the button that opens the left column where it has no room of its own, as HTML."""
    return f'<button type="button" data-menu aria-expanded="false">☰ {chat_texts_of(texts.language).menu}</button>'


def wrap_panel(html: str, language: Language) -> str:
    """Give the source panel's HTML; it names the page's language to the script, which sets <html lang>."""
    return f'<div data-language="{language}" data-name="{texts_of(language).source}">{html}</div>'


def _state(value: object) -> gr.State:
    return gr.State(value, time_to_live=_STATE_SECONDS)


def _read(*names: str) -> str:
    return "\n".join((_FOLDER / name).read_text(encoding="utf-8") for name in names)
