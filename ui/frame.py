"""What all pages share: the bar with their names at the top, and the language of the one who looks at them.

In: the pages after the first, as `WebPage`. Out: on each page a bar with "Fråga · Siffror · Rapporter" and the switch
of language. A page is worded when a browser opens it (`read_language`); the switch keeps the choice in a cookie and
opens the page anew, so that no page needs to know how to change its words while it is open.

A page puts its parts into one ``gr.Column(elem_classes="sheet")``, which style.css gives its width and its edges.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import gradio as gr
from gradio.components.navbar import Navbar

from assistant.records import Language
from ui.access.login_page import to_leave_button
from ui.services import Services
from ui.texts import LANGUAGE_COOKIE, Texts, choose_language, texts_of

AddPage = Callable[[gr.Blocks, Services, Language | None], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class WebPage:
    """A page after the first: where it stands ("siffror"), what it is called, and what puts its parts there."""

    path: str
    name: Callable[[Texts], str]
    add: AddPage


def add_bar(page: gr.Blocks, pages: Sequence[WebPage], language: Language | None) -> None:
    """Put the bar at the top of the page that is being built; its words are filled in when a browser opens it."""
    texts = texts_of(language or Language.SWEDISH)
    bar = Navbar(_to_links(pages, texts), main_page_name=texts.ask_page)
    top = gr.HTML(_to_top(texts, ""), elem_id="top")

    def word(request: gr.Request) -> list[object]:
        own = texts_of(read_language(request, language))
        links = gr.update(value=_to_links(pages, own), main_page_name=own.ask_page)
        return [links, _to_top(own, request.username or "")]

    page.load(word, None, [bar, top], show_progress="hidden", api_visibility="private")


def read_language(request: gr.Request, fixed: Language | None) -> Language:
    """Give the language of a visitor: the fixed one, else the one that was switched to, else the browser's."""
    chosen = request.cookies.get(LANGUAGE_COOKIE, "")
    return fixed or choose_language(chosen or request.headers.get("accept-language", ""))


def _to_links(pages: Sequence[WebPage], texts: Texts) -> list[tuple[str, str]]:
    return [(page.name(texts), page.path) for page in pages]


def _to_top(texts: Texts, user: str) -> str:
    """Give the program's name, the switch of language and the way out, as HTML; the script finds the switch."""
    other = Language.ENGLISH if texts.language is Language.SWEDISH else Language.SWEDISH
    switch = f'<button type="button" data-switch="{other}" lang="{other}">{texts.other_language}</button>'
    programs = '<a class="programs" href="./#api" title="Application programming interface">API</a>'
    leave = to_leave_button(texts.language, user)
    return f'<div data-language="{texts.language}"><a class="brand" href="./">Facit</a>{programs}{leave}{switch}</div>'
