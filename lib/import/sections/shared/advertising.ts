import type { Reading } from '../../reading/reading.ts';
import { quick } from '../../recognizers/phrases.ts';

const SUGGESTION = quick(
  /guests also|(?:people|travell?ers|visitors) also (?:stay|book)|also (?:booked|liked|viewed|loved)|(?:while|when) you(?:'|’)?(?:re| are) (?:there|in town)|complete your (?:trip|journey|stay|booking)|make the most of|explore (?:things|more)|things to (?:do|see) in|what to (?:do|see) in|(?:popular|similar|other) (?:hotels|stays|properties|places)|nearby (?:hotels|stays|attractions)|you (?:may|might) also|you may like|recommended for you|more offers|special offers|our offers|deals for you|need (?:a )?(?:hotel|car)|book (?:a )?(?:hotel|car) (?:now|from|with)|(?:from|tip from) our partners|tipps? unserer partner|(?:conseil de |offre de )?nos partenaires|de nuestros socios|från våra partner|explore more|interessieren|vervollständigen sie ihre|auch (?:gefallen|gebucht|angesehen)|(?:ähnliche|beliebte|weitere) (?:hotels|unterkünfte)|sehenswürdigkeiten in|erlebnisse in|was man in|complétez votre|ont aussi (?:aimé|réservé)|(?:autres|hôtels similaires|idées d')(?: hôtels| activités|$)|que faire à|activités à|completa tu (?:viaje|estancia|reserva)|también les? (?:gust|reserv)|(?:otros|hoteles similares) ?(?:hoteles|$)|qué (?:hacer|ver) en|actividades en|komplettera din (?:resa|vistelse)|andra (?:gillade|bokade)|(?:liknande|andra) hotell|att göra i|upplevelser i|weitere angebote|unsere angebote|empfehlungen für|vous aimerez|à découvrir|nos offres|besoin d'un|te puede interesar|también te|ofertas|¿necesitas|du kanske|vi rekommenderar|erbjudanden/iu,
);

/** A service that is offered rather than agreed: for nothing, or from so much on. */
const OFFERED = quick(
  /(?<![\p{L}])(?:gratis|gratuite?s?|gratuitos?|kostenlos\p{L}*|kostenfrei\p{L}*|free of charge|for free|complimentary (?:shuttle|transfer|parking)|(?:book|reserve) now|jetzt buchen|reserva (?:ahora|ya)|réservez|boka nu)(?![\p{L}])/iu,
);
const PRICED_FROM = quick(
  /(?:desde|from|ab|dès|à partir de|från)\s(?:[€£$]\s?\d|\d+(?:[.,]\d+)?\s?(?:€|EUR|£|\$|kr))/iu,
);

export function isOffer(text: string): boolean {
  return OFFERED.test(text) || PRICED_FROM.test(text);
}

const known = new WeakMap<Reading, ReadonlySet<number>>();

/** Lines of advertising: under a heading that suggests more, or a line that says so itself. */
export function suggestedLines(reading: Reading): ReadonlySet<number> {
  const lines = known.get(reading) ?? findSuggested(reading);
  known.set(reading, lines);
  return lines;
}

function findSuggested(reading: Reading): Set<number> {
  const lines = new Set<number>();
  for (const block of reading.blocks) {
    if (!SUGGESTION.test(block.heading)) continue;
    for (let i = block.firstLine; i <= block.lastLine; i++) lines.add(i);
  }
  for (const line of reading.lines) if (SUGGESTION.test(line.text)) lines.add(line.index);
  return lines;
}
