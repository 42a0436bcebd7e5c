import type { Reading } from '../../../reading/reading.ts';
import { type Statement, statementsOf } from '../../../reading/statements.ts';
import { phrasePattern } from '../../../recognizers/phrases.ts';
import { WE_PLAY } from '../day/date-words.ts';
import { isOfNextDay, speaksOfNextDay } from '../day/next-days.ts';

const ABOUT_SHOW = phrasePattern(
  'concerts?',
  'gigs?',
  '(?:the|our|your|their) show',
  'shows? (?:on|at|in|is|day)',
  'perform(?:s|ing)?',
  'performance (?:on|at|in|by|of)',
  'tour',
  'festival',
  'band',
  'artists?',
  'konzert\\p{L}{0,4}',
  'auftritt\\p{L}{0,2}',
  'gastspiel\\p{L}{0,2}',
  'künstler\\p{L}*',
  'show am',
  'tournee',
  'spectacle',
  'représentation',
  'groupe',
  'artistes?',
  'tournée',
  'concierto',
  'actuación',
  'grupo',
  'artistas?',
  'gira',
  'konsert\\p{L}{0,4}',
  'spelning\\p{L}{0,3}',
  'artist\\p{L}{0,4}',
  'bandet',
  'turné',
  'plays?(?: at| in| the)?',
  'spielt',
  'spielen',
  'joue(?:z|nt|ra)?',
  'tocan?',
  'actúan?',
  'spelar',
);

/** The statements in which a show may be spoken of: all of a show's paper, of other papers those that say so. */
export function showStatements(reading: Reading, isShowPaper: boolean): readonly Statement[] {
  const statements = known.get(reading) ?? findStatements(reading);
  known.set(reading, statements);
  return isShowPaper ? statements.ofThisDay : statements.aboutShow();
}

interface ShowStatements {
  ofThisDay: readonly Statement[];
  aboutShow(): readonly Statement[];
}

/** The readers of venue, artist and day ask for the same. */
const known = new WeakMap<Reading, ShowStatements>();

/**
 * About a dozen pages: what sentences say of who plays and where stands on the first ones. Labels, headings and titles
 * are heard in the whole paper.
 */
const MAX_LINES = 600;

function findStatements(reading: Reading): ShowStatements {
  const ofThisDay = statementsOf(reading).filter(
    ({ text, firstLine }) =>
      firstLine < MAX_LINES && !speaksOfNextDay(text) && !isOfNextDay(reading, firstLine),
  );
  let about: Statement[] | undefined;
  const aboutShow = () => {
    about ??= ofThisDay.filter(({ text }) => ABOUT_SHOW.test(text) || WE_PLAY.test(text));
    return about;
  };
  return { ofThisDay, aboutShow };
}
