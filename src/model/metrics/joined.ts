import type { Metric } from "./metric.ts";

type Family = Readonly<Record<string, Metric>>;

type KeyIn<F> = F extends Family ? keyof F & string : never;

/** The families as they are; one that brings a key of an earlier one has to say `never` for it, which no metric is. */
type Apart<T extends readonly Family[], Seen = never> = T extends readonly [
  infer First extends Family,
  ...infer Rest extends readonly Family[],
]
  ? [First & { readonly [Key in keyof First & Seen]: never }, ...Apart<Rest, Seen | keyof First>]
  : [];

/** Families of metrics as one record, in their order. A key that stands in two of them neither compiles nor loads. */
export function joined<const T extends readonly Family[]>(
  ...families: T & Apart<T>
): Readonly<Record<KeyIn<T[number]>, Metric>> {
  const all: Record<string, Metric> = {};
  for (const family of families)
    for (const [key, metric] of Object.entries(family)) {
      if (Object.hasOwn(all, key)) throw new Error(`two metrics have the key ${key}: give one another`);
      all[key] = metric;
    }
  return all as Record<KeyIn<T[number]>, Metric>;
}
