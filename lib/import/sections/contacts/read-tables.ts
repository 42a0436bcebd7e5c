import type { Reading, ReadTable } from '../../reading/reading.ts';
import { findDates } from '../../recognizers/dates.ts';
import { contactConcept } from '../../recognizers/labels.ts';
import { findTimes } from '../../recognizers/times.ts';
import type { Contact, Said } from './contact.ts';
import { findReadAddresses } from './mail-lines.ts';
import { beginsWithGivenName } from './names/given-names.ts';
import {
  isFirmBehind,
  isFirstName,
  isOrganisation,
  isPersonName,
  looksLikeName,
  withoutHonorific,
} from './names/name-or-firm.ts';
import { firstPhone, writtenPhone } from './numbers/cell-phones.ts';
import { countryOfNumbers } from './numbers/country-of-numbers.ts';
import { findNumbersInUse } from './numbers/numbers-in-use.ts';
import { withWholeNumbers } from './numbers/wrapped-numbers.ts';
import { NUMBER_TAIL } from './pieces.ts';
import { isRole, isTrade, ROLE_FIELD, roleOfLabel } from './roles/roles.ts';

interface Columns {
  name?: number;
  firstName?: number;
  lastName?: number;
  role?: number;
  /** Where what somebody does is written beside other things. */
  remarks?: number;
  company?: number;
  phone: number[];
  email: number[];
  /** The column of roles holds titles rather than departments. */
  isRoleField?: boolean;
  /** The heading of the names says what they do: `Driver`. */
  nameRole?: string;
  headLine: number;
  /** The country whose people write the numbers of this table. */
  country?: string;
}

const FIRST = /^(?:first|given|fore)(?:[ -]?names?)?$|^vorname$|^pr[ée]nom$|^nombre$|^förnamn$/iu;
const LAST =
  /^(?:last|family|surname)(?:[ -]?names?)?$|^(?:nach|familien)name$|^nom$|^apellidos?$|^efternamn$/iu;
const NAME =
  /^(?:(?:company|firm|organi[sz]ation|firma|unternehmen|soci[ée]t[ée]|structure|empresa|f[öo]retag|supplier|vendor)\s?[/&+,]\s?(?:contacts?|names?|person|kontakt(?:person)?|ansprechpartner(?:in)?|name|nom|contacto|nombre|namn)|(?:full )?names?|person|(?:(?:local|site|on-?site|promoter|venue|main|hotel|house) )?contact(?: (?:person|name|local|on ?site|sur place))?|who|wer|qui|qui[ée]n|vem|ansprechpartner(?:in)?|ansprechperson|(?:lokale[rn]? )?kontakt(?:person)?(?: vor ort| på plats)?|contacto(?: local)?|nom et pr[ée]nom|nombre(?: y apellidos)?|nom|namn|interlocuteur|responsable)$/iu;
/** `Kontakt | Name | Mobil`: beside it the other heading tells what they do. */
const NAME_ALONE =
  /^(?:(?:full )?names?|nom et pr[ée]nom|nombre(?: y apellidos)?|nom|namn|vor- und nachname)$/iu;
