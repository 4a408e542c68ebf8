"""The words of who criticises, of being criticised and of the faults that it is for: data, Swedish and English.

In: nothing. Out: patterns that `evidence/` reads. For example "fick en erinran" is to be criticised, "revisorerna" do
it, and "saknade rutiner" is what it is for.
"""

from __future__ import annotations

import re
from typing import Final

# Faults are why somebody is criticised: "granskningen visade att det fanns brister".
CRITICISED: Final = re.compile(
    r"\b(?:kritik\w*|kritiser\w*|erinran|anmärkning\w*|critici[sz]\w*|reprimand\w*|remark)\b", re.IGNORECASE
)
FAULTS: Final = re.compile(
    r"\b(?:brist(?:er|erna|ande|fällig\w*|en)?|brast|brustit|sakna(?:s|de|des|ts|t)|otydlig\w*|"
    r"inte (?:\w+ )?(?:fattat|agerat|gjort|vidtagit|följt|säkerställt|tillräcklig\w*|ändamålsenlig\w*))\b",
    re.IGNORECASE,
)
CRITICS: Final = re.compile(
    r"\w*revis\w*|auditors?|\w*inspektion\w*|\w*styrelsen|kritik\w*|kritiser\w*|critici\w*|erinran|anmärkning\w*", re.I
)
