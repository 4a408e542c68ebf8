"""Who may log in: a file of names and hashed passwords, one a line.

In: a file, for example ``users.txt`` in the data folder, written by `facit user add NAME`. Out: whether a name and a
password belong together, and whose a token is. A line is ``anna:scrypt$16384$8$1$<salt>$<hash>``, with ``$<hash>`` of
the token of those who have one; neither stands there itself, and no user is there by default.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import os
import re
import secrets
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from ingest.errors import FacitError

FILE_NAME: Final = "users.txt"  # in the data folder, where no other is named
SHORTEST_PASSWORD: Final = 10
_NAME: Final = re.compile(r"[^\s:]{1,64}")
_COST, _BLOCK, _PARALLEL = 2**14, 8, 1  # scrypt's n, r and p, as OWASP's password storage advice has them
_BYTES: Final = 32
_MEMORY: Final = 64 * 1024 * 1024


class UsersError(FacitError):
    """The file of users, a name or a password cannot be used."""


@dataclass(frozen=True, slots=True, kw_only=True)
class User:
    """A name with the salted hash of its password, and what the hash was made with; `token` is b"" without one."""

    name: str
    cost: int
    block: int
    parallel: int
    salt: bytes
    digest: bytes
    token: bytes = b""


def read_users(path: Path) -> tuple[User, ...]:
    """Return the users of a file. Raises UsersError that names the file, and the line that is none."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except FileNotFoundError as error:
        raise UsersError(f"There is no file of users at {path}. Make it: facit user add NAME") from error
    except (OSError, UnicodeDecodeError) as error:
        raise UsersError(f"{path} cannot be read as a file of users: {error}.") from error
    return tuple(_read_line(line, path, number) for number, line in enumerate(lines, start=1) if line.strip())


def check_password(users: tuple[User, ...], name: str, password: str) -> bool:
    """Return whether a user of this name has this password; it takes as long for a name that is not there."""
    user = next((user for user in users if user.name == name), None)
    known = user or User(name="", cost=_COST, block=_BLOCK, parallel=_PARALLEL, salt=b"none", digest=b"\0" * _BYTES)
    return hmac.compare_digest(_hash(password, known), known.digest) and user is not None


def find_by_token(users: tuple[User, ...], token: str) -> User | None:
    """Return whose token it is, or None."""
    digest = _hash_token(token)
    return next((user for user in users if user.token and hmac.compare_digest(user.token, digest)), None)


def add_user(path: Path, name: str, password: str) -> bool:
    """Keep a user with a password in the file, in place of one of the same name; return whether the name is new.

    A new password ends the token that was made under the old one. Raises UsersError for a name with spaces or colons,
    and for a password under ten characters.
    """
    if not _NAME.fullmatch(name):
        raise UsersError(f"{name!r} cannot be a user's name: use 1 to 64 characters, no space and no colon.")
    if len(password) < SHORTEST_PASSWORD:
        raise UsersError(f"The password is too short: at least {SHORTEST_PASSWORD} characters.")
    users = read_users(path) if path.exists() else ()
    unhashed = User(name=name, cost=_COST, block=_BLOCK, parallel=_PARALLEL, salt=secrets.token_bytes(16), digest=b"")
    others = [user for user in users if user.name != name]
    _write(path, [*others, replace(unhashed, digest=_hash(password, unhashed))])
    return len(others) == len(users)


def remove_user(path: Path, name: str) -> None:
    """Take a user out of the file. Raises UsersError if there is none of that name."""
    users = read_users(path)
    gone = _find(users, name, path)
    _write(path, [user for user in users if user is not gone])


def make_token(path: Path, name: str) -> str:
    """Return a new token, for programs that ask in the user's name; it takes the place of one made before.

    It is as long as no one guesses, so a plain hash of it is enough. Raises UsersError if there is no such user.
    """
    users = read_users(path)
    own, token = _find(users, name, path), f"facit_{secrets.token_urlsafe(_BYTES)}"
    _write(path, [replace(user, token=_hash_token(token)) if user is own else user for user in users])
    return token


def end_token(path: Path, name: str) -> None:
    """Make the user's token worthless. Raises UsersError if there is no such user."""
    users = read_users(path)
    own = _find(users, name, path)
    _write(path, [replace(user, token=b"") if user is own else user for user in users])


def _find(users: tuple[User, ...], name: str, path: Path) -> User:
    found = next((user for user in users if user.name == name), None)
    if found is None:
        names = ", ".join(user.name for user in users) or "none"
        raise UsersError(f"There is no user {name!r} in {path}. There are: {names}.")
    return found


def _hash_token(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()


def _hash(password: str, user: User) -> bytes:
    return hashlib.scrypt(
        password.encode(), salt=user.salt, n=user.cost, r=user.block, p=user.parallel, maxmem=_MEMORY, dklen=_BYTES
    )


def _read_line(line: str, path: Path, number: int) -> User:
    with suppress(ValueError):
        name, _, stored = line.partition(":")
        kind, cost, block, parallel, salt, digest, *token = stored.split("$")
        if kind == "scrypt" and len(token) <= 1 and _NAME.fullmatch(name):
            return User(
                name=name,
                cost=int(cost),
                block=int(block),
                parallel=int(parallel),
                salt=base64.b64decode(salt, validate=True),
                digest=base64.b64decode(digest, validate=True),
                token=base64.b64decode("".join(token), validate=True),
            )
    raise UsersError(f"{path}, line {number}: not a user with a hashed password. Remove it: facit user add NAME")


def _write(path: Path, users: Sequence[User]) -> None:
    """Write the file whole or not at all; only its owner may read it."""
    text = "".join(f"{user.name}:{_to_stored(user)}\n" for user in users)
    new = path.with_name(f"{path.name}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        new.unlink(missing_ok=True)
        with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
            file.write(text)
        new.replace(path)
    except OSError as error:
        raise UsersError(f"{path} cannot be written: {error.strerror}. Choose another place.") from error


def _to_stored(user: User) -> str:
    kept = [user.salt, user.digest, *([user.token] if user.token else [])]
    return "$".join(
        ["scrypt", *map(str, (user.cost, user.block, user.parallel)), *(base64.b64encode(one).decode() for one in kept)]
    )
