"""Everyday words of questions that never name what a question is about, Swedish and English: data, no code.

In: nothing. Out: `COMMON_VERBS`, which may help to choose and need not be found in a report ("trodde", "think"), and
`COMMON_WORDS`, which say nothing ("currently", "huvudsakligen"). A dictionary of forms lacks most of them: it cannot
tell the infinitive "lämna" from a noun in -a, nor "reach" from a noun. Words that also name things of the field (plan,
support, stöd, sök) are left out.
"""

from __future__ import annotations

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


COMMON_VERBS: Final = _words(
    """
    tro trodde troddes tänka tycka veta nämna nämnde ange anger angav angett angivit anges angavs beskriva svara
    berätta kolla titta tittar såg sett syns synas nå når nådde nått nås nåddes uppnå uppnår uppnådde uppnått uppnås
    uppnåddes ske sker skedde skett bo bor bodde bott ges gavs fås innebära leda bära bär bar bryta hålla skriva sälja
    sålde sålt såldes sätta sattes välja lämna lämnas lyfta driva dra drogs finna vinna stiga sjunka falla stanna
    påbörja påbörjas införa byta flytta flyttas bygga öppna öppnas stänga stängas anta antas besluta beslutas bestämma
    bestämde bestämdes ansvara sköta betyda omfatta ingå ingår ingick bestå består bestod behöva kräva vänta förvänta
    hända ändra klara spara sparar hinna sitta gälla jobba arbeta anställa anställdes rekrytera starta startade avsluta
    avslutas upphöra pausa skjuta delta deltar deltog deltagit genomföra hantera hanteras utföra minska öka växa krympa
    skilja skilde överstiga understiga tas söka räcka bedöma avsätta tillföra finansiera redovisa uppgå uppgår uppgick
    think thinks thought believe believes said told mention mentions knows knew see sees saw seen find finds found look
    looks seem seems reckon guess assume assumes wants wish ask asks answer answers gives gave begin begins began begun
    starts stop stops finish finishes opens close closes happens occur occurs buy buys sell sells sold spends uses
    receive receives earn earns lose loses win wins won hold holds held stood sit sits sat lie lies lay
    leave leaves reach reaches meet meets met misses fail fails manage manages ran lead leads led write writes wrote
    written publish announce decide decides adopt adopts approve agree sign criticise criticize blame blames praise
    complain recommend propose suggest argue claims shows describe describes include includes contain contains consist
    consists belong belongs employ employs hire hires serve serves require requires cover covers replace increase
    decrease fell risen  shrink shrank remain remains  sets lets build builds built complete
    carry launch introduce join appear appears allocate try tries attend grow grows 
    """
)
COMMON_WORDS: Final = _words(
    """
    sena sent tidigt tidig snabbt snabb aktuell aktuella bra dålig dåligt dåliga viktig viktigt viktiga stark svag lätt
    svår möjlig exakta precis specifik olika liknande viss vissa främst mest huvudsakligen delvis fullt väldigt ganska
    rätt troligen antagligen endast enbart ännu halva dubbla rimlig rimligt konstigt märkligt nånting någonting sånt sån
    sådan såna sådana eftersom medan fast fastän ifall huruvida hjälpa nyfiken hälsningar tjo morgon håll kort
    kortfattat
    late early approximately currently presently recently finally eventually often never always maybe perhaps probably
    clearly simply basically mainly mostly largely partly entirely fully totally completely exact precise specific
    similar certain particular major minor important significant recent latest next previous great possible able
    likely available guy folks although whether unless curious wonder quick question hey hiya morning briefly
    """
)
