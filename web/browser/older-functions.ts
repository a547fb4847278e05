type List = ArrayLike<unknown>;
type Test = (value: unknown, at: number, list: List) => unknown;

/** From the end where it is negative; a string gives its code unit. */
function at(this: List, place = 0): unknown {
  const whole = Math.trunc(place) || 0;
  return this[whole < 0 ? this.length + whole : whole];
}

function findLastIndex(this: List, test: Test): number {
  for (let i = this.length - 1; i >= 0; i--) if (test(this[i], i, this)) return i;
  return -1;
}

function findLast(this: List, test: Test): unknown {
  return this[findLastIndex.call(this, test)];
}

/** Of plain trees and the tables of the model: objects, lists, typed arrays, maps, sets; what is shared stays so. */
function structuredClone<T>(value: T, seen = new Map<unknown, unknown>()): T {
  if (value === null || typeof value !== "object") return value;
  const copied = seen.get(value);
  if (copied) return copied as T;
  const keep = <C>(copy: C): C => {
    seen.set(value, copy);
    return copy;
  };
  const inner = <V>(part: V): V => structuredClone(part, seen);
  if (value instanceof ArrayBuffer) return keep(value.slice(0)) as T;
  if (ArrayBuffer.isView(value)) return keep((value as unknown as Float64Array).slice()) as T;
  if (value instanceof Map) {
    const copy = keep(new Map());
    for (const [key, member] of value) copy.set(inner(key), inner(member));
    return copy as T;
  }
  if (value instanceof Set) {
    const copy = keep(new Set());
    for (const member of value) copy.add(inner(member));
    return copy as T;
  }
  const copy = keep((Array.isArray(value) ? [] : {}) as Record<string, unknown>);
  // Laid down, not set: a key may be "__proto__".
  for (const key of Object.keys(value))
    Object.defineProperty(copy, key, {
      value: inner((value as Record<string, unknown>)[key]),
      writable: true,
      enumerable: true,
      configurable: true,
    });
  return copy as T;
}

/** A signal that ends with the first of others to end. */
function anySignal(signals: readonly AbortSignal[]): AbortSignal {
  const own = new AbortController();
  const end = (): void => own.abort();
  for (const signal of signals)
    if (signal.aborted) end();
    else signal.addEventListener("abort", end, { once: true });
  return own.signal;
}

/** Stand-ins, by the place they are missing in; as much of each as is used here. */
export const older = {
  list: { at, findLast, findLastIndex },
  // Not by `hasOwnProperty`, which the formatter turns into the very function that is missing.
  hasOwn: (owner: object, key: PropertyKey): boolean =>
    Object.getOwnPropertyDescriptor(owner, key) !== undefined,
  structuredClone: <T>(value: T): T => structuredClone(value),
  anySignal,
};
