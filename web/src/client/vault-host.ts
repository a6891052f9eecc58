/**
 * The module "anemone_vault": what core.wasm asks of the worker (wasm/vault_imports.cpp). Everything
 * is synchronous and works on the instance's own memory, so no key outlives a call on this side. What
 * libsodium copies into its own memory goes when the worker is ended, which is what locking does.
 *
 * Each function answers 1 when it did its work and 0 when it did not (hash_begin: a number for what it
 * began, or 0); none throws.
 */
import type Sodium from 'libsodium-wrappers-sumo';

export type SodiumLibrary = typeof Sodium;
type HashState = ReturnType<SodiumLibrary['crypto_generichash_init']>;

export interface VaultImports {
  [name: string]: (...args: number[]) => number;
  argon2id(
    out: number,
    outSize: number,
    password: number,
    passwordSize: number,
    salt: number,
    memoryKib: number,
    passes: number,
  ): number;
  seal(
    out: number,
    key: number,
    nonce: number,
    associated: number,
    associatedSize: number,
    message: number,
    messageSize: number,
  ): number;
  open(
    out: number,
    key: number,
    nonce: number,
    associated: number,
    associatedSize: number,
    sealed: number,
    sealedSize: number,
  ): number;
  blake2b(
    out: number,
    outSize: number,
    key: number,
    keySize: number,
    message: number,
    messageSize: number,
  ): number;
  /** A BLAKE2b in pieces: a number for it, or 0. */
  hash_begin(outSize: number, key: number, keySize: number): number;
  hash_update(hashing: number, piece: number, pieceSize: number): number;
  hash_finish(hashing: number, out: number, outSize: number): number;
  /** Lets one go that is not wanted any more. */
  hash_drop(hashing: number): number;
  random(out: number, outSize: number): number;
}

const KEY = 32;
const NONCE = 24;
const SALT = 16;

export function vaultImports(
  memory: () => WebAssembly.Memory,
  library: () => SodiumLibrary | null,
): VaultImports {
  // Made anew at every use: growing memory detaches what was made before.
  const view = (at: number, size: number): Uint8Array =>
    new Uint8Array(memory().buffer, at >>> 0, size >>> 0);
  const run = (out: number, make: (sodium: SodiumLibrary) => Uint8Array): number => {
    const sodium = library();
    if (!sodium) return 0;
    try {
      const made = make(sodium);
      view(out, made.length).set(made);
      made.fill(0);
      return 1;
    } catch {
      return 0;
    }
  };
  // What has been begun and not ended, by its number. The states lie in libsodium's memory.
  const hashings = new Map<number, { state: HashState; size: number }>();
  let begun = 0;
  const end = (number: number): Uint8Array | null => {
    const hashing = hashings.get(number);
    const sodium = library();
    if (!hashing || !sodium) return null;
    hashings.delete(number);
    // This frees the state as well; there is no other way to.
    return sodium.crypto_generichash_final(hashing.state, hashing.size);
  };
  return {
    argon2id: (out, outSize, password, passwordSize, salt, memoryKib, passes) =>
      run(out, (sodium) =>
        sodium.crypto_pwhash(
          outSize >>> 0,
          view(password, passwordSize),
          view(salt, SALT),
          passes >>> 0,
          (memoryKib >>> 0) * 1024,
          sodium.crypto_pwhash_ALG_ARGON2ID13,
        ),
      ),
    seal: (out, key, nonce, associated, associatedSize, message, messageSize) =>
      run(out, (sodium) =>
        sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(
          view(message, messageSize),
          view(associated, associatedSize),
          null,
          view(nonce, NONCE),
          view(key, KEY),
        ),
      ),
    open: (out, key, nonce, associated, associatedSize, sealed, sealedSize) =>
      run(out, (sodium) =>
        sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
          null,
          view(sealed, sealedSize),
          view(associated, associatedSize),
          view(nonce, NONCE),
          view(key, KEY),
        ),
      ),
    blake2b: (out, outSize, key, keySize, message, messageSize) =>
      run(out, (sodium) =>
        sodium.crypto_generichash(
          outSize >>> 0,
          view(message, messageSize),
          keySize === 0 ? null : view(key, keySize),
        ),
      ),
    hash_begin: (outSize, key, keySize) => {
      const sodium = library();
      if (!sodium) return 0;
      try {
        const size = outSize >>> 0;
        const state = sodium.crypto_generichash_init(
          keySize === 0 ? null : view(key, keySize),
          size,
        );
        hashings.set(++begun, { state, size });
        return begun;
      } catch {
        return 0;
      }
    },
    hash_update: (number, piece, pieceSize) => {
      const hashing = hashings.get(number);
      const sodium = library();
      if (!hashing || !sodium) return 0;
      try {
        sodium.crypto_generichash_update(hashing.state, view(piece, pieceSize));
        return 1;
      } catch {
        return 0;
      }
    },
    hash_finish: (number, out, outSize) =>
      run(out, () => {
        const made = end(number);
        if (made?.length !== outSize >>> 0) throw new RangeError('not what was begun');
        return made;
      }),
    hash_drop: (number) => {
      try {
        return end(number) ? 1 : 0;
      } catch {
        return 0;
      }
    },
    random: (out, outSize) => run(out, (sodium) => sodium.randombytes_buf(outSize >>> 0)),
  };
}
