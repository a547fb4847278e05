import { levelsOf } from "../study/factor-value.ts";
import type { Factor } from "../study/study.ts";
import type { Row } from "./design.ts";

/** The scenario's own values, then each factor alone at each of its levels; a level that is its own value is left out. */
export function* oneAtATime(factors: readonly Factor[]): Generator<Row> {
  const values = factors.map(({ base, path }) => {
    if (base === undefined) throw new Error(`no value to start from: ${path}`);
    return base;
  });
  const unit = factors.map(() => 0.5);
  yield { values, unit, role: "", block: 0 };
  for (const [f, factor] of factors.entries()) {
    const levels = levelsOf(factor);
    for (const [k, level] of levels.entries())
      if (level !== values[f])
        yield {
          values: values.with(f, level),
          unit: unit.with(f, (k + 0.5) / levels.length),
          role: String(f),
          block: 0,
        };
  }
}
