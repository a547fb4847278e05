import { linear, logarithmic } from "../../src/report/drawing/scale.ts";
import {
  BLUE,
  bar,
  dot,
  GREY,
  INK,
  LABEL,
  LIGHT,
  line,
  ORANGE,
  rule,
  SILVER,
  tag,
  write,
} from "../../src/report/drawing/svg.ts";
import type { Life, Mark } from "./gather-lives.ts";
import { page } from "./page.ts";

const WIDTH = 880;
const ROW = 98;
const TOP = 116;
const LEFT = 190;
const RIGHT = 856;
const LOW = 1500;
const HIGH = 80_000;

interface Chosen {
  life: Life;
  zh: string;
  en: string;
}

/** What kind of life it is, and how much it is one: the household with most of it is drawn. */
type Kind = [zh: string, en: string, much: (life: Life) => number];

/** Ten households that differ, chosen because they have something to tell, not as a sample. */
export function tenOf(lives: readonly Life[], povertyLine: number): Chosen[] {
  const below = ({ income }: Life): number => income.filter((yuan) => yuan < povertyLine).length;
  const has = ({ marks }: Life, mark: Mark): number => marks.filter((each) => each.mark === mark).length;
  const shops = ({ shop }: Life): number => shop.filter(Boolean).length;
  const safe = ({ income }: Life): boolean => income[0] > 1.3 * povertyLine;
  const swing = ({ income }: Life): number => Math.max(...income) / Math.max(500, Math.min(...income));
  const modest = ({ income, lifted }: Life): boolean => !lifted && Math.max(...income) < 60_000;
  const unless = (wanted: boolean, much: number): number => (wanted ? much : 0);
  const kinds: Kind[] = [
    [
      "脱贫户:返贫后再起",
      "lifted: fell, rose again",
      (l) => unless(l.lifted && safe(l) && below(l) > 3 && l.income.at(-1)! > 1.8 * povertyLine, swing(l)),
    ],
    [
      "脱贫户:返贫未起",
      "lifted: fell and stayed",
      (l) => unless(l.lifted && safe(l) && l.income.at(-1)! < povertyLine && has(l, "illness") > 0, below(l)),
    ],
    [
      "脱贫户:一直平稳",
      "lifted: never in danger",
      (l) => unless(l.lifted && l.marks.length < 4 && Math.max(...l.income) < 16_000, Math.min(...l.income)),
    ],
    ["脱贫户:开网店", "lifted: runs a shop", (l) => unless(l.lifted, has(l, "data"))],
    [
      "网店开了又关",
      "a shop opened and closed",
      (l) => unless(!l.shop[0] && !l.shop.at(-1) && shops(l) < 20, has(l, "data") * swing(l)),
    ],
    ["多年网店", "a lasting shop", (l) => unless(modest(l) && shops(l) === l.shop.length, swing(l))],
    ["农信社老客户", "a customer of the bank", (l) => unless(modest(l) && shops(l) === 0, has(l, "bank"))],
    ["多病之家", "years of illness", (l) => unless(l.able > 0, has(l, "illness"))],
    [
      "无劳力的老人",
      "elders without labour",
      (l) => unless(l.able === 0 && l.members <= 2, 1 + has(l, "illness")),
    ],
    ["靠亲友周转", "lives by kin loans", (l) => unless(has(l, "bank") + has(l, "data") === 0, has(l, "kin"))],
  ];
  const taken = new Set<number>();
  return kinds.flatMap(([zh, en, much]) => {
    let best: Life | undefined;
    for (const life of lives) if (!taken.has(life.i) && much(life) > (best ? much(best) : 0)) best = life;
    if (!best) return [];
    taken.add(best.i);
    return [{ life: best, zh, en }];
  });
}

