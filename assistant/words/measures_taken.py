"""The words that ask what is done about something: "vilka åtgärder vidtas", "hur ska nämnden spara"; data.

In: nothing. Out: a pattern that `asked_thing.py` reads. For example "what is the board doing about its deficit" asks
for measures, and "how much did it save" for an amount.
"""

from __future__ import annotations

import re
from typing import Final

_AIM: Final = (
    r"(?:spara|minska|sänka|hålla|nå|klara|bromsa|hämta|stoppa|vända|förbättra|komma (?:i|till|tillrätta)|"
    r"få (?:ner|ned|upp|bukt|ordning|budget|ihop)|öka|cut|save|reduce|lower|reach|balance|bring|improve|stop|curb|get|"
    r"få (?:fler|folk|människor|personer|unga|ungdomar)|close|meet|turn|deal|increase|keep)"
)
# "vilka åtgärder har beslutats", "what is the board doing to cut costs": what is done, and no amount
MEASURES_TAKEN: Final = re.compile(
    r"^\W*(?:(?:och|and|men|but)\s+)?(?:"
    r"(?:vilka|vilken|vad för(?: slags)?|what|which)\s+(?:[\w-]+\s+){0,2}?(?:\w*åtgärd(?:er(?:na)?)?|insatser|"
    r"measures?|actions|steps|cutbacks)\b|"
    rf"(?:vad|hur|va)\s+(?:gör|gjorde|görs|gjordes|har|ska|skall|tänker|planerar|vill|måste|kommer)\b[^?]*?"
    rf"(?:\bför att (?:\w+ ){{0,2}}?{_AIM}\b|\båt (?:det|den|under|kost|sjuk|kö))|"
    # "hur ska nämnden spara", "how will it cut its costs"; what it saved is an amount
    r"hur\s+(?:ska|skall|tänker|planerar|vill|kan)\b[^?]*\b(?:spara|minska|sänka|bromsa|(?:nå|klara|få|komma\s+i)\s+"
    r"(?:(?:en|sin|sitt|det|den)\s+)?(?:budget\w*|ekonomi\w*|balans\w*|underskott\w*|sparkrav\w*))\b|"
    r"how\s+(?:will|does|do|is|can|are)\b[^?]*\b(?:sav(?:e|ing)|cut(?:ting)?|balance|reduc(?:e|ing)|get)\b(?!\s+on\b)"
    r"[^?]*\b(?:money|costs?|spending|budget|books|deficit|balance)\b|"
    rf"(?:what|how)\s+(?:is|are|was|were|does|do|did|has|have|will|can)\b[^?]*\b(?:doing|do|done|plan\w*|decided)\b"
    rf"[^?]*\b(?:to {_AIM}|about)\b"
    r")(?![^?]*\b(?:mest|minst|störst\w*|most|least|largest|biggest|mycket|much)\b)",
    re.IGNORECASE,
)
