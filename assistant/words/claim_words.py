"""The words that claims about figures are made in, Swedish and English: data, no code that decides.

In: nothing. Out: constants that `statement.py` reads. For example "Stämmer det att" begins a claim, "drygt" says that
the amount after it is a little too small.
"""

from __future__ import annotations

import re
from decimal import Decimal
from enum import StrEnum
from typing import Final


class Bound(StrEnum):
    """How an amount of a claim is meant: as it stands, as a limit, or roughly."""

    PLAIN = "plain"
    ABOUT = "about"
    MORE = "more than"
    LESS = "less than"
    AT_LEAST = "at least"
    AT_MOST = "at most"
    ALMOST = "almost"
    JUST_OVER = "just over"


# What stands before a claim, and what may stand after it.
CLAIM_HEAD: Final = re.compile(
    r"^\W*((men|och|så|and|but|so|hej|hello|hi)\W+)*"
    r"(st[äa]mmer (?:d[eå]t?|d) (?:verkligen |då |alltså |fortfarande )*(inte )?att|"
    r"(?:är|e|ä|ar|äre|ere) ?(?:det|de|d) (?:verkligen |då |alltså |väl )*"
    r"(?:sant|rätt|ratt|riktigt|korrekt|så|sa|fallet) (?:att|at)|"
    r"kan (?:man|jag|vi|det) (?:verkligen )?(?:säga|skriva|påstå|stämma) att|"
    r"(?:det )?(?:stämmer|påstås|sägs)(?: (?:väl|ju|nog))? att|stämmer (?:påståendet|uppgiften|"
    r"siffran)(?: (?:att|om))?|"
    r"(?:jag|vi|någon|tidningen|(?:en|ett|min|vår) \w+) (?:har )?(?:läst|hört|fått höra|tror|påstår|hävdar|säger|"
    r"skriver) att|(?:stämmer|korrekt|sant|rätt)(?: att|:)|(?:correct|right|true)(?: that|:)|"
    r"(?:(?:jag|vi|man|i|we) )?(?:hörde|läste|såg|heard|read)(?: [^,?.]{1,40}?)? (?:att|that)|"
    r"is it (?:really |actually |in fact )?(?:true|correct|right|the case|accurate|a fact|so) that|"
    r"am i (?:right|correct) (?:that|in (?:thinking|saying) that)|can (?:i|we|one) (?:say|write) that|"
    r"(?:i|we)(?:['’]ve)? (?:have )?(?:read|heard|was told|were told|been told|gather|understand|believe|think)"
    r"(?: that)?|"
    r"(?:jag|vi) (?:fick|har fått) (?:höra|veta)(?: att)?|"
    r"(?:a source|someone|somebody|the paper|they|it is) "
    r"(?:says?|said|claims?|claimed|states?|writes?|told (?:me|us))(?: that)?|check(?: that| whether| if)?:?|"
    r"kolla (?:att|om)|kontrollera (?:att|om)|true or false:?|sant eller falskt:?|rätt eller fel:?|fact.?check:?|"
    r"faktakolla:?)\s+",
    re.IGNORECASE,
)
CLAIM_TAIL: Final = re.compile(
    r"[\s,.;:!?–-]+(?:(?:är|var) det (?:sant|rätt|riktigt|korrekt|så)|stämmer(?: de[nt]?| detta)?|eller hur|eller|"
    r"inte sant|"
    r"visst|va|is (?:that|this|it) (?:right|true|correct|so|accurate)|isn['’]?t (?:it|that so)|didn['’]?t (?:it|they)|"
    r"is (?:that|this|it) what [^?.]{1,60} (?:says?|said|writes?|reports?)|är det (?:vad|det) [^?.]{1,60} "
    r"(?:säger|skriver|uppger)|wasn['’]?t it|right|correct|true|true or false|sant eller falskt|rätt eller fel)"
    r"(?P<place>[\s?!.,]*\([^()]*\))?\W*$",
    re.IGNORECASE,
)
# "enheten har väl 12 anställda?" supposes it, and asks for a yes.
SUPPOSES: Final = re.compile(r"\b(väl|nog|visst)\b(?! (?:en|ett|någon)\w* gång)", re.IGNORECASE)
# The first word of a question that is answered by yes or no.
YES_NO_HEAD: Final = re.compile(
    r"^\W*((men|och|så|and|but|so)\W+)*(gick|går|blev|blir|"
    r"var(?! (?:(?:var|är|låg|hölls)\b|hamna|landa|sluta|stanna))|är|hade|har|kostade?|"
    r"kostar|visade|visar|"
    r"redovisade|redovisar|"
    r"ökade|ökar|minskade|minskar|sjönk|sjunker|steg|stiger|höll|håller|klarade|klarar|beslutade|beslöt|fattade|antog|"
    r"antogs|öppnade|öppnades|överskred|överskrider|överskreds|underskred|drog|drar|sprack|spräckte|uppgick|uppgår|"
    r"landade|landar|räckte|räcker|nådde|nåddes|når|nås|uppfylldes?|uppfyllde|uppfylls|fick|får|förbrukades?|"
    r"tillträdde|missade|missar|missades|uppnådde|uppnåddes|uppnår|uppnås|överträffade|översteg|understeg|"
    r"fördubblades|halverades|införde|infördes|startade|avslutades|lanserades?|prognostiserar|räknar|väntas|beräknas|"
    r"budgeterade|investerade|anställde|anställdes|slutade|såldes?|sålde|byggdes|renoverades|genomfördes?|"
    r"did|was(?! (?:ist|sind|war|kostet|hat|macht)\b)|were|is|are|has|have|had|does|do|will)\s+(?!(?:du|ni|you)\b)",
    re.IGNORECASE,
)
# Words that begin a request or another question, though they are verbs.
REQUESTS: Final = frozenset(
    [
        "jämför",
        "förklara",
        "berätta",
        "finns",
        "fanns",
        "kan",
        "ska",
        "visa",
        "lista",
        "räkna",
        "show",
        "list",
        "compare",
    ]
)
# A question that asks for more than yes or no; "nådde X sitt mål för hur många som ...?" does not.
_AIMED_AT = "".join(
    f"(?<!{goal} {way} )"
    for goal in ("mål", "målet", "målen", "målsättning", "target", "targets", "goal", "goals")
    for way in ("för", "om", "på", "kring", "for", "on", "of", "about")
)
ASKS_MORE: Final = re.compile(
    rf"\b{_AIMED_AT}(?:hur|how)\b|"
    r"\b(vad|vilk\w+|varför|när|var(?=\s+(?:ligger|finns|står|var|är|låg|fanns|hölls|hamna|landa|"
    r"sluta|stanna))|vem|what|which|why|when|where|who|whose)\b|"
    r"\w\s+(?:eller|or)\s+\w",
    re.IGNORECASE,
)

