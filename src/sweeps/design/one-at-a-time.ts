import type { Factor } from "../factor/factor.ts";
import { levelsOf } from "../factor/factor-value.ts";
import { design, type Row } from "./design.ts";
import { levelFaults } from "./factor-faults.ts";
import { replaced } from "./replaced.ts";

export const oneAtATime = design({
  en: "one at a time",
  zh: "逐一变动",
  described: { en: "One at a time", zh: "逐一变动" },
  cite: {},
  settings: {},
  size: (_, factors) => factors.reduce((size, factor) => size + moves(factor), 1),
  rows: (_, factors) => oneAtATimeRows(factors),
  faults: (_, factors) => [
    ...factors.flatMap((factor, at) => {
      if (factor.base !== undefined) return [];
      const en = "base, the value while others move: the scenario has none, or its arms differ";
      const zh = " base（其他因素变动时的取值）：情景中没有此值，或各方案不同";
      return [{ path: ["factors", at], given: factor.path, allowed: { en, zh } }];
    }),
    ...levelFaults(factors, ({ levels = 2 }) => levels),
  ],
  moves: "alone",
  clustered: true,
  growing: false,
  nested: false,
});

const moves = (factor: Factor): number => levelsOf(factor).filter((level) => level !== factor.base).length;

/** The scenario's own values, then each factor alone at each of its levels; a level that is its own value is left out. */
function* oneAtATimeRows(factors: readonly Factor[]): Generator<Row> {
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
          values: replaced(values, f, level),
          unit: replaced(unit, f, (k + 0.5) / levels.length),
          role: String(f),
          block: 0,
        };
  }
}
