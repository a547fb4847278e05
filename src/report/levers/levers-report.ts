import type { Estimate } from "../../compare/estimate.ts";
import { householdGroups } from "../../compare/group-figures.ts";
import { sectorKeys, sectors } from "../../declare/flows.ts";
import { strengthNames } from "../../levers/catalogue.ts";
import type { Ratio } from "../../levers/fieller.ts";
import { effectGroups, type Measure } from "../../levers/lever-effects.ts";
import type { County, LeverFound, LeversFound } from "../../levers/levers-found.ts";
import { targets } from "../../levers/target.ts";
import { type Verdict, verdicts } from "../../levers/verdict.ts";
import { metrics } from "../../model/metrics/all.ts";
import { labelAlone } from "../../model/metrics/metric.ts";
import type { FindingsReport } from "../findings-report.ts";
import { fixed, fixedInterval, short } from "../layout/digits.ts";
import type { Language } from "../tables/shown.ts";
import { leversText } from "./levers-text.ts";

const POINTS = 100;
const MYRIAD = 10_000;

/** `mean [low, high]` in so many digits. */
export const bounds = (
  { mean, low, high }: Pick<Estimate, "mean" | "low" | "high">,
  digits: number,
  times = 1,
): string => fixedInterval({ value: mean, low, high }, digits, times);

/** What was tried, one fact a line. */
export function countyFacts(county: County, language: Language): [string, string][] {
  const text = leversText(language);
  const { villages, households, lifted } = county;
  return [
    [text.fact.county, county.title[language]],
    [text.fact.households, text.villages(villages, households, fixed(lifted, 0))],
    [text.fact.arm, `${county.armTitle[language]} (${county.arm})`],
    [text.fact.target, targets[county.target][language]],
    [text.fact.start, text.year(county.start)],
  ];
}

export function leversReport(found: LeversFound, language: Language): FindingsReport {
  const text = leversText(language);
  return {
    title: text.title(found.county.title[language]),
    facts: [
      ...countyFacts(found.county, language),
      [text.fact.replicates, text.times(found.replicates)],
      [text.fact.looks, text.looks(found.looks)],
    ],
    findings: findingsOf(found, language),
    tables: [
      mainTable(found, language),
      yardstickTable(found, language),
      payerTable(found, language),
      groupTable(found, language),
    ],
    notes: text.notes,
  };
}

const named = ({ lever, strength }: LeverFound, language: Language): string => {
  const name = strengthNames[strength][language];
  return language === "zh" ? `${lever.zh}（${name}）` : `${lever.en} (${name})`;
};

function findingsOf({ levers }: LeversFound, language: Language): string[] {
  const { finding, list } = leversText(language);
  const where = (meets: (each: LeverFound) => boolean): string =>
    levers
      .filter(meets)
      .map((each) => named(each, language))
      .join(list);
  const word = (verdict: Verdict): string => where((each) => each.verdict === verdict);
  const line = (names: string, say: (names: string) => string): string[] =>
    names === "" ? [] : [say(names)];
  const helped = word("helps");
  return [
    ...(helped === "" ? [finding.none] : [finding.helps(helped)]),
    ...line(word("harms"), finding.harms),
    ...line(word("nothing"), finding.nothing),
    ...line(word("unsure"), finding.unsure),
    ...line(
      where(({ differences }) => differences.income.low > 0),
      finding.income,
    ),
    ...line(
      where(({ differences }) => differences.income.high < 0),
      finding.poorer,
    ),
  ];
}

/** The settings of a strength, with the parameters' own names left to the catalogue: values in the order declared. */
const settingsText = ({ settings }: LeverFound): string =>
  Object.entries(settings)
    .map(([name, value]) => `${name} ${short(value)}`)
    .join(", ");

/** Yuan for one relapse averted. */
export function perAverted(ratio: Ratio | undefined, language: Language): string {
  const text = leversText(language);
  if (!ratio || ratio.kind === "all") return text.none;
  if (ratio.low === 0 && ratio.high === 0) return text.unpaid;
  if (ratio.kind === "outside") return text.unbounded(short(ratio.high));
  const range = ratio.low === ratio.high ? "—" : `${short(ratio.low)}, ${short(ratio.high)}`;
  return `${short(ratio.ratio)} [${range}]`;
}

