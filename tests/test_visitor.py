"""A question asked before the page has been told its language is answered on a page in the browser's language."""

from __future__ import annotations

import gradio as gr
import pytest
from starlette.requests import Request

from assistant.records import Language
from ui.chat.shown import visit
from ui.texts import LANGUAGE_COOKIE


def _request(accepted: str, **cookies: str) -> gr.Request:
    header = "; ".join(f"{name}={value}" for name, value in cookies.items())
    headers = [(b"accept-language", accepted.encode()), (b"cookie", header.encode())]
    return gr.Request(Request({"type": "http", "headers": headers}), username="anna")


@pytest.mark.parametrize(
    ("told", "accepted", "cookies", "language"),
    [
        (None, "en-GB,en;q=0.9", {}, Language.ENGLISH),
        (None, "sv-SE", {}, Language.SWEDISH),
        (None, "sv-SE", {LANGUAGE_COOKIE: "en"}, Language.ENGLISH),
        (Language.SWEDISH, "en-GB", {}, Language.SWEDISH),
    ],
)
def test_the_language_is_the_pages_and_until_it_has_one_the_browsers(
    told: Language | None, accepted: str, cookies: dict[str, str], language: Language
) -> None:
    visitor = visit(_request(accepted, **cookies), told)
    assert (visitor.name, visitor.language) == ("anna", language)