_LEADS: Final = (
    (Bound.AT_LEAST, "minst|åtminstone|at least|no less than"),
    (Bound.AT_MOST, "högst|maximalt|som mest|at most|no more than|up to|upp till"),
    (Bound.JUST_OVER, "drygt|strax över|lite över|just over|a little over|slightly more than"),
    (Bound.ALMOST, "nästan|knappt|strax under|närmare|nära|uppemot|i närheten av|"
    "close to|almost|nearly|just under|a little less than"),
    (Bound.MORE, "mer än|fler än|högre än|större än|över|more than|over|above|higher than|exceeding|in excess of"),
    (Bound.LESS, "mindre än|färre än|lägre än|under|less than|fewer than|below|lower than"),
    (Bound.ABOUT, "ungefär|cirka|circa|ca|c:a|runt|omkring|kring|typ|about|around|approximately|roughly|some"),
)  # fmt: skip
BOUND_WORDS: Final = tuple(
    (bound, re.compile(rf"\b(?:{words})\.?(?:\s+(?:på|med|till|by))?\s*$", re.IGNORECASE)) for bound, words in _LEADS
)
# "took over 36 employees": the word belongs to the verb, and sets no bound.
PARTICLE: Final = re.compile(
    r"\b(?:tog|tar|tagit|ta|tagits|took|takes?|taken|taking|lämna\w*|flytta\w*|förde|fört|föra|"
    r"övergick|gick|går|hand(?:ed|s)?|"
    r"transferred|carried)(?:\s+[^\W\d]+){0,2}?\s+(?:över|over)\s*$",
    re.IGNORECASE,
)
# "went over by 100": so much more than the budget, and not more than so much.
OVER_BY: Final = re.compile(
    r"\b(?:drog|drar|dragit|dra|gick|går|gått|gå|låg|ligger|hamna\w*|went|goes|gone|go|going|was|is|were|are|ran|came)"
    r"\s+(?:in\s+)?(?:över|under|over|under)\s+(?:med|by)(?:\s+(?:ungefär|cirka|ca|runt|about|"
    r"around|nästan|almost|drygt|some))?\s*$",
    re.IGNORECASE,
)
# A word that says that an amount is not exact, and nothing of how.
ROUGH: Final = re.compile(r"\b(ungefär|cirka|ca|runt|omkring|about|around|approximately|roughly)\b", re.IGNORECASE)

