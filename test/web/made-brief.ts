import { summarise } from "../../src/compare/reduction.ts";
import { playReplicate } from "../../src/compare/replicates.ts";
import { sources } from "../../src/declare/sources.ts";
import { countedOf, metrics, rangeOf } from "../../src/model/metrics/all.ts";
import { modelVersion } from "../../src/model/model-version.ts";
import { policies } from "../../src/model/policies/all.ts";
import { shocks } from "../../src/model/shocks/all.ts";
import { shown } from "../../src/report/tables/shown.ts";
import { rows } from "../../src/scenario/rows.ts";
import { scenarioSchema } from "../../src/scenario/schema.ts";
import { unitNames } from "../../src/scenario/unit-names.ts";
import { changesOf, type Declared } from "../../web/brief/changes.ts";
import { briefContent, type Occasion, type Results } from "../../web/brief/content.ts";
import type { Setting } from "../../web/brief/tables.ts";
import { prepare } from "../../web/playing/work/asked.ts";
import type { Asked } from "../../web/set/asked.ts";
import { en } from "../../web/text/brief-en.ts";
import { zh } from "../../web/text/brief-zh.ts";

export const parameters = rows(scenarioSchema());

/** What changes are read against, without a county's own lenders. */
export const declared: Declared = {
  parameters,
  sources,
  presetValue: (path, usual) => (path.startsWith("arms.*.policies.") ? 0 : (usual ?? 0)),
  owners: { ...policies, ...shocks },
};

/** The smallest county of the tests, as the page holds one. */
export const small: Asked = {
  plain: {
    name: "small",
    title: { zh: "小县", en: "A small county" },
    county: { villages: 4, householdsPerVillage: 30 },
  },
  settings: {},
};

/** Plays what is asked as the page does, with the reference first. */
export function resultsOf(asked: Asked, arms: readonly string[], replicates: number): Results {
  const { plan } = prepare(asked);
  const [reference, ...others] = arms as [string, ...string[]];
  const pairs = others.map((arm) => ({ reference, arm }));
  const done = Array.from({ length: replicates }, (_, r) =>
    playReplicate({ plan, arms, pairs }, { replicate: r + 1, flows: false }),
  );
  const treatment = others[others.length - 1] ?? reference;
  const summary = summarise({ arms, pairs }, done, { headline: [treatment, reference], rangeOf, countedOf });
  return { ...summary, planned: replicates };
}

export const BRIEF_ARMS = ["traditional", "ecommerce", "hybrid"];
const REPLICATES = 5;
let played: { asked: Asked; results: Results } | undefined;

/** The smallest county with two settings moved, played once for every file of tests. */
export function playedBrief(): { asked: Asked; results: Results } {
  const settings = { "lenders.dataLender.cost.processing": 30, "county.interviewNoise": 0.3 };
  const asked: Asked = { ...small, settings };
  played ??= { asked, results: resultsOf(asked, BRIEF_ARMS, REPLICATES) };
  return played;
}

/** The brief of what is asked. */
export function briefOf(
  asked: Asked,
  results: Results,
  language: "zh" | "en",
  told: Partial<Occasion> = {},
): Setting {
  const { scenario, plan } = prepare(asked);
  const how = shown(scenario, plan, results.arms, metrics, { language, width: 100, all: true });
  const changes = changesOf(asked, { ...declared, owners: { ...declared.owners, ...scenario.lenders } });
  const brief = briefContent(results, how, {
    county: scenario.title[language],
    date: "2026-01-31",
    changes,
    uncertain: false,
    ownCounty: false,
    seed: scenario.seed,
    modelVersion,
    link: "https://example.org/?v=0.1.0",
    query: "v=0.1.0",
    carried: true,
    ...told,
  });
  return { brief, text: language === "zh" ? zh : en, units: unitNames };
}
