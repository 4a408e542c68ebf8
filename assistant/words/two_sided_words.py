"""The words of a claim that sets a result beside its budget, Swedish and English: data, no code that decides.

In: nothing. Out: patterns that `claims/result_and_budget.py` reads. For example "trots att" begins the second half, and
"hade budgeterat ett minus" says which sign was planned.
"""

from __future__ import annotations

import re
from typing import Final

BUT: Final = re.compile(
    r"\s*,?\s+(?:men|fastän|fast(?:\s+att)?|trots\s+att|även\s+om|medan|när|though|although|even\s+though|but|"
    r"despite(?:\s+the\s+fact\s+that)?|in\s+spite\s+of|while|whereas|och\s+det\s+trots\s+att|trots)\s+",
    re.IGNORECASE,
)
OF_PLAN: Final = re.compile(r"\b\w*budget\w*|\bplanera\w*|\bplanned\b|\bplan\b", re.IGNORECASE)
THAN_BUDGET: Final = re.compile(
    r"\b(?:(?P<better>bättre|better)|(?P<worse>sämre|worse))\s+(?:än|than)\s+(?:\w+\s+){0,3}?"
    r"(?:\w*budget\w*|planera\w*|planned)",
    re.IGNORECASE,
)
_PLUS: Final = (
    r"(?:positiv\w*\s+\w*resultat\w*|positive\s+result|\w*överskott\w*|plus(?:resultat)?|vinst|surplus|profit)"
)
_MINUS: Final = (
    r"(?:negativ\w*\s+\w*resultat\w*|negative\s+result|\w*underskott\w*|minus(?:resultat)?|förlust|"
    r"deficit|loss|shortfall)"
)
_ZERO: Final = r"(?:noll(?:resultat)?|plus\s*minus\s*noll|break[- ]even|zero)"
_SIGN: Final = rf"(?:(?P<plus>{_PLUS})|(?P<minus>{_MINUS})|(?P<zero>{_ZERO}))"
_SIGN_FIRST: Final = _SIGN.replace("(?P<plus>", "(?:").replace("(?P<minus>", "(?:").replace("(?P<zero>", "(?:")
# "hade budgeterat ett minus", "budgeten var ett underskott", "a deficit was planned"
PLANNED_SIGN: Final = re.compile(
    rf"\b(?:\w*budget\w*|planera\w*|planned)\b(?=(?:(?!{_SIGN_FIRST}\b).)*\b{_SIGN}\b)|"
    rf"(?<!\w)(?={_SIGN_FIRST}\b.{{0,30}}\b(?:budget\w*|planera\w*|planned)\b)"
    rf"(?:(?P<plus2>{_PLUS})|(?P<minus2>{_MINUS})|{_ZERO})\b",
    re.IGNORECASE,
)
# That a surplus or deficit is one against the budget, and no result by itself.
AGAINST_BUDGET: Final = re.compile(
    r"\b(?:mot|än|jämfört\s+med|gentemot|i\s+förhållande\s+till|against|than|versus|compared\s+(?:to|with)|relative\s+to)\s+"
    r"(?:[^\W\d]+\s+){0,2}?(?:\w*budget\w*|planera\w*|planned)|\bbudget(?:över|under)skott\w*",
    re.IGNORECASE,
)
