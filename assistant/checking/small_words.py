"""Words beside a figure that name no thing: how much, how it went, when, who says so; data, no code that decides.

In: nothing. Out: sets of casefolded words, and the form of words that tell how. For example "nästan" in "till nästan 9
tkr" names nothing that the figure could be of.
"""

from __future__ import annotations

import re
from typing import Final

_I = re.IGNORECASE


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Words that look like a thing and name none: how much, how it went, when, who says so.
EMPTY: Final = _words(
    """
    resultat resultatet resultaten underskottet underskott överskottet överskott avvikelsen avvikelse kostnad
    kostnaden kostnader kostnaderna nettokostnad nettokostnaden nettokostnader intäkt intäkter intäkterna utgifter
    utgifterna summa summan beloppet belopp nivå nivån siffra ökning ökningen minskning minskningen skillnad
    skillnaden överskridandet överskridande genomsnitt hälften tredjedel fjärdedel däremot dock emellertid istället
    stället alltså nämligen förväntan förväntas väntas beräknas redan samtidigt period perioden tertialet kvartalet
    halvåret delåret delårsbokslutet årsskiftet augusti helåret bokslutet årsredovisningen delårsrapporten rapporten
    stora störst största mest minst hela andra första sista ensam ensamt kraftigt rejält nära mindre större mycket
    lite bra dåligt netto brutto plusresultat minusresultat vinst förlust besked kr kronor tusen procentenheter
    enligt siffrorna uppger säger skriver visar väl även year-end forecast outcome result results deficit surplus
    deviation cost costs spending revenue income increase decrease rise fall difference average half third quarter
    however alone already nearly respectively expected according figures period shows says compared end full-year
    accounts amount total sum level respective joint same just thereby thus motsvarar motsvarande corresponding
    equals corresponds per invånare sina sitt sin lika därmed fram fortsatt prognosen utfall utfallet budgeterade
    budgeterat budgeten budgeterad nästan drygt knappt ungefär cirka omkring runt närmare nära dryga dryg knapp strax
    värst värsta bäst bästa sämst sämsta spås spår pekar pekade lyder annars dessutom nu
    omfattar omfattade uppgår uppgick fler flera färre
    more fewer
    almost nearly just about roughly around approximately some dubbelt dubbla dubbelt twice double triple tredubbla
    """
)
ADJECTIVE: Final = re.compile(
    r"(?:\w{3,}(?:ligt|igt|iskt|lig|liga|iska|ande|ende|ade|ades|ats|at)|\w+ly|\w+ing|\w+ed)$", _I
)
# Words by which a text goes on about what it has named: how it went, how much it came to, who says so.
GOES_ON: Final = _words(
    """
    den det denna detta dess deras dem kosta kostar kostade kostat blev blir bli blivit gick går gå gått uppgick
    uppgår
    uppgått uppgå landade landar landat landa hamnade hade har haft fick får få väntas väntades beräknas beräknades
    bedöms bedömdes räknar räknade visade visar visat redovisade redovisar redovisades redovisas drog drar dra höll
    håller klarade slutade slutar stannade stannar låg ligger var är vara varit ökade ökar ökat öka minskade minskar
    minskat minska steg stiger stigit stiga sjönk sjunker sjunkit sjunka växte växer vuxit föll överskred överskrider
    överskreds överskridits underskred underskrider spräckte spräcker sprack förbrukade förbrukar förbrukat
    förbrukades
    budgeterade budgeteras budgeterades budgeterat planerade planerades planerat prognostiserar prognostiserade
    prognostiseras prognostiserades motsvarar motsvarade avvek avviker avvikit nådde når säger skriver uppger framgår
    anges angavs står ska skulle kan kunde kommer tror bör jämfört förväntade förväntas beräknade väntade innebär
    innebar betyder betydde resulterade ger gav vände utgör utgjorde fortsatte fortsätter kvarstår ställde summeras
    cost costs was is were be been had has have ended ends came comes amounted amounts totalled totals expected
    projected predicted estimated showed shows went posted reported ran runs rose rises fell falls increased increases
    decreased decreases grew grows dropped drops reached reaches stood stands exceeded exceeds overran budgeted
    jämföra vill säga dvs compare compared corresponds corresponded means meant says said according remained remains
    turned planned will would
    femtedel femtedelar fjärdedelar tredjedelar thirds quarters fifth fifths använts använt förbrukats spenderats
    betalats lagts räcker
    """
)
# Who does something of its own: the text no longer tells of the row before.
ACTORS: Final = _words(
    """
    kommun kommunen kommuner kommunerna stad staden municipality municipalities city town man vi jag we ny nya nytt
    new
    """
)
# First parts of "driftbudgeten" and the like, which are of the same thing.
PLAIN_ROOTS: Final = frozenset(["", "drift", "drifts", "intern", "kostnad", "nettokostnad", "nämnd", "enhet"])
