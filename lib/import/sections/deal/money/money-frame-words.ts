/**
 * Words that say, of a whole sentence, that its money is paid only should something happen, comes on top of another
 * sum, or goes to somebody else than the artist. English, German, French, Spanish and Swedish.
 */
import { phrasePattern, phrasesOf } from '../../../recognizers/phrases.ts';

const IF_WORDS = [
  'if',
  'should',
  'in (?:the |any )?(?:case|event)(?: of| that)?',
  'unless',
  'wenn',
  'falls',
  'sofern',
  'sollten?',
  'im falle?',
  'für den fall',
  'si',
  's.ils?',
  'en cas',
  'au cas où',
  'dans le cas',
  'dans l.hypothèse',
  'en caso',
  'en el caso',
  'en el supuesto',
  'om',
  'ifall',
  'i händelse av',
  'i fall',
  'skulle',
];

/** What opens a condition, whatever follows. */
export const IF = phrasePattern(...IF_WORDS);
/** The same at the head of a sentence, or of a part of it. */
export const IF_FIRST = new RegExp(
  `(?:^|[,;:–(]\\s?|(?<!\\p{L})(?:and|but|und|aber|et|mais|y|pero|och|men)\\s)[\\s\\d.)(•*§>-]{0,8}(?:${IF_WORDS.join('|')})(?!\\p{L})`,
  'iu',
);

/** What may open one too, where something uncertain follows. */
export const IF_OR_WHEN = phrasePattern(
  ...IF_WORDS,
  'where',
  'when',
  'whenever',
  'lorsque',
  'quand',
  'cuando',
  'när',
);

/** What opens one only with the event right behind it: `bei Absage`, `for a shortened set`, `upon cancellation`. */
export const ON_EVENT = phrasePattern(
  ...phrasesOf`
  upon, on, with, mit, avec, con, med, for, after, due to, because of, bei, beim, wegen, nach, für, im,
  pour, pour cause de, en, à, por, al, tras, de, vid, efter, för, på grund av`,
);

/** German and Swedish also open a condition with the verb: `Sagt die Band ab, …`, `Blir det utsålt …`. */
export const VERB_FIRST =
  /^[\s\d.)(•*§>-]{0,8}(?:und |aber |och |men )?(?:werden|wird|kann|können|findet|finden|sagt|sagen|fällt|fallen|muss|müssen|kommen|kommt|bleibt|bleiben|liegt|liegen|bricht|tritt|treten|verspätet|ist|sind|regnet|erscheint|spielt|spielen|verkauft|verkaufen|ställer|ställs|blir|säljs|säljer|kommer|är|avbokar|avbokas|uteblir|regnar|spelar|tvingas)(?!\p{L})/iu;

