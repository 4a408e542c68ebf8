"""What a request may be: from the site itself, not too large, not too often, not for what is none of its business.

In: a request, and who sends it. Out: a refusal with its status and reason, or None. For example an upload of 300 MB is
refused with 413, the 200th question in a second with 429, ``/gradio_api/file=http://elsewhere/`` with 403.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from starlette.requests import Request

from ui.access.serving import is_loopback

LARGEST_FILE = 200 * 1024 * 1024  # bytes: a ZIP of a year's reports
LARGEST_UPLOAD = 2 * LARGEST_FILE  # of one drop; what else comes with it is little
LARGEST_BODY = 8 * 1024 * 1024  # of anything else: a text to check is the longest
_UPLOAD = "/gradio_api/upload"
# Gradio fetches addresses for those who ask: Facit speaks to no host but itself.
_FETCHES = ("/gradio_api/proxy=", "/gradio_api/file=http", "/gradio_api/file/http")
_BURST, _A_SECOND = 150.0, 15.0  # requests that change or ask something; a page that opens sends about ten
_MOST_VISITORS = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Why a request is not served: a status of HTTP and a line for whoever sent it."""

    status: int
    reason: str


class Pace:
    """How often each visitor may ask: many at once, then as many as a person can."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._left: dict[str, tuple[float, float]] = {}  # how many are left, and when that was

    def may_pass(self, visitor: str) -> bool:
        """Return whether the visitor may ask now, and count it."""
        now = self._clock()
        if len(self._left) >= _MOST_VISITORS:
            self._left.clear()
        left, then = self._left.get(visitor, (_BURST, now))
        left = min(_BURST, left + (now - then) * _A_SECOND)
        self._left[visitor] = (left - 1 if left >= 1 else left, now)
        return left >= 1


def find_refusal(request: Request, path: str, *, has_login: bool) -> Refusal | None:
    """Return why a request is refused, whoever sends it; `path` is without the proxy's prefix."""
    if not has_login and not is_loopback(_to_name(request.headers.get("host", ""))):
        # A page of another site could name this computer by a host name of its own, and read all.
        return Refusal(status=403, reason="Facit without a login answers to this computer only: use --users.")
    if path.casefold().startswith(_FETCHES):
        return Refusal(status=403, reason="Facit fetches nothing from other hosts.")
    if request.method in ("GET", "HEAD", "OPTIONS"):
        return None
    if _is_from_elsewhere(request):
        return Refusal(status=403, reason="This was sent by a page of another site.")
    return _find_wrong_size(request, path)


def _find_wrong_size(request: Request, path: str) -> Refusal | None:
    length = request.headers.get("content-length", "")
    if "transfer-encoding" in request.headers:
        return Refusal(status=411, reason="Say how long the request is: Content-Length.")
    most = LARGEST_UPLOAD if path.startswith(_UPLOAD) else LARGEST_BODY
    if length.isdecimal() and int(length) > most:
        return Refusal(status=413, reason=f"Too large: at most {most // 1024 // 1024} MB at once.")
    return None


def _is_from_elsewhere(request: Request) -> bool:
    """Whether a browser sent it for a page of another site; programs do not say."""
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        return site not in ("same-origin", "none")
    origin = request.headers.get("origin")
    return origin is not None and urlsplit(origin).netloc != request.headers.get("host", "")


def _to_name(host: str) -> str:
    """Return a Host header without its port."""
    return host.partition("]")[0] + "]" if host.startswith("[") else host.partition(":")[0]
