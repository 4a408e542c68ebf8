"""The words that tell what sort of thing a question asks for: a person, a place, a time, a quantity; and verbs alike.

In: nothing. Out: constants that `asked_sort.py` and `slots.py` read. For example "var hölls mötet" asks for a place,
and a report may tell it by "genomfördes", which is of the same act.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.words.vocabulary import MONTHS, NUMBER_WORDS

WHO: Final = re.compile(r"^\W*(?:(?:och|and|men|but|by) )?(?:vem|vems|who|whom|whose)\b", re.IGNORECASE)
# A name is asked for: of anything, or of a firm.
NAME: Final = re.compile(
    r"\b(?:vad|va)\s+(?:ska|skall|kommer|skulle)\b[^?]*\bheta\b|"
    r"\b(?:vad|va|what)\s+(?:heter|hette|kallas|kallades|döptes|är namnet|var namnet|is the name|was the name|"
    r"(?:is|are|was|were) (?:[\w' -]+ )?(?:called|named))\b|(?<!för )(?<!att )\bnamnet på\b|"
    r"(?<!for )(?<!that )(?<!said )(?<!says )\bthe name of\b",
    re.IGNORECASE,
)
# "vad hände i mars": an event that sentences tell, and no figure; of an amount it asks how that changed.
HAPPENED: Final = re.compile(
    r"^\W*(?:(?:vad|va)\s+(?:hände|hänt|har hänt|inträffade|skedde|gjorde(?! att\b))|"
    r"what\s+(?:(?:has\s+|have\s+)?happen(?:e?d)?|occurred|did (?:[\w'’-]+\s+){1,5}do(?! to\b)))\b"
    r"(?![^?]*(?:kostnad|budget|prognos|resultat|avvikelse|intäkt|vinst|förlust|underskott|överskott|skillnad|"
    r"cost|forecast|result|deviation|revenue|profit|loss))",
    re.IGNORECASE,
)
# "hur länge gäller det": a time that it lasts, or the day that it ends; "how long is the pier" is of metres
DURATION: Final = re.compile(
    r"\b(?:hur (?:länge|lång tid|många år|många månader|många veckor|många dagar)|"
    r"how long (?:does|do|did|will|has|have|had|can|may|must|(?:is|are|was|were)\b[^?]*\b(?:valid|running|closed|open|"
    r"away|on leave|in force|granted|extended|down|out|off|without|shut|offline|ill|absent|suspended|interrupted|"
    r"unavailable|evacuated|rented|leased|empty|vacant))|for how long|how much time|how many (?:years|months|weeks))\b",
    re.IGNORECASE,
)
FIRM: Final = re.compile(
    r"\b(?:vilke[nt]|vilka|which|what)\s+(?:[\w-]+\s+){0,2}?"
    r"(?P<kind>\w*(?:företag(?:en)?|bolag(?:en)?|byråe?r?|firm(?:a|or)|leverantör(?:er)?|entreprenör(?:er)?|"
    r"konsult(?:er)?|"
    r"aktör(?:er)?|compan(?:y|ies)|firms?|agenc(?:y|ies)|suppliers?|providers?|vendors?|contractors?|"
    r"consultants?|consultanc(?:y|ies)))\b",
    re.IGNORECASE,
)
FIRM_NAME: Final = re.compile(r"\b(?:AB|HB|KB|Aktiebolag\w*|Ltd|Inc)\b")
# "var" is also "was": it asks for a place where a verb comes next.
WHERE: Final = re.compile(
    r"^\W*(?:(?:och|and|men|but) )?(?:where\b|vart\b|var (?:någonstans|nånstans|i kommunen|i staden)\b|"
    r"var (?P<verb>\w+)(?! (?:det|de|den)\b.*\b(?:rätt|sant|så)\b))",
    re.IGNORECASE,
)
# "var hamnade resultatet": at what amount, not at what place
_MEASURED: Final = (
    r"\w*(?:kostnad|utfall|resultat|budget|prognos|avvikelse|underskott|överskott|intäkt|sjukfrånvaro|andel|"
    r"soliditet)\w*"
    r"|costs?|results?|outcome|forecast|budget|deficit|surplus|revenues?|spending"
)
_ENDED: Final = r"hamna\w*|landa\w*|sluta\w*|stanna\w*|end(?:s|ed)? up|land(?:s|ed)?|came out|come out|finish(?:ed|es)?"
ENDED_AT: Final = re.compile(
    rf"\b(?:{_ENDED})\b.*\b(?:{_MEASURED})\b|\b(?:{_MEASURED})\b.*\b(?:{_ENDED})\b", re.IGNORECASE
)
# A measure that is asked for as such is told by a number, never by a sentence that only names the thing.
QUANTITY: Final = re.compile(
    r"\b(?:what|vad|vilken|vilket|va)\s+(?:was|is|are|were|är|var|va|e|blev|blir)\b[^?]*?"
    r"\b(?:\w*andel(?:en)?|\w*antal(?:et)?|\w*nivån?|\w*frekvens(?:en)?|folkmängd(?:en)?|befolkningsmängd(?:en)?|"
    r"\w+tal(?:et)?|\w+grad(?:en)?|rate|level|share|percentage|population|headcount|turnout|frequency|"
    r"(?:sick|sickness) (?:leave|absence)|sjukfrånvaro(?:n)?)\b|"
    r"^\W*(?:what|vad|vilket|vilka|va)\b[^?]*?\b(?:fick|får|hade|har|get|got|had|has|have)\b[^?]*?"
    r"\b(?:[\w-]*-?resultat(?:et)?|betyg(?:et)?|poäng|score|rating)\b|"
    r"^\W*(?:what|which|vilke[nt]|vilka)\s+(?:\w+\s+)?(?:[\w-]*resultat|betyg|[\w-]*poäng|[\w-]*index|[\w-]*snitt|"
    r"[\w-]*värde|[\w-]*procent|[\w-]*score|rating|result)\s+"
    r"(?:fick|får|hade|har|nådde|blev|uppnådde|gav|did|was|had|has|got)\b",
    re.IGNORECASE,
)

# "hur djupt", "how old": no amount of money tells that
EXTENT: Final = re.compile(
    r"^\W*(?:(?:och|and|men|but)\s+)?(?:hur|how)\s+(?:djup\w*|bre(?:d|tt|da)|gam(?:mal|la|malt)|tung\w*|snabbt?|"
    r"deep(?:ly)?|wide|old|heavy|fast|tall)\b",
    re.IGNORECASE,
)
# "vilka fick kritik", "which boards received criticism": all who got it
RECEIVERS: Final = re.compile(
    r"^\W*(?:(?:och|and|men|but)\s+)?(?:vilka|vilken|vilket|vem|who|which|what)\s+"
    r"(?:(?:nämnd(?:er(?:na)?)?|styrelser?|bolag(?:en)?|förvaltning(?:ar)?|skol(?:a|or)|boards?|committees?|"
    r"companies|company|"
    r"departments?|schools?)\s+)?"
    r"(?:har\s+|have\s+|has\s+)?(?:fick|fått|får|received?|got|gets?)\b(?!\s+(?:mer|mest|minst|mindre|flest|"
    r"more|most|less|least)\b)",
    re.IGNORECASE,
)
# How old something is is also told by the year that it is of.
AGE: Final = re.compile(r"^\W*(?:(?:och|and|men|but)\s+)?(?:hur|how)\s+(?:gam(?:mal|la|malt)|old)\b", re.IGNORECASE)
TELLS_AGE: Final = re.compile(
    r"\b(?:sedan|från|since|from|daterad\w*|upprättad\w*|antagen|antogs|dated)\s+(?:år\s+|in\s+)?(?:1[5-9]|20)\d\d\b|"
    # "beslutades av fullmäktige 2005"
    r"\b(?:besluta(?:des|ts|d)|anto(?:gs|g)|antagits|fastställ(?:des|ts|d)|bygg(?:des|ts|d)|uppför(?:des|ts|d)|"
    r"inrätta(?:des|ts|d)|tillkom|skrevs|köptes|decided|adopted|built)\b[^.;]{0,60}?\b(?:1[5-9]|20)\d\d\b",
    re.IGNORECASE,
)
# "vad fick personalen i löneökning": an amount or a rate of that
GAINED: Final = re.compile(
    r"^\W*(?:(?:och|and|men|but)\s+)?(?:vad|va|what)\s+(?:fick|får|har|did|gav|ger|kommer|ska|will|do|"
    r"does)\b[^?]*?\b(?:i|in|som|as)\s+"
    r"(?:\w+\s+)?(?:\w*lön(?:en|er|eökning\w*|elyft\w*|epåslag\w*)?|\w*bidrag(?:et)?|\w*stöd(?:et)?|"
    r"\w*hyra(?:n)?|\w*rabatt(?:en)?|"
    r"\w*ersättning(?:en)?|\w*arvode(?:t|n)?|\w*påslag(?:et)?|böter|skadestånd(?:et)?|vite(?:t)?|bonus|"
    r"\w*avgift(?:en)?|"
    r"(?:pay|wage|salary)(?: rises?| increases?)?|raises?|grants?|fees?|rent|subsid(?:y|ies)|compensation|"
    r"fines?|damages)\W*$",
    re.IGNORECASE,
)
TELLS_EXTENT: Final = re.compile(
    r"\d[\d ,.]*\s*(?:meters?|m|cm|mm|km|kilometer|mil|ton|kg|kilo|minut\w*|sekund\w*|timm\w*|års?)\b|"
    r"\b(?:byggd|uppför)\w*\b[^.]*\b(?:1[5-9]|20)\d\d\b",
    re.IGNORECASE,
)
# "hur många av dem är nya": a part of what the question before was about
OF_THEM: Final = re.compile(
    r"\b(?:(?:hur många|hur stor (?:andel|del)|hur mycket|vilka|vilken) av (?:dem|dom|de|dessa|det|detta)\b"
    r"(?!\s+\w+na\b)|"
    r"(?:how many|how much|what (?:share|part)|which) of (?:them|these|those|it|that)\b)",
    re.IGNORECASE,
)
# What a sentence says when it tells what is done.
TELLS_MEASURE: Final = re.compile(
    r"\b(?:\w*åtgärd\w*|handlingsplan\w*|\w*spar(?:a|beting|krav|program|paket|förslag|plan)\w*|\w*besparing\w*|"
    r"\w+stopp(?:et)?|\w*prövning\w*|\w*översyn\w*|effektivisering\w*|satsning\w*|infört?s?|införde\w*|inför|"
    r"beslut\w*|uppdrag\w*|arbetar? (?:med|för)|utbildning\w*|anställt?s?)\b",
    re.IGNORECASE,
)
# "vilka mål nåddes inte", "which goals were met": what is told of them, and no amount
GOALS_MET: Final = re.compile(
    r"^\W*(?:(?:och|and|men|but)\s+)?(?:vilka|vilket|which|what)\s+(?:[\w-]+\s+){0,3}?"
    r"(?:\w*mål(?:en|et)?|goals?|objectives?|targets?)\b[^?]*\b(?:(?:upp)?nå(?:dd?es?|s|r|tts?)?|"
    r"(?:upp)?fyll\w*|klara\w*|"
    r"missa\w*|"
    r"met|meet|reach\w*|achieve\w*|fulfil\w*|miss(?:ed)?)\b",
    re.IGNORECASE,
)
# "vilken skola lades ner": one of a kind, told by what happened to it, and no amount
WHICH_ONE: Final = re.compile(
    r"^\W*(?:(?:och|and|men|but)\s+)?(?:vilke[nt]|vilka|which|what)\s+(?:[\w-]+\s+){1,6}?(?:"
    r"(?:lades|läggs|lagts|las|lagt|la|lägger|lade)\s+(?:\w+\s+)?ne(?:d|r)|läggas? ne(?:d|r)|"
    r"stäng(?:a|as|de|des|s|er|t|ts)|rivas?|avveckla\w*|"
    r"anlita\w*|upphandla\w*|upphör\w*|öppna(?:de|des|s|r|t|ts)|invig(?:de|des|s|ts|t)|byggdes|byggs|byggts|(?:av|in|ut)?flyttade?s?|bildades|"
    r"såld(?:e|es)|brann|brunnit|översvämmad\w*|drabba\w*|havererade|(?:was|were|been|is|are|being|got) "
    r"(?:closed|opened|built|shut|demolished|inaugurated|sold|flooded|hit|damaged)|closed|burnt|burned)\b",
    re.IGNORECASE,
)

# Verbs of one act, each line by the beginnings of its words in reports, and the English verbs that ask for it.
ACTS: Final[tuple[tuple[tuple[str, ...], frozenset[str]], ...]] = (
    (
        ("bygg", "uppför", "färdigställ", "nybygg", "renover"),
        frozenset(("build", "builds", "built", "constructed", "erected")),
    ),
    (
        ("öppn", "invig", "bruk", "lanser", "start"),
        frozenset(("open", "opens", "opened", "reopen", "reopened", "inaugurated", "launched", "launch")),
    ),
    (
        ("börj", "påbörj", "start", "inled", "tillträ", "införd", "införs", "infört", "igång", "invig", "öppn"),
        frozenset(("begin", "begins", "began", "begun", "start", "starts", "started", "commence", "introduced")),
    ),
    (
        ("bild", "inrätt", "skap", "etabler", "grund", "organiser", "start", "tillsat", "tillsät", "sedan"),
        frozenset(("founded", "formed", "created", "established", "exist", "existed")),
    ),
    (
        (
            *("sluta", "avslut", "upphör", "upphöv", "lägg", "lades", "lagd", "nedlagd", "nedlägg", "stäng", "avveckl"),
            *("försvin", "försvann", "utgå", "löper", "sagts", "sades", "sagt", "lämna", "avgå", "avgick", "pension"),
            "entledig",
        ),
        frozenset(
            (
                *("end", "ended", "close", "closed", "closes", "stop", "stopped", "disappear", "cancelled", "quit"),
                *("resign", "resigned", "discontinued"),
            )
        ),
    ),
    (("flytt", "inflytt", "utflytt"), frozenset(("move", "moves", "moved", "relocate", "relocated"))),
    (
        ("beslut", "anta", "antog", "antas", "antagen", "antagit", "fastställ", "godkänn", "klubb", "bevilj"),
        frozenset(("decide", "decided", "adopt", "adopted", "approve", "approved")),
    ),
    (
        ("håll", "höll", "genomför", "ske", "skedde", "anordn", "arranger", "ägde", "äger", "start"),
        frozenset(("held", "hold", "place")),
    ),
    (("köpt", "köps", "köpa", "inköp", "anskaff", "införskaff"), frozenset(("buy", "bought", "purchased", "acquired"))),
    (("såld", "sålt", "sälj", "försälj", "avyttr"), frozenset(("sell", "sold"))),
    (("byt", "ersätt", "övergå", "övergång", "nytt", "ny"), frozenset(("replace", "replaced", "switch", "switched"))),
    (
        ("klar", "färdig", "slutför", "avslut", "färdigställ"),
        frozenset(("finish", "finished", "completed", "complete", "ready")),
    ),
)
# The beginning and the end of building something: "när började bygget", told by no word of what else is done to it.
BUILDING: Final = re.compile(r"\b\w*(?:bygg(?!nadsnämnd)|renover|construction|building|rivning)\w*\b", re.IGNORECASE)
STARTS: Final = re.compile(
    r"\b(?:(?:bygg|projekt|drift|upp|om|ny)?start(?!plats|punkt)\w*|(?:på)?börja\w*|inled\w*|igång\w*|spadtag\w*|"
    r"beg[aiu]n\w*|commence\w*|launch\w*)\b",
    re.IGNORECASE,
)
ENDS: Final = re.compile(
    r"\b(?:\w*färdig\w*|klara?|klart|slutför\w*|avsluta\w*|invig\w*|öppna\w*|bruk|inflytt\w*|complete\w*|finish\w*|"
    r"ready)\b",
    re.IGNORECASE,
)
# "hur många bodde i kommunen": its inhabitants
LIVES: Final = re.compile(
    r"\b(?:hur många|antalet)\s+(?:personer\s+|människor\s+)?(?:som\s+)?"
    r"(?:bor|bodde|bott|lever|levde|(?:är|var)\s+bosatta)\b|"
    r"\bhow many\s+(?:people\s+)?(?:live|lived|reside|resided|(?:are|were) living)\b",
    re.IGNORECASE,
)
# "hur många färre bor det": the same, of two times
MORE_LIVE: Final = re.compile(
    r"\b(?P<many>hur många (?:fler|färre))\s+(?:personer\s+|människor\s+)?(?:bor|bodde|bott|lever)\b(?:\s+det\b)?|"
    r"\b(?P<many_en>how many (?:more|fewer))\s+(?:people\s+)?(?:live|lived|reside|resided)\b",
    re.IGNORECASE,
)
# A number of years, days or the like, which counts nobody.
SPAN: Final = re.compile(
    rf"(?:\b\d[\d,.]*|\b(?:{'|'.join(sorted(NUMBER_WORDS))}))[\s-]*(?:\w+\s+)?"
    r"(?:år|månad|veck|dag|dygn|timm|minut|termin|kväll|years?|months?|weeks?|days?|hours?|minutes?)\w*",
    re.IGNORECASE,
)
# A length, an area, a date or the number of a house, which counts nobody.
MEASURED: Final = re.compile(
    r"\b\d[\d ,.]*\s?(?:kvadratmeter|kvm|m2|m²|meters?|m|km|kilometer|mil|hektar|ha|liter|ton|kg|kilo|kwh|mwh|gwh|"
    r"square met(?:er|re)s?|met(?:er|re)s?)\b|"
    rf"\b\d{{1,2}}\s+(?:{'|'.join(MONTHS)})\b|(?<=gatan )\d+\b|(?<=vägen )\d+\b",
    re.IGNORECASE,
)
# What "how many times" counts by.
TIMES: Final = frozenset(("gånger", "gång", "tillfällen", "times", "occasions"))
# Verbs that say no more than that the things are there.
PLAIN_VERBS: Final = frozenset(
    (
        *("har", "hade", "haft", "var", "är", "varit", "finns", "fanns", "funnits", "blev", "blir", "blivit", "ligger"),
        *("låg", "ingår", "ingick", "gick", "går", "gått", "fick", "får", "fått", "bor", "bodde", "jobbar", "jobbade"),
        *("arbetar", "arbetade", "räknas", "uppgick", "uppgår", "kom", "kommer", "står", "stod", "gör", "gjorde"),
        *("have", "has", "had", "is", "are", "was", "were", "been", "be", "do", "did", "does", "get", "got", "live"),
        *("lives", "lived", "living", "work", "works", "worked", "working", "exist", "exists", "go", "goes", "went"),
    )
)
# "vilken skola har kommit längst": who is ahead, which no amount tells
FURTHEST: Final = re.compile(
    r"\b(?:kommit|kommer|kom|hunnit|nått|ligger|låg)\s+(?:allra\s+)?(?:längst|längst fram)\b(?!\s+ifrån)|"
    r"\b(?:come|came|got|gone|progressed|is|was)\s+(?:the\s+)?furthest\b(?!\s+(?:over|under|from|above|below))",
    re.IGNORECASE,
)
IS_FURTHEST: Final = re.compile(
    r"\b(?:längst|längre än|först|före|främst|ledande|furthest|ahead|leading)\b", re.IGNORECASE
)
# An amount that is expected is a forecast, though no word says so: "beräknas bli 3 mnkr".
EXPECTED: Final = re.compile(
    r"\b(?:beräkna(?:s|des|ts|d)|bedöms|bedömdes|(?:för)?väntas|(?:för)?väntades|uppskatta(?:s|des)|prognos\w*)\b",
    re.IGNORECASE,
)
# What something cost in all is not told by what it cost a day.
TOTAL_ASKED: Final = re.compile(r"\b(?:total\w*|sammanlagt|hittills|kostat|in all|altogether|so far)\b", re.IGNORECASE)
PRICE_ASKED: Final = re.compile(r"\b(?:per|pris\w*|styck|dygn\w*|price\w*|each|rate)\b", re.IGNORECASE)
EACH_ONE: Final = re.compile(r"\s*(?:per|/|om dagen|i timmen|a day|an hour|each)\b", re.IGNORECASE)
# "vart flyttade de": told by the place after "till"
MOVES: Final = re.compile(
    r"\b(?:vart|kör\w*|körs|flytta\w*|skicka\w*|transporter\w*|forsla\w*|lämna\w*|haul\w*|move[ds]?|sen[dt]|transport\w*|"
    r"taken?|tak(?:es|ing)|driven?|shipp?\w*)\b",
    re.IGNORECASE,
)
TO_PLACE: Final = re.compile(r"\b(?:till|to)\s+[A-ZÅÄÖ]\w+")
# "vad används systemet till?": what for, though the verb is one that money is spent by
PURPOSE: Final = re.compile(r"^\W*(?:vad|va)\s+använd\w*\b.*\btill\W*$|^\W*what\b.*\bfor\W*$", re.IGNORECASE)
# Where something is
PLACE: Final = re.compile(
    r"\b(?:i|på|vid|intill|nära|in|at|near)\s+(?:\w+\s+){0,2}?(?:[A-ZÅÄÖ]\w+|\w*(?:hus|hall|skola|bibliotek|torg|gård|"
    r"centr)\w*)|\b[A-ZÅÄÖ]\w+\s+\(\d"
)
