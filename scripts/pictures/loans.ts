import { exclusionKeys, exclusions } from "../../src/declare/exclusions.ts";
import { purposeKeys, purposes } from "../../src/declare/purposes.ts";
import { axes, barSwatch, legend } from "../../src/report/drawing/axes.ts";
import { linear, logarithmic, logTicks, ticks } from "../../src/report/drawing/scale.ts";
import {
  BLUE,
  bar,
  GREY,
  LABEL,
  line,
  ORANGE,
  RULE,
  rule,
  SILVER,
  write,
} from "../../src/report/drawing/svg.ts";
import { yuan } from "./figures.ts";
import { BANK, BOTH } from "./gather.ts";
import { type Giver, givers, type Loans } from "./gather-loans.ts";
import { edgeOf, logShares } from "./histogram.ts";
import { page } from "./page.ts";

const WIDTH = 900;
const ROW = 34;
const LOWER = 438;
const colours: Record<Giver, string> = { bank: BLUE, data: ORANGE, kin: SILVER };
const named: Record<Giver, string> = { bank: "农信社 bank", data: "数据放贷 data lender", kin: "亲友 kin" };
const RANGE = [500, 150_000] as const;
const BINS = 24;

/** Loans under both lenders by size, purpose and tenor, and why needs got no formal loan, in both arms. */
export function loanPicture(loans: Readonly<Record<string, Loans>>): string {
  const both = loans[BOTH];
  const per = 1000 / both.households / both.years;
  const why = reasonsOf(loans, per);
  return page(
    { width: WIDTH, height: LOWER + why.length * ROW + 100 },
    "贷款:金额、用途、期限与未获贷原因",
    "Loans by size, purpose and tenor where both lenders are open; and why needs for outside money got no formal loan",
    [
      legend(
        24,
        81,
        givers.map((giver) => ({ text: named[giver], swatch: barSwatch(colours[giver]) })),
      ),
      sizes(both),
      purposeBars(both, per),
      tenors(both, per),
      reasons(why),
    ],
    [
      "八年合计;一个缺口由一家满足计一笔;期限为合同期限,“季内”为当季归还、可再支用的额度。",
      "Eight years together; tenor as contracted; 'within the season' is a line drawn and collected inside one season. Kin loans have no tenor.",
    ],
  );
}

function sizes({ sizes: loanSizes }: Loans): string {
  const box = { edge: 70, left: 70, right: 420, top: 124, bottom: 320 };
  const x = logarithmic(RANGE, [box.left, box.right]);
  const shares = givers.map((giver) => logShares(loanSizes[giver], RANGE, BINS));
  const most = Math.max(...shares.flat()) * 1.1;
  const y = linear([0, most], [box.bottom, box.top]);
  const width = (box.right - box.left) / BINS;
  return [
    axes(
      box,
      { scale: x, ticks: logTicks(RANGE), shown: yuan, title: "单笔金额(元) Size, yuan, log scale" },
      {
        scale: y,
        ticks: ticks([0, most], 4),
        shown: (value) => `${Math.round(100 * value)}%`,
        title: "占该类笔数 Share of each lender's loans",
      },
    ),
    ...givers.map((giver, k) =>
      line(edgeOf(shares[k], box.left, width, y), colours[giver], giver === "kin" ? 1.6 : 2.2),
    ),
  ].join("");
}

interface Group {
  label: string;
  english: string;
  values: readonly (readonly [number, string])[];
}

