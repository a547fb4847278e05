import type { Fault } from "../../scenario/check.ts";
import { type Path, shown } from "../../scenario/problem.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { metricKeyOf, metricNamesOf } from "../sample/county-sample.ts";
import { measureNamed, measureNames } from "../sample/reader.ts";
import { spanOf, wavesOf } from "../sample/reading-plan.ts";
import type { Experiment } from "./experiment.ts";
import { lateFault, unlisted } from "./experiment-faults.ts";
import type { OutcomeForm, SampleForm } from "./experiment-file.ts";
import { lendersPlayed } from "./lenders-played.ts";

const SEASONS = 4;

/** What a sample asks for and cannot have. */
export function sampleFaults(name: string, experiment: Experiment, scenario: Scenario): Fault[] {
  const sample = experiment.samples[name];
  const path: Path = ["samples", name];
  const lenders = lendersPlayed(experiment, scenario);
  return [
    ...sizeFaults(sample, path, scenario),
    ...waveFaults(sample, path, experiment.county.seasons),
    ...lenderFaults(sample, path, lenders),
    ...conditionFaults(sample, path),
    ...Object.entries(sample.outcomes).flatMap(([key, outcome]) => {
      const at = [...path, "outcomes", key];
      return sample.of === "county"
        ? metricFaults(outcome, at, lenders, { sample, experiment })
        : outcomeFaults(outcome, at, lenders, { sample, experiment });
    }),
  ];
}

function sizeFaults({ size, perVillage }: SampleForm, path: Path, { county }: Scenario): Fault[] {
  const { villages, householdsPerVillage } = county;
  const all = villages * householdsPerVillage;
  const faults: Fault[] = [];
  if (size !== undefined && size > all) {
    const allowed = {
      en: `at most ${all}: the county has ${villages} villages of ${householdsPerVillage} households; make it larger with county.set`,
      zh: `不超过 ${all}：全县 ${villages} 村、每村 ${householdsPerVillage} 户；可用 county.set 扩大`,
    };
    faults.push({ path: [...path, "size"], given: String(size), allowed });
  }
  if (perVillage !== undefined && perVillage > householdsPerVillage) {
    const allowed = {
      en: `at most ${householdsPerVillage}, the households of a village`,
      zh: `不超过每村户数 ${householdsPerVillage}`,
    };
    faults.push({ path: [...path, "perVillage"], given: String(perVillage), allowed });
  }
  return faults;
}

function waveFaults(sample: SampleForm, path: Path, seasons: number): Fault[] {
  return wavesOf(sample, seasons).flatMap((wave, k): Fault[] => {
    if (wave >= seasons) return [lateFault([...path, "waves", k], wave, seasons)];
    if (k === 0 || wave > wavesOf(sample, seasons)[k - 1]) return [];
    const allowed = { en: "seasons in their order, each once", zh: "按先后排列、互不相同的季" };
    return [{ path: [...path, "waves", k], given: String(wave), allowed }];
  });
}

function lenderFaults({ of, lender }: SampleForm, path: Path, lenders: readonly string[]): Fault[] {
  if (lender !== undefined && !lenders.includes(lender))
    return [unlisted([...path, "lender"], lender, lenders)];
  if (lender !== undefined || of !== "applicants") return [];
  const allowed = { en: `lender: one of ${lenders.join(", ")}`, zh: ` lender：${lenders.join("、")} 之一` };
  return [{ path, given: of, allowed }];
}

function conditionFaults({ where, outcomes, of }: SampleForm, path: Path): Fault[] {
  return where.flatMap(({ column, atLeast, below }, k): Fault[] => {
    const at = [...path, "where", k];
    if (of === "county" || of === "loans") {
      const allowed = { en: "no filters for this kind of sample", zh: "此类样本无筛选" };
      return [{ path: at, given: column, allowed, key: true }];
    }
    if (!Object.hasOwn(outcomes, column) && !measureNamed(column))
      return [noMeasure([...at, "column"], column, Object.keys(outcomes))];
    if (atLeast === undefined || below === undefined || atLeast < below) return [];
    const allowed = {
      en: `more than atLeast, ${atLeast}: nobody meets both`,
      zh: `大于 atLeast（${atLeast}）：否则无人符合`,
    };
    return [{ path: [...at, "below"], given: String(below), allowed }];
  });
}

