import { phrasePattern, phrasesOf } from '../../../recognizers/phrases.ts';
import { FORMERLY } from '../words/former.ts';

/** What an amount in a show's papers is money for. Only `fee` competes for `deal.fee`. */
export type MoneyRole =
  | 'fee'
  | 'deposit'
  | 'commission'
  | 'tax'
  | 'gross'
  | 'cost'
  | 'support'
  | 'ticket'
  | 'penalty'
  | 'threshold'
  | 'past'
  | 'unknown';

/** Cue words of each role in English, German, French, Spanish and Swedish. The word nearest to the amount decides. */
export const CUES: Record<Exclude<MoneyRole, 'unknown'>, RegExp> = {
  fee: phrasePattern(
    ...phrasesOf`
    fees?, total (?:artist )?fee, gesamtgage, artist(?:e)?(?:.s)? fee, performance fee,
    (?:agreement|deal) (?:was )?(?:reached|struck|made), accord trouvé, acuerdo alcanzado, einigung,
    appearance fee, guarantee[d]?, guaranty, compensation, remuneration, salary,
    wages?(?: agreed(?: upon)?)?, contract price, all[- ]in, flat, landed, offer(?:s|ed|ing)?, artist gets,
    you.ll get, (?:you|they|artist|band|act|we) (?:will )?(?:gets?|receives?|earns?),
    (?<!(?:to|be|balance|amount|guests|audience|please) )pay(?:s|ing)?,
    (?:is|are|be|being) (?:paid|compensated|remunerated),
    (?:you|they|we|artist|band|act) (?:are|is|.re|will be) getting,
    guarantees (?:the )?(?:artist|act|band|group),
    (?:play|perform)(?:s|ing)? (?:the (?:show|gig|night|date) )?for, spiel(?:t|en)(?: \p{L}+){0,2} für,
    (?:tritt|treten)(?: \p{L}+){0,3} auf für, jou(?:e|era|ent|eront)(?: \p{L}+){0,2} pour,
    (?:actúa|actuará|tocará?|tocamos|tocan)(?:n)?(?: \p{L}+){0,2} por, spelar(?: \p{L}+){0,2} för,
    financials?, financial terms, conditions financières, finanzielles?, condiciones económicas, ekonomi,
    ausgemacht, abgemacht, vereinbart(?:e[rn]?)?(?: sind| ist| werden| wurden)?, auftrittspreis,
    künstlerische[nr]? (?:leistung|darbietung), honorarvereinbarung, vergüten,
    cédé[es]?(?:e)?s? (?:au prix de|pour), moyennant(?: la somme de)?, somme forfaitaire de,
    montant (?:de la prestation|du contrat|convenu), contraprestación,
    presupuesto (?:aceptado )?(?:de|para) (?:la )?actuación,
    pris för (?:konserten|spelningen|framträdandet|uppdraget), utgår, ersätts med, utbetala[rs]?,
    bekomm(?:t|en), kriegt, vers(?:ons|ez|erons|ent), pai(?:e|ent|era), payons, payerons,
    touch(?:ez|e|ons|ent), (?:percev|recev)(?:ez|rez|ra|ront), recibir(?:á|án|éis), erhaltet,
    paga(?:n|mos|remos|rán)?, cobr(?:áis|amos|an|ará|aréis|arán), abon(?:amos|aremos|an),
    percibir(?:á|án|éis), får, erhåller, as (?:contracted|agreed|per contract),
    wie (?:vertraglich )?vereinbart, laut vertrag, côté (?:contrat|cachet|financier|argent), money[- ]wise,
    re money, finanziell, comme convenu, prévue? au contrat, según (?:el )?contrato, según lo acordado,
    enligt (?:avtal|överenskommelse|kontrakt), purse, (?:the )?sum of, shall pay, will pay, agrees? to pay,
    gage, (?:künstler|fest|fix|auftritts|mindest|pauschal|band|garantie|konzert|dj-?)(?:gage|honorar),
    honorar, künstlerhonorar, gesamtgage, garantie, garantiesumme, pauschal\p{L}{0,8}, vergütung, entgelt,
    erhält, erhalten, zahlt, zahlen, angebot\p{L}{0,3}, preisvorstellung, cachet\p{L}?, prix de cession,
    montant de la cession, pour un montant (?:global |total |net |forfaitaire )?de,
    por un importe (?:total |neto )?de, zu einem (?:fest)?preis von, till ett pris av, cession,
    forfait\p{L}{0,6}, rémunération, à-valoir, minimum garanti, garanti, verse(?:ra)?, la somme de, caché,
    cachés, honorarios, remuneración, precio, garantizad[oa]s?, oferta, ofrec\p{L}{1,5}, importe del contrato,
    la cantidad de, abonará, pagará, gaget?, arvode\p{L}{0,2}, ersättning\p{L}{0,2}, garanti, artistgage,
    erbjud\p{L}{0,5}, fast pris, betalar, honorarium, money, agreed price, price agreed,
    (?:buy|booking|contract|selling) price, contract value, artist payment, fixum, gty,
    (?:v|vs|versus|against|gegen|contre|contra|mot)\.?(?: el| le| the)? \d{2} ?(?:%|per ?cent|prozent),
    gtee,
    (?!support|vorband|vorgruppen|ausfall|vermittlungs|agentur|techniker|vor|bag|lug|mort|en|ban|dis)\p{L}{2,16}(?<!ba|lug)(?:gage|honorar),
    \p{L}{0,12}gagen(?:zahlung|forderung|höhe|summe), mindestgarantie,
    coût du (?:plateau|spectacle|groupe), prix (?:de vente|du (?:spectacle|concert))(?: du spectacle)?,
    budget artistique, garantía, retribución,
    importe (?:total )?(?:de la contratación|del contrato|de la actuación), fijo, garantigage,
    artistarvode, agreed(?= (?:(?:sum|fee|figure|price|amount) of )?[€£$\d]), vereinbarten?(?= [€£$\d]),
    acordad[oa]s?, pactad[oa]s?, convenid[oa]s?, convenue?s?, överenskomna, avtalade, plata`,
  ),
  deposit: phrasePattern(
    ...phrasesOf`
    deposits?, down ?payment, advance(?: payment)?, balance, remainder, remaining, instal?lments?,
    prepayment, first half, second half, part[- ]payment, 50 ?%, anzahlung, vorauszahlung, restzahlung,
    restbetrag, (?:erste|zweite) rate, teilzahlung, abschlag\p{L}{0,7}, acompte, arrhes, solde, avance,
    échéance, versement, anticipo, señal, depósito, saldo, restantes?, restants?, verbleibende\p{L}?,
    übrige\p{L}?, restliche\p{L}?, återstående, resto, plazo, reserva, förskott, handpenning, delbetalning,
    resterande, slutbetalning, restbelopp`,
  ),
  commission: phrasePattern(
    ...phrasesOf`
    commission, comm\.?, agency fees?, agency, booking fees?, management fees?, agent.s fees?,
    handling fees?, admin(?:istration)? fees?, service fees?, facility fees?, transaction fees?, provision,
    vermittlungsprovision, vermittlungsgebühr, vermittlungshonorar, agenturgebühr, agenturprovision,
    bookingfee, booking-fee, buchungsgebühr, agenturhonorar, commission d.agence, frais d.agence,
    frais de booking, comisión, gastos de agencia, förmedlings\p{L}{1,12}, bokningsavgift, agentprovision,
    agenturarvode`,
  ),
  tax: phrasePattern(
    ...phrasesOf`
    vat, v\.a\.t\.?, tax(?:es)?, withholding, mwst\.?, ust\.?, umsatzsteuer, mehrwertsteuer, quellensteuer,
    abzugsteuer, ausländersteuer, ksk, künstlersozialabgabe, tva, retenue, iva, irpf, retención,
    moms\p{L}{0,2}, skatt, sociala avgifter, arbetsgivaravgift\p{L}{0,2}`,
  ),
  gross: phrasePattern(
    ...phrasesOf`
    total, grand total, total amount, amount due, gesamt(?:betrag|summe|preis)?, summe, montant total,
    importe total, total(?:t|belopp), ttc, incl\.? vat, including vat,
    inkl\.? (?:\d+ ?% )?(?:mwst\.?|ust\.?|moms), brutto, iva incluido, toutes taxes comprises, gross`,
  ),
  cost: phrasePattern(
    ...phrasesOf`
    service (?:fees?|charges?), handling (?:fees?|charges?), servicegebühr\p{L}*, serviceentgelt\p{L}*,
    bearbeitungsgebühr\p{L}*, buchungsgebühr\p{L}*, frais de (?:service|dossier|réservation|gestion),
    gastos de (?:gestión|emisión|servicio|reserva), cargos? por servicio, serviceavgift\p{L}*,
    bokningsavgift\p{L}*, expeditionsavgift\p{L}*, costs?, expenses?, rental, rent, hire, venue hire,
    room hire, hall hire, production, budget, total budget, budget total, gesamtbudget, presupuesto total,
    totala budget(?:en)?, assurance, försäkring\p{L}*, catering, hospitality, rider, buy-?outs?, buy out,
    per diems?, per head, p\.?p\.?, per person, meals?, dinner, hotel, accommodation, rooms?, flights?,
    travel, transport(?:ation)?, train, van, fuel, petrol, ground, taxi, backline, sound engineer,
    engineer, pa, lights, insurance, marketing, security, drinks? tab, tab, bar tab, recoupables?,
    merch(?:andise)?, licen[cs]e, prs, royalt(?:y|ies), bar spend, baggage, luggage, corkage, storage, cleaning,
    deliver\p{L}{1,4}, security deposit, damage deposit, visa, work permit, parking, kosten, reisekosten,
    fahrtkosten, fahrt, flüge, miete, saalmiete, raummiete, hallenmiete, mietkosten, technik,
    technikkosten, tonanlage, verpflegung\p{L}{0,8}, cateringbudget, übernachtung, hotelkosten, pro person,
    pro kopf, gema, spesen, tagegeld, werbung, flügel, stimmung, klavierstimmung, haftpflicht, kaution,
    (?!gesamt)\p{L}{3,16}(?:kosten|spesen|auslagen), (?:fahr|kilometer|tage|wege|verpflegungs|übernachtungs)geld(?:er)?,
    (?:travel|mileage|transport|subsistence) (?:allowance|contribution|money), kilometraje, milersättning,
    reskostnad\p{L}{0,4}, resebidrag, (?:frais|indemnité)s? (?:de route|kilométriques?),
    tagessatz, technikpauschale, \p{L}{3,20}pauschale, versicherung\p{L}{0,6}, frais, location,
    son et lumières?, ton und licht, licht und ton, ljud och ljus, luz y sonido, défraiements?,
    hébergement, transports?, repas, restauration, par personne, régie, sonorisation, caution, droits?,
    plein tarif, trajets?, déplacements?, sacem, hôtel, gastos, alquiler, alojamiento, viajes?, dietas,
    cena, comida, por persona, sonido, producción, sgae, presupuesto, billetes, desplazamiento\p{L}?,
    seguro, fianza, seguridad social, kostnad\p{L}{0,3}, hyra, lokalhyra\p{L}?, pa-hyra\p{L}?, hyran,
    resor, resa, reseersättning, logi, boende, mat, traktamente, per person, stim, milersättning, teknik,
    ljudtekniker, backlinehyra, \p{L}{0,12}bagage[st]?, \p{L}{0,10}gepäck\p{L}{0,10}, equipajes?`,
  ),
  support: phrasePattern(
    ...phrasesOf`
    supports?, support act, support fee, opener, opening act, local act, guest artist, special guest,
    vorband, vorgruppe, vorprogramm, anheizer, local support, supportgage, première partie, telonero,
    teloneros, artista invitado, förband(?:et)?, supportband(?:et)?`,
  ),
  ticket: phrasePattern(
    ...phrasesOf`
    tickets?, ticket price, adv\.?, in advance, on the door, at the door, presale, day of show,
    gross potential, capacity, face value, admission, cover charge, concessions?, balcony, ga, stalls,
    eintritt\p{L}{0,6}, vvk, ak, vorverkauf, abendkasse, ermäßigt, ticketpreis\p{L}?, kartenpreis\p{L}?,
    billets?, tarif plein, tarif réduit, prévente, sur place, entradas?, anticipada, taquilla, aforo,
    biljett\p{L}{0,10}, entré, förköp, inträde`,
  ),
  penalty: phrasePattern(
    ...phrasesOf`
    half (?:of )?(?:the|his|her|their|our) (?:\p{L}+ )?(?:fee|guarantee), halva (?:gaget|arvodet),
    (?:die )?halbe (?:gage|honorar), (?:die )?hälfte der (?:vereinbarten )?gage,
    la moitié du (?:cachet|prix|montant), la mitad del (?:caché|precio|importe), damages, penalt(?:y|ies),
    liquidated, fines, (?:a|the|of) fine(?: of)?, cancellation, cancels?, indemnity, liability,
    konventionalstrafe, vertragsstrafe, schadens?ersatz, stornogebühr\p{L}{0,2}, ausfallhonorar,
    haftung\p{L}{0,12}, indemnité, pénalité, dédit, penalización, indemnización, daños, skadestånd, vite,
    avbokningsavgift, refund(?:s|ed|able)?, reimburse\p{L}{0,4}, returned checks?,
    incur\p{L}{0,2} an? (?:\p{L}{1,14} )?(?:fee|charge)(?: of)?, bounced che(?:cks|ques),
    late (?:payment )?fees?, change fees?,
    compensation (?:claim|for (?:the )?(?:delay|cancellation|inconvenience)|may be due|is due|up to),
    (?:entitled to|claim|right to) (?:a )?compensation, ausgleichszahlung\p{L}{0,2},
    entschädigung\p{L}{0,2}, erstatt\p{L}{1,6}, rückerstattung, mahngebühr\p{L}{0,2},
    umbuchungsgebühr\p{L}{0,2}, rembours\p{L}{1,6}, indemnis\p{L}{1,6}, avoir de, frais de retard,
    reembols\p{L}{1,4}, compensación, devolución, recargo, återbetal\p{L}{1,5}, kompensation, gottgörelse,
    påminnelseavgift, voucher, gutschein\p{L}{0,2}`,
  ),
  threshold: phrasePattern(
    ...phrasesOf`
    (?:is |are |be |shall be )?reduced? to, reduces to,
    (?:reduziert|verringert|vermindert|ermäßigt) sich (?:die gage |das honorar )?auf,
    (?:ramené|réduit|abaissé)e? à, se (?:reduce|reducirá|rebaja) a, (?:sänks|minskas|reduceras) till,
    break ?-?(?:even|point)(?: point)?, split ?point, above, over, exceed\p{L}{0,3}, threshold,
    expenses of, (?:efter|nach|après|después de)(?= ?[€£$]?\d), show costs, net gross,
    (?<!(?:week|month) )after(?! all| (?:the |your )?(?:show|set|performance|concert|gig|doors)), up to, max\.?, maximum, capped,
    cap, ab, über, bis zu, höchstens, maximal, oberhalb, au-dessus de, au-delà de, jusqu.à, à hauteur de,
    plafond\p{L}{0,3}, seuil, a partir de, por encima de, hasta, máximo, över, upp till, högst`,
  ),
  past: phrasePattern(
    ...FORMERLY,
    ...phrasesOf`was, were, got, we paid, i paid, they paid, paid them, paid you`,
  ),
};
