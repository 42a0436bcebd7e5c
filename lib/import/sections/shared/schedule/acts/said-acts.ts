import { likelyOf, matchesOf, phrasePattern } from '../../../../recognizers/phrases.ts';
import type { ActKind, ActWord } from './act-words.ts';

/** Acts that sentences say with a verb, and what a running order would call them. */
interface SaidAct {
  kind: ActKind;
  name: string;
  phrases: readonly string[];
}

/** Up to the particle that ends a German clause: `holt euch … am Hotel ab`. */
const THEN = '(?=[^;!?]{0,90}?\\s';
const YOU =
  '(?:(?:all|both|the (?:two|three|four|five|six|lot)|(?:all )?(?:two|three|four|five|six)) of (?:you|us|them)|(?:you|us|them)(?: (?:all|both|two|three|four|five|six|lot))?|everyone|everybody|the (?:band|artists?|group|crew|party))';
/** Where people are fetched. */
const STOP =
  '(?:(?:the|your|our) )?(?:\\p{L}+ ){0,2}(?:airport|arrivals?|station|hotel|apartments?|terminal|t\\d|lobby|curb|kerb|port|ferry|stage door)';
/** Whoever is named, with a verb before it that a thing could stand behind as well: `collects Orla, Cormac and you from …`. */
const NAMED =
  '(?!(?:the|a|an|your|our|my|their|his|her|any|all|some) )\\p{L}+(?:,? (?:and |& )?\\p{L}+){0,4}';
const EUCH = '(?:euch|sie|dich|uns|alle|die (?:band|k[üu]nstler\\p{L}*|gruppe))';
const ER = '(?:er|dig|oss|dem|alla|bandet|artisten|gruppen)(?: (?:alla|båda|två|tre|fyra|fem|sex))?';
const VOUS = '(?:vous|nous|les|la|le)(?= |$)';
const PLACE_OF_SHOW =
  '(?:building|venue|hall|club|theatre|theater|church|room|place|site|stage|premises|space|auditorium)';
const HAUS = '(?:haus|halle|laden|club|saal|location|b[üu]hne|gebäude|kirche|theater|lokal)';
const SALLE = '(?:salle|lieu|th[ée][âa]tre|plateau|sc[èe]ne|club|[ée]glise|b[âa]timent)';
const SALA = '(?:sala|recinto|teatro|local|escenario|iglesia|edificio)';
const LOKAL =
  '(?:lokalen|scenen|huset|salen|hallen|kyrkan|klubben|byggnaden|teatern|spelplatsen|konserthuset)';

