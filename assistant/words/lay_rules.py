"""Says by a report's term what citizens ask with a verb or a whole sentence: what fell, leaked, was lent or queued for.

In: nothing. Out: pairs of a pattern and what it means, for `circumlocutions`. For example "hur många ramlade" asks for
the number of falls, "hur fullt är det på" for the occupancy, and "hur gamla är personalen" for their mean age.

Every rule needs all that makes its sense, so that it means the same in any municipality.
"""

from __future__ import annotations

from typing import Final

_STAFF: Final = r"(?:personalen|de anställda|dom anställda|medarbetarna|kommunens (?:anställda|personal|medarbetare))"
_STAFF_EN: Final = r"(?:(?:the\s+)?(?:staff|employees|personnel|workforce))"
_WHO: Final = r"(?:barn|ungar|elever|personer|människor|äldre|ungdomar|vuxna|studerande)"
_AID: Final = r"(?:försörjningsstöd|socialbidrag|ekonomiskt bistånd|bidrag från soc(?:ialen)?)"
_READER: Final = r"(?:varje|en|en genomsnittlig|var) (?:invånare|person|kommuninvånare|kommunbo)"
_WAIT: Final = r"(?:får|fick|måste|behöver|behövde|brukar|kan)"
_PERMIT: Final = r"(?:ett\s+)?(?:bygglov|marklov|rivningslov|serveringstillstånd|förhandsbesked|bygglovsbeslut)"

_LUNCH: Final = r"(?:skollunch(?:en)?|lunch(?:en)?|skolmat(?:en)?|skolmåltid(?:en)?)"

