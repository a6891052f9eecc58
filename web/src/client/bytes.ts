/** Bytes to text and back, for the core call. */

export type Bytes = Uint8Array<ArrayBuffer>;

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const CODES = new TextEncoder().encode(ALPHABET);
const PAD = '='.charCodeAt(0);
const ascii = new TextDecoder('latin1');

/** By table: thousands of entries pass through here when a journal opens, and `btoa` is slow at that. */
export function toBase64(bytes: Uint8Array): string {
  const out = new Uint8Array(Math.ceil(bytes.length / 3) * 4);
  let at = 0;
  for (let i = 0; i < bytes.length; i += 3) {
    const left = bytes.length - i;
    const group =
      ((bytes[i] ?? 0) << 16) |
      ((left > 1 ? (bytes[i + 1] ?? 0) : 0) << 8) |
      (left > 2 ? (bytes[i + 2] ?? 0) : 0);
    out[at++] = CODES[group >> 18] ?? PAD;
    out[at++] = CODES[(group >> 12) & 63] ?? PAD;
    out[at++] = left > 1 ? (CODES[(group >> 6) & 63] ?? PAD) : PAD;
    out[at++] = left > 2 ? (CODES[group & 63] ?? PAD) : PAD;
  }
  return ascii.decode(out);
}

export function fromBase64(text: string): Bytes {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
