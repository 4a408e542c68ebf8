"""Says in a report's term what people ask for in a sentence of their own: "how long do you wait for a place".

In: a question. Out: it with such words replaced by the term that they go round. For example "hur länge får man vänta
på plats på äldreboende?" asks for the "väntetid till äldreboende", and "how many flew" for the passengers of an
airport. What is only one word, or always the same words, stands in the lists of synonyms; here are verbs with what
may stand between them. Every rule needs all that makes its sense: "flyga" alone is no journey, nor "placed" a child.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.words.circumlocutions_en import ENGLISH_RULES
from assistant.words.everyday_asks import ASK_RULES
from assistant.words.lay_rules import LAY_RULES
from assistant.words.people_and_things import THING_RULES
from assistant.words.plain_money import MONEY_RULES
from assistant.words.section_words import SECTION_RULES
from assistant.words.speed_rules import SPEED_RULES
from assistant.words.whole_state import WHOLE_RULES

_ONE: Final = r"(?:man|en|vi|folk|jag|du|ni|hon|han|de|dom|äldre|de äldre|de gamla|pensionärer|invånarna|någon|den)"
_BEDS: Final = r"(?:(?:en |ett )?(?:plats|rum|lägenhet|bostad)\s+(?:på|i|vid|till)\s+)"
_CHILDREN: Final = r"(?:barn(?:en)?|ungar(?:na)?|barn och (?:unga|ungdomar)|elever(?:na)?|skolbarn(?:en)?)"
_RIDE: Final = r"(?:\s+(?:med|by)\s+(?:buss|taxi|bus|car|bil)(?:\s+(?:och|eller|and|or)\s+(?:buss|taxi|bus|car|bil))?)?"

_ON_BENEFITS: Final = r"(?:socialbidrag|försörjningsstöd|ekonomiskt bistånd|bidrag|soc\b|socialen)"
_SWEDISH: Final = (
    # how it is to be said, and of what nothing is asked
    (
        r"\s*\b(?:på|med)\s+(?:vanlig|ren|enkel|begriplig|lättläst|lättbegriplig|god|normal|enkla|vanliga|begripliga)\s+"
        r"(?:svenska|ord|termer)\b",
        "",
    ),
    # what two municipalities do together is their joint board
    (
        r"\b(?P<what>\w{2,})-(?:samarbetet|samverkan|samarbete)\s+mellan\s+(?=(?-i:[A-ZÅÄÖ]))",
        r"gemensamma \g<what>-nämnden i ",
    ),
    # "hur länge höll de på med branden?"
    (
        r"\bhur (?:länge|lång tid) (?:höll|håller|hållit|har)\s+(?:\w+\s+){1,2}?(?:hållit\s+)?på\s+(?:med|att)\b",
        "hur länge pågick",
    ),
    # "hur många ärenden kan man göra på nätet, alltså e-tjänster?": the last word is what the report calls it
    (
        r"^(?P<lead>.*?\bhur många)\s+\w+\b[^?]*?(?P<place>\s(?:i|hos|på)\s+(?-i:[A-ZÅÄÖ])\w+(?:\s+kommun)?)?\s*,\s*"
        r"(?:alltså|dvs\.?|d\.\s?v\.\s?s\.?|det vill säga|med andra ord)\s+(?P<thing>[\w-]+)\s*\?*\s*$",
        r"\g<lead> \g<thing>\g<place>?",
    ),
    # "hur många ansökningar kom in?": those that a report calls "inkomna"
    (
        r"\bhur många\s+(?P<what>(?!av\b|som\b|fler\b|färre\b|procent\b)[^\W\d_]{4,})\s+"
        r"(?P<came>(?:har\s+|hade\s+)?(?:kom(?:mer|mit)?\s+(?:det\s+)?in|inkom(?:mer|mit)?))\b",
        r"hur många inkomna \g<what> \g<came>",
    ),
    # how a municipality "did" is its result, and no row of its costs
    (r"\bvilken kommun (?:gick|klarade sig|det gick|gick det) bäst(?: för)?\b", "vilken kommun hade störst överskott"),
    (
        r"\bvilken kommun (?:gick|klarade sig|det gick|gick det) sämst(?: för)?\b",
        "vilken kommun hade störst underskott",
    ),
    # families with a benefit are its households, and no others are
    (rf"\bfamiljer(?:na)?\b(?=[^?]*\b{_ON_BENEFITS})", "familjer/hushåll"),
    (r"\b(?:förra året|i ?fjol)\s*\((?P<year>(?:19|20)\d\d)\)", r"\g<year>"),
    # whose sick leave is asked for: tables name the sexes alone
    (
        r"\b(?:de\s+)?manliga\s+\w*(?:anställda|medarbetar(?:e|na))\b(?=[^?]*\bsjuk)",
        "männen",
    ),
    (
        r"\b(?:de\s+)?kvinnliga\s+\w*(?:anställda|medarbetar(?:e|na))\b(?=[^?]*\bsjuk)",
        "kvinnorna",
    ),
    (r"\b(?:nu|numera|i ?dag|i nuläget)\s+(?=än\b)", ""),
    # "hur länge får man vänta på plats på ..."
    (
        rf"\bhur (?:länge|lång tid|många (?:dagar|veckor|månader)) (?:får|fick|måste|behöver|behövde|brukar|kan)"
        rf"\s+{_ONE}\s+(?:få\s+|behöva\s+)?(?:stå i kö|köa|vänta)\b(?:\s+(?:på|för|till|innan {_ONE} får)\b)?"
        rf"(?:\s+att\s+få\b)?(?:\s+{_BEDS})?",
        r"hur lång är väntetiden till ",
    ),
    (r"\bhur lång (?P<verb>är|var|blev) kön (?:till|för|på)\b", r"hur lång \g<verb> väntetiden/kön till"),
    # "hur många flög från ..."
    (
        r"\bhur många(?: personer| människor| passagerare| resenärer)?\s+(?:flög|flyger|har flugit|reste med flyg)\b"
        r"(?:\s+(?:via|från|till|med|över|på)\b(?:\s+flygplatsen\b(?:\s+i\b)?)?)?",
        "hur många resenärer på flygplatsen i",
    ),
    (
        r"\b(?P<who>barn|ungdomar|barn och (?:unga|ungdomar))\s+(?:(?:som|är|var|blev|har|blivit|bor|bodde)\s+)*"
        r"(?:placerade|placerats|omhändertagna)?\s*(?:utanför|borta från)\s+(?:det egna |sitt eget )?hem(?:met)?\b",
        r"placerade \g<who>",
    ),
    # "larmen som de gamla har hemma"
    (
        r"\blarm(?:en|et)?(?:knappar(?:na)?)?\s+(?:som|hos|till|för|åt)\s+(?:(?:de|våra)\s+)?"
        r"(?:gamla|äldre|pensionärer(?:na)?)\b(?:\s+har\b)?(?:\s+(?:hemma|i hemmet|på armen)\b)?",
        "trygghetslarmen",
    ),
    (r"\blarm(?:en|et)?\s+hemma\s+hos\s+(?:de\s+)?(?:gamla|äldre|pensionärer(?:na)?)\b", "trygghetslarmen"),
    (
        r"\b(?:dött|dog|omkommit|avlidit)\s+(?:av|i|på grund av|till följd av|genom)\s+(?:en\s+|någon\s+)?"
        r"(?:olyck\w+\s+(?:på|i)\s+(?:jobbet|arbetet)|arbets(?:plats)?olyck\w+)",
        "dödsfall på grund av arbetsolycka",
    ),
    (r"\bhur många(?: personer| människor)?\s+(?:badade|simmade)\b", "hur många badande"),
    (r"\bhur mycket mat (?:slängs|slängdes|kastas|kastades)\b", "hur stort är matsvinnet"),
    (
        r"\bhur mycket (?P<what>sopor|avfall|skräp) (?:slänger|slängde|kastar|kastade|ger|gav)"
        r" (?:varje|en|en genomsnittlig) (?=invånare\b)",
        r"hur mycket \g<what> per ",
    ),
    (
        r"\bhur mycket (?P<what>sopor|avfall|skräp) (?:slänger|slängde|kastar|kastade|ger|gav)"
        r" invånarna(?P<place>\s+i\s+\w+)?\s+per (?:person|invånare)\b",
        r"hur mycket \g<what> per invånare\g<place>",
    ),
    (r"\batt städa (?:i )?(?:kommunens )?(?:lokaler|lokalerna|skolorna|husen|byggnaderna)\b", "lokalvården"),
    (
        rf"\b(?:skjutsa|köra|frakta|transportera|få|skjutsas|skjutsade)\s+(?:alla\s+)?{_CHILDREN}\s+"
        rf"(?:till och från|till|från)\s+skol(?:an|orna)\b{_RIDE}",
        "skolskjuts",
    ),
    (
        r"\b(?:kom|kommer|kommit|tog sig|klarade sig)\s+(?:in|vidare)\s+(?:på|till)\s+gymnasiet\b",
        "behöriga till gymnasiet",
    ),
    # "hur mycket är vi skyldiga banken"
    (r"\bskyldiga?\s+(?:till\s+)?bank(?:en|erna)\b", "låneskuld"),
    (r"(?<=\bhur mycket är )kommunen skyldig\b(?!\s+att\b)", "låneskulden"),
    (
        rf"\b{_CHILDREN}\s+(?:som\s+)?(?:går|gick|spelar|läser|är inskrivna)\s+(?:i|på)\s+"
        r"(?=(?:kultur|musik|grund|sär|gymnasie)skol)",
        "elever i ",
    ),
    (
        r"\bhur många (?:olika\s+)?(?:människor|personer|ansikten|anställda)\s+"
        r"(?:kommer hem till|möter|träffar|besöker)"
        r"\s+(?:den|de|en|någon|varje)?\s*(?:som har\s+|brukare (?:med|i|inom)\s+|med\s+)(?P<care>hemtjänst\w*)",
        r"vad är personalkontinuiteten i \g<care>",
    ),
    (
        r"\bplan(?P<the>en)?\s+för\s+hur\s+(?:\w+\s+){1,3}?ska\s+(?:växa|byggas|utvecklas)"
        r"(?:\s+och\s+(?:växa|byggas|utvecklas))?\b",
        r"översiktsplan\g<the>",
    ),
    (
        r"\bvad (?:hade|har) (?:man|de|dom|kommunen|nämnden) (?:räknat med|tänkt sig|kalkylerat med)"
        r"(?:\s+att\s+(?:det|den|de)\s+skulle\s+(?:kosta|bli|gå på))?(?!\s+att)\b",
        "vad var budgeten för det",
    ),
    (
        r"\bhur mycket (?:pengar )?(?:fick|får|har)\s+(?P<who>\w*(?:revision|nämnd|styrelse|förvaltning|förbund)\w*"
        r"(?:\s+i\s+\w+)?)\s+(?:fått\s+)?(?:i bidrag\s+)?(?:av|från)\s+(?:kommunen|staden)\b(?:\s+i bidrag\b)?",
        r"hur stort var kommunbidraget till \g<who>",
    ),
    # "varför får barnen mindre ekologisk mat": whom it is served says nothing of the food
    (
        rf"\b(?:får|fick|äter|åt)\s+(?:{_CHILDREN}|de äldre|de gamla|gästerna|de boende)\s+(?P<place>i\s+\w+\s+)?"
        r"(?=(?:mer|mindre|så|bättre|sämre)\s+(?:\w+\s+){0,2}(?:\w*mat|livsmedel)\b)",
        r"är det \g<place>",
    ),
    (r"\bgod(?:e)?[ -](?:man|män)s?(?:-|\s)?verksamhet(?:en)?s?\b", "överförmyndaren"),
    (r"\b(?:fräscha|snygga|piffa|rusta)(?=\s+upp\b)\s+upp\b", "renovera"),
    (r"\b(?:fräschades|snyggades|piffades|rustades)\s+upp\b", "renoverades"),
    (r"\b(?:fräschat|snyggat|piffat|rustat)\s+upp\b", "renoverat"),
)
_RULES: Final = tuple(
    (re.compile(pattern, re.IGNORECASE), meant)
    for pattern, meant in (
        *(*ASK_RULES, *LAY_RULES, *_SWEDISH, *ENGLISH_RULES, *THING_RULES),
        *(*SPEED_RULES, *WHOLE_RULES, *MONEY_RULES, *SECTION_RULES),
    )
)


def say_plainly(question: str) -> str:
    """Return a question with what it says in a roundabout way said by the term that reports have; others stay.

    >>> say_plainly("Hur länge får man vänta på plats på äldreboende i Vik?")
    'Hur lång är väntetiden till äldreboende i Vik?'
    >>> say_plainly("How many people flew from Vik in 2030?")
    'How many passengers at the airport in Vik in 2030?'
    >>> say_plainly("Hur gamla är personalen?"), say_plainly("Hur många placerade barn finns det?")
    ('Vad är medelåldern?', 'Hur många placerade barn finns det?')
    """
    said = question
    for pattern, meant in _RULES:
        said = pattern.sub(meant, said)
    if said == question:
        return question
    said = " ".join(said.split())
    said = re.sub(r"\s+(?=[?.!,])", "", said)
    return said[:1].upper() + said[1:] if question[:1].isupper() else said
