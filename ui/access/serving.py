"""How the page is served: on which address, to whom, behind which proxy, with which doors for programs.

In: the command's options. Out: a checked `Serving`, for example ``choose_serving("0.0.0.0", data, users=None)``, which
raises UsersError: a page that others can reach needs a login, and no password is made up.
"""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass
from pathlib import Path

from ui.access.users import FILE_NAME, UsersError, read_users

_ROOT_PATH = re.compile(r"(?:/[A-Za-z0-9._~-]+)+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Serving:
    """Where and to whom: without `users` to this computer only. `root_path` is the proxy's prefix, such as "/facit".

    `data` is the folder of which no browser may fetch a file; `port` None is the usual one, or a free one.
    """

    host: str = "127.0.0.1"
    port: int | None = None
    users: Path | None = None
    root_path: str = ""
    has_mcp: bool = False
    data: Path | None = None


def choose_serving(
    host: str,
    data: Path,
    *,
    port: int | None = None,
    users: Path | None = None,
    root_path: str = "",
    has_mcp: bool = False,
) -> Serving:
    """Return how to serve: with a login where a users file is named, or lies in the data folder.

    Raises UsersError where the file is missing, broken or empty, or where there must be one; ValueError for a root path
    that is none.
    """
    root = "" if root_path == "/" else root_path.rstrip("/")
    if root and not _ROOT_PATH.fullmatch(root):
        raise ValueError(f"{root_path!r} is no path of a web address: give it as /facit.")
    own = data / FILE_NAME
    chosen = users or (own if own.exists() else None)
    if chosen is None and not is_loopback(host):
        raise UsersError(
            f"Serving on {host} opens the page to other computers, so users must log in. Make the first one, then "
            f'start again: facit user add NAME --data "{data}"'
        )
    if chosen is not None and not read_users(chosen):
        raise UsersError(f"{chosen} holds no users, so nobody could log in. Add one: facit user add NAME")
    return Serving(host=host, port=port, users=chosen, root_path=root, has_mcp=has_mcp, data=data)


def is_loopback(host: str) -> bool:
    """Return whether a host, or the Host header of a request without its port, is this computer alone.

    >>> [is_loopback(host) for host in ("127.0.0.1", "localhost", "[::1]", "0.0.0.0", "facit.example")]
    [True, True, True, False, False]
    """
    name = host.strip("[]").rstrip(".").casefold()
    if name == "localhost" or name.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False
