import { lineOfOffset, type Reading } from '../../reading/index.ts';
import { findEmails } from '../../recognizers/emails.ts';
import { findPhones } from '../../recognizers/phones.ts';
import { matchesOf } from '../../recognizers/phrases.ts';
import { splitSentences } from '../../recognizers/sentences.ts';
import type { Contact, Said } from './contact.ts';
import { fieldOfMail } from './mail-lines.ts';
import { isFirstName, personKey } from './names.ts';
import { LODGING } from './names-of-line.ts';

/** A number further behind a first name than this is somebody else's. */
const MAX_REACH = 100;

/**
 * Numbers in a sentence that speaks of somebody by first name or in full: `Wyatt runs FOH, his cell is 312-555-0166`,
 * where the paper names Wyatt Lund elsewhere. Two people of one first name leave the number alone.
 */
export function readLooseNumbers(reading: Reading, known: readonly Contact[]): Contact[] {
  const used = new Set(known.flatMap((contact) => [contact.phone?.value, contact.email?.value]));
  const found: Contact[] = [];
  for (const paragraph of reading.paragraphs) {
    if (fieldOfMail(/^>*\s*([^:]{1,14}):/u.exec(paragraph.text)?.[1] ?? '')) continue;
    for (const sentence of splitSentences(paragraph.text)) {
      const at = (offset: number): number => lineOfOffset(reading, paragraph, sentence.start + offset);
      const phone = findPhones(sentence.text, reading).find(
        (one) => one.value.kind === 'phone' && !used.has(one.value.e164 ?? one.value.raw),
      );
      const email = findEmails(sentence.text).find((one) => !used.has(one.value));
      if (!phone && !email) continue;
      const head = sentence.text.slice(0, Math.max(phone?.start ?? 0, email?.start ?? 0));
      const said = (value: string, text: string, offset: number): Said => ({ value, text, line: at(offset) });
      const name = personOf(head, known)?.name ?? newcomer(head, said);
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

/** `Karim vient vous chercher (06 …)`: at the head of a clause somebody does something for the band. */
const DOING =
  /(?:^|[.,;:!?]\s|\s[–-]\s|\s(?:and|und|et|y|och)\s)(\p{Lu}\p{Ll}[\p{L}'’-]{1,14})\s(?:(?:will|wird|va|kommer att|te|os|vous|euch)\s)?(?:vient|viendra|picks?|drives?|meets?|meet|waits?|is|runs?|does|mixes|looks|holt|kommt|wartet|fährt|betreut|macht|ist|empfängt|accueille|accueillera|chercher|attend|attendra|conduit|s['’]occupe|gère|recoge|recogerá|viene|espera|esperará|lleva|está|se encarga|möter|hämtar|kör|sköter|väntar|tar emot|är)(?!\p{L})/gu;

/** Somebody who is named here for the first time, by first name alone. */
function newcomer(
  head: string,
  said: (value: string, text: string, offset: number) => Said,
): Said | undefined {
  const match = matchesOf(head, DOING).findLast((one) => isFirstName(one[1] ?? ''));
  const name = match?.[1] ?? '';
  return match && head.length - match.index < MAX_REACH && !LODGING.test(head.slice(match.index))
    ? said(name, name, match.index + match[0].indexOf(name))
    : undefined;
}

function personOf(text: string, known: readonly Contact[]): Contact | undefined {
  const words = new Set(personKey(text).split(/[^\p{L}'-]+/u));
  const named = known.filter(
    (contact) => contact.isPerson && words.has(personKey(contact.name.value).split(' ')[0] ?? ''),
  );
  const keys = new Set(named.map((contact) => personKey(contact.name.value)));
  return keys.size === 1 ? named[0] : undefined;
}
