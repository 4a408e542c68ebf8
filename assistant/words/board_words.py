"""The words for municipalities and boards as what is asked for, chosen among or listed: data, no code that decides.

In: nothing. Out: patterns. For example "vilken kommun" asks for one of the reports, and "vilken nämnd" for a row.
"""

from __future__ import annotations

import re
from typing import Final

# "vilken kommun", "which board": the reports themselves are asked about.
BOARDS: Final = re.compile(
    r"\b(vilken|vilka|vilket|which|what|rangordna|rank|sortera|ordna|sort|order)\s+((av|of|alla|all)\s+)?((de|the)\s+)?(kommun(er(na)?)?|kommunstyrelse(r(na)?)?|nämnd(er(na)?)?|styrelse(r(na)?)?|"
    r"municipalit(y|ies)|boards?|committees?|executive boards?)\b",
    re.IGNORECASE,
)
# "vilken kommun", "which towns": all that the store has, whatever was spoken of before.
PLACES: Final = re.compile(
    r"\b(?:vilken|vilka|vilket|which|what|bland|among)\s+(?:(?:av|of|alla|all)\s+)?(?:(?:de|the)\s+)?(?:övriga\s+|other\s+)?"
    r"(?:kommun(?:er(?:na)?)?|kommunstyrelse(?:r(?:na)?)?|rapport(?:er(?:na)?)?|städer(?:na)?|stad|municipalit(?:y|ies)|councils?|"
    r"city|cities|towns?|reports?)\b",
    re.IGNORECASE,
)
# "vilken nämnd": the rows of a table of boards, where a report has one.
BOARD_ROWS: Final = re.compile(r"\b(nämnd(en|er|erna)?|styrelse[rn]?|committees?|boards?)\b", re.IGNORECASE)
BOARD_LABEL: Final = re.compile(r"nämnd(en)?\b|styrelse(n)?\b|\b(committee|board)\b", re.IGNORECASE)
BOARD_NOUN: Final = re.compile(
    r"kommun(er|erna|en)?|nämnd(er|erna)?|municipalit(y|ies)|boards?|committees?", re.IGNORECASE
)
