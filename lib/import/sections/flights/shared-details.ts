import type { Reading } from '../../reading/reading.ts';
import { quick } from '../../recognizers/phrases.ts';
import { candidateAt } from '../shared/spots.ts';
import type { FlightCandidates, TokenLine } from './types.ts';

const FOR_ALL = quick(
  /(?<!\p{L})(?:both|all|each|every|beide\p{L}?|alle[nrs]?|jeweils|les deux|tous|toutes|ambos|todos|todas|båda|alla|samtliga)(?!\p{L})/iu,
);
const CABIN_LINE =
  /(?:^\s{0,4}|\s{2})(?:tarif\p{L}?\s?:|(?:cabin|class|travel class|klasse|reiseklasse|classe|clase|cabina|kabin|kabine|cabine|klass|reseklass)(?:\s{0,2}[:.]|\s(?=(?:premium |basic )?(?:econom|business|first|éco|tourist))))/iu;

/** `Aircraft: Airbus A320` on a line of its own. */
const AIRCRAFT_LINE =
  /^\s{0,4}(?:aircraft|equipment|fluggerät|gerät|flugzeug(?:typ)?|appareil|type d['’]appareil|avión|tipo de avión|flygplan(?:styp)?)\s{0,2}[:.]/iu;

/** Conditions name every class there is. */
const OF_BAGGAGE = /bag(?:s|gage)?(?!\p{L})|luggage|gepäck|bagage|equipaje|\d ?(?:kg|lbs)(?!\p{L})|lounge/iu;

const opensWithClass = ({ text, tokens: [first] }: TokenLine): boolean =>
  first?.kind === 'class' && text.slice(0, first.start).trim() === '' && text.length <= MAX_HEAD;
const MAX_HEAD = 60;

/** What one line outside the legs says of all of them: "Aircraft on both flights: …", "Cabin: Business". */
export function detailsForAll(
  reading: Reading,
  lines: readonly TokenLine[],
  legLines: ReadonlySet<number>,
): FlightCandidates {
  const facts: FlightCandidates = {};
  const types = new Set(
    lines.flatMap(({ tokens }) =>
      tokens.flatMap((token) => (token.kind === 'aircraft' ? [token.value] : [])),
    ),
  );
  const classes = new Set(
    lines.flatMap(({ tokens }) => tokens.flatMap((token) => (token.kind === 'class' ? [token.value] : []))),
  );
  const firstOfLeg = [...legLines].reduce((first, line) => Math.min(first, line), Number.POSITIVE_INFINITY);
  for (const line of lines) {
    // `Economy Standard, 1 bag 23 kg` over the flights of a ticket that names no other class.
    const isHead = classes.size === 1 && line.index < firstOfLeg && opensWithClass(line);
    const isForAll = FOR_ALL.test(line.text);
    const isCabin = CABIN_LINE.test(line.text);
    const isAircraft = types.size === 1 && AIRCRAFT_LINE.test(line.text);
    if (
      (!isForAll && !isCabin && !isAircraft && !isHead) ||
      (!isCabin && !isHead && OF_BAGGAGE.test(line.text)) ||
      (legLines.has(line.index) && line.tokens.some((token) => token.kind === 'flight'))
    )
      continue;
    for (const token of line.tokens) {
      if (token.kind === 'aircraft' && (isForAll || isAircraft))
        facts.aircraft ??= [
          candidateAt(reading, token.text, [token], {
            reason: 'said of all flights of the paper',
            specificity: 0.4,
          }),
        ];
      if (token.kind === 'class' && !isAircraft)
        facts.travelClass ??= [
          candidateAt(reading, token.text, [token], {
            reason: 'said of all flights of the paper',
            specificity: 0.4,
          }),
        ];
    }
  }
  return facts;
}
