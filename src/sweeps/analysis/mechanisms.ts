import type { Names } from "../../declare/parameter.ts";
import { policies } from "../../model/policies/all.ts";
import type { ProductTerms } from "../../model/state/lender-terms.ts";
import { valueAt } from "../../scenario/explain.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { Variant } from "../study/study.ts";

/**
 * The four mechanisms by which lending on e-commerce data is said to differ from a bank's. Each is a switch over columns
 * of the lender or parts of the arm; off is the bank's value of the same column, or the absence of the part.
 */
export const mechanisms = {
  dataDriven: { zh: "数据驱动", en: "data-driven", brief: "data" },
  sceneEmbedded: { zh: "场景嵌入", en: "scene-embedded", brief: "scene" },
  technologyEnabled: { zh: "技术赋能", en: "technology-enabled", brief: "technology" },
  industrySynergy: { zh: "产业协同", en: "industry synergy", brief: "industry" },
} as const satisfies Record<string, Names & { brief: string }>;
export type MechanismKey = keyof typeof mechanisms;
export const mechanismKeys = Object.keys(mechanisms) as readonly MechanismKey[];

/** Policies that are industry synergy, of those there are: chain credit, pooled shops, contracts, stations, stores and bases. */
export const industryPolicies: readonly string[] = [
  "chainCredit",
  "leaderGroup",
  "villageProduct",
  "serviceStations",
  "coldStore",
  "liveStreamBase",
].filter((name) => Object.hasOwn(policies, name));

/** What a lender knows; which platforms show it their shops says where it lends, and stays. */
const DATA = ["information.sees"];
const TECHNOLOGY = [
  "cost.intake",
  "cost.processing",
  "cost.draw",
  "cost.upkeep",
  "speed.days",
  "speed.daysPerKm",
  "speed.queueDays",
  "speed.knownFactor",
  "speed.drawDays",
  "capacity.limited",
  "capacity.files",
];
const SCENE = ["security.collection"];
/** Terms of a product by which it is offered where shops trade, drawn by the day and collected as sales come in. */
const SCENE_TERMS = [
  "base",
  "limitShare",
  "limitOfAsk",
  "fullRecord",
  "revolving",
  "reviewed",
  "unasked",
  "lineSeasons",
  "tenor",
  "repayment",
  "grace",
  "every",
  "prepay",
] as const satisfies readonly (keyof ProductTerms)[];

/** What is attributed: the lender in an arm, and the bank whose values its mechanisms have when they are off. */
export interface Attributed {
  arm: string;
  lender: string;
  bank: string;
}

/** What switches a mechanism off, by path; nothing where it is off already. */
type Switches = Readonly<Record<MechanismKey, Readonly<Record<string, unknown>>>>;

/** The switches of a scenario: only of what differs from the bank's value, and of policies that the arm has. */
export function switchesOf(scenario: Scenario, { arm, lender, bank }: Attributed): Switches {
  const columns = (places: readonly string[]) =>
    switched(
      scenario,
      arm,
      places.map((place) => [`lenders.${lender}.${place}`, `lenders.${bank}.${place}`]),
    );
  return {
    dataDriven: columns(DATA),
    sceneEmbedded: { ...columns(SCENE), ...switched(scenario, arm, productTerms(scenario, lender, bank)) },
    technologyEnabled: columns(TECHNOLOGY),
    industrySynergy: Object.fromEntries(
      Object.entries(scenario.arms[arm].policies)
        .filter(([name, { on, kind = name }]) => on && industryPolicies.includes(kind))
        .map(([name]) => [`arms.${arm}.policies.${name}.on`, false]),
    ),
  };
}

/** A path of the lender beside the path of the bank's value. */
type Place = readonly [own: string, banks: string];

/** What the arm holds of its own is switched beside what the scenario says, for it would stand in its place. */
function switched(scenario: Scenario, arm: string, places: readonly Place[]): Record<string, unknown> {
  const { paths = [] } = scenario;
  const moved = new Set(paths.map(({ path }) => path));
  const armPaths = new Set(paths.filter((each) => each.arm === arm).map(({ path }) => path));
  return Object.fromEntries(
    places.flatMap(([own, banks]) => {
      const [now, off] = [own, banks].map((path) => valueAt(scenario, path.split(".")));
      const same = JSON.stringify(now) === JSON.stringify(off) && !moved.has(own);
      if (same) return [];
      return [[own, off], ...(armPaths.has(own) ? [[`arms.${arm}.parameters.${own}`, off]] : [])];
    }),
  );
}

/** Terms of each product beside those of the bank's product for the most of its purposes. */
function productTerms({ lenders }: Scenario, lender: string, bank: string): Place[] {
  const theirs = lenders[bank].products;
  return lenders[lender].products.flatMap(({ purposes, program }, k): Place[] => {
    const shared = theirs.map((each) =>
      each.program === program ? each.purposes.filter((purpose) => purposes.includes(purpose)).length : 0,
    );
    const most = Math.max(...shared);
    if (most === 0) return [];
    const at = shared.indexOf(most);
    return SCENE_TERMS.map((term) => [
      `lenders.${lender}.products.${k}.${term}`,
      `lenders.${bank}.products.${at}.${term}`,
    ]);
  });
}

/** Every coalition of mechanisms that are on, at the number whose bits are its members; the others are off. */
export function coalitionsOf(players: readonly MechanismKey[], switches: Switches): Variant[] {
  return Array.from({ length: 1 << players.length }, (_, coalition) => {
    const on = players.filter((_, i) => coalition & (1 << i));
    const off = players.filter((key) => !on.includes(key));
    const listed = (language: "zh" | "en", comma: string, none: string): string =>
      on.map((key) => mechanisms[key][language]).join(comma) || none;
    return {
      name: on.map((key) => mechanisms[key].brief).join("+") || "none",
      title: { zh: listed("zh", "、", "无"), en: listed("en", ", ", "none") },
      set: Object.assign({}, ...off.map((key) => switches[key])),
    };
  });
}