const sign: Record<Mark, (x: number, y: number) => string> = {
  illness: (x, y) =>
    line(
      [
        [x - 4, y - 4],
        [x + 4, y + 4],
      ],
      INK,
      2,
    ) +
    line(
      [
        [x - 4, y + 4],
        [x + 4, y - 4],
      ],
      INK,
      2,
    ),
  harvest: (x, y) =>
    tag("path", {
      d: `M${x - 5} ${y - 4}L${x + 5} ${y - 4}L${x} ${y + 5}Z`,
      fill: "#FFFFFF",
      stroke: INK,
      "stroke-width": 1.4,
    }),
  bank: (x, y) => tag("rect", { x: x - 4.5, y: y - 4.5, width: 9, height: 9, fill: BLUE }),
  data: (x, y) => dot(x, y, 4.5, ORANGE),
  kin: (x, y) =>
    tag("path", { d: `M${x} ${y - 5.5}L${x + 5} ${y}L${x} ${y + 5.5}L${x - 5} ${y}Z`, fill: SILVER }),
};
const legend: [Mark, string][] = [
  ["illness", "大病支出 illness"],
  ["harvest", "受灾 harvest loss"],
  ["bank", "农信社贷款 bank loan"],
  ["data", "数据放贷 data loan"],
  ["kin", "亲友借款 kin loan"],
];

/** Ten lives one above the other: income per head against the poverty line, and what befell them. */
export function lifeLines(chosen: readonly Chosen[], povertyLine: number, years: number): string {
  const height = TOP + chosen.length * ROW + 70;
  const x = linear([0, 4 * years], [LEFT, RIGHT]);
  const bottom = TOP + chosen.length * ROW;
  return page(
    { width: WIDTH, height },
    "十户的八年:人均净收入与贫困线",
    "Ten lives over eight years, both lenders open: net income per head of the last four seasons against the poverty line",
    [
      ...legend.flatMap(([mark, text], k) => [sign[mark](32 + k * 150, 78), write(42 + k * 150, 82, text)]),
      bar(24 + 5 * 150, 75, 16, 5, "#E3B27F"),
      write(44 + 5 * 150, 82, "开网店 shop"),
      ...chosen.map((each, k) => row(each, TOP + k * ROW, povertyLine, x, k === 0)),
      ...Array.from({ length: years + 1 }, (_, year) => [
        rule(x(4 * year), TOP, x(4 * year), bottom, "#EEF0F2"),
        write(x(4 * year), bottom + 16, String(year), { anchor: "middle", fill: GREY }),
      ]).flat(),
      write((LEFT + RIGHT) / 2, bottom + 34, "年 Year since the arms part", {
        anchor: "middle",
        size: LABEL,
      }),
    ],
    [
      "纵轴为对数,1,500 至 80,000 元/人年;虚线为贫困线;十户为挑选,非抽样。 Log scale, 1,500 to 80,000 yuan per head and year; dashed: poverty line; chosen, not sampled.",
    ],
  );
}

function row(
  { life, zh, en }: Chosen,
  top: number,
  povertyLine: number,
  x: (season: number) => number,
  first: boolean,
): string {
  const y = logarithmic([LOW, HIGH], [top + ROW - 26, top + 4]);
  const bounded = (yuan: number): number => y(Math.min(HIGH, Math.max(LOW, yuan)));
  const points = life.income.map((yuan, t): [number, number] => [x(t + 0.5), bounded(yuan)]);
  const lane = top + ROW - 15;
  const seen = new Map<number, number>();
  const marks = life.marks.map(({ season, mark }) => {
    const k = seen.get(season) ?? 0;
    seen.set(season, k + 1);
    return sign[mark](Math.round(x(season + 0.5) * 10) / 10 + k * 8, lane);
  });
  return [
    rule(LEFT, top + ROW - 3, RIGHT, top + ROW - 3, LIGHT),
    ...life.shop.map((open, t) => (open ? bar(x(t), top + ROW - 8, x(t + 1) - x(t), 4, "#E3B27F") : "")),
    rule(LEFT, y(povertyLine), RIGHT, y(povertyLine), INK, { "stroke-dasharray": "4 3", "stroke-width": 1 }),
    line(points, GREY, 1.8),
    ...marks,
    write(24, top + 24, zh, { size: LABEL, bold: true }),
    write(24, top + 40, en, { fill: GREY }),
    write(24, top + 56, `第${life.village + 1}村 ${life.number + 1}号,${life.members} 人`, { fill: GREY }),
    write(LEFT - 6, y(10_000) + 4, "1万", { anchor: "end", fill: GREY }),
    write(LEFT - 6, y(povertyLine) + 4, first ? `${povertyLine.toLocaleString("en")} 元` : "", {
      anchor: "end",
      fill: GREY,
    }),
  ].join("");
}
