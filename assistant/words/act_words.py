"""What happens to a thing once, and what says the same of it in other words, Swedish and English: data.

In: nothing. Out: beginnings of words that `claims/` reads. For example what "invigdes" in one year was not opened in
another, and a line that is "indragen" is one that is "nedlagd".
"""

from __future__ import annotations

import re
from typing import Final

# Beginnings of words for what happens once to a thing, as patterns.
EVENT_STEMS: Final = (
    "inrätta", "bilda[dst]", "grunda[dst]", "antog", "anta(?:s|gen|gits)\b", "invig", "tillträd", "införde?s?\b",
    "lansera", "såld", "nedlag", "lades ne[dr]", "läggs ne[dr]", "lägger ne[dr]", "upphör", "färdigställ", "påbörja",
    "founded", "inaugurat", "launch", "adopted", "set up", "closed down", "took office", "abolish", "instituted",
)  # fmt: skip
# Verbs, with their particle, that tell of one and the same act; those that a thing goes through once.
ONCE_ACTS: Final = tuple(
    tuple(acts.split("|"))
    for acts in (
        r"dra(?:s\b)? in|dra(?:gs|gits) in|drogs in|indra\w*|läg(?:gs|ger|ga|gas) ne[dr]|la(?:de)?s? ne[dr]|"
        r"lagts ne[dr]|nedlag\w*|nedlägg\w*|slopa\w*|upphör\w*|avveckla\w*|försvinner|försvann|tas bort|"
        r"tagits bort|togs bort|"
        r"stängs|stängdes|stängts|close|closes|closed|closed down|discontinu\w*|abolish\w*|shut down|withdrawn|"
        r"cancel\w*",
        r"inrätta\w*|bildades?|bildats|grundades?|grundats|startades?|startats|började|börjat|began|begun|started|"
        r"founded|set up|established|formed|created|launched",
        r"tillträ\w*|började|took office|takes office|started|took up",
        r"öppna\w*|invig\w*|opened|opens?|inaugurat\w*",
    )
)
SAME_ACTS: Final = ONCE_ACTS + tuple(
    tuple(acts.split("|"))
    for acts in (
        r"dela(?:r|de|t|s|des|ts)?|delad\w*|gemensam\w*|share[sd]?|sharing|joint\w*|pooled|in common",
        r"genomför\w*|genomfört\w*|hölls|hållits|håller|höll|arrangera\w*|anordna\w*|carried out|carries out|carry out|"
        r"carrying out|conducted|organi[sz]ed|arranged",
        r"skjuts (?:upp|fram|till)|skjutits (?:upp|fram|till)|sköts (?:upp|fram|till)|skjut\w* (?:upp|fram)|"
        r"senarelag\w*|senareläg\w*|försena\w*|flyttas (?:fram|till)|flyttats (?:fram|till)|flyttades (?:fram|till)|"
        r"push(?:ed|es)? back|put (?:off|back)|postpone[sd]?|delayed|deferred|moved back",
        r"antogs?|antas|antagits|antagen|fastställ\w*|klubba\w*|adopt\w*|approved",
        r"kosta(?:de|r|t|s)?|kostnad\w*|costs?|costing",
        r"kritisera\w*|kritik|critici[sz]\w*|criticism",
        r"träffas|träffades|träffats|samlas|samlades|samlats|sammanträ\w*|möttes|met|meets?|convened",
    )
)
# Nouns that stand for each other where something is counted or has a number.
SAME_THINGS: Final = tuple(
    frozenset(words.split())
    for words in (
        "buss bussen bussar bussarna busslinje busslinjen busslinjer linje linjen linjer bus buses line lines route",
        "gång gånger tillfälle tillfällen times occasions",
        "person personer individ individer människor people persons individuals",
        "medarbetare anställda employees staff",
        "ungdom ungdomar ungdomarna tonåring tonåringar tonåringarna unga youngster youngsters teenagers",
        "äldreboende äldreboendet ålderdomshem ålderdomshemmet servicehus servicehuset vårdboende vårdboendet",
        "mandat mandaten stolar seat seats",
        "lägenhet lägenheter lägenheterna flats flat apartments apartment",
        "tom tomma obesatt obesatta vakant vakanta otillsatt otillsatta vacant unfilled",
        "direkt genast omedelbart omgående första directly immediately",
        "klar klara klart färdig färdiga färdigt avslutad avslutade finished completed",
        "medicin mediciner medicinen medicinerna läkemedel läkemedlen läkemedlet medicines drugs",
    )
)
# Nouns that tell of the same in prose, where nothing is counted: what is "nere" is a computer or "it-miljön".
LIKE_THINGS: Final = tuple(
    frozenset(words.split())
    for words in (
        "dator datorn datorer datorerna datorsystem datorsystemet datorsystemen datasystem datasystemet datasystemen "
        "it-system it-systemet it-systemen it-miljö it-miljön it-drift it-driften computer computers",
        "driftstopp driftstoppet driftavbrott driftavbrottet avbrott avbrottet it-haveri it-haveriet haveri haveriet "
        "krasch kraschen outage breakdown crash",
        "mobil mobilen mobiler mobilerna mobiltelefon mobiltelefonen mobiltelefoner mobiltelefonerna mobilförbud "
        "mobilförbudet",
        # nouns whose verb has another vowel
        "brand branden bränder bränderna brann brunnit brinner brinna eldsvåda eldsvådan fire fires",
        "stöld stölden stölder stölderna stal stals stulit stulits stulna theft",
        "inbrott inbrottet inbrotten bröt brutit",
        "dödsfall dödsfallet dödsfallen dog dött avled omkom omkommit",
        "skyfall skyfallet skyfallen översvämning översvämningen översvämningar översvämmades",
        "feriejobb feriejobben sommarjobb sommarjobben feriearbete feriearbetare feriearbetarna sommarjobbare",
        "lektion lektioner lektionerna undervisning undervisningen lesson lessons",
        "olycka olyckor olyckorna olycksfall olycksfallen tillbud tillbuden arbetsskador arbetsskadorna "
        "accident accidents",
        "bydialog bydialogen bydialoger bydialogerna byadialog byadialoger ortsdialog ortsdialogen ortsdialoger "
        "medborgardialog medborgardialogen medborgardialoger dialog dialogen dialoger dialogerna",
    )
)
# Verbs of what was spent: they mean the outcome.
SPENT: Final = re.compile(
    r"\b(?:investerade|investerat|spenderade|förbrukade|förbrukat|lade ut|betalade|betalat|invested|spent|"
    r"paid)\b(?! budget)",
    re.IGNORECASE,
)
# What is no more: "avtalet sades upp", "the service was discontinued".
ENDED: Final = re.compile(
    r"\b(?:(?:säg(?:er|s|a|as)|sa|sade|sades|sagt|sagts|uppsag\w*)\s+upp|uppsag(?:d|da|t|ts)|uppsägning\w*|upphör\w*|"
    r"avslut(?:a|ar|as|ade|ades|at|ats)|avveckla\w*|(?:lägg|lägger|läggs|lade|lades|lagt|lagts)\s+ne[dr]|nedlag\w*|"
    r"stäng(?:er|t|de|des|ts|d|da|s)|häv(?:er|de|des|t|ts)|avbr(?:yt|öt|ut)\w*|löp(?:er|te|t)\s+ut|"
    r"(?:har|hade|blev|blivit)\s+(?:sålt|sålts|såld|sålda|rivit|rivits|riven)|"
    r"terminat\w*|cancel\w*|discontinu\w*|ceased?|expired?|closed|wound up|shut down)\b",
    re.IGNORECASE,
)
