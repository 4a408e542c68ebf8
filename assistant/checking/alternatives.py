"""Chooses between what a figure may be of besides the row that was found: another row, the whole municipality.

In: judgements of one figure, or its part of a sentence. Out: the judgement that holds, or the rows that are meant. For
example "Kommunen gick plus 9 mnkr" is of the result of the municipality, whose report has no board.
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.checking import words
from assistant.checking.library import Library
from assistant.checking.naming import label_words
from assistant.checking.plain_rows import is_cost, is_result
from assistant.checking.records import CONFIRMED, OPEN, CheckVerdict, Doubt, Judgement
from assistant.checking.scene import find_whole_rows
from assistant.checking.segments import Segment
from assistant.checking.topic import Scene, Subject
from assistant.linking.rows import RowFigures
from assistant.words.typed_text import blank_out
from ingest.records import Measure
from ingest.words import split_words

# The municipality itself, and not one of its boards, did well or badly.
_MUNICIPALITY = re.compile(
    r"(?:^|[.:;,]\s|\b(?:och|att|and|that)\s)\W*(?:kommunen|kommunkoncernen|staden|vi|[^\W\d]+ (?:kommun|stad)|"
    r"(?:the )?(?:municipality|city)(?: of [^\W\d]+)?|we)\s+(?:\w+\s+)?"
    r"(?:gick|går|gör|gjorde|redovisa\w*|visa\w*|slutade|landade|hade|fick|ended|posted|reported|made|ran|had|showed)\b",
    re.IGNORECASE,
)


def rows_of_municipality(segment: Segment, scene: Scene, library: Library) -> tuple[RowFigures, ...]:
    """Return the rows of the result where a sentence tells how the municipality itself did; else none.

    A report of a board tells nothing of it.
    """
    is_told = segment.statement.direction and not segment.side_of_budget() and _MUNICIPALITY.search(segment.lead)
    whole = tuple(report for report in scene.reports if not report.committee)
    if not is_told or not whole or any(named.start < segment.mention.start for named in scene.named):
        return ()
    found = find_whole_rows(replace(scene, reports=whole), library, (Measure.VARIANCE,))
    return tuple(row for row in found if is_result(row))


def is_named_there(judgement: Judgement, segment: Segment, scene: Scene) -> bool:
    """Whether the other row that prints an amount is named by the sentence too, which may thus mean it.

    What is named only as a reason, after the figure, is not what the figure is of.
    """
    after = [match.span() for match in words.ASIDE.finditer(scene.text) if match.start() >= segment.mention.end]
    text = blank_out(scene.text, after)
    other = set(label_words(judgement.figures[0].label)) if judgement.figures else set()
    said = [word.casefold() for word in split_words(text)]
    return bool(other) and all(any(word.startswith(part) for word in said) for part in other)


def choose_between(own: Judgement, instead: Judgement, subject: Subject) -> Judgement:
    """Return what is to be said where a plain word may be a row's own name, or what the row before it came to.

    A cost is what any row came to; an income is that of the row before only where the table tells it a row.
    """
    of_cost = all(map(is_cost, subject.instead))
    if instead.verdict in CONFIRMED and not of_cost:
        return instead
    if instead.verdict in CONFIRMED or own.verdict in OPEN or not of_cost:
        return Judgement(
            verdict=CheckVerdict.UNTIED, figures=(*own.figures[:1], *instead.figures[:1]), doubt=Doubt.TWO_ROWS
        )
    return own
