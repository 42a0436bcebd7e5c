/** Month and weekday words of the languages we read, and a few neighbours that turn up on tickets. */

const MONTHS: readonly string[] = [
  'january jan januar jänner jän janvier janv enero ene januari janeiro gennaio gen styczeń stycznia sty tammikuu tammikuuta ledna',
  'february feb februar février févr fév fevrier fevr febrero febr februari fevereiro febbraio luty lutego lut helmikuu helmikuuta února',
  'march mar märz mär mrz maerz mars marzo maart mrt março marts marzec marca maaliskuu maaliskuuta března',
  'april apr avril avr abril abr aprile kwiecień kwietnia kwi huhtikuu huhtikuuta dubna',
  'may mai mayo maj mei maio maggio mag maja toukokuu toukokuuta května',
  'june jun juni juin junio junho giugno giu czerwiec czerwca cze kesäkuu kesäkuuta června',
  'july jul juli juillet juil julio julho luglio lug lipiec lipca lip heinäkuu heinäkuuta července',
  'august aug août aout agosto ago augusti augustus sierpień sierpnia elokuu elokuuta srpna',
  'september sep sept septembre septiembre setiembre setembro settembre wrzesień września wrz syyskuu syyskuuta září',
  'october oct oktober okt octobre octubre outubro ottobre ott październik października paź lokakuu lokakuuta října',
  'november nov novembre noviembre novembro listopad listopada marraskuu marraskuuta listopadu',
  'december dec dezember dez décembre déc decembre diciembre dic dezembro dicembre desember grudzień grudnia gru joulukuu joulukuuta prosince',
];

const WEEKDAYS: readonly string[] = [
  'monday mon montag mo lundi lun lunes måndag mån maandag lunedì segunda-feira mandag',
  'tuesday tue tues dienstag di mardi mar martes tisdag tis dinsdag martedì terça-feira tirsdag',
  'wednesday wed weds mittwoch mi mercredi mer miércoles miercoles mié mie onsdag ons woensdag mercoledì quarta-feira',
  'thursday thu thur thurs donnerstag do jeudi jeu jueves jue torsdag tors tor donderdag giovedì quinta-feira',
  'friday fri freitag fr vendredi ven viernes vie fredag fre vrijdag venerdì sexta-feira',
  'saturday sat samstag sonnabend sa samedi sam sábado sabado sáb sab lördag lör zaterdag sabato lørdag',
  'sunday sun sonntag so dimanche dim domingo dom söndag sön zondag domenica søndag',
];

function index(table: readonly string[], from: number): Map<string, number> {
  const words = new Map<string, number>();
  table.forEach((row, i) => {
    for (const word of row.split(' ')) words.set(word, i + from);
  });
  return words;
}

const monthByWord = index(MONTHS, 1);
const weekdayByWord = index(WEEKDAYS, 1);

/** Longest first, so that `june` is not read as `jun` + `e`. */
function alternation(words: Iterable<string>): string {
  return [...words].sort((a, b) => b.length - a.length).join('|');
}

export const MONTH_PATTERN = `(?:${alternation(monthByWord.keys())})`;
export const WEEKDAY_PATTERN = `(?:${alternation(weekdayByWord.keys())})`;

/** 1 (January) to 12. */
export function monthOfWord(word: string): number | undefined {
  return monthByWord.get(word.toLowerCase());
}

/** ISO weekday: 1 (Monday) to 7 (Sunday). */
export function weekdayOfWord(word: string): number | undefined {
  return weekdayByWord.get(word.toLowerCase());
}
