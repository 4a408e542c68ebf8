"""Tells whether the words about a row give a reason, or only say again by how much it deviated.

In: the text of a passage. Out: yes or no. For example "Hamnen visar ett underskott på 12 tkr." gives none, and "Färre
båtar." under the row's number is one.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.words.vocabulary import CAUSE_IN_TEXT
from ingest.notation.markup import strip_markup
from ingest.passages.sentences import split_sentences

# What a sentence says that gives a reason itself; "medför" and "främst" may stand in any.
REASON: Final = re.compile(
    r"\b(?:ber(?:or|odde|ott|oende)\b|\w*orsak\w*|härled\w+|eftersom|därför|till följd|på grund av|p\.? ?g\.? ?a\b|pga|"
    r"med anledning|anledningen|skälet|skälen|"
    r"bakgrunden (?:till|är|var)|förklar(?:as|ades|ar|ing\w*)|föranle\w+|medfört|hänger (?:samman|ihop)|"
    r"kommer (?:sig )?av|motivera\w*|i väntan på|vänta(?:r|de) på|avvakta(?:r|de)|"
    r"vilket gör|(?:ligger|låg) bakom|tack vare|(?:gör|gjorde|gjort) att|(?:leder|ledde|lett) till|"
    r"som en (?:följd|konsekvens)|efter att|sedan (?:\w+ ){1,5}?\w+(?:at|it|tt|rt|ats|its|tts|rts)\b|"
    r"(?:medan|när|då) \w+ (?!och\b)\w+|till grund för|bidra(?:r|git|gande)|utifrån|"
    r"because|due to|owing to|as a result|caused? by|explained by)",
    re.IGNORECASE,
)
# What plainly begins a cause, also within the cause of something else: "beror på att kajen stängts eftersom den rasat".
BECAUSE: Final = re.compile(
    r"(?:eftersom|därför att|på grund av|p\.? ?g\.? ?a\b|pga|till följd|beroende på|med anledning|"
    r"because|due to|owing to|as a result)",
    re.IGNORECASE,
)
# A sentence that gives the reason of the one before it: "Bakgrunden till det är att …", "The reason for this was …".
REASON_OF_BEFORE: Final = re.compile(
    r"\W*(?:(?:en av )?(?:bakgrund|skäl|orsak|anledning|förklaring|motiv)(?:en|et|erna|arna)? (?:till|bakom|för) "
    r"(?:det|detta|den här \w+|bytet|beslutet|förändringen|ändringen) (?:är|var|har varit)|"
    r"(?:the|one) reasons? (?:for|behind) (?:this|that|it) (?:is|are|was|were))\b",
    re.IGNORECASE,
)
# What a sentence says of how something went, which the next one gives the reason of.
STATE: Final = re.compile(
    r"\b(?:dyrare|billigare|fördyr\w*|försena\w*|försämra\w*|förbättra\w*|sjönk|sjunk(?:er|it)|föll|fallit|steg|stigit|"
    r"(?:kosta(?:de|r|t)|blev|blir|blivit|tog|tar) (?:\w+ ){0,3}(?:mer|mindre|fler|färre|längre|högre|lägre) än|"
    r"(?:över|under)skr(?:ids|iden|ider|ed)\b|ök(?:ade|at|ar)|minsk(?:ade|at|ar)|skju(?:ts|tits|tas) (?:upp|fram)|"
    r"nå(?:ddes|tts|s|r|dde) inte|inte (?:nå(?:tts|s|dd)|kunnat|hunnit|blivit|levererats)|"
    r"more expensive|delayed|fell|dropped|rose|increased|decreased)\b",
    re.IGNORECASE,
)
# A bare figure of the thing: "Soliditeten är 5,5 procent (7,3)."
_ONLY_A_FIGURE: Final = re.compile(
    r"^[^,;:]{1,60}\b(?:är|var|blev|uppgår till|uppgick till|is|was)\s+(?:\w+\s+)?[-–−]?\d[\d .,]*\s*"
    r"(?:tkr|mnkr|mkr|kr|kronor|miljoner(?: kronor)?|%|procent)?\s*(?:\([^()]*\))?\W*$",
    re.IGNORECASE,
)
_SAYS_AGAIN: Final = re.compile(
    r"^[^,;:]*\b(?:visar|visade|redovisar|redovisade|uppvisar|uppvisade|prognostiserar|prognostiseras|pekar|lämnar|"
    r"lämnade|beräknas|bedöms|väntas|förväntas|gör|gjorde|har (?=ett |en )|hade|är|blev|blir|shows?|showed|reports?)\b"
    r"[^,;:]*\b(?:\w*avvikelse\w*|underskott\w*|överskott\w*|resultat\w*|deviation|deficit|surplus)\b[^,;:]*?"
    r"\d[\d\s .,]*(?:tkr|mnkr|mkr|kr|kronor|miljoner|milj\.?|%|procent)?"
    r"(?:\s+(?:kronor|mot|jämfört|med|budget\w*|för|i|under|vid|på|av|per|till|och|helår\w*|år\w*|period\w*|bokslut\w*|"
    r"slut\w*|hela|\d{4}|januari|mars|april|juni|augusti|september|oktober|december))*\W*$",
    re.IGNORECASE,
)
_EXCEEDS: Final = re.compile(
    r"^[^,;:]*\b(?:över|under)skr(?:ed|ider|idit|eds|ids|idits)\b(?: (?:sin|sitt|den|årets?))? budget\w*"
    r"(?: med (?:\w+ )?\d[\d\s .,]*(?:tkr|mnkr|mkr|kr|kronor|miljoner(?: kronor)?|milj\.?|%|procent)?)?\W*$",
    re.IGNORECASE,
)


def gives_reason(text: str) -> bool:
    """Whether a text says anything beside the deviation itself.

    >>> gives_reason("Hamnen visar ett underskott på 12 tkr."), gives_reason("Färre båtar än väntat.")
    (False, True)
    """
    if CAUSE_IN_TEXT.search(text):
        return True
    sentences = [strip_markup(text[start:end]).strip() for start, end in split_sentences(text)]
    patterns = (_SAYS_AGAIN, _ONLY_A_FIGURE, _EXCEEDS)
    return not all(any(pattern.match(sentence) for pattern in patterns) for sentence in sentences)
