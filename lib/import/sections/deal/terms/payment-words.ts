import { phrasePattern, phrasesOf } from '../../../recognizers/phrases.ts';

export const METHOD = phrasePattern(
  ...phrasesOf`
  bank transfer, wire(?: transfer)?, (?:in)?to (?:your|his|her|their|our|the \p{L}+.s) account,
  sur (?:votre|ton|leur|son|notre) compte, en (?:su|tu|vuestra|nuestra) cuenta, till (?:ert|ditt|deras) konto, bacs, sepa, iban, cash(?:ier.s check)?, certified (?:check|cheque),
  (?<!(?:sound|line|tax) )che(?:que|ck)s?, invoices?, paypal, transfer(?:red)?, credit card, bank account,
  money order, company check, überwei\p{L}{2,6}, überwies\p{L}{1,3}, banküberweisung, in bar, bar, barzahlung, rechnung, konto,
  rechnungsstellung, lastschrift, schecks?, vorkasse, virements?(?: bancaires?)?, chèques?, espèces, factures?,
  mandat administratif, rib, transferencias?(?: bancarias?)?, efectivo, facturas?, cheque(?: bancario)?, talón,
  ingreso en cuenta, cuenta bancaria, faktura, faktureras, swish, kontant, bankgiro, plusgiro, överföring,
  banköverföring, insättning, bank details, bank(?:ing)? payment, bank cheque, bank draft, venmo, zelle,
  e-?transfer, direct deposit, barauszahlung, bargeld, kontonummer, bankverbindung, gegen quittung,
  remise d.un chèque, liquide, au comptant, metálico, al contado, en mano, número de cuenta,
  kontantbetalning, bankkonto, mot kvitto`,
);

export const STAGE = phrasePattern(
  ...phrasesOf`
  deposit, balance, advance payment, in advance, remainder, instal?lments?, in full, paid, pay, pays,
  payment, payable, settle(?:d|ment), 100 ?%, 50 ?%, anzahlung, vorauszahlung, restzahlung, restbetrag,
  zahl(?:en|t|ung|bar|ungsziel), gezahlt, bezahlt, auszahlung, fällig, beglichen, acompte, arrhes, solde,
  règlements?, réglée?, paiements?, payée?, versée?, versements?, anticipo, señal, saldo, restante, pagos?,
  abonar\p{L}{0,2}, pagar\p{L}{0,2}, abono, förskott(?:et)?, handpenning(?:en)?, betalning, betalas, betalar, betalt,
  utbetalas, resterande, slutbetalning, down ?payment, prepayment, remaining, remit(?:ted|tance)?,
  (?:first|second|other) half, half(?= (?:(?:up)?on|at|by|in|the|now) ), (?:la )?moitié, hälfte, (?:aus|ein|be|vor|voraus)zuzahlen, (?:aus|ein|an)?zubezahlen,
  auszubezahlen, (?:aus|ein)zuzahlen, (?:aus|ein|an|vor)(?:ge|be)zahlt, bezahlen, bezahlung, entrichtet,
  zu entrichten, entrichten, ausgehändigt, begleichen, restsumme, restgage, verser(?:a|ont)?, régler(?:a)?,
  règlera, réglés, payés?, versés?, reliquat, abonad[oa]s?, abonará, pagad[oa]s?, mitad, el resto,
  ingresad[oa], hará efectiv[oa], betalad, utbetald, erlägg(?:s|es|a), resten, hälften, rest, the rest,
  \d{2} ?% (?=(?:a la|à la|bei|vid|on|upon) )`,
);

export const TIMING = phrasePattern(
  ...phrasesOf`
  within \d+ (?:working |business |calendar )?days?, days? (?:after|before|of|prior|following),
  on (?:the )?(?:night|day|(?:mon|tues|wednes|thurs|fri)day), (?<!\p{L})on receipt, upon (?:signing|signature|signed|receipt), no later than, by \d, due,
  before (?:the )?(?:show|performance|artist|doors|set), prior to, after the (?:show|performance|concert),
  following (?:the )?(?:show|performance|engagement), on signature, next (?:working|business) day,
  (?:in )?the (?:week|day|morning|month) (?:after|following),
  (?:the |on the )?(?:following|next) (?:week|monday|tuesday|wednesday|thursday|friday|morning|day|month),
  (?:paid|payable|due|transferred|settled) (?:on |by )?\d{1,2}(?:st|nd|rd|th)?[ .],
  once (?:we have|we.ve got|we receive) (?:your|the|an) invoice,
  (?:in|binnen) (?:der )?woche (?:nach|darauf), die woche (?:nach|darauf),
  am (?:nächsten|folgenden) (?:werktag|montag|tag|morgen),
  (?:überweise|überweisen|zahlen|zahle) (?:wir |ich )?am, sous \d{1,2} ?j, le lendemain,
  la semaine (?:suivante|d.après), le (?:lundi|mois|jour) suivant,
  (?:el )?(?:lunes|martes|miércoles|jueves|viernes|día|mes) siguiente, (?:a )?la semana siguiente,
  (?:veckan|dagen|måndagen) efter, nästkommande, night of, first working day, \d+ days,
  tage[n]? (?:nach|vor|netto), innerhalb, binnen, spätestens, bis zum,
  nach (?:dem )?(?:konzert|auftritt|gastspiel|rechnungseingang|der veranstaltung),
  am (?:abend|veranstaltungstag|auftrittstag), vor (?:dem )?auftritt, bei vertrags\p{L}*, jours?,
  à (?:la )?signature, le (?:jour|soir), à l.issue, avant le, au plus tard, à réception, a la firma, días,
  antes (?:de|del), el día, a la finalización, tras (?:la|el), después de, dagar, inom,
  efter (?:genomförd )?(?:konsert|spelning), senast, på (?:speldagen|kvällen),
  vid (?:avtalets )?undertecknande, förfallo\p{L}*, netto,
  (?:up)?on (?:execution|completion|arrival|confirmation|booking|conclusion),
  (?:immediately|directly|straight|right) (?:after|before|following|upon|prior),
  (?:after|before|during|following) (?:the |his |her |their |our |your |this )?(?:(?:last|first|final) )?(?:show|performance|concert|engagement|gig|set|event|soundcheck|load-?in|intermission),
  (?:at|by) the (?:end|conclusion|close|time) of, on the (?:date|evening) of,
  (?:konzert|veranstaltungs|auftritts|spiel|gastspiel|show)ende,
  (?:direkt|unmittelbar|sofort) (?:nach|vor|im),
  nach (?:der|dem|ende der|ende des|dem ende der|abschluss der|jeder) (?:konzert|auftritt|veranstaltung|show|vorstellung|gastspiel|darbietung)\p{L}{0,6},
  vor (?:der|dem) (?:konzert|veranstaltung|show|vorstellung|gastspiel|beginn)\p{L}{0,6}, im anschluss an,
  bei (?:ankunft|vertragsabschluss|buchung|abschluss),
  (?:nach|bei) (?:rechnungs\p{L}{1,14}|erhalt|eingang),
  dès la (?:fin|signature|réception|commande|réservation), à la (?:fin|commande|réservation|réception),
  après (?:la|le|l.), avant la, en fin de, al (?:finalizar|término|terminar|comenzar|firmar|acabar|final),
  a la (?:llegada|conclusión), después del, en el momento,
  efter (?:avslutad )?(?:konserten|spelningen|framträdandet|föreställningen|uppdraget),
  före (?:konserten|spelningen|framträdandet), direkt efter, i samband med, vid (?:ankomst|bokning)`,
);

