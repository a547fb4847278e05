/**
 * Prints how often each estimator of the experiments finds an effect where there is none, and one that was planted, as
 * Markdown:
 *
 *     node tools/size-and-power.js [--seeds 400] [--workers 2]
 */
import { parseArgs } from "node:util";
import { estimators } from "../src/experiments/estimators/all.ts";
import type { Found } from "../src/experiments/estimators/estimator.ts";
import { regressionDiscontinuity } from "../src/experiments/estimators/regression-discontinuity.ts";
import { densityTest } from "../src/experiments/regression/density-test.ts";
import { twoSided } from "../src/experiments/regression/student.ts";
import { wilsonLimits } from "../src/math/event-limits.ts";
import { mean } from "../src/math/sum.ts";
import { usableCores } from "../src/play/cores.ts";
import { fixed } from "../src/report/layout/digits.ts";
import { type Finding, loadExperiment, runExperiment } from "../src/sannong.ts";
import { madeUpScores, madeUpShops } from "./made-up-shops.ts";

const { values } = parseArgs({
  options: {
    seeds: { type: "string", default: "400" },
    workers: { type: "string", default: String(usableCores()) },
  },
});
const options = { seeds: Number(values.seeds), workers: Number(values.workers) };
const seeds = Array.from({ length: options.seeds }, (_, k) => k + 1);

/** What a test came to in a seed. */
type Tested = Pick<Found, "value" | "se"> & { p: number };
const PERCENT = 100;

const shareFound = (each: readonly Tested[]): number => each.filter(({ p }) => p < 0.05).length / each.length;
const percent = (share: number): string => `${fixed(PERCENT * share, 1)} %`;

/** How often an effect as large as the mean of those found is told from 0 at 5 %, by the mean error, were errors normal. */
function powerByError(each: readonly Tested[]): number {
  const far = mean(each.map(({ value }) => value)) / mean(each.map(({ se }) => se)) - 1.96;
  const tail = twoSided(Math.abs(far), Number.POSITIVE_INFINITY) / 2;
  return far > 0 ? 1 - tail : tail;
}

function row(name: string, placebo: readonly Tested[], planted?: readonly Tested[]): string {
  const share = shareFound(placebo);
  const { low, high } = wilsonLimits(Math.round(share * placebo.length), placebo.length);
  const cells = [name, percent(share), `${fixed(PERCENT * low, 1)}–${fixed(PERCENT * high, 1)}`];
  const found = planted
    ? [
        fixed(mean(planted.map(({ value }) => value)), 3),
        fixed(mean(planted.map(({ se }) => se)), 3),
        percent(shareFound(planted)),
        percent(powerByError(planted)),
      ]
    : ["—", "—", "—", "—"];
  return `| ${[...cells, ...found].join(" | ")} |`;
}

const kindOf = ({ form }: Finding): string => {
  const { zh, en } = estimators[form.kind as keyof typeof estimators];
  return `${en} ${zh}`;
};

const played = async (name: string): Promise<readonly Finding[]> =>
  (await runExperiment(loadExperiment(`docs/experiments/${name}.yaml`), options)).findings;

const placebo = await played("placebo");
const planted = await played("planted-effect");

const settings = { outcome: "sales", running: "margin", cutoff: 0, bandwidth: 0.6, donut: 0, balance: [] };
const atCutoff = (effect: number): Tested[] =>
  seeds.map((seed) => {
    const at = { seed: "size", replicate: seed };
    const found = regressionDiscontinuity.estimate(
      madeUpShops(seed, effect),
      { ...settings, firstStage: "line" },
      at,
    );
    const { value = Number.NaN, se = Number.NaN, df = Number.POSITIVE_INFINITY } = found ?? {};
    return { value, se, p: twoSided(value / se, df) };
  });
const density = (moved: number): Tested[] => seeds.map((seed) => densityTest(madeUpScores(seed, moved), 0.5));

console.log(
  [
    `| estimator | placebos rejected at 5 %, of ${options.seeds} | 95 % interval | planted: mean estimate | mean error | found at 5 % | by that error |`,
    "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ...placebo.map((finding) =>
      row(kindOf(finding), finding.each, planted.find(({ name }) => name === finding.name)?.each),
    ),
    row("fuzzy cutoff, made-up shops 虚构网店的模糊断点", atCutoff(0), atCutoff(0.5)),
    row("density test, made-up scores 虚构评分的密度检验", density(0), density(0.2)),
  ].join("\n"),
);
