import { phrasePattern } from '../../recognizers/phrases.ts';
import { PAPER_NAMES, PARTY_LISTS } from './paper-names.ts';

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

/** Subjects of machines and travel desks: they speak of a trip to the one who booked it. */
export const BOOKING_SUBJECT =
  /(?<!\p{L})(?:you.re|your|ihre?|votre|vos|tu|su|din|ditt|er|booked|confirmed|cancell?ed|changed|annulliert|geändert|bestätigt|storniert|confirmée?|annulée?|modifiée?|confirmad[oa]|cancelad[oa]|modificad[oa]|bekräftad|inställd|ändrad|booking|reservation|order|receipt|buchung|bestellung|réservation|commande|reserva|pedido|bokning|beställning|e-?tickets?|itinerary|check-?in|schedule change|flug|vol|vuelo|flyg)(?!\p{L})|(?<![\p{L}\p{N}])(?=[A-Z\d]{6}(?![\p{L}\p{N}]))(?=[A-Z]*\d)[A-Z\d]{6}|(?<![\p{L}\p{N}])[A-Z\d]{2}\s?\d{3,4}(?![\p{L}\p{N}])/iu;

/** Papers of a booking that still bear the artist's name. */
export const LISTS_OF_THE_PARTY = phrasePattern(...PARTY_LISTS);

/** Papers that bear the artist's name in their title. */
export const PAPERS_OF_THE_ARTIST = phrasePattern(...PAPER_NAMES, '\\p{L}*-?riders?');
