import { axes, barSwatch, legend } from "../../src/report/drawing/axes.ts";
import { linear, ticks } from "../../src/report/drawing/scale.ts";
import { area, BLUE, bar, GREY, line, ORANGE, SILVER, write } from "../../src/report/drawing/svg.ts";
import { percent, sumOf } from "./figures.ts";
import { BANK, BOTH, type Falls } from "./gather.ts";
import { page } from "./page.ts";

const SIZE = { width: 880, height: 430 };
const LEFT = { edge: 70, left: 70, right: 420, top: 116, bottom: 330 };
const RIGHT = { edge: 510, left: 510, right: 850, top: 116, bottom: 330 };

interface Curve {
  fallen: number[];
  /** Standard error of a share. */
  error: number[];
  /** Of those who had not fallen before, the share that fell in the year. */
  hazard: number[];
}

/** Everybody is followed to the end, so that the curve is a plain share. */
function curveOf(firsts: readonly number[], years: number): Curve {
  const n = firsts.length;
  const fell = Array.from(
    { length: years + 1 },
    (_, t) => firsts.filter((year) => t > 0 && year === t).length,
  );
  const before = fell.map((_, t) => sumOf(fell.slice(0, t)));
  const fallen = fell.map((count, t) => (before[t] + count) / n);
  return {
    fallen,
    error: fallen.map((share) => Math.sqrt((share * (1 - share)) / n)),
    hazard: fell.map((count, t) => count / Math.max(1, n - before[t])),
  };
}

/** Share fallen at least once since the base year, and the hazard of each year, under both arms. */
export function hazard(falls: Readonly<Record<string, Falls>>, years: number, replicates: number): string {
  const bank = curveOf(falls[BANK].heard, years);
  const both = curveOf(falls[BOTH].heard, years);
  const exact = curveOf(falls[BANK].exact, years);
  const axis = Array.from({ length: years + 1 }, (_, y) => y);
  const most = Math.max(...bank.fallen, ...both.fallen) * 1.1;
  const x = linear([0, years], [LEFT.left, LEFT.right - 10]);
  const y = linear([0, most], [LEFT.bottom, LEFT.top]);
  const stairs = (values: readonly number[]): [number, number][] =>
    values.flatMap((value, t): [number, number][] =>
      t === 0
        ? [[x(0), y(value)]]
        : [
            [x(t), y(values[t - 1])],
            [x(t), y(value)],
          ],
    );
  const shifted = (sign: number): number[] =>
    bank.fallen.map((value, t) => value + sign * 1.96 * bank.error[t]);
  const top = Math.max(...bank.hazard, ...both.hazard) * 1.15;
  const across = linear([0.4, years + 0.6], [RIGHT.left, RIGHT.right]);
  const up = linear([0, top], [RIGHT.bottom, RIGHT.top]);
  const wide = (across(2) - across(1)) * 0.26;
  const column = (values: readonly number[], offset: number, fill: string): string[] =>
    values
      .slice(1)
      .map((value, t) =>
        bar(across(t + 1) + offset * wide - wide / 2, up(value), wide - 1, RIGHT.bottom - up(value), fill),
      );
  return page(
    SIZE,
    "脱贫户返贫:基期后首次跌入贫困线以下",
    "Lifted households falling below the poverty line for the first time since the base year, of all who were lifted (yearly interviews)",
    [
      axes(
        LEFT,
        { scale: x, ticks: axis, shown: String, title: "基期后年数 Years since the base" },
        { scale: y, ticks: ticks([0, most], 5), shown: percent, title: "累计跌入占比 Fallen at least once" },
      ),
      area([...stairs(shifted(1)), ...stairs(shifted(-1)).reverse()], BLUE, 0.12),
      line(stairs(bank.fallen), BLUE, 3),
      line(stairs(both.fallen), ORANGE, 1.6),
      line(stairs(exact.fallen), GREY, 1.5, { "stroke-dasharray": "4 3" }),
      write(x(years) - 50, y(bank.fallen[years]) - 6, "访谈所得 as heard", { anchor: "end", fill: BLUE }),
      write(x(years) - 4, y(exact.fallen[years]) + 44, "无访谈误差 without noise", {
        anchor: "end",
        fill: GREY,
      }),
      axes(
        RIGHT,
        { scale: across, ticks: axis.slice(1), shown: String, title: "基期后年数 Years since the base" },
        { scale: up, ticks: ticks([0, top], 5), shown: percent, title: "年跌入概率 Hazard of the year" },
      ),
      ...column(bank.hazard, -1, BLUE),
      ...column(both.hazard, 0, ORANGE),
      ...column(exact.hazard, 1, SILVER),
      legend(RIGHT.left + 165, 93, [
        { text: "传统", swatch: barSwatch(BLUE) },
        { text: "并存", swatch: barSwatch(ORANGE) },
        { text: "无误差", swatch: barSwatch(SILVER) },
      ]),
    ],
    [
      `${replicates} 次重复合并;带为传统信贷下 95% 区间。蓝:传统信贷;橙:二者并存,与蓝几乎重合。`,
      `${replicates} replicates pooled; band: 95 % under bank lending. Blue: bank lending; orange: both lenders, nearly the same line.`,
    ],
  );
}
