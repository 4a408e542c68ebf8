"""What is said of a budget that did not hold, or was not used up, and of money lost or made: patterns as data.

In: nothing. Out: parts of patterns without groups of their own, for example of "varför sprack budgeten?", "why did
the harbour lose money?" and "underskred sin budget".
"""

from __future__ import annotations

from typing import Final

_OWN: Final = r"(?: (?:sin|sina|sitt|hela|den|årets?|nämndens))?"
BUDGET_BROKEN: Final = (
    rf"överskr(?:ed|eds|ider|ids|ida|idit|idits){_OWN} budget\w*|"
    r"budget\w* (?:har |hade )?(?:inte (?:hållits|hölls)|överskr\w+|sprack|spräck\w+|sprängd\w+|spruckit)|"
    rf"sprängde{_OWN} budget\w*|förlora(?:de|r|t|s)? pengar|"
    r"(?:lose[sd]?|lost|losing|bleed(?:s|ing)?) (?:so much )?money|"
    r"(?:blow(?:s|n)?|blew|burst|bust(?:ed)?|break|broke) (?:its |their |the )?budget|"
    r"(?:run|ran|running|operat\w+) at a loss"
)
BUDGET_UNDERCUT: Final = (
    rf"underskr(?:ed|eds|ider|ids|ida|idit|idits){_OWN} budget\w*|budget\w* (?:har |hade )?underskr\w+|"
    r"(?:make|made|makes|making) (?:so much )?money"
)
