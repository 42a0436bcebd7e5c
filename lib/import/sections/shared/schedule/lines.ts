import type { Reading, ReadLine } from '../../../reading/reading.ts';
import { matchesOf, phrasePattern } from '../../../recognizers/phrases.ts';

/** What does not take place, in the words of plans and of mails. */
const CANCELLED = phrasePattern(
  'cancell?ed',
  'called off',
  'scrapped',
  'scratched',
  'dropped(?! (?:off|at|to|in|by))',
  'declined',
  'withdrawn',
  '(?:no longer|not) (?:happening|taking place|going ahead|going to happen)',
  "(?:will not|won['’]t|does not|doesn['’]t|is not going to) (?:take place|happen|go ahead)",
  '(?:is|are|was|were) (?:now |also |sadly |unfortunately )?off(?! (?:at|to|the|stage|from|limits|site))',
  'entf[äa]llt',
  'entfallen',
  'f[äa]llt (?:\\p{L}+ ){0,3}(?:aus|weg|flach)',
  'fallen (?:\\p{L}+ ){0,3}(?:aus|weg|flach)',
  'ausgefallen',
  'findet (?:\\p{L}+ ){0,3}nicht statt',
  'finden (?:\\p{L}+ ){0,3}nicht statt',
  'abgesagt',
  'hat sich erledigt',
  'haben sich erledigt',
  'abgelehnt',
  'abgeblasen',
  'gestrichen',
  'gecancelt',
  'storniert',
  'annul[ée]e?s?',
  'supprim[ée]e?s?',
  'refus[ée]e?s?',
  'abandonn[ée]e?s?',
  "(?:n['’]aura|n['’]auront|n['’]a|ne) (?:plus |pas |finalement )?(?:pas |plus )?lieu",
  'tombe(?:nt)? à l.eau',
  '(?:cancelad|anulad|suspendid|rechazad|descartad|suprimid)[oa]s?',
  'se (?:cancela|anula|suspende|suprime)n?',
  'no (?:se (?:hace|hará|realiza|realizará|celebra|celebrará)|tendrá lugar|tiene lugar|habrá)',
  'inst[äa]ll[dt]a?',
  'ställ[se]s? in',
  'avbokad?[et]?',
  'avblås[at]*',
  'avböj[dt]*',
  'struk[ei][nt]',
  'utg[åa]r(?! från)',
  'utgått',
  'blir (?:det )?(?:inte av|ingen|inget)',
);

/** Whether the words say of something that it does not take place. */
export function isCancelled(text: string): boolean {
  return CANCELLED.test(text);
}

/** Where a sentence says so, as the stretches from comma to comma. */
export function cancelledClauses(text: string): { from: number; to: number }[] {
  return matchesOf(text, CANCELLED).map((match) => {
    const before = matchesOf(text.slice(0, match.index), CLAUSE_ENDS).at(-1);
    const after = CLAUSE_ENDS.exec(text.slice(match.index));
    return {
      from: before ? before.index + before[0].length : 0,
      to: after ? match.index + after.index : text.length,
    };
  });
}

const CLAUSE_ENDS = /[,;]\s|:\s(?=\p{Ll})|\s(?=(?:but|while|aber|dafür|mais|pero|men)\s)/iu;

/** How deep in a thread a line stands: 0 in the newest message and in papers that are no thread. */
export function levelOf(reading: Reading, line: ReadLine): number {
  const message = line.message === undefined ? undefined : reading.messages[line.message];
  return message?.level ?? line.quoteLevel;
}
