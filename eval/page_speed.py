"""How soon the page is ready after `facit chat`, and how much memory its process takes by then.

In: the folder of a store. Out: `PageSpeed`, for example ``PageSpeed(page=3.9, config=4.1, memory=620.0)``: seconds from
the start of the process until the page's HTML, and then its configuration, have come.
"""

from __future__ import annotations

import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path

from eval.memory import peak_memory_of

_START = "import sys; from ui.cli import main; sys.argv[0] = 'facit'; main()"  # by name: eval knows nothing of ui
_LONGEST = 120.0
_PAUSE = 0.05


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSpeed:
    """Seconds from the process's start until the page, and its configuration, have come; None where they never did.

    `memory` is the most that the process has held by then, in megabytes; None where the system does not tell.
    """

    page: float | None
    config: float | None
    memory: float | None


def time_page(data: Path) -> PageSpeed:
    """Return how soon the page over a store is ready, in a process of its own that is ended after."""
    port = _find_port()
    command = [sys.executable, "-c", _START, "chat", "--data", str(data), "--port", str(port), "--no-browser"]
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        page = _wait(f"http://127.0.0.1:{port}/", started, process)
        config = _wait(f"http://127.0.0.1:{port}/config", started, process) if page else None
        memory = peak_memory_of(process.pid)
    finally:
        process.terminate()
        try:
            process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
    return PageSpeed(page=page, config=config, memory=memory)


def _wait(url: str, started: float, process: subprocess.Popen[bytes]) -> float | None:
    """Return the seconds from the start until a URL answers; None if the process ends before, or takes too long."""
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))  # this computer is no proxy's business
    while process.poll() is None and time.perf_counter() - started < _LONGEST:
        try:
            with opener.open(url, timeout=_LONGEST) as answer:
                answer.read()
            return time.perf_counter() - started
        except (urllib.error.URLError, ConnectionError):
            time.sleep(_PAUSE)
    return None


def _find_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])
