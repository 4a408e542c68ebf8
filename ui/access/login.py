"""Who is logged in: sessions and tokens, held to the file of users as it is now, and the wait after wrong passwords.

In: the file of users; a name, a password and an address; a cookie or a token. Out: whose they are, for example
``Door(path).find_by_session(door.open("anna")) == "anna"``. Sessions and failures live in memory: after a restart all
log in again. A user who is removed, or gets a new password, is out at once.
"""

from __future__ import annotations

import hashlib
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from ui.access.users import User, UsersError, check_password, find_by_token, read_users

Clock = Callable[[], float]
FREE_FAILURES = 5  # before one has to wait
_LONGEST_WAIT = 60.0  # seconds; longer would let a stranger keep a user out
_FORGOTTEN_AFTER = 15 * 60.0
_MOST_REMEMBERED = 10_000
_IDLE, _LONGEST = 12 * 60 * 60.0, 7 * 24 * 60 * 60.0  # a session's end, in seconds
_LONGEST_PASSWORD = 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """A login: whose, under which password hash, when it began, when it was last used."""

    name: str
    digest: bytes
    begun: float
    used: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Failures:
    """How often a name or an address failed, and when it last did."""

    count: int
    last: float


class Attempts:
    """Counts wrong passwords by name and by address, and says how long each has to wait."""

    def __init__(self, clock: Clock = time.monotonic) -> None:
        self._clock = clock
        self._failures: dict[str, Failures] = {}

    def to_wait(self, name: str, address: str) -> float:
        """Return the seconds until the next try is looked at; 0 for at once."""
        return max(self._wait_of(key) for key in _to_keys(name, address))

    def fail(self, name: str, address: str) -> None:
        """Note a failure."""
        now = self._clock()
        if len(self._failures) >= _MOST_REMEMBERED:
            kept = {key: one for key, one in self._failures.items() if now - one.last < _LONGEST_WAIT}
            self._failures = kept if len(kept) < _MOST_REMEMBERED else {}
        for key in _to_keys(name, address):
            self._failures[key] = Failures(count=self._count_of(key) + 1, last=now)

    def succeed(self, name: str, address: str) -> None:
        """Forget the failures of those who are now in."""
        for key in _to_keys(name, address):
            self._failures.pop(key, None)

    def _count_of(self, key: str) -> int:
        found = self._failures.get(key)
        return found.count if found and self._clock() - found.last < _FORGOTTEN_AFTER else 0

    def _wait_of(self, key: str) -> float:
        beyond = self._count_of(key) - FREE_FAILURES
        if beyond < 0:
            return 0.0
        until = self._failures[key].last + min(2.0 ** min(beyond, 10), _LONGEST_WAIT)
        return max(0.0, until - self._clock())


class Door:
    """Lets users in and knows them again. Not for several threads: the server's own one asks it."""

    def __init__(self, path: Path, clock: Clock = time.monotonic) -> None:
        self._path = path
        self._clock = clock
        self._seen: tuple[int, int, int] | None = None
        self._users: tuple[User, ...] = ()
        self._sessions: dict[bytes, Session] = {}
        self.attempts = Attempts(clock)

    def users(self) -> tuple[User, ...]:
        """Return the users of the file as it is now; none while it is gone or broken."""
        try:
            found = self._path.stat()
            seen = (found.st_mtime_ns, found.st_size, found.st_ino)
            if seen != self._seen:
                self._users, self._seen = read_users(self._path), seen
        except (OSError, UsersError):
            self._users, self._seen = (), None
        return self._users

    def open(self, name: str) -> str:
        """Begin a session for a user whose password was right; return what the browser is to send with each request."""
        now, secret = self._clock(), secrets.token_urlsafe(32)
        self._sessions = {key: one for key, one in self._sessions.items() if self._is_open(one)}
        digest = next(user.digest for user in self.users() if user.name == name)
        self._sessions[_to_key(secret)] = Session(name=name, digest=digest, begun=now, used=now)
        return secret

    def find_by_session(self, secret: str) -> str | None:
        """Return whose session it is; None where it is over."""
        session = self._sessions.get(_to_key(secret))
        if session is None:
            return None
        if not self._is_open(session):
            del self._sessions[_to_key(secret)]
            return None
        self._sessions[_to_key(secret)] = replace(session, used=self._clock())
        return session.name

    def find_by_token(self, token: str) -> str | None:
        """Return whose token it is."""
        user = find_by_token(self.users(), token)
        return user.name if user else None

    def close(self, secret: str) -> None:
        """End a session."""
        self._sessions.pop(_to_key(secret), None)

    def _is_open(self, session: Session) -> bool:
        now = self._clock()
        if now - session.used > _IDLE or now - session.begun > _LONGEST:
            return False
        return any(user.name == session.name and user.digest == session.digest for user in self.users())


def is_right(users: tuple[User, ...], name: str, password: str) -> bool:
    """Return whether the password is the user's; takes a twentieth of a second, for another thread."""
    return len(password) <= _LONGEST_PASSWORD and check_password(users, name, password)


def _to_keys(name: str, address: str) -> tuple[str, str]:
    return f"name {name[:64]}", f"address {address}"


def _to_key(secret: str) -> bytes:
    return hashlib.sha256(secret.encode()).digest()