interface Where {
  sample: SampleForm;
  experiment: Experiment;
}

function metricFaults(
  outcome: OutcomeForm,
  path: Path,
  lenders: readonly string[],
  { sample, experiment }: Where,
): Fault[] {
  if (metricKeyOf(outcome.of, lenders) === undefined)
    return [unlisted([...path, "of"], outcome.of, metricNamesOf(lenders))];
  return spanFaults(outcome, path, { sample, experiment }, 0);
}

/** A name that is neither a measure nor a column, nor one of those that stand in the file. */
function noMeasure(path: Path, name: string, besides: readonly string[] = []): Fault {
  const fault = unlisted(path, name, [...besides, ...measureNames()]);
  const { zh, en } = fault.allowed;
  return {
    ...fault,
    allowed: {
      zh: `${zh}（全部见 sannong experiment columns）`,
      en: `${en} (sannong experiment columns lists all)`,
    },
  };
}

function outcomeFaults(
  outcome: OutcomeForm,
  path: Path,
  lenders: readonly string[],
  { sample, experiment }: Where,
): Fault[] {
  const found = measureNamed(outcome.of);
  if (!found) return [noMeasure([...path, "of"], outcome.of)];
  if (outcome.lender !== undefined && !lenders.includes(outcome.lender))
    return [unlisted([...path, "lender"], outcome.lender, lenders)];
  if (found.ofLender && outcome.lender === undefined) {
    const allowed = {
      en: `lender: ${outcome.of} is of one of ${lenders.join(", ")}`,
      zh: ` lender：${outcome.of} 须指明机构（${lenders.join("、")}）`,
    };
    return [{ path, given: outcome.of, allowed }];
  }
  const faults = spanFaults(outcome, path, { sample, experiment }, -1);
  if (!found.yearly || faults.length > 0) return faults;
  const off = endsOf(outcome, sample, experiment).find((end) => ((end % SEASONS) + SEASONS) % SEASONS !== 3);
  if (off === undefined) return [];
  const allowed = {
    en: `the last season of a year (3, 7, 11, … or −1): ${outcome.of} adds up over a year`,
    zh: `年末的季（3、7、11… 或 −1）：${outcome.of} 为全年累计`,
  };
  return [{ path, given: String(off), allowed }];
}

const endsOf = (outcome: OutcomeForm, sample: SampleForm, { county }: Experiment): number[] =>
  wavesOf(sample, county.seasons).map((wave) => spanOf(outcome, wave).to);

/** Seasons before the parting are one state, of the last of them; after the last that is played there is nothing. */
function spanFaults(
  outcome: OutcomeForm,
  path: Path,
  { sample, experiment }: Where,
  earliest: number,
): Fault[] {
  const { seasons } = experiment.county;
  for (const wave of wavesOf(sample, seasons)) {
    const { from, to } = spanOf(outcome, wave);
    if (to >= seasons) return [lateFault(path, to, seasons)];
    const least = from === to ? earliest : 0;
    if (from >= least) continue;
    const added = outcome.over > 1;
    const allowed = {
      en: `seasons from ${least} on${added ? `: over: ${outcome.over} adds up from wave ${wave} backwards, and what is before the parting is one state, not a series; leave that wave out, or take what was before as season: -1 without over` : ""}`,
      zh: `第 ${least} 季起的季${added ? `：over: ${outcome.over} 自第 ${wave} 季往前累计，而分叉之前只有一个时点；请去掉这一轮，或用 season: -1（不写 over）取分叉前的值` : ""}`,
    };
    return [{ path, given: shown(from), allowed }];
  }
  return [];
}
