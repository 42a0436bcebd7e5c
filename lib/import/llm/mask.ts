/** Digits (and capitals of an account) become this, so that lengths and the words around stay as they are. */
const MASK = '•';

/** 14 to 19 digits, grouped or not (ISO/IEC 7812). Cards of 13 are no longer issued, and airline tickets have as many. */
const CARD = /\b\d(?:[ -]?\d){13,18}\b/g;
/** The only cards of 14 digits, Diners Club’s, by how they begin and are grouped: a ticket with its check digit has 14, too. */
const DINERS = /^3(?:0[0-5]\d|095|[689]\d\d)[ -]?\d{6}[ -]?\d{4}$/;
/** Country, check digits, 11 to 30 characters, grouped or not (ISO 13616). */
const IBAN = /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}\b/g;
/** A document number behind a word for passport or identity card in the five languages. */
const PASSPORT =
  /\b((?:passport|passeport|reisepass|pasaporte|pass(?:nummer|nr)?|ausweis(?:nummer|nr)?|id[- ]?card|identity card|carte d.identité|DNI|NIE)(?:[\s-]*(?:no|nr|number|num|núm|numéro|número|nummer|n°|nº))?\.?\s*[:#]?\s*)([A-Z0-9][A-Z0-9 -]{4,14}\d)\b/giu;

/** Masks card, bank account and passport numbers. Tickets and phones are left: they are shorter or fail the check digits. */
export function maskPersonalData(text: string): string {
  return text
    .replace(IBAN, (found) => (isIban(found) ? hide(found) : found))
    .replace(CARD, hideCard)
    .replace(PASSPORT, (_, label: string, number: string) => `${label}${hide(number)}`);
}

function hide(number: string): string {
  return number.replace(/[A-Z0-9]/gi, MASK);
}

/** As many whole groups from the left as are a card: behind them often stands the month in which it expires. */
function hideCard(found: string): string {
  for (let end = found.length; end > 0; end = found.slice(0, end).search(/[ -]\d*$/)) {
    const groups = found.slice(0, end);
    if (isCard(groups)) return hide(groups) + found.slice(end);
  }
  return found;
}

function isCard(text: string): boolean {
  const digits = text.replace(/\D/g, '');
  return (digits.length > 14 || DINERS.test(text)) && passesLuhn(digits);
}

/** Luhn's formula (ISO/IEC 7812-1, annex B). */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** ISO 7064 MOD 97-10 over the rearranged account number. */
function isIban(text: string): boolean {
  const account = text.replace(/ /g, '');
  if (account.length < 15 || account.length > 34) return false;
  const rearranged = account.slice(4) + account.slice(0, 4);
  let remainder = 0;
  for (const char of rearranged) {
    const value = Number.parseInt(char, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder === 1;
}
