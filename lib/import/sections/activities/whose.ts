import { foldName, wordsOf } from '../../recognizers/fold.ts';
import { findActWords, type ScheduleItem } from '../shared/schedule/index.ts';

/** The artist's own name in a title, whole or by its telling words. */
export function namesArtist(title: string, artist: string | undefined): boolean {
  if (!artist) return false;
  const wanted = tellingWords(artist);
  const there = new Set(tellingWords(title));
  return wanted.length > 0 && wanted.every((word) => there.has(word));
}

/** `JUNIPER (90)` for Juniper Vance & the Slow Cavalry, `KITTIWAKES` for The Kittiwake Ledger, `JVSC`: a part of the name, or its initials. */
export function isShortFor(title: string, artist: string | undefined): boolean {
  const written = title.replace(/\([^()]*\)/gu, ' ').trim();
  const called = foldName(written).trim();
  const name = foldName(artist ?? '');
  if (called.length < MIN_SHORT) return false;
  if (name.startsWith(`${called} `) || name.endsWith(` ${called}`)) return true;
  const word = called.replace(/s$/u, '');
  const isWord = word.length >= MIN_WORD && tellingWords(name).some((one) => one.replace(/s$/u, '') === word);
  return isWord || initialsOf(artist).has(written);
}

const MIN_WORD = 5;

/** `IMT` of Isla Merriweather Trio. */
function initialsOf(artist: string | undefined): ReadonlySet<string> {
  const words = (artist ?? '').split(/[^\p{L}\p{N}'’.-]+/u).filter((word) => /^\p{Lu}/u.test(word));
  const of = (some: readonly string[]) => some.map((word) => word.charAt(0)).join('');
  return new Set([of(words), of(words.filter((word) => !/^(?:The|And|Der|Die|Das|Les?|La)$/u.test(word)))]);
}

const MIN_SHORT = 3;

/** Of all who are named beside an act one is the artist: `IMT + Beth`. */
function isOfArtist(who: string, artist: string | undefined): boolean {
  return namesArtist(who, artist) || who.split(/\s?[+,&/]\s?/u).some((one) => isShortFor(one, artist));
}

function tellingWords(text: string): string[] {
  const words = wordsOf(foldName(text)).map((word) => word.text);
  const telling = words.filter(
    (word) => word.length > 2 && !/^(?:the|and|und|les?|los|las|die|der|das|och|trio|band)$/.test(word),
  );
  return telling.length > 0 ? telling : words;
}

/** People of every show, and no other act: folded words of a column that says who takes part. */
const OF_EVERY_SHOW = new Set(
  (
    'all everybody everyone band bands artist artists act crew headliner headline main production prod tm pm foh mon monitors lx lights lighting sound audio video backline stage stagehands hands loaders local house venue promoter security staff bar catering runner driver drivers tech techs technical technicians team tour touring party management manager musicians musician singer drummer dj guests vip press media public audience merch merchandise dancers choir orchestra cast and with only full whole the our us we you ' +
    'alle alles band kunstler kunstlerin technik techniker crew haus veranstalter publikum fahrer helfer musiker produktion presse sicherheit und mit nur wir ihr team gesamte ' +
    'tous tout artiste artistes groupe musiciens technique techniciens equipe salle public production regie presse chauffeur et avec les le la ' +
    'todos todas todo artista artistas grupo banda musicos tecnicos tecnica equipo sala publico produccion prensa conductor y con los las el ' +
    'alla hela artist artister band bandet musiker tekniker teknik crew publik publiken arrangor press chauffor lokal huset och med'
  ).split(' '),
);
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
