"""Says by a report's term what citizens in a hurry ask with verbs: who is ill, in care, queueing, leaving, how fast.

In: nothing. Out: pairs of a pattern and what it means, for `circumlocutions`. For example "hur mycket har Vik lånat"
asks for the loan debt, and "hur sjuka är städarna" for their sick leave. They come before the other rules, which read
what is written here.

Every rule needs all that makes its sense, so that it means the same in any municipality.
"""

from __future__ import annotations

from typing import Final

from assistant.words.everyday_asks_en import ENGLISH_ASKS
from assistant.words.key_figure_asks import KEY_FIGURE_RULES

_MUCH: Final = r"(?:mycket|mkt|mke|mket)"
_YOUNG: Final = r"(?:barn och unga|barn och ungdomar|barn|ungar|unga|ungdomar|kids|småbarn)"
_PUPILS: Final = r"(?:barn|barnen|elever|eleverna|ungar|ungarna|kids|ungdomar|ungdomarna|skolbarn|skolbarnen)"
_IN_CARE: Final = r"(?:omhändertagna|placerade|tvångsomhändertagna|fosterhemsplacerade|familjehemsplacerade)"
_RESCUE: Final = r"(?:brandkåren|brandbilen|brandbilarna|räddningstjänsten|brandmännen|brandförsvaret)"
_TEACHERS: Final = r"(?P<who>förskollärare|lärare|lärarna|förskollärarna)"
_LIKENESS: Final = r"(?:bra|dåligt|fel|sämst|bäst|snett|sämre|bättre|det|den|galet|ner|upp|fort|emot)"
_ADDED: Final = r"(?:i|för|under|åt|hittills|förra|(?:19|20)\d\d)"

