import * as z from "zod/mini";
import { county } from "../declare/county.ts";
import { declarations, type Names, type Parameters, parameter } from "../declare/parameter.ts";
import { type Purpose, purposeKeys } from "../declare/purposes.ts";
import { population } from "../model/founding/population.ts";
import { lenders } from "../model/lenders/all.ts";
import { phases } from "../model/phases/all.ts";
import { policies } from "../model/policies/all.ts";
import { shocks } from "../model/shocks/all.ts";
import type { LenderTerms } from "../model/state/lender-terms.ts";
import type { Family } from "../model/state/pick.ts";
import { assignment, type WrittenAssignment } from "./assignment.ts";
import type { CalibratedSets } from "./calibrated-sets.ts";
import { defaultArms } from "./default-arms.ts";
import { defaultShocks } from "./default-shocks.ts";
import { type PresetKey, presets } from "./modes.ts";
import type { ReadSurvey } from "./survey/survey-read.ts";
import { EARLIEST, LATEST, type WrittenPath } from "./time-path.ts";

/** A shock or policy as it stands in a scenario. */
export interface Picked {
  /** Which one of the list; its own name if left out. */
  kind?: string;
  on: boolean;
  start: number;
  duration: number;
  /** Whom a policy is for. */
  for?: WrittenAssignment;
  [parameter: string]: unknown;
}

/** When and to whom an arm opens a lender, where it is not always and to all. */
export interface WrittenAccess {
  start: number;
  duration: number;
  for?: WrittenAssignment;
}

/** What distinguishes one arm: which lenders are open to which purposes, and the policies it carries. */
export interface Arm {
  title: Names;
  lenders: Record<string, "all" | Purpose[]>;
  /** Of the lenders that it opens for a while or to some only. */
  access?: Record<string, WrittenAccess>;
  policies: Record<string, Picked>;
  /** The mode that its policies stand for. */
  mode?: PresetKey;
}

/** A lender of a scenario: the seven columns, and which listed lender it was made from. */
export type ScenarioLender = LenderTerms & { like?: string };

const text = (most: number) => z.string().check(z.maxLength(most));

const names = z.strictObject({ zh: text(200), en: text(200) });
const longText = z.strictObject({
  zh: z._default(text(5000), ""),
  en: z._default(text(5000), ""),
});

/** Names of arms, lenders, shocks and policies. */
export const namePattern = /^[a-z][A-Za-z0-9-]{0,39}$/;

const FOREVER = LATEST;
const whole = (min: number, max: number) => z.number().check(z.int(), z.minimum(min), z.maximum(max));
const season = () => whole(EARLIEST, LATEST);

const wholeYears = (value: number, [min, max]: [number, number], en: string, zh: string, why: string) =>
  z
    ._default(z.number().check(z.int(), z.minimum(min), z.maximum(max), z.multipleOf(4)), value)
    .register(declarations, {
      unit: "seasons",
      en,
      zh,
      level: "basic",
      source: `assumed: ${why}`,
      grade: "D",
    });

const time = z.prefault(
  z.strictObject({
    burnIn: wholeYears(16, [0, 80], "burn-in before the arms part", "预热期", "books and scorecards settle"),
    seasons: wholeYears(32, [4, 400], "seasons measured", "测量期", "interviews two and four years on"),
    burnInArm: z._default(z.string(), "traditional"),
  }),
  {},
);

const size = {
  villages: parameter({
    value: 50,
    min: 1,
    max: 20_000,
    whole: true,
    unit: "villages",
    level: "basic",
    en: "villages",
    zh: "村数",
    source: "assumed: 3,000 households hold the tails steady and run in seconds",
    grade: "D",
  }),
  householdsPerVillage: parameter({
    value: 60,
    min: 1,
    max: 2000,
    whole: true,
    unit: "households",
    level: "basic",
    en: "households per village",
    zh: "每村户数",
    source: "assumed: a natural village",
    grade: "D",
  }),
};

const replicates = parameter({
  value: 40,
  min: 1,
  max: 100_000,
  whole: true,
  unit: "count",
  level: "basic",
  en: "replicates, each with its own luck",
  zh: "重复次数",
  source: "assumed: a 95 % interval narrow enough to read",
  grade: "D",
});

type Groups<F extends Family> = {
  [K in keyof F]: z.ZodMiniPrefault<z.ZodMiniObject<F[K]["parameters"], z.core.$strict>>;
};

const group = (parameters: Parameters) => z.prefault(z.strictObject(parameters), {});