_SWEDISH: Final = (
    # what is called otherwise now, and what somebody does not remember, says nothing of what is asked
    (
        r"\s*\((?:den|det|de|som|vad det|det som)?\s*(?:heter|hette|kallas|kallades|heta)\b[^()]*"
        r"\b(?:annat|annorlunda|nu|numera|i ?dag|nuförtiden|något|nåt|förr|tidigare)\b[^()]*\)",
        "",
    ),
    (
        r"\s*[(,–-]\s*(?:eller\s+)?(?:vad|hur|va)\s+(?:det|den|de|dom|man)\s+(?:nu\s+)?(?:heter|kallas|"
        r"kallar\s+(?:det|den))"
        r"(?:\s+(?:nu|numera|nuförtiden|i ?dag))?\s*[),]?(?=\s|\?|$)",
        " ",
    ),
    # "hur stor andel av dem som jobbar där bor i kommunen": who lives there is a resident of it
    (
        r"^(?P<lead>.*\b(?:andel|procent|hur många av)\b.*?)\bbor\s+(?:själva?\s+)?i\s+(?=kommunen\b|(?-i:[A-ZÅÄÖ]))",
        r"\g<lead>är boende i ",
    ),
    (
        r"\b(?P<share>andel|procent)\s+av\s+(?:dem|de|dom)\s+som\s+(?:jobbar|arbetar|är anställda)\s+"
        r"(?=(?:på|i|inom|hos|vid)\b)",
        r"\g<share> av medarbetarna ",
    ),
    # a ceiling that somebody set is a target
    (
        r"\b(?:det|den)\s+(?:tak|gräns|nivå|ribba|maxnivå)\s+som\s+(?:\w+\s+){1,3}?(?:satt|satte|bestämt|bestämde|beslutat|"
        r"beslutade)\b(?:\s+(?:upp|om))?",
        "målet",
    ),
    (
        r"\b(?P<lies>ligger|låg|hamnade|hamnar|kom|är|var)\s+(?P<side>över|under)\s+(?:taket|målnivån|gränsvärdet|gränsen)\b",
        r"\g<lies> \g<side> målet",
    ),
    # whoever has debts is advised about them
    (
        r"\b(?:hjälp|råd|rådgivning)\s+(?:med|om|kring)\s+(?:(?:mina|sina|våra|ens)\s+)?skulder\b",
        "budget- och skuldrådgivning",
    ),
    (
        r"\bplan(?P<the>en)?\s+för\s+(?:hur\s+)?(?:kommunens\s+|den\s+)?mark(?:en)?(?:\s+och\s+vatt(?:en|net))?\s+ska\s+"
        r"(?:få\s+)?(?:användas|utnyttjas)\b|\bplan(?P<the2>en)?\s+för\s+mark-?\s?(?:och\s+vatten)?användning(?:en)?\b|"
        r"\bmarkanvändningsplan(?P<the3>en)?\b",
        r"översiktsplan\g<the>\g<the2>\g<the3>",
    ),
    # whoever is ill "much" or "often" has a sick leave
    (
        rf"\bhur (?:mycket|ofta)\s+(?:är|var|har|hade)\s+{_STAFF}\s+(?:varit\s+)?(?:sjuka?|sjukskrivna?)\b",
        "hur hög är sjukfrånvaron",
    ),
    (
        r"\bhur (?:mycket|ofta)\s+(?:är|var|har|hade)\s+(?P<who>\w{3,}(?:personalen|arna|orna))\s+"
        r"(?:varit\s+)?(?:sjuka|sjukskrivna)\b",
        r"hur hög är sjukfrånvaron för \g<who>",
    ),
    (rf"\bhur gam(?:la|mal) (?:är|var)\s+{_STAFF}\b(?:\s+(?:i\s+(?:snitt|genomsnitt|medel)|genomsnittligt))?",
     "vad är medelåldern"),
    (rf"\bhur (?:nöjd|nöjda|glada?) (?:är|var)\s+(?:{_STAFF})\b(?!\s+med\b)", "hur högt är medarbetarnöjdheten"),
    (rf"\bhur (?:bra|väl) trivs\s+(?:{_STAFF})\b", "hur högt är medarbetarnöjdheten"),
    # "hur många ramlade på ...": the falls that a table of deviations counts
    (r"\bhur många(?:\s+(?:personer|boende|äldre|gamla|gånger))?\s+(?:har\s+)?(?:ramlade|ramlat|trillade|trillat)"
     r"(?:\s+(?:någon|de\s+äldre|de\s+boende))?\b",
     "hur många fall/fallolyckor"),
    (r"\bhur många\s+fall\s+(?=(?:rapporterades|inträffade|skedde|registrerades|anmäldes|har rapporterats)\b)",
     "hur många fall/fallolyckor "),
    (r"\bhur många(?:\s+(?:personer|brukare|anhöriga))?\s+(?:har\s+)?(?:klagade|"
     r"klagat)\s+på\b", "hur många klagomål på"),
    # that a thing was reported says no more than that it is counted
    (r"\b(?P<what>fall/fallolyckor|\w+avvikelser|klagomål)\s+(?:som\s+)?(?:har\s+)?(?:in)?rapporterat?s\b|"
     r"\b(?P<other>fall/fallolyckor|\w+avvikelser|klagomål)\s+(?:som\s+)?(?:in)?rapporterades\b(?:\s+(?:in|där)\b)?",
     r"\g<what>\g<other> var det"),
    # "hur fullt är det på ..."
    (r"\bhur (?:fullt|fulla|fullbelagt|fullbelagda) (?:är|var)(?:\s+det)?(?:\s+(?:på|i))?\s+(?!med\b)",
     "hur hög är beläggningen på "),
    # the water that was lost on its way
    (
        r"\bhur (?:mycket|stor del)\s+(?:av\s+)?(?:det\s+)?(?:dricks)?vatt(?:en|net)\s+(?:\w+\s+)?"
        r"(?:försvinner|försvann|försvunnit|läcker ut|läckte ut|läckt ut|går förlorat|gick förlorat|svinner)\b",
        "hur stor är vattenförlusten",
    ),
    (
        r"\bhur många (?:gånger|tillfällen)\s+(?:har\s+)?(?:rann|runnit|släpptes|släppts|släppte|gick|"
        r"kom)\s+(?:det\s+)?"
        r"(?:ut\s+)?(?:orenat\s+|obehandlat\s+)?(?:avloppsvatten|avlopp)\b(?:\s+ut\b)?",
        "hur många bräddningar",
    ),
    (r"\bläckor\s+(?:hade|har|fick|var det på|uppstod på|på|i)\s+vatten(?:ledningar(?:na)?|nätet|rören|"
     r"ledningsnätet)\b",
     "vattenläckor"),
    # "hur många böcker lånar varje invånare"
    (rf"\bhur många böcker\s+(?:lånar|lånade|lånas)\s+{_READER}\b", "hur många boklån per invånare"),
    (rf"\bhur många\s+{_WHO}\s+(?:står|stod|väntar|väntade|köar|köade)\s+(?:i\s+kö\s+)?(?:till|på)\s+",
     "hur många i kö till "),
    (rf"\bhur mycket\s+(?:får|fick)\s+(?:ett|varje|en)\s+(?:hushåll|familj)\s+(?:i\s+(?:snitt|genomsnitt|medel)\s+)?"
     rf"(?:i|av)\s+{_AID}(?:\s+i\s+(?:snitt|genomsnitt|medel|månaden))?",
     "hur stort är medelbeloppet per hushåll"),
    (r"\bvad\s+(?:kostar|kostade)\s+(?:maten|råvarorna|livsmedlen)\s+per\s+portion\b",
     "hur hög är livsmedelskostnaden per portion"),
    (r"\bvad\s+(?:kostar|kostade)\s+en\s+portion\s+mat\b", "hur hög är livsmedelskostnaden per portion"),
    # a lunch has one price, whether it is asked of the meal or of the portion
    (rf"\b(?:vad|hur mycket)\s+(?:kosta(?:r|de)|har)\s+(?:en\s+)?{_LUNCH}\s+(?:kostat\s+)?per\s+portion\b",
     "vad var portionspriset för lunch"),
    (rf"\b(?:vad|hur mycket)\s+kosta(?:r|de)\s+(?:en\s+)?(?:portion\s+{_LUNCH}|(?:skol)?lunchportion(?:en)?)(?!\w)",
     "vad var portionspriset för lunch"),
    (rf"\b(?:priset?|kostnad(?:en)?)\s+(?:per\s+portion\s+)?(?:för|på|av)\s+(?:en\s+|den\s+)?{_LUNCH}"
     r"(?:\s+per\s+portion)?(?=\s+(?:i|för|på|år|under|hos|\d)|\W*$)",
     "portionspriset för lunch"),
    # "hur många barn per anställd är det på dagis"
    (r"\bhur många (?P<what>barn|elever) per (?P<whom>\w+) (?:är|var|finns|fanns|går|gick) det\s+(?=(?:på|i)\b)",
     r"hur många \g<what> per \g<whom> "),
    (r"\bhur många(?:\s+(?:personer|anställda|medarbetare))?\s+(?:gick|går|har gått)\s+i\s+pension\b",
     "hur många pensionsavgångar"),
    (r"\bhur många(?:\s+(?:personer|anställda))?\s+(?:slutade|har slutat|sa(?:de)? upp sig)"
     r"(?:\s+på\s+sina?\s+(?:jobb|arbeten?))?(?=\s+(?:i|på|hos|under|till)\b|\?)",
     "hur många personer som slutat"),
    # "när började man använda matsalen?": it was taken into use
    (r"\b(?:började|börjar|har börjat)\s+(?:man|de|dom|vi|folk|eleverna|kommunen)\s+(?:att\s+)?använda\s+"
     r"(?P<what>[^?]+?)(?=\s*\?|$)",
     r"togs \g<what> i bruk"),
    # for a permit one waits while it is handled
    (rf"\bhur (?:länge|lång tid|många (?:dagar|veckor|månader))\s+{_WAIT}\s+(?:man|en|folk|jag|vi|de|sökande)\s+"
     rf"vänta\s+(?:på|för)\s+(?:att\s+få\s+)?(?P<thing>{_PERMIT})\b",
     r"hur lång tid tar det att få \g<thing>"),
    # "hur mycket betalar Vik till räddningstjänsten": what a member pays to the joint board
    (
        r"(?P<lead>\b(?:hur mycket|vad)\s+(?:betalar|betalade|bidrar|bidrog))\s+(?P<place>(?-i:[A-ZÅÄÖ])\w+)\s+"
        r"(?:med\s+)?(?:till\s+)?(?:räddningsförbundet|räddningstjänstförbundet|kommunalförbundet|förbundet|"
        r"räddningstjänsten)\b",
        r"\g<lead> \g<place> i medlemsbidrag",
    ),
    (r"\bute på landet\b", "på landsbygden"),
    # who goes to school is a pupil
    (
        r"\bhur många(?:\s+av)?\s+(?:barn|ungar|barn och unga|barn och ungdomar|ungdomar)\s+(?:som\s+)?"
        r"(?P<verb>går|gick|är|var)\s+(?:det\s+)?i\s+(?P<school>(?:grund)?skola(?:n)?)\b",
        r"hur många elever \g<verb> i \g<school>",
    ),
    # "hur många vakanta tjänster har Vik": what is counted is vacant, and all such posts are told beside it
    (
        r"\bhur många\s+(?P<how>vakanta|obesatta|tillsatta|besatta)\s+(?P<what>befattningar|tjänster|platser|"
        r"lägenheter)"
        r"\s+(?P<verb>finns(?: det)?|fanns(?: det)?|har|hade)\b",
        r"hur många \g<what> \g<verb> \g<how>",
    ),
    # "hur många deltidare saknas": the posts that nobody has
    (
        r"\bhur många\s+(?P<what>\w*(?:deltidare|brandmän|sköterskor|lärare|pedagoger|tjänster|befattningar|"
        r"anställda))\s+"
        r"(?:saknas|saknades|fattas|fattades)\b",
        r"hur många \g<what> är vakanta",
    ),
    # "vilka bidragsformer": the sorts of a thing are its rows
    (r"\b(?P<what>bidrag|avgift|investering)s?(?:former|slag|typer|sorter)(?:na)?\b",
     r"\g<what>"),
    # the limit that says what "long-term" is
    (
        r"(?P<long>\b(?:långtids\w+|lång sjukfrånvaro))\s*\((?:över|mer än|längre än|minst|>|≥)\s*(?:59|60|90)\s*"
        r"(?:dagar|dgr|dygn|d)(?:\s+eller\s+mer)?\)",
        r"\g<long>",
    ),
)  # fmt: skip

