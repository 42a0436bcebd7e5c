import type { Reading } from '../../reading/reading.ts';
import { foldName } from '../../recognizers/fold.ts';
import { dayContext, findActWords, type ShowFacts } from '../shared/schedule/index.ts';
import { timeGroups } from '../shared/schedule/times/time-groups.ts';
import { findGuestCount } from './guests/count-guests.ts';
import { cityOf, findStreet, isHouse, isInHouse } from './house/find-house.ts';
import { phoneIn } from './house/phones.ts';
import { type Meal, onDay } from './meal.ts';

/** So many lines an entry of a list of rides takes at most. */
const MAX_LINES = 3;
const TO = /(?:->|→|⇒|=>|–>|>>)\s{0,20}(\p{Lu}[^,;()\n]{2,50}?)\s?(?=[,;(]|\s-\s|$)/gu;
const BOOKED =
  /(?<!\p{L})(?:table|tisch|mesa|bord|réserv\p{L}*|reserv\p{L}*|booked|covers|couverts)(?!\p{L})/iu;
const NEW_ENTRY = /^\W{0,4}\d{1,2}[.:h]\d{2}(?!\d)/u;

const STATION =
  /(?<!\p{L})(?:airport|aéroport|aeropuerto|flughafen|flygplats\p{L}*|(?:rail )?station|gare|(?:haupt)?bahnhof|hbf|estación|terminal|pension)(?!\p{L})/iu;

/** `20:30 Hotel -> Casa Lola, Orizaba 311 (cena 21:00, 7 personas)`: a ride to where one eats. */
export function readRidesToMeals(reading: Reading, show: ShowFacts): Meal[] {
  const days = dayContext(reading, show.date);
  return reading.lines.flatMap((line) => {
    const to = TO_ANY.test(line.text) ? [...line.text.matchAll(TO)].at(-1) : undefined;
    if (!to) return [];
    const { index } = line;
    const lines = entryAt(reading, index);
    const text = lines.map((one) => one.text).join('\n');
    const name = to[1]?.trim();
    const from = to.index + to[0].length;
    const meal = findActWords(text).find(
      (word) => word.kind === 'meal' && word.isStrong && word.start >= from,
    );
    if (!name || !meal || isInHouse(name) || STATION.test(name) || isVenue(name, show)) return [];
    const around = text.slice(from).replace(/\n\s*/gu, ' ');
    const behind = text.slice(meal.start).replace(/\n\s*/gu, ' ');
    const place = text.slice(from, meal.start).replace(/\n\s*/gu, ' ');
    const street = findStreet(place) ?? PLACE.exec(place)?.[1];
    if (!isHouse(name) && !BOOKED.test(behind)) return [];
    const at = (words: string) => ({
      text: words,
      line: lines.find((line) => line.text.includes(words))?.index ?? index,
    });
    const time = timeGroups(behind, reading)[0];
    const guests = findGuestCount(behind) ?? findGuestCount(around);
    const phone = phoneIn(behind, reading);
    const city = cityOf(place);
    return [
      {
        reading,
        line: index,
        quote: lines[0]?.text ?? name,
        name: at(name),
        isHouse: true,
        ...(street && { address: at(street) }),
        ...(city && { city: at(city) }),
        ...(phone && { phone: { ...at(phone.text), value: phone.value } }),
        ...onDay(days.dayOf(index), { text: name, line: index }),
        ...(time && { time: { ...at(time.text), value: time.start } }),
        ...(guests && { guests: { ...at(guests.text), value: guests.value } }),
        notes: at(around.replace(/^[\s,;]+/u, '').trim()),
        method: 'pattern' as const,
        reason: 'a ride to where one eats',
        specificity: 0.6,
      },
    ];
  });
}

/** `, Pocra Quay` */
const PLACE = /^,\s(\p{Lu}[^,;(\d]{3,30}?)(?=\s*(?:[,;(]|$|\s\p{Ll}))/u;

/** A line and those below it that begin no entry of their own. */
function entryAt(reading: Reading, index: number) {
  const lines = reading.lines.slice(index, index + MAX_LINES);
  const end = lines.findIndex((line, i) => i > 0 && (NEW_ENTRY.test(line.text) || TO_ANY.test(line.text)));
  return end < 0 ? lines : lines.slice(0, end);
}

const TO_ANY = /->|→|⇒|=>|–>|>>/u;

function isVenue(name: string, { venue }: ShowFacts): boolean {
  if (!venue) return false;
  const [a, b] = [foldName(name), foldName(venue)];
  return a.includes(b) || b.includes(a);
}
