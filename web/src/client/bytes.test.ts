import { expect, test } from 'vitest';
import { fromBase64, toBase64, toHex } from './bytes';

test('base64 is what everyone else writes, at every length', () => {
  for (let size = 0; size < 200; size++) {
    const bytes = Uint8Array.from({ length: size }, (_, i) => (i * 37 + size * 11) & 255);
    const text = toBase64(bytes);
    expect(text).toBe(Buffer.from(bytes).toString('base64'));
    expect(fromBase64(text)).toEqual(bytes);
  }
});

test('a view into something larger is read from where it begins', () => {
  const whole = Uint8Array.from([9, 9, 1, 2, 3, 9]);
  expect(toBase64(whole.subarray(2, 5))).toBe('AQID');
  expect(toHex(whole.subarray(2, 5))).toBe('010203');
});
