"""The gate before everything that is served: nothing is behind it that it does not guard.

In: requests. Out: refusals, the login page, or the request passed on with its user. For example ``GET /dokument`` with
no session is sent to ``/login``, and a program with ``Authorization: Bearer <token>`` is let through as its user.

One gate, not Gradio's own login: that guards Gradio's routes alone, knows no addresses, and keeps sessions for ever.
"""

from __future__ import annotations

from urllib.parse import quote

import anyio
from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect, Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from assistant.records import Language
from ui.access.limits import Pace, Refusal, find_refusal
from ui.access.login import Door, is_right
from ui.access.login_page import LOGIN_TEXTS, to_login_page
from ui.access.policy import read_visitors_language
from ui.access.serving import Serving

COOKIE = "facit_session"
_LARGEST_FORM = 8 * 1024
_CHECKS_AT_ONCE = 2  # each takes 16 MB and a processor


def read_user(request: Request) -> str | None:
    """Return who sent a request that has passed the gate; None without a login."""
    user = getattr(request.state, "user", None)
    return user if isinstance(user, str) else None


class Gate:
    """The application behind a gate; without users it stands open to this computer, and to no other host's pages."""

    def __init__(self, app: ASGIApp, serving: Serving, language: Language | None = None) -> None:
        self._app = app
        self._root = serving.root_path
        self._door = Door(serving.users) if serving.users else None
        self._language = language
        self._pace = Pace()
        self._checks = anyio.Semaphore(_CHECKS_AT_ONCE)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or answer it here."""
        if scope["type"] == "websocket":
            await send({"type": "websocket.close"})  # nothing is served that way
            return
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        passed = self._without_root(scope)
        response = await self._answer(Request(passed, receive), passed["path"])
        await (response or self._app)(passed, receive, send)

    def _without_root(self, scope: Scope) -> Scope:
        """Return the request as if no proxy stood before, whether the proxy takes its prefix away or not."""
        path, root = str(scope["path"]), self._root
        if root and (path == root or path.startswith(f"{root}/")):
            path = path[len(root) :] or "/"
        return {**scope, "path": path, "state": dict(scope.get("state") or {})}

    async def _answer(self, request: Request, path: str) -> Response | None:
        """Return the answer of the gate; None where the request may pass."""
        refusal = find_refusal(request, path, has_login=self._door is not None)
        if refusal:
            return _to_response(refusal)
        if self._door is not None:
            if path in ("/login", "/login/"):
                return await self._log_in(request, self._door)
            user = _find_user(request, self._door)
            if path in ("/logout", "/logout/"):
                return self._log_out(request, self._door)
            if user is None:
                return self._ask_to_log_in(request, path)
            request.state.user = user
        if request.method == "POST" and not self._pace.may_pass(read_user(request) or _to_address(request)):
            return _to_response(Refusal(status=429, reason="Too many requests at once: wait a moment."))
        return None

    async def _log_in(self, request: Request, door: Door) -> Response:
        """Show the login page, or look at what was typed there."""
        language = self._language or read_visitors_language(request.headers)
        if request.method == "GET":
            return _to_page(to_login_page(language, target=request.query_params.get("next", "")))
        length = request.headers.get("content-length", "")
        if request.method != "POST" or not length.isdecimal() or int(length) > _LARGEST_FORM:
            return _to_response(Refusal(status=400, reason="A name and a password are wanted."))
        try:
            form = await request.form(max_files=0, max_fields=10)
        except ClientDisconnect:
            return _to_response(Refusal(status=400, reason="Gone."))
        name, password, target = (str(form.get(key, "")) for key in ("name", "password", "next"))
        address, words = _to_address(request), LOGIN_TEXTS[language]
        wait = door.attempts.to_wait(name, address)
        if wait > 0:
            message = words.wait.format(seconds=int(wait) + 1)
            page = _to_page(to_login_page(language, message=message, name=name, target=target), 429)
            page.headers["Retry-After"] = str(int(wait) + 1)
            return page
        door.attempts.fail(name, address)  # first: many tries at once must not all be free
        async with self._checks:
            right = await run_in_threadpool(is_right, door.users(), name, password)
        if not right:
            return _to_page(to_login_page(language, message=words.wrong, name=name, target=target), 401)
        door.attempts.succeed(name, address)
        return self._let_in(request, door.open(name), target)

    def _let_in(self, request: Request, secret: str, target: str) -> Response:
        response = RedirectResponse(f"{self._root}{_to_own_path(target)}", status_code=303)
        is_safe = request.url.scheme == "https"
        response.set_cookie(
            COOKIE, secret, path=self._root or "/", httponly=True, samesite="lax", secure=is_safe
        )  # lax: a lasting link in a mail still finds the session
        return response

    def _log_out(self, request: Request, door: Door) -> Response:
        if request.method == "POST":
            door.close(request.cookies.get(COOKIE, ""))
        response = RedirectResponse(f"{self._root}/login" if request.method == "POST" else f"{self._root}/", 303)
        if request.method == "POST":
            response.delete_cookie(COOKIE, path=self._root or "/")
        return response

    def _ask_to_log_in(self, request: Request, path: str) -> Response:
        """Send a browser that opens a page to the login, and tell all else that it may not."""
        if request.method in ("GET", "HEAD") and "text/html" in request.headers.get("accept", ""):
            query = f"?{request.url.query}" if request.url.query else ""
            target = quote(f"{path}{query}", safe="/")
            return RedirectResponse(f"{self._root}/login" + (f"?next={target}" if target != "/" else ""), 303)
        reason = {"error": "Log in first, or send a token: Authorization: Bearer TOKEN (facit user token NAME)."}
        return JSONResponse(reason, 401, headers={"WWW-Authenticate": "Bearer", "Cache-Control": "no-store"})


def _find_user(request: Request, door: Door) -> str | None:
    kind, _, token = request.headers.get("authorization", "").partition(" ")
    if kind.casefold() == "bearer":
        return door.find_by_token(token.strip())
    return door.find_by_session(request.cookies.get(COOKIE, ""))


def _to_own_path(target: str) -> str:
    """Return where to go after the login: a path of this site, whatever was asked for."""
    plain = target.isprintable() and target.startswith("/") and not target.startswith("//") and "\\" not in target
    return target if plain else "/"


def _to_address(request: Request) -> str:
    return request.client.host if request.client else ""


def _to_page(page: str, status: int = 200) -> Response:
    return HTMLResponse(page, status, headers={"Cache-Control": "no-store"})


def _to_response(refusal: Refusal) -> Response:
    return JSONResponse({"error": refusal.reason}, refusal.status, headers={"Cache-Control": "no-store"})
