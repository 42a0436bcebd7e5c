import { foldName, wordsOf } from '../../../recognizers/fold.ts';

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
export function isOfArtist(who: string, artist: string | undefined): boolean {
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
export const OF_EVERY_SHOW = new Set(
  (
    'all everybody everyone band bands artist artists act crew headliner headline main production prod tm pm foh mon monitors lx lights lighting sound audio video backline stage stagehands hands loaders local house venue promoter security staff bar catering runner driver drivers tech techs technical technicians team tour touring party management manager musicians musician singer drummer dj guests vip press media public audience merch merchandise dancers choir orchestra cast and with only full whole the our us we you ' +
    'alle alles band kunstler kunstlerin technik techniker crew haus veranstalter publikum fahrer helfer musiker produktion presse sicherheit und mit nur wir ihr team gesamte ' +
    'tous tout artiste artistes groupe musiciens technique techniciens equipe salle public production regie presse chauffeur et avec les le la ' +
    'todos todas todo artista artistas grupo banda musicos tecnicos tecnica equipo sala publico produccion prensa conductor y con los las el ' +
    'alla hela artist artister band bandet musiker tekniker teknik crew publik publiken arrangor press chauffor lokal huset och med'
  ).split(' '),
);