_ENGLISH: Final = (
    (r"\bwhat\s+(?P<did>does|did)\s+(?:a|one|the)\s+(?:school\s+)?(?:lunch|meal)(?:\s+at\s+school)?\s+cost"
     r"(?:\s+per\s+(?:portion|serving))?\b|\bwhat\s+(?:does|did)\s+a\s+(?:portion|serving)\s+of\s+school\s+"
     r"(?:lunch|food)\s+cost\b",
     "what was the portionspris lunch"),
    (r"\bdid\s+(?:they|people|we|one|the (?:pupils|municipality|children))\s+(?:start|begin)\s+(?:using|to use)\s+"
     r"(?P<what>[^?]+?)(?=\s*\?|$)",
     r"was \g<what> taken into use"),
    (
        r"\s*\((?:it(?:['’]s| is)?|they(?:['’]re| are)?|which is|now|or)?\s*(?:probably |i think )?"
        r"(?:called|named|known as|has another name)\s+(?:something|anything|by)\b[^()]*\)",
        "",
    ),
    (r"\s*[(,]\s*or\s+whatever\s+(?:it|they|that)(?:['’]s|\s+is|\s+are)?\s+(?:called|named)(?:\s+(?:now|"
     r"today))?\s*[),]?",
     " "),
    (r"\bhow much food\s+(?:was|is|were|gets?|got|has been)\s+(?:wasted|thrown away|thrown out|binned)\b",
     "how much was the food waste"),
    (rf"\bhow (?:old) (?:is|are|was|were)\s+{_STAFF_EN}(?:\s+on\s+average)?\b", "what is the mean age"),
    (rf"\bhow (?:satisfied|happy|content) (?:is|are|was|were)\s+{_STAFF_EN}\b(?!\s+with\b)",
     "what is the employee satisfaction index"),
    (r"\bhow many(?:\s+(?:people|residents|elderly))?\s+(?:fell|"
     r"have fallen)(?:\s+over)?\b", "how many fall accidents"),
    (r"\bhow full (?:is|are|was|were)\b", "how high is the occupancy of"),
    (r"\bhow much (?:of the )?(?:drinking )?water\s+(?:is|was|gets?|got)\s+(?:lost|"
     r"leaked)\b", "how large is the water loss"),
    # the age groups that tables of staff print
    (
        r"\b(?P<who>employees|staff|workers|those|people)\s+(?:aged\s+|who\s+(?:are|were)\s+)?(?:over|"
        r"above)\s+(?:the age of\s+)?"
        r"50\b(?!\s*(?:%|per|days|mnkr|tkr|million|hours))",
        r"\g<who> over 50",
    ),
    (
        r"\b(?P<who>employees|staff|workers|those|people)\s+(?:aged\s+|who\s+(?:are|were)\s+)?(?:under|below|"
        r"younger than)\s+"
        r"(?:the age of\s+)?30\b(?!\s*(?:%|per|days|mnkr|tkr|million|hours))",
        r"\g<who> under 30",
    ),
    (
        r"\bhow many\s+(?P<how>vacant|unfilled|empty)\s+(?P<what>(?:[\w-]+\s+){0,3}?(?:positions|posts|jobs))\s+"
        r"(?P<verb>are there|were there|does|did|has|had)\b",
        r"how many \g<what> \g<verb> \g<how>",
    ),
    # the limit that says what "long-term" is
    (
        r"(?P<long>\blong[- ]term\s+(?:sick leave|sickness(?: absence)?|absence|illness))\s*\((?:over|more than|"
        r"at least|"
        r"above|longer than|>|≥)\s*(?:59|60|90)\s*days(?:\s+or\s+more)?\)",
        r"\g<long>",
    ),
    # what a member pays to the joint board
    (
        r"(?P<lead>\bhow much\s+(?:does|did)\s+(?P<place>(?-i:[A-ZÅÄÖ])\w+)\s+(?:pay|contribute))\s+(?:to|"
        r"towards|for)\s+(?:the\s+)?"
        r"(?:(?:fire and )?rescue services?|fire brigade|federation|(?:rescue )?authority|joint board)\b",
        r"\g<lead> in member contribution",
    ),
)  # fmt: skip

LAY_RULES: Final = (*_SWEDISH, *_ENGLISH)
