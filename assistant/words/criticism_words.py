"""The words of who criticises, of being criticised and of the faults that it is for: data, Swedish and English.

In: nothing. Out: patterns that `evidence/` reads. For example "fick en erinran" is to be criticised, "revisorerna" do
it, and "saknade rutiner" is what it is for.
"""

from __future__ import annotations

import re
from typing import Final

# Faults are why somebody is criticised: "granskningen visade att det fanns brister".
CRITICISED: Final = re.compile(
    r"\b(?:kritik\w*|kritiser\w*|erinran|anmärkning\w*|critici[sz]\w*|reprimand\w*|remark)\b", re.IGNORECASE
)
FAULTS: Final = re.compile(
    r"\b(?:lång(?:a|sam\w*)\s+(?:\w*tid(?:er|erna)?|\w*kö(?:er|erna)?|\w*handläggning\w*)|dröjsmål\w*|försening\w*|eftersatt\w*|"
    # "riktade kritik mot nämnden för sena beslut"
    r"(?:kritik|kritisera\w*|anmärkning\w*|erinran)\b[^.;]*?\s(?:för|gällande|avseende)\s+\w+|"
    r"(?:critici[sz]\w*|criticism)\b[^.;]*?\s(?:for|over)\s+\w+|"
    r"brist(?:er|erna|ande|fällig\w*|en)?|brast|brustit|sakna(?:s|de|des|ts|t)|otydlig\w*|"
    r"inte (?:\w+ )?(?:fattat|agerat|gjort|vidtagit|följt|säkerställt|tillräcklig\w*|ändamålsenlig\w*))\b",
    re.IGNORECASE,
)
CRITICS: Final = re.compile(
    r"\w*revis\w*|auditors?|\w*inspektion\w*|\w*styrelsen|kritik\w*|kritiser\w*|critici\w*|erinran|anmärkning\w*", re.I
)
# Who criticises stands before the verb, or after "av" where somebody is criticised.
CRITICISES: Final = re.compile(
    r"(?P<critic>[^.;:]+?)\s+(?:har\s+|hade\s+|has\s+|have\s+)?(?:(?:rikta|framför|uttala|ge|gav|lämna|lever)\w*\s+(?:[\w-]+\s+){0,5}?"
    r"(?:kritik|anmärkning\w*|erinran)|kritiserar|kritiserade|kritiserat|critici[sz]ed|critici[sz]es)\b",
    re.IGNORECASE,
)
CRITICISED_BY: Final = re.compile(
    r"\b(?:kritiser(?:ades|ats|as|ad|ade)|(?:får|fick|fått)\s+(?:[\w-]+\s+){0,3}?(?:kritik|anmärkning\w*|erinran)|"
    r"kritik(?:en)?|(?:is|was|were|been)\s+critici[sz]ed|criticism)\s+(?:[\w-]+\s+){0,3}?(?:av|från|by|from)\s+"
    r"(?P<critic>[^.;:,]+?)(?=\s+(?:för|gällande|avseende|om|i|under|for|over|in)\b|[.;:,]|$)",
    re.IGNORECASE,
)
# Auditors grade what they criticise: "i form av en erinran" is milder than "anmärkning".
GRADES: Final = re.compile(r"\b(?P<grade>erinran|erinringar|anmärkning(?:en|ar|arna)?)\b", re.IGNORECASE)
GRADED: Final = re.compile(
    r"\bi\s+form\s+av\s+(?:en\s+|ett\s+)?(?P<grade>erinran|anmärkning)\b"
    r"(?:\s+(?:till|mot)\s+(?P<after>[^.;,]{3,80}))?",
    re.IGNORECASE,
)
BEFORE_GRADE: Final = re.compile(
    r"\b(?:till|mot)\s+(?P<whom>[^.;,]{3,80}?)\s*$|^(?P<who>[^.;,]{3,80}?)\s+(?:fick|får|har fått)\b"
)
SAME_BODY: Final = re.compile(
    r"(?:den |det )?(?:nämnden|bolaget|styrelsen|kommunstyrelsen|förbundet|stiftelsen)", re.IGNORECASE
)
# What a claim of such criticism holds beside whom it is of, and when.
SAYS_GRADE: Final = re.compile(
    r"(?:fick|får|få|fått|rikta\w*|lämna\w*|kritik\w*|form|även|också|\w*revis\w*|erinr\w*|anmärkning\w*|stad(?:en|s|ens)?|"
    r"granskning\w*|verksamhetsåret|året|året?s)",
    re.IGNORECASE,
)
