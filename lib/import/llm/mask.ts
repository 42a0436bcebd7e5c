/** Digits (and capitals of an account) become this, so that lengths and the words around stay as they are. */
const MASK = '•';

/** 13 to 19 digits, grouped or not (ISO/IEC 7812). */
const CARD = /\b\d(?:[ -]?\d){12,18}\b/g;
/** Country, check digits, 11 to 30 characters, grouped or not (ISO 13616). */
const IBAN = /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}\b/g;
/** A document number behind a word for passport or identity card in the five languages. */
const PASSPORT =
  /\b((?:passport|passeport|reisepass|pasaporte|pass(?:nummer|nr)?|ausweis(?:nummer|nr)?|id[- ]?card|identity card|carte d.identité|DNI|NIE)(?:[\s-]*(?:no|nr|number|num|núm|numéro|número|nummer|n°|nº))?\.?\s*[:#]?\s*)([A-Z0-9][A-Z0-9 -]{4,14}\d)\b/giu;

/** Masks card, bank account and passport numbers. Ticket and phone numbers are left: they fail the check digits. */
export function maskPersonalData(text: string): string {
  return text
    .replace(IBAN, (found) => (isIban(found) ? hide(found) : found))
    .replace(CARD, (found) => (passesLuhn(found) ? hide(found) : found))
    .replace(PASSPORT, (_, label: string, number: string) => `${label}${hide(number)}`);
}

function hide(number: string): string {
  return number.replace(/[A-Z0-9]/gi, MASK);
}

/** Luhn's formula (ISO/IEC 7812-1, annex B). An airline ticket of 13 digits may pass by chance, so 15 and more count. */
function passesLuhn(text: string): boolean {
  const digits = text.replace(/\D/g, '');
  if (digits.length < 15) return false;
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
