import type { Reading } from '../../reading/index.ts';
import { quick } from '../../recognizers/phrases.ts';
import type { Contact, Said } from './contact.ts';

const ARTICLE = /^(?:der|die|das|the|le|la|el|los)\s|^l['’]/iu;

const CALLED =
  /(?<![\p{L}])(?:(?:im folgenden|nachfolgend|nachstehend|fortan|hereinafter|hereafter|ci-apr[èe]s|en adelante|en lo sucesivo|nedan|h[äa]refter|fort?s[äa]ttningsvis)(?![\p{L}])[^"“„«'‘\p{Lu}]{0,40}["“„«'‘]?\s?((?:der |die |das |the |le |la |l['’]|el |los )?\p{Lu}[\p{L}'’ ]{2,24}?))["”“»'’]?\s*(?:genannt|bezeichnet|kallad|kallat)?\s*[-–—)»,.;]*\s*$/iu;
const REACH = 7;

const DEFINING = quick(/folgend|stehend|fortan|here(?:in)?after|ci-apr|adelante|sucesivo|nedan|refter/iu);

/** `- nachfolgend Veranstalter genannt -`: what a contract calls the party above, for its people without a title. */
export function withPartyNames(reading: Reading, contacts: readonly Contact[]): Contact[] {
  const parties = reading.lines.flatMap((line): Said[] => {
    const name = DEFINING.test(line.text) ? CALLED.exec(line.text.trim())?.[1] : undefined;
    const value = name?.replace(ARTICLE, '').trim();
    return value ? [{ value, text: value, line: line.index }] : [];
  });
  if (parties.length === 0) return [...contacts];
  return contacts.map((contact) => {
    // Who answers for a party care of somebody else is no party.
    const isCareOf = /(?<![\p{L}])c\/o\s/iu.test(reading.lines[contact.name.line]?.text ?? '');
    if (contact.role || !contact.isPerson || isCareOf) return contact;
    const party = parties.find((one) => one.line >= contact.name.line);
    return party && party.line - contact.name.line <= REACH ? { ...contact, role: party } : contact;
  });
}
