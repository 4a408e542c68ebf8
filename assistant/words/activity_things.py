"""The things that a municipal activity deals with, and the words for what makes it cost more or less: data, no code.

In: nothing. Out: patterns that `evidence/beside_reasons.py` reads. For example a comment on placed children is on
"Individ- och familjeomsorg", and snow on "Gator och vägar"; "fler", "extra" and "dyrare" make an activity cost more.
"""

from __future__ import annotations

import re
from typing import Final

_PAIRS: Final = (
    # the name of a row, and what a sentence about it may speak of instead
    (
        r"individ- och familj|\bifo\b|familjeomsorg|barn och unga|barn, unga|barn- och ungdomsvård|social barn",
        r"placering\w*|placera(?:d|de|t|s|des)|hvb\w*|sis(?:-\w+)?|lvu\w*|familjehem\w*|jourhem\w*|institution\w*|"
        r"vårddygn\w*|barnutredning\w*|orosanmäl\w*|socialsekreterar\w*",
    ),
    (
        r"individ- och familj|\bifo\b|vuxna|missbruk|beroende",
        r"lvm\w*|missbruk\w*|behandlingshem\w*|skydda(?:t|de) boende\w*|våld i nära\w*",
    ),
    (
        r"individ- och familj|\bifo\b|ekonomiskt bistånd|försörjningsstöd",
        r"försörjning(?!sbal)\w*|ekonomiskt bistånd|bidragstagar\w*|biståndshushåll\w*",
    ),
    (
        r"förskol|pedagogisk omsorg|barnomsorg",
        r"förskol(?!eklass)\w*|barnkull\w*|barngrupp\w*|barnomsorg\w*|inskrivna barn",
    ),
    (
        r"grundskol|fritidshem|\bskola\b",
        r"grundskol\w*|skolan|skolor(?:na)?|fritidshem\w*|elevassistent\w*|skolskjuts\w*|stödpersonal|resursperson\w*|"
        r"högstadi\w*|mellanstadi\w*|lågstadi\w*",
    ),
    (
        r"gymnasi",
        r"gymnasi\w*|interkommunal\w*|fristående (?:skolor|gymnasie\w*)|friskol\w*|naturbruk\w*|"
        r"elever i andra kommuner",
    ),
    (r"vuxenutbildning|komvux|\bsfi\b", r"vuxenutbildning\w*|komvux|sfi\b|vuxenstud\w*"),
    (
        r"hemtjänst|ordinärt boende|hemsjukvård|stöd i hemmet",
        r"hemtjänst\w*|(?:i|stöd i) hemmen|(?:i|stöd i) hemmet|hemmaboende|(?:beviljade|utförda) timmar\w*|"
        r"utförda tiden|beviljade tiden|hemsjukvård\w*",
    ),
    (
        r"särskil(?:t|da) boende|äldreboende|vårdboende|vård- och omsorgsboende|säbo|demensboende",
        r"särskil(?:t|da) boende\w*|äldreboende\w*|vårdboende\w*|omsorgsboende\w*|nattbemanning\w*|demensboende\w*|"
        r"extravak\w*|boendeplats\w*",
    ),
    (
        r"hälso- och sjukvård",
        r"sjuksköterske\w*|sjuksköterskor(?:na)?|hyrsjuksköters\w*|legitimerad personal|hjälpmedel\w*",
    ),
    (
        r"\blss\b|funktionsnedsättning|funktionshinder|personlig assistans|stöd och service",
        r"personlig assistans|assistans\w*|assistent(?:er|erna)? dygnet runt|gruppbostad\w*|gruppbostäder\w*|"
        r"servicebostad\w*|lss-\w+",
    ),
    (r"daglig verksamhet|sysselsättning", r"daglig verksamhet\w*|habiliteringsersättning\w*"),
    (
        r"snö|vinter|gat[au]|gator|väg",
        r"plog\w*|snö\w*|vintern?|vinterväg\w*|halk\w*|sandning\w*|saltning\w*|saltpris\w*|asfalt\w*|gatubelysning\w*",
    ),
    (
        r"\bkost|måltid|kök",
        r"livsmed\w*|matpris\w*|råvar\w*|portion\w*|måltid\w*|skollunch\w*|matsal\w*",
    ),
    (r"lokalvård|städ", r"städ(?:ning\w*|are|arna|material)|lokalvård\w*"),
    (
        r"fritidsanläggning|idrottsanläggning|fritid\b|\bbad|simhall|idrott|ishall|sport",
        r"simhall\w*|badhus\w*|ishall\w*|idrottshall\w*|sporthall\w*|konstgräs\w*|fotbollsplan\w*|badintäkt\w*|"
        r"entréintäkt\w*|elljusspår\w*",
    ),
    (r"fritidsgård|ungdomsgård", r"fritidsgård\w*|ungdomsgård\w*"),
    (r"bibliotek", r"bibliotek\w*|bokbuss\w*|boklån\w*"),
    (r"kultur(?! ?- ?och)|kulturskol|musikskol", r"kulturskol\w*|musikskol\w*|konserthus\w*|museum|muse[eé]t"),
    (
        r"bygg|\blov\b|bygglov",
        r"bygglov\w*|avgifter(?:na)? för lov|lovavgift\w*|byggnadsinspekt\w*|inspektörstjänst\w*|startbesked\w*",
    ),
    (r"miljö(?!mål)|hälsoskydd|tillsyn", r"tillsyn\w*|livsmedelskontroll\w*|miljöinspekt\w*|inspektörstjänst\w*"),
    (
        r"\bmark\b|exploatering|tomt|plan\b",
        r"tomter\w*|tomtförsälj\w*|industritomt\w*|markförsälj\w*|exploatering\w*|detaljplan\w*",
    ),
    (
        r"fastighet|lokaler|lokalförsörjning",
        r"vattenskad\w*|uppvärmning\w*|fjärrvärme\w*|elpris\w*|energi(?:kostnad|pris)\w*|underhållspeng\w*|"
        r"fastighetsunderhåll\w*",
    ),
    (
        r"vatten|\bva\b|avlopp",
        r"läck(?:a|an|or|age\w*)|huvudledning\w*|brukningsavgift\w*|vattenförbrukning\w*|reningsverk\w*|spillvatten\w*",
    ),
    (r"avfall|renhållning|sophämt", r"sophämtning\w*|hushållsavfall\w*|avfallstax\w*|återvinning\w*|slamtömning\w*"),
    (r"räddningstjänst|brandförsvar", r"räddningstjänst\w*|brandmän\w*|deltidsbrand\w*|utryckning\w*|skogsbrand\w*"),
    (
        r"arbetsmarknad|integration",
        r"feriepraktik\w*|feriearbet\w*|feriejobb\w*|etablering\w*|arbetsmarknadsenhet\w*|lönebidrag\w*",
    ),
    (r"skatteintäkt|skatter", r"skatteunderlag\w*|slutavräkning\w*"),
    (r"finansnetto|finansiella|ränte", r"räntor(?:na)?|ränte\w*|snitträntan?|riksbank\w*|reporänt\w*"),
    (r"pension", r"pension\w*|skandia\w*|kpa\b"),
    (r"kollektivtrafik|färdtjänst", r"färdtjänst\w*|sjukres\w*|kollektivtrafik\w*|busslinje\w*|bussresor\w*"),
)
# A row's label, and the words of its things.
THINGS_OF: Final = tuple(
    (re.compile(label, re.IGNORECASE), re.compile(rf"\b(?:{things})\b", re.IGNORECASE)) for label, things in _PAIRS
)
_BRINGS: Final = r"\w*(?:intäkt|avgift|biljett|besökar|hyresgäst|försäljning|bidrag|ersättning)\w*"
_ROSE: Final = (
    r"(?:ök(?:ar|ade|at)|steg|stig(?:er|it)|höj(?:s|des|ts)|blev högre|blir högre|blev fler|är högre|var högre)"
)
_SANK: Final = (
    r"(?:minsk(?:ar|ade|at)|sjönk|sjunk(?:er|it)|sänk(?:s|tes|ts)|uteblev|uteblivit|blev lägre|"
    r"blir lägre|är lägre|var lägre|föll bort)"
)
# What makes an activity cost more, or bring in less.
COSTS_MORE: Final = re.compile(
    r"\b(?:dyrare|fördyr\w*|fler|extra\w*|ök(?:ar|ade|at|ning\w*)|steg|stig(?:er|it)|högre|dubbl\w*|merkostnad\w*|"
    r"underskott\w*|"
    r"inte (?:kunnat|hunnit|gått|ryms)|kräv(?:t|de|er|ts)|behöv(?:t|de)|saknades|hyrpersonal\w*|inhyr\w*|"
    r"bemanningsföretag\w*|"
    r"(?:höll|hållit|varit|var) (?:\w+ )?stäng(?:t|d|da)|tappa(?:de|t|r)|tog (?:\w+ ){1,3}i anspråk|bortfall\w*|"
    r"överstig\w*|överskrid\w*|utan att budget\w*|"
    rf"{_BRINGS} (?:\w+ ){{0,4}}?{_SANK}|(?:lägre|minskade|uteblivna|färre) {_BRINGS}|sämre)\b",
    re.IGNORECASE,
)
# What makes an activity cost less, or bring in more.
COSTS_LESS: Final = re.compile(
    r"\b(?:billigare|färre|lägre|vakan\w*|obesatt\w*|stått? tom(?:t|ma)?|står tom(?:t|ma)?|tillsätts inte|"
    r"inte tillsatt\w*|"
    r"minsk(?:ar|ade|at|ning\w*)|sjönk|sjunk(?:er|it)|krymp\w*|överskott\w*|plus|övergått till|flyttat (?:till|från)|"
    r"upphört|avveckla\w*|bespar\w*|tjänstledig\w*|såld(?:es|e|a)?|sålts|engångs\w*|senare än|försen\w*|skjut(?:s|"
    r"its) (?:upp|fram)|"
    rf"{_BRINGS} (?:\w+ ){{0,4}}?{_ROSE}|(?:högre|ökade|fler|större) {_BRINGS}|mer än väntat|bättre)\b",
    re.IGNORECASE,
)
# A figure before, which one of now is compared with: "elva, mot sex i januari".
THEN: Final = re.compile(
    r"\b(?:mot|att jämföra med|jämfört med)\s+(?:normalt\s+|normala\s+|budgeterade\s+|planerade\s+)?"
    r"(?P<then>\d[\d\s]*\d|\d|[a-zåäö]{3,14})\b",
    re.IGNORECASE,
)
NUMBER: Final = re.compile(r"\d+(?:\s\d{3})*|\b[a-zåäö]{3,14}\b", re.IGNORECASE)
# Years and dates count nothing, nor does "en" or "ett".
NO_COUNT: Final = re.compile(
    r"\b(?:19|20)\d\d\b|\b\d{1,2}\s+(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|"
    r"december)\b|\b(?:en|ett)\b|\d[\d\s]*,\d+|\d+ (?:procent|%)",
    re.IGNORECASE,
)
# What a comment points out as the deviation, whichever way: "Den stora avvikelsen rör placeringar".
IS_THE_DEVIATION: Final = re.compile(
    r"\b(?:avvikelsen|underskottet|överskottet|ökningen|minskningen|merkostnaden)\s+(?:rör|gäller|avser|finns|"
    r"ligger|kommer)\b",
    re.IGNORECASE,
)
# What a sentence that goes on about the same tells of: what the thing costs, or how many it was.
DEAR: Final = re.compile(
    r"\b(?:dyr(?:t|a|are|ast)?|fördyr\w*|kosta(?:r|t|de|s)? (?:så )?(?:mycket )?(?:mer|mycket)|expensive|costly|"
    r"costlier|dear\w*|"
    r"cost(?:s|ing)? (?:so )?(?:much )?(?:more|much))\b",
    re.IGNORECASE,
)
CHEAP: Final = re.compile(
    r"\b(?:billig(?:t|a|are)?|kosta(?:r|t|de)? (?:så )?(?:mindre|lite)|cheap\w*|cost(?:s|ing)? (?:so )?(?:less|"
    r"little))\b",
    re.IGNORECASE,
)
