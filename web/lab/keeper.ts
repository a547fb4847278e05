import { signal } from "@preact/signals";

/** Whether what is played is kept over a reload, or why it is in memory only. */
export const keeping = signal<{ works: true } | { works: false; why: string }>({ works: true });

/** Something that the browser keeps; its runs stand beside it, each by itself. */
interface Kept {
  id: string;
  /** When it was begun, or last gone on with. */
  at: number;
}

const STUDIES = "studies";
const RUNS = "runs";

/** A page that may not keep anything, as in a private window, throws or fails here. */
const open = (name: string): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(STUDIES, { keyPath: "id" });
      request.result.createObjectStore(RUNS);
    };
    request.onsuccess = () => {
      // Another window with a newer page may want to change what is kept.
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error("blocked by another window"));
  });

const reasonOf = (error: unknown): string =>
  error instanceof DOMException ? error.name : error instanceof Error ? error.message : String(error);

const runsOf = (id: string): IDBKeyRange => IDBKeyRange.bound([id], [id, []]);

/** Keeps studies and their runs in a database of the browser; `keyOf` tells the runs of a study apart. */
export function keeper<S extends Kept, R>(name: string, keyOf: (run: R) => readonly number[]) {
  let database: Promise<IDBDatabase> | undefined;

  /** Works on what is kept, in one transaction; says so once where it cannot, and gives nothing back. */
  async function keep<T>(
    mode: IDBTransactionMode,
    work: (studies: IDBObjectStore, runs: IDBObjectStore) => IDBRequest<T> | undefined,
  ): Promise<T | undefined> {
    try {
      database ??= open(name);
      const transaction = (await database).transaction([STUDIES, RUNS], mode);
      const request = work(transaction.objectStore(STUDIES), transaction.objectStore(RUNS));
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onerror = () => reject(transaction.error ?? new Error("not kept"));
        transaction.onabort = () => reject(transaction.error ?? new Error("not kept"));
      });
      return request?.result;
    } catch (error) {
      if (keeping.value.works) keeping.value = { works: false, why: reasonOf(error) };
      return undefined;
    }
  }

  return {
    /** Keeps a study, or what it has become. */
    keepStudy: (study: S): Promise<unknown> => keep("readwrite", (studies) => studies.put(study)),

    /** Keeps runs; resolves once they are on the disk, as far as the browser says. */
    keepRuns: (id: string, all: readonly R[]): Promise<unknown> =>
      keep("readwrite", (_, runs) => {
        for (const run of all) runs.put(run, [id, ...keyOf(run)]);
        return undefined;
      }),

    /** What is kept, the last first. */
    async studies(): Promise<readonly S[]> {
      const all = (await keep<S[]>("readonly", (studies) => studies.getAll())) ?? [];
      return all.sort((a, b) => b.at - a.at);
    },

    /** The runs that are kept of a study. */
    runs: async (id: string): Promise<readonly R[]> =>
      (await keep<R[]>("readonly", (_, runs) => runs.getAll(runsOf(id)))) ?? [],

    /** Lets go of a study and its runs. */
    forget: (id: string): Promise<unknown> =>
      keep("readwrite", (studies, runs) => {
        studies.delete(id);
        runs.delete(runsOf(id));
        return undefined;
      }),
  };
}
