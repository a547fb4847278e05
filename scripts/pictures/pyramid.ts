import { linear, ticks } from "../../src/report/drawing/scale.ts";
import { bar, GREY, LABEL, ORANGE, RULE, rule, SILVER, write } from "../../src/report/drawing/svg.ts";
import { percent, sumOf } from "./figures.ts";
import { page } from "./page.ts";

const SIZE = { width: 760, height: 520 };
const STEP = 5;
const GROUPS = 19;
const TOP = 100;
const HEIGHT = 18;

/** Ages at the start to the left, at the end to the right, as shares of all people. */
export function pyramid(ages: { start: readonly number[]; end: readonly number[] }, years: number): string {
  const grouped = (counts: readonly number[]): number[] => {
    const total = sumOf(counts);
    return Array.from({ length: GROUPS }, (_, g) => {
      const last = g === GROUPS - 1 ? counts.length : (g + 1) * STEP;
      return sumOf(counts.slice(g * STEP, last)) / total;
    });
  };
  const [start, end] = [grouped(ages.start), grouped(ages.end)];
  const most = Math.max(...start, ...end) * 1.1;
  const left = linear([0, most], [350, 60]);
  const right = linear([0, most], [410, 700]);
  const bottom = TOP + GROUPS * HEIGHT;
  const y = (g: number): number => bottom - (g + 1) * HEIGHT;
  const at = ticks([0, most], 4);
  const share = (counts: readonly number[], from: number, to = 200): string =>
    `${((100 * sumOf(counts.slice(from, to))) / sumOf(counts)).toFixed(1)}%`;
  const people = (counts: readonly number[]): string => sumOf(counts).toLocaleString("en");
  return page(
    SIZE,
    `人口年龄结构:起点与第${years}年`,
    `Ages of household members when the arms part and ${years} years later, share of all people`,
    [
      ...at.flatMap((value) => [
        rule(left(value), TOP, left(value), bottom, RULE),
        rule(right(value), TOP, right(value), bottom, RULE),
        write(left(value), bottom + 16, percent(value), { anchor: "middle", fill: GREY }),
        write(right(value), bottom + 16, percent(value), { anchor: "middle", fill: GREY }),
      ]),
      ...start.map((value, g) => bar(left(value), y(g) + 1, 350 - left(value), HEIGHT - 2, SILVER)),
      ...end.map((value, g) => bar(410, y(g) + 1, right(value) - 410, HEIGHT - 2, ORANGE)),
      ...start.map((_, g) =>
        write(380, y(g) + 13, g === GROUPS - 1 ? `${g * STEP}+` : `${g * STEP}–${g * STEP + STEP - 1}`, {
          anchor: "middle",
        }),
      ),
      write(380, TOP - 10, "岁 Age", { anchor: "middle", size: LABEL }),
      write(60, TOP - 10, `起点 Start: ${people(ages.start)} 人`, { size: LABEL, fill: GREY, bold: true }),
      write(700, TOP - 10, `第${years}年 Year ${years}: ${people(ages.end)} 人`, {
        size: LABEL,
        fill: ORANGE,
        anchor: "end",
        bold: true,
      }),
    ],
    [
      `0–14岁 aged 0–14: ${share(ages.start, 0, 15)} → ${share(ages.end, 0, 15)};60岁及以上 60 and over: ${share(ages.start, 60)} → ${share(ages.end, 60)}(2020 年普查乡村 rural census 2020: 23.8%)`,
      "模型不区分性别;住校与外出成员计入本户。 The model does not carry sex; members away from home count.",
    ],
  );
}
