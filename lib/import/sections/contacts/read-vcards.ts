import type { Reading, ReadLine } from '../../reading/reading.ts';
import { parsePhone } from '../../recognizers/phones.ts';
import type { Contact, Said } from './contact.ts';
import { findReadAddresses } from './mail-lines.ts';

/** `TEL;TYPE=CELL:+49 …`, `item1.EMAIL;type=INTERNET:…`: a property of a card, its parameters and its value. */
const PROPERTY = /^(?:item\d+\.)?(FN|N|ORG|TITLE|ROLE|TEL|EMAIL)((?:;[^:;]{1,60}){0,6}):(.{1,200})$/iu;

/** People on electronic cards, as phones share them. Returns them and the lines of the cards. */
export function readVcards(reading: Reading): { contacts: Contact[]; lines: number[] } {
  const found: { contacts: Contact[]; lines: number[] } = { contacts: [], lines: [] };
  let card: ReadLine[] | undefined;
  for (const line of reading.lines) {
    const text = line.text.trim();
    if (/^BEGIN:VCARD$/iu.test(text)) card = [];
    if (!card) continue;
    found.lines.push(line.index);
    card.push(line);
    if (!/^END:VCARD$/iu.test(text)) continue;
    const contact = contactOf(reading, card);
    if (contact) found.contacts.push(contact);
    card = undefined;
  }
  return found;
}

function contactOf(reading: Reading, card: readonly ReadLine[]): Contact | undefined {
  const properties = card.flatMap((line) => {
    const [, key = '', parameters = '', value = ''] = PROPERTY.exec(line.text.trim()) ?? [];
    const isFax = /fax/iu.test(parameters);
    return key === '' || isFax ? [] : [{ key: key.toUpperCase(), value: unescaped(value), line: line.index }];
  });
  const first = (...keys: string[]): Said | undefined => {
    const one = keys.flatMap((key) => properties.filter((property) => property.key === key))[0];
    return one && one.value !== '' ? { value: one.value, text: one.value, line: one.line } : undefined;
  };
  const name = first('FN', 'ORG');
  const [tel, mail] = [first('TEL'), first('EMAIL')];
  const phone = tel && parsePhone(`tel ${tel.value}`, reading);
  const email = mail && findReadAddresses(mail.value)[0];
  if (!name || !(phone || email)) return undefined;
  const [role, organisation] = [first('TITLE', 'ROLE'), first('ORG')];
  return {
    reading,
    name,
    isPerson: properties.some(({ key }) => key === 'N' || key === 'FN'),
    ...(role && { role }),
    ...(organisation && { organisation }),
    ...(phone && tel && { phone: { value: phone.e164 ?? phone.raw, text: tel.text, line: tel.line } }),
    ...(email && mail && { email: { value: email.value, text: email.text, line: mail.line } }),
    method: 'structured',
    reason: 'electronic card of a person',
    specificity: 0.9,
  };
}

function unescaped(value: string): string {
  return value
    .replace(/\\([,;\\])/gu, '$1')
    .replace(/;+$/u, '')
    .trim();
}
