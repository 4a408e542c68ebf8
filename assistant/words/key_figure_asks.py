"""Says by its key figure what people ask in a sentence: how many went to the polls, what is recycled, who likes work.

In: nothing. Out: pairs of a pattern and what it means, for `everyday_asks`. For example "hur mycket sopor återvinns"
asks for the "materialåtervinning", and "how engaged are employees" for the employee engagement.

The verb says what is measured, so a row that has only the noun of such a question is another one.
"""

from __future__ import annotations

from typing import Final

_STAFF: Final = r"(?:(?:de |dom )?anställda|personalen|medarbetarna|folk på jobbet)"
_STAFF_EN: Final = r"(?:the\s+)?(?:employees|staff|workers|personnel)"
_MANY: Final = r"hur (?:många|stor (?:andel|del)(?: av)?)"
_MANY_EN: Final = r"(?:how many|how much|what (?:share|proportion|percentage) of|how large a share of)"
_YOUNG: Final = r"(?:unga|ungdomar|ungdomarna)"
_WASTE: Final = r"(?:sopor(?:na)?|avfall(?:et)?|skräp(?:et)?)"
_WASTE_EN: Final = r"(?:the\s+)?(?:waste|rubbish|garbage|trash)"
_HOMES: Final = r"(?:lägenheter|bostäder|hus|villor)"
_NINTH: Final = r"(?:niondeklassare|niondeklassarna|niorna|nior|elever i nian|eleverna i nian|elever i nionde klass)"

