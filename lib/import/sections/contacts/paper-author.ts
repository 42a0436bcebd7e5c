import type { Reading, ReadLine } from '../../reading/reading.ts';
import { quick } from '../../recognizers/phrases.ts';
import type { Contact, Said } from './contact.ts';
import { namesInText } from './names/names-in-text.ts';
import { roleAround } from './roles/role-around.ts';

/** `Prepared by Tilly Moss (tour accountant)`, `erstellt von`, `établi par`: who wrote a sheet. */
const WRITTEN_BY = quick(
  /(?<![\p{L}])(?:(?:prepared|issued|compiled|written|updated|put together|edited|sheet|list|page) by|from the desk of|(?:erstellt|zusammengestellt|bearbeitet|ausgestellt) (?:von|durch)|(?:établie?|rédigée?|préparée?|émise?) par|(?:elaborad[oa]|preparad[oa]|redactad[oa]|emitid[oa]) por|(?:upprättad|sammanställd|skriven|gjord) av)\s?:?\s(?=\p{Lu})/iu,
);
/** Where a sheet names its writer: at its head or its foot. */
const EDGE_LINES = 12;
/** What stands between those words and the name. */
const NEAR = 12;

/** Whoever wrote a sheet, to whom its questions go. Without a number only a title of the trade makes a contact. */
export function authorOf(reading: Reading): Contact | undefined {
  const { lines } = reading;
  for (const line of [...lines.slice(0, EDGE_LINES), ...lines.slice(EDGE_LINES).slice(-EDGE_LINES)]) {
    const author = authorIn(reading, line);
    if (author) return author;
  }
  return undefined;
}

function authorIn(reading: Reading, line: ReadLine): Contact | undefined {
  const by = WRITTEN_BY.exec(line.text);
  if (!by) return undefined;
  const from = by.index + by[0].length;
  const text = line.text.slice(from, from + 120);
  const name = namesInText(text, []).find((one) => one.start < NEAR);
  if (!name) return undefined;
  const role = roleAround(text, name, name.start, text.length, text.length);
  const said = (words: string): Said => ({ value: words, text: words, line: line.index });
  return {
    reading,
    name: { ...said(name.text), value: name.value },
    isPerson: true,
    ...(role && { role: said(role.text) }),
    method: 'pattern',
    reason: 'wrote the paper',
    specificity: 0.6,
  };
}
