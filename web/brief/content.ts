import type { Band } from "../../src/compare/bands.ts";
import type { Difference, Summary } from "../../src/compare/comparison.ts";
import type { Estimate } from "../../src/compare/estimate.ts";
import type { TargetKey } from "../../src/levers/target.ts";
import { sentence } from "../../src/report/tables/sentence.ts";
import type { Shown } from "../../src/report/tables/shown.ts";
import { type AnswerRow, intervalOf, type SideEffects, type Told } from "../answer/found.ts";
import { pairedSeries } from "../charts/outcome-lines.ts";
import { type Measure, measures } from "../playing/measures.ts";
import { type Gain, gainsOf, type Kind } from "../why/gains.ts";
import { caveatsOf } from "./caveats.ts";
import type { Change } from "./changes.ts";

/** What stands over replicates, as much of it as a brief reads. */
export type Results = Pick<
  Summary,
  "arms" | "reference" | "treatment" | "finished" | "estimates" | "bands" | "differences" | "replicates"
> & { planned: number };

interface BriefArm {
  arm: string;
  name: string;
  relapse: Estimate;
  coverage: Estimate;
  income: Estimate;
}

/** A metric by year for every arm: the mean over replicates and their 10–90 % spread. */
export interface BriefChart {
  metric: Measure["line"];
  title: string;
  /** The years that the points stand for, from 1. */
  years: readonly number[];
  lines: readonly { arm: string; name: string; band: Band }[];
  /** Each arm but the first less the first, on the same luck, year by year. */
  differences: readonly { arm: string; name: string; points: readonly Estimate[] }[];
}

/** Whom a package is for, the county's budget in yuan a year and its households; and what the answer found of the package. */
interface Packaged {
  target: TargetKey;
  budget: number;
  households: number;
  answer?: Pick<AnswerRow, "cost" | "effect"> & { replicates: number };
}

/** What a package costs the county, yuan a household and year, and what is known of that: by the answer, else by these runs. */
interface PackageMoney extends Pick<Packaged, "budget" | "households"> {
  cost: Told;
  effect?: SideEffects;
  by: "answer" | "runs";
  replicates: number;
}

/** All that a brief says, in one language; preview, Word file and page in one file only set it out. */
export interface Brief {
  language: Shown["language"];
  county: string;
  armName: string;
  referenceName: string;
  /** The day on which it was made, for the head of the page. */
  date: string;
  sentence: string;
  arms: readonly BriefArm[];
  charts: readonly BriefChart[];
  households?: Difference["households"];
  gains: readonly Gain[];
  changes: readonly Change[];
  /** What is compared is an arm with a package of policies, and the same arm without. */
  packaged?: Packaged;
  money?: PackageMoney;
  caveats: readonly string[];
  uncertain: boolean;
  finished: number;
  planned: number;
  seed: string;
  modelVersion: string;
  /** Brings the page back; none where the page is of one machine alone. */
  link?: string;
  /** What is set, as it stands behind the address of a page. */
  query: string;
  /** Whether the query brings back all of what is set; a large file it cannot. */
  carried: boolean;
  /** Known only after they have been reckoned. */
  hashes?: { result: string; scenario: string };
}

/** What a brief is made from, besides the results. */
export interface Occasion {
  county: string;
  date: string;
  changes: readonly Change[];
  packaged?: Packaged;
  uncertain: boolean;
  ownCounty: boolean;
  seed: string;
  modelVersion: string;
  link?: string;
  query: string;
  carried: boolean;
  hashes?: Brief["hashes"];
}

const kinds: readonly Kind[] = ["lifted", "neverPoor", "shop", "noShop", "elderly", "all"];

/** The brief of a comparison: every figure as the command line has it. */
export function briefContent(results: Results, shown: Shown, occasion: Occasion): Brief {
  const { arms, reference, treatment, estimates, bands, differences, replicates } = results;
  const name = (arm: string): string => shown.arms[arm]?.title[shown.language] ?? arm;
  const at = differences.findIndex(({ headline }) => headline);
  const { ownCounty: _, ...facts } = occasion;
  return {
    ...facts,
    language: shown.language,
    armName: name(treatment),
    referenceName: name(reference),
    sentence: sentence({ differences }, shown),
    arms: arms.map((arm) => {
      const { relapse, coverage, income } = estimates[arm];
      return { arm, name: name(arm), relapse: relapse, coverage: coverage, income: income };
    }),
    charts: measures.map(({ line: metric }) => ({
      metric,
      title: shown.metrics[metric][shown.language],
      ...charting(
        arms.map((arm) => ({ arm, name: name(arm), band: bands[arm][metric] })),
        arms.slice(1).map((arm) => ({
          arm,
          name: name(arm),
          points: pairedSeries(replicates, metric, arm, arms[0]),
        })),
      ),
    })),
    money: occasion.packaged && moneyOf(occasion.packaged, results),
    households: differences[at]?.households,
    gains:
      at < 0
        ? []
        : gainsOf(
            replicates.map(({ tallies }) => tallies[at]),
            kinds,
          ),
    caveats: caveatsOf(results, shown, occasion),
    finished: results.finished,
    planned: results.planned,
  };
}

/** The answer's figures where it knows the package, for they stand on its card; the county's outlay in these runs else. */
function moneyOf(
  { budget, households, answer }: Packaged,
  { differences, finished }: Pick<Results, "differences" | "finished">,
): PackageMoney | undefined {
  if (answer) return { ...answer, budget, households, by: "answer" };
  const cost = differences.find(({ headline }) => headline)?.metrics.countyCost;
  return cost && { cost: intervalOf(cost), budget, households, by: "runs", replicates: finished };
}

/** The years in which the metric is defined. */
function charting(
  lines: BriefChart["lines"],
  differences: BriefChart["differences"],
): Pick<BriefChart, "years" | "lines" | "differences"> {
  const length = lines[0]?.band.mean.length ?? 0;
  const years = Array.from({ length }, (_, y) => y).filter((y) =>
    lines.some(({ band }) => Number.isFinite(band.mean[y])),
  );
  const pick = <T>(values: readonly T[]): T[] => years.map((y) => values[y]);
  return {
    years: years.map((y) => y + 1),
    lines: lines.map(({ arm, name, band }) => ({
      arm,
      name,
      band: { mean: pick(band.mean), p10: pick(band.p10), p90: pick(band.p90) },
    })),
    differences: differences.map(({ points, ...whose }) => ({ ...whose, points: pick(points) })),
  };
}
