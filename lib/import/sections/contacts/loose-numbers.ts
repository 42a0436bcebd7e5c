import { lineOfOffset, type Reading } from '../../reading/index.ts';
import { findPhones } from '../../recognizers/phones.ts';
import { splitSentences } from '../../recognizers/sentences.ts';
import type { Contact, Said } from './contact.ts';
import { fieldOfMail, findReadAddresses } from './mail-lines.ts';
import { isNamedByAddress } from './named-by-address.ts';
import { personKey } from './names.ts';

/**
 * Numbers in a sentence that speaks of somebody by first name or in full: `Wyatt runs FOH, his cell is 312-555-0166`,
 * where the paper names Wyatt Lund elsewhere. Two people of one first name leave the number alone.
 */
export function readLooseNumbers(reading: Reading, known: readonly Contact[], author?: Contact): Contact[] {
  const used = new Set(known.flatMap((contact) => [contact.phone?.value, contact.email?.value]));
  const found: Contact[] = [];
  for (const paragraph of reading.paragraphs) {
    if (fieldOfMail(/^>*\s*([^:]{1,14}):/u.exec(paragraph.text)?.[1] ?? '')) continue;
    for (const sentence of splitSentences(paragraph.text)) {
      const at = (offset: number): number => lineOfOffset(reading, paragraph, sentence.start + offset);
      const phone = findPhones(sentence.text, reading).find(
        (one) => one.value.kind === 'phone' && !used.has(one.value.e164 ?? one.value.raw),
      );
      const email = findReadAddresses(sentence.text).find((one) => !used.has(one.value));
      if (!phone && !email) continue;
      const head = sentence.text.slice(0, Math.max(phone?.start ?? 0, email?.start ?? 0));
      const said = (value: string, text: string, offset: number): Said => ({ value, text, line: at(offset) });
      const isForAuthor =
        author && (QUESTIONS.test(head) || (email && isNamedByAddress(author.name.value, email.value)));
      const name = isForAuthor ? author.name : (personOf(head, known) ?? ownerOf(email?.value, known))?.name;
      if (!name) continue;
      found.push({
        reading,
        name,
        isPerson: true,
        ...(phone && { phone: said(phone.value.e164 ?? phone.value.raw, phone.text.trim(), phone.start) }),
        ...(email && { email: said(email.value, email.text, email.start) }),
        method: 'pattern',
        reason: 'number in a sentence that names the person',
        specificity: 0.5,
      });
    }
  }
  return found;
}

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

function personOf(text: string, known: readonly Contact[]): Contact | undefined {
  const words = new Set(personKey(text).split(/[^\p{L}'-]+/u));
  const named = known.filter(
    (contact) => contact.isPerson && words.has(personKey(contact.name.value).split(' ')[0] ?? ''),
  );
  const keys = new Set(named.map((contact) => personKey(contact.name.value)));
  return keys.size === 1 ? named[0] : undefined;
}
