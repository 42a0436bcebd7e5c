import { phrasePattern } from '../../../recognizers/phrases.ts';
import { PAPER_NAMES, PARTY_LISTS } from '../titles/paper-names.ts';

/** Words of firms, offices and houses, which are no act. */
export const BUSINESS =
  /(?<!\p{L})(?:agency|agencies|management|mgmt|booking|bookings|artists|talent|touring|productions?|promotions?|promoter|concerts|presents|entertainment|records|events?|travel|agentur|konzertdirektion|veranstaltungs?\p{L}*|kulturamt|stadt|gemeinde|tourist|reisen|kultur\p{L}*|association|agence|ayuntamiento|förening\p{L}*|bolag|hotel|hotell|airlines?|restaurant|sarl|festival|media|group|services?|consulate|embassy|ministry|department|producteur|productrice|organisat(?:eur|rice)|contratante|organizador|promotor|arrangör(?:en)?|veranstalter|purchaser|presenter|producer|employer|engager|buyer|auftrag(?:geber|nehmer)|cédant|cessionnaire|diffuseur)(?!\p{L})/iu;
/** Who plays beside the artist. */
export const OTHER_ACT = phrasePattern(
  'support(?:s|ed)?(?: by)?',
  'opener',
  'opening act',
  'opens',
  'special guests?',
  'guest',
  'vorband',
  'vorgruppe',
  'vorprogramm',
  'première partie',
  'telonero\\p{L}?',
  'artista invitad[oa]',
  'förband',
  'residents?',
  'other acts?',
  'weitere acts',
  'presented by',
  'line-?up',
);

/** What bands of every kind call themselves. */
export const ENSEMBLE =
  /(?<!\p{L})(?:band|big ?band|orchestra|choir|chorus|quartett?|quintett?|sextett?|trio|duo|ensemble|orchester|chor|kapelle|blaskapelle|orchestre|chœur|fanfare|quatuor|orquesta|coro|banda|cuarteto|orkester|kör|kvartett|compagnie|compañía|collectif|colectivo|kollektiv(?:et)?|project|collective|brothers|sisters)(?!\p{L})/iu;

/** Papers of a booking that still bear the artist's name. */
export const LISTS_OF_THE_PARTY = phrasePattern(...PARTY_LISTS);

/** Papers that bear the artist's name in their title. */
export const PAPERS_OF_THE_ARTIST = phrasePattern(...PAPER_NAMES, '\\p{L}*-?riders?');
