import { lineOfOffset, type Reading } from '../../reading/index.ts';
import { matchesOf, quick } from '../../recognizers/phrases.ts';
import type { Contact, Said } from './contact.ts';
import { namesInText } from './names-in-text.ts';
import { roleAround } from './role-around.ts';

/** Who speaks for a party of a contract. */
const SPEAKS =
  /(?<![\p{L}])(?:represented by|vertreten durch|repr[ée]sent[ée]e?s? par|representad[oa]s? por|företräd[sda]* av|företrädd av|genom)(?![\p{L}])/giu;
const NEAR = 60;

/** `représentée par Mme Hélène Marchetti en qualité de présidente`: a contract's people have a role and often no number. */
export function readRepresentatives(reading: Reading): Contact[] {
  return reading.paragraphs.flatMap((paragraph) =>
    matchesOf(paragraph.text, SPEAKS).flatMap((match): Contact[] => {
      const from = match.index + match[0].length;
      const text = paragraph.text.slice(from, from + 200);
      const name = namesInText(text, []).find((one) => one.start < NEAR);
      const role =
        name && (roleAround(text, name, 0, text.length, text.length) ?? partyBehind(text, name.end));
      if (!name || !role) return [];
      const said = (value: string, words: string, offset: number): Said => ({
        value,
        text: words,
        line: lineOfOffset(reading, paragraph, from + offset),
      });
      return [
        {
          reading,
          name: said(name.value, name.text, name.start),
          isPerson: true,
          role: said(role.text, role.text, role.start),
          method: 'pattern',
          reason: 'speaks for a party of the contract',
          specificity: 0.55,
        },
      ];
    }),
  );
}

/** `… represented by Simon Archer (hereinafter "Agency")`: whom a party speaks through has the party's name. */
function partyBehind(text: string, from: number): { text: string; start: number } | undefined {
  const named = QUOTED_PARTY.exec(text.slice(from, from + 90))?.[0] ?? '';
  const party = DEFINING.test(named) ? CALLED.exec(named)?.[1]?.replace(ARTICLE, '').trim() : undefined;
  return party ? { text: party, start: text.indexOf(party, from) } : undefined;
}

const QUOTED_PARTY = /^\P{L}{0,4}[^"“„«”»]{0,60}["“„«][^"“„«”»]{2,30}["”“»]/u;
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
