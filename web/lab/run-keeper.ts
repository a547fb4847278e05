import { signal } from "@preact/signals";
import type { JobRows } from "../../src/sweeps/store/job-rows.ts";
import type { Manifest } from "../../src/sweeps/store/manifest.ts";

/** A study as the browser keeps it; its runs stand beside it, each by itself. */
export interface KeptStudy {
  id: string;
  /** As it was written. */
  text: string;
  manifest: Manifest;
  /** When it was begun, or last gone on with. */
  at: number;
}

/** Whether runs are kept over a reload, or why they are in memory only. */
export const keeping = signal<{ works: true } | { works: false; why: string }>({ works: true });

const DATABASE = "sannong-laboratory";
const STUDIES = "studies";
const RUNS = "runs";

let opened: Promise<IDBDatabase> | undefined;

/** A page that may not keep anything, as in a private window, throws or fails here. */
function database(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
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
  return opened;
}

/** Works on what is kept, in one transaction; says so once where it cannot, and gives nothing back. */
async function keep<T>(
  mode: IDBTransactionMode,
  work: (studies: IDBObjectStore, runs: IDBObjectStore) => IDBRequest<T> | undefined,
): Promise<T | undefined> {
  try {
    const transaction = (await database()).transaction([STUDIES, RUNS], mode);
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

const reasonOf = (error: unknown): string =>
  error instanceof DOMException ? error.name : error instanceof Error ? error.message : String(error);

const runsOf = (id: string): IDBKeyRange => IDBKeyRange.bound([id], [id, []]);

/** Keeps a study, or what it has become. */
export const keepStudy = (study: KeptStudy): Promise<unknown> =>
  keep("readwrite", (studies) => studies.put(study));

/** Keeps runs; resolves once they are on the disk, as far as the browser says. */
export const keepJobs = (id: string, jobs: readonly JobRows[]): Promise<unknown> =>
  keep("readwrite", (_, runs) => {
    for (const job of jobs) runs.put(job, [id, job.point, job.replicate]);
    return undefined;
  });

/** What is kept, the last first. */
export async function keptStudies(): Promise<readonly KeptStudy[]> {
  const all = (await keep<KeptStudy[]>("readonly", (studies) => studies.getAll())) ?? [];
  return all.sort((a, b) => b.at - a.at);
}

/** The runs that are kept of a study. */
export const keptJobs = async (id: string): Promise<readonly JobRows[]> =>
  (await keep<JobRows[]>("readonly", (_, runs) => runs.getAll(runsOf(id)))) ?? [];

/** Lets go of a study and its runs. */
export const forgetStudy = (id: string): Promise<unknown> =>
  keep("readwrite", (studies, runs) => {
    studies.delete(id);
    runs.delete(runsOf(id));
    return undefined;
  });
