"""The words that say of which time a question is: the year before or after, a season, a whole year or a part of it.

In: nothing. Out: patterns that `slots.py` and `asked_period.py` read. For example "året innan" is the year before.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.words.counted_rows import read_count

_MOST_YEARS_APART = 30

# "två år tidigare" is of two years
_ONE_YEAR: Final = r"(?<!två )(?<!tre )(?<!fyra )(?<!fem )(?<!sex )(?<!sju )(?<!åtta )(?<!nio )(?<!tio )(?<!\d )år"
_OF_IT: Final = r"(?:\s+(?:dess|det|detta|that|this|it))?"
YEAR_BEFORE: Final = re.compile(
    r"\b(a year (?:earlier|ago|previously)|one year earlier|(?:twelve|12) months (?:earlier|before)|"
    r"(?:tolv|12) månader (?:tidigare|dessförinnan|innan)|ett år tidigare|"
    r"(?:the|a|one) year (?:earlier|prior)(?: to (?:that|this|it))?|"
    rf"(?:året|{_ONE_YEAR}) (?:tidigare|dessförinnan|därförinnan|dessförut|(?:närmast )?(?:innan|före){_OF_IT})|"
    r"(?:när?mast )?föregående år|förra året|fjolåret|i ?fjol|"
    # "i förra årets bokslut": of that year, where nothing is set against it
    r"(?<!än )(?<!mot )(?<!med )(?<!från )(?:förra årets|fjolårets|föregående års)"
    r"(?=\s+(?:bokslut|årsbokslut|utfall|årsredovisning)(?:et|en)?\b)|"
    rf"(?:the )?(?:year before{_OF_IT}|(?:previous|prior|preceding) year|last year))\b|"
    # "och dessförinnan?": alone, after a question of a year
    r"^\W*(?:(?:och|men|and|but)\s+)*(?:dessförinnan|innan dess|före (?:dess|det)|before that|the one before(?: that)?)"
    r"(?:\s+(?:då|then))?\W*$",
    re.IGNORECASE,
)
YEAR_AFTER: Final = re.compile(
    rf"\b((?:året|år) (?:därefter|därpå|efter{_OF_IT})|nästa år|(?:på|efter)?följande år|nästkommande år|"
    rf"(the )?(year after{_OF_IT}|next year|following year))\b",
    re.IGNORECASE,
)
# "två år tidigare", "three years later": so many years from the one that is spoken of
YEARS_APART: Final = re.compile(
    r"\b(?:(?P<count>\w+) (?:år|years) (?:(?P<back>tidigare|innan|dessförinnan|earlier|before|ago|prior)|senare|later)|"
    r"för (?P<since>\w+) år sedan)\b(?! än\b)",
    re.IGNORECASE,
)
# "last year, 2025": the same year twice, not the year before 2025.
TOLD_YEAR: Final = re.compile(
    r"\b(i ?fjol|förra året|fjolåret|last year|previous year)\W{1,3}(19|20)\d\d|"
    r"\b(19|20)\d\d\W{1,3}(i ?fjol|förra året|fjolåret|last year|previous year)\b",
    re.IGNORECASE,
)
# "higher than last year" asks why this year is so.
THAN_YEAR_BEFORE: Final = re.compile(
    r"\b(än|jämfört med|jmf med|mot|than|compared (to|with))( (in|under|for|för))? "
    r"(i ?fjol|förra året|fjolåret|föregående år|året innan|(the )?(last|previous|prior) year|(the )?year before)\b",
    re.IGNORECASE,
)
# "sedan projektstarten", "since it started": all that came from then on; "since the start of the year" is of a year
SINCE_START: Final = re.compile(
    r"\b(?:(?:sedan|från|ända från|since|from) (?:dess |projektets |byggets |investeringens |the |its |the project's |"
    r"(?:it|they|work|the project|the work|construction) (?:was |were |has |had )?)?"
    r"(?:projekt|bygg)?(?:start(?:en|ed|s)?|början|beg[au]n|beginning|launch(?:ed)?)|"
    r"sedan (?:den|det|de|man|projektet|bygget|arbetet|investeringen) "
    r"(?:började\w*|inleddes|drog igång|drogs igång|startade\w*|påbörjades))\b"
    r"(?!\s+(?:av|på|of|i|in)\s+(?:the |this )?(?:år|year|term|month|mån|hös|vår|som|vin|perio|(?:19|20)\d\d))"
    r"(?!\s+(?:av|of)\s)",
    re.IGNORECASE,
)
# "hösten 2020": part of a year, which a report may tell by the month.
SEASONS: Final = re.compile(r"(vår|sommar|höst|vinter)(en|ens)?|våren|vintern|spring|summer|autumn|winter")
FULL_YEAR: Final = re.compile(
    r"\b(helår\w*|hela året|hela (?=(19|20)\d\d)|"
    r"full[- ]year|whole year|entire year|slutlig\w*|final (accounts|outcome|result))\b",
    re.IGNORECASE,
)
# All years of one project, which is no whole report.
WHOLE_PROJECT: Final = re.compile(
    r"\b(?:hela|det samlade|det totala) (?:\w*projektet|\w*bygget|\w*investeringen|projekttiden)\b"
    r"|\b(?:whole|entire) (?:\w+ )?project\b",
    re.IGNORECASE,
)
# "samma period föregående år": the months that the report is of, a year before
SAME_MONTHS: Final = re.compile(
    r"\b(?:samma|motsvarande)\s+(?:tids?|tidsperiod|period|månader|kvartal|tertial|delår)\w*|"
    r"\b(?:the )?(?:same|corresponding)\s+(?:time|period|months|quarter|part)\b",
    re.IGNORECASE,
)
INTERIM: Final = re.compile(
    r"\b(delår\w*|interim|so far|hittills|half[- ]year|halvår\w*|(?:i|under|för|during|in|for) (?:den (?:här )?|denna |"
    r"the (?:reporting )?)?period(?:en)?(?=\s*(?:[?.,!]|$)))",
    re.IGNORECASE,
)

# The words of time as they are typed without å, ä and ö; each beside others of time, or no word of another kind.
_FLAT: Final = (
    (re.compile(r"\baret(?=\b|s\b)", re.IGNORECASE), "året"),
    (re.compile(r"\bhelar(?=\b|et\b|s\b)", re.IGNORECASE), "helår"),
    (re.compile(r"\b(?:forra|förra|forre) (?:aret|året)\b", re.IGNORECASE), "förra året"),
    (re.compile(r"\b(?:foregaende|föregaende|foregående) (?:ar|år)\b", re.IGNORECASE), "föregående år"),
    (re.compile(r"\b(?:nasta|nästa) ar\b", re.IGNORECASE), "nästa år"),
    (re.compile(r"(?<=\båret )(?:fore|förre|forre|forut)\b", re.IGNORECASE), "före"),
    (
        re.compile(r"(?<=\båret )(?:dessforinnan|dess ?förr?innan|desförinnan|desforinnan)\b", re.IGNORECASE),
        "dessförinnan",
    ),
    (re.compile(r"(?<=\båret )(?:inan|innnan)\b", re.IGNORECASE), "innan"),
    (re.compile(r"(?<=\båret )(?:darpa|därpa)\b", re.IGNORECASE), "därpå"),
    (re.compile(r"(?<=\båret )darefter\b", re.IGNORECASE), "därefter"),
    (re.compile(r"(?<=\w )ar (?=(?:tidigare|innan|dess|senare|fore|sedan)\b)", re.IGNORECASE), "år "),
    (re.compile(r"(?<=\bår )fore\b", re.IGNORECASE), "före"),
    (re.compile(r"\bfor (?=\w+ år sedan\b)", re.IGNORECASE), "för "),
    (re.compile(r"(?<=\w )da(?=\W*$)", re.IGNORECASE), "då"),
)


def spell_times(text: str) -> str:
    """Return a text with its words of time spelt out that were typed in haste.

    >>> spell_times("aret fore"), spell_times("å for tva ar sedan da?"), spell_times("helaret 2031")
    ('året före', 'å för tva år sedan då?', 'helåret 2031')
    """
    for pattern, word in _FLAT:
        text = pattern.sub(word, text)
    return text


def read_years_apart(text: str) -> int:
    """Return how many years after the one that is spoken of a text asks for: negative before it, 0 where it does not.

    >>> read_years_apart("och två år tidigare?")
    -2
    """
    found = YEARS_APART.search(text)
    if not found:
        return 0
    count = read_count(found["count"] or found["since"])
    count = count if count <= _MOST_YEARS_APART else 0
    return -count if found["back"] or found["since"] else count


# What has passed of a year that goes on.
SO_FAR: Final = re.compile(
    r"\b(?:hittills|så här långt|så långt|till (?:dags )?dato|fram till nu|än så länge|"
    r"so far|to date|up to now|until now)\b",
    re.IGNORECASE,
)
# What the months of a table come to, after one of them.
ASKS_ALL_MONTHS: Final = re.compile(
    r"\b(?:hela året|helår\w*|året totalt|alla (?:\w+ )?månader(?:na)?|samtliga månader|totalt|sammanlagt|summan|"
    r"totalen|(?:the )?(?:whole|full|entire) year|all (?:the |of the )?(?:\w+ )?months|in total|altogether|"
    r"the total|overall)\b",
    re.IGNORECASE,
)
# "the first half of 2031": what is left then is the year, of a report of that half.
FIRST_HALF: Final = re.compile(
    r"\b(?:(?<=in )|(?<=during )|(?<=under )|(?<=for )|(?<=för ))(?:the\s+)?(?:first half\s+of\s+(?=(?:19|20)\d\d)|"
    r"första (?:halvan|hälften) av\s+(?=(?:19|20)\d\d))",
    re.IGNORECASE,
)
# "final cost forecast", "slutlig kostnadsprognos": what a project is thought to end at, and no outcome
LAST_FORECAST: Final = re.compile(
    r"\b(?:final|closing|end)\s+(?:project\s+)?(?:cost\w*\s+|expenditure\s+|investment\s+)?(?:forecast|estimate)\w*|"
    r"\bslutlig\w*\s+(?:\w*kostnads|\w*utgifts|projekt)?prognos\w*|\bforecasts?\s+(?:of|for)\s+(?:the\s+)?final\b",
    re.IGNORECASE,
)
