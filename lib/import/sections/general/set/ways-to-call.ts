import { foldName } from '../../../recognizers/fold.ts';

/** `Pelican St.` for Pelican Standard Time: the first word, and others cut short. */
export function isCutShort(label: string, name: string): boolean {
  const words = label.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const whole = name.split(/[^\p{L}\p{N}]+/u);
  return (
    words.length > 1 && words[0] === whole[0] && words.every((word, i) => whole[i]?.startsWith(word) === true)
  );
}

/** `Fernlight` for the Fernlight Trio. */
export function waysToCall(artist: string): string[] {
  const name = foldName(artist);
  const short = name
    .replace(/^(?:the|die|les|los|las)\s/u, '')
    .replace(
      /\s(?:band|trio|duo|quartett?|quintett?|ensemble|orchestra|orchester|orchestre|orquesta|orkester)$/u,
      '',
    );
  return short.length >= 5 ? [name, short] : [name];
}

/** `CA` for Cobalt Avenue. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/u).filter((word) => /^[\p{Lu}\d]/u.test(word));
  return words.map((word) => word[0] ?? '').join('');
}
