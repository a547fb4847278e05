import { methodOf } from "../../../sweeps/analysis/analysis.ts";
import { decimalsFor, fixed } from "../../layout/digits.ts";
import { morrisPlane } from "../morris-plane.ts";
import { factorLabel } from "../names.ts";
import { unitOf } from "../shown-response.ts";
import type { Chart } from "./chart.ts";

const words = {
  zh: {
    title: "要紧与否，是否与其他参数纠缠",
    note: "越靠右越要紧；在斜线（σ = μ*）以上，说明影响弯曲或随其他参数而变。",
    axis: "σ：基本效应的标准差",
  },
  en: {
    title: "Does it matter, and is it tangled up with others?",
    note: "The further right, the more it matters; above the slanted line (σ = μ*) the effect is bent or depends on other parameters.",
    axis: "σ: standard deviation of the elementary effects",
  },
};

/** How much factors matter and how tangled up they are, where the method tells the two apart. */
export const plane: Chart = ({ found: { analysis, ranked }, named, response }) => {
  const { plane: planeOf, figure, indices } = methodOf(analysis.method);
  const effects = planeOf?.(analysis.finding);
  if (!effects) return undefined;
  const { text, study, language } = named;
  const { title, note, axis } = words[language];
  const unit = unitOf(named, response);
  const digits = decimalsFor([0, ...effects.map(({ muStar }) => muStar.value * response.factor)]);
  const heads = new Map(indices(analysis.finding).map(({ key, head }) => [key, head[language]]));
  return morrisPlane({
    id: "plane",
    title,
    note,
    factors: ranked.map((f) => ({ text: factorLabel(named, study.factors[f]), effects: effects[f] })),
    xTitle: `${figure.axis[language]}${unit}`,
    yTitle: `${axis}${unit}`,
    scale: response.factor,
    shown: (value) => fixed(value, digits),
    tableHead: [text.table.factor, ...["mu_star", "sigma", "mu"].map((key) => heads.get(key) ?? key)],
  });
};
