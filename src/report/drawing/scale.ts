type Range = readonly [number, number];

/** Straight-line scale from values to pixels. */
export const linear =
  ([low, high]: Range, [from, to]: Range) =>
  (value: number): number =>
    high === low ? (from + to) / 2 : from + ((value - low) / (high - low)) * (to - from);

export const logarithmic =
  ([low, high]: Range, [from, to]: Range) =>
  (value: number): number =>
    high === low ? (from + to) / 2 : from + (Math.log(value / low) / Math.log(high / low)) * (to - from);

/** Round values that divide a range into about so many steps. */
export function ticks([low, high]: Range, about = 5): number[] {
  if (!(high > low)) return [low];
  const rough = (high - low) / about;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step =
    [1, 2, 2.5, 5, 10].map((each) => each * power).find((each) => each >= rough * 0.999) ?? 10 * power;
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, k) => Number(((first + k) * step).toPrecision(12)));
}

/** 1, 3, 10, 30 … within a range; the round values of a narrow one. */
export function logTicks([low, high]: Range): number[] {
  const found: number[] = [];
  for (let power = 10 ** Math.floor(Math.log10(low)); power <= high * 1.001; power *= 10)
    for (const each of [power, 3 * power])
      if (each >= low * 0.999 && each <= high * 1.001) found.push(Number(each.toPrecision(6)));
  return found.length > 1 ? found : ticks([low, high], 4);
}

/** From the least to the largest of the finite values, a little wider; zero taken in where it is near or asked for. */
export function spread(
  values: readonly number[],
  how: { zero?: boolean; room?: number } = {},
): [number, number] {
  const finite = values.filter(Number.isFinite);
  if (finite.length === 0) return [0, 1];
  let low = finite.reduce((least, value) => Math.min(least, value));
  let high = finite.reduce((most, value) => Math.max(most, value));
  if (how.zero) [low, high] = [Math.min(0, low), Math.max(0, high)];
  const { room = 0.05 } = how;
  const wide = high > low ? high - low : Math.abs(high) || 1;
  return [low === 0 && how.zero ? 0 : low - room * wide, high === 0 && how.zero ? 0 : high + room * wide];
}
