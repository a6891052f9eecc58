/**
 * The module "anemone_vault": what core.wasm asks of the worker (wasm/vault_imports.cpp). Everything
 * is synchronous and works on the instance's own memory, so no key outlives a call on this side. What
 * libsodium copies into its own memory goes when the worker is ended, which is what locking does.
 *
 * Each function answers 1 when it did its work and 0 when it did not; none throws.
 */
import type Sodium from 'libsodium-wrappers-sumo';

export type SodiumLibrary = typeof Sodium;

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
    random: (out, outSize) => run(out, (sodium) => sodium.randombytes_buf(outSize >>> 0)),
  };
}
