import * as z from "zod/mini";
import type { Flow } from "../declare/flows.ts";
import { declarations, type Names } from "../declare/parameter.ts";
import { policies } from "../model/policies/all.ts";
import type { Step } from "../model/state/step.ts";

/** Strengths at which a lever is tried; strength 0 is the policy left out of the arm. */
export const strengthKeys = ["low", "usual", "high"] as const;
export type StrengthKey = (typeof strengthKeys)[number];

export const strengthNames = {
  low: { zh: "低", en: "low" },
  usual: { zh: "中", en: "usual" },
  high: { zh: "高", en: "high" },
} as const satisfies Record<StrengthKey, Names>;

/** A policy as a lever whose worth can be measured. */
export interface CatalogueLever extends Names {
  key: string;
  /** What it is, in a line. */
  gloss?: Names;
  /** What grows with the strength: values by parameter, weakest first. */
  strengths: Readonly<Record<string, readonly number[]>>;
  /** Flows in which its money is paid. */
  flows: readonly Flow[];
  /** Whom it can be for: some households, some villages, or all alike. */
  narrows: "households" | "villages" | "not";
  /** Of what is no policy: the parameters of the public hand that the arm has of its own. */
  publicHand?: Readonly<Record<string, boolean>>;
  /** Levers that pull the other way. */
  against: readonly string[];
}

/** All levers, in the order of the list of policies. */
export const leverCatalogue = (listed: Readonly<Record<string, unknown>> = policies): CatalogueLever[] =>
  Object.entries(listed).map(([key, policy]) => leverOf(key, policy as Step));

/** Monitoring with targeted help (监测与精准帮扶): no policy but the public hand itself, up to so much a household. */
export const helpLever: CatalogueLever = {
  key: "help",
  en: "Monitoring with targeted help",
  zh: "监测与精准帮扶",
  gloss: {
    en: "households at risk are found and helped one by one",
    zh: "全县排查，对有返贫风险的户逐户帮扶",
  },
  strengths: { helpMost: [100, 300, 1000] },
  flows: ["targetedHelp", "surveyCost"],
  narrows: "not",
  publicHand: { monitoring: true, help: true },
  against: [],
};

/** A policy as a lever, by what it declares or else by its `main` parameter. */
export function leverOf(key: string, policy: Step): CatalogueLever {
  const { en, zh, gloss, lever = {}, posts, targets } = policy;
  return {
    key,
    en,
    zh,
    ...(gloss && { gloss }),
    strengths: (lever.strengths as CatalogueLever["strengths"] | undefined) ?? byMain(policy),
    flows: [...new Set([...posts, ...(lever.pays ?? [])])],
    narrows: targets === "villages" ? "villages" : "households",
    against: lever.against ?? [],
  };
}

/** The `main` parameter from the low end of what is plausible over its default to the high end. */
function byMain({ parameters }: Step): CatalogueLever["strengths"] {
  for (const [name, schema] of Object.entries(parameters)) {
    const declared = declarations.get(schema as z.ZodMiniType);
    if (!declared?.main || !declared.plausible) continue;
    const [low, high] = declared.plausible;
    return { [name]: [low, Number(z.parse(schema, undefined)), high] };
  }
  return {};
}

/** What a scenario writes for a lever at a strength. */
export const settingsAt = (
  { strengths }: Pick<CatalogueLever, "strengths">,
  strength: StrengthKey,
): Record<string, number> =>
  Object.fromEntries(
    Object.entries(strengths).map(([name, values]) => [name, values[strengthKeys.indexOf(strength)]]),
  );