# Words of a claim that name no subject.
FILLERS: Final = re.compile(
    r"\b(verkligen|faktiskt|bara|endast|blott|enbart|redan|igen|åter|samtidigt|(?<=kan )ta emot|"
    r"(?<=can )(?:take(?: in)?|accommodate|hold)|only|merely|already|again|väl|ju|nog|mellan|between|really|"
    r"indeed|in fact|alltså|hela|as|som|by|visade|visar|"
    r"redovisade|redovisar|allt som allt|all in all|in total|totalt sett|sammanlagt|altogether|"
    r"showed|shows|show|run|ran|ended|ends|på hela året|så|just|nådde?s?|når|nås|nått|uppfyll\w*|uppnå\w*|"
    r"reach\w*|achiev\w*|met)\b(?!-)",
    re.IGNORECASE,
)
# Verbs that say nothing by themselves.
AUXILIARY: Final = re.compile(
    r"(?:ha|har|hade|haft|få|får|fick|fått|bli|blir|blev|had|has|have|having|got|gets?|became|becomes?|be|been)",
    re.IGNORECASE,
)
SIGN_WORDS: Final = re.compile(r"\b(negativ\w*|positiv\w*)\b", re.IGNORECASE)

# Names of units and scales after a number: money in kronor, per cent, percentage points.
SCALES: Final[dict[str, Decimal]] = {
    name: Decimal(10) ** power
    for power, names in (
        (9, "miljarder miljard mdkr mdr billion billions bn"),
        (6, "miljoner miljon mnkr mkr milj mn million millions m msek"),
        (3, "tkr tusen thousand tsek ksek k"),
        (0, "kr kronor krona sek kronors"),
    )
    for name in names.split()
}
MONEY_TAIL: Final = r"(?:\s*(?:svenska\s+|swedish\s+)?(?:kronor|kr|sek|crowns))?"
PERCENT: Final = r"%|procent|percent|per\s+cent"
POINTS: Final = r"procentenhet(?:er)?|percentage\s+points?|pp"
NUMBER_NAMES: Final[dict[str, Decimal]] = {
    name: Decimal(value)
    for value, names in (
        ("0.5", "en halv, a half, half a"),
        ("1", "en, ett, one, a"),
        ("1.5", "en och en halv, ett och ett halvt, one and a half"),
        ("2", "två, two"),
        ("2.5", "två och en halv, two and a half"),
        ("3", "tre, three"),
        ("4", "fyra, four"),
        ("5", "fem, five"),
        ("6", "sex, six"),
        ("7", "sju, seven"),
        ("8", "åtta, eight"),
        ("9", "nio, nine"),
        ("10", "tio, ten"),
        ("12", "tolv, twelve"),
        ("20", "tjugo, twenty"),
        ("50", "femtio, fifty"),
        ("100", "hundra, a hundred, hundred"),
    )
    for name in names.split(", ")
}

