"""What may be done with money or things, and what a row or a sentence must say to tell how much of it was done: data.

In: nothing. Out: pairs of patterns, verbs as asked and beginnings of words that tell of them. For example "hur mycket
lånade nämnden" is told by a row "Upplåning", and not by the board's costs.
"""

from __future__ import annotations

import re
from typing import Final

_PAIRS: Final = (
    (r"lånade|lånar|lånat|borrow(?:s|ed|ing)?", r"\w*lån|skuld|kredit|loan|borrow|debt"),
    (r"sålde|säljer|sålt|sells?|sold", r"\w*sälj|\w*såld|\w*sålt|avyttr|reavinst|realisation|sale|sold"),
    (r"köpte|köper|köpt|buys?|bought|purchas(?:e|es|ed)", r"\w*köp|anskaff|förvärv|purchas|bought"),
    (r"hyrde|hyr|hyrt|rent(?:s|ed)?", r"\w*hyr|rent|lease"),
    (r"amortera(?:de|r|t)?", r"\w*amorter|\w*lån|skuld"),
    (r"skänkte|skänker|skänkt|donera(?:de|r|t)?|donate[sd]?", r"gåv|skänk|donat|\w*bidrag|gift"),
    (r"importera(?:de|r|t)?|exportera(?:de|r|t)?|import(?:s|ed)|export(?:s|ed)", r"\w*import|\w*export"),
    (r"stal|stjäl|stulit|stole|stolen|steals?", r"stöld|stul|stal|theft|stole"),
    (r"vann|vinner|vunnit|won|wins?", r"\w*vinst|vann|vunn|\w*pris|award|prize|won"),
    (r"bötfäll\w+|dömde|dömer|fined", r"böter|vite|dom|sanktion|straff|fine"),
    # water and the like that is used has no result
    (
        r"(?:vatten|el|energi|ström|fjärrvärme|bränsle|drivmedel|olja|gas|salt|papper|mat|water|electricity|energy|fuel|"
        r"power|food)\s+(?:har\s+|is\s+|was\s+)?(?:använ\w+|förbruka\w*|gick\s+åt|går\s+åt|drog|drar|used|consumed)",
        r"\w*förbruk|\w*användning|använd|levererad|producerad|m3|m³|kbm|kubik|[kmg]wh|ton|liter|consum|used",
    ),
    (r"återbetala(?:de|r|t)?|repa(?:id|ys?)", r"återbetal|\w*amorter|repa"),
    (r"planterade|planterar|planterat|planted", r"\w*plant|träd|tree"),
    (r"vaccinera(?:de|r|t)?|vaccinate[sd]?", r"vaccin"),
    (
        r"rekrytera(?:de|r|t|des|ts)?|anställ(?:de|des|ts)|tillsat(?:te|tes|ts)|hired|recruit(?:s|ed)?",
        r"nyanställ|anställ(?!da?s?\b|dah)|rekryter|tillsat|tillsät|hire|recruit",
    ),
    (r"(?<!in)(?<!ut)flytta(?:de|t|des|ts)|moved", r"\w*flytt|mov"),
    # "since it started" tells from when, and counts nobody who began
    (
        r"(?<!sedan d[ae][tnm] )(?:började|börjat)|(?<!since it )(?<!since they )started|joined",
        r"\w*börj|\w*start|nyanställ|ny\w*|inskriv|\w*mottag|antag|join",
    ),
    # what must be saved is no cost, and not what happened to be left
    (
        r"(?:ska|skall|måste|behöver|tvingas)\b[^?]*\bspara|"
        r"(?:must|needs? to|has to|have to|is to|are to)\b[^?]*\bsave",
        r"\w*spar|\w*effektivis|\w*åtgärd|saving|save",
    ),
    # who lives somewhere is not how many could
    (
        r"(?:bor|bodde|bott|live[sd]?|living)",
        r"\w*invånare|\w*befolkning|folkmängd|(?:antal(?:et)?|de)(?: \d+)? boende|boende (?:i|på)\b|bor\b|bodde|"
        r"\w*brukare|\w*hyresgäst|\w*personer|\w*hushåll|people|residents?|inhabit|population",
    ),
    # "hur mycket fick föreningarna": no share of a post that is set aside for somebody
    (
        r"(?:hur mycket|how much)\b(?: pengar| money)?\s+"
        r"(?:(?:fick|får|har\s[^?]*?\bfått)|(?:did|do|does|has|have)\s[^?]*?\b(?:get|got|receive|received))\b"
        r"(?![^?]*\b(?:betala|kosta|lägga|böta|bygga|pay|spend)\b)",
        r"fick\b|får\b|fått|erh[åö]ll|tilldel|bevilja|\w*utbetal|\w*bidrag|\w*stöd|\w*ersättning|\w*intäkt|\w*inkomst|"
        r"\w*anslag|\w*budget|\w*ram\b|\w*lön|statlig|\w*vite|\w*skadestånd|receiv|granted|income|revenue",
    ),
    (r"dog|dött|avled|avlidit|died", r"död|dog|dött|avled|avlid|omkom|die|death"),
    (r"föddes|fötts|(?:were|was) born", r"\w*föd|birth|born"),
    (r"bygg(?:de|des|er|s|t|ts)|build|built", r"\w*bygg|uppför|nyproduc|färdigställ|built|build|construct"),
    (r"stäng(?:de|des|t|ts|s)|closed", r"\w*stäng|nedlagd|nedlägg|lades|upphör|avveckl|clos"),
    (
        r"sluta(?:de|t|r)|quit|resigned|left (?:their|his|her|the) (?:jobs?|posts?|positions?|work|employment)",
        r"\w*slut|avgång|lämna|\w*uppsag|\w*pension|\w*omsättning|left|quit|turnover|retire",
    ),
    (r"besök(?:te|tes|er|t|ts)|visit(?:ed|s)?", r"\w*besök|\w*gäst|visit|guest"),
    (r"anmäl(?:de|des|er|t|ts)", r"\w*anmäl|\w*rapporter|report"),
    (r"klaga(?:de|t|r)|complain(?:ed|s)?", r"\w*klag|synpunkt|complain"),
    (r"(?:an)?sök(?:te|tes|er|t|ts)|applied|apply", r"\w*sök|appl"),
    (r"skada(?:de|des|ts)|injured", r"\w*skad|\w*olyck|injur|accident"),
    (r"ring(?:er|de|t)|phoned?|rang", r"\w*samtal|ring|call|phone"),
    (r"återvann|återvinner|återvunnit|recycle[sd]?", r"återvinn|återvunn|recycl|\w*material"),
    (
        r"tappade|tappar|förlorade|förlorar|loses?|lost",
        r"tapp|\w*förlor|\w*förlust|minsk|underskott|lös|lost|loss|avvik|varianc|utan|bortfall|without",
    ),
)
ACTS: Final = tuple(
    (re.compile(rf"\b(?:{asked})\b", re.IGNORECASE), re.compile(rf"\b(?:{told})", re.IGNORECASE))
    for asked, told in _PAIRS
)
# An amount or a number is asked for.
ASKS_HOW_MUCH: Final = re.compile(
    r"^\W*(?:\w+\W+){0,3}?(?:hur (?:mycket|många|stor\w*)|how (?:much|many|large))\b", re.I
)
