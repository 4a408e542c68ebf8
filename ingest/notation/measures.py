"""What a column measures, read off the words of its header, in Swedish and English.

In: a header, a caption or a label. Out: a measure, for example::

    "Nettoavvikelse mot budget"  ->  Measure.VARIANCE
"""

from __future__ import annotations

import re

from ingest.notation.markup import heal_hyphens
from ingest.records import Measure

# In the order of their weight: "Budgetavvikelse" is a variance, "Avvikelse prognos" too, "Prognos budget" a forecast.
_WORDS = (
    (
        Measure.VARIANCE,
        r"\w*avvik(?!ande)\w*|\b(?:budget|prognos)?avv\b|\bdiff(?:erens\w*)?\b|\bdifferens\w*|\bvariances?\b"
        r"|\bdeviations?\b|\bdifferences?\b"
        r"|\bskillnad\w*\b.*\bbudget|\böver-?\s?/\s?underskott\w*|\b\+/-"
        r"|^(?:gente)?mot (?:års|helårs)?budget\w*$|^(?:against|vs\.?) budget$",
    ),
    (
        Measure.OTHER,
        r"\w*måluppfyllelse\w*|\bombudget\w*|\btilläggs\w+|\bomfördel\w+|\w*förändring\w*|\bförändr\b|\bchange\b|\butveckling\w*"
        r"|\bskillnad\w*|\bjämför\w*|\bjmf\b|\bjfr\b|\bcarried (?:over|forward)\b|\breallocat\w+|\bgoal fulfil\w*"
        r"|\båterstå\w*|\bkvar\b|(?:^|\s)(?:andel\w*|procent|%)(?: \w+)? av .*budget"
        r"|\b(?:förbruk|utnyttj|nyttj)\w*\b.* av .*budget",
    ),
    (
        Measure.FORECAST,
        r"\w*prognos(?!tis)\w*|\b(?:helårs|års)?progn\b|\bforecasts?\b|\bprojected\b|\bprojection\b"
        r"|\b(?:beräkna|förvänta|bedöm|vänta|uppskatta)[dt]e? (?:\w+ )?"
        r"(?:utfall|resultat|bokslut|netto\w*|kostnad\w*|intäkt\w*)"
        r"|\b(?:beräkna|förvänta|bedöm|vänta)[dt]e?\b (?:helårs)?(?:effekt|besparing)\w*",
    ),
    (
        Measure.BUDGET,
        r"\w*budget(?!er)\w*|\b(?:helårs|års)?budg\b|^(?:rev\.? |just\.? )?(?:bu|bud)\.?(?= ?['’–-]?\d|$)"
        r"|\banslag\b|\b(?:investerings|drift)?ram(?:en)?\b"
        r"|\bbudgeted\b|\bbudgeterat\b|\bkommunbidrag enligt\b"
        # What was meant to be done, beside what was: "Beslutad effekt".
        r"|\b(?:planera|besluta)[dt]e?\b (?:effekt|besparing)\w*|(?:effekt|besparing),? (?:planera|besluta)[dt]\b",
    ),
    (
        Measure.TARGET,
        r"\bmål\b|\bmål(?:värde|nivå|tal)\w*\b|\bmålsättning\w*|\btargets?\b|\bgoals?\b|\bnämndmål\b",
    ),
    (
        Measure.ACTUAL,
        r"\w*utfall\w*|\butf\b|\w*bokslut\w*|^(?:bo|bok|boksl)\.?(?= ?['’–-]?\d)|\bbokf(?:ört|ord|örd)?\b"
        r"|\bredov\b|\butbetal(?:t|at|ade|da)\b|\bdelår\w*|\bredovisa[dt]\w*|\bförbrukat\b|\bupparbetat\b"
        r"|\bnyttjat\b|^använt\b|\bnedlagt\b|^investerat\b|\bactuals?\b"
        r"|\bout-?(?:turn|come)s?\b|\bredovisning\b|\bresultat\b|\bresults?\b|\bkostnad tom\b|\bnuläge\b|\bspent\b"
        r"|\b(?:verklig|uppnå|realisera|faktisk)[adt]*e?\b (?:effekt|besparing|kostnad)\w*"
        r"|^(?:uppnått|erhållet|erhållit|utförda?|utfört|genomförda?|genomfört)"
        r"(?:,? (?:(?:19|20)\d\d|t\.? ?o\.? ?m\b|till och med\b|hittills|jan|per\b|ack).*)?$",
    ),
)
# What a measure holds beside itself: "Budget inkl. tilläggsanslag" and "Budget efter omfördelning" are budgets.
_HOLDING = re.compile(
    r"(?<=\w) (?:inkl|inklusive|exkl|exklusive|med|utan|efter|före)\b\.? (?:\w+ )?(?:tilläggs|ombudget|omfördel)\w+",
    re.IGNORECASE,
)
_PATTERNS = tuple((measure, re.compile(words, re.IGNORECASE)) for measure, words in _WORDS)


def parse_measure(text: str) -> Measure | None:
    """Give the measure that a header names; None when it names none.

    >>> parse_measure("Helårs- prognos"), parse_measure("Prognos-/avvikelse"), parse_measure("Bokslut 2019")
    (<Measure.FORECAST: 'forecast'>, <Measure.VARIANCE: 'variance'>, <Measure.ACTUAL: 'actual'>)
    >>> parse_measure("Ombud- getering"), parse_measure("S:a Budget 2023"), parse_measure("Verksamhet")
    (<Measure.OTHER: 'other'>, <Measure.BUDGET: 'budget'>, None)
    >>> parse_measure("Förändring i %"), parse_measure("Förändr %")
    (<Measure.OTHER: 'other'>, <Measure.OTHER: 'other'>)
    >>> parse_measure("Beslutad effekt"), parse_measure("Uppnått t.o.m. okt"), parse_measure("Utfört arbete")
    (<Measure.BUDGET: 'budget'>, <Measure.ACTUAL: 'actual'>, None)
    >>> parse_measure("Budget inkl. tilläggsanslag 2022"), parse_measure("Tilläggsanslag")
    (<Measure.BUDGET: 'budget'>, <Measure.OTHER: 'other'>)
    """
    healed = _HOLDING.sub("", heal_hyphens(text))
    return next((measure for measure, pattern in _PATTERNS if pattern.search(healed)), None)
