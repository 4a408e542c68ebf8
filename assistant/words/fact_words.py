"""The words that tell whether something has happened, is still to come, or came to nothing: data in both languages.

In: nothing. Out: patterns and sets that `claims/told_facts.py` and `claims/facts.py` read. For example "beräknas
öppna i maj" says that nothing is opened yet, and "upphandlingen avbröts" that nothing was bought.
"""

from __future__ import annotations

import re
from typing import Final

# What is still to come: no sentence with one of these before its verb tells that something is done.
AHEAD: Final = re.compile(
    r"\b(?:ska|skall|skulle|kommer (?:också |även |sannolikt |troligen )?att|planera[rs]|planerad\w*|"
    r"avser(?: att)?|avses|"
    r"förvänta[rs]|vänta[rs](?: bli)?|beräkna[rs]|räknar med|bedöms|förutses|förbereds?|föreslås|föreslår|utreds|"
    r"prövas|önskar|vill|tänkbar\w*|framtida|möjlig(?:en|t|het\w*)?|diskuteras|undersöks|övervägs|tillstyrk\w*|"
    r"rekommendera[rs]|uppmana[rs]|bör|borde|hoppas|tänker|tidigast|senast|först (?:i|under|till|vid|den|efter|"
    r"nästa|om|hösten|våren)|"
    r"will|shall|is to be|are to be|plans? to|planned|expects?|expected|scheduled|due to (?:open|start|be|close|move)|"
    r"possible|future|considered|recommends?|should|proposed|proposes|intends?|aims? to|hopes?|no earlier than|"
    r"not until)\b",
    re.IGNORECASE,
)
# How something stands that was asked to be done: begun, put off, stopped. It answers whatever the act was.
STATUS: Final = re.compile(
    r"\b(?:(?:har |är |var )?(?:ännu )?(?:inte|ej) (?:startat|startats|påbörjat|påbörjats|påbörjad|kommit igång|"
    r"genomfört|genomförts|genomförd|blivit av|klar|klart|klara|färdig|färdigt|avslutad|avslutat|tillsatt|gått att)|"
    r"avbröts|avbrutits|avbruten|avbrutet|inställd\w*|ställdes in|ställts in|ställs in|uteblev|uteblivit|pausad\w*|"
    r"pausats|pausades|"
    r"stoppad\w*|stoppats|stoppades|överklaga\w*|överprövas|skjuts upp|sköts upp|skjutits upp|skjuts (?:till|fram)|"
    r"sköts (?:till|fram)|skjutits (?:till|fram)|senarelag\w*|försena\w*|dröj\w*|pågår|fortgår|fortsätter|slutförd\w*|"
    r"slutförts|färdigställ(?:d|t|da|des|ts)|(?:är|blev|blir|står|stod|stå|bli|vara|nu) (?:nu )?(?:klar|klart|"
    r"klara|färdig|färdigt|"
    r"färdiga)|genomförts|genomfördes|i mål|i drift|i bruk|byggstart\w*|startar|startade|startat|påbörja[dt]\w*|"
    r"inletts|"
    r"inleddes|avslutats|återupptas|återupptogs|vakant\w*|obesatt\w*|"
    r"not (?:yet )?(?:started|begun|finished|completed|ready)|cancelled|called off|postponed|delayed|paused|halted|"
    r"appealed|ongoing|under way|underway|completed|finished|in operation|in use|vacant)\b",
    re.IGNORECASE,
)
# A denial that is not of all of it: "inte längre bara", "inte alla".
PARTLY: Final = re.compile(
    r"\b(?:bara|endast|enbart|alla|samtliga|allt|hela|helt|fullt|fullo|längre|lika|alltid|mer|fler|mindre|only|"
    r"all|every|"
    r"fully|entirely|longer|always|more|just|merely|quite|delvis|partly)\b",
    re.IGNORECASE,
)
DENIES: Final = re.compile(
    r"\b(?:inte|ej|aldrig|ingen|inget|inga|ingenting|varken|utan(?! att\b)|icke|not|never|no|none|nobody|"
    r"nothing|neither|"
    r"without|\w+n['’]t)\b",
    re.IGNORECASE,
)
# What begins a clause that says something of its own; one with "att" is of what stands before it.
CLAUSE: Final = re.compile(
    r"[,;:]\s+|\s+(?:och|men|samt|medan|då|eftersom|sedan|som|vilket|när|innan|så|and|but|while|because|which|"
    r"when|since)"
    r"\s+",
    re.IGNORECASE,
)
# From when something is so: with a verb in the present it may be still to come.
FROM_WHEN: Final = re.compile(
    r"\b(?:(?:från|fr\.? ?o\.? ?m\.?|från och med) (?:och med )?(?:den|nästa|årsskiftet|hösten|våren|sommaren|"
    r"januari|februari|"
    r"mars|april|maj|juni|juli|augusti|september|oktober|november|december|\d)|vid (?:årsskiftet|utgången|nästa)|"
    r"nästa (?:år|höst|vår|sommar|läsår|termin)|from (?:next|the)|next (?:year|spring|autumn|summer))",
    re.IGNORECASE,
)
# What is told of a part only: "hamnens första etapp".
PARTIAL: Final = re.compile(
    r"\b(?:(?:första|andra|tredje|sista|en) (?:etapp|del|deletapp)\w*|etapp \d|delar av|en del av|delvis|vissa|"
    r"några av|"
    r"hälften|first (?:stage|phase|part)|part of|parts of|partly|some of|phase \d|half)\b",
    re.IGNORECASE,
)
# A sentence that goes on from the one before it, of what that is about.
POINTS_BACK: Final = re.compile(
    r"\W*(?:det|den|de|detta|denna|dessa|samtliga|alla|båda|ingen|inga|inget|han|hon|hen|där|dit|då|"
    r"arbetet|bygget|projektet|beslutet|avtalet|flytten|lokalen|lokalerna|verksamheten|orsaken|anledningen|etappen|"
    r"byggstart\w*|inflyttning\w*|invigning\w*|slutbesiktning\w*|(?:i|av|vid|enligt|efter) (?:beslutet|rapporten|"
    r"granskningen|tillsynen|utredningen|yttrandet|samband)|"
    r"it|this|they|these|all|both|none|he|she|there|the (?:work|project|decision|agreement|move))\b",
    re.IGNORECASE,
)
# What stands for a piece of work whatever it is: a sentence on the thing itself need not say it.
WORK_WORDS: Final = frozenset(
    [
        "bygge",
        "bygget",
        "byggandet",
        "byggnationen",
        "byggarbetet",
        "byggarbetena",
        "arbete",
        "arbetet",
        "arbetena",
        "projekt",
        "projektet",
        "projekten",
        "tjänst",
        "tjänsten",
        "posten",
        "uppdraget",
        "frågan",
        "ärendet",
        "saken",
        "planerna",
        "planen",
        "planerade",
        "processen",
        "insatsen",
        "satsningen",
        "work",
        "project",
        "job",
        "construction",
        "building",
        "plans",
        "process",
    ]
)
# Who a report is of: it need not say so.
OWNERS: Final = frozenset(
    [
        "kommun",
        "kommunen",
        "kommunens",
        "staden",
        "stadens",
        "nämnd",
        "nämnden",
        "nämndens",
        "styrelsen",
        "förvaltningen",
        "förvaltningens",
        "bolaget",
        "municipality",
        "municipal",
        "council",
        "city",
        "town",
        "board",
        "committee",
        "department",
        "administration",
        "company",
        "någon",
        "något",
        "några",
        "man",
        "egen",
        "eget",
        "egna",
        "ny",
        "nytt",
        "nya",
        "riktig",
        "sin",
        "sitt",
        "sina",
        "verkligen",
        "redan",
        "ännu",
        "någonsin",
        "someone",
        "anyone",
        "anybody",
        "new",
        "own",
        "något",
        "år",
        "året",
        "årets",
        "under",
        "year",
    ]
)
# Nouns and adjectives of a question, as beginnings of words, and what else tells of them, as beginnings too; one after
# "-" is the end of a word. The word itself always tells.
LIKE_NOUNS: Final = tuple(
    (tuple(asks.split()), tuple(tells.split()))
    for asks, tells in (
        (
            "kritik anmärkning erinran påpekande klander criticism",
            "kritik kritis anmärk erinran förelägg brist utvecklingsområd påpeka påtala åtgärdskrav criticis",
        ),
        (
            "pris utmärkelse award prize",
            "pris utmärk förstapris förstaplats vann vunn stipendi -pris -priset -priser -utmärkelse -utmärkelsen",
        ),
        ("besöksförbud besöksstopp", "besöksrestriktion besöksförbud besöksstopp"),
        ("förbud ban", "förbud förbj -förbud -förbudet -stopp -stoppet"),
        ("klar färdig finished ready completed complete", "klar färdig slutför avsluta invig öppn bruk drift complet"),
        ("kvar left remaining", "kvar rev revs rivs rivit såld lagt nedlag flytta stäng lämna försvunn finns bod"),
        ("vakant obesatt ledig vacant", "vakan obesat ledig tillsat tillsät rekryter tillträd"),
        (
            "försenad försenat försenade sen delayed late",
            "försen dröj senare skjut sköt fördröj tidplan förskjut delay",
        ),
        ("nedlagd nedlagt nedlagda", "nedlag nedläg läggs lades lagts avveckl stäng upphör"),
        ("stängd stängt stängda closed shut", "stäng avstäng upphör closed"),
        ("öppen öppet öppna open", "öppn öppe invig bruk open"),
        ("sommar sommaren summer", "sommar juni juli augusti summer"),
        ("höst hösten autumn", "höst september oktober november autumn"),
        ("vinter vintern winter", "vinter december januari februari winter"),
        ("vår våren spring", "vår mars april maj spring"),
        ("inbrott stöld burglary theft", "inbrott stöld stul stal tillgrepp"),
        ("brand eldsvåda fire", "brand brann bränd eld"),
        ("byggstart spadtag", "byggstart spadtag påbörja start"),
        ("invigning öppning opening", "invig öppn"),
        ("flytten inflyttning move", "flytt inflytt"),
        ("nedläggning stängning closure", "nedlag nedläg stäng läggs lades upphör"),
        (
            "ombyggnad renovering upprustning utbyggnad tillbyggnad extension renovation",
            "ombygg renover upprust utbygg tillbygg byggs byggd",
        ),
        ("rekrytering recruitment", "rekryter tillsat tillsät anställ"),
        ("fram", "fram framtag upprätt utarbet antag antog"),
        ("igång", "igång start påbörja drift"),
        ("strejk strike", "strejk konflikt stridsåtgärd"),
    )
)
# "har ni fått en ny chef": somebody or something came.
GETS_NEW: Final = re.compile(
    r"^\W*(?:har|hade|fick|får|has|have|had|did|is|are|finns)\b.*\b(?:ny|nytt|nya|new)\b", re.IGNORECASE
)
TELLS_NEW: Final = re.compile(
    r"\b(?:ny|nytt|nya|nyanställd\w*|nyrekryter\w*|tillträ\w*|rekryter\w*|anställ\w*|utsågs|utsetts|utsedd\w*|började|"
    r"börjat|ersatt\w*|ersätts|efterträ\w*|invig\w*|öppna\w*|färdig\w*|byggd\w*|byggt\w*|byggs|new|appointed|recruited|"
    r"hired|succeeded)\b",
    re.IGNORECASE,
)
# Verbs of a question that say nothing of what was done, beside those that only help another.
EMPTY_VERBS: Final = frozenset(
    [
        "skett",
        "sker",
        "ske",
        "hänt",
        "händer",
        "gjort",
        "gjorts",
        "gjordes",
        "göras",
        "göra",
        "lyckats",
        "lyckades",
        "hunnit",
        "hann",
        "kunnat",
        "kunde",
        "blivit",
        "tagit",
        "happened",
        "happen",
        "done",
        "taken",
        "managed",
        "made",
    ]
)
# The claim is of what has been, and not of what is or will be.
OF_PAST: Final = re.compile(
    r"^\W*(?:(?:men|och|så|and|but|so)\W+)*(?:har|hade|fick|blev|var|gick|höll|kom|tog|såg|gav|skrev|sprang|"
    r"drog|did|has|have|had|was|"
    r"were|\w+(?:ade|des|tes|dde|lde|nde|rde|pte|kte|ste))\b",
    re.IGNORECASE,
)
# "är båten levererad?": the state that an act leaves behind it, by the verb and the form of the act.
OF_STATE: Final = re.compile(
    r"^\W*(?:(?:men|och|så|and|but|so|stämmer det att|är det sant att)\W+)*(?:[^?]*?\b)?(?:är|is|are)\b", re.IGNORECASE
)
DONE_TO: Final = re.compile(r"\w{2,}(?:ad|at|ade|dd|tt|d|da|t|ta|ed)")
