import { phrasePattern } from '../../recognizers/phrases.ts';

/** What is said of a day, a place or an hour that another one has replaced: `old venue`, `Bisheriger Termin`. */
export const OLD =
  'old|previous(?:ly)?|prior|former(?:ly)?|original(?:ly)?|last year|alte[rs]?|bisher(?:ige[rs]?)?|vorherige[rs]?|fr[üu]here[rs]?|urspr[üu]nglich(?:e[rs]?)?|letztes jahr|ancien(?:ne)?s?|pr[ée]c[ée]dente?s?|initiale?s?|initialement|l.an dernier|anterior(?:es)?|antigu[oa]s?|inicial(?:mente)?|a[ñn]o pasado|tidigare|gam(?:mal|malt|la)|f[öo]reg[åa]ende|ursprunglig(?:t|a|en)?|f[öo]rra [åa]ret';
/** The same, where nothing but the colon follows. */
export const OLD_ALONE = `${OLD}|alt|before|earlier|vorher|zuvor|fr[üu]her|avant|auparavant|antes|f[öo]rut|innan`;

/** Words behind which stands what a show has left: `moved from`, `au lieu du`. */
export const LEAVES = phrasePattern(
  '(?:moved|upgraded|downgraded|relocated|rescheduled|postponed|changed|shifted|switched|transferred|brought forward)(?: \\p{L}+){0,2} (?:from|out of)',
  'instead of',
  'in place of',
  'rather than',
  'replac(?:es|ing)',
  'no longer(?: (?:at|on|in))?',
  'originally(?: (?:planned|scheduled|set|announced|booked|meant|due))?(?: (?:for|at|on|in))?',
  'formerly(?: (?:known as|at))?',
  'previously(?: (?:at|on|planned|announced)(?: for)?)?',
  'not (?:at|the|on)',
  '(?:rain|back-?up|alternative) (?:date|day|venue|location)',
  '(?:wet|bad)[- ]weather(?: (?:venue|option|alternative|plan))?',
  '(?:in case of|if it) rain\\p{L}{0,2}',
  '(?:verlegt|hochverlegt|verschoben|umgezogen|umgebucht)(?: \\p{L}+)? (?:vom|von|aus(?: (?:dem|der))?)',
  '(?:an)?statt(?: (?:am|um|im|in der|in|dem|des|der|vom|wie))?',
  'anstelle(?: (?:von|des|der|vom))?',
  'nicht mehr(?: (?:im|in|am|um|das|der|die))?',
  'ersetzt(?! durch)(?: (?:das|den|die))?',
  'urspr[üu]nglich(?: (?:geplant|angesetzt|vorgesehen|war))?(?: (?:am|für|im|in))?',
  'bisher',
  '(?:schlechtwetter|ausweich|ersatz|regen)-?(?:termin|ort|location|spielort|halle|variante)',
  '(?:bei|falls) (?:regen|schlechtem wetter|schlechtwetter)',
  '(?:d[ée]plac[ée]e?|transf[ée]r[ée]e?|report[ée]e?|d[ée]cal[ée]e?|avanc[ée]e?)(?: \\p{L}+)? (?:de la|de|du|depuis)',
  'au lieu d(?:e|u|es)(?: la)?',
  '[àa] la place d(?:e|u|es)(?: la)?',
  'remplace(?! par)',
  'initialement(?: pr[ée]vue?s?)?(?: (?:le|au|à))?',
  'anciennement',
  'en cas de pluie',
  '(?:lieu|salle|date) de repli',
  '(?:trasladad|cambiad|aplazad|movid|pasad|adelantad)[oa](?: \\p{L}+)? (?:del?|desde)(?: la)?',
  'en (?:lugar|vez) del?(?: la)?',
  'sustituye a(?:l)?',
  'inicialmente(?: prevista?o?)?(?: (?:para|en))?(?: el)?',
  '(?<=\\()antes(?: en| el)?',
  'antes el (?:d[íi]a )?(?=\\d)',
  'en caso de lluvia',
  'ya no(?: (?:es|en))?',
  '(?:flyttad|flyttat|flyttas|uppgraderad)(?: \\p{L}+)? fr[åa]n',
  '(?:ist[äa]llet|i st[äa]llet) f[öo]r',
  'ers[äa]tter',
  'ursprungligen(?: (?:planerad|satt))?(?: till)?',
  'tidigare',
  'inte l[äa]ngre(?: p[åa])?',
  'vid regn',
  '(?:skulle|var) (?:ha (?:varit|spelats)|planerad)',
);

/** Where the words go on to what holds now. */
export const HOLDS =
  /[;)]|(?<!(?<!\p{L})(?:[Nn][ro]|[Nn]úm))\.\s(?!\p{L}{3,10}\s\d{4})|,\s(?!\d{1,2}[.\s]|\p{Lu})|\s(?:to|into|auf(?: den)?|in (?:die|das|den)|ins|au|[àa]|al|a(?: la)?|till|par|por|av|med|nach|but|now|jetzt|nun|neu|new|ahora|nu|sondern|mais|maintenant|d[ée]sormais|pero|sino|utan|men|wird|ist|wurde|is|has|was|a [ée]t[ée]|est|queda|ha|[äa]r)(?=\s)|\s(?:[–—|]|->|→|>)\s/u;

/** What stands at the end of a row about a show that will not be. */
export const OFF =
  'cancel(?:l?ed)?|canx|postponed|released|(?:not )?available|dropped|pulled|off sale|fell through|no show|abgesagt|f[äa]llt aus|entf[äa]llt|verschoben|freigegeben|storniert|annul[ée]e?|report[ée]e?|cancelad[oa]|anulad[oa]|aplazad[oa]|suspendid[oa]|liberad[oa]|inst[äa]lld|inst[äa]llt|framflyttad|avbokad|sl[äa]ppt|old|superseded|obsolete';

/** The same said in a sentence: `the Ipswich date has been pulled`. */
export const IS_OFF = phrasePattern(
  '(?:has|have|had|was|is|been)(?: now| been| already)* (?:pulled|cancel?led|released|postponed|dropped|scrapped|called off|off)',
  '(?:fell|fallen) through',
  'has released (?:its|their|the) (?:hold|option)',
  '(?:wurde|ist|wird) (?:leider )?(?:abgesagt|gecancelt|gestrichen|freigegeben)',
  'f[äa]llt (?:leider )?(?:aus|weg)',
  'entf[äa]llt',
  '(?:est|a [ée]t[ée]) (?:malheureusement )?(?:annul[ée]e?|supprim[ée]e?)',
  'tombe [àa] l.eau',
  '(?:se ha|ha sido|queda|se) (?:cae|ca[íi]do|cancel\\p{L}+|anulad[oa])',
  '(?:[äa]r|blir|har) (?:tyv[äa]rr )?(?:inst[äa]lld|inst[äa]llt|st[äa]llts in|avbokad)',
);

/** Other stops of the tour that papers name beside the one they are about. */
export const BEFORE_THIS_DAY =
  'yesterday|gestern|hier|ayer|ig[åa]r|i g[åa]r|(?:previous|last) (?:show|stop|gig|date|city|day)|(?:letzte[rs]?|vorige[rs]?) (?:show|station|termin|konzert|halt)|(?:derni[èe]re|pr[ée]c[ée]dente?) (?:date|[ée]tape)|concert pr[ée]c[ée]dent|la veille|(?:d[íi]a|show|concierto|parada) anterior|[úu]ltim[oa] (?:show|concierto|parada)|f[öo]rra (?:spelningen|stoppet)|f[öo]reg[åa]ende(?: (?:spelning|stopp|dag))?';