_SWEDISH: Final = (
    (rf"\bhur (?:bra |väl )?(?:trivs|trivdes)\s+{_STAFF}(?:\s+på jobbet)?\b", "vad är medarbetarengagemanget"),
    (rf"\bhur engagerade?\s+(?:är|var)\s+{_STAFF}\b", "vad är medarbetarengagemanget"),
    (
        rf"\b(?:hur mycket|{_MANY})\s+{_WASTE}\s+(?:som\s+)?(?:blir återvunn[ae]t?|återvinns|"
        rf"återvanns|har återvunnits)\b",
        "hur stor är materialåtervinningen",
    ),
    (
        rf"\b{_MANY}\s+{_NINTH}\s+(?:som\s+)?(?:kom(?:mer)?|kan komma|får komma|fick komma)\s+in\s+på\s+gymnasiet\b",
        "hur stor andel i årskurs 9 är behöriga till gymnasiet",
    ),
    (
        rf"\b{_MANY}(?:\s+(?:elever|gymnasieelever|ungdomar))?\s+(?:tar|tog)\s+studenten(?:\s+i tid)?\b",
        "hur stor andel av gymnasieeleverna har examen",
    ),
    (
        r"\bhur många olika\s+(?:personer|människor|händer|ansikten|anställda)\s+(?:kommer|kom|går|gick)\s+hem\s+"
        r"(?:till|hos)\s+(?:en\s+|de\s+)?(?:äldre|gamla|gammal|brukare|pensionär)\b",
        "hur är personalkontinuiteten i hemtjänsten",
    ),
    (
        r"\b(?:hur\s+)?(?:trivs|trivdes)\s+(?:folk|de gamla|dom gamla|de äldre|de boende|man)\s+på\s+"
        r"(?P<home>äldreboende\w*|särskilt boende|särskilda boenden)\b",
        r"hur nöjda är brukarna på \g<home>",
    ),
    (
        r"\bhur lång tid (?:tar|tog) det att få (?:bygga|bygglov|ett bygglov)\b",
        "hur lång är handläggningstiden för bygglov",
    ),
    (
        r"\bvar (?:ligger|hamnar|hamnade|låg) (?:vi|kommunen)\s+(?:i|på)\s+(?:rankningen|rankingen|listan)\s+"
        r"(?:för|över|av)\s+(?:företag\w*|näringsliv\w*)\b",
        "vilken ranking har företagsklimatet",
    ),
    (r"\bföddes\s+(?:det\s+)?fler\s+än\s+(?:som\s+|det\s+)?dog\b", "hur stort är födelseöverskottet"),
    (r"\bflyttade(?:\s+det)?\s+fler\s+in\s+än\s+ut\b", "hur stort är flyttnettot"),
    (
        rf"\b{_MANY}\s+{_YOUNG}\s+(?:som\s+)?(?:saknar|går utan|är utan|har inget|har inte)\s+(?:jobb|arbete)\b",
        "hur hög är ungdomsarbetslösheten",
    ),
    (
        rf"\b{_MANY}(?:\s+(?:personer|invånare|invånarna))?\s+(?:som\s+)?(?:går utan|är utan|"
        rf"saknar)\s+(?:jobb|arbete)\b",
        "hur hög är arbetslösheten",
    ),
    (
        r"\bhur många(?:\s+(?:familjer|hushåll|personer))?\s+(?:som\s+)?(?:har\s+)?(?:levt|lever|gått|går|varit|är)\s+"
        r"(?:länge|lång tid)\s+på\s+(?:bidrag|soc|socialbidrag|försörjningsstöd)\b",
        "hur många hushåll har långvarigt försörjningsstöd",
    ),
    (
        rf"\b(?P<how>{_MANY})(?P<who>\s+[\w]+)?\s+(?:jobbar|arbetar|jobbade|arbetade)\s+heltid\b",
        r"\g<how>\g<who> är heltidsanställda",
    ),
    (
        r"\bhur mycket (?:tjänar|tjänade) kvinnor(?:na)? (?:jämfört med|i förhållande till|mot) män(?:nen)?\b",
        "vad är medianlönen för kvinnor i procent av män",
    ),
    (
        r"\bhur stor (?:del|andel) av (?:skatten|skatterna|skatteintäkterna)\s+(?:går|gick)\s+åt"
        r"(?=\s*\?|\s*$|\s+i\s+(?-i:[A-ZÅÄÖ])|\s+(?:19|20)\d\d)",
        "hur stor är nettokostnadsandelen",
    ),
    (
        r"\bhur stor (?:del|andel) av (?:investeringarna|bygget|byggena|det som byggs)\s+(?:betalar|betalade|klarar)\s+"
        r"(?:vi|kommunen)\s+(?:själva|själv|av egna pengar)\b",
        "hur stor är självfinansieringsgraden för investeringar",
    ),
    (
        rf"\b{_MANY}\s+(?:av\s+)?bilarna\s+(?:är|var)\s+(?:gröna|miljövänliga|miljöbilar)\b",
        "hur stor är andelen miljöbilar",
    ),
    (
        r"\bhur mycket\s+(?:eko|ekologiskt|ekomat|ekologisk mat)\s+(?:köps|köptes|köper|"
        r"köpte)(?:\s+(?:man|vi|kommunen))?"
        r"(?:\s+in)?\b",
        "hur stor är andelen ekologiska livsmedel",
    ),
    (
        r"\bhur mycket mat (?:slängs|slängdes|kastas|kastades) per (?:tallrik|portion|måltid)\b",
        "hur stort är matsvinnet per portion",
    ),
    (
        r"\bhur många böcker\s+(?:lånar|lånade|lånas|lånades|lånas ut|lånades ut)(?:\s+(?:folk|man|vi|invånarna))?\b",
        "hur många boklån",
    ),
    (
        r"\bhur ofta (?:brinner|brann) det(?:\s+(?:hemma(?: hos folk)?|i (?:bostäder|hemmen|folks hem)))",
        "hur många bränder i bostad",
    ),
    (r"\bhur mycket våld\s+(?:är|var|anmäls|anmäldes|finns)(?:\s+det)?\b", "hur många anmälda våldsbrott"),
    (
        r"\b(?:vågar|vågade)\s+(?:folk|man|invånarna)\s+(?:gå|vara|vistas)\s+(?:ut|ute|utomhus)(?:\s+på\s+(?:kvällen|"
        r"kvällar(?:na)?|natten))?\b",
        "hur stor är tryggheten utomhus",
    ),
    (
        r"\bhur snabbt (?:svarar|svarade|får man svar av) kommunen\s+på\s+(?:mejl|mail|e-?post|mejlen|mailen)\b",
        "hur stor är andelen svar på e-post",
    ),
    (r"\bfår man svar när man ringer(?:\s+(?:till\s+)?kommunen)?\b", "hur stor andel telefonsamtal besvaras"),
    (
        r"\bhur många ärenden (?:kan|kunde) (?:man|vi) göra på (?:nätet|webben|internet)\b",
        "hur många e-tjänster finns det",
    ),
    (
        r"\bhur många\s+(?:gick och\s+)?röstade\b(?!\s+(?:på|för|emot|mot|nej|ja|blankt))",
        "hur stort var valdeltagandet",
    ),
    (
        rf"\bhur många(?:\s+nya)?\s+{_HOMES}\s+(?:byggdes|har byggts|byggts|blev klara|har blivit klara)\b",
        "hur många färdigställda bostäder",
    ),
)

