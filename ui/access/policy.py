"""What a browser may do with the page: load from this server, and from nowhere else.

In: the web application. Out: the same with headers on every response, for example ``Content-Security-Policy:
default-src 'self'``, and a first page that names no outside host.

A report is data from elsewhere. Its words are escaped where they are shown (ui/chat/render.py, ui/source/panel.py);
should one slip through, the browser still sends nothing away. Gradio's first page names pictures at its maker's hosts
for previews in social media, and a sample file for callers of its API; both are taken out. Its own parts, such as the
box to drop files in, speak the browser's language; it is told the page's instead.
"""

from __future__ import annotations

import re

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import cookie_parser
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from assistant.records import Language
from ui.texts import LANGUAGE_COOKIE, choose_language

# Gradio compiles its templates in the browser and writes style attributes: inline and eval must stay allowed.
POLICY = "; ".join(
    [
        "default-src 'self'",
        "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "worker-src 'self' blob:",
        "object-src 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    ]
)
_PREVIEW = re.compile(rb"<meta\s+(?:property=\"og:|name=\"twitter:)[^>]*>\s*")
_SAMPLE = re.compile(rb'https://github\.com/gradio-app/[^"]*')
_LANGUAGE = re.compile(rb'<html\s+lang="en"')
_GRADIO, _HEAD = b"window.gradio_config", b"<head>"
# Gradio reads the property once, in a script that runs after the head's.
_NAMED = '<script>Object.defineProperty(navigator, "language", {{ value: "{language}", configurable: true }});</script>'


class Policy:
    """The application with its responses made local; `language` fixes the pages', else the visitor's counts."""

    def __init__(self, app: ASGIApp, language: Language | None = None) -> None:
        self.app = app
        self.language = language

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on; add the headers to its response, and mend the response if it is a page."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        language = self.language or read_visitors_language(Headers(scope=scope))
        await self.app(scope, receive, _Reply(send, language).send)


def read_visitors_language(headers: Headers) -> Language:
    """Give the language that was switched to, else the browser's, by a request's headers."""
    chosen = cookie_parser(headers.get("cookie", "")).get(LANGUAGE_COOKIE, "")
    return choose_language(chosen or headers.get("accept-language", ""))


def _add_headers(headers: MutableHeaders) -> None:
    headers.setdefault("Content-Security-Policy", POLICY)  # a document has a stricter one of its own
    headers["Referrer-Policy"] = "no-referrer"
    headers["X-Content-Type-Options"] = "nosniff"


class _Reply:
    """A response on its way out: a page is held back until it is whole, mended, then sent; all else is passed on."""

    def __init__(self, send: Send, language: Language) -> None:
        self._send = send
        self._language = language
        self._start: Message | None = None  # of a page
        self._body = b""

    async def send(self, message: Message) -> None:
        """Take a part of the response."""
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            _add_headers(headers)
            if headers.get("content-type", "").startswith("text/html"):
                self._start = message
                return
        if message["type"] != "http.response.body" or self._start is None:
            await self._send(message)
            return
        self._body += message.get("body", b"")
        if message.get("more_body", False):
            return
        body = _SAMPLE.sub(b"", _PREVIEW.sub(b"", self._body))
        if _GRADIO in body:  # a document of ours names its own language, and allows no script
            body = _LANGUAGE.sub(f'<html lang="{self._language}"'.encode(), body)
            body = body.replace(_HEAD, _HEAD + _NAMED.format(language=self._language).encode(), 1)
        if "content-length" in (headers := MutableHeaders(scope=self._start)):
            headers["Content-Length"] = str(len(body))
        await self._send(self._start)
        await self._send({"type": "http.response.body", "body": body})
