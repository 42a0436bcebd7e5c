import { foldName } from '../../recognizers/fold.ts';
import { findActWords, type ScheduleItem } from '../shared/schedule/index.ts';
import { isOfArtist, isShortFor, namesArtist, OF_EVERY_SHOW } from '../shared/show/names-artist.ts';

const MAX_NAME_WORDS = 6;

/** Words that may be the name of somebody who is not of every show: what is left of `Soundcheck: Ash Kettle`. */
function nameIn(text: string): string | undefined {
  let rest = text;
  for (const word of [...findActWords(text)].reverse())
    rest = `${rest.slice(0, word.start)} ${rest.slice(word.end)}`;
  const words = rest
    .replace(/\d+\s?(?:min\p{L}*|pax|people|pers\p{L}*)/giu, ' ')
    .split(/[^\p{L}\p{N}&'’.-]+/u)
    .filter((word) => /\p{L}/u.test(word));
  if (words.length === 0 || words.length > MAX_NAME_WORDS) return undefined;
  const isName = words.filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).length >= words.length * 0.6;
  const isSomebody = words.some((word) => !OF_EVERY_SHOW.has(foldName(word)));
  return isName && isSomebody ? foldName(words.join(' ')) : undefined;
}

interface Bill {
  artist: string | undefined;
  /** Acts, folded, whose slots or names the list has under a title or a column of their own. */
  others: ReadonlySet<string>;
  /** Kinds of acts that the list has with the artist's name, as it has them with those of others. */
  named: ReadonlySet<string>;
  /** Kinds that stand there without any name. */
  plain: ReadonlySet<string>;
  /** The list names this artist somewhere; else the name may not be the artist's. */
  isNamed: boolean;
  /** A column of acts says of each row whose it is. */
  isByAct: boolean;
  /** A column of all who take part names this artist among them. */
  isByName: boolean;
  /** Those who are named there beside the artist, and beside one of those: folded. */
  party: ReadonlySet<string>;
}

const bills = new WeakMap<readonly ScheduleItem[], Bill>();

/** Who plays, as the whole list says it, found once for all its items. */
function billOf(artist: string | undefined, listed: readonly ScheduleItem[]): Bill {
  const known = bills.get(listed);
  if (known && known.artist === artist) return known;
  const owners = listed.flatMap((item) => item.who ?? []);
  const isOwn = ({ text }: { text: string }): boolean => isOfArtist(text, artist);
  const isByName = owners.some(isOwn);
  const acts = owners.filter((who) => who.isOfActs);
  const ofOthers = acts.flatMap((who) => (isOwn(who) ? [] : (nameIn(who.text) ?? [])));
  const slots = listed.filter((item) => item.kind === undefined || item.kind === 'support');
  const named = slots.filter((item) => !isShortFor(item.title.text, artist));
  const others = [...ofOthers, ...named.flatMap((item) => nameIn(item.title.text) ?? [])];
  const bill = {
    artist,
    others: new Set(others.filter((name) => !namesArtist(name, artist))),
    named: new Set(
      listed.flatMap((item) =>
        item.kind && namesArtist(item.title.text, artist) ? [checkOf(item.kind)] : [],
      ),
    ),
    plain: new Set(
      listed.flatMap((item) =>
        item.kind && nameIn(item.title.text) === undefined ? [checkOf(item.kind)] : [],
      ),
    ),
    isNamed: isByName || listed.some((item) => namesArtist(item.title.text, artist)),
    isByAct: acts.some(isOwn) || new Set(ofOthers).size > 1,
    isByName,
    party: partyOf(
      owners.filter((who) => !who.isOfActs).map((who) => partsOf(who.text)),
      artist,
    ),
  };
  bills.set(listed, bill);
  return bill;
}

const partsOf = (who: string): string[] => who.split(/\s?[+,&/]\s?|\s(?:and|und|et|y|och)\s/u).map(foldName);

/** `Odell, Iggy` in one row and `Bas, Iggy` in another: they all are of one party. */
function partyOf(rows: readonly (readonly string[])[], artist: string | undefined): ReadonlySet<string> {
  const party = new Set<string>();
  for (let size = -1; size < party.size; ) {
    size = party.size;
    for (const row of rows)
      if (row.some((one) => party.has(one) || namesArtist(one, artist) || isShortFor(one, artist)))
        for (const one of row) party.add(one);
  }
  return party;
}

/** A line check is the soundcheck of those who have no time for one. */
function checkOf(kind: string): string {
  return kind === 'line-check' ? 'soundcheck' : kind;
}

/** What an act does by itself; a journalist or a driver may be named beside what the artist does. */
const ON_STAGE: ReadonlySet<string> = new Set([
  'set',
  'soundcheck',
  'line-check',
  'rehearsal',
  'load-in',
  'load-out',
]);
const SHARED: ReadonlySet<string> = new Set([
  'transfer',
  'doors',
  'curfew',
  'meal',
  'hotel',
  'flight',
  'press',
]);

/** `DJ-Set Ferro Nord`, where the artist plays under a name of its own. */
const OF_A_DJ = /^\P{L}*dj(?:s|ane)?(?:[- ]?sets?)?(?!\p{L})/iu;

/** The line says that it is about another act of the evening: `Soundcheck Ash Kettle`, or in a column of its own. */
export function isOfAnotherAct(
  item: ScheduleItem,
  artist: string | undefined,
  listed: readonly ScheduleItem[],
  travellers: ReadonlySet<string> = new Set(),
): boolean {
  const { others, named, plain, isNamed, isByAct, isByName, party } = billOf(artist, listed);
  const { who } = item;
  if (who && isOfArtist(who.text, artist)) return false;
  if (who && !who.isOfActs && partsOf(who.text).some((one) => party.has(one) || travellers.has(one)))
    return false;
  if (who && findActWords(who.text).some((word) => word.kind === 'support' && word.isStrong)) return true;
  const isOnStage = item.kind === undefined || ON_STAGE.has(item.kind);
  if (who && (isByAct || (isByName && isOnStage)) && nameIn(who.text)) return true;
  if (item.kind === undefined || SHARED.has(item.kind)) return false;
  if (OF_A_DJ.test(item.title.text) && isNamed && nameIn(item.title.text)) return true;
  const name = nameIn(item.title.text) ?? nameIn(item.notes?.text ?? '');
  if (name === undefined || !(isNamed || plain.has(checkOf(item.kind)))) return false;
  return others.has(name) || (named.has(checkOf(item.kind)) && item.kind !== 'set');
}
