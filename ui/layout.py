"""What stands where on the chat page: reports on the left, conversation in the middle, source on the right.

In: nothing but the current gr.Blocks. Out: the components as Parts; their words are filled in by ui/chat.py when a
browser opens the page, for example the button ``send`` with "Fråga".
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import gradio as gr
from gradio.blocks import Block

from assistant.records import Language
from ui.conversation import Conversation
from ui.texts import Texts

EXAMPLES = 4
_SCRIPT = Path(__file__).with_name("page.js")
_STATE_SECONDS = 24 * 60 * 60  # a conversation is dropped a day after its page was closed


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """The page's components; `conversation` and `language` are each visitor's own."""

    conversation: gr.State
    language: gr.State
    brand: gr.HTML
    switch: gr.Button
    reports: gr.HTML
    files: gr.File
    status: gr.HTML
    chat: gr.Chatbot
    examples: tuple[gr.Button, ...]
    question: gr.Textbox
    send: gr.Button
    renew: gr.Button
    panel: gr.HTML

    @property
    def worded(self) -> list[Block]:
        """The components that hold words of the page's language or of the loaded reports."""
        words = [self.language, self.brand, self.switch, self.reports, self.files, self.chat, *self.examples]
        return [*words, self.question, self.send, self.renew, self.panel]


def lay_out(texts: Texts, language: Language) -> Parts:
    """Make the page's components inside the current gr.Blocks."""
    with gr.Row(elem_id="page"):
        with gr.Column(elem_id="side", min_width=0):
            with gr.Row(elem_id="brand"):
                brand = gr.HTML(to_brand(texts))
                switch = gr.Button(texts.other_language, size="sm", elem_id="switch")
            with gr.Column(elem_id="reports"):
                files = gr.File(label=texts.upload, file_count="multiple", height=96, elem_id="upload")
                status = gr.HTML(elem_id="status")
                reports = gr.HTML()
        with gr.Column(elem_id="middle", min_width=0):
            chat, examples, question, send, renew = _lay_out_chat(texts)
        with gr.Column(elem_id="source", min_width=0):
            panel = gr.HTML(wrap_panel("", language), js_on_load=_SCRIPT.read_text(encoding="utf-8"))
    return Parts(
        conversation=gr.State(Conversation(), time_to_live=_STATE_SECONDS),
        language=gr.State(language, time_to_live=_STATE_SECONDS),
        brand=brand,
        switch=switch,
        reports=reports,
        files=files,
        status=status,
        chat=chat,
        examples=examples,
        question=question,
        send=send,
        renew=renew,
        panel=panel,
    )


def _lay_out_chat(texts: Texts) -> tuple[gr.Chatbot, tuple[gr.Button, ...], gr.Textbox, gr.Button, gr.Button]:
    """Make the middle column: the conversation, example questions, and the line to ask on."""
    with gr.Row(elem_id="bar"):
        renew = gr.Button(texts.new_conversation, size="sm", elem_id="renew")
    chat = gr.Chatbot(
        elem_id="chat",
        label=texts.chat,
        show_label=False,
        buttons=[],  # the default holds a share button, which posts to an outside service
        feedback_options=None,
        latex_delimiters=[],  # "$" in a report is a dollar
        allow_tags=False,
        height="auto",
    )
    with gr.Row(elem_id="examples"):
        examples = tuple(gr.Button("", size="sm", visible=False) for _ in range(EXAMPLES))
    with gr.Row(elem_id="ask"):
        question = gr.Textbox(show_label=False, lines=1, max_lines=4, elem_id="question", container=False)
        send = gr.Button(texts.send, variant="primary", scale=0, min_width=96, elem_id="send")
    return chat, examples, question, send, renew


def to_brand(texts: Texts) -> str:
    """Give the name of the program and what it is for, as HTML."""
    return f"<h1>Facit</h1><p>{texts.tagline}</p>"


def wrap_panel(html: str, language: Language) -> str:
    """Give the source panel's HTML; it names the page's language to the script, which sets <html lang>."""
    return f'<div data-language="{language}">{html}</div>'