_SWEDISH: Final = (
    # "vad gick nya bryggan på": what it cost
    (
        rf"^(?P<so>\W*(?:och\s+)?)(?:vad|va|hur {_MUCH})\s+(?:gick|har)\s+"
        rf"(?!{_LIKENESS}\b)(?P<what>[^?]{{3,60}}?)(?<! ut)(?<! in)(?<! ner)(?<! upp)(?<! om)(?<! an)\s+"
        rf"(?:gått\s+)?(?:loss\s+)?på(?=\s*\?|\s*$|\s+{_ADDED}\b)",
        r"\g<so>vad kostade \g<what>",
    ),
    (rf"\bkosta(?P<form>r|de)?\s+(?:att\s+ha\s+)?{_IN_CARE}\s+"
     rf"{_YOUNG}\b", r"kosta\g<form> placeringar av barn och unga"),
    # children in care
    (
        rf"\bhur många\s+{_YOUNG}\s+(?:som\s+)?(?:är|var|blev|blir|har blivit|har varit)\s+{_IN_CARE}\b",
        "hur många placerade barn finns det",
    ),
    (
        rf"\bhur många\s+{_YOUNG}\s+(?:har|hade)\s+(?:soc|socialen|socialtjänsten|kommunen|de|dom|man)\s+"
        r"(?:omhändertagit|placerat|tagit hand om)\b",
        "hur många placerade barn finns det",
    ),
    # the ill
    (
        r"\b(?:är|var)\s+(?:folk|personalen|de anställda|dom anställda|anställda)\s+(?:under|yngre än)\s+"
        r"30(?:\s+år)?\s+"
        r"(?:ofta\s+|mycket\s+)?sjuka?(?:\s+(?:ofta|mycket))?\b",
        "hur hög är sjukfrånvaron för 29 år och yngre",
    ),
    (
        r"\b(?:är|var)\s+(?:folk|personalen|de anställda|dom anställda|anställda)\s+(?:över|äldre än)\s+50(?:\s+år)?\s+"
        r"(?:ofta\s+|mycket\s+)?sjuka?(?:\s+(?:ofta|mycket))?\b",
        "hur hög är sjukfrånvaron för 50 år och äldre",
    ),
    (
        r"\bhur (?:sjuka?|ofta sjuka|mycket sjuka|sjukskrivna)\s+(?:är|var)\s+(?P<who>(?!man\b|jag\b|du\b)[\w-]{3,})\b",
        r"hur hög är sjukfrånvaron för \g<who>",
    ),
    (
        rf"\bhur (?:{_MUCH}|ofta)\s+(?:är|var)\s+(?P<who>[\w-]{{4,}}(?:arna|erna|orna|männen))\s+"
        r"(?:sjuka|sjukskrivna|borta)\b",
        r"hur hög är sjukfrånvaron för \g<who>",
    ),
    # truants, those who pass, those who learn
    (rf"\bhur (?:många|stor andel av)\s+{_PUPILS}\s+(?:som\s+)?(?:skolkar|skolkade|är borta|var borta)"
     rf"(?:\s+{_MUCH}|\s+ofta|\s+från skolan)?(?=\W|$)", "hur stor andel elever med frånvaro"),
    (
        r"\b(?:klarar|klarade|klarat|går ut|gick ut)\s+(?:nian|nionde klass|grundskolan|högstadiet)\s+och\s+"
        r"(?:kommer|kom|kommit)\s+in\s+(?:på|till|i)\s+gymnasiet\b",
        "är behöriga till gymnasiet",
    ),
    (rf"\bhur många\s+{_PUPILS}\s+(?:lär|lärde|har lärt)\s+sig\s+(?:att\s+)?simma\b", "hur många barn i simskola"),
    (
        r"\bhur många\s+(?:som\s+)?(?:pluggar|läser|studerar|pluggade|läste|går på)\s+"
        r"(?:svenska för invandrare|svenska för nyanlända|sfi)\b",
        "hur många studerande på sfi",
    ),
    (
        rf"\bhur många\s+(?:av\s+)?{_TEACHERS}\s+(?:som\s+)?(?:är|var|har|hade)\s+"
        r"(?:utbildade|examinerade|behöriga|legitimerade|legitimation|leg|lärarlegitimation|rätt utbildning|"
        r"utbildning|examen)\b",
        r"hur stor andel behöriga/legitimerade \g<who>",
    ),
    # rides
    (rf"\b(?:skol)?buss(?:ar|arna|en)?\s+(?:för|åt|till|med)\s+{_PUPILS}\b", "skolskjutsen"),
    (
        rf"\bhur många\s+{_PUPILS}\s+(?:som\s+)?(?:åker|åkte|tar|får|fick|har|hade)\s+(?:med\s+)?"
        r"(?:skolbuss(?:en)?|skolskjuts(?:en)?|skoltaxi(?:n)?)\b",
        "hur många skolskjutselever/elever med skolskjuts",
    ),
    # water
    (
        rf"\bhur {_MUCH}\s+(?:av\s+)?(?:det\s+)?(?:dricks)?vatt(?:en|net)\s+(?:som\s+)?(?:läcker|läckte|"
        rf"försvinner|försvann|"
        r"rinner|rann)(?:\s+(?:ut|bort|iväg))?(?=\W|$)",
        "hur stor andel är vattensvinnet",
    ),
    (
        r"\bhur många\s+(?:vatten)?(?:rör|ledningar|vattenledningar)\s+(?:har\s+)?(?:gått sönder|gick sönder|"
        r"sprungit läck|"
        r"sprang läck|spruckit|sprack|läckt|läckte|läcker)\b",
        "hur många vattenläckor",
    ),
    # debts
    (
        rf"\bhur {_MUCH}(?:\s+pengar)?\s+har\s+(?P<who>[\w-]+(?:\s+kommun)?)\s+lånat(?=\s*\?|\s*$|\s+(?:totalt|"
        rf"av|hos|från)\b)",
        r"hur stor är låneskulden i \g<who>",
    ),
    (
        rf"\bhur {_MUCH}(?:\s+pengar)?\s+lånar\s+(?P<who>[\w-]+(?:\s+kommun)?)(?=\s*\?|\s*$)",
        r"hur stor är låneskulden i \g<who>",
    ),
    # the telephone, the queue
    (
        r"\bhur många\s+(?:som\s+)?(?:ringde|ringer|har ringt|ringt)\s+(?:till\s+)?(?:kommunen|växeln|kontaktcenter|"
        r"medborgarservice|kundtjänst)\b",
        "hur många telefonsamtal till kommunen",
    ),
    (
        r"\bhur många\s+(?:som\s+)?(?:väntar|väntade)\s+(?:på|till)\s+(?:en\s+)?plats\s+(?:på|i|inom)\s+"
        r"(?:ett\s+)?(?:äldreboende|särskilt boende|ålderdomshem|hemmet)(?:t)?\b",
        "hur många väntande på särskilt boende",
    ),
    # the fire service: how often, how soon, how late
    (
        rf"\bhur (?:många(?:\s+gånger)?|ofta)\s+(?:ryckte|rycker|åkte|åker|har)\s+{_RESCUE}\s+(?:ryckt\s+|åkt\s+)?ut"
        r"(?:\s+på(?=\s+i\b|\s*\?|\s*$))?",
        "hur många insatser totalt",
    ),
    (rf"\bhur (?:snabbt|fort)\s+(?:kommer|kom|är|rycker|far|åker)\s+{_RESCUE}\s+(?:i\s*väg|"
     rf"ut)\b", "vad är anspänningstiden"),
    (
        rf"\bhur (?:lång tid|länge)\s+(?:tar|tog|dröjer|dröjde)\s+det\s+(?:innan|tills|för)\s+{_RESCUE}\s+"
        r"(?:är|var|kommer|kom|att komma|att vara)\s*(?:framme|fram|på plats)?\b",
        "vad är responstiden",
    ),
    (rf"\bhur (?:snabbt|fort)\s+(?:kommer|kom|är|var)\s+{_RESCUE}\s+(?:fram|framme|på plats)\b", "vad är responstiden"),
    # falls and wrong medicine
    (
        r"\bhur många(?:\s+(?:personer|boende|äldre|gamla|gånger))?\s+(?:ramlar|trillar|faller)\s+(?=(?:på|i|"
        r"inom|hos)\b)",
        "hur många fall/fallolyckor ",
    ),
    # current
    (
        rf"\bhur {_MUCH}\s+(?:ström|el|energi)\s+(?:drar|drog|går det åt|gick det åt|går åt|gick åt|använder|använde|"
        r"förbrukar|förbrukade|gör (?:de|dom|man) av med)\b",
        "hur hög är elförbrukningen/energianvändningen",
    ),
    # what is reported as a deviation is an incident here: a sort of it that is common is no gap to a budget
    (
        r"\b(?:vilken|vilka|vad för)\s+(?:typ(?:er)?|sort(?:s|er)?|slags?|kategori(?:er)?)\s+(?:av\s+)?"
        r"(?:avvikelse(?:r|n)?|incident(?:er)?|tillbud)\s+(?:(?P<common>(?:är|var)\s+(?:\w+\s+)?vanligast(?:e)?)|"
        r"(?:(?:in)?rapportera(?:de|ts|s|des)|inträffade|skedde|förekom(?:mer)?|registrera(?:des|s|ts))\s+"
        r"(?:oftast|mest|flest(?:\s+gånger)?))\b",
        "vilken typ av händelse var vanligast",
    ),
    # "vad ska nya bryggan kosta i slutändan": what it is thought to cost when all is done
    (
        rf"\b(?:vad|hur {_MUCH})\s+(?:ska|skall|kommer|lär|väntas|beräknas|tros)\s+(?P<what>[^?]{{3,70}}?)\s+"
        rf"(?:att\s+)?"
        r"kosta\s+(?:i\s+slutändan|till\s+slut|när (?:allt|det|den) är (?:klart|klar|färdigt|färdig))(?=\W|$)",
        r"vad är slutprognosen för \g<what>",
    ),
)  # fmt: skip

ASK_RULES: Final = (*KEY_FIGURE_RULES, *_SWEDISH, *ENGLISH_ASKS)
