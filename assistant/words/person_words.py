"""The words for people by name and for the offices that they hold, Swedish and English: data, no code that decides.

In: nothing. Out: patterns that `claims/persons.py` reads. For example "förvaltningschef" and "chair" are offices, and a
sentence that begins with "Hon" goes on from a person.
"""

from __future__ import annotations

import re
from typing import Final

_NAME: Final = r"[A-ZÅÄÖÉ][a-zåäöéèüø]+(?:-[A-ZÅÄÖÉ][a-zåäöéèüø]+)?"
# A first name and a surname: "Karin Åkesson-Berg", "Anna von Essen".
PERSON: Final = re.compile(
    rf"(?<![\w-])(?!(?:Stämmer|Är|Var|Har|Hade|Is|Was|Did|Has|Ny|Nya|Tidigare|Den|Det|Som|The|New)\b){_NAME}"
    rf"(?:\s+(?:von|af|de|van))?\s+{_NAME}(?:\s+{_NAME})?(?![\w-])"
)
# Each two of such words, though a verb with a capital stands before them: "Gick Karin Berg".
PAIR: Final = re.compile(rf"(?<![\w-])(?=(?P<name>{_NAME}(?:\s+(?:von|af|de|van))?\s+{_NAME})(?![\w-]))")
OFFICE: Final = re.compile(
    r"\b(?:[a-zåäö-]*(?:chef(?:en)?|direktör(?:en)?|ordföranden?|rektorn?|sekreterar(?:en?)|samordnaren?|strateg(?:en)?|"
    r"handläggaren?|controllern?|ekonom(?:en)?|jurist(?:en)?|ledamot(?:en)?|kommunalråd(?:et)?|föreståndaren?|"
    r"projektledaren?|revisorn?|inspektör(?:en)?|arkitekt(?:en)?|ingenjör(?:en)?|psykolog(?:en)?|kurator(?:n)?|bibliotekarien?)"
    r"|(?:[a-z]+\s)?(?:manager|director|head|chair(?:man|woman|person)?|principal|secretary|officer|auditor|"
    r"coordinator|commissioner))\b",
    re.IGNORECASE,
)
# A sentence that goes on telling of the person that was named before.
GOES_ON_WITH_PERSON: Final = re.compile(r"\W*(?:hon|han|hen|denna|denne|she|he|they)\b", re.IGNORECASE)
