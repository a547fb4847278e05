export type Plain = Readonly<Record<string, unknown>>;

export const isPlain = (setting: unknown): setting is Plain =>
  setting !== null && typeof setting === "object" && !Array.isArray(setting);

/** A map where a single value is expected that speaks of values in time, or of whom they are for. */
export const isTimed = (setting: unknown): setting is Plain =>
  isPlain(setting) && ("at" in setting || "value" in setting || "for" in setting);

/** Several of them in a list, where a single value is expected. */
export const isPathList = (setting: unknown): setting is readonly unknown[] =>
  Array.isArray(setting) && setting.some(isTimed);

/** Of a path, or a list of them, the one for everybody; nothing where a single value stands, or all are for some. */
export function pathForAll(setting: unknown): Plain | undefined {
  const first: unknown = isPathList(setting) ? setting[0] : setting;
  return isTimed(first) && first.for === undefined ? first : undefined;
}

/** What stands at a value with another one to begin with for everybody; its changes, and what is for some, stay. */
export function withFirst(setting: unknown, value: unknown): unknown {
  const all = pathForAll(setting);
  if (isPathList(setting)) return [{ ...all, value }, ...(all ? setting.slice(1) : setting)];
  if (!isTimed(setting)) return value;
  return all ? { ...all, value } : [{ value }, setting];
}