# What a claim says about the sign of a deviation. The later lists are tried first: "håller budget" is no surplus.
# "will it break even": neither over nor under; a surplus is not that
BREAKS_EVEN: Final = re.compile(
    r"\b(break(?:s|ing)? even|broken? even|jämnt (?:ut|upp)|plus.?minus.?noll|"
    r"(?:landar?|landade|hamnar?|hamnade|slutar?|slutade) på (?:plus.?minus.?)?noll|nollresultat)\b",
    re.IGNORECASE,
)
KEPT: Final = re.compile(
    r"\b((höll|håller|hålla|hållit|hålls|hölls|klara|klarade?|klarar|klarat|inom|enligt|i linje med|på|"
    r"följde|följer|within|on|met|kept|keeps?|meets?|"
    r"stayed within|in line with) (sin |sitt |its |the |their )?[\w-]*budget\w*|budget i balans|"
    r"(höll|håller|hålla|hållit|klara|klarade?|klarar|klarat|följde|följer|kept|keeps?|"
    r"meets?)( [\w-]+){1,8} [\w-]*budget\w*|"
    r"(within|inom) (its|the|their|sin|sitt)( [\w-]+){1,2} [\w-]*budget\w*|"
    r"(pengarna|budgeten) räck\w+|"
    r"(sin )?budget (hölls|höll))\b",
    re.IGNORECASE,
)
# Whose budget, and which: "över sin totala projektbudget", "over its total project budget".
_OWN: Final = r"(?:(?:sin|den|årets) )?(?:(?:hela|totala|samlade|beslutade|ursprungliga|planerade|årliga) )?"
_ITS: Final = (
    r"(?: its| the| their)?(?: \d{4})?(?: total| whole| entire| full| overall| planned| original| annual)?"
    r"(?: project| investment)?"
)
DEFICIT: Final = re.compile(
    r"\b(\w*underskott\w*|(gick|går|gått|gå|gör|gjorde|ligger|låg)( \w+){0,4} (back|minus)|"
    r"(?<!pushed )(?<!put )(?<!moved )(?<!set )(?<!came )(?<!come )(?<!brought )(?<!held )(?<!cut )(?<!got )(?<!paid )"
    r"(?<!push )(?<!hold )(?<!bring )back|minus|"
    r"minusresultat|förlust\w*|"
    r"(över|utanför) "
    rf"{_OWN}[\w-]*budget\w*|överskr(id|ed)\w*|spräck\w+|sprack|spräng(?:er|de|t|des|ts|a)|"
    r"(drog|drar|dragit|dra)( \w+){0,2} över|överdrog|överdragit|dyrare än budget\w*|"
    r"(gick|går|gått|gå|låg|ligger|hamna\w*) över med|(came in|goes|ran) over|"
    r"negativ\w* \w*(avvikelse\w*|resultat\w*|utfall\w*)|deficits?|shortfalls?|overspen\w+|overr[ua]n\w*|"
    r"overshot|"
    rf"overshoot\w*|over{_ITS} budget|in the red|exceed\w*{_ITS} budget|"
    r"(?:blew|blow(?:s|n)?|bust(?:ed)?|broke|breach(?:ed)?|burst)(?: \w+){0,4} budget|"
    r"miss(?:ed|es)? (?:its|the|their) (?:\d{4} )?budget|missade (?:sin )?budget\w*|"
    r"loss(es)?|negative (\w+ )?(deviation|variance|result)|went over)\b",
    re.IGNORECASE,
)
# A profit or a loss as what was made, which names no subject: "gick med vinst". It is of the result itself.
PROFIT: Final = re.compile(
    r"\bmed\s+(?:en\s+|viss\s+|stor\s+|liten\s+|rejäl\s+)*(?:vinst|förlust)\b|"
    r"\b(?:an?|at an?)\s+(?:(?:small|large|big|huge|slight|clear)\s+)?(?:profit|loss)\b",
    re.IGNORECASE,
)
# The words of keeping a budget, which name no subject.
KEEPING: Final = re.compile(
    r"\b(höll|håller|hålla|hållit|hålls|hölls|klara|klarade?|klarar|klarat|inom|följde|följer|"
    r"within|kept|keeps?|stayed|meets?|met|räckte|räcker|"
    r"pengarna|(?:drift|drifts|års|helårs|netto)?budget\w*)\b",
    re.IGNORECASE,
)
SURPLUS: Final = re.compile(
    r"\b(\w*överskott\w*|(gick|går|gått|gå|gör|gjorde|ligger|låg)( \w+){0,4} plus|plus|vinst\w*|pengar (över|kvar)|"
    rf"under {_OWN}[\w-]*budget\w*|"
    r"underskr(id|ed)\w*|billigare än budget\w*|positiv\w* \w*(avvikelse\w*|"
    r"resultat\w*|utfall\w*)|"
    rf"surplus\w*|underspen\w+|under{_ITS} budget|in the black|below{_ITS} budget|"
    r"(gick|går|gått|gå|låg|ligger|hamna\w*) under med|came in under|"
    r"money left|profits?|positive (\w+ )?(deviation|variance|result))\b",
    re.IGNORECASE,
)
# "Är det inte mest kvinnor ...?" supposes that it is so, and denies nothing.
SUPPOSING_HEAD: Final = re.compile(
    r"^\W*(?:(?:är|var|visst är|visst var) (?:det|de) (?:väl |ju )?(?:inte|ej)\b|"
    r"(?:isn|aren|wasn|weren|didn|doesn|don|hasn|haven|hadn)['’]?t\b)",
    re.IGNORECASE,
)
NEGATION: Final = re.compile(
    r"\b(inte|ej|aldrig|ingen|inget|inga|not|never|no|didn['’]?t|wasn['’]?t|isn['’]?t|hasn['’]?t)\b", re.IGNORECASE
)
# What somebody felt about it, which no report tells: "struntade i valet" beside what is counted.
FEELINGS: Final = re.compile(
    r"\b(?:strunta\w*|sket|skiter|skita|skitit|nonchalera\w*|ignorera\w*|bry(?:r|dde|tt) sig|bry sig|tröttna\w*|"
    r"ledsna\w*|orka(?:de|r|t)?|hoppas|hoppades|förvåna\w*|chocka\w*|skäm(?:s|des)|"
    r"didn['’]?t care|couldn['’]?t be bothered|(?:did not|could not) (?:care|bother)|bothered|ignored|shrugged|"
    r"neglected|tired of|fed up|shock\w*|surpris\w*|sadly|tyvärr|sorgligt|pinsamt|skandal\w*|"
    r"usel\w*|urusel\w*|fantastisk\w*|"
    r"unfortunately|shameful\w*|scandal\w*|terribl[ey]|amazing\w*)\b",
    re.IGNORECASE,
)