function mainTable({ levers, county }: LeversFound, language: Language): FindingsReport["tables"][number] {
  const text = leversText(language);
  const { head } = text;
  return {
    title: text.tables.main,
    head: [
      head.lever,
      head.settings,
      head.verdict,
      head.averted,
      head.helped,
      head.cost,
      head.total,
      text.perAverted.relapse,
      head.income,
      head.coverage,
      head.inTime,
      head.overIndebted,
    ],
    rows: levers.map((each) => {
      const { differences, costs } = each;
      const free = each.lever.flows.length === 0;
      return [
        named(each, language),
        settingsText(each),
        verdicts[each.verdict][language],
        bounds(each.averted, 1),
        bounds(negated(differences.relapseHelped), 1, 1000),
        free ? text.free : bounds(costs.yearly, 1),
        free ? text.free : fixed((costs.yearly.mean * county.households) / MYRIAD, 1),
        perAverted(each.perAverted, language),
        bounds(differences.income, 0),
        bounds(differences.coverage, 1, POINTS),
        bounds(differences.inTimeShare, 1, POINTS),
        bounds(differences.overIndebted, 2, POINTS),
      ];
    }),
  };
}

const YARDSTICKS = [
  "relapseExact",
  "relapseHelped",
  "relapseBeforeInterest",
  "relapseConsumption",
  "relapseHeard",
  "administrativeRelapse",
  "newPoverty",
] as const satisfies readonly Measure[];

function yardstickTable({ levers }: LeversFound, language: Language): FindingsReport["tables"][number] {
  const text = leversText(language);
  return {
    title: text.tables.yardsticks,
    head: [text.head.lever, ...YARDSTICKS.map((measure) => labelAlone(metrics[measure])[language])],
    rows: levers.map((each) => [
      named(each, language),
      ...YARDSTICKS.map((measure) => bounds(each.differences[measure], 2, POINTS)),
    ]),
  };
}

/** What is less as what is more. */
const negated = ({ mean, low, high }: Estimate) => ({ mean: -mean, low: -high, high: -low });

const NOTHING = 0.05;

function payerTable({ levers }: LeversFound, language: Language): FindingsReport["tables"][number] {
  const text = leversText(language);
  const words = (payers: LeverFound["costs"]["payers"]): string =>
    sectorKeys
      .map((sector) => [sector, payers[sector] ?? 0] as const)
      .filter(([, paid]) => Math.abs(paid) >= NOTHING)
      .sort(([, a], [, b]) => b - a)
      .map(([sector, paid]) => `${sectors[sector][language]} ${fixed(paid, 1)}`)
      .join(text.list);
  return {
    title: text.tables.payers,
    head: [text.head.lever, text.head.payers],
    rows: levers.map((each) => [named(each, language), words(each.costs.payers) || text.free]),
  };
}

const GROUP_COLUMNS = [
  ["relapse", POINTS, 2],
  ["lastIncome", 1, 0],
  ["overIndebted", POINTS, 2],
] as const;

/** Groups in whom something is seen to change. */
function groupTable({ levers }: LeversFound, language: Language): FindingsReport["tables"][number] {
  const text = leversText(language);
  const { head } = text;
  const seen = ({ low, high }: Estimate): boolean => low > 0 || high < 0;
  return {
    title: text.tables.groups,
    head: [head.lever, head.group, head.relapse, head.lastIncome, head.debt],
    rows: levers.flatMap((each) =>
      effectGroups
        .filter((group) => GROUP_COLUMNS.some(([measure]) => seen(each.groups[group][measure])))
        .map((group) => [
          named(each, language),
          householdGroups[group][language],
          ...GROUP_COLUMNS.map(([measure, times, digits]) => {
            const found = each.groups[group][measure];
            return seen(found) ? bounds(found, digits, times) : "·";
          }),
        ]),
    ),
  };
}
