"""The words for what happens to a thing that makes it late, shut or dearer, Swedish and English: data, no code.

In: nothing. Out: patterns that `evidence/` reads. For example "Marken visade sig vara förorenad" may be why a square
became dearer, though no "eftersom" says so.
"""

from __future__ import annotations

import re
from typing import Final

# What befalls a building, a purchase or a supplier.
MISHAP: Final = re.compile(
    r"\b(?:\w*(?:konkurs|asbest|radon|mögel|legionella|arsenik|kvicksilver)\w*|(?:vatten|fukt|brand|storm|"
    r"sätt(?:nings)?|frost|röt)"
    r"(?:skad|skade)\w*|fukt(?:en|ig\w*)?|röta|rost(?:en|ig\w*)?|"
    r"\w*föroren\w*|\w*saner(?:a\w*|ing\w*)|\w*läck(?:a|an|or|orna|age\w*|te|er)|översväm\w*|skyfall\w*|ras(?:et|"
    r"ade|at|risk\w*)|"
    r"sprick(?:a|an|or|orna)|sprack|spruck\w*|"
    r"brand(?:en)?|brann|brunnit|eldhärja\w*|inbrott\w*|skadegörelse\w*|vandal\w*|sabotage\w*|klott\w*|"
    r"strömavbrott\w*|driftstopp\w*|haveri\w*|haverera\w*|"
    r"påträffa(?:des|ts)|upptäck(?:tes|ts)|(?:hittades|hittats)|visa(?:de|t) sig|underkän\w*|anmärkning\w*|"
    r"besiktningsanmärk\w*|"
    r"inte godkän\w*|fornlämning\w*|arkeolog\w*|grundvatten\w*|spräng(?:a|as|ning\w*|des|ts)|bergschakt\w*|"
    r"överklag\w*|överpröv\w*|upphäv\w*|återkalla\w*|vann inte laga kraft|tvist\w*|häv(?:des|ts|a|as)|"
    r"inte löst|behöv(?:de|t|er) (?:\w+ ){0,3}?(?:göras om|bytas|rivas|saneras|förstärkas|renoveras|repareras|lagas)|"
    r"måste (?:\w+ ){0,3}?(?:göras om|bytas|rivas|saneras|förstärkas|renoveras|repareras|lagas|utredas)|"
    r"(?:fick|har fått) (?:\w+ ){0,2}?(?:göras om|bytas|rivas|saneras|förstärkas|renoveras|repareras|lagas)|"
    r"bankrupt\w*|mould|leak\w*|contaminat\w*|fire|flood\w*)\b",
    re.IGNORECASE,
)
# What makes a thing what it became, with the thing between: "saneringen gjorde bygget dyrare".
MADE_SO: Final = re.compile(
    r"\b(?:gör|gjorde|gjort|made|makes)\s+(?:[\w-]+\s+){1,5}?(?P<how>dyrare|billigare|försena\w*|större|mindre|högre|"
    r"lägre|sämre|bättre|längre|kortare|svårare|more expensive|cheaper|later|longer)\b|"
    r"\b(?P<did>fördyra(?:de|t|r)|fördröj(?:de|t|er)|försena(?:de|t|r))\s+(?!med\b|i\b|på\b|av\b|och\b|till\b)\w+",
    re.IGNORECASE,
)
# A date that was put off tells that the thing is late: "öppnar i maj i stället för i mars".
MOVED_DATE: Final = re.compile(
    r"\b(?:\w*start\w*|öppna\w*|inflyttning\w*|flytta\w*|inflytt\w*|invig\w*|klar[at]?|färdig\w*|börja\w*|"
    r"tas i (?:bruk|drift)|"
    r"togs i (?:bruk|drift)|leverera\w*|kommer)\b[^.;]{0,60}?\b(?:i ?ställ?et för|senare än|först i|"
    r"först (?:den )?\d)\b",
    re.IGNORECASE,
)