const SAID_ACTS: readonly SaidAct[] = [
  {
    kind: 'transfer',
    name: 'Pick-up',
    phrases: [
      `(?:pick(?:s|ing)?|fetch(?:es)?) ${YOU}(?: \\p{L}+){0,2} up`,
      `pick(?:s|ing)? up (?:the )?(?:band|artists?|group|crew|party)`,
      `(?:collect(?:s|ing)?|fetch(?:es)?) ${YOU}`,
      '(?:collects?|picks? up)(?= (?:from|at|outside) (?:the |your |our )?(?:hotel|venue|airport|station|lobby|arrivals|stage door))',
      `(?:grab|meet|get)s? ${YOU}(?= (?:at|from|in|inside|outside) ${STOP})`,
      `(?:collects?|picks? up|meet|meets)(?= ${NAMED} (?:at|from|in|inside|outside) ${STOP})`,
      `(?:collects?|picks? up)(?= ${NAMED} from (?:the )?\\p{L})`,
      `(?:collects|picks up)(?= ${NAMED} at )`,
      `(?:is|are|be|will be|['’]ll be) (?:there )?waiting(?= (?:for [^.,;!?]{2,40} )?(?:at|in|inside|outside) ${STOP})`,
      'be (?:picked up|collected|fetched|met)(?= (?:at|from|in|outside|by))',
      "(?:driver|car|van|runner|taxi|cab|minibus|chauffeur|bus|coach)(?:['’]s| is| will be|['’]ll be| waits| waiting)(?= (?:waiting |there |outside |booked |ordered )*(?:for you|at|from|outside|in) )",
      'car service(?= (?:from|at|to))',
    ],
  },
  {
    kind: 'transfer',
    name: 'Transfer',
    phrases: [
      `(?:take|drive|bring|run|shuttle|drop|ferrie|ferry)s? ${YOU}(?= (?:back |straight |over |off )?(?:to|at|home|from))`,
      `(?:car|van|cab|taxi|bus|minibus|coach|runner)(?= (?:back )?(?:to|for) (?:the )?(?:airport|station|hotel|venue|ferry))`,
      '(?<=(?:at|by) [^.,;!?]{2,24} )(?:for|to) the (?:airport|station|ferry|port)',
      '(?:cab|taxi|minicab|uber)(?= (?:(?:is|comes|booked|ordered) ){0,2}(?:at|for) )',
      `(?:emmène|emm[èe]nera|conduit|conduira|am[èe]ne|am[èe]nera|d[ée]pose|d[ée]posera|transf[èe]re)(?= (?:[àa]|au|vers|jusqu))`,
      `vous (?:emm[èe]ne(?:ra)?|conduit|conduira|am[èe]ne(?:ra)?|d[ée]pose(?:ra)?|transf[èe]re)`,
    ],
  },
  {
    kind: 'transfer',
    name: 'Departure',
    phrases: [
      '(?:van|bus|coach|splitter|sprinter|minibus|nightliner|car|truck) (?:leaves|departs|sets off|rolls)',
      '(?:van|bus|nightliner|sprinter|wagen|auto) (?:fährt|startet|geht)(?= )',
      '(?:van|bus|car|camion|minibus|fourgon|navette) (?:part|partira|démarre)(?= )',
      '(?:van|bus|autobús|furgoneta|furgo|coche|autocar) (?:sale|saldrá|parte)(?= )',
      '(?:van|buss|bil|minibuss|skåpbil)(?:en)? (?:går|åker|avgår|rullar)(?= )',
    ],
  },
  {
    kind: 'transfer',
    name: 'Abholung',
    phrases: [
      `(?:hol(?:t|en|e)|nimmt|sammel(?:t|n))(?= ${EUCH} [^;!?]{0,90}?(?:ab|mit|ein)(?!\\p{L}))`,
      `(?:hol(?:t|en|e)|sammel(?:t|n))${THEN}${EUCH}\\s[^;!?]{0,90}?(?:ab|ein)(?!\\p{L}))`,
      `(?:werdet|wird|werden)${THEN}abgeholt(?!\\p{L}))`,
      'abgeholt(?: wird| werdet| werden)?',
      `(?:wartet|warten|steht)(?= [^;!?]{0,60}?(?:auf ${EUCH}|f[üu]r ${EUCH} bereit))`,
    ],
  },
  {
    kind: 'transfer',
    name: 'Fahrt',
    phrases: [`(?:bring(?:t|en)|f[äa]hr(?:t|en)) ${EUCH}`],
  },
  {
    kind: 'transfer',
    name: 'Prise en charge',
    phrases: [
      '(?:vien(?:t|nent|dra|dront)|pass(?:e|era|ent|eront)) (?:vous |nous )?(?:chercher|prendre|r[ée]cup[ée]rer)',
      'venons vous (?:chercher|prendre|r[ée]cup[ée]rer)',
      `(?:va|vont|vais|ira|iront) ${VOUS} (?:chercher|prendre|r[ée]cup[ée]rer)`,
      '(?:vous|nous) (?:ramasse|cueille|r[ée]ceptionne)(?:ra)?',
      'vous (?:prend(?:ra|s)?|prendront|r[ée]cup[èe]re(?:ra)?|attend(?:ra)?)(?= [^;!?]{0,40}?(?:gare|a[ée]roport|h[ôo]tel|terminal|sortie|parking))',
    ],
  },
  {
    kind: 'transfer',
    name: 'Recogida',
    phrases: [
      '(?:os|te|les|le|nos|l[oa]s) (?:recog\\p{L}+|busc\\p{L}+|espera(?:rá|n|rán)?(?= en (?:la |el )?(?:estaci[óo]n|llegadas|aeropuerto|puerta|entrada|hotel|recepci[óo]n)))',
      'pas\\p{L}+ a (?:recoger|buscar)\\p{L}*',
      'ser(?:á|éis|án) recogid\\p{L}+',
    ],
  },
  {
    kind: 'transfer',
    name: 'Traslado',
    phrases: ['(?:os|te|les|le|nos|l[oa]s) (?:llev(?:a|amos|ar[áa]n?|an)|traslad\\p{L}+|acerc\\p{L}+)'],
  },
  {
    kind: 'transfer',
    name: 'Hämtning',
    phrases: [
      `(?:hämtar|möter|plockar) (?:upp )?${ER}(?: upp)?`,
      '(?:blir|bli)(?: ni| du)? (?:upp)?hämtade?',
      '(?:upp)?hämtas(?: ni)?(?: upp)?',
    ],
  },
  {
    kind: 'transfer',
    name: 'Skjuts',
    phrases: [`(?:kör|skjutsar|tar) ${ER}(?= (?:till|från|hem|tillbaka))`, '(?:kör|skjutsar)(?= från)'],
  },
  {
    kind: 'press',
    name: 'Phone interview',
    phrases: [
      'on the phone (?:for|with|to)',
      'by phone with',
      'am telefon (?:für|mit)',
      'au téléphone (?:pour|avec)',
      'por teléfono con',
      'på telefon (?:med|för)',
    ],
  },
  {
    kind: 'press',
    name: 'Interview',
    phrases: [
      '(?:does|do|doing|speaks? (?:to|with|on)|talks? (?:to|with)|live on|spricht mit|parle à|habla con|pratar med) (?:\\p{L}+ ){0,2}(?:fm|radio|tv)(?: \\p{L}+)?',
    ],
  },
  {
    kind: 'signing',
    name: 'Signing',
    phrases: [
      'sign(?:s|ing)? (?:\\p{L}+ )?(?:records|albums|copies|cds|vinyl|autographs|books|merch)',
      '(?:signiert|signieren) (?:ihr|wir)?',
      '(?:dédicacez|signez)',
      'firm(?:áis|aréis|amos) (?:discos|autógrafos|ejemplares)',
      'signerar (?:ni|vi|skivor)',
    ],
  },
  {
    kind: 'photo',
    name: 'Photos',
    phrases: [
      'photographer (?:comes|is coming|will be|arrives|meets)',
      '(?:fotograf(?:in)? kommt|kommt (?:die|der|eine?) fotograf(?:in)?)',
      'photographe (?:passe(?:ra)?|vient|viendra)',
      'fotógraf[oa] (?:viene|vendrá|pasa(?:rá)?)',
      '(?:fotograf(?:en)? kommer|kommer (?:en )?fotograf(?:en)?)',
    ],
  },
  {
    kind: 'curfew',
    name: 'Curfew',
    phrases: [
      '(?:must|ha(?:s|ve) to|needs? to) (?:finish|end|stop|be (?:over|finished|done))',
      'muss(?=[^,;!?]{0,60}\\s(?:schluss|ende|zu ende|vorbei|fertig)(?: sein)?(?!\\p{L}))',
      'müssen(?=[^,;!?]{0,60}\\s(?:schluss machen|aufhören|fertig sein)(?!\\p{L}))',
      "(?:doit|doivent|faut|devez|devons)(?= (?:\\p{L}+ ){0,2}(?:terminée?s?|finie?s?|finir|terminer|s['’]arrêter|arrêter)(?!\\p{L}))",
      '(?:debe|deben|hay que|tenéis que|tenemos que|tiene que|tienen que) (?:\\p{L}+ )?(?:terminar|acabar|parar|finalizar|estar (?:terminado|acabado))',
      '(?:måste|ska)(?= (?:\\p{L}+ ){0,2}(?:vara (?:slut|klara?|över)|sluta|avsluta)(?!\\p{L}))',
    ],
  },
  {
    kind: 'load-in',
    name: 'Get-in',
    phrases: [
      `(?:get|be|come|move) (?:in|into|inside) (?:the |our )?${PLACE_OF_SHOW}`,
      `(?:you|they|the band|the artists?)(?:['’]re| are| is) (?:welcome|free to (?:come|load|arrive|set))`,
      `(?:you|they|the band) can (?:arrive|load|come|start (?:loading|setting)|have the ${PLACE_OF_SHOW})`,
      `${PLACE_OF_SHOW} (?:is|will be) (?:available|accessible|yours|(?:open|free) (?:to|for) (?:you|us|the (?:band|crew|artists?)))`,
      `(?:someone|somebody|our \\p{L}{3,12}|the tech\\p{L}*|we)(?:['’]ll| will) be (?:there|on site)`,
    ],
  },
  {
    kind: 'load-in',
    name: 'Zugang',
    phrases: [
      `${HAUS} (?:ist|steht)(?= [^;!?]{0,50}?(?:offen|frei|zug[äa]nglich|zur verfügung|aufgeschlossen))`,
      `(?:k[öo]nn(?:t|en)|d[üu]rf(?:t|en)|komm(?:t|en))(?= [^;!?]{0,40}?in(?:s| den| die| das) ${HAUS})`,
    ],
  },
  {
    kind: 'load-in',
    name: 'Accès',
    phrases: [
      `${SALLE} (?:est|sera) (?:ouverte?|accessible|disponible|libre|[àa] (?:vous|votre disposition))`,
      'vous pouvez (?:venir|commencer [àa] (?:d[ée]charger|monter|installer))',
    ],
  },
  {
    kind: 'load-in',
    name: 'Acceso',
    phrases: [
      `${SALA} (?:está|estará) (?:abiert[oa]|disponible|libre)`,
      'pod[ée]is (?:venir|empezar a (?:descargar|montar))',
    ],
  },
  {
    kind: 'load-in',
    name: 'Tillträde',
    phrases: [
      `${LOKAL} (?:är|finns|blir) (?:öppen|öppet|tillgänglig|er|ledig)`,
      `(?:ni|bandet) (?:kommer|kan komma|får komma) in`,
      `in i ${LOKAL}`,
    ],
  },
];

