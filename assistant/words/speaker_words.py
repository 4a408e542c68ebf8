"""The words by which a claim says who made it, Swedish and English: data, no code that decides.

In: nothing. Out: patterns that `claims/speaker.py` reads. For example "En granne säger att" and "according to the
opposition" say who; what they say is what comes after.
"""

from __future__ import annotations

import re
from typing import Final

# Verbs of saying, thinking, reading and hearing, Swedish and English.
SAYS_SV: Final = (
    r"(?:säger|säjer|säg(?:a|s)|sa|sade|sagt|sas|sades|påstår|påstod|påstått|påstås|påstods|hävdar|hävdade|hävdat|"
    r"hävdas|"
    r"menar|menade|menat|anser|ansåg|ansett|tror|trodde|trott|tycker|tyckte|tyckt|skriver|skrev|skrivit|skrivs|"
    r"uppger|uppgav|"
    r"uppgett|uppges|berättar|berättade|berättat|rapporterar|rapporterade|rapporterat|meddelar|meddelade|meddelat|"
    r"vidhåller|"
    r"vidhöll|försäkrar|försäkrade|gissar|gissade|nämner|nämnde|nämnt|twittrar|twittrade|postade|intygar|intygade|"
    r"framhåller|framhöll|"
    r"konstaterar|konstaterade|förklarar|förklarade|ryktas|ryktades|viskas|snackas|snackades|pratas|pratades|"
    r"insisterar|insisterade|envisas|larmar|larmade|varnar|varnade|klagar|klagade|skryter|skröt|vet|visste|minns|"
    r"mindes|"
    r"hör|hörde|hört|läser|läste|läst|såg|sett|fick (?:höra|veta|läsa)|fått (?:höra|veta|läsa)|har för (?:mig|sig)|"
    r"vill minnas|står på sig|gör gällande|gjorde gällande|(?:är|var) (?:helt )?(?:säker|säkra|övertygad|övertygade)|"
    r"(?:står|stod|stått)(?: (?:det|där))?(?: skrivet)?|(?:kan|kunde|går|gick) (?:man |att |det att )?(?:läsa|höra)|"
    r"(?:går|gick|cirkulerar|florerar|finns|fanns)(?: det)?(?: (?:ett|en))? (?:rykten?|uppgifter?|påståenden?)|"
    r"(?<=ryktet )(?:går|gick|gör gällande)|(?<=rykten )(?:går|gick)|(?<=uppgifter )(?:gör gällande|finns))"
)
SAYS_EN: Final = (
    r"(?:says?|said|saying|claims?|claimed|claiming|states?|stated|insists?|insisted|argues?|argued|asserts?|"
    r"asserted|maintains?|"
    r"maintained|alleges?|alleged|reckons?|reckoned|thinks?|thought|believes?|believed|swears?|swore|writes?|"
    r"wrote|written|"
    r"reports?|reported|mentions?|mentioned|suggests?|suggested|announced?|announces|warns?|warned|complains?|"
    r"complained|boasts?|boasted|tweets?|tweeted|posts?|posted|(?:tells?|told|telling) (?:me|us|everyone|people|"
    r"the \w+)|"
    r"heard|hear|read|saw|seen|gathers?|has it|is (?:sure|certain|convinced|adamant)|was told|were told|been told|"
    r"it says|is going round)"
)
# Who may say it, where only a noun tells (beside a determiner and other words): people, media, parties.
_PEOPLE_SV: Final = (
    r"grann(?:e|en|ar|arna|fru|frun)|kolleg(?:a|an|or|orna)|arbetskamrat\w*|vän(?:nen|ner|nerna|inna|innan)?|"
    r"kompis\w*|polare\w*|bekant(?:a|e)?|"
    r"släkting\w*|svåger|svärmor|svärfar|svägerska|mamma|pappa|mor|far|syster|bror|man|fru|sambo|make|maka|son|"
    r"dotter|barn|moster|faster|morbror|farbror|kusin|"
    r"chef(?:en|er|erna)?|\w+chef(?:en)?|politiker(?:n|na)?|\w*politiker(?:n|na)?|kommunalråd(?:et|en)?|"
    r"oppositionsråd(?:et)?|regionråd(?:et)?|"
    r"opposition(?:en)?|majoritet(?:en)?|minoritet(?:en)?|alliansen|ledamot(?:en)?|ledamöter(?:na)?|"
    r"ordförande(?:n)?|ersättare(?:n)?|"
    r"fack(?:et|förbundet)?|\w*företrädare(?:n)?|talesperson(?:en)?|journalist(?:en|er|erna)?|reporter(?:n|ar)?|"
    r"debattör(?:en|er|erna)?|skribent(?:en)?|krönikör(?:en)?|insändarskribent(?:en)?|bloggare(?:n)?|läsare(?:n)?|"
    r"lyssnare(?:n)?|tittare(?:n)?|"
    r"invånare(?:n)?|medborgare(?:n)?|väljare(?:n)?|byborna?|bybo(?:r)?|kommuninvånare|förälder(?:n)?|"
    r"föräldrar(?:na)?|elev(?:en|er)?|lärare(?:n)?|rektor(?:n)?|"
    r"pensionär(?:en|er)?|pensionärsföreningen|hyresgäst\w*|brukare|anhörig\w*|företagare(?:n)?|handlare(?:n)?|"
    r"köpman\w*|entreprenör\w*|konsult(?:en|er)?|"
    r"expert(?:en|er)?|forskare|tjänsteman(?:nen)?|tjänstemän(?:nen)?|handläggare(?:n)?|ekonom(?:en)?|"
    r"controller(?:n)?|anställd(?:a)?|medarbetare|"
    r"källa(?:n)?|källor(?:na)?|person(?:en)?|någon|folk|alla|många|vissa|en del|somliga|de|dom|man|parti(?:et)?|"
    r"\w+partiet|moderaterna|socialdemokraterna|"
    r"centern|liberalerna|sverigedemokraterna|miljöpartiet|kristdemokraterna|revisor(?:n|er|erna)?"
)
_MEDIA_SV: Final = (
    r"tidning(?:en|ar|arna)?|\w*tidning(?:en)?|lokaltidningen|lokalpressen|pressen|media|medierna|lokalradion?|"
    r"radion?|tv|tv:n|"
    r"p4|svt|sveriges radio|nyheterna?|nyhet(?:en)?|artikel(?:n)?|artiklar(?:na)?|\w+artikel(?:n)?|"
    r"insändare(?:n)?|ledare(?:n)?|ledarsidan?|krönika(?:n)?|"
    r"notis(?:en)?|reportage(?:t)?|inslag(?:et)?|inlägg(?:et)?|\w+inlägg(?:et)?|blogg(?:en)?|podd(?:en)?|"
    r"facebook\w*|twitter|instagram|tiktok|"
    r"flashback|internet|nätet|sociala medier|flygblad(?:et)?|affisch(?:en)?|rykte(?:t|n|na)?|skvallret|"
    r"uppgifter(?:na)?|pressmeddelande(?:t)?|valfilm\w*|mejl(?:et)?|brev(?:et)?|sms(?:et)?"
)
_PEOPLE_EN: Final = (
    r"neighbou?rs?|colleagues?|co-?workers?|friends?|mates?|acquaintances?|relatives?|brother|sister|mother|mum|"
    r"mom|father|dad|husband|wife|partner|"
    r"cousin|uncle|aunt|boss|managers?|politicians?|councillors?|mayor|opposition|majority|party|chair(?:man|"
    r"woman|person)?|members?|union|"
    r"spokes(?:man|woman|person)|journalists?|reporters?|columnists?|bloggers?|readers?|listeners?|residents?|"
    r"citizens?|voters?|"
    r"parents?|pupils?|students?|teachers?|head(?:teacher)?|pensioners?|tenants?|business(?:man|woman|owner)?|"
    r"consultants?|experts?|"
    r"officials?|employees?|staff|sources?|person|someone|somebody|people|everyone|some|many|they|he|she|guy|man|"
    r"woman|auditors?|critics?"
)
_MEDIA_EN: Final = (
    r"(?:news)?papers?|press|media|radio|tv|news|articles?|op-?ed|editorial|letter|column|post|blog|podcast|"
    r"facebook|twitter|"
    r"internet|leaflet|rumou?rs?|gossip|story|email|message"
)
SPEAKER: Final = re.compile(rf"\b(?:{_PEOPLE_SV}|{_MEDIA_SV}|{_PEOPLE_EN}|{_MEDIA_EN})\b", re.IGNORECASE)
# What a report tells itself, or rules: "enligt budgeten", "the report says" name no speaker.
OF_REPORT: Final = re.compile(
    r"\w*(?:rapport|bokslut|redovisning|budget|prognos|plan(?:en|er)?\b|mål|tabell|beslut|avtal|\blag|reglement|"
    r"mätning|"
    r"undersökning|statistik|enkät|kalkyl|beräkning|bedömning|uppföljning|policy|strategi|diagram|not\b|underlag|"
    r"nyckeltal|"
    r"granskning|utredning)\w*|\b(?:reports?|accounts|forecast|table|statement|survey|statistics|law|rules|plan|"
    r"target|figures|"
    r"review|audit|text|document)\b",
    re.IGNORECASE,
)
# A body that may speak of itself: "Räddningstjänsten hävdar att den gick back".
BODY: Final = re.compile(
    r"\w+(?:nämnd|enhet|förvaltning|kontor|styrelse|tjänst|bolag|skola|avdelning|förbund|stab|center|central|"
    r"bibliotek|"
    r"verksamhet)(?:en|et|n|s)?|\w+(?:nämnden|enheten|skolan)|(?:committee|unit|department|office|service|board|"
    r"company|school)",
    re.IGNORECASE,
)
OWN_PRONOUN: Final = re.compile(r"(?:den|de|dom|man|vi|it|they|we)\s+(?=\S)", re.IGNORECASE)
# Words that another question begins with, or asks by.
ASKS: Final = re.compile(
    r"\b(?:vad|hur|vilk\w+|varför|när|vem|vems|varifrån|what|how|which|why|when|where|who|whose|whether|om)\b",
    re.IGNORECASE,
)
# Who is right, in a sentence of its own or at the end of the claim.
ASKING_TAIL: Final = re.compile(
    r"(?:[\s,.;:!?–—\"”'’-]+(?:(?:men|och|så|but|so|and)\s+)?(?:"
    r"(?:har|hade) (?:[^\W\d][\w-]*\s){1,4}rätt(?: i (?:det|detta|sak))?|"
    r"kan (?:det|detta|den uppgiften|uppgiften|det där) (?:verkligen )?(?:stämma|vara (?:sant|rätt|riktigt|"
    r"korrekt|så|möjligt))|"
    r"kan (?:det|detta) verkligen (?:stämma|vara sant)|"
    r"(?:är|var) (?:det|detta|det där|den|uppgiften|påståendet|siffran|den uppgiften|den siffran) (?:verkligen |"
    r"faktiskt )?"
    r"(?:sant|sann|rätt|riktigt|riktig|korrekt|så|fallet|fel)(?: eller (?:fel|inte|falskt|osant))?|"
    r"stämmer (?:verkligen |faktiskt )?(?:det|detta|den|de|uppgiften|uppgifterna|påståendet|siffran|det där|"
    r"ryktet|den uppgiften|den siffran)"
    r"(?: verkligen| överens| eller (?:inte|ej))?|"
    r"(?:ligger|finns) det någo(?:t|n) (?:i (?:det|detta|påståendet|ryktet)|sanning i (?:det|detta))|"
    r"(?:ljuger|överdriver) (?:han|hon|de)|är jag fel ute|rätt uppfattat|har jag (?:rätt|förstått rätt|fattat rätt)|"
    r"fakta eller (?:myt|fiktion)|kan ni bekräfta det(?:ta)?|kan du bekräfta (?:det|detta)|"
    r"(?:is|was|are|were) (?:he|she|they|it|that|this|the (?:claim|figure|statement|rumou?r)|i|(?:my|the|our|"
    r"an?) [\w-]+) (?:really |actually )?"
    r"(?:right|correct|true|so|accurate|wrong|the case)(?: or (?:not|wrong|false))?(?: about (?:that|this|it))?|"
    r"(?:can|could) (?:that|it|this) (?:really |actually )?be (?:right|true|correct|so)|does (?:that|this|"
    r"it) (?:add up|hold|hold up|stand up|check out)|"
    r"is there any truth (?:in|to) (?:that|it|this)|(?:did|does|do|has|have) (?:he|she|they) (?:get|got|"
    r"have) (?:it|that|this) right|"
    r"fact or (?:fiction|myth)|can you confirm (?:that|this|it))|"
    r"\s*[,.;:!?–—-]+\s*(?:(?:sant|korrekt|rätt)(?: eller (?:falskt|fel|inte|osant))?|"
    r"(?:true|right|correct)(?: or (?:false|not|wrong))?))\s*[?!.\"”]*\s*$",
    re.IGNORECASE,
)
# A claim's speaker asked of first: "Har oppositionen rätt i att ...", "Is my neighbour right when she says that ...".
RIGHT_HEAD: Final = re.compile(
    rf"^\W*(?:(?:har|hade)\s+(?P<who>(?:[^\s?.,]+\s+){{1,6}}?)rätt\s*,?\s*(?:(?:i|om|när|då|som|med)\s+)?"
    rf"(?:(?:(?:hon|han|de|dom|den|hen|man)\s+)?{SAYS_SV}\s+)?att|"
    rf"talar\s+(?:[^\s?.,]+\s+){{1,6}}?sanning\s+(?:när|då)\s+(?:[^\s?.,]+\s+){{1,3}}?{SAYS_SV}\s+att|"
    rf"stämmer\s+det(?:\s+som)?\s*,?\s*(?:som\s+)?(?:[^\s?.,]+\s+){{1,7}}?{SAYS_SV}(?:\s+(?:i|på|"
    rf"om)(?:\s+[^\s?.,]+){{1,4}})?\s*,?\s+att|"
    rf"stämmer\s+(?:det|påståendet|uppgiften|uppgifterna|ryktet|siffran|rykten)(?:\s+(?:i|på|från|"
    rf"av)(?:\s+[^\s?.,]+){{1,5}})?\s+om\s+att|"
    rf"(?:is|was|are|were)\s+(?!(?:it|this|that|i)\b)(?:[^\s?.,]+\s+){{1,6}}?(?:right|correct|"
    rf"justified)\s+(?:that|(?:in |to |when )?"
    rf"(?:(?:he|she|they|it)\s+)?{SAYS_EN}(?:\s+that)?)|"
    rf"is\s+it\s+(?:true|correct|right)\s*,?\s*(?:as|what)\s+(?:[^\s?.,]+\s+){{1,6}}?{SAYS_EN}\s*,?\s+that|"
    rf"is\s+(?:[^\s?.,]+\s+){{1,5}}?claim\s+(?:true|right|correct)\s+that)\s+(?=\S)",
    re.IGNORECASE,
)
SAID_SV: Final = re.compile(
    rf"^\W*(?P<before>(?:[^\s.!?:]+\s+){{0,9}}?)\b(?P<says>{SAYS_SV})\b(?P<after>"
    rf"(?:\s+[^\s.!?:,]+){{0,7}}?)\s*,?\s+att\s+"
    r"(?=\S)",
    re.IGNORECASE,
)
SAID_EN: Final = re.compile(
    rf"^\W*(?P<before>(?:[^\s.!?:]+\s+){{0,8}}?)\b(?P<says>{SAYS_EN})\b(?P<after>"
    rf"(?:\s+[^\s.!?:,]+){{0,7}}?)\s*,?\s+that\s+"
    r"(?=\S)",
    re.IGNORECASE,
)
# The same without "att" and "that": only after words for who may say it.
SAID_BARE: Final = re.compile(
    rf"^\W*(?P<before>(?:[^\s.!?:,]+\s+){{1,6}}?)(?P<says>{SAYS_SV}|{SAYS_EN})\b\s*[:,]?\s*(?P<after>)(?=\S)",
    re.IGNORECASE,
)
# The one who says it at the end: "..., säger min granne", "..., according to the opposition".
SAID_LAST: Final = re.compile(
    rf"\s*[,–—-]\s*(?:(?:{SAYS_SV}|{SAYS_EN}|enligt|according to|om man får tro|if (?:you|one) believes?)\s+"
    rf"(?P<who>[^\d,.?!]{{2,60}})|(?P<whom>[^\d,.?!]{{2,50}}?)\s+(?:{SAYS_SV}|{SAYS_EN}))[\s,.!?]*$",
    re.IGNORECASE,
)
ACCORDING: Final = re.compile(r"^\W*(?:enligt|according to|om man (?:ska|får) tro)\s+", re.IGNORECASE)
# "Vad jag har hört så ...", "Tydligen ...": says only that it was heard.
HEARSAY: Final = re.compile(
    r"^\W*(?:(?:vad|som|såvitt) (?:jag|vi) (?:har )?(?:hört|läst|förstått|förstår|minns|vet)|tydligen|uppenbarligen|"
    r"enligt (?:vad )?(?:uppgift|ryktet|rykten)|apparently|supposedly|allegedly|reportedly)\s*,?\s*(?:så\s+)?(?=\S)",
    re.IGNORECASE,
)
# "Fick hamnen kritik? Det påstås i en insändare.": who says so, after the question.
SAID_AFTER: Final = re.compile(
    rf"(?<=\?)\s+(?:det|så|detta|that|it|this|so)\s+(?:är\s+vad\s+|is\s+what\s+|(?:is|was|has been)\s+)?"
    rf"(?:(?:jag|vi|i|we|(?:min|en|my|a)\s+[^\W\d]+)\s+(?:har\s+|have\s+)?)?{SAYS_SV[:-1]}|{SAYS_EN[3:]}"
    r"(?:\s+[^\s.?!]+){0,9}\s*[.!]*\s*$",
    re.IGNORECASE,
)
# "fler än vad nämnden har budgeterat för": who made the budget is no thing that is compared with.
BUDGET_OF_ACTOR: Final = re.compile(
    r"\b(?P<than>än|than)\s+(?:vad\s+(?:som\s+)?|what\s+)?(?:den\s+|de\s+|the\s+|its\s+|their\s+)?"
    r"(?:[^\W\d_]*(?:nämnd|styrels|kommun|förvaltning|enhet|bolag|förbund|fullmäktige|avdelning|kontor)[^\W\d_]*|man|de|dom|"
    r"vi|they|we|board|committee|council|municipality|unit|department)\s+(?:har\s+|hade\s+|have\s+|has\s+|had\s+)?"
    r"(?P<planned>budgeterat|budgeterade|budgeterar|planerat|räknat|beräknat|kalkylerat|budgeted|planned)"
    r"(?:\s+(?:för|med|for))?(?=\s*[?.!,]|\s+(?:är|stämmer|is)\b|\s*$)",
    re.IGNORECASE,
)
