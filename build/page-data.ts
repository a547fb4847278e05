import { readdirSync, readFileSync } from "node:fs";
import type { Plugin } from "vite";
import { modeKeys } from "../src/declare/modes.ts";
import type { Names } from "../src/declare/parameter.ts";
import { sources } from "../src/declare/sources.ts";
import { experimentSchema } from "../src/experiments/file/experiment-file.ts";
import { lessonSchema } from "../src/lessons/lesson.ts";
import { helpLever, leverCatalogue } from "../src/levers/catalogue.ts";
import { byMetric } from "../src/model/by-metric.ts";
import { lenders } from "../src/model/lenders/all.ts";
import { metricKeys, metrics } from "../src/model/metrics/all.ts";
import type { Metric } from "../src/model/metrics/metric.ts";
import { modelVersion } from "../src/model/model-version.ts";
import { policies } from "../src/model/policies/all.ts";
import { shocks } from "../src/model/shocks/all.ts";
import { channelKeys, channels } from "../src/model/state/channels/all.ts";
import { toPlain } from "../src/scenario/located.ts";
import { type Row, rows } from "../src/scenario/rows.ts";
import { scenarioSchema } from "../src/scenario/schema.ts";
import { unitNames } from "../src/scenario/unit-names.ts";
import { readYaml } from "../src/scenario/yaml-text.ts";
import { studySchema } from "../src/sweeps/study/study-file.ts";
import { basics } from "../web/set/basics.ts";
import { ANSWERED, type Plain, wholeCounties } from "./answers.ts";
import { attributionOf } from "./attribution.ts";
import { experiments } from "./experiments.ts";
import { lessons, lessonTexts } from "./lessons.ts";
import { sensitivityOf } from "./sensitivity-ends.ts";
import { studies } from "./studies.ts";

const SCENARIOS = new URL("../scenarios/", import.meta.url);

/** What a first look needs: 600 households answer at once. */
const HOUSEHOLDS = 600;
/** For tests, and experiments of many arms, which docs/model/experiments.md tells of. */
const NOT_OFFERED = [
  "small",
  "independent-luck",
  "price-experiment",
  "channel-experiment",
  "line-experiment",
  "rate-experiment",
];

/** Scenario files as the page offers them, counties before experiments, the baseline first; 600 households at most. */
export function counties() {
  const rank = (name: string): number => (name === "baseline" ? 0 : ANSWERED.includes(name) ? 1 : 2);
  return wholeCounties()
    .filter(({ name }) => !NOT_OFFERED.includes(name))
    .sort((a, b) => rank(a.name) - rank(b.name))
    .map(({ name, title, about, plain }) => {
      const { villages = 50, householdsPerVillage = 60 } = plain.county ?? {};
      const fewer = Math.min(villages, Math.max(1, Math.round(HOUSEHOLDS / householdsPerVillage)));
      const county = { ...plain.county, villages: fewer };
      const kind = ANSWERED.includes(name) ? ("county" as const) : ("experiment" as const);
      return { name, kind, title, about, villages, plain: { ...plain, county } };
    });
}

/** Every packaged scenario as its file has it, for dropped files that extend one. */
export function packagedScenarios(): Record<string, unknown> {
  const files = readdirSync(SCENARIOS).filter((name) => name.endsWith(".yaml"));
  const entries = files.map((name) => {
    const plain = toPlain(readYaml(readFileSync(new URL(name, SCENARIOS), "utf8"), name)) as Plain;
    const { about: _, ...rest } = plain;
    return [name, rest] as const;
  });
  return Object.fromEntries(entries);
}

const metricFacts = () =>
  byMetric(metricKeys, (key) => {
    // Rows of the page stand in tables.
    const { measure: _, alone: __, ...facts } = metrics[key] as Metric;
    return facts;
  });

const named = (names: Record<string, Names>) =>
  Object.fromEntries(Object.entries(names).map(([key, { en, zh }]) => [key, { en, zh }]));

const declared = () => rows(scenarioSchema());

function declaredAt(path: string): Row {
  const row = declared().find((each) => each.path === path);
  if (!row) throw new Error(`web/set/basics.ts names ${path}, which no parameter is`);
  return row;
}

/** The figure that turns each policy on. */
const mains = () =>
  Object.fromEntries(
    declared()
      .filter(({ main }) => main)
      .map(({ path }) => path.split(".").slice(-2)),
  );

/** Lenders, policies and shocks: whose a parameter can be. */
function members() {
  const as = (kind: string, members: Record<string, Names>) =>
    Object.entries(named(members)).map(([key, names]) => [key, { kind, ...names }]);
  const lenderNames = Object.entries(lenders).map(([key, { shape }]) => [
    key,
    { en: shape.en.parse(undefined), zh: shape.zh.parse(undefined) },
  ]);
  return Object.fromEntries([
    ...as("lender", Object.fromEntries(lenderNames)),
    ...as("policy", policies),
    ...as("shock", shocks),
  ]);
}

/** Every policy with the flows that its money moves in, mode by mode. */
function programmes() {
  const levers = leverCatalogue(policies);
  const keys = Object.keys(policies) as (keyof typeof policies)[];
  return modeKeys.map((mode) => ({
    mode,
    policies: keys
      .filter((key) => policies[key].mode === mode)
      .map((key) => ({ key, flows: levers.find((lever) => lever.key === key)?.flows ?? [] })),
  }));
}

const modules: Record<string, () => unknown> = {
  counties,
  names: () => ({
    modelVersion,
    metrics: metricFacts(),
    units: unitNames,
    members: members(),
    mains: mains(),
    narrows: Object.fromEntries(leverCatalogue().map(({ key, narrows }) => [key, narrows])),
  }),
  levers: () => [helpLever, ...leverCatalogue()],
  basics: () => basics.map(declaredAt),
  parameters: declared,
  sources: () => sources,
  programmes,
  channels: () => channelKeys.map((key) => ({ key, ...channels[key] })),
  scenarios: packagedScenarios,
  lessons,
  "lesson-texts": lessonTexts,
  "lesson-schema": lessonSchema,
  studies,
  "study-schema": studySchema,
  experiments,
  "experiment-schema": experimentSchema,
  attribution: () => attributionOf(readFileSync(new URL("../docs/attribute.md", import.meta.url), "utf8")),
  sensitivity: () => sensitivityOf(readFileSync(new URL("../docs/sensitivity.csv", import.meta.url), "utf8")),
};

/** What the declarations say, as plain data: the page reads it and never imports the model. */
export const pageData = (): Plugin => ({
  name: "sannong-page-data",
  resolveId: (id) =>
    id.startsWith("virtual:") && id.slice("virtual:".length) in modules ? `\0${id}` : undefined,
  load(id) {
    if (!id.startsWith("\0virtual:")) return undefined;
    const make = modules[id.slice("\0virtual:".length)];
    return make && `export default ${JSON.stringify(make())}`;
  },
});
