import { isMetricKey, type MetricKey, metricName, metrics, metricsOf } from "../../model/metrics/all.ts";
import type { Fault } from "../../scenario/check.ts";
import { oneOf } from "../../scenario/explain.ts";
import { byCloseness, nearest } from "../../scenario/nearest.ts";
import { planOf } from "../../scenario/plan.ts";
import { type Path, shown } from "../../scenario/problem.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { leavesOf } from "./fixed-values.ts";
import { responses } from "./response-name.ts";
import { placesOf } from "./setting.ts";
import type { StudyFile } from "./study-file.ts";

/** A name that is not among those known. */
export const unknown = (path: Path, input: string, names: readonly string[]): Fault => ({
  path,
  given: shown(input),
  allowed: oneOf(input, names),
  nearest: nearest(input, names),
});

/** Two factors, or a factor and `set`, that mean the same place. */
export function sameFaults({ factors, set }: StudyFile, arms: readonly string[]): Fault[] {
  const fixed = new Set(Object.entries(set).flatMap(([path, value]) => leavesOf(path, value)));
  const taken = new Map<string, number>();
  return factors.flatMap(({ path }, at): Fault[] => {
    const places = placesOf(path, arms).map((place) => place.join("."));
    const where = ["factors", at, "path"];
    const earlier = places.map((place) => taken.get(place)).find((each) => each !== undefined);
    for (const place of places) taken.set(place, at);
    if (earlier !== undefined) {
      const en = `each parameter once; factors.${earlier} varies it already`;
      return [
        {
          path: where,
          given: path,
          allowed: { en, zh: `每个参数只作一次因素；factors.${earlier} 已是此参数` },
        },
      ];
    }
    if (!places.some((place) => fixed.has(place))) return [];
    const en = "a parameter that `set` does not fix";
    return [{ path: where, given: path, allowed: { en, zh: "未在 set 中固定的参数" } }];
  });
}

/** A metric that a scenario measures, and what it is called there. */
export interface NamedMetric {
  key: MetricKey;
  name: string;
}

export function measuredIn(base: Scenario): NamedMetric[] {
  const { lenders, lenderNames } = planOf(base);
  return metricsOf(lenders.length).map((key) => ({ key, name: metricName(key, lenderNames) }));
}

/** What an account that was called by its lender's number, as `npl1`, is called now. */
function renamed(name: string, measured: readonly string[]): Pick<Fault, "nearest"> {
  const lender = isMetricKey(name) ? metrics[name].lender : undefined;
  if (lender === undefined) return {};
  const accounts = measured.filter((each) => each.startsWith(`${name.slice(0, -1)}.`));
  return { nearest: accounts[lender] };
}

/** Multiples of a parameter that is itself a multiple: which comes first could not be told. */
export function multipleFaults({ factors }: StudyFile): Fault[] {
  const multiples = new Set(factors.filter(({ times }) => times !== undefined).map(({ path }) => path));
  return factors.flatMap(({ times }, at): Fault[] => {
    if (times === undefined || !multiples.has(times)) return [];
    const en = "a parameter that is not a multiple of another";
    return [{ path: ["factors", at, "times"], given: times, allowed: { en, zh: "本身不是倍数的参数" } }];
  });
}

/** Metrics to keep that the scenario does not measure. */
export function keepFaults({ keep }: StudyFile, measured: readonly string[]): Fault[] {
  if (keep.metrics === "all") return [];
  if (keep.metrics.length === 0) {
    const allowed = {
      en: "all, or at least one metric, such as [relapse, income]",
      zh: " all，或至少一个指标，例如 [relapse, income]",
    };
    return [{ path: ["keep", "metrics"], given: "[]", allowed }];
  }
  return keep.metrics.flatMap((name, k) =>
    measured.includes(name)
      ? []
      : [{ ...unknown(["keep", "metrics", k], name, measured), ...renamed(name, measured) }],
  );
}

/** What a stopping rule gets wrong. */
export function stopFaults(
  { stop, replicates }: StudyFile,
  arms: readonly string[],
  measured: readonly string[],
): Fault[] {
  if (!stop) return [];
  const faults: Fault[] = [];
  const names = responses(arms, measured);
  if (!names.includes(stop.metric)) {
    const close = byCloseness(stop.metric, names).slice(0, 3).join(", ");
    const en = `difference.<metric> or <arm>.<metric>, such as ${close}`;
    const allowed = { en, zh: ` difference.指标 或 方案.指标，例如 ${close}` };
    const near = nearest(stop.metric, names);
    faults.push({ path: ["stop", "metric"], given: shown(stop.metric), allowed, nearest: near });
  }
  const atLeast = stop.atLeast ?? Math.max(2, replicates);
  if (atLeast > stop.atMost) {
    const allowed = { en: `at least atLeast, ${atLeast}`, zh: `不小于 atLeast（${atLeast}）` };
    faults.push({ path: ["stop", "atMost"], given: String(stop.atMost), allowed });
  }
  return faults;
}

const MOST_JOBS = 1e9;

/** More jobs than can be kept count of. */
export function jobFaults({ stop, replicates }: StudyFile, points: number): Fault[] {
  const [path, most]: [Path, number] = stop
    ? [["stop", "atMost"], stop.atMost]
    : [["replicates"], replicates];
  if (points * most <= MOST_JOBS) return [];
  const en = `at most ${Math.floor(MOST_JOBS / points)} for ${points} points`;
  return [
    {
      path,
      given: String(most),
      allowed: { en, zh: `${points} 个点时不超过 ${Math.floor(MOST_JOBS / points)}` },
    },
  ];
}