_ENGLISH: Final = (
    (
        rf"\bhow (?:engaged|happy|satisfied) (?:are|were) {_STAFF_EN}(?:\s+(?:with|at|in) (?:their jobs?|work))?"
        r"(?=\s*\?|\s*$|\s+in\b)",
        "what is the employee engagement",
    ),
    (rf"\b{_MANY_EN}\s+{_WASTE_EN}\s+(?:is|was|gets|got)\s+recycled\b", "what is the material recycling"),
    (
        rf"\b{_MANY_EN}\s+(?:the\s+)?(?:ninth graders|year nine pupils|pupils in year "
        rf"nine)\s+(?:qualified|qualify|got in|"
        r"were eligible|are eligible)\s+(?:for|to|into)\s+(?:high school|upper[- ]secondary(?: school)?)\b",
        "what share in year 9 are eligible for upper secondary school",
    ),
    (
        rf"\b{_MANY_EN}(?:\s+(?:pupils|students))?\s+(?:finished|finish|graduated from|completed?)\s+"
        r"(?:high school|upper[- ]secondary(?: school)?)\b",
        "how many upper secondary students with a degree",
    ),
    (
        r"\bhow many different\s+(?:carers|people|staff|helpers|home helpers)\s+(?:visit|visits|come to|meet|go to)\s+"
        r"(?:an?\s+|the\s+)?(?:elderly(?: person| people)?|pensioner|client|old person)\b",
        "what is the staff continuity in home care",
    ),
    (
        r"\bwhere (?:do|did) (?:we|they) (?:rank|rate|stand) (?:for|on|in) (?:the )?business climate\b",
        "what is the ranking of the business climate",
    ),
    (r"\bwere (?:there )?more (?:births than deaths|born than died)\b", "what is the natural increase"),
    (
        r"\bhow many young (?:people|adults) (?:are|were) (?:out of work|unemployed|jobless|without (?:a job|work))\b",
        "what is the youth unemployment",
    ),
    (
        r"\bhow many(?:\s+people)? (?:are|were) (?:out of work|jobless|without (?:a job|work))\b",
        "what is the unemployment",
    ),
    (
        rf"\b(?P<how>{_MANY_EN})(?P<who>\s+(?:people|employees|staff))?\s+(?:work|works|worked)\s+full[- ]time\b",
        r"\g<how>\g<who> are full-time employees",
    ),
    (
        r"\b(?:what (?:share|part) of|how much of) (?:the )?tax(?:es| money)?\s+(?:is|are|was|were|gets) used up\b",
        "what is the net cost share",
    ),
    (
        rf"\b{_MANY_EN}\s+(?:of\s+)?(?:the\s+)?investments?\s+(?:is|are|was|were)\s+(?:self[- "
        rf"]financed|paid (?:for )?by "
        r"(?:our|their|its) own money)\b",
        "what is the self-financing of investments",
    ),
    (
        r"\bhow much (?:rubbish|garbage|trash|waste) per (?:person|resident|inhabitant|head)\b",
        "how much household waste per inhabitant",
    ),
    (
        rf"\b{_MANY_EN}\s+(?:of\s+)?(?:the\s+)?(?:cars|vehicles)\s+(?:is|are|were)\s+(?:green|"
        rf"eco-friendly|low[- ]emission)\b",
        "what is the share of green cars",
    ),
    (r"\bhow much of the food (?:is|was) (?:organic|organically grown)\b", "what is the share of organic food"),
    (
        r"\bhow much food (?:is|was|gets|got) (?:wasted|thrown away|binned) per (?:meal|portion|plate)\b",
        "what is the food waste per portion",
    ),
    (
        r"\bhow much energy (?:do|does|did) (?:the )?(?:municipal|municipality's|council's?|public) "
        r"(?:buildings|premises) use\b",
        "what is the energy use of municipal premises",
    ),
    (
        r"\bhow many books (?:(?:do|did) (?:people|they|residents|we) borrow|(?:are|were) "
        r"(?:borrowed|lent(?: out)?))\b",
        "how many book loans",
    ),
    (r"\bhow many (?:people )?visited the (?:swimming )?pool\b", "how many visits to the swimming pool"),
    (
        r"\bhow many (?:kids|children|pupils) (?:attend|attended|go to|went to) the music school\b",
        "how many pupils at the music school",
    ),
    (r"\bhow (?:common|frequent) (?:are|were) (?:house|home|domestic) fires\b", "how many house fires"),
    (r"\bhow much violent crime (?:is|was|gets) reported\b", "how many violent crimes"),
    (
        r"\b(?:do|did) people (?:feel|dare)(?: to)? (?:be )?safe outdoors(?: (?:at night|in the evenings?))?\b",
        "what is the safety outdoors",
    ),
    (
        r"\bhow (?:fast|quickly) (?:are|were|do they answer) (?:the )?e-?mails(?: answered)?\b",
        "what is the share of email replies",
    ),
    (
        rf"\b{_MANY_EN}\s+(?:the\s+)?(?:phone )?calls\s+(?:get|got|are|were|is) answered\b",
        "what is the share of answered calls",
    ),
    (
        r"\bhow many (?:new )?(?:homes|flats|dwellings|apartments|houses) (?:were|have been|got) "
        r"(?:built|completed|finished)\b",
        "how many completed dwellings",
    ),
)

KEY_FIGURE_RULES: Final = (*_SWEDISH, *_ENGLISH)
"""Pairs of a pattern and what it means."""
