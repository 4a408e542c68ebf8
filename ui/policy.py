"""What a browser may do with the page: load from this server, and from nowhere else.

In: the web application. Out: the same with headers on every response, for example ``Content-Security-Policy:
default-src 'self'``, and a first page that names no outside host.

A report is data from elsewhere. Its words are escaped where they are shown (ui/render.py, ui/source.py); should one
slip through, the browser still sends nothing away. Gradio's first page names pictures at its maker's hosts for
previews in social media, and a sample file for callers of its API; both are taken out.
"""

from __future__ import annotations

import re

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from assistant.records import Language
from ui.texts import choose_language

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


class Policy:
    """The application with its responses made local; `language` fixes the first page's, else the browser's counts."""

    def __init__(self, app: ASGIApp, language: Language | None = None) -> None:
        self.app = app
        self.language = language

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on; add the headers to its response, and mend the response if it is the first page."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        first_page = scope["path"] == "/" and scope["method"] == "GET"
        accepted = dict(scope["headers"]).get(b"accept-language", b"").decode("latin-1")
        reply = _Reply(send, self.language or choose_language(accepted)) if first_page else None
        await self.app(scope, receive, reply.send if reply else _with_headers(send))


def _with_headers(send: Send) -> Send:
    async def send_with_headers(message: Message) -> None:
        if message["type"] == "http.response.start":
            _add_headers(MutableHeaders(scope=message))
        await send(message)

    return send_with_headers


def _add_headers(headers: MutableHeaders) -> None:
    headers["Content-Security-Policy"] = POLICY
    headers["Referrer-Policy"] = "no-referrer"
    headers["X-Content-Type-Options"] = "nosniff"


class _Reply:
    """The first page on its way out: held back until it is whole, mended, then sent."""

    def __init__(self, send: Send, language: Language) -> None:
        self._send = send
        self._language = language
        self._start: Message = {}
        self._body = b""

    async def send(self, message: Message) -> None:
        """Take a part of the response."""
        if message["type"] == "http.response.start":
            self._start = message
            return
        if message["type"] != "http.response.body":
            await self._send(message)
            return
        self._body += message.get("body", b"")
        if message.get("more_body", False):
            return
        body = _SAMPLE.sub(b"", _PREVIEW.sub(b"", self._body))
        body = _LANGUAGE.sub(f'<html lang="{self._language}"'.encode(), body)
        headers = MutableHeaders(scope=self._start)
        headers["Content-Length"] = str(len(body))
        _add_headers(headers)
        await self._send(self._start)
        await self._send({"type": "http.response.body", "body": body})
