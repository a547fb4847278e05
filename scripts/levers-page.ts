import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Estimate } from "../src/compare/estimate.ts";
import { householdGroups } from "../src/compare/group-figures.ts";
import { strengthNames } from "../src/levers/catalogue.ts";
import type { Ratio } from "../src/levers/fieller.ts";
import type { FrontierFound, FrontierRow } from "../src/levers/frontier.ts";
import { effectGroups } from "../src/levers/lever-effects.ts";
import type { LeverFound, LeversFound } from "../src/levers/levers-found.ts";
import { verdicts } from "../src/levers/verdict.ts";
import { fixed, short } from "../src/report/layout/digits.ts";

/**
 * Writes the tables of docs/levers.md between its marks from directories that `sannong levers --out` and `sannong frontier
 * --out` wrote: `npm run levers:page -- DIR`, where DIR holds them.
 */
const PAGE = "docs/levers.md";
const [, , directory = "levers"] = process.argv;

const read = <T>(file: string): T[] =>
  readdirSync(directory)
    .map((name) => join(directory, name, file))
    .filter(existsSync)
    .map((path) => JSON.parse(readFileSync(path, "utf8")) as T);

const range = (found: Pick<Estimate, "mean" | "low" | "high">, digits: number, times = 1): string =>
  found.low === null || !Number.isFinite(found.low)
    ? `${fixed(found.mean * times, digits)} [—]`
    : `${fixed(found.mean * times, digits)} [${fixed(found.low * times, digits)}, ${fixed(found.high * times, digits)}]`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [
    `| ${head.join(" | ")} |`,
    `|${head.map((_, c) => (c < 1 ? " --- |" : " ---: |")).join("")}`,
    ...rows.map((row) => `| ${row.join(" | ")} |`),
  ].join("\n");

const POINTS = 100;
/** What is less as what is more; where there are no ends, none. */
const negated = (found: Estimate): Estimate =>
  found.low === null
    ? { ...found, mean: -found.mean }
    : { ...found, mean: -found.mean, low: -found.high, high: -found.low };
const seen = ({ low, high }: Estimate): boolean => low > 0 || high < 0;
const starred = (found: Estimate, digits: number, times = 1): string =>
  seen(found) ? `**${range(found, digits, times)}**` : range(found, digits, times);

function perAverted(ratio: Ratio | undefined): string {
  if (!ratio || ratio.kind === "all") return "看不出与不做有别 not told from none";
  // What is exact has no ends in JSON.
  if (ratio.ratio === 0 && !(ratio.high > 0)) return "县里不付 nothing of the county's";
  return ratio.kind === "outside"
    ? `≥ ${short(ratio.high)}`
    : `${short(ratio.ratio)} [${short(ratio.low)}, ${short(ratio.high)}]`;
}

