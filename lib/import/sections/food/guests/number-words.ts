/** A language's words for numbers: from two on, the tens from twenty on, and how a ten and a unit are joined. */
interface Language {
  words: string;
  tens: string;
  units: string;
  join(ten: string, unit: string): string;
}

const LANGUAGES: readonly Language[] = [
  {
    words:
      'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    tens: 'twenty thirty forty fifty sixty',
    units: 'one two three four five six seven eight nine',
    join: (ten, unit) => `${ten}-${unit}`,
  },
  {
    words:
      'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn',
    tens: 'zwanzig dreißig vierzig fünfzig sechzig',
    units: 'ein zwei drei vier fünf sechs sieben acht neun',
    join: (ten, unit) => `${unit}und${ten}`,
  },
  {
    words:
      'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf',
    tens: 'vingt trente quarante cinquante soixante',
    units: 'et-un deux trois quatre cinq six sept huit neuf',
    join: (ten, unit) => `${ten}-${unit}`,
  },
  {
    words:
      'dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve',
    tens: 'veinte treinta cuarenta cincuenta sesenta',
    units: 'uno dos tres cuatro cinco seis siete ocho nueve',
    join: (ten, unit) => (ten === 'veinte' ? `veinti${ACCENTED[unit] ?? unit}` : `${ten} y ${unit}`),
  },
  {
    words:
      'två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton',
    tens: 'tjugo trettio fyrtio femtio sextio',
    units: 'ett två tre fyra fem sex sju åtta nio',
    join: (ten, unit) => ten + unit,
  },
];
const ACCENTED: Record<string, string> = { dos: 'dós', tres: 'trés', seis: 'séis' };

/** `six`, `vierunddreißig`, `quarante-deux`, `treinta y seis`, `fyrtiotvå` */
export const NUMBER_WORDS: Readonly<Record<string, number>> = Object.fromEntries(
  LANGUAGES.flatMap(({ words, tens, units, join }) => [
    ...words.split(' ').map((word, i) => [word, i + 2] as const),
    ...tens
      .split(' ')
      .flatMap((ten, i) => [
        [ten, (i + 2) * 10] as const,
        ...units.split(' ').map((unit, u) => [join(ten, unit), (i + 2) * 10 + u + 1] as const),
      ]),
  ]),
);
