"""How much memory this process, or one that it started, took at most.

In: nothing, or a process. Out: megabytes, for example 812.0; None where the system does not tell it.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

_KIB_A_MEGABYTE = 1024.0


def peak_memory() -> float | None:
    """Return the most memory that this process has held."""
    try:
        import resource
    except ImportError:  # Windows
        return None
    usage = resource.getrusage(resource.RUSAGE_SELF)
    in_bytes = sys.platform == "darwin"  # everywhere else ru_maxrss counts kibibytes
    return usage.ru_maxrss / (_KIB_A_MEGABYTE * (1024 if in_bytes else 1))


def peak_memory_of(process: int) -> float | None:
    """Return the most memory that a running process has held since it was started; None where there is no /proc.

    Not what the system tells of ended children: that holds what their parent had when it started them.
    """
    try:
        status = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    except OSError:
        return None
    found = re.search(r"^VmHWM:\s*(\d+) kB", status, re.MULTILINE)
    return int(found[1]) / _KIB_A_MEGABYTE if found else None
