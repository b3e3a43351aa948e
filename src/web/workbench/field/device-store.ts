import { memoryStore, type Store, type Waiting } from './outbox.ts';

const TABLE = 'reports';

const asked = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

function openTable(): Promise<IDBDatabase> {
  const request = indexedDB.open('hejie-field', 1);
  request.onupgradeneeded = () => request.result.createObjectStore(TABLE, { keyPath: 'key' });
  return asked(request);
}

/** Reports on this device with their photos; in memory where the device refuses (private mode, full, too old). */
export async function deviceStore(): Promise<Store> {
  try {
    const database = await openTable();
    const table = (mode: IDBTransactionMode) => database.transaction(TABLE, mode).objectStore(TABLE);
    await asked(table('readonly').count());
    return {
      lasting: true,
      list: () => asked<Waiting[]>(table('readonly').getAll()),
      put: async report => void (await asked(table('readwrite').put(report))),
      drop: async key => void (await asked(table('readwrite').delete(key))),
    };
  } catch {
    return memoryStore();
  }
}
