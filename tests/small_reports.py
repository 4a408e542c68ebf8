"""Two made-up reports, small enough to be read in a moment, that share a row and differ in the others.

In: a folder. Out: their files, for example ``write_small_reports(folder)[0].name == "amal 2021.txt"``.
"""

from __future__ import annotations

from pathlib import Path

AMAL, YDRE = "amal 2021.txt", "ydre 2022.txt"
_TEXTS = {
    AMAL: "Bokslut 2021 Åmål kommun\n\nDriftredovisning, tkr\n\n"
    "Verksamhet\tBudget 2021\tBokslut 2021\tAvvikelse 2021\tBokslut 2020\n"
    "Badhus\t1 200\t1 450\t-250\t1 310\nBibliotek\t900\t870\t30\t880\nTotalt\t2 100\t2 320\t-220\t2 190\n\n"
    "Badhuset visar ett underskott på 250 tkr. Det beror på dyr el och fler gäster.\n",
    YDRE: "Bokslut 2022 Ydre kommun\n\nDriftredovisning, tkr\n\n"
    "Verksamhet\tBudget 2022\tBokslut 2022\tAvvikelse 2022\n"
    "Badhus\t3 300\t3 100\t200\nIshall\t700\t760\t-60\nTotalt\t4 000\t3 860\t140\n\n"
    "Ishallen gick 60 tkr över budget eftersom kylmaskinen byttes.\n",
}


def write_small_reports(folder: Path) -> list[Path]:
    """Write the reports into the folder; give their paths."""
    for name, text in _TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    return [folder / name for name in _TEXTS]
