import type { RecognizerContext } from '../../../recognizers/found.ts';
import { findPhones } from '../../../recognizers/phones.ts';

/** The first number in a text that is one to call, as written and as it is dialled. */
export function phoneIn(
  text: string,
  context: RecognizerContext,
): { text: string; value: string } | undefined {
  const phone = findPhones(text, context).find((one) => one.value.kind === 'phone');
  return phone && { text: phone.text.trim(), value: phone.value.e164 ?? phone.value.raw };
}

export function phoneAt(text: string, line: number, context: RecognizerContext) {
  const phone = phoneIn(text, context);
  return phone && { ...phone, line };
}
