import type { Pair } from '../../../reading/reading.ts';
import { conceptOf } from '../../../recognizers/labels.ts';
import { looksLikePersonName } from '../../../recognizers/people.ts';
import { type GeneralField, labelWeight } from '../../shared/show/labels.ts';
import { OTHER_ACT, PAPERS_OF_THE_ARTIST } from '../artist/artist-words.ts';
import { note, type Signs } from './signs.ts';
import { classesOf } from './word-classes.ts';

const FIELDS: readonly GeneralField[] = ['artist', 'venue', 'eventName', 'city', 'date', 'setTime'];
const MAX_KNOWN = 5000;
const known = new Map<string, readonly (readonly [string, number])[]>();

/** What a label, a heading or a column says of what stands with it. */
export function labelSigns(signs: Signs, where: string, label: string): void {
  const key = `${where}\n${label}`;
  let says = known.get(key);
  if (!says) {
    if (known.size >= MAX_KNOWN) known.clear();
    says = find(where, label);
    known.set(key, says);
  }
  for (const [name, value] of says) note(signs, name, value);
}

function find(where: string, label: string): [string, number][] {
  const fields = FIELDS.map((field): [string, number] => [
    `${where}.${field}`,
    labelWeight(field, label),
  ]).filter(([, weight]) => weight > 0);
  const concept = conceptOf(label)?.concept;
  const classes = new Set(label.split(/[^\p{L}\p{N}&@.-]+/u).flatMap(classesOf));
  const found: [string, number][] = [
    ...fields,
    ...(concept ? [[`${where}.${concept}`, 1] as [string, number]] : []),
    ...[...classes].map((one): [string, number] => [`${where}.${one}`, 1]),
    ...(OTHER_ACT.test(label) ? [[`${where}.support`, 1] as [string, number]] : []),
    ...(PAPERS_OF_THE_ARTIST.test(label) ? [[`${where}.ofArtist`, 1] as [string, number]] : []),
  ];
  return found.length > 0 ? found : [[`${where}.unknown`, 1]];
}

/** `VANTA (Mira Solberg), DJ set`: what follows the comma is no name, unless several names are joined. */
export function firstName(value: string): string {
  const [line = ''] = value.split(/\n|\s[–—|·]\s|\s-\s|\s{2,}|;|\s·/u);
  const [first = '', ...rest] = line.split(/,\s/u);
  return /^\p{Lu}[^,]*\s(?:&|and|und|et|y|och|\+)\s\p{Lu}[^,]*$/u.test(rest.at(-1) ?? '') ? line : first;
}

/** `Marsh, Reed & Lund` is one name, whatever it is made of. */
export function isPartOfSeveral(name: string, pairs: readonly Pair[] = []): boolean {
  return pairs.some(({ label, value }) => {
    if (labelWeight('artist', label) < 0.9) return false;
    const whole = firstName(value);
    return whole.includes(', ') && whole !== name && whole.includes(name);
  });
}

const CONTACT = /\S@\S|\+\d[\d\s()./-]{6,}/u;
/** `ARTIST: by its agent …`: who signs. */
const OF_SIGNER = /^(?:by|durch|par|por|genom|vertreten|represented)\s/iu;

/** `Ada Holm, ada@northway.example` is somebody to write to; `The Salt Road (agent Ada Holm, ada@northway.example)` an act. */
function isContact(value: string): boolean {
  const at = value.search(CONTACT);
  return at >= 0 && !value.slice(0, at).includes('(') && looksLikePersonName(firstName(value));
}

/** `Artist: Ada Holm, Northway, ada@northway.example`: whom to write to, where the label names only the party. */
export function speaksForAct(pairs: readonly Pair[] = []): boolean {
  return pairs.some(
    ({ label, value, text }) =>
      labelWeight('artist', label) >= 0.9 &&
      (isContact(value) || OF_SIGNER.test(value) || /_{3,}/u.test(text)),
  );
}
