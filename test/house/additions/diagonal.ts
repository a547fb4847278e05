import { design } from "../../../src/sweeps/design/design.ts";
import { fromColumns } from "../../../src/sweeps/design/rows.ts";
import { points } from "../../../src/sweeps/design/settings.ts";

/** Every factor from its low to its high end at once. */
export const diagonal = design({
  en: "diagonal",
  zh: "对角线",
  described: { en: "All factors moved together along the diagonal", zh: "各参数沿对角线同时变动" },
  cite: {},
  settings: { points },
  size: ({ points }) => points,
  rows: ({ points }, factors) => {
    const along = Float64Array.from({ length: points }, (_, k) => (k + 0.5) / points);
    return fromColumns(
      factors,
      factors.map(() => along),
    );
  },
  moves: "together",
  clustered: false,
  growing: false,
  nested: false,
});
