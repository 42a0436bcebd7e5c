import { matchesOf, phrasePattern } from '../../recognizers/phrases.ts';
import { memory } from '../../recognizers/remember.ts';
import { TECHNICAL_FIELDS, type TechnicalField } from './fields.ts';
import { FIELD_WORDS } from './words.ts';

const THINGS = TECHNICAL_FIELDS.map((field) => ({
  field,
  things: phrasePattern(...FIELD_WORDS[field].things),
  hints: phrasePattern(...FIELD_WORDS[field].hints),
}));
/** `PA` is a state of America before a postcode, and the second half of many a name in small letters. */
const PA = /(?<![\p{L}\p{N}])(?:P\.A\.|PA(?:s|\/FOH)?(?!\s\d{5})|FOH|PA-\p{L}+)(?![\p{L}\p{N}])/gu;
const SIZE =
  /\d{1,2}(?:[.,]\d{1,2})?\s?(?:m|ft|feet|meters?|metres?|metros|mètres|['’′])?\s?(?:\([^()]{1,12}\)\s?)?(?:[x×]|by|mal|por|sur|auf|gånger)\s?\d{1,2}(?:[.,]\d{1,2})?\s?(?:m|ft|feet|meters?|metres?|metros|mètres|['’′])?(?![\p{L}\d])/iu;
/** `6 m breit und 4 m tief`, `16 ft deep by 20 ft wide`, `width 9 m`. */
const WIDE =
  /\d\s?(?:m|ft\.?|feet|meters?|metres?|metros|mètres|['’′])\s?(?:wide|deep|breit|tief|de (?:large|largeur|profondeur|ancho|fondo|profundidad)|bred|djup)(?![\p{L}])|(?<!\p{L})(?:width|depth|breite|tiefe|largeur|profondeur|ouverture|anch(?:o|ura)|fondo|profundidad|bredd|djup)\s?[:=]?\s\d{1,2}(?:[.,]\d{1,2})?\s?m(?!\p{L})/iu;
/** `63A three phase` */
const CURRENT = /(?<![\d.,:])\d{2,3}\s?(?:A|[Aa]mps?|[Aa]mp[èe]res?|amperios|k[Ww]|[Kk]VA)(?![\p{L}\d])/u;
const LENGTH_OF_TIME =
  /(?<![\d:.])\d{1,3}\s?(?:min|hours?|std|stunden?|minutes?|minuten|minutos|minuter|horas|heures|timmar|timme)(?![\p{L}])|(?<!\d|[àa]\s|dès\s|vers\s)\d(?:[.,]5)?\s?h(?:\s?\d{2})?(?![\p{L}\d])|(?<![\p{L}])(?:an|one|two|three|half an|eine|zwei|une|deux|una|dos|en|två|tre) (?:hours?|stunden?|heures?|horas?|timm\p{L}+)/iu;

/** A word of the thing itself counts twice as much as a word that other talk uses too. */
const THING = 2;
const HINT = 1;

export interface FieldScore {
  field: TechnicalField;
  score: number;
  /** A thing is named or measured, not only words that other talk uses too. */
  isSure: boolean;
  /** The size of a stage, the length of a soundcheck. */
  isMeasured: boolean;
}

/** `not shared with any lighting`, `getrennt von der Lichtanlage`: what is named there is kept away, not asked for. */
const KEPT_AWAY =
  /(?<!\p{L})(?:(?:be )?shared with|separated? from|independent (?:of|from)|(?:not|never) (?:on|from) the same|getrennt von|unabhängig von|s[ée]par[ée]e?s? (?:de|du)|ind[ée]pendante?s? (?:de|du)|separad[oa]s? de|independientes? de|skil[dt] från|skilda från)(?!\p{L})[^.;:]*/giu;

/** `a lockable room near the stage area`: the stage says only where. */
const WHERE =
  /(?<!\p{L})(?:close|closer|closest|near|nearest|next|adjacent|in der nähe|neben|près|à côté|proche|cerca|junto|nära|intill)(?:\s(?:to|as|possible|der|de|du|del|al?|till)){0,3}\s(?:the\s|la\s)?(?:stage(?: area)?|bühne|scène|plateau|escenario|scenen)(?!\p{L})/giu;

const scored = memory<readonly FieldScore[]>();

/** What a line or sentence is about, by the words it uses, the field with most of them first. */
export function scoreFields(text: string): readonly FieldScore[] {
  return scored(text, '', () => {
    const told = text.replace(KEPT_AWAY, '').replace(WHERE, ' ');
    return THINGS.map((one) => scoreOf(told, one))
      .filter((one) => one.score > 0)
      .sort((a, b) => b.score - a.score);
  });
}

function scoreOf(text: string, { field, things, hints }: (typeof THINGS)[number]): FieldScore {
  const named = count(text, things) + (field === 'equipment' ? count(text, PA) : 0);
  const hinted = count(text, hints);
  const isNamed = named + hinted > 0;
  const isMeasured =
    isNamed &&
    ((field === 'other' && CURRENT.test(text)) ||
      (field === 'stageSetup' && (SIZE.test(text) || WIDE.test(text))) ||
      (field === 'soundcheck' && LENGTH_OF_TIME.test(text)));
  const score = THING * (named + (isMeasured ? 1 : 0)) + HINT * hinted;
  return { field, score, isSure: named > 0 || isMeasured, isMeasured };
}

/** The sentence names a length of time: how long a soundcheck must be, not when it is. */
export function saysHowLong(text: string): boolean {
  return LENGTH_OF_TIME.test(text);
}

function count(text: string, pattern: RegExp): number {
  return matchesOf(text, pattern).length;
}

/** What a line of a general technical part is about; undefined where its words do not tell. */
export function fieldOfLine(text: string): TechnicalField | undefined {
  return scoreFields(text)[0]?.field;
}

/** The second field of a sentence counts where its words say as much as those of the first, or enough. */
export function isSaidToo(best: number, second: number, enough: number): boolean {
  return second >= enough || (second === best && second >= 2);
}
