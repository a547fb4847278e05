import { luckOf, runKey } from "../../src/math/draw.ts";
import type { DesignKind } from "../../src/sweeps/design/all.ts";
import { designOf } from "../../src/sweeps/design/design-points.ts";
import { designOfKind } from "../../src/sweeps/design/study-design.ts";
import type { Factor } from "../../src/sweeps/factor/factor.ts";
import type { Manifest } from "../../src/sweeps/store/manifest.ts";
import type { Missing, Results } from "../../src/sweeps/store/results.ts";
import type { Study } from "../../src/sweeps/study/study.ts";

const factor = (path: string, zh: string, en: string, more: Partial<Factor>): Factor => ({
  path,
  names: { zh, en },
  unit: "share",
  whole: false,
  kind: "range",
  levels: 4,
  ...more,
});

/** Four factors of every kind: numbers, a log scale, long names, choices. */
const factors: Factor[] = [
  factor(
    "lenders.ruralCreditCooperative.cost.processing",
    "调查作业成本(每件)",
    "processing cost of a file",
    {
      unit: "yuan",
      low: 0,
      high: 3000,
      base: 1700,
    },
  ),
  factor(
    "arms.*.policies.dataSharing.coverage",
    "公共数据覆盖农户比例",
    "share of households in public data",
    {
      kind: "list",
      values: [0, 0.3, 0.6, 0.9],
      base: 0,
    },
  ),
  factor("shocks.lostLivelihood.probability", "失去生计的概率", "chance of losing the livelihood", {
    unit: "per year",
    low: 0.001,
    high: 0.1,
    scale: "log",
    base: 0.01,
  }),
  factor("publicHand.help", "帮扶", "help", {
    unit: "flag",
    kind: "list",
    values: [false, true],
    base: false,
  }),
];

const design = { points: 64, secondOrder: true, trajectories: 12, candidates: 0 };

export function studyOf(kind: DesignKind, more: Partial<Study> = {}): Study {
  return {
    name: "fake",
    title: { zh: "试验", en: "A trial" },
    about: { zh: "", en: "" },
    scenario: "../small.yaml",
    set: {},
    arms: ["traditional", "hybrid"],
    reference: "traditional",
    treatment: "hybrid",
    factors:
      kind === "oneAtATime" || kind === "grid" ? factors.map((each) => ({ ...each, levels: 3 })) : factors,
    design: {
      ...design,
      kind,
      points: "points" in designOfKind(kind).settings ? 64 : 0,
      ...(kind === "table" && { rows: designOf(studyOf("random")).map(({ values }) => values) }),
    },
    replicates: 3,
    luck: "shared",
    keep: { metrics: ["relapse", "income"], seasons: false, households: false },
    seed: "fake",
    ...more,
  };
}

/** A result store that was never written: the response follows from a point's values and some luck. */
export function fakeResults(study: Study, how: { failed?: readonly number[]; luck?: number } = {}): Results {
  const { failed = [], luck = 0.003 } = how;
  const points = designOf(study);
  const draw = luckOf(runKey("fake", 0))("luck");
  const value = (p: number, r: number): number => {
    const [cost, share, chance, help] = points[p].values as [number, number, number, boolean];
    const effect = 8e-6 * cost * (1 - share) + 0.4 * chance - (help ? 0.004 : 0) - 0.018;
    return effect + luck * draw.normal(p, r) + luck * draw.normal(1e6, r);
  };
  const runs = points.map((_, p) =>
    Float64Array.from({ length: study.replicates }, (_, r) =>
      failed.includes(p) ? Number.NaN : value(p, r),
    ),
  );
  const planned = points.length * study.replicates * 2;
  const lost = failed.length * study.replicates * 2;
  const missing: Missing = {
    planned,
    finished: planned - lost,
    failed: lost,
    absent: 0,
    reasons: lost > 0 ? [{ reason: "a < b & c", count: lost }] : [],
    lost: failed.map((p) => ({
      point: p + 1,
      replicates: `1-${study.replicates}`,
      state: "failed",
      reason: "a < b & c",
    })),
  };
  const manifest = {
    format: 1,
    modelVersion: "0.1.0",
    storeHash: "a".repeat(64),
    saved: { study, plain: {} },
    metrics: ["relapse", "income"],
  } as unknown as Manifest;
  return {
    study,
    directory: "fake",
    manifest,
    points,
    arms: study.arms,
    reference: study.reference,
    treatment: study.treatment,
    metrics: ["relapse", "income"],
    response: async (name) => {
      if (!/^(difference|traditional|hybrid)\.(relapse|income)$/.test(name))
        throw new Error(`unknown ${name}`);
      return name.endsWith("income") ? runs.map((row) => row.map((share) => 1e4 + 1e4 * share)) : runs;
    },
    events: async () => undefined,
    groupResponse: async () => [],
    fates: async () => [],
    chances: async () => new Map(),
    payments: async () => [],
    async *samples() {},
    targets: async () => [],
    missing,
    close: () => {},
  };
}
