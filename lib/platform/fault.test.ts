import { expect, it } from 'vitest';
import { asError, faultOf } from './fault.ts';

it('tells where an exception was thrown and nothing of its message', () => {
  const fault = faultOf(new RangeError('Fee: 5,000\n    at the hotel (see page 3:4:5)'));
  expect(fault).toMatchObject({ name: 'RangeError' });
  expect(fault?.frames[0]).toMatch(/^at .*fault\.test\.ts:\d+:\d+\)?$/);
  expect(JSON.stringify(fault)).not.toMatch(/Fee|hotel/);
});

it('is the same after it was told by another process', () => {
  const fault = faultOf(new TypeError('x'));
  expect(fault && faultOf(asError(fault))).toEqual(fault);
});

it('is nothing where there was no exception', () => {
  expect(faultOf({ code: 'PGRST000', message: 'away' })).toBeUndefined();
});