/** `Abbau muss um 1 Uhr fertig sein`: what has to be done by then is named. */
const ENDING: ReadonlySet<ActKind> = new Set([
  'load-in',
  'load-out',
  'soundcheck',
  'rehearsal',
  'line-check',
  'meal',
]);

const likelyActs = likelyOf(
  SAID_ACTS.map(({ kind, name, phrases }) => ({ kind, name, pattern: phrasePattern(...phrases) })),
  ({ pattern }) => pattern,
);

/** The acts that a sentence says with its verbs, beside those that it calls by name. */
export function saidActs(text: string, named: readonly ActWord[]): ActWord[] {
  const said: ActWord[] = [];
  const isOfOther = (kind: ActKind, start: number): boolean =>
    kind === 'curfew' &&
    [...named].some((word) => word.isStrong && ENDING.has(word.kind) && word.end <= start);
  const isFree = (start: number, end: number): boolean =>
    ![...named.filter((word) => word.isStrong), ...said].some((word) => start < word.end && word.start < end);
  for (const { kind, name, pattern } of likelyActs(text)) {
    for (const match of matchesOf(text, pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (isFree(start, end) && !isOfOther(kind, start))
        said.push({ kind, name, isStrong: true, text: match[0], start, end });
    }
  }
  return said;
}
