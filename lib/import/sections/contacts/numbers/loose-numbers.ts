import { lineOfOffset, type Reading } from '../../../reading/index.ts';
import { splitSentences } from '../../../recognizers/sentences.ts';
import type { Contact, Said } from '../contact.ts';
import { fieldOfMail } from '../mail-lines.ts';
import { personKey } from '../names/name-or-firm.ts';
import { isNamedByAddress } from '../names/named-by-address.ts';
import { withTheirNumbers } from '../read-sentences.ts';
import { numbersInUse } from './numbers-in-use.ts';

/**
 * Numbers in a sentence that speaks of somebody by first name or in full: `Wyatt runs FOH, his cell is 312-555-0166`,
 * where the paper names Wyatt Lund elsewhere. Two people of one first name leave the number alone.
 */
export function readLooseNumbers(reading: Reading, known: readonly Contact[], author?: Contact): Contact[] {
  const used = new Set(known.flatMap((contact) => [contact.phone?.value, contact.email?.value]));
  const byFirstName = peopleByFirstName(known);
  const ownerIn = (head: string, email: string | undefined): Said | undefined => {
    const isForAuthor =
      QUESTIONS.test(head) || (email && author && isNamedByAddress(author.name.value, email));
    return author && isForAuthor ? author.name : (personIn(head, byFirstName) ?? ownerOf(email, known))?.name;
  };
  const found: Contact[] = [];
  for (const paragraph of reading.paragraphs) {
    if (fieldOfMail(/^>*\s*([^:]{1,14}):/u.exec(paragraph.text)?.[1] ?? '')) continue;
    for (const sentence of withTheirNumbers(paragraph.text, splitSentences(paragraph.text))) {
      let last: { kind: string; end: number; name: Said | undefined } | undefined;
      for (const one of numbersInUse(sentence.text, reading)) {
        // Behind a number somebody else is spoken of, unless it goes on with the same person's address.
        const head = sentence.text.slice(last?.end ?? 0, one.start);
        const isFurther = last !== undefined && last.kind !== one.kind && ONLY_LABEL.test(head);
        const email = one.kind === 'email' ? one.value : undefined;
        const name = (isFurther ? last?.name : undefined) ?? ownerIn(head, email);
        last = { kind: one.kind, end: one.end, name };
        if (!name || used.has(one.value)) continue;
        found.push({
          reading,
          name,
          isPerson: true,
          [one.kind]: {
            value: one.value,
            text: one.text,
            line: lineOfOffset(reading, paragraph, sentence.start + one.start),
          },
          method: 'pattern',
          reason: 'number in a sentence that names the person',
          specificity: 0.5,
        });
      }
    }
  }
  return found;
}

/** Between a number and an address of one person. */
const ONLY_LABEL = /^\P{L}{0,4}(?:(?:or|and|oder|und|ou|et|o|y|eller|och)\s)?(?:e?-?mail|tel)?\P{L}{0,4}$/iu;

/** `Questions: tilly@…`: they go to whoever wrote the sheet. */
const QUESTIONS =
  /(?:^|[.!]\s)\P{L}*(?:questions?|queries|(?:r[üu]ck)?fragen|preguntas|dudas|frågor|any (?:questions|queries|problems)|bei (?:r[üu]ck)?fragen|pour toute question|vid frågor)\s?[:?–-]?\s?$/iu;

/** Somebody known whose name the address is made of. */
function ownerOf(email: string | undefined, known: readonly Contact[]): Contact | undefined {
  if (!email) return undefined;
  return known.find(
    (contact) => contact.isPerson && !contact.email && isNamedByAddress(contact.name.value, email),
  );
}

/** Who bears a first name; nobody where two people do. */
function peopleByFirstName(known: readonly Contact[]): ReadonlyMap<string, Contact | undefined> {
  const people = new Map<string, Contact | undefined>();
  for (const contact of known) {
    const key = personKey(contact.name.value);
    const first = key.split(' ')[0] ?? '';
    if (!contact.isPerson || !/^\p{Lu}/u.test(contact.name.value)) continue;
    const other = people.get(first);
    const isOther = people.has(first) && (!other || personKey(other.name.value) !== key);
    people.set(first, isOther ? undefined : (other ?? contact));
  }
  return people;
}

function personIn(text: string, byFirstName: ReadonlyMap<string, Contact | undefined>): Contact | undefined {
  const words = new Set(personKey(text).split(/[^\p{L}'-]+/u));
  const named = [...words].filter((word) => byFirstName.has(word));
  return named.length === 1 ? byFirstName.get(named[0] ?? '') : undefined;
}
