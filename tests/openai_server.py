"""A server on this computer that speaks the OpenAI protocol, for the tests: it says what it is told to say.

In: a list of replies. Out: its address, and the requests that it was sent. For example `Reply(text="Så här: ⟦F1⟧.")`
is streamed in pieces where the request asks for a stream.
"""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

_PIECE = 7  # characters


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What the server says: a text or a refusal; or a `status` that is no success, raw bytes, or nothing in time."""

    text: str = ""
    status: int = 200
    raw: bytes = b""
    seconds: float = 0.0
    refusal: str = ""
    pause: float = 0.0  # between two pieces of a stream


@dataclass(slots=True)
class Served:
    """A running server: its address, and the bodies and keys of the requests that it got."""

    url: str
    bodies: list[dict[str, object]] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)


@contextmanager
def serve(replies: list[Reply]) -> Iterator[Served]:
    """Run a server that gives these replies in turn, the last of them for ever."""
    served = Served(url="")
    left = list(replies)

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["content-length"])))
            served.bodies.append(body)
            served.keys.append(self.headers.get("authorization", ""))
            reply = left.pop(0) if len(left) > 1 else left[0]
            time.sleep(reply.seconds)
            try:
                self._answer(reply, is_stream=bool(body.get("stream")))
            except (BrokenPipeError, ConnectionResetError):
                return  # who asked is gone: that is what some tests are about

        def _answer(self, reply: Reply, *, is_stream: bool) -> None:
            self.send_response(reply.status)
            self.send_header("content-type", "text/event-stream" if is_stream else "application/json")
            self.send_header("connection", "close")
            self.end_headers()
            if reply.raw or reply.status != 200:
                self.wfile.write(reply.raw or b'{"error": {"message": "no"}}')
            elif is_stream:
                for event in _to_events(reply):
                    self.wfile.write(f"data: {event}\n\n".encode())
                    self.wfile.flush()
                    time.sleep(reply.pause)
            else:
                self.wfile.write(json.dumps(_to_whole(reply)).encode())

        def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    served.url = f"http://127.0.0.1:{server.server_address[1]}/v1"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield served
    finally:
        server.shutdown()
        server.server_close()


def _to_events(reply: Reply) -> Iterator[str]:
    start: dict[str, object] = {"id": "1", "object": "chat.completion.chunk", "created": 1, "model": "m"}
    delta: dict[str, object] = {"role": "assistant", "content": "" if not reply.refusal else None}
    if reply.refusal:
        delta["refusal"] = reply.refusal
    yield json.dumps({**start, "choices": [{"index": 0, "delta": delta, "finish_reason": None}]})
    for place in range(0, len(reply.text), _PIECE):
        piece = {"content": reply.text[place : place + _PIECE]}
        yield json.dumps({**start, "choices": [{"index": 0, "delta": piece, "finish_reason": None}]})
    yield json.dumps({**start, "choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}]})
    yield json.dumps({**start, "choices": [], "usage": _USAGE})
    yield "[DONE]"


def _to_whole(reply: Reply) -> dict[str, object]:
    message = {"role": "assistant", "content": reply.text, "refusal": reply.refusal or None}
    choice = {"index": 0, "message": message, "finish_reason": "stop"}
    return {
        "id": "1",
        "object": "chat.completion",
        "created": 1,
        "model": "m",
        "choices": [choice],
        "usage": _USAGE,
    }


_USAGE = {"prompt_tokens": 900, "completion_tokens": 100, "total_tokens": 1000}
