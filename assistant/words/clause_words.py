"""The words that part a sentence of two changes into the one and the other, Swedish and English: data, no code.

In: nothing. Out: patterns. For example "sedan" opens the second clause of "Larmen minskade sedan taxan höjdes".
"""

from __future__ import annotations

import re
from typing import Final

# What opens a clause with a subject of its own.
CLAUSE_OPENS: Final = re.compile(
    r"\b(?:sedan|eftersom|därför att|efter(?: det)? att|efter(?=\s+höj|\s+sänk)|på grund av(?: att)?|till följd av"
    r"(?: att)?|tack vare(?: att)?|genom att|i takt med att|samtidigt som|trots att|medan|när|då|innan|vilket|"
    r"since|because|after|as|when|while|whereas|although|due to|thanks to|following)\b",
    re.IGNORECASE,
)
# The verbs that tell that something became more or less, in the forms that tell it of a subject.
CHANGES: Final = re.compile(
    r"\b(?:öka(?:r|de|t|s|des|ts)?|minska(?:r|de|t|s|des|ts)?|höj(?:er|de|t|s|des|ts|as)|sänk(?:er|te|t|s|tes|ts|as)|"
    r"steg|stig(?:er|it)|sjönk|sjunk(?:er|it)|föll|fall(?:er|it)|växer|växte|vuxit|halvera(?:s|des|ts|de|t|r)|"
    r"fördubbla(?:s|des|ts|de|t|r)|dubbla(?:s|des|ts|de|t|r)|krymp(?:er|te|t)|dyrare|billigare|"
    r"increas(?:es?|ed)|decreas(?:es?|ed)|r[io]ses?|risen|raised|lowered|fell|fallen|falls|grew|grown|dropped|"
    r"doubled|halved|shrank|cut)\b",
    re.IGNORECASE,
)
