import type { Reading } from '../../reading/reading.ts';
import { statementsOf } from '../../reading/statements.ts';
import { foldName } from '../../recognizers/fold.ts';
import { conceptOf } from '../../recognizers/labels.ts';
import { matchesOf, quick } from '../../recognizers/phrases.ts';
import { BUSINESS, OTHER_ACT } from './artist-words.ts';
import { ownsDomain } from './domain-names.ts';
import type { Fact } from './facts.ts';
import { isGeneric } from './generic-words.ts';
import { calm, cleanName, NAME_PATTERN } from './names.ts';
import { NOT_THE_SET } from './set-words.ts';

/** What an act does on the day, as running orders and mails have it right before the name. */
const DOING = new RegExp(
  `(?<!\\p{L})(?:[Aa]rrival(?: of)?|[Ss]ound ?check(?: of| von| de| för)?|[Ll]ine ?check|[Ll]oad[- ]in|[Gg]et[- ]in|[Aa]nkunft|[Aa]ufbau|[Aa]rrivée(?: de| du)?|[Bb]alances?(?: de| du)?|[Ll]legada(?: de)?|[Pp]rueba(?: de)?|[Aa]nkomst|[Ll]judkoll|[Ii]nlastning)\\s(?<name>${NAME_PATTERN})`,
  'gu',
);

/** `Soundcheck Silberdistel`: of the acts on a plan the one of that name alone, or the one the mails go to. */
export function artistsOfPlan(reading: Reading): Fact[] {
  const found = new Map<string, Fact>();
  for (const { text, firstLine } of statementsOf(reading)) {
    if (OTHER_ACT.test(text) && !OWN.test(text)) continue;
    for (const match of matchesOf(text, DOING)) {
      const name = cleanName(match.groups?.name ?? '');
      if (
        !name ||
        /^\p{Ll}|\s\d{1,2}$/u.test(name) ||
        isGeneric(name) ||
        BUSINESS.test(name) ||
        name.length < 4
      )
        continue;
      const isOwner = ownsDomain(name, reading);
      found.set(foldName(name), {
        value: calm(name),
        method: 'pattern',
        reason: 'the act whose arrival or soundcheck is planned',
        quote: match.groups?.name ?? '',
        line: firstLine,
        specificity: isOwner ? 0.7 : 0.5,
        ...(!isOwner && { doubts: ['weak_context' as const] }),
      });
    }
  }
  const facts = [...found.values()];
  const owners = facts.filter((fact) => fact.specificity > 0.6);
  return owners.length > 0 ? owners : facts.length === 1 ? facts : [];
}

const SHOUTED = quick(
  /(?<!\d)(?:[01]?\d|2[0-3])(?:[:.h][0-5]\d(?:\s?[ap]\.?m\.?)?|\s?[ap]m)(?:\s?[-–]\s?\d{1,2}[:.h]\d{2}(?:\s?[ap]m)?)?\s{1,4}(?![AP]M\b)(?<name>\p{Lu}[\p{Lu}\d'’.-]+(?:\s(?:[&+]|\p{Lu}[\p{Lu}\d'’.-]*))*)(?![\p{Ll}\d])/gu,
);

/** `20:30 Tin Larder, 21:45 MARSHLIGHT`: the one act of a plan in capitals is the one it is about. */
export function actInCapitals(reading: Reading): Fact[] {
  const found = new Map<string, Fact>();
  for (const { text, firstLine } of statementsOf(reading)) {
    for (const { groups } of matchesOf(text, SHOUTED)) {
      const written = groups?.name ?? '';
      const name = cleanName(written);
      if (!name || name.length < 4 || isGeneric(name) || conceptOf(name) !== undefined) continue;
      if (NOT_THE_SET.test(name) || OTHER_ACT.test(name) || BUSINESS.test(name)) continue;
      found.set(foldName(name), {
        value: name,
        method: 'pattern',
        reason: 'the one act in capitals on the running order',
        quote: written,
        line: firstLine,
        specificity: 0.5,
        doubts: ['weak_context'],
      });
    }
  }
  return found.size === 1 ? [...found.values()] : [];
}

/** The support is named in a sentence of its own. */
const OWN = /[,;.].*(?:vorband|support|première partie|telonero|förband)/iu;