/** Things that may happen or not: the show falls through, the house is full, the band is late, another set is played. */
export const CONTINGENCY = phrasePattern(
  ...phrasesOf`
  cancel(?:s|led|lation|lations|ling)?, call(?:s|ed)? off, postpone[ds]?, no-show, fails? to,
  breach(?:es)?, defaults?, force majeure, act of god, bad weather, adverse weather, weather,
  rain(?:s|ed|ing|fall|-?out)?, storm, lightning,
  (?:does not|cannot|can.t|will not) (?:take place|appear|perform|go ahead|happen|be held),
  withdraw(?:s|al)?, prohibit\p{L}*, forbid\p{L}*, (?:poor|low|weak) (?:ticket )?(?:sales|turnout),
  sales (?:stay|remain|fall), is not (?:played|performed|given), sold[- ]?out, sells? out, sell-?out,
  full house, second (?:set|show|performance), extra (?:set|show|performance|hour), shortened,
  (?:is |runs |arrives )late, overruns?, overtime, abgesagt, absage\p{L}?, (?:sagt|sagen) .{0,40} ab,
  ausfall, ausfällt, ausfallen, fällt .{0,40} aus, entfällt, rücktritt, zurücktritt, untersagt, verbietet,
  schlechte\p{L}? (?:vor)?verkauf\p{L}*, (?:vor)?verkauf unter, nicht stattfinden, kündigung,
  nichterscheinen, nicht (?:statt|auftritt|erscheint|zustande)\p{L}*, abbruch, abgebrochen,
  höhere\p{L}? gewalt, verlegung, regen, unwetter, schlechtwetter, witterung\p{L}*, ausverkauft\p{L}*,
  ausverkauf, verstoß, verstößt, verspätung, verlängerung, überziehung,
  zweite[snr]? (?:set|show|konzert|auftritt|vorstellung), annul\p{L}*, désist\p{L}*, report, reporté\p{L}?,
  défaut, manquement, interdi[ts]\p{L}?, se retire, retrait,
  ne (?:peut|pouvait|pourra)\p{L}* (?:pas )?avoir lieu, n.a pas lieu, ventes restent, intempéries, pluie,
  orage, interruption, complet, complète, salle comble, guichets fermés, retard, dépassement,
  (?:second|deuxième) (?:passage|set|concert|représentation), cancel(?:a|an|ara|arse|ación|ado|ada|ase),
  suspen(?:de|dida|dido|sión|derse|diera), aplaz\p{L}*, anul\p{L}*, incumpl\p{L}*, fuerza mayor,
  prohíb\p{L}*, se retira, renuncia, no (?:puede|pudiera|podrá)\p{L}* celebrarse, no se celebra\p{L}*,
  ventas no llegan, lluvia, mal tiempo, tormenta, lleno, agot\p{L}*, retraso,
  segund[oa] (?:pase|set|concierto|función|actuación), avbok\p{L}*, förbjud\p{L}*, drar? sig ur,
  inte kan (?:genomföras|äga rum), försäljningen stannar, avbryt\p{L}*, avbrott,
  ställ(?:er|s|a|t) .{0,30}in, inställ\p{L}*, flytt(?:as|ad|en)?, regn\p{L}*, oväder, utsål[td]\p{L}*,
  slutsål[td]\p{L}*, fullsatt, försening, försenad, avtalsbrott, uteblir, andra (?:set|konsert|spelning)`,
);

const MORE_OR_LESS =
  '(?:fewer|less|more|lower|higher) than|at least|a minimum of|weniger als|mehr als|mindestens|moins de|plus de|au moins|menos de|más de|al menos|färre än|mindre än|fler än|mer än|minst';
const HEADS =
  '(?:tickets?|guests?|people|persons?|visitors?|spectators?|attendees?|admissions?|punters?|sales|karten|tickets|besucher\\p{L}?|gästen?|zuschauer\\p{L}?|personen|leuten?|billets?|entrées|spectateurs|personnes|payants|entradas|asistentes|personas|espectadores|biljetter|besökare|gäster|personer|betalande)';
const PAID_UP =
  '(?:paid|paying|sold|verkaufte\\p{L}?|zahlende\\p{L}?|bezahlte\\p{L}?|payante?s?|vendue?s?|de pago|vendidas?|betalande|sålda)';

/** `fewer than 200 tickets`, `less than 60 % of capacity` */
export const FEW_OR_MANY = new RegExp(
  `(?<!\\p{L})(?:${MORE_OR_LESS})\\s(?:\\p{L}{1,12}\\s){0,2}\\d{2,5}(?:\\s?%|\\s(?:${PAID_UP}\\s)?${HEADS})`,
  'iu',
);
/** `At 300 paying guests …`, `Unter 150 zahlenden Gästen …`, `Från 300 biljetter …` at the head of a clause. */
export const HEAD_COUNT = new RegExp(
  `(?:^|[,;:(–]\\s?|\\s(?:and|und|et|y|och)\\s)(?:[\\s\\d.)(•*§>-]{0,8})(?:at|from|above|over|below|under|beyond|with|after|once|upon reaching|ab|bei|unter|über|mit|nach|à partir de|à|au-delà de|au-dessus de|en dessous de|au-dessous de|sous|avec|dès|a partir de|por debajo de|por encima de|con|desde|från|vid|under|över|med)\\s(?:(?:the|den|les|las|los|de)\\s)?(?:${MORE_OR_LESS}\\s)?\\d{2,5}\\s(?:${PAID_UP}\\s)?${HEADS}`,
  'iu',
);

