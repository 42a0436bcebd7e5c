import { cityByName } from '../../../recognizers/cities.ts';
import { isOffOnly } from '../../shared/standing/states.ts';
import { IS_BRAND } from './brands.ts';
import { CAPTION, GENERIC, IS_KIND, PARTICLE } from './name-patterns.ts';

/** A day, where the house of that day would stand. */
const DAY =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|(?:mån|tis|ons|tors|fre|lör|sön)dag|(?:jan|febr)uary?|januar|februar)(?!\p{L})|^(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mer|jeu|ven|sam|dim|jue|vie|sáb|dom|mån|tis|ons|tor|fre|lör|sön)[a-z]{0,2}\.?,?\s\d/iu;

const NO_NAME =
  /^(?:(?:tba|tbc|tbd|n\/?a|none|yes|no|not|to be|will be|by|provided|promoter|own|self|included|inkl|wird|folgt|offen|keine?[nr]?|nein|à confirmer|à définir|non|oui|aucun|pas|por confirmar|sin|si|ej|inget|ingen|meddelas|check|see|siehe|voir|ver|se|please|bitte|we|wir|book|paid|prepaid|confirmed|bestätigt|for|from)(?!\p{L})|(?:five|four|three|two|one)\s(?:\p{L}+\s)?(?:rooms?|nights?|singles?|doubles?|twins?|kings?|beds?|people|persons?|of)(?!\p{L})|includ|-|–|\d+ ?(?:x|×|night|nächt|nuit|noch|nätter|room|zimmer|chambre|habitaci|rum|single|double|twin|king|ez|dz))/iu;

/** `Hotel Astoria in Köln`: where the house is. */
const IN_TOWN = /(?<=\p{L}{2})\s(?:in|i|en|à)\s(\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?)$/u;

/** `Two for the crew`: a number and small words. */
const COUNT = /^(?:[Ff]ive|[Ff]our|[Tt]hree|[Tt]wo|[Oo]ne)\s\p{Ll}/u;

/** The name at the head of what stands beside "Hotel": before the address, the phone or a remark. */
export function nameAtHead(value: string): { name: string; at: number } | undefined {
  const lead = value.length - value.trimStart().length;
  const first = value.trimStart();
  if (first === '' || NO_NAME.test(first) || COUNT.test(first) || DAY.test(first) || /^[([\d]/u.test(first))
    return undefined;
  const head =
    first
      .split(
        /\n|,(?! The$)| {2}|\s[-–—|·•/]\s|;|\(|\*{2,}|★|☆|\d{1,2}[.:]\d{2}|\s(?=\+?\d{5,})|(?<!\p{L}\.)(?<=\p{L}{3})\.\s|:\s/u,
      )[0]
      ?.trim() ?? '';
  const name = head
    .replace(/\s?\*{1,5}(?:S)?$/u, '')
    .replace(/[.,;:]+$/u, '')
    .replace(IN_TOWN, (words, town: string) => (cityByName(town) ? '' : words))
    .trim();
  if (
    name.length < 3 ||
    name.length > 60 ||
    !(/^[\p{Lu}\d]/u.test(name) || IS_KIND.test(name.split(' ')[0] ?? '')) ||
    !/\p{L}{3}/u.test(name)
  )
    return undefined;
  if (/^(?:EUR|USD|GBP|AUD|CAD|CHF|SEK|NOK|DKK)(?!\p{L})/u.test(name)) return undefined;
  if (name.split(/\s+/u).length > 8 || cityByName(name) || /\d{4,}/.test(name)) return undefined;
  const words = name.split(/\s+/u);
  if (words.length <= 2 && words.some((word) => CAPTION.test(word))) return undefined;
  if (isOffOnly(name)) return undefined;
  // `Les Bergues d'en Bas`: what an elided article leads to is as small.
  const lower = words.filter(
    (word) => /^\p{Ll}/u.test(word) && !PARTICLE.test(word) && !/^[dl]['’]/u.test(word),
  );
  if (lower.length > 0 && !IS_KIND.test(words[0] ?? '')) return undefined;
  if (
    !IS_BRAND.test(name) &&
    words.every((word) => GENERIC.test(word) || PARTICLE.test(word) || IS_KIND.test(word))
  )
    return undefined;
  return { name, at: lead + value.trimStart().indexOf(name) };
}
