/** What a photo belongs to: a question of the report, an objective of the brief, a finding, or nothing yet. */
export interface PhotoTarget {
  kind: 'answer' | 'objective';
  id: string;
}

export interface WaitingPhoto {
  id: string;
  bookingId: string;
  target: PhotoTarget;
  name: string;
  blob: Blob;
  sha256: string;
  capturedAt: string;
}

/** Where photos wait on the device until they are sent. */
export interface PhotoStore {
  all: (bookingId: string) => Promise<WaitingPhoto[]>;
  put: (photo: WaitingPhoto) => Promise<void>;
  remove: (id: string) => Promise<void>;
}

const table = 'waiting';

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The device keeps no photos'));
  });
}

async function open(): Promise<IDBDatabase> {
  const request = indexedDB.open('gemba-photos', 1);
  request.onupgradeneeded = () => request.result.createObjectStore(table, { keyPath: 'id' });
  return done(request);
}

let database: Promise<IDBDatabase> | undefined;

async function within(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  database ??= open();
  return (await database).transaction(table, mode).objectStore(table);
}

/** IndexedDB, so that a reload or an empty battery loses no photo. */
export const devicePhotos: PhotoStore = {
  all: async (bookingId) => {
    const photos = await done((await within('readonly')).getAll() as IDBRequest<WaitingPhoto[]>);
    return photos.filter((photo) => photo.bookingId === bookingId);
  },
  put: async (photo) => {
    await done((await within('readwrite')).put(photo));
  },
  remove: async (id) => {
    await done((await within('readwrite')).delete(id));
  },
};
