/**
 * The worker's global scope, as far as the core client uses it. TypeScript's own "WebWorker" library
 * cannot stand beside "DOM": its globals hide the page's event types.
 */
interface DedicatedWorkerGlobalScope {
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  postMessage(message: unknown, transfer?: Transferable[]): void;
  close(): void;
}

/** What only a worker has of the browser's private file system; the copy needs no more (copy.ts). */
interface FileSystemFileHandle {
  createSyncAccessHandle(): Promise<import('./client/copy').Access>;
}
