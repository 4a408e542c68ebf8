"""What a scorer says of an answer: how much of what was asked is right, and a reason for every point lost.

In: parts that were asked for, and the reasons of those that failed. Out: a `Score`, for example
``Score(name="amounts", points=0.5, losses=("the amount −5117 tkr is missing",))`` of two amounts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """`points` is the share, 0 to 1, of what a case asks in one respect; `losses` tells each point lost.

    `is_asked` is False where the case asks for nothing in this respect; the points are 1 then, and count in no mean.
    """

    name: str
    points: float
    losses: tuple[str, ...] = ()
    is_asked: bool = True


def to_score(name: str, losses: Sequence[str], asked: int) -> Score:
    """Return the score of `asked` parts of which each loss is one; nothing asked is nothing lost.

    >>> to_score("amounts", ("the amount 5 tkr is missing",), 2).points
    0.5
    """
    points = 1 - min(len(losses), asked) / asked if asked else 1.0
    return Score(name=name, points=points, losses=tuple(losses), is_asked=asked > 0)


def plain(text: str) -> str:
    """Return a text with single spaces and without marks of emphasis, to compare it verbatim.

    >>> plain("**4\u00a0677 tkr**")
    '4 677 tkr'
    """
    return " ".join(text.replace("*", "").split())
