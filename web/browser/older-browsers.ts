/**
 * Functions that the page and the model use and Chrome 87 or Firefox 78 do not have yet; syntax is lowered by the
 * build. Imported before all else by the page and by the worker.
 */
import { older } from "./older-functions.ts";

/** Lays a function where the browser has none of its own, unseen by `for in`. */
function provide(owner: object, name: string, value: unknown): void {
  if (!(name in owner)) Object.defineProperty(owner, name, { value, writable: true, configurable: true });
}

const typedArray = Object.getPrototypeOf(Int8Array) as typeof Int8Array;

for (const [name, value] of Object.entries(older.list)) {
  provide(Array.prototype, name, value);
  provide(typedArray.prototype, name, value);
}
provide(String.prototype, "at", older.list.at);
provide(Object, "hasOwn", older.hasOwn);
provide(globalThis, "structuredClone", older.structuredClone);
provide(AbortSignal, "any", older.anySignal);
