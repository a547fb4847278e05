import { axes } from "../drawing/axes.ts";
import { linear, spread, ticks } from "../drawing/scale.ts";
import { BLUE, dot, GREY, ORANGE, picture, rule, SILVER, write } from "../drawing/svg.ts";
import { short } from "../layout/digits.ts";

/** A mixture at what it costs and what it brings. */
interface CostEffect {
  label: string;
  cost: number;
  gain: number;
  low: number;
  high: number;
  /** Not told from the best. */
  together: boolean;
}

interface Words {
  title: string;
  note: string;
  cost: string;
  gain: string;
  budget: string;
}

const [WIDTH, HEIGHT] = [640, 400];
const BOX = { left: 70, right: 610, top: 56, bottom: 340 };

/** Cost across, effect upright with its interval, the budget as a dashed line. */
export function costEffectChart(points: readonly CostEffect[], budget: number, words: Words): string {
  const x = linear(spread([0, budget, ...points.map(({ cost }) => cost)], { zero: true }), [
    BOX.left,
    BOX.right,
  ]);
  const reach = spread(
    points.flatMap(({ gain, low, high }) => [gain, low, high]),
    { zero: true },
  );
  const y = linear(reach, [BOX.bottom, BOX.top]);
  const costs = spread([0, budget, ...points.map(({ cost }) => cost)], { zero: true });
  const drawn = points.map(({ label, cost, gain, low, high, together }) => {
    const at = x(cost);
    const upright =
      Number.isFinite(low) && Number.isFinite(high)
        ? rule(at, y(low), at, y(high), together ? BLUE : SILVER)
        : "";
    const mark = together ? dot(at, y(gain), 4, BLUE) : dot(at, y(gain), 4, "#FFFFFF", { stroke: GREY });
    return upright + mark + write(at + 7, y(gain) - 5, label, { halo: true });
  });
  return picture({ width: WIDTH, height: HEIGHT, title: words.title, about: words.note }, [
    axes(
      BOX,
      { scale: x, ticks: ticks(costs), shown: short, title: words.cost },
      { scale: y, ticks: ticks(reach), shown: short, title: words.gain },
    ),
    rule(BOX.left, y(0), BOX.right, y(0), GREY),
    rule(x(budget), BOX.top, x(budget), BOX.bottom, ORANGE, { "stroke-dasharray": "4 3" }),
    write(x(budget) - 5, BOX.top + 12, words.budget, { anchor: "end", fill: ORANGE }),
    ...drawn,
  ]);
}