const mapped = <T, U>(record: Record<string, T>, make: (member: T, name: string) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(record).map(([name, member]) => [name, make(member, name)]));

const phaseGroups = mapped(phases, (phase) => group(phase.parameters)) as unknown as Groups<typeof phases>;

type Kind = z.ZodMiniLiteral<string> | z.ZodMiniOptional<z.ZodMiniLiteral<string>>;

const pick = (parameters: Parameters, kind: Kind, start: z.ZodMiniType, targets: object) =>
  z.strictObject({
    ...parameters,
    ...targets,
    kind,
    on: z._default(z.boolean(), true),
    start,
    duration: z._default(whole(1, FOREVER), FOREVER),
  });

type Objects = [z.ZodMiniObject, ...z.ZodMiniObject[]];

// Under its own name a listed one needs no `kind`; under any other name `kind` says which one it is. What is not
// `usual` is there only where a scenario names it.
function picks(
  family: Family,
  start: () => z.ZodMiniType,
  { usual = [], targets = {} }: { usual?: readonly string[]; targets?: object },
) {
  const own = mapped(family, ({ parameters }, name) => {
    const schema: z.ZodMiniObject = pick(parameters, z.optional(z.literal(name)), start(), targets);
    return usual.includes(name) ? z.prefault(schema, {}) : z.optional(schema);
  });
  const other = Object.entries(family).map(([name, { parameters }]) =>
    pick(parameters, z.literal(name), start(), targets),
  );
  const record = z.catchall(z.object(own), z.discriminatedUnion("kind", other as unknown as Objects));
  return z.prefault(record, {}) as unknown as z.ZodMiniType<Record<string, Picked>>;
}

const listedLenders = z.prefault(
  z.catchall(
    z.object(mapped(lenders, (lender) => z.prefault(lender, {}))),
    z.discriminatedUnion(
      "like",
      Object.entries(lenders).map(([name, lender]) =>
        z.extend(lender, { like: z.literal(name) }),
      ) as unknown as Objects,
    ),
  ),
  {},
) as unknown as z.ZodMiniType<Record<string, ScenarioLender>>;

const served = () => z.union([z.literal("all"), z.array(z.enum(purposeKeys))]);

const access = z.strictObject({
  purposes: z._default(served(), "all"),
  start: z.optional(season()),
  duration: z._default(whole(1, FOREVER), FOREVER),
  for: z.optional(assignment),
});

const arm = z.strictObject({
  title: z.optional(names),
  mode: z.optional(z.enum(Object.keys(presets) as [PresetKey, ...PresetKey[]])),
  lenders: z._default(
    z.record(z.string(), z.union([z.literal("all"), z.array(z.enum(purposeKeys)), access])),
    {},
  ),
  policies: picks(policies, () => z._default(season(), 0), { targets: { for: z.optional(assignment) } }),
});

const compare = z.prefault(
  z.strictObject({
    reference: z._default(z.string(), "traditional"),
    treatment: z._default(z.string(), "hybrid"),
    luck: z._default(z.enum(["shared", "independent"]), "shared"),
    uncertainty: z._default(z.enum(["none", "parameters"]), "none"),
    calibrated: z.optional(z.string().check(z.minLength(1), z.maxLength(500))),
  }),
  {},
);

/** A scenario file, assembled from the lists; every key of it stands here or in a list. */
export const Scenario = z.strictObject({
  name: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  title: names,
  about: z.prefault(longText, {}),
  extends: z.optional(z.string()),
  seed: z._default(z.string().check(z.minLength(1), z.maxLength(200)), "sannong"),
  replicates,
  time,
  county: z.prefault(z.strictObject({ ...size, ...county }), {}),
  population: z.prefault(
    z.strictObject({ ...population, survey: z.optional(z.string().check(z.minLength(1), z.maxLength(500))) }),
    {},
  ),
  ...phaseGroups,
  shocks: picks(shocks, () => z.optional(season()), { usual: defaultShocks }),
  lenders: listedLenders,
  arms: z.prefault(z.record(z.string(), arm), defaultArms as never),
  compare,
});

/** A scenario with all its defaults filled in. */
export type Scenario = Omit<z.output<typeof Scenario>, "extends" | "arms"> & {
  arms: Record<string, Arm>;
  /** Parameters that move with time, or that an arm has of its own. */
  paths?: readonly WrittenPath[];
  /** The survey that `population.survey` names. */
  surveyed?: ReadSurvey;
  /** The parameter sets that `compare.calibrated` names. */
  calibratedSets?: CalibratedSets;
};
