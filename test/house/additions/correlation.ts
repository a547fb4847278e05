import { mean } from "../../../src/math/sum.ts";
import { bootstrapped } from "../../../src/sweeps/analysis/bootstrap.ts";
import { method } from "../../../src/sweeps/analysis/method.ts";
import { plainSample, pointsOf } from "../../../src/sweeps/analysis/plain-sample.ts";

const squared = { zh: "相关系数平方", en: "squared correlation" };

/** Squared correlation of response and factor, from any sample. */
export const correlation = method({
  zh: "相关分析",
  en: "correlation",
  cite: {},
  paragraphs: {
    zh: ["各点均值与各参数的相关系数平方。"],
    en: ["Squared correlation of the means of points with each factor."],
  },
  ...plainSample,
  analyse(sample, { part, ...settings }) {
    const { columns, response, ...counts } = pointsOf(sample, part);
    const rows = response.length;
    const of = (times: Uint32Array) => columns.map((column) => explained(column, response, times));
    return { finding: bootstrapped(of, { ...settings, purpose: "correlation", rows }), ...counts };
  },
  strengths: (finding) => finding,
  measure: squared,
  inUnits: false,
  indices: (finding) => [{ key: "r2", head: squared, values: finding }],
  figure: {
    title: { zh: "相关系数平方", en: "Squared correlation" },
    axis: squared,
    note: () => ({ zh: "线段为 95% 自助法区间。", en: "Lines: 95 % bootstrap intervals." }),
    bars: (finding) => [{ key: "r2", head: squared, text: squared, values: finding }],
  },
  findings: () => [{ zh: "只看直线关系。", en: "Straight lines alone are seen." }],
});

function explained(xs: ArrayLike<number>, ys: ArrayLike<number>, times: Uint32Array): number {
  const drawn = Array.from(times).flatMap((n, k) => Array.from({ length: n }, () => k));
  const x = drawn.map((k) => xs[k]);
  const y = drawn.map((k) => ys[k]);
  const [mx, my] = [mean(x), mean(y)];
  const over = (f: (k: number) => number) => x.reduce((sum, _, k) => sum + f(k), 0);
  const together = over((k) => (x[k] - mx) * (y[k] - my));
  const [sx, sy] = [over((k) => (x[k] - mx) ** 2), over((k) => (y[k] - my) ** 2)];
  return sx > 0 && sy > 0 ? (together * together) / (sx * sy) : Number.NaN;
}
