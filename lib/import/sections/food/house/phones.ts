import type { RecognizerContext } from '../../../recognizers/found.ts';
import { findPhones } from '../../../recognizers/phones.ts';

/** The first number in a text that is one to call, as written and as it is dialled. */
export function phoneIn(
  text: string,
  context: RecognizerContext,
): { text: string; value: string } | undefined {
  const phone = findPhones(text, context).find((one) => one.value.kind === 'phone');
  // `(Ms Lund, 0381 5550 733). 7 portions`: the bracket ends the number.
  const end = phone && !phone.text.includes('(') ? phone.text.indexOf(')') : -1;
  if (phone && end > 0) return phoneIn(text.slice(0, phone.start + end), context);
  return phone && { text: phone.text.trim(), value: phone.value.e164 ?? phone.value.raw };
}

export function phoneAt(text: string, line: number, context: RecognizerContext) {
  const phone = phoneIn(text, context);
  return phone && { ...phone, line };
}
