import type { Reading, ReadLine } from '../../reading/reading.ts';
import { findEmails } from '../../recognizers/emails.ts';

/** Labels of mail headers printed as text: they name people, but no role. */
export function fieldOfMail(label: string): boolean {
  return /^(?:from|to|cc|bcc|sent|subject|date|von|an|kopie|betreff|gesendet|de|à|objet|envoyé|para|asunto|fecha|enviado|från|till|kopia|ämne|skickat|datum|reply-to)$/iu.test(
    label.trim(),
  );
}

/** `Betreff: Logistik Roter Hahn`: the subject of a mail names no contact. */
export function isSubjectLine(text: string): boolean {
  return /^[>\s]*(?:subject|betreff|objet|asunto|ämne|sujet)\s?:/iu.test(text);
}

/** Whoever is behind it does not read what is written there. */
const UNREAD =
  /^(?:no-?_?reply|do-?not-?reply|mailer(?:-daemon)?|postmaster|bounces?|automated|auto|notifications?|notify|alerts?|newsletter|system)(?:[@+._-])/iu;

/** The addresses of a text that reach somebody. */
export function findReadAddresses(text: string): ReturnType<typeof findEmails> {
  return findEmails(text).filter((one) => !isUnreadAddress(one.value));
}

/** `noreply@…`: the address of no one. */
export function isUnreadAddress(address: string): boolean {
  return UNREAD.test(address);
}

/** `Ha Marijke,` as the first words of a mail: whom it is written to, and no card. */
export function isSalutation({ lines }: Reading, { index, text, message }: ReadLine): boolean {
  const above = lines[index - 1];
  const isFirst =
    above?.message !== message || fieldOfMail(/^>*\s*([^:]{1,14}):/u.exec(above?.text ?? '')?.[1] ?? '');
  return message !== undefined && isFirst && /^[^,\d@:]{2,40},$/u.test(text.trim());
}