/** `50 % of the fee (£1,200)`, `half of the fee, £1,200`, `hälften av gaget` */
export const PART_OF_FEE =
  /(?:\d{1,3}\s?%|per ?cent|prozent|pour ?cent|por ciento|procent|half|hälfte|moitié|mitad|halva|hälften|third|drittel|tiers|tercio)\s(?:of|der|des|vom|von der|du|de la|de l['’]|del|de|av)?\s?(?:(?:the|la|le|el|agreed|total|full|vereinbarten?|gesamten?)\s){0,2}(?:\p{L}{0,12}(?:fee|guarantee|gage|honorars?|vergütung|cachet|prix|montant|caché|importe|gaget|arvodet|garantin?|garantía))(?:\s(?:agreed|convenu|acordado|total))?[\s,(:=–-]{1,4}(?:(?:i\.e\.|that is|also|das sind|d\.\s?h\.|soit|es decir|dvs\.?)\s)?$/iu;

/** `The first half, £900, …`, `La moitié, soit 800 €`, `One third (£400)`: a part, whatever of. */
export const PART_BEFORE =
  /(?<!\p{L})(?:half|hälfte|moitié|mitad|hälften|third|drittel|tiers|tercio|tredjedel)(?:\s(?:of|der|des|vom|du|de la|de l['’]|del|de|av)\s(?:(?:the|la|le|el|das|den)\s)?\p{L}{3,12})?\s?[,(:–-]\s?(?:(?:i\.e\.|that is|also|das sind|d\.\s?h\.|soit|es decir|dvs\.?)\s)?(?:EUR|GBP|USD|SEK|CHF)?\s?$/iu;

/** `50 % (£1,200)`, `30 % = 900 €`, `dont 30 %, soit 690 €`: so much of the sum that was named before. */
export const PERCENT_OF_IT =
  /(?<![\p{L}\d,.])(?!100)\d{1,2}(?:[.,]\d)?\s?(?:%|per ?cent|prozent|pour ?cent|por ciento|procent)\s?(?:[(=:,–-]\s?)(?:(?:i\.e\.|that is|also|das sind|d\.\s?h\.|soit|es decir|dvs\.?)\s)?(?:[€£$]|EUR|GBP|USD|SEK|CHF)?\s?$/iu;

/** `£1,000 fine per minute`, `150 € will be deducted`: what is taken off the artist's money. */
export const TAKEN_OFF =
  /^\s?(?:fines?|penalty|penalties|surcharge|(?:will |shall |may |is |are |be )*(?:deducted|withheld|forfeited|taken off|knocked off|charged)|(?:werden |wird )?(?:\p{L}+ ){0,2}(?:abgezogen|einbehalten|berechnet|strafe|bußgeld)|d.amende|de (?:pénalité|retenue|multa|penalización)|(?:sera|seront|est|sont) (?:déduit|retenu)\p{L}*|se (?:descont|deduc|retend)\p{L}*|(?:i )?böter|(?:dras|räknas) av|i vite|avdrag)(?!\p{L})/iu;

/** What somebody takes as a rule is not what was agreed here. */
export const USUAL = phrasePattern(
  ...phrasesOf`
  (?<!as )usual(?:ly)?, normal(?:ly)?, standard, list price, going rate, full fee, (?<!wie )übliche\p{L}?,
  üblicherweise, normalerweise, sonst(?:ige\p{L}?)?, reguläre\p{L}?, eigentlich(?:e\p{L}?)?,
  habituel(?:le)?(?:ment)?, (?<!comme )d.habitude, normalement, d.ordinaire, habitual(?:mente)?,
  normalmente, (?<!som )vanliga?(?:tvis)?, normalt`,
);

/** `Each dancer receives £120`: so much a head is nobody's fee for the show. */
export const EACH =
  /(?<!\p{L})(?:each|every|per|jede[rs]?|chaque|cada|varje)\s(?!(?:show|concert|performance|night|date|gig|set|event|konzert|auftritt|abend|termin|vorstellung|représentation|soir|date|concierto|actuación|función|noche|konsert|spelning|kväll|föreställning)(?!\p{L}))(?:(?:of the|of us|of you|von euch|von uns|des|de los|de vosotros|av er)\s)?\p{L}{3,}/iu;

/** Before the amount: `another £300`, `weitere 300 €`. */
export const INCREMENT_BEFORE =
  /(?<!\p{L})(?:another|(?:an )?(?:further|additional|extra)|weitere[rn]?|zusätzlich(?:e[nrs]?)?|nochmals?|noch einmal|encore|otr[oa]s|ytterligare|extra)\s$/iu;
/** Behind it: `300 € supplémentaires`, `400 € más`. */
export const INCREMENT_AFTER =
  /^\s(?:(?:extra|additional(?:ly)?|more|on top|zusätzlich|mehr|dazu|obendrauf|extra|de plus|en plus|supplémentaires?|additionnels?|de más|adicionales|ytterligare)(?!\s(?:de|d['’]|zu|to|of|til|for|vat|tax|mwst|ust|tva|iva|moms)|\p{L})|más(?=\s?(?:[.,;)]|$|al|por|para|a la)))/iu;

/** Who works for the show or lets it a room, and is not the artist. */
export const OTHER_PARTY = phrasePattern(
  ...phrasesOf`
  opens? for, spiel(?:t|en) vor, eröffne(?:t|n), ouvr(?:e|ent) pour, abren? para, öppnar för, spelar före,
  (?:booking |artist |talent )?agenc(?:y|ies), (?:booking )?agents?, booker, management, managers?,
  (?:\p{L}+ )?engineers?, (?:\p{L}+ )?technicians?, techs?, stagehands?, stage hands?, loaders?, crew,
  drivers?, runner, sellers?, photographers?, house, venue, landlord, caterer, \p{L}{0,10}agentur,
  \p{L}{0,10}agent(?:in)?, \p{L}{0,8}vermittler(?:in)?, \p{L}{0,12}techniker(?:in|s)?, fahrer(?:in)?,
  helfer, verkäufer(?:in)?, fotograf(?:in)?, haus(?:es)?, vermieter(?:in)?, agence, tourneur, ingénieure?,
  technicien(?:ne)?s?, régisseur, sonorisateur, éclairagiste, chauffeur, photographe, salle, bailleur,
  agencia, agente, m[áa]nager, técnic[oa]s?, sonidista, conductor(?:a)?, fotógraf[oa], sala,
  (?:boknings|artist|agent)?bolaget, byrån, agenten, agenturen, managern?, \p{L}{0,10}tekniker\p{L}{0,3},
  chauffören, fotografen, huset, lokalen, hyresvärden`,
);

/** The artist, as sentences on money call them. */
export const ARTIST_PARTY = phrasePattern(
  ...phrasesOf`
  artist(?:e|s|.s)?, band(?:.s)?, act, musicians?, performers?, entertainers?, group, ensemble, orchestra,
  company, lender, artiste?s?, künstler\p{L}{0,5}, musiker\p{L}{0,5}, gruppe, kapelle, groupe, producteur,
  compagnie, musiciens?, artistas?, grupo, banda, músicos?, orquesta, compañía, artisten, bandet, gruppen,
  musikerna`,
);

/** The artist spoken to. */
export const YOU = phrasePattern('you', 'euch', 'ihr', 'dir', 'vous', 'os', 'vosotros', 'er', 'ni', 'dig');

/** Behind the amount: who it goes to. */
export const TO_OTHER =
  /^\s(?:(?:net|netto|per month|extra)\s)?(?:(?:to|an|à|a|til|till)\s(?:(?:the|our|their|your|die|den|das|der|unsere\p{L}?|la|le|el|los|las|vår|vårt)\s|l['’])?|aux?\s|ans\s|al\s)/iu;

/** `For the hall we pay …`, `Instead of a meal …`: what a sentence begins with says what its money is for. */
export const PURPOSE_FIRST =
  /^[\s\d.)(•*§>-]{0,8}(?:for|towards|instead of|für|fürs|statt|anstelle|anstatt|pour|à la place|au lieu|por|para|en lugar|en vez|för|i stället|istället)\s(?:(?:d|l)['’])?/iu;

/** Things that money is paid for beside the artist; wider than the cues, as only a purpose may name them. */
export const OTHER_PURPOSE = phrasePattern(
  ...phrasesOf`
  (?:the )?(?:hall|room|venue|club|theatre|church|house|pa|sound|lights?|rooms|van|bus|posters?|drinks?|food|dinner|meals?|booking|piano|backline|merch\p{L}*|hotel|travel|fuel|flights?|agency|support|security|tickets?|meet (?:and|&) greet|signing|workshops?|dj.?set|recording|stream\p{L}*|interview),
  \p{L}{0,8}(?:saal|halle|raum|räume|technik|ton|licht|zimmer|bus|getränke|essen|vermittlung|flügel|hotel|fahrt|anreise|sprit|werbung|eintritt|unterkunft|übernachtung|workshop|dj-?set|aufnahme|mitschnitt|signierstunde)(?:e?s)?,
  meet ?& ?greet,
  (?:salle|sono(?:risation)?|son|lumières?|chambres?|van|affiches?|boissons?|repas|piano|hôtel|trajets?|voyage|essence|agence|hébergement|intermédiation|rencontre|atelier|dédicace|dj.?set|captation),
  (?:sala|sonido|equipo de sonido|luces|habitaci(?:ón|ones)|furgoneta|carteles|bebidas?|cenas?|comidas?|piano|hotel|viajes?|gasolina|agencia|alojamiento|intermediación|encuentro|taller|firma de discos|sesión|grabación),
  (?:lokalen|salen|ljud\p{L}*|ljus\p{L}*|teknik\p{L}*|rummen|rum|skåpbilen|affischer|drycker|dryck|maten|mat|middag|pianot|hotellet|resan|resor|bensin|boendet|förmedlingen|boknings\p{L}*|signering\p{L}*|workshop\p{L}*|dj-?set\p{L}*|inspelning\p{L}*)`,
);

export const PAYING = phrasePattern(
  ...phrasesOf`
  (?:shall |will |must |agrees? to |has to )pay, pays, zahlt, zahlen,
  (?:soll|muss|hat) .{0,60} (?:zu )?zahlen, verse(?:r|ra|ront|nt)?, pai(?:e|ent|era), paye(?:r|ra)?,
  pag(?:a|an|ará|arán), abon(?:a|an|ará|arán), betalar, ska(?:ll)? betala`,
);

export const GETTING = phrasePattern(
  ...phrasesOf`
  gets?, receives?, takes?, earns?, is (?:paid|given), erhält, erhalten, bekommt, bekommen, kriegt,
  perçoit, percev\p{L}+, touche(?:nt|ra)?, reçoit, recevra, cobra(?:n|rá|rán)?, recibe(?:n)?, recibirá,
  percib\p{L}+, får, erhåller`,
);

/** Percentages of other things than the door or the fee: billing, merchandise, commissions, taxes, instalments. */
export const OTHER_SHARE = phrasePattern(
  ...phrasesOf`
  prs, royalt(?:y|ies), gema, sacem, droits d.auteur, sgae, derechos de autor, stim, billing,
  merch(?:andise|andising)?, recordings, commissions?, provision, comisión, deposit, anzahlung, acompte,
  anticipo, handpenning, withholding, tax(?:es)?, vat, mwst\.?, tva, iva, moms, discount, rabatt,
  cancel\p{L}*, absage, annulation, cancelación`,
);
