import type { Factor } from "../factor/factor.ts";
import { levelsOf } from "../factor/factor-value.ts";
import { design, type Row } from "./design.ts";
import { levelFaults } from "./factor-faults.ts";

export const grid = design({
  en: "full grid",
  zh: "全因子网格",
  described: { en: "Full grid", zh: "全因子网格" },
  cite: {},
  settings: {},
  size: (_, factors) => factors.reduce((size, factor) => size * countOf(factor), 1),
  rows: (_, factors) => gridRows(factors),
  faults: (_, factors) => [
    ...factors.flatMap((factor, at) => {
      if (factor.values || factor.levels !== undefined) return [];
      const en = "values, or levels: how many a grid takes of the range";
      const allowed = { en, zh: " values，或 levels（网格从范围中取几个值）" };
      return [{ path: ["factors", at], given: factor.path, allowed }];
    }),
    ...levelFaults(factors, countOf),
  ],
  moves: "together",
  clustered: false,
  growing: false,
  nested: false,
});

const countOf = ({ values, levels }: Factor): number => values?.length ?? levels ?? 2;

/** Every combination of the factors' levels; the last factor turns fastest. */
function* gridRows(factors: readonly Factor[]): Generator<Row> {
  const levels = factors.map((factor) => levelsOf(factor));
  const at = factors.map(() => 0);
  for (;;) {
    const values = levels.map((of, f) => of[at[f]]);
    const unit = levels.map((of, f) => (at[f] + 0.5) / of.length);
    yield { values, unit, role: "", block: 0 };
    let f = factors.length - 1;
    while (f >= 0 && ++at[f] === levels[f].length) at[f--] = 0;
    if (f < 0) return;
  }
}
