/** What a label or the head of a column says of a ride. */
export type WayPart = 'time' | 'from' | 'to' | 'date' | 'crew';

/** The words of each, as parts of a pattern; of a word with two meanings the first counts. */
export const WAY_WORDS: Readonly<Record<WayPart, string>> = {
  time: '(?:(?:pick[- ]?up|collection|departure|leaving|start|call) )?time|departs?(?: at)?|when|zeit|uhrzeit|abholzeit|abfahrt(?:szeit)?|wann|heure(?: de (?:d[ée]part|prise en charge|rendez-vous))?|horaire|quand|hora(?: de (?:recogida|salida))?|cu[áa]ndo|tid|klockan|avg[åa]ngstid|h[äa]mttid|n[äa]r',
  from: 'from|(?:pick[- ]?up|collection|abhol)(?:[- ]?(?:point|location|place|address|from|at|ort|ung|adresse|punkt))?|origine?|von|start[ -]?(?:ort|punkt)|de|depuis|d[ée]part|lieu de (?:prise en charge|rendez-vous|d[ée]part)|prise en charge|desde|origen|recogida|salida|(?:lugar|punto) de (?:recogida|encuentro)|fr[åa]n|upph[äa]mtning(?:splats)?|h[äa]mtas?',
  to: 'to|drop[- ]?off(?: (?:point|location|place|address|at))?|destination(?:sort)?|dest\\.?|dropping|nach|ziel(?:ort|adresse)?|wohin|bis|[àa]|arriv[ée]e|ankunft|d[ée]pose|vers|hasta|destino|llegada|entrega|ad[óo]nde|till|avl[äa]mning(?:splats)?|l[äa]mnas?|vart',
  date: '(?:(?:pu|pick[- ]?up|collection|service|travel|transfer|job|show)[- ])?dates?|days?|datum|tage?|wochentag|fecha|d[íi]a|jour|dag|dat\\.?',
  crew: 'driver(?: name)?|chauffeur|vehicle|car|van|pax|passengers?|people|persons|travellers|luggage|distance|duration|drive time|fahrer(?:in)?|fahrzeug|personen|passagiere|g[äa]ste|dauer|fahrzeit|conducteur|v[ée]hicule|passagers|personnes|bagages|conductor|ch[óo]fer|veh[íi]culo|coche|pasajeros|personas|f[öo]rare|fordon|bil|passagerare|antal|personer',
};
/** In a label the place where somebody is met is where a ride begins; over a column it is where anything happens. */
const MEETING = 'meeting point|where|treffpunkt|wo|o[ùu]|d[óo]nde|m[öo]tesplats|var';

const labels = Object.entries(WAY_WORDS).map(
  ([part, words]) =>
    [part as WayPart, new RegExp(`^(?:${part === 'from' ? `${words}|${MEETING}` : words})$`, 'iu')] as const,
);

/** Which part of a ride a label names. */
export function wayPartOf(label: string): WayPart | undefined {
  return labels.find(([, pattern]) => pattern.test(label))?.[0];
}
