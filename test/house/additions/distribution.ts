import { type Axis, axes } from "../../../src/report/drawing/axes.ts";
import { linear, spread, ticks } from "../../../src/report/drawing/scale.ts";
import { BLUE, line, picture } from "../../../src/report/drawing/svg.ts";
import type { Chart } from "../../../src/report/sweep-report/charts/chart.ts";
import { shower } from "../../../src/report/sweep-report/shown-response.ts";
import { finitePoints } from "../../../src/sweeps/analysis/analysis-sample.ts";

const BOX = { left: 60, right: 600, top: 40, bottom: 260 };
const words = {
  zh: { title: "各点响应量的分布", note: "不超过该值的点所占份额。", share: "份额（%）" },
  en: { title: "How the response is spread", note: "Share of points up to a value.", share: "share (%)" },
};

/** The share of points whose response is at most so large. */
export const distribution: Chart = ({ found: { sample }, named, response }) => {
  const { title, note, share } = words[named.language];
  const means = finitePoints(sample).map((p) => sample.means[p]);
  const values = means.map((value) => value * response.factor).sort((one, other) => one - other);
  const shares = values.map((_, k) => (100 * (k + 1)) / values.length);
  const range = spread(values);
  const shown = shower(means, response);
  const x: Axis = {
    scale: linear(range, [BOX.left, BOX.right]),
    ticks: ticks(range),
    shown,
    title: response.axis,
  };
  const y: Axis = {
    scale: linear([0, 100], [BOX.bottom, BOX.top]),
    ticks: ticks([0, 100]),
    shown: String,
    title: share,
  };
  const points = values.map((value, k) => [x.scale(value), y.scale(shares[k])] as const);
  const svg = picture({ width: 640, height: 320, title, about: note }, [axes(BOX, x, y), line(points, BLUE)]);
  const table = {
    head: [response.axis, share],
    rows: values.map((value, k) => [shown(value), shares[k].toFixed(1)]),
  };
  return { id: "distribution", title, note, svg, table };
};
