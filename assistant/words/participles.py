"""The forms of words that say what was done to a thing: "inkomna", "beviljade", "avslagna".

In: nothing. Out: a pattern for such a word, to be built into others.
"""

from __future__ import annotations

from typing import Final

STATE: Final = r"\w{2,}(?:ade|erade|agna|åtna|ivna|omna|utna|ldna|ngna|llda|gda|nda|rda|dda|sta|kta|pta|tta|ena)"