/** Groups of bars that lie, longest scale shared. */
function lying(
  x0: number,
  x1: number,
  top: number,
  groups: readonly Group[],
  label: string,
  thick: number,
): string {
  const most = Math.max(...groups.flatMap(({ values }) => values.map(([value]) => value))) * 1.12;
  const x = linear([0, most], [x0, x1]);
  const gap = 10;
  const tall = Math.max(...groups.map(({ values }) => values.length)) * thick + gap;
  const bottom = top + groups.length * tall;
  return [
    ...ticks([0, most], 4).flatMap((value) => [
      rule(x(value), top, x(value), bottom, RULE),
      write(x(value), bottom + 15, String(Number(value.toFixed(1))), { anchor: "middle", fill: GREY }),
    ]),
    write((x0 + x1) / 2, bottom + 33, label, { anchor: "middle", size: LABEL }),
    ...groups.flatMap(({ label: zh, english, values }, g) => {
      const y = top + g * tall + gap / 2;
      const middle = y + (values.length * thick) / 2;
      return [
        write(x0 - 8, english ? middle - 1 : middle + 4, zh, { anchor: "end" }),
        english ? write(x0 - 8, middle + 12, english, { anchor: "end", fill: GREY }) : "",
        ...values.flatMap(([value, fill], k) => [
          bar(x0, y + k * thick, x(value) - x0, thick - 2, fill),
          write(
            x(value) + 4,
            y + k * thick + thick - 3,
            value < 0.05 ? "0" : value.toFixed(value < 10 ? 1 : 0),
            { fill: GREY },
          ),
        ]),
      ];
    }),
    rule(x0, top, x0, bottom, GREY),
  ].join("");
}

const short: Record<string, string> = {
  inputs: "inputs",
  stock: "stock",
  asset: "fixed asset",
  emergency: "emergency",
  house: "house, wedding",
};

function purposeBars({ purposes: counts }: Loans, per: number): string {
  const groups = purposeKeys.map((key, p) => ({
    label: purposes[key].zh,
    english: short[key],
    values: givers.map((giver) => [counts[giver][p] * per, colours[giver]] as const),
  }));
  return (
    write(470, 116, "用途 Purpose", { size: LABEL }) +
    lying(590, 860, 124, groups, "每千户每年笔数 Loans per 1,000 households and year", 12)
  );
}

function tenors({ tenors: counts }: Loans, per: number): string {
  const all = [...new Set([...counts.bank.keys(), ...counts.data.keys()])].sort((a, b) => a - b);
  const groups = all.map((tenor) => ({
    label: tenor === 0 ? "季内" : tenor < 4 ? `${tenor} 季` : `${tenor / 4} 年`,
    english:
      tenor === 0
        ? "within season"
        : tenor < 4
          ? `${tenor} seasons`
          : `${tenor / 4} ${tenor === 4 ? "year" : "years"}`,
    values: (["bank", "data"] as const).map(
      (giver) => [(counts[giver].get(tenor) ?? 0) * per, colours[giver]] as const,
    ),
  }));
  return (
    write(24, 426, "期限(正规贷款) Tenor of formal loans", { size: LABEL }) +
    lying(150, 400, 438, groups, "每千户每年笔数 Loans per 1,000 households and year", 22)
  );
}

const because: Record<string, string> = {
  included: "not asked formally",
  noProduct: "no product",
  noData: "no data",
  barred: "not admitted",
  unaware: "unaware",
  discouraged: "discouraged",
  afraid: "afraid for house",
  noOfficer: "no officer",
  tooLate: "too late",
  tooSmall: "too small to pay",
  refused: "too risky",
  declined: "offer not taken",
};

function reasonsOf(loans: Readonly<Record<string, Loans>>, per: number): Group[] {
  return exclusionKeys.flatMap((key, code) => {
    const [before, after] = [BANK, BOTH].map((arm) => loans[arm].reasons[code] * per) as [number, number];
    if (Math.max(before, after) < 0.05 || key === "included" || key === "noDemand") return [];
    const { zh, en } = exclusions[key];
    const values = [[before, PALE_BLUE] as const, [after, PALE_ORANGE] as const];
    return [{ label: zh, english: because[key] ?? (en.length < 24 ? en : ""), values }];
  });
}

const PALE_BLUE = "#93A9E8";
const PALE_ORANGE = "#D9A36B";

function reasons(groups: readonly Group[]): string {
  return [
    write(470, 426, "未获正规贷款的原因 Why no formal loan", { size: LABEL }),
    legend(700, 426, [
      { text: "传统 bank only", swatch: barSwatch(PALE_BLUE) },
      { text: "并存 both", swatch: barSwatch(PALE_ORANGE) },
    ]),
    lying(590, 860, LOWER, groups, "每千户每年缺口数 Needs per 1,000 households and year", 12),
  ].join("");
}