/** That a part of it has been paid already: `Deposit of $3,000 came in Sept 4`. */
export const RECEIVED = phrasePattern(
  ...phrasesOf`
  (?:is|are|was) (?:already )?in, came in, has come in, has (?:cleared|arrived), banked, received,
  eingegangen, erhalten, angekommen, ist da, reçue?s?, encaissée?s?, (?:est|a été) (?:bien )?arrivée?,
  recibid[oa]s?, cobrad[oa]s?, mottag(?:en|et|its), inbetal(?:d|t|ats), har kommit(?: in)?`,
);

export const FEE = phrasePattern(
  ...phrasesOf`
  fee, guarantee, artist, balance, deposit, gage, honorar, cachet, caché, cession, gaget, arvode\p{L}?,
  percentage, amount, betrag, montant, importe, belopp\p{L}?, fees, guaranty, salary, wages, compensation,
  remuneration, honorarium, (?:contract|agreed) price, sum,
  (?:gesamt|fest|konzert|auftritts|band|rest)gage, gesamthonorar, honorars, vergütung, entgelt, summe,
  cachets, rémunération, prix (?:de vente|convenu), somme, remuneración, honorarios, cantidad, suma,
  artista, artiste, artisten, ersättning(?:en)?, summan?`,
);

export const OTHER_MONEY = phrasePattern(
  ...phrasesOf`
  booking fee, agency fee, hotel, rooms?, tickets?, merch(?:andise)?, prs, gema, sacem, sgae, stim, commission, provision, comisión,
  taxes, parking, meals?, catering, buy-?outs?, drinks, insurance, damages, cancel\p{L}{0,8}, breakfast,
  no-?show, übernachtung, hébergement, alojamiento, logi, card, avbok\p{L}{1,6}, cancelación, annulation,
  absage, storn\p{L}*, support, withholding, minibar, extras?, förmedlings\p{L}*, weather, overtime,
  late (?:arrival|payment|start), penalty, säumnis\p{L}{0,10}, verzug, verlängerung, überstunden,
  vertragsstrafe, konventionalstrafe, intempéries, retard, pénalités?, retraso, penalización,
  försen\p{L}{0,8}, vite`,
);

/** What is owed should the show fall through, and no term of payment. */
export const CALLING_OFF = phrasePattern(
  ...phrasesOf`
  cancel(?:s|led|ling|lation|lations)?, calls? off, force majeure, acts? of (?:god|nature), cannot (?:\p{L}+ )?be (?:put on|held),
  höhere[rn]? gewalt, nicht stattfinden, (?:ne peut|ne pourrait) avoir lieu, fuerza mayor, (?:kan|kunde) inte genomföras, postpone(?:d|ment), withdraw(?:s|al)?, liquidated damages,
  sag(?:t|en) .{3,60}? ab, absag\p{L}*, abgesagt, storn\p{L}*, rücktritt, zurücktritt, tritt .{3,40}? zurück,
  fällt .{3,60}? aus, ausfall\p{L}*, ausgefallen, kündigung, nichterscheinen, annul\p{L}*, désist\p{L}*,
  (?:en )?cas de dédit, renonc\p{L}*, cancel(?:a|an|ación|ado|ada|ara|are|ase|aran|asen), anul\p{L}*,
  desist\p{L}*, avbok\p{L}*, inställ\p{L}*, ställer .{3,60}? in, ställs .{3,60}? in, drar sig ur, skadestånd\p{L}*`,
);

/** What an earlier paper had wrong. */
export const MISTAKEN = phrasePattern(
  ...phrasesOf`
  by mistake, mistakenly, in error, erroneously, wrongly, irrtümlich\p{L}*, fälschlich\p{L}*, versehentlich, par erreur,
  par mégarde, por error, por equivocación, erróneamente, av misstag, felaktig\p{L}*`,
);
