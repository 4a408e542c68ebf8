"""The words that questions about municipal finance are asked in, Swedish and English: data, no code that decides.

In: nothing. Out: constants that `slots.py` and `linking.py` read. Stems are regular expressions over one casefolded
word; they are matched whole.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.records import Language, Operation
from ingest.records import Measure


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ENGLISH_FUNCTION_WORDS: Final = _words(
    """
    a about and are as at by did do does for from had has have how in is it its many miss much of on or please that the
    their then there this to was were what when where which who whose why will with would you your than
    """
)

SWEDISH_FUNCTION_WORDS: Final = _words(
    """
    att av blev den det dom där en ett finns fick för fråga från gick går gör ha har hade hos hur i ifrån inom innan
    inte jag kan kom kommer man med mellan men mot mycket nu när och om på sen sin sina skulle som stor stort stora
    o så till under ur ut va vad var varför vem vi vid vilka vilken vilket är åt över
    """
)

# Words of a question that say nothing about its subject. Words that carry a slot are taken before these.
STOP_WORDS: Final = (
    ENGLISH_FUNCTION_WORDS
    | SWEDISH_FUNCTION_WORDS
    | _words(
        """
        mig dig honom hans hennes you me him her us i'll jo nej ja all alla allt also alltså annan any around be
        because been both båda can cirka could ca de deras dess dessa detta din ditt du due där då efter ej eller
        enligt er ett exakt exactly very if few fick finns finnas fram få fått ge genom get give given gjorde
        gjort gäller göra haft hej helt henne hittills här ifrån ihop ingen inget innebär into just ju kanske know last
        faktiskt let list made make mean mina mitt må måste nog no not någon något några ok okej ones only our out over
        please run same say says se sedan ser shall she should show sig sitter sin sina sitt själv ska skall så säg
        säger säga ta tack tell than thank thanks them these they those till tills tro tror undrar until up upp ute
        varandra varit vara vare via ville vill visa visar vet vår våra want wanted went what's who's vs year years
        år året årets åren ungefär according amount amounts come comes förhållande gentemot happen happened
        happening kindly like really thing things nånting egentligen kommun kommunen kommunens kommuns kommuner
        municipality municipality's municipalities municipal stad staden tkr mkr mnkr kr kronor tusen miljon
        miljoner million millions krona sek thousand rapport rapporten rapporterna rapporterar redovisade redovisar
        redovisas report reports reported reporting siffra siffran siffror figure figures number numbers uppgift
        uppgifter storlek size high low large small big higher lower stor större störst hög höga högt högre låg
        lägre lågt many antal procent percent share andel how's per cent under during by end start början slutet
        beginning blir blivit bli becomes became därför varav ligger ligga står stod stått hamna hamnade landa
        landade landar bero beror berodde berott varför orsak orsaken orsaker orsakerna orsakade anledning
        anledningen skäl skälet förklaring förklaringen förklara förklaras förklarar reason reasons cause causes
        caused explain explanation explained behind räkna räknade beräknat beräknar gör gjorts göras gått gå går
        gick goes go going fallen fall jämfört jämför jämföra compare compared comparison total totala totalt
        totalen inklusive exklusive samma utveckling utvecklats utvecklades förändring förändrats förändrades
        changed change development stämmer sant true correct right korrekt planeras planerar planerat planned plan
        fortfarande still already redan också och/eller å va vaför varfö vafö hu många mycket mkt mkct mångt än
        slutlig slutliga slutligt final sammanlagt ungefärlig mera flest minst testa försöka börja sluta respektive
        själva alltid aldrig ibland ofta först sist förra nästa nya nytt ny gamla gammal ur utöver utan trots kring
        runt omkring about regarding gällande angående rörande vad därefter dessförinnan tidigare senare senaste
        senast nu idag ago before after while vilkas nån nåt nåra among fanns funnits hittils tom months month månad
        månaden månader mån so left have having money spent pay paid makes making gets getting take takes taken took
        use used using ended ends open opened again ever actually roughly overall each every other others another
        such own above below office team staffing year-end yearend that's there's item items row rows line lines
        post posten poster mm m.m osv etc full-year helårs shares portion joint dyrare billigare mindre fler färre
        more less cheaper handlade väntade e är'e ä hänt händer tagit tog tar får tänkt avsett avsatt avsatta satsat
        satsade lagt lägga lagts drog dragit drar kört köra kostat hamnat tagits räckte räcker sju åtta nio tio
        first second third seven eight six five four three halvt period perioden månaderna la sej oss mer i'm im
        we're yet even though got full extra zero down ner ned together long new pga hann förstå bought gone moved
        move moves become becoming keep keeps kept bring brought came put läggas uppdatera köpa köper köpt försöker
        beräknade använda använder används tillsammans sprack spräckt skull various several little lite lot lots dom
        dem noll anything something nothing everything someone somebody one's yes stay stayed stays under-budget
        whatever anyway total's need we earlier time times unspent purpose sake folk folket people's rest part parts
        bit biten i.e e.g whole-year taking off account accounts bland innehas vilket slags sorts sort kind kinds
        datum date arbete arbetet work working jobb work's ger gav gett riktigt within main city city's now set
        aside t.o.m fr.o.m p.g.a bl.a t.ex jmf jfr resp ifjol milj mille msek miljonerna tusenlappar del delen delar
        delarna dearer pricier costlier expensive one hel happy hjälp behöver behövs needs ba bara tjena hejsan
        hello hi enl individual enskild enskilda since shown grow grew grown decimal decimals decimaler percentage
        gatt sista skippa skip summera summerat addera pays further performed perform performing against års snälla
        tacksam liksom typ egen eget egna ihåg handlar handla
        """
    )
)

# Words around the number or name of a choice that is taken.
CHOICE_FILLERS: Final = _words(
    """
    den det de the this that one ones nummer nr alternativ alternativet val option number no choice jag tar ta
    väljer menar menade i mean meant take pick choose please tack ja yes jo för of in på from från
    """
)
PERSON_WORDS: Final = _words(
    """
    personer person medarbetare anställda anställd individer människor deltagare ungdomar vuxna barn elever
    årsarbetare people persons employees workers staff participants women men kvinnor män
    """
)

# Words of reports that say nothing by themselves; "it" is not among them: there it is a department.
PRINTED_STOP_WORDS: Final = SWEDISH_FUNCTION_WORDS | _words(
    """
    kommun kommunen kommunens kommuner m mm of and the for in to tkr mkr mnkr kr procent samt samtliga övrigt
    """
)

# Words that may be a label of a table or may only say "money": they help to choose, and need not be found.
SOFT_WORDS: Final = _words(
    """
    kostnad kostnaden kostnader kostnaderna kostnads cost costs expenses expense expenditure utgift utgifter intäkt
    intäkter intäkterna revenue revenues income inkomst inkomster netto nettot nettokostnad nettokostnaden
    nettokostnader net gross brutto
    bruttokostnad bruttokostnader bruttokostnaden kostn nettokostn bruttokostn
    verksamhet verksamheten verksamheter verksamhetsområde verksamhetsområdet enhet
    enheten enheter unit department avdelning avdelningen avdelningens område området areas area projekt projektet
    project projects program programområde programområdet programme programmes activity activities personer people
    persons person antalet andelen tjänst tjänster service services hela helheten resultat resultatet results result
    pengar money ekonomi ekonomiska ekonomin nuvarande current row rad raden samtliga ökning ökningen minskning
    minskningen increase decrease delår delåret
    """
)

# Tails that a compound may have or lack without meaning another thing: personalavdelningen ~ personalenheten.
UNIT_TAILS: Final = (
    *("verksamhet", "enhet", "avdelning", "funktion", "kontor", "nämnd", "sektion", "förvaltning", "företag", "bolag"),
)
# Tails that it may lack, but not have another of instead: utbildningskostnaderna ~ utbildning.
OTHER_TAILS: Final = (
    *("kostnad", "utgift", "projekt", "område", "program", "tjänst", "bit", "fråga", "del"),
    *("pengar", "medel", "anslag"),
)

# First parts of compounds with budget, prognos, utfall ... that name no subject of their own.
EMPTY_ROOTS: Final = _words(
    """
    helår delår års år budget netto total prognos utfall mål ram grund kommun bokslut resultat tertial hel del
    """
)

# Words that name a sort of report, though they hold a measure's name: "delårsbokslutet för ..." asks for no actual.
REPORT_WORDS: Final = re.compile(
    r"(del)?års(bokslut|rapport|redovisning)\w*|delårs(bokslut|rapport)\w*|tertial\w*|verksamhetsberättelse\w*|"
    r"månads(rapport|uppföljning)\w*|full-?year|interim|helår(et)?s?|annual|accounts"
)

# Words that a forecast or a budget may be asked for with, and that then do not ask for the actual.
COST_VERBS: Final = frozenset(
    ["kosta", "kostar", "cost", "costs", "pay", "paid", "betala", "lade", "lägga", "lagt", "lagts", "spend"]
)

# What a phrase of a question presumes: money too little, or money left.
DEFICIT_PHRASES: Final = re.compile(
    r"\b(över budget|over (its |the )?budget|in the red|for mycket pengar|drog över|drar över|dragit över|"
    r"exceed\w*( its| the)? budget|above (its |the )?budget|går? back|gick back|gått back|minus)\b",
    re.IGNORECASE,
)
SURPLUS_PHRASES: Final = re.compile(
    r"\b(pengar över|pengar kvar|money to spare|to spare|money (was |were )?left( over)?|money over|left over|"
    r"under (its |the )?budget|"
    r"(blev|blir|blivit|finns|fanns) (det )?(pengar )?(över|kvar)|in the black|så mycket över|"
    r"fick (?:\w+ ){0,8}?över(?= (ihop|tillsammans|sammanlagt|19|20|i kr)|\W*$)|fick mest över|"
    r"(gick|går|gått) plus|below (its |the )?budget)\b",
    re.IGNORECASE,
)

# A word (whole, casefolded) that names a measure. The first pattern that fits wins.
MEASURE_PATTERNS: Final[tuple[tuple[re.Pattern[str], Measure], ...]] = tuple(
    (re.compile(pattern), measure)
    for pattern, measure in (
        (r"\w*avvik\w*|avvek|deviat\w+|varianc\w+|diff\w*|differens\w*|skillnad\w*", Measure.VARIANCE),
        (
            r"\w*underskott\w*|deficits?|shortfalls?|overruns?|overshoot\w*|overspen\w+|överskrid\w+|overshot\w*",
            Measure.VARIANCE,
        ),
        (r"\w*överskott\w*|surplus\w*|underspen\w+", Measure.VARIANCE),
        (r"miss|missed|missade|missar|missa|spräckte?|spräck\w+|minus|plus|back|förlust\w*|loss", Measure.VARIANCE),
        (
            r"\w*budget|\w*budgets?|\w*budgeten|\w*budgetens|budgeter\w*|budgeted|\w*budgetram\w*|allocated",
            Measure.BUDGET,
        ),
        (r"\w*prognos|\w*prognosen|\w*prognosens|\w*prognoser\w*|\w*prognostis\w+", Measure.FORECAST),
        (r"spådom\w*|spådde?s?", Measure.FORECAST),
        (
            r"prognosresultat\w*|forecast\w*|räknar|räknas|väntas|väntades|förvänta\w+|expect\w*|projected|projection|beräknas|outlook",
            Measure.FORECAST,
        ),
        (r"\w*utfall\w*|\w*bokslut\w*|outcome\w*|outturn\w*|actuals?|actually|spent|spend|spending", Measure.ACTUAL),
        (
            r"kostat?|kostade|kostar|förbruka\w*|använt|använde\w*|lade|lagts?|satsa(t|ts|de|des)|spendera\w*|cost|"
            r"paid|betala\w*",
            Measure.ACTUAL,
        ),
        (r"mål|målet|målvärde\w*|target\w*|goal", Measure.TARGET),
    )
)

# Words after "gick", "går", "went": the sign that the question presumes.
DEFICIT_WORDS: Final = re.compile(
    r"underskott\w*|deficits?|shortfall\w*|overrun\w*|overshoot\w*|overspen\w+|överskrid\w+|minus|back|miss\w*|"
    r"förlust\w*|loss"
)
SURPLUS_WORDS: Final = re.compile(r"överskott\w*|surplus\w*|underspen\w+|plus")

# An expression of the whole question that says what to do. The first that fits wins.
OPERATION_PATTERNS: Final[tuple[tuple[re.Pattern[str], Operation], ...]] = tuple(
    (re.compile(pattern, re.IGNORECASE), operation)
    for pattern, operation in (
        (
            r"\b(vilka|vad för|lista|visa|which|what|list|show)\b[^?]*"
            r"\b(rapporter(na)?|dokument(en)?|reports|documents)\b"
            r"(?![^?]*\b(säger|say|skriver)\b)",
            Operation.LIST_REPORTS,
        ),
        (
            r"^\W*(vad kan du|kan du hjälpa|can you help|vad kan (man|jag) fråga|what can i ask|vem är du|"
            r"vad är du|hur funkar du|hur fungerar du|hjälp|help|what can you|who are you|"
            r"what are you|how do you work|what do you do)\b",
            Operation.HELP,
        ),
        (
            r"\b(varför|vaför|varfö|hur kan (?!(?:jag|man|du|vi|ni)\b)(?:[\w-]+ ){1,6}(?:gå|vara|bli|ha|kosta)|"
            r"hur kommer de[tn]? (sig|sej|se)|vad (driver|drev)|"
            r"what('s| is| was| has been| have been)? (driving|pushing|drives|pushed)|"
            r"vad beror|vad berodde|beror|berodde|"
            r"orsak\w*|anledning\w*|"
            r"förklar\w+|why|reasons?|what made|what makes|what led|what drove|"
            r"vad gjorde att|explain\w*|explanation|what caused|what is behind|what's behind|how come|"
            r"vad (ligger|låg) bakom|what (lay|was) behind|vad har (fördyrat|orsakat|lett)|fördyra\w*)\b",
            Operation.EXPLAIN,
        ),
    )
)

# "hur gick det för": all measures of the row, and its explanation.
OPEN_QUESTION: Final = re.compile(
    r"\bhur (gick|går|har|ser) (det|\w+ )?(gått|ut|för|med|i)?|\bhow did\b.*\b(do|go|fare|perform|turn out)\b|"
    r"\bhow (is|was)\b.*\b(doing|going)\b|\bhow (is|are) .* (doing|going)",
    re.IGNORECASE,
)

# Words that say "the whole report" when no row is named.
WHOLE_WORDS: Final = _words(
    """
    hela helheten totalt total totala totalen totalresultat resultat resultatet sammanlagt sammantaget sammanlagda
    samlat samlade nämnden nämndens styrelsen verksamheten verksamhetens whole overall entire altogether result
    results board committee committee's
    """
)

# The beginnings and the small words of a question that goes on from the one before.
FOLLOW_UP: Final = re.compile(
    r"^\W*(och|å|men|same|samma|samt|and|but|also|or|eller|what about|how about|ok|okej|nej|no|jag menade|i meant"
    r"|hur är det med|hur var det med|hur såg det ut|same for|samma för|då|sen då)\b",
    re.IGNORECASE,
)
POINTING_WORDS: Final = _words(
    """
    det den de dem detta denna dessa den's it that this they those them där there
    """
)

# "what is it forecast to be", "vad väntas den bli": the forecast of what was asked before, not another measure.
FORECAST_OF_IT: Final = re.compile(
    r"\b(?:what(?:['’]s| is| was)|how (?:large|big|high|much) is)\s+(?:it|that|this)\s+"
    r"(?:forecast|expected|projected|predicted)\w*(?:\s+to\s+be(?:come)?)?|"
    r"\b(?:what|how much)\s+(?:will|would)\s+(?:it|that)\s+be\b|"
    r"\b(?:vad|hur (?:stor|hög|mycket))\s+(?:väntas|beräknas|prognostiseras|förväntas|spås|tros)\s+(?:den|det)\s+"
    r"(?:bli|vara|hamna|landa)",
    re.IGNORECASE,
)

# A pronoun that stands for the subject of the question before: it ends the question, but for one word.
PRONOUN_AT_END: Final = re.compile(r"\b(den|dem|de|dess|it|they|them)(\s+\w+)?\W*$", re.IGNORECASE)

# Rows that are themselves a surplus or a deficit.
RESULT_LABEL: Final = re.compile(
    r"\b(resultat\w*|results?|net result|result for the (year|period)|surplus|deficit)\b", re.IGNORECASE
)

YEAR_BEFORE: Final = re.compile(
    r"\b(a year earlier|one year earlier|ett år tidigare|året tidigare|"
    r"året innan|året före|föregående år|förra året|fjolåret|i ?fjol|"
    r"(the )?(year before|previous year|prior year|last year))\b",
    re.IGNORECASE,
)
YEAR_AFTER: Final = re.compile(
    r"\b(året efter|nästa år|påföljande år|(the )?(year after|next year|following year))\b", re.IGNORECASE
)
# "last year, 2025": the same year twice, not the year before 2025.
TOLD_YEAR: Final = re.compile(
    r"\b(i ?fjol|förra året|fjolåret|last year|previous year)\W{1,3}(19|20)\d\d|"
    r"\b(19|20)\d\d\W{1,3}(i ?fjol|förra året|fjolåret|last year|previous year)\b",
    re.IGNORECASE,
)
# What is said of the time to come: "tror nämnden att ...", "what will it cost".
FORECAST_PHRASES: Final = re.compile(
    r"(?<!jag )\btror\b(?! (du|ni|jag|vi|man)\b)|\btros\b|"
    r"\bwill\b(?=[^?]*\b(cost|spend|be|end|reach|use|earn|bring)\b)|"
    r"\bkommer\b(?=[^?]*\b(kosta|bli|landa|hamna|ge|förbruka|dra)\b)",
    re.IGNORECASE,
)
# What has been used up so far: "hur mycket har gått åt".
ACTUAL_PHRASES: Final = re.compile(
    r"\b(gått|gick|går) åt\b(?! (olika|rätt|fel))|\bhittills\b|\bso far\b|\bused up\b", re.IGNORECASE
)
# "higher than last year" asks why this year is so.
THAN_YEAR_BEFORE: Final = re.compile(
    r"\b(än|jämfört med|jmf med|mot|than|compared (to|with))( (in|under|for|för))? "
    r"(i ?fjol|förra året|fjolåret|föregående år|året innan|(the )?(last|previous|prior) year|(the )?year before)\b",
    re.IGNORECASE,
)
# What is named only to say that it is not meant: "(..., not the reserve)".
_MEANING = r"(?:(?:but|men|alltså|alltsa|dvs\.?|d\.v\.s\.|i\.?e\.?|that is|och|and) )*"
NOT_MEANT: Final = re.compile(
    rf"(?<=[(,;–])\s*{_MEANING}(not|inte|ej) (the|den|det|de|i|in|för|for) [^(),?]*|"
    rf"(?<=\()\s*{_MEANING}(not|inte|ej) [^()?]*",
    re.IGNORECASE,
)
# "hösten 2020": part of a year, which a report may tell by the month.
SEASONS: Final = re.compile(r"(vår|sommar|höst|vinter)(en|ens)?|våren|vintern|spring|summer|autumn|winter")
FULL_YEAR: Final = re.compile(
    r"\b(helår\w*|hela året|hela (?=(19|20)\d\d)|"
    r"full[- ]year|whole year|entire year|slutlig\w*|final (accounts|outcome|result))\b",
    re.IGNORECASE,
)
INTERIM: Final = re.compile(r"\b(delår\w*|interim|so far|hittills|half[- ]year|halvår\w*)\b", re.IGNORECASE)

# What a sentence says when it tells of a deviation, and when it gives a cause.
DEVIATION_IN_TEXT: Final = re.compile(
    r"\b(underskott|överskott|avvik\w+|överskrid\w+|underskrid\w+|dyrare|billigare|lägre|högre|minus|plus|gick back)\b",
    re.IGNORECASE,
)
CAUSE_IN_TEXT: Final = re.compile(
    r"\b(bero\w*|berott|orsak\w*|förorsak\w*|härled\w+|eftersom|därför att|till följd|på grund av|p\.? ?g\.? ?a\.?|pga|"
    r"med anledning|anledningen|förklar\w+|främst|föranle\w+|medför\w*|utifrån|därmed|"
    r"vilket gör|(gör|gjorde|gjort) att|(leder|ledde|lett) till|som en följd)(\b|(?<=\.))",
    re.IGNORECASE,
)

ASKS_PERCENT: Final = re.compile(r"\b(procent\w*|percent\w*|per cent|how many percent)\b|%", re.IGNORECASE)
# An amount of money, never a number of things.
ASKS_MONEY: Final = re.compile(
    r"\b(kosta\w*|kostnad\w*|kronor|tkr|mkr|mnkr|miljoner|pengar|pris\w*|betala\w*|tjänar|lön|lönen|cost\w*|"
    r"spen[dt]\w*|money|"
    r"paid|pay|price\w*|salary|earn\w*|sek|budget\w*|worth|värt|värd)\b",
    re.IGNORECASE,
)
MORE_THAN_BUDGET: Final = re.compile(
    r"\b(mer|mindre|högre|lägre|bättre|sämre|dyrare|billigare|more|less|higher|lower|better|worse|cheaper|"
    r"dearer)\b.*\b(än|than)\b.*"
    r"\b(?P<budget>budget\w*)\b",
    re.IGNORECASE,
)
# A number of things, never an amount of money.
COUNTS: Final = re.compile(
    r"\b(hur många|how many|antalet|antal|(the )?number of|varför (?:\w+ ){0,2}färre|why (?:\w+ ){0,4}fewer)"
    r"\b(?! (kronor|tkr|mkr|mnkr|miljoner|procent|percent))",
    re.IGNORECASE,
)
HOW_MANY: Final = re.compile(
    r"\b(hur (många|mycket|stor\w*|hög\w*|lång\w*)|how (many|much|large|big|high|long)|antal\w*)\b", re.IGNORECASE
)
# "vem är ordförande": a name is asked for.
WHO_IS: Final = re.compile(
    r"^\W*(?:och |and )?(?:vem|vilka|who)\s+"
    r"(?:är|var|heter|leder|ledde|is|was|are|were|chairs?|chaired|leads?|led|heads?|headed)\b",
    re.IGNORECASE,
)
WHEN: Final = re.compile(
    r"^\W*(och |and |men |but )?((från och med|sedan|till|since|from|until|on|in) )?(när|when|vilke[nt] (år|datum|dag|"
    r"månad|vecka)|(what|which) (year|date|day|month|week))\b",
    re.IGNORECASE,
)

# "nåddes målet": what it was and what came of it.
REACHED: Final = re.compile(
    r"\b((upp)?nå(r|dde|ddes|s|tt|tts)?|(upp)?fyll(er|de|des|s|t|ts)|klara(r|de|des|s|t|ts)?|gick det med|"
    r"reach(es|ed)?|me(e)?t|achieved?|fulfilled|missed?)\b",
    re.IGNORECASE,
)

NUMBER_WORDS: Final = _words(
    """
    två tre fyra fem sex sju åtta nio tio elva tolv tjugo trettio hundra hälften inga ingen samtliga tjugotal
    trettiotal dubbel dubbelt halv
    """
)

MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "januari january jan",
            "februari february feb",
            "mars march mar",
            "april apr",
            "maj may",
            "juni june jun",
            "juli july jul",
            "augusti august aug",
            "september sept sep",
            "oktober october okt oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}

DETECTED_LANGUAGES: Final = {"sv": Language.SWEDISH, "en": Language.ENGLISH}
