"""The names that stand over groups of columns in accounts: whose they are, or which side of them.

For example "Kommunen" and "Koncernen" over "2023", "2022", "2023", "2022", or "Kommun 2023 Koncern 2023".
"""

from __future__ import annotations

import re

from ingest.notation.markup import strip_markup

GROUP_NAME = (
    r"(?:(?:primär)?kommun(?:en)?|(?:kommun|stads|bolags)?koncern(?:en)?|kommunala koncernen|moderbolaget|bolaget"
    r"|sammanställda? redovisning(?:en)?|staden|regionen|landstinget|(?:kommunal)?förbundet"
    r"|intäkter|kostnader|inkomster|utgifter|netto(?:kostnad(?:er)?)?|kvinnor|män|flickor|pojkar|totalt|drift|investering(?:ar)?)"
)
_WHOLE = re.compile(GROUP_NAME, re.IGNORECASE)


def names_group(text: str) -> bool:
    """Say whether a heading is the name of a group of columns and no more.

    >>> names_group("Kommunala koncernen"), names_group("Verksamhet")
    (True, False)
    """
    return _WHOLE.fullmatch(strip_markup(text)) is not None
