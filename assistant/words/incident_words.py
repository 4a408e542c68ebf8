"""Words with "avvikelse" for what went wrong, and not for money: "läkemedelsavvikelser", "fallavvikelser".

In: nothing. Out: a pattern that `question/` reads. For example "hur många läkemedelsavvikelser" asks for no deviation
from the budget of the medicines.
"""

from __future__ import annotations

import re
from typing import Final

INCIDENTS: Final = re.compile(
    r"(?:läkemedels?|medicin(?:erings)?|fall|vård|omvårdnads?|patient(?:säkerhets)?|säkerhets?|brand|miljö|arbetsmiljö|"
    r"delegerings|insats|bemötande|trygghetslarms?|informationssäkerhets|it-?)-?avvikelser?(?:na|n)?s?"
)
