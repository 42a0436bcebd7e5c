import { quick } from '../../../recognizers/phrases.ts';

const INSTEAD = quick(
  /(?<!\p{L})(?:replac(?:es|ing|ement (?:for|of))|in (?:place|lieu) of|instead of|make-?up (?:date|show|concert) for|(?:re-?scheduled|moved|postponed|carried over) from|ersatz(?:termin|konzert|show|auftritt)? für|nachhol(?:termin|konzert|show)? (?:für|von|zu)|ersetzt|anstelle|anstatt|statt|(?:verlegt|verschoben) vom|remplace(?:ment (?:de|du))?|à la place d|au lieu d|(?:reporté|décalé)\p{L}{0,2} du|sustituye|en sustitución de|en lugar de|reemplaza|(?:aplazad|trasladad)[oa] del?|ersätter|(?:ersättnings|ny )(?:konsert|spelning|datum) för|i ?stället för|flyttad från)(?!\p{L})/iu,
);

/** `19 November (replaces the cancelled show of 12 March)`: what is said of another day is not said of the one before it. */
export function saidOfDay(text: string, day: string): string {
  const at = text.indexOf(day);
  const behind = at < 0 ? 0 : at + day.length;
  const cut = INSTEAD.exec(text.slice(behind));
  return cut ? text.slice(0, behind + cut.index) : text;
}
