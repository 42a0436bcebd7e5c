import { paperKindOf } from '../../../reading/paper-kind.ts';
import type { Reading } from '../../../reading/reading.ts';
import { findDates } from '../../../recognizers/dates.ts';
import type { Fact } from '../facts.ts';
import { cleanName, isCompany, NAME_PATTERN } from '../names/name-form.ts';
import { BUSINESS } from './artist-words.ts';

/** Where a contract names its parties, as a word of its own. */
const BETWEEN = /(?<!\p{L})(?:between|zwischen|entre|mellan)(?!\p{L})\s*:?/iu;
/** Where it goes on to what they agree. */
const AGREED =
  /(?<!\p{L})(?:wird (?:folgender|nachstehender)|(?:do )?(?:hereby )?agree|it is (?:hereby )?(?:mutually )?agreed|vereinbar\p{L}*|il a été convenu|conviennent|acuerdan|convienen|har (?:följande|träffats)|for the hiring|witnesseth|whereas|préambule)(?!\p{L})|^\s*(?:§|art(?:icle|ikel|ículo)\.?\s?1|1[.)])/imu;
const REACH = 14;
/** Between the parties: behind a bracket, a comma or a line's end the word most surely parts them. */
const PARTED = [
  /(?:[),:]|\n)\s*(?:and|und|et|y|och)(?!\p{L})\s*:?/iu,
  /(?<!\p{L})(?:and|und|et|y|och)\s*:?\s*\n/iu,
  /\s(?:and|und|et|y|och)\s/iu,
];

const OF_ARTIST =
  /(?<!\p{L})(?:artist(?:e|s|in|en)?|künstler(?:in|gruppe)?|musik(?:er|erin|gruppe)|band(?:et)?|ensemble|performer|entertainer|musicians?|group|groupe|grupo|banda|artista|gruppen|orchest(?:er|ra|re)|orkestern?|producteur|contractor|auftragnehmer(?:in)?|prestataire)(?!\p{L})/iu;
const OF_BUYER =
  /(?<!\p{L})(?:purchaser|promoter|presenter|organi[sz]er|client|buyer|operator|venue|employer|engager|city of|council|veranstalter(?:in)?|auftraggeber(?:in)?|stadt|gemeinde|organisateur|organisatrice|ville de|mairie|contratante|organizador|promotor|ayuntamiento|arrangör(?:en)?|kommun)(?!\p{L})/iu;
/** What stands before the name: articles and the word for the party. */
const INTRODUCTION =
  /^[\s:"“„«-]*(?:(?:the|der|dem|den|die|das|la|le|les|l['’]|el|los|las)\s+)?(?:(?:(?:musik)?(?:gruppe|band)|künstler(?:in|gruppe)?|artist(?:e|in)?|band|groupe?|ensemble|grupo|banda|artista|bandet|gruppen|artisten|veranstalter(?:in)?|promoter|purchaser|organi[sz]er|organisateur|auftraggeber|contratante|arrangören)(?!\p{L})[\s:,"“„«-]*)?(?:(?:frau|herrn?|mr|mrs|ms|mme|mlle|m|monsieur|madame|sra?|señora?|don|doña|fru|herr)\.?\s+(?=\p{L}))?/iu;
