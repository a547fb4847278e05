/** `difference.relapse` into its two parts; an arm's name may hold points, a metric's does not. */
export function splitResponse(name: string): [of: string, metric: string] {
  const dot = name.lastIndexOf(".");
  return dot < 0 ? [name, ""] : [name.slice(0, dot), name.slice(dot + 1)];
}

/** What a study can answer: each metric of each arm, and of the difference of treatment and reference. */
export const responses = (arms: readonly string[], measured: readonly string[]): string[] =>
  [...(arms.length > 1 ? ["difference"] : []), ...arms].flatMap((of) =>
    measured.map((metric) => `${of}.${metric}`),
  );
