import { productList } from "../../src/declare/products.ts";
import { yearIncomeOf } from "../../src/model/state/interview.ts";
import type { State } from "../../src/model/state/state.ts";
import { linear } from "../../src/report/drawing/scale.ts";
import {
  BLUE,
  dot,
  GREY,
  INK,
  LABEL,
  LIGHT,
  ORANGE,
  PALE,
  rule,
  SILVER,
  tag,
  write,
} from "../../src/report/drawing/svg.ts";
import { page } from "./page.ts";

const CIRCLE = 10;

interface Standing {
  poor: boolean;
  lifted: boolean;
  shop: boolean;
  loan: boolean;
  kin: boolean;
}

function standingOf({ household, ledger }: State, i: number, line: number): Standing {
  return {
    poor: yearIncomeOf(household, i) / 100 / Math.max(1, household.members[i]) < line,
    lifted: household.lifted[i] === 1,
    shop: household.shop[i] >= 0,
    loan: household.loans[i] > 0 || household.granted[i] === 1,
    kin: ledger.balances.kinLoan[i] < 0,
  };
}

/** One household: grey or, below the line, dark; an orange square around a shop, a blue ring for a formal loan. */
function home(x: number, y: number, { poor, lifted, shop, loan }: Standing): string {
  return [
    loan ? dot(x, y, 9, "none", { stroke: BLUE, "stroke-width": 2 }) : "",
    shop
      ? tag("rect", {
          x: x - 12,
          y: y - 12,
          width: 24,
          height: 24,
          fill: "none",
          stroke: ORANGE,
          "stroke-width": 2,
        })
      : "",
    dot(x, y, 5.5, poor ? INK : lifted ? SILVER : "#FFFFFF", {
      stroke: poor ? INK : GREY,
      "stroke-width": 1.2,
    }),
  ].join("");
}

const VILLAGE = { width: 820, height: 640 };

/** A village at the end: households around it, each kin circle a cluster. Where a house stands is not in the model. */
export function villageMap(state: State, v: number, line: number, perVillage: number, years: number): string {
  const { village } = state;
  const first = v * perVillage;
  const circles = Math.ceil(perVillage / CIRCLE);
  const [cx, cy] = [300, 335];
  const parts: string[] = [];
  let counts = { poor: 0, lifted: 0, shop: 0, loan: 0, kin: 0 };
  for (let g = 0; g < circles; g++) {
    const angle = (2 * Math.PI * g) / circles - Math.PI / 2;
    const [gx, gy] = [cx + 165 * Math.cos(angle), cy + 165 * Math.sin(angle)];
    parts.push(rule(cx, cy, gx, gy, LIGHT), dot(gx, gy, 72, PALE));
    const members = Math.min(CIRCLE, perVillage - g * CIRCLE);
    for (let k = 0; k < members; k++) {
      const i = first + g * CIRCLE + k;
      const ring = k < 3 ? 18 : 50;
      const turn = k < 3 ? (2 * Math.PI * k) / 3 : (2 * Math.PI * (k - 3)) / Math.max(1, members - 3);
      const standing = standingOf(state, i, line);
      parts.push(home(gx + ring * Math.cos(turn + angle), gy + ring * Math.sin(turn + angle), standing));
      counts = {
        poor: counts.poor + Number(standing.poor),
        lifted: counts.lifted + Number(standing.lifted),
        shop: counts.shop + Number(standing.shop),
        loan: counts.loan + Number(standing.loan),
        kin: counts.kin + Number(standing.kin),
      };
    }
  }
  parts.push(dot(cx, cy, 24, "#FFFFFF", { stroke: GREY }), write(cx, cy + 4, "村委会", { anchor: "middle" }));
  const product = productList[village.product[v]];
  const plain = { poor: false, lifted: false, shop: false, loan: false, kin: false };
  const entries: [Standing, string, string, number][] = [
    [plain, "农户", "household", perVillage],
    [{ ...plain, lifted: true }, "脱贫户", "lifted", counts.lifted],
    [{ ...plain, poor: true }, "人均收入低于贫困线", "income below the line", counts.poor],
    [{ ...plain, shop: true }, "开网店", "has a shop", counts.shop],
    [{ ...plain, loan: true }, "本年有正规贷款", "formal loan this year", counts.loan],
  ];
  const x = 590;
  return page(
    VILLAGE,
    `第 ${v + 1} 村,第${years}年末(二者并存)`,
    `Village ${v + 1} at the end of year ${years}, both lenders open: ${product.en}, ${village.distance[v].toFixed(0)} km to the branch`,
    [
      ...parts,
      ...entries.flatMap(([standing, zh, en, count], k) => [
        home(x, 130 + k * 44, standing),
        write(x + 24, 128 + k * 44, `${zh}:${count} 户`, { size: LABEL }),
        write(x + 24, 143 + k * 44, en, { fill: GREY }),
      ]),
      write(x - 12, 370, `欠亲友借款:${counts.kin} 户`, { size: LABEL }),
      write(x - 12, 385, "owe kin", { fill: GREY }),
      write(x - 12, 420, `主导产品:${product.zh}`, { size: LABEL }),
      write(
        x - 12,
        440,
        `到网点 ${village.distance[v].toFixed(0)} 公里,到县城 ${village.town[v].toFixed(0)} 公里`,
        { size: LABEL },
      ),
      write(
        x - 12,
        460,
        `${village.road[v] ? "通" : "不通"}硬化路,${village.parcel[v] ? "通" : "不通"}快递,${village.stationHeld[v] ? "有" : "无"}服务站`,
        { size: LABEL },
      ),
    ],
    [
      "每个灰底圆为一个亲友圈(十户);房屋位置为示意,模型中没有。",
      "Each grey disc is a kin circle of ten households. Where a house stands is not in the model: drawn for the eye.",
    ],
  );
}

