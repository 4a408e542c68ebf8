"""The words that questions about municipal finance are asked in, Swedish and English: data, no code that decides.

In: nothing. Out: constants that `slots.py` and `linking.py` read. Stems are regular expressions over one casefolded
word; they are matched whole.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.records import Operation
from assistant.words.broken_budget import BUDGET_BROKEN, BUDGET_UNDERCUT
from assistant.words.word_lists import read_words
from ingest.records import Measure

ENGLISH_FUNCTION_WORDS: Final = read_words("question_words", "en_function_words")

SWEDISH_FUNCTION_WORDS: Final = read_words("question_words", "sv_function_words")

# Words of a question that say nothing about its subject. Words that carry a slot are taken before these.
STOP_WORDS: Final = ENGLISH_FUNCTION_WORDS | SWEDISH_FUNCTION_WORDS | read_words("question_words", "stop_words")

# Words around the number or name of a choice that is taken.
CHOICE_FILLERS: Final = read_words("question_words", "choice_fillers")
PERSON_WORDS: Final = read_words("question_words", "person_words")

# Words of reports that say nothing by themselves; "it" and "va" are not among them: there they are departments.
PRINTED_STOP_WORDS: Final = (SWEDISH_FUNCTION_WORDS | read_words("question_words", "printed_stop_words")) - {"va"}

# Words that may be a label of a table or may only say "money": they help to choose, and need not be found.
SOFT_WORDS: Final = read_words("question_words", "soft_words")

# Tails that a compound may have or lack without meaning another thing: personalavdelningen ~ personalenheten.
UNIT_TAILS: Final = (
    *("verksamhet", "enhet", "avdelning", "funktion", "kontor", "nämnd", "sektion", "förvaltning"),
    "service",
)
# Tails that a company has: "bostadsbolaget" ~ "bostadsföretaget", and neither is a row of housing.
COMPANY_TAILS: Final = ("företag", "bolag")
# Tails that it may lack, but not have another of instead: utbildningskostnaderna ~ utbildning.
OTHER_TAILS: Final = (
    *("kostnad", "utgift", "projekt", "område", "program", "tjänst", "bit", "fråga", "del"),
    *("pengar", "medel", "anslag", "förbund", "förbundet"),
)

# First parts of compounds with budget, prognos, utfall ... that name no subject of their own.
EMPTY_ROOTS: Final = read_words("question_words", "empty_roots")

# Words that name a sort of report, though they hold a measure's name: "delårsbokslutet för ..." asks for no actual.
REPORT_WORDS: Final = re.compile(
    r"(del)?års(bokslut|rapport|redovisning)\w*|delårs(bokslut|rapport)\w*|tertial\w*|verksamhetsberättelse\w*|"
    r"månads(rapport|uppföljning)\w*|full-?year|interim|helår(et)?s?|annual|accounts|"
    r"prelimin\w+|siffrorna|siffran"
)

# Words that a forecast or a budget may be asked for with, and that then do not ask for the actual.
COST_VERBS: Final = frozenset(
    ["kosta", "kostar", "cost", "costs", "pay", "paid", "betala", "lade", "lägga", "lagt", "lagts", "spend"]
)

# What a phrase of a question presumes: money too little, or money left.
DEFICIT_PHRASES: Final = re.compile(
    r"\b(över (?:(?:sin|den|hela|totala|samlade|ursprungliga|beslutade) )*\w*budget(?:en)?|for mycket pengar|"
    r"over (?:(?:its|the|total|overall|whole|entire|original) )*budget|in the red|drog över|drar över|dragit över|"
    r"exceed\w*( its| the)? budget|above (its |the )?budget|går? back|gick back|gått back|minus|"
    r"röda? (siffror(na)?|resultat(et)?)|(?<=med )rött|(?<=på )rött|rött resultat|"
    rf"{BUDGET_BROKEN})\b",
    re.IGNORECASE,
)
SURPLUS_PHRASES: Final = re.compile(
    r"\b(pengar över|pengar kvar|money to spare|to spare|money (was |were )?left( over)?|money over|left over|"
    r"under (its |the )?budget|(blev|blir|blivit|finns|fanns) (det )?(pengar )?(över|kvar)|in the black|så mycket över|"
    r"fick (?:\w+ ){0,8}?över(?= (ihop|tillsammans|sammanlagt|19|20|i kr)|\W*$)|fick mest över|"
    r"(gick|går|gått) plus|(gick|går|gått|gå) med (?:en |viss |stor )?vinst|(made|makes?) an? (?:\w+ )?profit|"
    rf"below (its |the )?budget|{BUDGET_UNDERCUT})\b",
    re.IGNORECASE,
)

# A word (whole, casefolded) that names a measure. The first pattern that fits wins.
MEASURE_PATTERNS: Final[tuple[tuple[re.Pattern[str], Measure], ...]] = tuple(
    (re.compile(pattern), measure)
    for pattern, measure in (
        (r"\w*avvik\w*|avvek|deviat\w+|varianc\w+|diff\w*|differens\w*|skillnad\w*", Measure.VARIANCE),
        (
            r"\w*underskott\w*|överdrag(?:et|en|ets)?|deficits?|shortfalls?|overruns?|overshoot\w*|overspen\w+|överskr[ie]d\w*|overshot\w*",
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
        (r"mål|målet|målvärde\w*|target\w*|goal|ceiling", Measure.TARGET),
    )
)

# Words after "gick", "går", "went": the sign that the question presumes.
DEFICIT_WORDS: Final = re.compile(
    r"underskott\w*|överdrag(?:et|en|ets)?|deficits?|shortfall\w*|overrun\w*|overshoot\w*|overspen\w+|överskr[ie]d\w*|minus|back|"
    r"miss(?:a|ade|ades|ar|as|at|ats|ed|es|ing)?|"
    r"förlust\w*|loss(?:es)?|minuspost\w*"
)
SURPLUS_WORDS: Final = re.compile(r"överskott\w*|surplus\w*|underspen\w+|plus|pluspost\w*")

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
            r"hur kom(mer)? de[tn]? (sig|sej|se)|vad (driver|drev)|"
            r"skäl(et|en)? (till|bakom|för|att)|vilka? (var |är )?skäl|"
            r"what('s| is| was| has been| have been)? (driving|pushing|drives|pushed)|"
            r"vad beror|vad berodde|beror|berodde|"
            r"orsak\w*|anledning\w*|"
            r"förklar\w+|why|reasons?|what made|what makes|what led|what drove|"
            r"vad gjorde att|vad? (?:är|e) det som gör att|explain\w*|what caused|what(?:'s| is| lies) behind|how come|"
            r"vad? (ligger|låg) bakom|what (lay|was) behind|vad har (fördyrat|orsakat|lett)|fördyra\w*)\b",
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
WHOLE_WORDS: Final = read_words("question_words", "whole_words")

# The beginnings and the small words of a question that goes on from the one before.
FOLLOW_UP: Final = re.compile(
    r"^\W*(och|å|men|same|samma|samt|and|but|also|or|eller|what about|how about|ok|okej|nej|no|jag menade|i meant"
    r"|hur är det med|hur var det med|hur såg det ut|same for|samma för|då|sen då)\b",
    re.IGNORECASE,
)
POINTING_WORDS: Final = read_words("question_words", "pointing_words")

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
PRONOUN_AT_END: Final = re.compile(r"\b(den|dem|de(?!\s\w{6})|dess|it|they|them)(\s+\w+)?\W*$", re.IGNORECASE)

# Rows that are themselves a surplus or a deficit.
RESULT_LABEL: Final = re.compile(
    r"\b(resultat\w*|results?|net result|result for the (year|period)|surplus|deficit)\b", re.IGNORECASE
)

# What is said of the time to come: "tror nämnden att ...", "what will it cost".
FORECAST_PHRASES: Final = re.compile(
    r"(?<!jag )\btror\b(?! (du|ni|jag|vi|man)\b)|\btros\b|\btror man\b(?=[^?]*\b(kosta|bli|landa|hamna|ge|sluta)r?\b)|"
    r"\bwill\b(?=[^?]*\b(cost|spend|be|end|reach|use|earn|bring)\b)|"
    r"\bkommer\b(?=[^?]*\b(kosta|bli|landa|hamna|ge|förbruka|dra)\b)|"
    r"\bspår\b(?= (man|de|nämnden|kommunen|förvaltningen|styrelsen)\b)|\bspås\b|\b(har |hon |de |man )?räknade med\b|"
    r"\b(bedöms|uppskattas|antas|tippas|lär)\b(?=[^?]*\b(kosta|bli|landa|hamna|ge|gå|sluta)\b)|"
    r"\b(predicted|anticipated|estimated|set|likely|on course|heading) (to|for)\b(?=[^?]*\b(cost|be|end|reach|20)\b)|"
    r"\b(?:underskott|överskott|avvikelse|resultat)\w*\b[^?]*\bväntar\b(?! på)|"
    r"\bväntar\b(?! på)(?=[^?]*\b(?:underskott|överskott|avvikelse|resultat))",
    re.IGNORECASE,
)
# What comes in: "hur mycket fick simhallen in".
INCOME_PHRASES: Final = re.compile(
    r"\b(?:fick|får|fått|drog|drar|dragit|tog|tar|tagit)\s+(?:[\w-]+\s+){0,5}in\b(?!\s+(?:under|för)\b)|"
    r"\b(?:took|take|takes|brought|bring|brings|pulled) in\b(?!\s{2,}|\s+(?-i:[A-ZÅÄÖ]|\d))|\bearn(?:s|ed)?\b",
    re.IGNORECASE,
)
# What has been used up so far: "hur mycket har gått åt".
ACTUAL_PHRASES: Final = re.compile(
    r"\b(gått|gick|går) åt\b(?! (olika|rätt|fel))|\bhittills\b|\bso far\b|\bused up\b|\b(till slut|in the end)\b", re.I
)
# What is named only to say that it is not meant: "(..., not the reserve)".
_MEANING = r"(?:(?:but|men|alltså|alltsa|dvs\.?|d\.v\.s\.|i\.?e\.?|that is|och|and) )*"
NOT_MEANT: Final = re.compile(
    rf"(?<=[(,;–])\s*{_MEANING}(not|inte|ej) (the|den|det|de|i|in|för|for|hela) [^(),?]*|"
    rf"(?<=\()\s*{_MEANING}(not|inte|ej) [^()?]*",
    re.IGNORECASE,
)

# What a sentence says when it tells of a deviation, and when it gives a cause.
DEVIATION_IN_TEXT: Final = re.compile(
    r"\b(underskott|överskott|avvik\w+|(?:över|under)skr(?:id\w+|eds?)|fördyr\w+|dyrare|billigare|lägre|högre|sämre|bättre|"
    r"minus|plus|back)\b",
    re.IGNORECASE,
)
CAUSE_IN_TEXT: Final = re.compile(
    r"\b(bero\w*|berott|orsak\w*|förorsak\w*|härled\w+|eftersom|därför att|till följd|på grund av|p\.? ?g\.? ?a\.?|pga|"
    r"med anledning|anledningen|förklar\w+|främst|föranle\w+|medför\w*|utifrån|därmed|"
    r"sedan (?:\w+ ){1,4}?\w+(?:ats|its|tts)|"
    r"vilket gör|(ligger|låg) bakom|tack vare|(gör|gjorde|gjort) att|(leder|ledde|lett) till|som en följd)(\b|(?<=\.))",
    re.IGNORECASE,
)

ASKS_PERCENT: Final = re.compile(r"\b(procent\w*|percent\w*|per cent|how many percent)\b|%", re.IGNORECASE)
# An amount of money, never a number of things.
ASKS_MONEY: Final = re.compile(
    r"\b(kosta\w*|kostnad\w*|kronor|tkr|mkr|mnkr|miljoner|pengar|pris\w*\b(?!\s+(?:fick|vann|tilldela\w*)\b)|betala\w*|tjän(?:ar|ade|at)|lön|lönen|cost\w*|"
    r"hur mycket\b(?=[^?]*\b(?:bidrag|\w+bidrag|ersättning|stöd)\b)|"
    r"how much\b(?=[^?]*\b(?:grants?|subsid\w+|compensation|funding)\b)|"
    r"how much\b[^?]*\b(?:sold|bought|sell|go|went|rented|leased|let) for(?=\W*$)|"
    r"(?:lade|la|lagt|lägger|lägga)(?=\b[^?]*\bpå\b)|satsa\w*|spendera\w*|"
    r"spen[dt]\w*|money|paid|pay|price\w*|salary|earn\w*|sek|budget\w*|worth|värt|värd)\b",
    re.IGNORECASE,
)
MORE_THAN_BUDGET: Final = re.compile(
    r"\b(mer|mindre|högre|lägre|bättre|sämre|dyrare|billigare|more|less|higher|lower|better|worse|cheaper|"
    r"dearer)\b.*\b(än|than)\b.*"
    r"\b(?P<budget>budget\w*)\b",
    re.IGNORECASE,
)
# "hur långt ifrån budget är det", "how did it do against its budget": the deviation, and not the budget itself.
FROM_BUDGET: Final = re.compile(
    r"\b(?:hur (?:långt|nära|gick|går|ligger|låg|står|stod|klarade|klarar|såg|ser|har)|"
    r"how (?:far|close|did|do|does|is|are|was|were|has|have))\b[^?]*?"
    r"\b(?:från|ifrån|mot|gentemot|kontra|i förhållande till|jämfört med|against|from|off|to|with|versus)\s+"
    r"(?:(?:its|their|the|sin|sina)\s+)?(?P<budget>budget(?:en|s)?)\b(?!\s+(?:för|of|for))",
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
    r"^\W*(och |and |men |but )?((var|vart|where) (och|and|samt) )?((från och med|från|till och med|till|sedan|per|vid|"
    r"på|i|under|since|from|until|by|as of|on|in|at) )?(när|when|vilke[nt] (år|datum|dag|månad|vecka)|(what|which) "
    r"(year|date|day|month|week))\b",
    re.IGNORECASE,
)

REACHED: Final = re.compile(
    r"\b((upp)?nå(r|dde|ddes|s|tt|tts)?|(upp)?fyll(er|de|des|s|t|ts)|klara(r|de|des|s|t|ts)?|gick det med|"
    r"reach(es|ed)?|me(e)?t|achieved?|fulfilled|missed?)\b",
    re.IGNORECASE,
)

NUMBER_WORDS: Final = read_words("question_words", "number_words")

MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            *("januari january jan", "februari february feb", "mars march mar", "april apr", "maj may"),
            *("juni june jun", "juli july jul", "augusti august aug", "september sept sep"),
            *("oktober october okt oct", "november nov", "december dec"),
        ),
        start=1,
    )
    for name in names.split()
}
