import type { Reading, ReadLine } from '../../reading/reading.ts';
import { findMoney } from '../../recognizers/money.ts';
import { findTimes } from '../../recognizers/times.ts';
import { isNamedPlace, type TechnicalField } from './fields.ts';
import { runInLabel } from './outline.ts';
import { statementsAmong } from './pieces.ts';
import { fieldOfLine, saysHowLong, scoreFields } from './score.ts';

/** `Stage: Main Floor` names one and says nothing of its size. */
export function isNameOnly(value: string): boolean {
  const name = value
    .replace(/^[\s:.–—-]+/u, '')
    .replace(/\s\([^()\d]*\)\s*$/u, '')
    .trim();
  const isCapitalised = /^\p{Lu}[\p{L}'’-]*(?:\s\p{Lu}[\p{L}'’-]*){0,3}$/u.test(name);
  return isNamedPlace(name) || (isCapitalised && !scoreFields(name).some((one) => one.isSure));
}

const POSTCODE = /\d{5}|(?<![\p{L}\d])[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}(?!\p{L})/gu;

/** What is shared of the sales is no matter of the stage; where they happen is. */
const MERCH_PLACE =
  /(?<![\p{L}])(?:tables?|stand|stall|space|area|lights?|tisch\p{L}?|platz|fläche|emplacement|mesa|puesto|bord|plats)(?![\p{L}])/iu;

/** `Stagehands: 4 in / 4 out` */
const HANDS =
  /(?<!\p{L})(?:(?:stage ?)?hands|loaders|crew|\p{L}*helfer|aufbauhilfe|machinistes?|manutention\p{L}*|roads|bärare|bärhjälp\p{L}*)$/iu;
const OF_THE_WAY = /^(?:parking|parkpl|parken|stationnement|aparcamiento|parkering)/iu;

/** `Backline: upright piano Yamaha U3, tuned between 14:00 and 15:00` */
const namesGear = (field: TechnicalField, text: string): boolean =>
  GEAR.has(field) && scoreFields(text).some((one) => one.field === field && one.isSure && one.score >= MUCH);
const GEAR: ReadonlySet<TechnicalField> = new Set(['equipment', 'backline', 'lightingRequirements']);
const MUCH = 4;

/** Outside a rider a label such as `Stage` or `Balances` opens a requirement only where sizes or gear follow it. */
export function isRequirement(reading: Reading, field: TechnicalField, lines: readonly ReadLine[]): boolean {
  const [first] = lines;
  const said = statementsAmong(reading, lines)[0]?.text ?? '';
  const told = said.replace(/\([^()]{0,60}\)/gu, ' ');
  // `Stage: 9x6` says all of it.
  if (!first || (said.length < 12 && !scoreFields(said).some((one) => one.isMeasured))) return false;
  if (findTimes(told, reading).length > 0 && !namesGear(field, said)) return false;
  const label = runInLabel(first) ?? '';
  const value = first.text.slice(label.length);
  if (/merch/iu.test(label) && !MERCH_PLACE.test(value)) return false;
  // Where the van stands is said in every mail about a show.
  if (OF_THE_WAY.test(label))
    return (
      findMoney(value, reading).length === 0 &&
      scoreFields(value).some((one) => one.field === 'other' && one.isSure)
    );
  if (
    field === 'stageSetup' &&
    !/\d|riser|podest|praticable|tarima|podie/iu.test(value.replace(POSTCODE, ''))
  )
    return false;
  if (field === 'soundcheck' && saysHowLong(value)) return true;
  if (field === 'other' && HANDS.test(label) && /\d/.test(value)) return true;
  return (
    /\d\s?(?:m|x|×|kw|a|ch|db|feet|ft|min\p{L}*|hours?|h|std|stunden|timmar|horas|mixes|st)(?![\p{L}])/iu.test(
      value,
    ) || fieldOfLine(value.replace(/\p{L}+\s?:/gu, '')) !== undefined
  );
}
