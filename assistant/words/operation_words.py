"""The words that ask for an operation over several figures, Swedish and English: data, no code that decides.

In: nothing. Out: patterns that `asked_operation.py` and `operands.py` read. For example "hur mycket mer" asks for a
difference, and "tillsammans" for a sum.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.records import Operation
from assistant.words.span_words import ONWARDS

_MORE = (
    r"(mer|mindre|högre|lägre|större|dyrare|billigare|fler|färre|bättre|sämre|mera|längre|kortare|snabbare|långsammare)"
)
_MORE_EN = (
    r"(more|less|fewer|higher|lower|larger|bigger|greater|smaller|cheaper|dearer|pricier|better|worse|longer|shorter|"
    r"faster|slower)"
)
_ROSE = (
    r"(öka\w*|minska\w*|steg|stiger|stigit|sjönk|sjunk\w*|väx(?:a|er|te|t)|förändr\w+|fördyra\w*|ändra\w*|försämra\w*|förbättra\w*"
    r"|sänk(?:te|t|a|er|ts)|höj(?:de|t|a|er|ts)|krymp\w*|halvera\w*|fördubbla\w*|gick (upp|ner|ned))"
)
_ROSE_EN = (
    r"(increas\w*|decreas\w*|r[io]se\w*|f[ae]ll\w*|grow\w*|grew|drop\w*|chang\w*|worsen\w*|improv\w*|cut|cuts"
    r"|reduc\w*|shr[aiu]nk\w*|lowered|rais(?:ed|es|ing)|halved|doubled|go up|went up|go down|went down)"
)
# "which way is it going?", "åt vilket håll pekar det?", "over the five years": how one thing developed
_WHICH_WAY = (
    r"(?:åt|i) (?:vilket håll|vilken riktning)"
    r"(?=[^?]*\b(?:går|gick|gått|pekar|pekade|rör|rört|rörde|lutar|barkar|drar|ser)\b)|"
    r"(?:in )?(?:which|what) (?:way|direction)"
    r"(?=[^?]*\b(?:going|go|goes|gone|heading|headed|moving|moved|pointing|points?|trending|tending)\b)|"
    r"(?:över|under|genom) (?:de |alla )(?:två|tre|fyra|fem|sex|sju|åtta|nio|tio) åren|"
    r"(?:over|across|during) (?:the|all|these) (?:two|three|four|five|six|seven|eight|nine|ten) years"
)

# The first that fits the text wins; each is asked for only where the question has the terms for it.
OPERATION_WORDS: Final[tuple[tuple[re.Pattern[str], Operation], ...]] = tuple(
    (re.compile(pattern, re.IGNORECASE), operation)
    for pattern, operation in (
        (
            r"\bhur många gånger( (så|större|mer|högre|dyrare|fler))?\b|"
            r"\bhow many times( (as|more|larger|bigger|higher|greater|over))?\b|\bkvot\w*\b|"
            r"(?<!equity )(?<!assets )(?<!solvency )(?<!financing )(?<!debt )(?<!staff )(?<!teacher )\bratio\b",
            Operation.RATIO,
        ),
        (
            r"\b(i snitt|snittet|snittkostnad\w*|genomsnitt\w*|medelvärde\w*|medeltal\w*|medelkostnad\w*|medel av|"
            r"on average|averaged?|the mean)\b",
            Operation.MEAN,
        ),
        (
            r"\b((hur )?(stor|mycket) (del|andel)|hur (stor|mycket) av|vilken (an)?del|andel(en)? av|procent av|"
            r"(share|percentage|proportion|fraction|percent|per cent|(?<!['’]s )part) of|how much of|"
            r"(what|which|how large a|how big a) (share|percentage|proportion|fraction))\b",
            Operation.SHARE,
        ),
        (
            rf"\b(hur (mycket|många|många procent|stor) {_MORE}|hur många (?=(?:\w+ ){{1,2}}{_MORE} än)|"
            rf"(how (much|many)|by how much|what percent\w*) {_MORE_EN}|"
            r"skillnad\w*( i| på| mellan)?|"
            r"(hur (mycket|stort|många \w+)|vad|va) (skilj(er|de)|skilde)( det| sig)?( mellan)?|"
            r"differens\w*( mellan)?|difference( in)?( between)?|mellanskillnad\w*|"
            r"gap between|(?:gapet|glappet) mellan|"
            rf"hur (mycket|många|stor)\b(?=[^?]*\b{_ROSE}\b)|"
            rf"(by )?how (much|many percent|large)\b(?=[^?]*\b{_ROSE_EN}\b)"
            rf"|(by how many|what percent\w*)\b(?=[^?]*\b{_ROSE_EN}\b)|by what percent\w*|("
            rf"procentuell\w* )?(ökning\w*|minskning\w*)|"
            rf"(percent\w* )?(increase|decrease) in|{_MORE} (kosta\w*|blev|var)\b(?=[^?]*\bän\b))\b",
            Operation.DIFFERENCE,
        ),
        (
            r"\b(tillsammans( med)?|ihop( med)?|sammanlagt|sammanlagda|sammantag(?:et|na)|"
            r"samla(?:de|t)(?! in\b)|summan( av)?|summera|(lägg|räkna) (ihop|samman)|addera|"
            r"altogether|together( with)?|combined|in total|(the )?sum of|(the )?total of|add up( to)?|sum up|"
            r"(?<![\w-] )(?<!\w)add(?= )|plussa( ihop)?)\b|"
            r"(?<!gick )(?<!går )(?<!gått )(?<!gå )(?<!störst )(?<!mest )(?<!minst )"
            r"\bplus\b(?! (med|på|mot|minus|eller|or|respektive))(?<!eller plus)(?<!or plus)(?<!ett plus)",
            Operation.SUM,
        ),
        (
            r"\b(utveckling(en)?|utvecklas|utvecklats|utvecklade\w*|trend(en|s)?|över tid|genom åren|över åren|"
            rf"år för år|år från år|delår till delår|varje år|sed?a?n (19|20)\d\d|ändra(ts|des|t sig)|svängt|{ONWARDS}|"
            rf"{_WHICH_WAY}|(de )?(\w+ )?senaste (\w+ )?åren|(the )?(last|past) (\w+ )?years|"
            r"develop(ed|s|ing)?|over time|over the years|year by year|evolved?|each year|since (19|20)\d\d|"
            r"historik|förändra\w+|changed|moved(?= (since|over|between|from|during))|rört sig|"
            r"change(?!\s+(?!across|towards|this|its|as|versus|vs)[a-z]+s\b))\b",
            Operation.TREND,
        ),
        (
            r"\b(jämför\w*( med)?|jmf|kontra|compar\w+|versus|vs)\b|\b(against|mot) (the )?budget\w*",
            Operation.COMPARE,
        ),
    )
)

# "summan av investeringarna": the sum is asked for, and no row of that name
SUM_OF: Final = re.compile(
    r"\b(?:summan|totalsumman|summa|(?:the )?(?:sum|total)) (?:av|of|för|for)\b|\b(?:summera|add up|sum up)\b",
    re.IGNORECASE,
)

# "befolkningsutvecklingen": a development and what it is of; "verksamhetsutveckling" is a thing that is done.
DEVELOPMENT_OF: Final = re.compile(
    r"\b(?P<of>befolkning|folkmängd|invånar|kostnad|nettokostnad|intäkt|löne|pris|resultat|skuld|låne|volym|elev|barn|"
    r"sjukfrånvaro|ränte|avgift|arbetslöshet|skatt|budget|hyres)(?:s|e)?utveckling(?:en)?\b",
    re.IGNORECASE,
)
# "the average pay", "genomsnittligt antal": a part of a row's name, where something else is asked of it
MEAN_OF_NAME: Final = re.compile(r"(?:(?<!on )average|genomsnittlig\w*)", re.IGNORECASE)
TRENDS: Final = next(pattern for pattern, operation in OPERATION_WORDS if operation is Operation.TREND)

_ORDERED = (
    r"sorterad\w*|sortera|sorted|ordnade?(?= efter)|ordered(?= by)|(?:fallande|stigande) ordning|"
    r"(?:ascending|descending) order"
)
_LIMIT = (
    r"(?!\s+(?:två|tre|fyra|fem|sex|sju|åtta|nio|tio|ett|en|\d{1,3}(?!\d))\b)"  # "minst två" is a limit, and no order
)
_SUPERLATIVES = (
    rf"störst\w*|minst{_LIMIT}\w*|högst{_LIMIT}\w*|lägst{_LIMIT}\w*|flest|dyrast\w*|billigast\w*|sämst\w*|bästa?|mest|"
    r"topp|top|rank(?:a|ar|at|ade|ed|s)?|ranking (?=of|av|över)|rangordna\w*|snabbast|fastest|"
    r"largest|biggest|greatest|smallest|highest|lowest|(?<!at )most|"
    r"(?<!at )least|fewest|worst|best|costliest|cheapest|dearest|bottom(?! line)|tyngst\w*|värst\w*|furthest|farthest|"
    r"deepest|längst|vanligast\w*|commonest"
)
# Words that put things in an order. "störst underskott" ranks deviations, "flest" counts.
SUPERLATIVE: Final = re.compile(rf"\b(?:näst)?({_SUPERLATIVES}|{_ORDERED})\b", re.IGNORECASE)
LARGEST_SHARE: Final = re.compile(
    rf"\b(?:näst)?(?:{_SUPERLATIVES})\s+(?:\w+\s+)?(?:andel\w*|share|proportion|percentage)\b", re.IGNORECASE
)
LOW_END: Final = re.compile(
    r"\b(?:näst)?(minst\w*|lägst\w*|billigast\w*|smallest|lowest|least|fewest|cheapest|bottom(?! line)|"
    r"stigande ordning|ascending order)\b",
    re.IGNORECASE,
)
WORST: Final = re.compile(
    r"\b(?:näst)?(sämst\w*|sämre|värst\w*|värre|worst|worse)\b|"
    r"\b(?:lost|loses?|losing|förlorade|förlorar|tappade|tappar)\s+(?:the\s+)?(?:most|mest)\b|"
    r"\b(drog|drar|dragit|tyngde|tynger|tyngt|pull(?:s|ed)?|drag(?:s|ged)?|weigh(?:s|ed)?)\b[^?]{0,40}?\b(ne[dr]|down)\b",
    re.IGNORECASE,
)
BEST: Final = re.compile(
    r"\b(?:näst)?(bästa?|bättre|best|better)\b|\b(unspent|unused|oförbruka\w*|outnyttja\w*)\b|"
    r"\bmest (?:pengar (?:kvar|över)|kvar)\b",
    re.IGNORECASE,
)
# "negativa avvikelser": the sign of a deviation, which ranks from that end.
NEGATIVE: Final = re.compile(
    r"\b(åt fel håll|(in )?the wrong (way|direction)|negativ\w*|ogynnsam\w*|unfavou?rable|adverse)\b", re.IGNORECASE
)
POSITIVE: Final = re.compile(r"\b(positiv\w*|gynnsam\w*|favou?rable)\b", re.IGNORECASE)
# "de största avvikelserna": several rows, though no number says how many.
SEVERAL_DEVIATIONS: Final = re.compile(
    r"\b(?:störst\w*|minst\w*|sämst\w*|bäst\w*|värst\w*|largest|biggest|greatest|worst|best|smallest)\s+(?:\w+\s+){0,2}?"
    r"(?:\w*avvikelser(?:na)?|\w*underskotten|\w*överskotten|deviations|variances|deficits|surpluses|overruns)\b",
    re.IGNORECASE,
)
COMPARATIVE: Final = re.compile(rf"\b{_MORE}\b[^?]*\bän\b|\b{_MORE_EN}\b[^?]*\bthan\b", re.IGNORECASE)
# "Order the units from largest to smallest": what to do with the rows, and no name of theirs.
ORDER_VERB: Final = re.compile(r"^\W*(?:please\s+)?(?:order|sort|ordna|sortera|lista|list)\b", re.IGNORECASE)
# "rangordna A, B och C": what is named is put in order, and nothing else beside it
ORDERS: Final = re.compile(r"^\W*(?:kan du\s+|please\s+)?(?:rangordna|rank|sortera|ordna|sort|order)\b", re.IGNORECASE)
# "mest … och minst": both ends of the order are asked for.
BOTH_ENDS: Final = re.compile(
    r"\b(mest|störst|dyrast|högst|flest|bäst|most|largest|highest|best)\b.*\b(och|and)\b.*"
    r"\b(minst|billigast|lägst|sämst|least|smallest|lowest|worst|fewest)\b|"
    r"\b(minst|billigast|lägst|sämst|least|smallest|lowest|worst|fewest)\b.*\b(och|and)\b.*"
    r"\b(mest|störst|dyrast|högst|flest|bäst|most|largest|highest|best)\b",
    re.IGNORECASE,
)
# "störst först": the whole list, in that order.
WHOLE_LIST: Final = re.compile(
    r"\b(störst\w*|minst\w*|högst\w*|lägst\w*|sämst\w*|bäst\w*|värst\w*|dyrast\w*|largest|biggest|smallest|highest|"
    r"lowest|worst|best|most expensive)\s+(?:\w+\s+){0,2}(först|first)\b|"
    r"\bfrom (the )?(largest|biggest|smallest|highest|lowest|worst|best|most|least) to\b|"
    r"\bfrån (störst\w*|minst\w*|högst\w*|lägst\w*|dyrast\w*|billigast\w*) till\b|"
    rf"\b({_ORDERED})\b",
    re.IGNORECASE,
)
# All reports together are meant, so that none need be chosen.
ALL_REPORTS: Final = re.compile(
    r"\b(alla|samtliga|av|mellan|across|all|any|among|bland|i)\s+(de\s+|the\s+|of\s+the\s+)?"
    r"(kommuner(na)?|rapporter(na)?|nämnder(na)?|municipalities|reports|boards|committees)\b|\b(överallt|everywhere)\b",
    re.IGNORECASE,
)
ASKS_SHARE: Final = re.compile(r"\b(andel(en|ens|ar|arna)?|shares?|proportion)\b", re.IGNORECASE)
ARROW: Final = re.compile(r"->|→|=>")
# "blev de fler eller färre": one thing at two times, and no choice between two.
UP_OR_DOWN: Final = re.compile(
    r"\b(fler eller färre|mer eller mindre|högre eller lägre|större eller mindre|bättre eller sämre|"
    r"längre eller kortare|dyrare eller billigare|upp(åt)? eller (ned?|ner)(åt)?|more or (less|fewer)|"
    r"higher or lower|better or worse|up or down|larger or smaller|longer or shorter|"
    r"öka(?:r|t|de)? eller minska(?:r|t|de)?|(?:stiger|steg|stigit) eller (?:sjunker|sjönk|sjunkit)|"
    r"increas(?:e|ed|ing) or decreas(?:e|ed|ing)|(?:rise|rose|risen) or (?:fall|fell|fallen))\b",
    re.IGNORECASE,
)
# "vilket år var … högst": one row over the years, and the year that stands out.
WHICH_YEAR: Final = re.compile(
    r"^\W*(?:och |and )?(?:(?:under )?(?:vilket|vilka(?: \w+)?) år|när|(?:in )?which(?: \w+)? years?|what year|when)\b",
    re.IGNORECASE,
)
# "vilken månad var … högst": one of the rows of months.
WHICH_MONTH: Final = re.compile(r"^\W*(?:och |and )?(?:i |in |under )?(?:vilken månad|which month)\b", re.IGNORECASE)
LISTS: Final = re.compile(r"\b(och|samt|respektive|resp|and|respectively)\b", re.IGNORECASE)
# "kvinnor mot män": the two are set side by side, whatever word stands between.
_SEX = r"(?:(?:kvinnor|flickor|pojkar|tjejer|killar)(?:na)?s?|män(?:nen)?s?|women|men|male|female|girls|boys)"
SEXES: Final = re.compile(
    rf"\b{_SEX}\s+(?:mot|kontra|gentemot|vs\.?|versus|against|compared (?:to|with)|jämfört med)\s+{_SEX}\b",
    re.IGNORECASE,
)
EITHER: Final = re.compile(r"\b(eller|or)\b", re.IGNORECASE)
CHANGE_WORDS: Final = re.compile(rf"\b({_ROSE}|{_ROSE_EN})\b", re.IGNORECASE)

COUNT_WORDS: Final[dict[str, int]] = {
    word: number
    for number, words in enumerate(
        (
            "",
            "två two",
            "tre three",
            "fyra four",
            "fem five",
            "sex six",
            "sju seven",
            "åtta eight",
            "nio nine",
            "tio ten",
        ),
        start=1,
    )
    for word in words.split()
}

FILLERS: Final = re.compile(
    rf"\b({_MORE}|{_MORE_EN}|mest|minst|högst\w*|lägst\w*|störst\w*|dyrast\w*|billigast\w*|bäst|sämst|"
    r"most|least|largest|biggest|highest|lowest|worst|best|i procent|in percent|procentuell\w*|as a percent\w*|"
    r"procentuellt|percent|procent|between|mellan|blev|från|from|samma (?:period|tid)|"
    r"same (?:period|time)|delar(?:na)?( av)?|parts( of)?|its|their|"
    r"dess|respectively|vardera|each|per år|per year|om året|årligen|"
    r"a year(?!\s+(?:before|earlier|ago|prior|previously|later|after))|"
    r"grow|grew|grown|increased?|decreased?|rose|risen|rise|fell|fallen|fall|dropped|drop|ökade|ökat|öka|ökar|"
    r"minskade|minskat|minska|minskar|växte|vuxit|steg|stigit|sjönk|sjunkit)\b|%",
    re.IGNORECASE,
)
_PLACES = r"(?:\s+(?:places?|please))?"
_DECIMAL_COUNT = rf"(?:med\s+|with\s+|to\s+)?(?P<number>en|ett|två|tre|one|two|three|[1-6])\s+decimal\w*{_PLACES}"
DECIMALS: Final = re.compile(rf"\b{_DECIMAL_COUNT}", re.IGNORECASE)
NO_DECIMALS: Final = re.compile(
    r"\b(utan decimal\w*|no decimals|hela procent|whole per ?cents?|whole percentages?|"
    r"(?:nearest|närmaste) (?:whole |hela )?(?:per ?cent|procent))\b",
    re.IGNORECASE,
)

# "andel av W är P": the whole stands between "av" and the verb, the part after it.
_VERB = (
    r"är|var|utgör\w*|utgjorde|motsvara(?:r|de|t)|står|stod|svara(?:r|de|t)|avser|avsåg|gick|går|består|kommer|kom|blev|har|hade|förbruk\w+|använ\w+|"
    r"återst\w+|arbetar|arbetade|works?|worked|finns|fanns|låg|ligger|is|was|were|are|had|has|have|did|does|do|went|goes|go|makes?|made|comes?|came|"
    r"accounts?|accounted|remained|remains|spent|used"
)
_OF = r"(?:av|of)"
SHARE_OF_WHOLE: Final = re.compile(rf"\b{_OF}\s+(?P<whole>.+?)\s+(?P<verb>{_VERB})\b(?P<part>.*)$", re.IGNORECASE)
SHARE_IN_FRONT: Final = re.compile(rf"^(?P<part>.*?)\b{_OF}\s+(?P<whole>.+)$", re.IGNORECASE)
USED: Final = re.compile(
    r"\b(förbruk\w+|använ\w+|gått åt|gick åt|g(?:jort|jorde|ör|öra) av med|bränt|brände|spendera\w*|gett ut|lagt ut|"
    r"spen[dt]|used?|consumed?|burn(?:ed|t)|got through|upparbeta\w*)\b",
    re.IGNORECASE,
)
REMAINING: Final = re.compile(
    r"\b(kvar|återst\w+|över(?! budget)|left( over)?|remain\w*|unspent|unused|oförbruka\w*)\b", re.IGNORECASE
)
WHOLE_TERM: Final = re.compile(
    r"\b(total\w*|summa\w*|helhet\w*|hela|alltihop|samtliga|allt|whole|entire|overall|all|sum)\b", re.IGNORECASE
)
WHOLE_LABEL: Final = re.compile(r"^\W*(total\w*|summa|samtliga|alla|all)\b|\btotalt?\b\W*(\(.*\))?$", re.IGNORECASE)
NET: Final = re.compile(r"\w*netto\w*|\bnet\b", re.IGNORECASE)
GROSS: Final = re.compile(r"\w*brutto\w*|\bgross\b|\b(\w+s )?(kostnader|intäkter|costs|incomes?)\b", re.IGNORECASE)
MILLIONS: Final = re.compile(r"\b(miljon\w*|mnkr|mkr|million\w*)\b", re.IGNORECASE)
ASKS_WHICH: Final = re.compile(r"^\W*(vilke[nt]|vilka|vem|vad|which|who|what)\b", re.IGNORECASE)
# "näst störst", "third largest": which place in the order is asked for.
ORDINALS: Final[dict[str, int]] = {
    word: place
    for place, group in enumerate(
        ("näst second 2:a 2nd", "tredje third 3:e 3rd", "fjärde fourth 4:e 4th", "femte fifth 5:e 5th"), start=2
    )
    for word in group.split()
}
_ORDINAL = "|".join(ORDINALS)
ORDINAL: Final = re.compile(rf"(?<!\w)(?P<ordinal>{_ORDINAL})[\s-]*(?=({_SUPERLATIVES})\b)", re.IGNORECASE)
# "the next largest": the place after the one that was shown.
NEXT_PLACE: Final = re.compile(rf"(?<!\w)(?:nästa|next)[\s-]*(?=(?:{_SUPERLATIVES})\b)", re.IGNORECASE)
OWN: Final = re.compile(r"\b(its|their|sin|sitt|dess|deras)\b", re.IGNORECASE)
# Asks for rows or a choice, and so is no claim.
ASKS_ROWS: Final = re.compile(
    r"^\W*(och |and )?(topp?|bottom|rank\w*|rangordna|vilk\w+|which|what|vem|who|jämför|compare)\b", re.IGNORECASE
)
SHARE_WORDS: Final = re.compile(r"\b(andel\w*|procent\w*|share|percent\w*|proportion|rate)\b|%", re.IGNORECASE)
