/** Values by text, up to so many bytes in all; the oldest go first. */
export interface BoundedCache<T> {
  get(key: string): T | undefined;
  set(key: string, value: T): void;
}

/** A value that alone takes more than an eighth of `most` bytes is not kept: it would drive out all else. */
export function boundedCache<T>(most: number, bytesOf: (value: T) => number): BoundedCache<T> {
  const values = new Map<string, T>();
  let bytes = 0;
  const drop = (key: string, value: T): void => {
    bytes -= bytesOf(value);
    values.delete(key);
  };
  return {
    get: (key) => values.get(key),
    set(key, value) {
      const before = values.get(key);
      if (before !== undefined) drop(key, before);
      if (bytesOf(value) > most / 8) return;
      values.set(key, value);
      bytes += bytesOf(value);
      for (const [oldest, other] of values) {
        if (bytes <= most) break;
        drop(oldest, other);
      }
    },
  };
}