function leverTable({ levers }: LeversFound): string {
  const rows = levers.map((each: LeverFound) => {
    const { lever, strength, settings, differences, costs } = each;
    const values = Object.entries(settings)
      .map(([name, value]) => `${name} ${short(value)}`)
      .join(", ");
    return [
      `${strength === "low" ? `**${lever.zh} ${lever.en}** \`${lever.key}\` ` : ""}${strengthNames[strength].zh}：${values}`,
      starred(each.averted, 1),
      verdicts[each.verdict].zh,
      starred(negated(differences.relapseHelped), 1, 1000),
      lever.flows.length === 0 ? "—" : range(costs.yearly, 0),
      perAverted(each.perAverted),
      starred(differences.income, 0),
      starred(differences.coverage, 1, POINTS),
      starred(differences.inTimeShare, 1, POINTS),
      starred(differences.overIndebted, 2, POINTS),
    ];
  });
  const head = [
    "抓手与力度 lever, strength",
    "千户脱贫户少返贫 averted of 1,000",
    "结论",
    "计入帮扶与赔付 with help counted",
    "县付 元/户·年 yuan",
    "元/每少一户 yuan per relapse averted",
    "人均收入 income, yuan",
    "覆盖 coverage, points",
    "及时 in time, points",
    "过度负债 over-indebted, points",
  ];
  return table(head, rows);
}

function groupTable({ levers }: LeversFound): string {
  const rows = levers
    .filter(({ strength }) => strength === "high")
    .flatMap(({ lever, groups }) => {
      const changes = effectGroups.flatMap((group) => {
        const { relapse, lastIncome, overIndebted } = groups[group];
        const parts = [
          ...(seen(relapse) ? [`返贫 relapse ${range(relapse, 2, POINTS)}`] : []),
          ...(seen(lastIncome) ? [`末年人均收入 last year’s income ${range(lastIncome, 0)}`] : []),
          ...(seen(overIndebted) ? [`过度负债 over-indebted ${range(overIndebted, 2, POINTS)}`] : []),
        ];
        const { zh, en } = householdGroups[group];
        return parts.length === 0 ? [] : [`${zh} ${en}: ${parts.join("; ")}`];
      });
      return changes.length === 0 ? [] : [[`${lever.zh} ${lever.en}`, changes.join("<br>")]];
    });
  return table(["抓手（高） lever (high)", "哪类农户看得出变化 groups in whom a change is seen"], rows);
}

const name = (found: FrontierFound, { mixture }: Pick<FrontierRow, "mixture">): string =>
  mixture
    .map(({ lever, strength }) => `${found.levers[lever]?.zh}${strengthNames[strength].zh}`)
    .join("＋") || "什么也不做";

function frontierTable(all: readonly FrontierFound[]): string {
  const rows = all.map((found) => {
    const best = found.rows.filter((row) => row.mixture.length > 0).slice(0, 3);
    const half = found.rows.find((row) => row.name === found.half?.name);
    const [first] = best;
    return [
      `${found.county.title.zh}，${fixed(found.each, 0)}，${found.county.seed}`,
      best.map((row, k) => `${k + 1}. ${name(found, row)} ${range(row.gain, 1)}`).join("<br>"),
      first ? `${verdicts[first.verdict].zh}；${verdicts[first.uncertain?.verdict ?? "unsure"].zh}` : "—",
      first ? fixed(first.cost.mean, 0) : "0",
      String(found.rows.filter(({ together }) => together).length),
      half && found.half ? `${name(found, half)}，少避免 ${range(found.half.loss, 1)}` : "—",
    ];
  });
  const head = [
    "县，预算 元/户·年，种子 county, budget, seed",
    "前三 first three：千户脱贫户少返贫 averted of 1,000",
    "首位：只计运气；参数也不确定 of the first: luck; with parameters",
    "首位花费 its cost",
    "分不出的有几个（含不做） not told apart",
    "钱减半：最好的，少避免几户 half the money: the best, averted fewer",
  ];
  return table(head, rows);
}

/** How far two seeds agree: mixtures in both first threes, and levers in both. */
function agreement(all: readonly FrontierFound[]): string {
  const groups = new Map<string, FrontierFound[]>();
  for (const each of all) {
    const key = `${each.county.title.zh}，${fixed(each.each, 0)}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  const top = (found: FrontierFound) => found.rows.filter(({ mixture }) => mixture.length > 0).slice(0, 3);
  const rows = [...groups].flatMap(([key, [one, other]]) => {
    if (!one || !other) return [];
    const mixtures = top(one).filter((row) => top(other).some((each) => each.name === row.name)).length;
    const levers = (found: FrontierFound): Set<string> =>
      new Set(top(found).flatMap(({ mixture }) => mixture.map(({ lever }) => lever)));
    const [a, b] = [levers(one), levers(other)];
    const both = [...a].filter((lever) => b.has(lever));
    const either = new Set([...a, ...b]);
    return [
      [
        key,
        `${mixtures}/3`,
        `${both.length}/${either.size}`,
        both.map((lever) => one.levers[lever]?.zh).join("、"),
      ],
    ];
  });
  const head = ["县，预算", "相同组合 same mixtures", "相同抓手 same levers", "哪些 which"];
  return table(head, rows);
}

/** What `npm run search-loss` wrote there. */
const LOSS = join(directory, "search-loss.md");
const levers = read<LeversFound>("levers.json");
const frontiers = read<FrontierFound>("frontier.json").sort(
  (a, b) =>
    a.county.name.localeCompare(b.county.name) ||
    a.each - b.each ||
    a.county.seed.localeCompare(b.county.seed),
);
const parts: Record<string, string> = {
  levers: levers.map(leverTable).join("\n\n"),
  groups: levers.map(groupTable).join("\n\n"),
  frontier: frontiers.length > 0 ? frontierTable(frontiers) : "",
  agreement: frontiers.length > 0 ? agreement(frontiers) : "",
  loss: existsSync(LOSS) ? readFileSync(LOSS, "utf8").trim() : "",
};
let page = readFileSync(PAGE, "utf8");
for (const [key, text] of Object.entries(parts).filter(([, made]) => made !== ""))
  page = page.replace(
    new RegExp(`(<!-- ${key} -->)[\\s\\S]*(<!-- /${key} -->)`),
    (_, open: string, close: string) => `${open}\n\n${text}\n\n${close}`,
  );
writeFileSync(PAGE, page);
