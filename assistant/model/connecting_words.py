"""The words that a model may write of its own between the facts: they join, point and introduce, and claim nothing.

In: nothing. Out: `CONNECTING[language]`. None of them names a thing, counts, compares, judges, doubts or gives a cause;
a sentence made of them alone is true of any answer.
"""

from __future__ import annotations

from typing import Final

from assistant.records import Language

_SV: Final = """
    och samt medan däremot dessutom också även vidare likaså därtill därutöver sedan därefter slutligen
    sammanfattningsvis
    kort sagt det den de detta denna dessa där här så som att är var blev blir blivit har hade ha finns fanns framgår
    framgick visar visade visas redovisar redovisade redovisas redovisat anger angav anges angivet angett uppger uppgav
    uppges uppgår uppgick noterar noterades tryckt tryckts står stod säger sade skriver skrev skrivs lyder löd gäller
    gällde avser avsåg rör ser såg ut enligt i på av för till från hos vid med om ur mot per inom jämte
    rapporten rapportens rapporterna rapporternas dokumentet dokumentets källan källans tabellen tabellens raden radens
    texten textens uppgiften uppgifterna uppgift siffran siffrorna siffror beloppet beloppen belopp svaret svar följande
    nedan ovan nedanstående ovanstående vara bli en ett sin sitt sina dess deras vad gör gjorde går gick landar landade
    hamnar hamnade ligger låg jämfört jämförelse jämförelsen sammanhang sammanhanget bakgrund
    bakgrunden bilden bild beträffande angående gällande avseende vilket vilken vilka samtidigt dito också
    ordagrant citat citatet citaten ord orden rapportens egna eget egen formulering formuleringen beskriver beskrev
    beskrivs beskrivning beskrivningen redogör redogjorde kommenterar kommentar kommentaren kommentarer tar upp frågan
    fråga tittar man läser läsa hittar återfinns återges återgivet beräkningen beräkning uträkningen räknat räknas
    uträkning exakt exakta
"""
_EN: Final = """
    and while also moreover furthermore besides further then thereafter finally additionally in addition short
    the a an this that these those there here it its they their them which who what where as so such is are was were
    be been being has have had shows showed shown show states stated state gives gave given give reports reported reads
    read says said say tells told writes wrote written notes noted mentions mentioned records recorded amounts amounted
    amount came comes come stands stood stand is at of for from to in on by with into within per according report
    report's reports documents document document's source source's sources table table's row row's text text's figure
    figure's figures number numbers answer answer's following follows followed as concerning regarding
    respect meanwhile whereas compared comparison context background picture overall likewise
    quotation quote quoted quotes words word own wording verbatim describes described description comments commented
    comment question looking look finding found find printed calculation calculated calculate computed exact
    now let us turning turn
"""
# What an introduction to a quotation may say that the quotation is about.
INTRODUCING: Final = {
    Language.SWEDISH: frozenset({"avvikelse", "avvikelsen", "resultat", "resultatet", "utfallet"}),
    Language.ENGLISH: frozenset({"deviation", "result", "outcome"}),
}
CONNECTING: Final = {Language.SWEDISH: frozenset(_SV.split()), Language.ENGLISH: frozenset(_EN.split())}
