import type { Names } from "../declare/parameter.ts";
import { estimatorOf } from "../experiments/file/estimate-faults.ts";
import type { Target } from "../experiments/file/experiment-file.ts";
import type { Fit, FitRow, Verdict } from "../experiments/fit.ts";
import type { ExperimentFound, Finding } from "../experiments/found/findings.ts";
import { judged } from "../experiments/found/judge.ts";
import { SEEDS_IN } from "../experiments/target.ts";
import type { TargetKey } from "../experiments/targets.ts";
import { quantile } from "../math/quantile.ts";
import type { EstimateAt, Ratio, ValidationRow } from "./validation-row.ts";

/** What is held against a row of the table: an estimate of an experiment, or a target of the fit. */
export interface Part extends Names {
  /** The experiment's code and its estimate, or the fit and its target. */
  from: string;
  show: Finding["form"]["show"];
  /** What was published, where, and the number among it. */
  figure: string;
  source: string;
  published?: number;
  /** By which it is judged; nothing where it is shown alone. */
  asked?: Pick<Target, "band" | "sign" | "insignificant">;
  verdict: Verdict;
  /** Over seeds: the middle, and from the 10th to the 90th of them. */
  median: number;
  p10: number;
  p90: number;
  /** Of all seeds, those in. */
  inside: number;
  /** Median of what the same luck says; NaN where there is none. */
  truth: number;
  /** Share of the seeds in which a study of this size finds it; NaN where there is no effect to find. */
  power: number;
  values: readonly number[];
  mechanism?: Names;
}

/** A row with all that measures it. */
export interface Validated {
  row: ValidationRow;
  parts: readonly Part[];
  verdict: RowVerdict;
  /** Of the parts that are judged, those that are in. */
  inside: number;
  judged: number;
}

/** All in; all in that can be measured; some; none; shown alone; nothing that measures it. */
export type RowVerdict = "in" | "inAsFar" | "partly" | "missed" | "shown" | "notMeasurable";

/** What was played: the experiments by name, and the fit where a row asks for it. */
interface Played {
  experiments: ReadonlyMap<string, ExperimentFound>;
  fit?: Fit;
}

/** Whether a measure is held against something, and there is something to hold. */
export const isJudged = ({ asked, verdict }: Part): boolean =>
  asked !== undefined && verdict !== "notMeasurable";

/** Holds a row against what was played. */
export function validated(row: ValidationRow, played: Played): Validated {
  const targeted = [...played.experiments.values()].flatMap((found) =>
    found.findings
      .filter(({ form }) => form.target?.number === row.number)
      .map((finding) => partOf(finding, found)),
  );
  const parts = [
    ...(row.fit ?? []).flatMap((key) => fitPart(key, played.fit)),
    ...targeted,
    ...(row.ratios ?? []).flatMap((ratio) => ratioPart(ratio, played)),
    ...(row.beside ?? []).flatMap((at) => {
      const found = findingAt(at, played);
      return found ? [partOf(...found)] : [];
    }),
  ];
  const counted = parts.filter(isJudged);
  const inside = counted.filter(({ verdict }) => verdict === "in").length;
  return {
    row,
    parts,
    inside,
    judged: counted.length,
    verdict: verdictOf(row, parts, inside, counted.length),
  };
}

function verdictOf(
  row: ValidationRow,
  parts: readonly Part[],
  inside: number,
  judgedParts: number,
): RowVerdict {
  if (parts.every(({ verdict }) => verdict === "notMeasurable")) return "notMeasurable";
  if (judgedParts === 0) return "shown";
  if (inside === 0) return "missed";
  if (inside < judgedParts) return "partly";
  return (row.lacks ?? []).length > 0 ? "inAsFar" : "in";
}

function findingAt(
  { experiment, estimate }: EstimateAt,
  { experiments }: Played,
): [Finding, ExperimentFound] | undefined {
  const found = experiments.get(experiment);
  const finding = found?.findings.find(({ name }) => name === estimate);
  return found && finding && [finding, found];
}

function partOf(finding: Finding, { experiment }: ExperimentFound): Part {
  const { form, name, median, p10, p90, inside, verdict, truth, power, each } = finding;
  const { zh, en, show, target } = form;
  const isEffect = estimatorOf(form.kind)?.effect === true;
  return {
    ...{ zh, en, show, median, p10, p90, inside, verdict, truth },
    from: `${experiment.code ?? experiment.name} ${name}`,
    figure: target?.figure ?? "",
    source: target?.source ?? "",
    published: target?.published,
    asked: target,
    power: isEffect ? power : Number.NaN,
    values: each.map(({ value }) => value),
    mechanism: target?.mechanism,
  };
}

function fitPart(key: TargetKey, fit: Fit | undefined): Part[] {
  const row = fit?.rows.find((each) => each.key === key);
  return row ? [partOfFit(row)] : [];
}

const partOfFit = (row: FitRow): Part => {
  const { zh, en, show, band, published, source, median, p10, p90, inside, verdict, values, mechanism, key } =
    row;
  return {
    ...{ zh, en, show, published, source, median, p10, p90, inside, verdict, values, mechanism },
    from: `fit ${key}`,
    figure: "",
    asked: band && { band: [band[0], band[1]] },
    truth: Number.NaN,
    power: Number.NaN,
  };
};

function ratioPart(ratio: Ratio, played: Played): Part[] {
  const [above, below] = [findingAt(ratio.above, played), findingAt(ratio.below, played)];
  if (!above || !below) return [];
  const each = above[0].each.map((found, k) => ({
    ...found,
    value: found.value / (below[0].each[k]?.value ?? Number.NaN),
    p: Number.NaN,
  }));
  const values = each.map(({ value }) => value);
  const defined = values.filter(Number.isFinite);
  const asked = { band: [...ratio.band] as [number, number], inside: SEEDS_IN };
  const at = (p: number): number => quantile(defined, p);
  const { zh, en, figure, source, mechanism } = ratio;
  return [
    {
      ...{ zh, en, figure, source, mechanism, asked, values, show: "number" },
      from: [above, below].map(([{ name }, { experiment }]) => `${experiment.code} ${name}`).join(" / "),
      median: at(0.5),
      p10: at(0.1),
      p90: at(0.9),
      truth: Number.NaN,
      power: Number.NaN,
      ...judged({ figure, source, status: "computed", ...asked }, each, each.length),
    },
  ];
}
