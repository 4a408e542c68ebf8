"""The words that point at things a conversation spoke of: "vilken av de två", "the worst one", "hur är det i de andra".

In: nothing. Out: patterns. For example "vilken av dem håller budget?" chooses among the rows that were spoken of.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.records import Order

_LEAD: Final = r"^\W*(?:(?:och|and|men|but|så|so|ok|okej|okay|då|then)\W+)*"
# "av de två", "of these": whose number may be told
_THEM: Final = (
    r"(?:av|of|utav|bland|among)\s+(?:(?P<both>de här två|de två|de båda|de bägge|dessa två|båda|bägge|"
    r"(?:the|those|these) two|them both|both(?: of them)?)|(?P<three>(?:de|dessa) tre|(?:the|those|these) three)|"
    r"(?P<all>dem|dom|dessa|de här|de|them|these|those))"
)
_WHICH: Final = r"(?:vilken|vilket|vilka|vem|which|who)(?:\s+(?:one|en|enhet|unit|post|rad|verksamhet))?"
# "vilken av dem håller budget?", "which of the two did better?"
CHOOSES_OF_THEM: Final = re.compile(rf"{_LEAD}(?:and\s+)?{_WHICH}\s+{_THEM}\b(?P<asked>.*)$", re.IGNORECASE)
# "vilken är värst?", "which did better?", "vilken kommun har högst?": of those that were spoken of, where they are two
CHOOSES_BARE: Final = re.compile(
    rf"{_LEAD}(?:vilken|vilket|which(?:\s+one)?)\s+"
    r"(?P<place>(?:kommun|kommunen|stad|municipality|town|city|council)\s+)?"
    r"(?P<asked>(?:är|var|blev|kosta\w*|gick|går|har|hade|höll|håller|klara\w*|avvek|avviker|drog|drar|is|was|has|had|"
    r"did|does|went|costs?|kept|keeps|deviat\w+)\b.*)$",
    re.IGNORECASE,
)
# by what those that were spoken of are put in order; the first that fits
ORDER_WORDS: Final = tuple(
    (re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE), order)
    for pattern, order in (
        (r"(?:större|störst\w*|larger|largest|bigger|biggest|more|most)\s+(?:\w+\s+)?(?:avvik\w+|deviation\w*)|"
         r"avv[ie]k\w*\s+mest|mest\s+avvik\w*|deviat\w+\s+(?:the\s+)?(?:more|most)", Order.LARGEST),
        (r"(?:mindre|minst\w*|smaller|smallest)\s+(?:\w+\s+)?(?:avvik\w+|deviation\w*)|avv[ie]k\w*\s+minst|"
         r"deviat\w+\s+(?:the\s+)?(?:less|least)", Order.SMALLEST),
        (r"underskott\w*|sämst\w*|sämre|värst\w*|värre|back|minus|över (?:sin )?budget\w*|drog över|drar över|"
         r"deficit\w*|worst|worse|overspen\w+|overran|over (?:its )?budget", Order.WORST),
        (r"överskott\w*|bäst\w*|bättre|plus|under (?:sin )?budget\w*|surplus\w*|best|better|underspen\w+|"
         r"under (?:its )?budget|on budget|(?:with)?in budget", Order.BEST),
        (r"minst\w*|lägst\w*|lägre|mindre|billigast\w*|billigare|least|less|lowest|lower|smallest|smaller|fewest|"
         r"fewer|cheapest|cheaper", Order.SMALLEST),
        (r"störst\w*|större|mest|mer|flest|fler|högst\w*|högre|dyrast\w*|dyrare|largest|larger|biggest|bigger|most|"
         r"more|highest|higher|greatest|greater", Order.LARGEST),
    )
)  # fmt: skip
OF_DEVIATIONS: Final = re.compile(r"\bavv[ie]k\w*|\bdeviat\w+", re.IGNORECASE)
# "den värsta", "the one that did worst": of rows that were just listed by how they went
WORST_OF_LIST: Final = re.compile(
    r"\b(?:(?:den|det|the)\s+(?:allra\s+|absolut\s+|very\s+)?"
    r"(?P<one>värsta|sämsta|största|minsta|bästa|worst|largest|biggest|smallest|best)"
    r"(?:\s+(?:one|enheten|posten|raden|nämnden|verksamheten|unit|item|committee|department|area))?|"
    r"(?:den|det|the one|that)\s+(?:som\s+|that\s+|which\s+)?(?:gick|gått|did|went|fared)\s+"
    r"(?:allra\s+)?(?P<did>sämst|värst|bäst|worst|best)|"
    r"(?:den|the one)\s+(?:med|with)\s+(?:det\s+|the\s+)?(?P<has>störst\w*|minst\w*|largest|biggest|smallest)\s+"
    r"(?:underskott\w*|överskott\w*|avvikelse\w*|deficit|surplus|deviation))"
    r"(?:\s+(?:av (?:dem|dom|dessa|de)|of (?:them|these|those|all)))?",
    re.IGNORECASE,
)
# "hur är det i de andra?", "how did the others do?": the rest of what was set side by side
OTHERS: Final = re.compile(
    rf"{_LEAD}(?:(?:hur (?:är|var|gick|går|ser|såg|ligger)(?: det)?(?: ut)?|vad gäller|how (?:did|is it|was it|about|"
    r"are|were)|what about|visa|show(?: me)?)\s+)?(?:(?:för|i|hos|med|in|for|with|at)\s+)?"
    r"(?:(?:alla\s+)?(?:de |dom )?(?:andra|övriga)|resten|(?:all )?the others?|the rest|the other ones|others)"
    r"(?:\s+(?:kommun\w*|nämnd\w*|enhet\w*|municipalit\w+|boards?|committees?|units?|ones?))?"
    r"(?:\s+(?:do|did|doing|like|fare|då|then|till))?\W*$",
    re.IGNORECASE,
)
# "när blir den klar?", "when will it be finished?": of the very thing that was shown
STATE_ASKED: Final = re.compile(
    rf"{_LEAD}(?:när|when)\s+(?:(?:is|will|was|can|blir|blev|är|var|ska|skall|kan|väntas|beräknas|förväntas|tas|togs|"
    r"börjar|började|startar|startade|öppnar|öppnade|invigs|invigdes|does|did)\s+)+"
    r"(?:den|det|de|it|that|this|they|projektet|the project|bygget)\b[^,;]*$",
    re.IGNORECASE,
)
# "tillbaka till den första", "back to the one before"
_ROW: Final = r"(?:\s+(?:one|enheten|posten|raden|nämnden|verksamheten|frågan|saken|unit|item|row|line|question))?"
GOES_BACK: Final = re.compile(
    rf"{_LEAD}(?:(?:vi |jag |let['’]?s |can we |kan vi )?"
    r"(?:gå|går|vill|go|going|get|return\w*|återgå|återgår|återvänd\w*)"
    r"(?:\s+(?:vi|jag|gå))?\s+)?(?:tillbaka\s+|back\s+)?(?:till|to)\s+"
    rf"(?:den|det|the)\s+(?:(?P<first>första|ursprungliga|first|original)|"
    rf"(?:förra|föregående|tidigare|previous|earlier|last)){_ROW}"
    r"(?:\s+(?:igen|nu|då|again|now|then))?\W*$",
    re.IGNORECASE,
)
