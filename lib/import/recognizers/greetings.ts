import { quick } from './phrases.ts';

/** Words that letters, mails and messages begin with. `Buenos Aires` is none. */
export const GREETING_WORDS =
  'dear|hi|hello|hey|good (?:morning|afternoon|evening|day)|sehr geehrte\\p{L}{0,2}|liebe[rs]?|guten (?:tag|morgen|abend)|hallo|hoi|moin|servus|grüezi|ciao|salve|olá|bonjour|bonsoir|salut|ch(?:er|ère)s?|madame|monsieur|mesdames|messieurs|hola|buen[oa]s (?:días|tardes|noches)|buenas|estimad[oa]s?|querid[oa]s?|muy señor\\p{L}*|exm[oa]s?|hej(?:san)?|tjena|bästa|kära|god(?:dag| morgon)';

/** A line that greets somebody, quoted or not. */
export const GREETS = quick(new RegExp(`^[\\s>]{0,8}(?:${GREETING_WORDS})(?!\\p{L})`, 'iu'));