/** Beside a column of people a column of numbers is one of phones. */
const NUMBERS = /^(?:numbers?|nummern?|num[ée]ros?|n[úu]meros?)$/iu;
/** `Promoter name`, `Name des Veranstalters`: whose name the column holds. */
const NAME_OF =
  /^(.{2,30}?)[\s-](?:name|nom|nombre|namn)$|^(?:name|nom|nombre|namn)\s(?:of(?: the)?|de[sr]|du|de la|de l[’']|del?|på)\s?(.{2,30})$/iu;
/** Where somebody works; what they do there says more. */
const DEPARTMENT =
  /^(?:department|dept\.?|what(?: for)?|wof[üu]r|pour quoi|para qu[ée]|was|quoi|qu[ée]|vad|bereich|abteilung|[áa]rea|departamento|service|p[ôo]le|avdelning|team|section)$/iu;
const REMARKS =
  /^(?:remarks?|notes?|comments?|details?|info(?:rmation)?|bemerkung(?:en)?|anmerkung(?:en)?|hinweise?|notiz(?:en)?|remarques?|observations?|notas?|observaciones|comentarios?|anm(?:[äa]rkning(?:ar)?)?|kommentar(?:er)?|[öo]vrigt|requests?|special requests?)$/iu;
/** `Zeit | Was | Wer | Bemerkungen`: a plan of the day. */
const TIME = /^(?:times?|zeit(?:en)?|uhrzeit|heures?|horaires?|horas?|horarios?|tid(?:er)?)$/iu;
const PHONE =
  /^(?:(?:cell|phone|t[ée]l\p{L}*\.?|mob\.?|mobil\p{L}*|handy|m[óo]vil|portable|tfn|whatsapp|fon|contact (?:no\.?|number)|n[uú]m[eé]ro)(?:[ .-]?(?:no\.?|nr\.?|number|phone|nummer))?(?:\s(?:de la |du |del |des? )?\p{L}{3,16})?)$/iu;
/** `Day | Date | City | Venue | Local contact | Tel`: a tour. */
const DAY = /^(?:days?|dates?|wochentag|tag|datum|jours?|d[íi]as?|fechas?|dag(?:ar)?|veckodag)$/iu;
/** `Nås på`, `Erreichbar unter`: a number or an address. */
const REACHED =
  /^(?:reach(?:ed|able)?(?: on| at)?|erreichbar(?: unter)?|joignable(?: au)?|localizable(?: en)?|nås(?: på)?)$/iu;
const EMAIL =
  /^(?:e-?mails?(?: address)?|mails?|courriel|correo(?: electr[óo]nico)?|e-?post|e-?mail-?adresse)$/iu;
const COMPANY =
  /^(?:company|firm|organi[sz]ation|firma|unternehmen|soci[ée]t[ée]|structure|empresa|f[öo]retag|bolag|agency|(?:issued|booked) by|issuing (?:office|agent)|travel agency|reiseb[üu]ro|agence(?: de voyages)?|agencia(?: de viajes)?|resebyr[åa])$/iu;

/** `Hotel | Address | Phone`: the number is the house's, and not that of the guests. */
const HOUSE = /^(?:h[ôo]tels?|hotell|accommodation|property|unterkunft|h[ée]bergement|alojamiento|boende)$/iu;
const OF_ADDRESS =
  /^(?:address|street|city|town|zip|post ?code|adresse|stra(?:ß|ss)e|ort|stadt|ville|direcci[óo]n|ciudad|adress|stad)$/iu;

function isOfHouse(labels: readonly string[], column: number): boolean {
  let at = column - 1;
  while (OF_ADDRESS.test(labels[at] ?? '')) at -= 1;
  return HOUSE.test(labels[at] ?? '');
}

/** Rows of tables with a column of phones or addresses. Returns the contacts and the lines they used up. */
export function readContactTables(reading: Reading): Contact[] {
  return reading.tables.flatMap((table) => {
    const columns = columnsOf(table);
    if (table.columns.length === 0) return [];
    return columns
      ? table.rows.flatMap((row) =>
          contactOfRow(reading, { ...columns, ...countryOfNumbers(reading, table, columns.phone) }, row),
        )
      : embeddedContacts(reading, table);
  });
}

function columnsOf(table: ReadTable): Columns | undefined {
  const labels = table.columns.map((column) => column.label.replace(/[:*]+$/u, '').trim());
  const at = (pattern: RegExp): number | undefined => {
    const index = labels.findIndex((label) => pattern.test(label));
    return index < 0 ? undefined : index;
  };
  const all = (isOne: (label: string) => boolean): number[] =>
    labels.flatMap((label, i) => (isOne(label) && !isOfHouse(labels, i) ? [i] : []));
  const isNumbered =
    at(NAME) === undefined ? isPhone : (label: string) => isPhone(label) || NUMBERS.test(label);
  const columns: Columns = { phone: all(isNumbered), email: all(isEmail), headLine: table.firstLine };
  const lastName = at(LAST);
  const firstName = at(FIRST);
  if (firstName !== undefined && lastName !== undefined && firstName !== lastName)
    Object.assign(columns, { firstName, lastName });
  else columns.name = at(NAME_ALONE) ?? at(NAME) ?? at(NAME_OF) ?? personColumn(table);
  if (columns.phone.length + columns.email.length === 0) {
    const reach = reachColumn(table);
    if (reach !== undefined && reach !== columns.name)
      Object.assign(columns, { phone: [reach], email: [reach] });
  }
  const remarks = at(REMARKS);
  if (remarks !== undefined) columns.remarks = remarks;
  const isReachable = columns.phone.length + columns.email.length > 0;
  const isPlan = labels.some((label) => TIME.test(label));
  if (!isReachable && (isPlan || remarks === undefined || (columns.lastName ?? columns.name) === undefined))
    return undefined;
  const role =
    at(ROLE_FIELD) ??
    at(DEPARTMENT) ??
    labels.findIndex((label, i) => i !== columns.name && contactConcept(label)?.concept === 'contact.role');
  if (role >= 0) columns.role = role;
  columns.isRoleField = at(ROLE_FIELD) !== undefined;
  const company = at(COMPANY);
  if (company !== undefined) columns.company = company;
  const nameLabel = labels[columns.name ?? -1] ?? '';
  const nameRole = roleOfLabel(nameLabel.replace(NAME_OF, '$1$2'));
  if (nameRole) columns.nameRole = nameRole;
  // Beside people who cannot be reached the first column is as likely a house: a list of rooms.
  if (isReachable) columns.role ??= leftOver(table, columns);
  return columns;
}

function isPhone(label: string): boolean {
  return PHONE.test(label) || REACHED.test(label) || (NUMBER_TAIL.test(label) && !isEmail(label));
}

function isEmail(label: string): boolean {
  return (
    EMAIL.test(label) ||
    REACHED.test(label) ||
    /\s(?:e-?mail|mail|courriel|correo|e-?post)(?:\saddress)?$/iu.test(label)
  );
}

/** The column most of whose cells are names. */
function personColumn(table: ReadTable): number | undefined {
  const width = Math.max(0, ...table.rows.map((row) => row.cells.length));
  for (let i = 0; i < width; i++) {
    const cells = table.rows.map((row) => row.cells[i]?.trim() ?? '').filter(Boolean);
    if (cells.length > 0 && cells.filter(isPersonName).length >= cells.length / 2) return i;
  }
  return undefined;
}

/** The column most of whose cells are addresses, whatever its heading says. */
function reachColumn(table: ReadTable): number | undefined {
  const columns = table.columns.map((_, i) => table.rows.map((row) => row.cells[i]?.trim() ?? ''));
  const at = columns.findIndex(
    (cells) => cells.length > 1 && cells.filter((cell) => cell.includes('@')).length * 2 > cells.length,
  );
  return at < 0 ? undefined : at;
}

/** The first column, where it has no known heading and is no name: it says who does what. */
function leftOver(table: ReadTable, columns: Columns): number | undefined {
  const isTaken = [
    columns.name,
    columns.firstName,
    columns.lastName,
    columns.company,
    ...columns.phone,
    ...columns.email,
  ].includes(0);
  const isDay = DAY.test(table.columns[0]?.label.trim() ?? '');
  return isTaken || isDay || table.columns.length < 3 ? undefined : 0;
}

function contactOfRow(reading: Reading, columns: Columns, row: { line: number; cells: string[] }): Contact[] {
  const cell = (i: number | undefined): string => (i === undefined ? '' : (row.cells[i] ?? '').trim());
  const at = (value: string, text = value): Said => ({ value, text, line: row.line });
  const both = columns.company === undefined ? firmAndPerson(cell(columns.name)) : undefined;
  const named = cell(columns.name);
  // `(weekdays only)` under the names says something of nobody.
  const isAside = /^\([^()]*\)$/u.test(named);
  const full =
    columns.name !== undefined
      ? (both?.person ?? (isAside ? '' : named))
      : [cell(columns.firstName), cell(columns.lastName)].filter(Boolean).join(' ');
  const company = both?.firm ?? cell(columns.company);
  const remarks = cell(columns.remarks);
  const numbers = columns.phone.map((column) => withWholeNumbers(reading, cell(column)));
  const country = columns.country ?? reading.country;
  const phone =
    firstPhone(reading, numbers, { ...(country && { country }), language: reading.language }) ??
    writtenPhone(reading, remarks);
  // A narrow column breaks an address in two.
  const addresses = columns.email.map((column) => cell(column).replace(/(?<=[-.@_])\s+(?=\S)/gu, ''));
  const email = [...addresses, remarks].flatMap((text) => findReadAddresses(text))[0];
  const written = cell(columns.role);
  const said = saysWhen(reading, written) || !/\p{L}/u.test(written) ? '' : written;
  // `Hotel | Reception | The Grinders Inn | 0114 …`: beds have a section of their own.
  if (HOUSE.test(said) && !isPersonName(full)) return [];
  const role = isTrade(said) ? said : (roleInRemarks(columns, remarks) ?? said);
  const name =
    full !== '' ? full : company !== '' ? company : /^[^\d]*\p{L}{3}[^\d]*$/u.test(role) && phone ? role : '';
  if (!/\p{L}{2}/u.test(name) || (!phone && !email && (role === '' || !isPersonName(name)))) return [];
  const clean = withoutHonorific(withoutRemark(name.split('\n')[0] ?? name));
  return [
    {
      reading,
      name: at(clean, columns.name !== undefined || full === '' ? clean : cell(columns.lastName) || clean),
      isPerson: isPersonName(clean) || full !== '',
      ...(role !== '' && role !== name && { role: at(role) }),
      ...(role === '' && columns.nameRole && { role: { ...at(columns.nameRole), line: columns.headLine } }),
      ...(phone && { phone: at(phone.value, phone.text) }),
      ...(email && { email: at(email.value, email.text) }),
      ...(company !== '' && { organisation: at(company) }),
      method: 'table',
      reason: 'row of the contact table',
      specificity: 0.9,
    },
  ];
}

/** `Cabbagetown Sound, Desta Wolde` in a column of companies and whom to ask for there. */
function firmAndPerson(cell: string): { firm: string; person: string } | undefined {
  const [first = '', second = '', ...others] = cell.split(/,\s|\s[–—/-]\s|\n/u).map((part) => part.trim());
  if (others.length > 0 || first === '') return undefined;
  // `Malin Stenbäck, Musikföreningen Garn & Ull`
  if (isPersonName(first) && isOrganisation(second) && !isPersonName(second))
    return { firm: second, person: first };
  if (!isPersonName(second)) return undefined;
  const isFirm = isOrganisation(first) || isFirmBehind(second, first) || !beginsWithGivenName(first);
  return isFirm ? { firm: first, person: second } : undefined;
}

/** `Gaspard Huet (remplace Tim Reille)`: behind somebody's name a bracket says something else. */
function withoutRemark(name: string): string {
  // `Peggy’s Table, 31 Winchester Lane`
  const house = /^(.{3,40}?),\s\d{1,4}[a-z]?\s\p{Lu}/u.exec(name)?.[1];
  if (house) return house;
  const head = name.replace(/\s*\([^()]*\)?$/u, '');
  return isPersonName(head) || isFirstName(head) ? head : name;
}

/** `tour manager, final say on the guest list`: of remarks beside a department the title is the role. */
function roleInRemarks(columns: Columns, remarks: string): string | undefined {
  if (remarks === '' || columns.isRoleField) return undefined;
  return remarks
    .split(/[,;.()]|\s[–—-]\s|\n/u)
    .map((part) => part.replace(/(?:\s(?:cell|mob(?:ile)?|tel|m))?\.?\s\+?\(?\d[\d ()-]{5,}$/iu, '').trim())
    .find((part) => isRole(part));
}

/** A day or a time is nobody's role. */
function saysWhen(reading: Reading, text: string): boolean {
  if (!/\d/.test(text)) return false;
  const found = [...findDates(text, reading), ...findTimes(text, reading)];
  // `Bus company (24h)` is a role with something said about it.
  const left = found.reduce((rest, one) => rest.replace(one.text, ''), text);
  return found.length > 0 && (left.match(/\p{L}/gu) ?? []).length < 4;
}

/** A cell of another table that holds a name and its number: `Murat Yildiz, 0176 5550 4410` under `Driver`. */
function embeddedContacts(reading: Reading, table: ReadTable): Contact[] {
  return table.rows.flatMap((row) =>
    row.cells.flatMap((text, i): Contact[] => {
      const phone = findNumbersInUse(text, reading)[0];
      const email = findReadAddresses(text)[0];
      const role = roleOfLabel(table.columns[i]?.label ?? '');
      if (!role) return [];
      const from = Math.min(phone?.start ?? text.length, email?.start ?? text.length);
      const name = text
        .slice(0, from)
        .replace(/[\s,;:(/–-]+$/u, '')
        .trim();
      if (!(phone || email) || !(isPersonName(name) || isFirstName(name) || looksLikeName(name))) return [];
      const said = (value: string, words = value): Said => ({ value, text: words, line: row.line });
      return [
        {
          reading,
          name: said(withoutHonorific(name), name),
          isPerson: true,
          ...(role && { role: { value: role, text: role, line: Math.max(0, table.firstLine) } }),
          ...(phone && { phone: said(phone.value.e164 ?? phone.value.raw, phone.text.trim()) }),
          ...(email && { email: said(email.value, email.text) }),
          method: 'table',
          reason: 'name and number in one cell',
          specificity: 0.8,
        },
      ];
    }),
  );
}
