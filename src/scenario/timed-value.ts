export type Plain = Readonly<Record<string, unknown>>;

export const isPlain = (held: unknown): held is Plain =>
  held !== null && typeof held === "object" && !Array.isArray(held);

/** A map where a single value is expected that speaks of values in time, or of whom they are for. */
export const isTimed = (held: unknown): held is Plain =>
  isPlain(held) && ("at" in held || "value" in held || "for" in held);

/** Several of them in a list, where a single value is expected. */
export const isPathList = (held: unknown): held is readonly unknown[] =>
  Array.isArray(held) && held.some(isTimed);

/** Of a path, or a list of them, the one for everybody; nothing where a single value stands, or all are for some. */
export function pathForAll(held: unknown): Plain | undefined {
  const first: unknown = isPathList(held) ? held[0] : held;
  return isTimed(first) && first.for === undefined ? first : undefined;
}

/** What stands at a value with another one to begin with for everybody; its changes, and what is for some, stay. */
export function withFirst(held: unknown, value: unknown): unknown {
  const all = pathForAll(held);
  if (isPathList(held)) return [{ ...all, value }, ...(all ? held.slice(1) : held)];
  if (!isTimed(held)) return value;
  return all ? { ...all, value } : [{ value }, held];
}
