/** What a person had chosen when the page was closed, kept in the browser's own database, files and all. */
export interface Kept<T> {
  savedAt: string;
  selection: T;
}

const DATABASE = 'oncore-import';
const STORE = 'selections';
/** After this long nobody comes back for it. */
const KEEP_MS = 24 * 3_600_000;

export async function keepSelection<T>(owner: string, selection: T): Promise<void> {
  await inStore('readwrite', (store) => store.put({ savedAt: new Date().toISOString(), selection }, owner));
}

export async function forgetSelection(owner: string): Promise<void> {
  await inStore('readwrite', (store) => store.delete(owner));
}

export async function loadSelection<T>(owner: string): Promise<Kept<T> | undefined> {
  const kept = await inStore<Kept<T> | undefined>('readonly', (store) => store.get(owner));
  if (!kept || Date.now() - Date.parse(kept.savedAt) < KEEP_MS) return kept;
  await forgetSelection(owner);
  return undefined;
}

async function inStore<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest): Promise<T> {
  const database = await open();
  try {
    return await answerOf<T>(ask(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return answerOf(request);
}

function answerOf<T>(request: IDBRequest): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
