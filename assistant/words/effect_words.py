"""The words that ask what something led to, and those by which a report tells an effect: data, Swedish and English.

In: nothing. Out: patterns that `asked_thing.py` and `evidence/asked_forms.py` read. For example "vad ledde branden
till?" is told by "Med anledning av branden flyttade skolan", and by no sentence that only says that it burnt.
"""

from __future__ import annotations

import re
from typing import Final

_NOUN: Final = (
    r"(?:följd(?:en|er|erna)?|konsekvens(?:en|er|erna)?|effekt(?:en|er|erna)?|påföljd(?:en|er|erna)?|utfallet av att|"
    r"inverkan|påverkan)"
)
_NOUN_EN: Final = r"(?:consequences?|effects?|impacts?)"
# "vad ledde stoppet till", "vad har pandemin inneburit", "vilka konsekvenser fick branden"; "vad innebär målet" asks
# for a meaning, and what an act cost or gave in money is an amount
ASKS: Final = re.compile(
    r"^\W*(?:(?:och|men|and|but)\s+)?(?:"
    r"(?:vad|va)\s+(?:har\s+|hade\s+)?(?:led(?:er|de)|lett)\s+(?!till\b)[^?]*?\s+(?:fram\s+)?till\b\W*$|"
    r"(?:vad|va)\s+(?:har|hade)\s+(?!gjort\b)[^?]*?\b(?:lett\s+(?:fram\s+)?till|medfört|inneburit|resulterat i|"
    r"orsakat|fört med sig)\b|"
    r"(?:vad|va)\s+(?:medförde|medför|innebar|resulterade|förde)\s+(?!det att\b)[^?]+|"
    rf"(?:vilka|vilken|vad)\s+(?:blev|är|var|fick|får|gav|ger|har|för)\s*(?:[^?]*?\b)?{_NOUN}\b|"
    rf"(?:vilka|vilken)\s+(?:\w+\s+)?{_NOUN}\s+(?:fick|får|har|hade|gav|ger|blev|blir|innebar|ledde)\b|"
    r"(?:hur)\s+(?:påverka(?:des|s|t|r|de)|har\s+[^?]*?\bpåverkat[s]?)\b[^?]*\bav\b[^?]+|"
    rf"what\s+(?:was|were|is|are|did|has|have)\s+(?:[^?]*?\b)?{_NOUN_EN}\b(?:\s+of\b|[^?]*\bhave\b)|"
    r"what\s+(?:did|has|have|does)\s+[^?]*?\b(?:lead to|led to|result in|resulted in|bring about)\W*$"
    r")(?![^?]*\b(?:kostnad\w*|i (?:kronor|pengar|tkr|mnkr)|ekonomisk\w*|cost\w*|money)\b)",
    re.IGNORECASE,
)
# What a sentence says that tells what came of something.
TELLS: Final = re.compile(
    r"\b(?:medfört?|medför(?:de|er|a)?|inneb(?:är|ar|ur\w*|ära)|(?:lett|ledde|leder) (?:\w+ ){0,2}?till|"
    r"resultera\w*|orsaka\w*|tvinga\w*|"
    r"(?:gör|gjorde|gjort) (?:\w+ ){0,2}?att|kräv(?:er|de|t|s|des)|påverka\w*|försvåra\w*|förhindra\w*|"
    r"försena\w*|avstanna\w*|fördröj\w*|"
    r"med an(?:d)?ledning av|på grund av|p\.? ?g\.? ?a\b|pga|till följd|som (?:en )?(?:följd|konsekvens|effekt)|"
    r"beror på|berodde på|därför|därmed|"
    r"i samband med|effekt\w*|konsekvens\w*|därefter|"
    r"led to|leads to|resulted in|meant|caused|because of|due to|as a result|following|affected)\b",
    re.IGNORECASE,
)
IDLE: Final = frozenset(
    (
        *("följd", "följden", "följder", "följderna", "konsekvens", "konsekvensen", "konsekvenser", "konsekvenserna"),
        *(
            "effekt",
            "effekten",
            "effekter",
            "effekterna",
            "påföljder",
            "påverkan",
            "inverkan",
            "påverkades",
            "påverkas",
        ),
        *("påverkat", "påverkats", "påverkade", "påverkar", "ledde", "lett", "leder", "medfört", "medförde", "medför"),
        *("inneburit", "innebar", "resulterat", "resulterade", "orsakat", "consequence", "consequences", "effect"),
        *("effects", "impact", "impacts", "result", "results", "outcome", "lead", "led", "resulted"),
    )
)