const NAME_ENDS =
  /\n|[,(;"”»]|\s(?:c\/o|represented|represent|vertreten|représentée?|representad[oa]|of \d|located|for the hiring|t\/a|trading as|mit sitz|wohnhaft|demeurant|con domicilio|genom|im folgenden|nachfolgend|hereinafter|hereafter|ci-après|en adelante|nedan)(?!\p{L})/iu;

const QUOTED = /^[^"“”„«»\n]{2,60}\n?[^"“”„«»\n]{0,60}(?=["“”»])/u;

interface Party {
  name: string | undefined;
  isArtist: boolean;
  isBuyer: boolean;
}

/** The party of a contract that plays, told by what it is called or by the other one's being the promoter. */
export function* artistsAsParties(reading: Reading): Generator<Fact> {
  if (paperKindOf(reading).kind !== 'contract') return;
  for (const line of reading.lines.slice(0, 60)) {
    const start = BETWEEN.exec(line.text);
    if (!start) continue;
    const text = [
      line.text.slice(start.index + start[0].length),
      ...reading.lines.slice(line.index + 1, line.index + REACH).map((one) => one.text),
    ].join('\n');
    const parties = partiesOf(text.slice(0, AGREED.exec(text)?.index ?? text.length));
    const [one, other] = parties;
    if (!one || !other) continue;
    for (const [party, partner] of [
      [one, other],
      [other, one],
    ] as const) {
      const weight = weightOf(party, partner);
      if (!party.name || weight === 0) continue;
      yield {
        value: party.name,
        method: 'pattern',
        reason: 'the party of the contract that plays',
        quote: party.name,
        line: line.index,
        specificity: weight,
        ...(weight < 0.7 && { doubts: ['weak_context' as const] }),
      };
    }
  }
}

function weightOf(party: Party, partner: Party): number {
  if (!party.name || party.isBuyer || isCompany(party.name)) return 0;
  if (BUSINESS.test(party.name) || findDates(party.name).length > 0 || /^\d/u.test(party.name)) return 0;
  if (party.isArtist) return 0.8;
  return partner.isBuyer ? 0.65 : 0;
}

function partiesOf(text: string): Party[] {
  const parting = PARTED.map((pattern) => pattern.exec(text)).find((m) => m !== null);
  if (!parting) return [];
  const before = parting[0].startsWith(')') ? parting.index + 1 : parting.index;
  return [text.slice(0, before), text.slice(parting.index + parting[0].length)].map(partyOf);
}

const TRAILING = /(?:\s(?:for|of|and|und|et|y|och|für|pour|with|mit|by|the|de|du))+\s*$/iu;

const WARD_REACH = 160;

/** A band may sign as a partnership of its members, under its own name. */
const PARTNERSHIP = /\s(?:GbR|HB|eG|SNC|C\.B\.)\s*$/u;

/** `Northway Agency for "Mr. Step"` */
function behindFor(rest: string, end: number): string | undefined {
  if (!/\s(?:for|für|pour|para|för)\s*$/iu.test(rest.slice(0, end))) return undefined;
  return /^\s*["“„«]([^"“”„«»\n]{2,50})["”“»]/u.exec(rest.slice(end))?.[1];
}

/** `Jo Whitlow, parent and legal guardian of Millie Whitlow`: the one who signs does not play. */
const WARD = new RegExp(
  `(?<!\\p{L})(?:(?:[Ll]egal )?(?:[Gg]uardians?|[Pp]arents?|[Mm]other|[Ff]ather) of|(?:Vertreter(?:in)?|Eltern|Erziehungsberechtigte[rn]?) (?:von|der|des)|(?:[Rr]eprésentante?s?(?: légale?s?| légaux)?|[Pp]arents|[Mm]ère|[Pp]ère|[Tt]ut(?:eur|rice)) de|(?:[Pp]adres?|[Mm]adre|[Tt]utora?|[Rr]epresentantes? legal(?:es)?) de|(?:[Vv]årdnadshavare|[Mm]ålsman) (?:för|till))\\s(?:\\p{Ll}+\\s){0,3}(?<name>${NAME_PATTERN})`,
  'u',
);

function partyOf(raw: string): Party {
  const text = raw.slice(0, 400);
  const lead = INTRODUCTION.exec(text)?.[0] ?? '';
  const rest = text.slice(lead.length);
  // A name in quotes may go on in the next line.
  const quoted = /["“„«]\s?$/u.test(lead) ? QUOTED.exec(rest)?.[0].length : undefined;
  const end = quoted ?? NAME_ENDS.exec(rest)?.index ?? rest.length;
  const ward = WARD.exec(rest.slice(0, WARD_REACH))?.groups?.name;
  const written = (ward ?? behindFor(rest, end) ?? rest.slice(0, end))
    .replace(TRAILING, '')
    .replace(PARTNERSHIP, '')
    .replace(/\s+/gu, ' ')
    .trim();
  const isName = /^[\p{Lu}\d]/u.test(written) && written.length <= 60 && !/_{2,}|\.{3,}|X{3}/u.test(written);
  const name = isName ? cleanName(written) : undefined;
  const about = `${lead} ${rest.slice(end)}`;
  return {
    name,
    isArtist: OF_ARTIST.test(about) && !OF_BUYER.test(about),
    isBuyer: OF_BUYER.test(`${about} ${written}`),
  };
}
