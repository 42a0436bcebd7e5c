import { quick } from '../../../recognizers/phrases.ts';
import { labelWeight } from '../../shared/show/labels.ts';
import { NAME_PATTERN } from '../names/name-form.ts';

const PLAYS_AS = quick(
  new RegExp(
    `(?<!\\p{L})(?:trading as|t/a|d/b/a|performing as|professionally known as|known as|p/k/a|f/s/o|auftretend als|bekannt als|unter dem (?:künstler)?namen|sous le nom(?: de(?: scène)?)?|dite?s?|se produisant sous|bajo el nombre(?: (?:artístico )?de)?|con el nombre(?: artístico)?(?: de)?|under (?:artist)?namnet|med artistnamnet)\\s?:?\\s?["“„«‚‘]?\\s?(${NAME_PATTERN})`,
    'iu',
  ),
);

/** `Teirlinck Music BV, trading as OONAGH TEIRLINCK QUINTET`: behind a label for the artist the firm signs, and the name plays. */
export function stageNameIn(value: string): string | undefined {
  const name = PLAYS_AS.exec(value)?.[1];
  return name && /^\p{Lu}/u.test(name) ? name : undefined;
}

/** The firm in such a value. */
export function signsForAct(name: string, pairs: readonly { label: string; value: string }[] = []): boolean {
  return pairs.some(({ label, value }) => {
    const at = value.indexOf(name);
    const stage = at < 0 || labelWeight('artist', label) < 0.9 ? undefined : stageNameIn(value);
    return stage !== undefined && at < value.indexOf(stage);
  });
}

const HEADS =
  /(?<![\p{L}\d])\d{1,2}\s?(?:x\s)?(?:band|crew|pax|people|persons?|members?|musicians?|singers?|players?|travell?ers?|personen|pers|musiker\p{L}*|personnes|musiciens?|techniciens?|personas|músicos?|técnicos?|personer|tekniker)(?!\p{L})/iu;

/** `PARTY  THE PAPER LANTERNS, 6 band + 2 crew`: who travels, and no night at a club. */
export function isTravelParty({ label, value }: { label: string; value: string }): boolean {
  return (
    /^\P{L}*(?:travel(?:ling)?\s)?(?:party|group|gruppe|groupe|grupo|grupp)\P{L}*$/iu.test(label) &&
    HEADS.test(value)
  );
}
