import { levelsOf } from "../study/factor-value.ts";
import type { Factor } from "../study/study.ts";
import type { Row } from "./design.ts";

/** Every combination of the factors' levels; the last factor turns fastest. */
export function* grid(factors: readonly Factor[]): Generator<Row> {
  const levels = factors.map((factor) => levelsOf(factor));
  const at = factors.map(() => 0);
  for (;;) {
    const values = levels.map((held, f) => held[at[f]]);
    const unit = levels.map((held, f) => (at[f] + 0.5) / held.length);
    yield { values, unit, role: "", block: 0 };
    let f = factors.length - 1;
    while (f >= 0 && ++at[f] === levels[f].length) at[f--] = 0;
    if (f < 0) return;
  }
}