const COUNTY = { width: 880, height: 680 };

/** Villages where they lie, with shops, poverty and the lenders' reach. */
export function countyMap(state: State, line: number, perVillage: number, years: number): string {
  const { village } = state;
  const reach =
    Math.max(
      ...Array.from(village.x.subarray(0, village.count), Math.abs),
      ...Array.from(village.y.subarray(0, village.count), Math.abs),
    ) * 1.08;
  const x = linear([-reach, reach], [40, 600]);
  const y = linear([-reach, reach], [640, 80]);
  const kilometres = (x(reach) - x(-reach)) / (2 * reach);
  const villages = Array.from({ length: village.count }, (_, v) => {
    const standings = Array.from({ length: perVillage }, (_, k) =>
      standingOf(state, v * perVillage + k, line),
    );
    const share = (of: (each: Standing) => boolean): number => standings.filter(of).length / perVillage;
    return {
      v,
      poor: share(({ poor }) => poor),
      shop: share(({ shop }) => shop),
      loan: share(({ loan }) => loan),
    };
  });
  const tone = (poor: number): string => {
    const grey = Math.round(245 - 210 * Math.min(1, poor / 0.25));
    return `rgb(${grey},${grey},${grey})`;
  };
  const size = (loan: number): number => 4 + 22 * Math.min(0.6, loan);
  const rings = [10, 20, 30].filter((km) => km < reach * 1.3);
  const lx = 640;
  return page(
    COUNTY,
    `全县 ${village.count} 村,第${years}年末(二者并存)`,
    `The county's ${village.count} villages at the end of year ${years}, both lenders open`,
    [
      ...rings.map((km) =>
        dot(x(0), y(0), km * kilometres, "none", { stroke: LIGHT, "stroke-dasharray": "3 4" }),
      ),
      ...villages.map(({ v, poor, shop, loan }) => {
        const at: [number, number] = [x(village.x[v]), y(village.y[v])];
        return [
          shop > 0
            ? dot(...at, size(loan) + 3, "none", { stroke: ORANGE, "stroke-width": Math.min(7, 40 * shop) })
            : "",
          dot(...at, size(loan), tone(poor), { stroke: GREY, "stroke-width": 1 }),
        ].join("");
      }),
      ...rings.map((km) =>
        write(x(0), y(0) - km * kilometres + 4, `${km} km`, { fill: GREY, anchor: "middle", halo: true }),
      ),
      tag("rect", { x: x(0) - 6, y: y(0) - 6, width: 12, height: 12, fill: BLUE }),
      tag("rect", { x: lx + 6, y: 366, width: 12, height: 12, fill: BLUE }),
      write(lx + 28, 377, "县城 county town", { size: LABEL }),
      write(lx, 110, "贫困发生率 Poor, share", { size: LABEL }),
      ...[0, 0.05, 0.1, 0.2].flatMap((poor, k) => [
        dot(lx + 12 + k * 55, 130, 9, tone(poor), { stroke: GREY }),
        write(lx + 12 + k * 55, 156, `${100 * poor}%`, { anchor: "middle", fill: GREY }),
      ]),
      write(lx, 190, "当年有正规贷款 With a formal loan", { size: LABEL }),
      ...[0, 0.2, 0.4].flatMap((loan, k) => [
        dot(lx + 12 + k * 60, 216, size(loan), "#FFFFFF", { stroke: GREY }),
        write(lx + 12 + k * 60, 246, `${100 * loan}%`, { anchor: "middle", fill: GREY }),
      ]),
      write(lx, 280, "开网店 With a shop", { size: LABEL }),
      ...[0.02, 0.05, 0.15].flatMap((shop, k) => [
        dot(lx + 14 + k * 60, 306, 11, "none", { stroke: ORANGE, "stroke-width": Math.min(7, 40 * shop) }),
        write(lx + 14 + k * 60, 336, `${100 * shop}%`, { anchor: "middle", fill: GREY }),
      ]),
    ],
    ["每个圆为一村;虚线圈为到县城的公里数。 Each disc is a village; rings are km from the county town."],
  );
}
