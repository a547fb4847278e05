import type { WrittenAssignment } from "./assignment.ts";
import { dotted, type Warning } from "./problem.ts";
import { type JsonSchema, schemaAt } from "./rows.ts";
import type { Scenario } from "./scenario.ts";
import { placeOfPath } from "./timing-faults.ts";

/** Settings that are legal and reach nobody, since what they belong to is not there. */
export const idleWarnings = (scenario: Scenario, schema: JsonSchema): Warning[] => [
  ...channelWarnings(scenario, schema),
  ...shutWarnings(scenario),
  ...blindWarnings(scenario),
  ...nobodyWarnings(scenario),
  ...unheardWarnings(scenario),
];

/** Each way to sell that there is only with a share of harvests: its terms, and who would have to be there. */
const channels = [
  {
    share: "contractShare",
    terms: ["contractPrice", "contractAdvance", "contractRejected"],
    arrangedBy: undefined,
    en: "no enterprise contracts anything",
    zh: "没有企业下订单",
  },
  {
    share: "presoldShare",
    terms: ["presaleFee", "presaleAdvance"],
    arrangedBy: undefined,
    en: "nothing is sold ahead",
    zh: "没有预售",
  },
  {
    share: "liveSlots",
    terms: ["liveMost", "hostShare", "liveReturns"],
    arrangedBy: "liveStreamBase",
    en: "nobody gets a slot in a live stream",
    zh: "没有直播机会",
  },
] as const;

type Share = (typeof channels)[number]["share"];

/** The highest value that a parameter of `sell` has in any arm and season. */
function most({ sell, paths = [] }: Scenario, key: Share): number {
  const own = paths.filter(({ path }) => path === `sell.${key}`);
  const set = own.flatMap(({ value, at }) => [value, ...at.map(({ to }) => to)]);
  return Math.max(sell[key], ...set.filter((each) => typeof each === "number"));
}

/** Kinds of the policies that some arm carries. */
const kindsIn = ({ arms }: Scenario): ReadonlySet<string> =>
  new Set(
    Object.values(arms).flatMap(({ policies }) =>
      Object.entries(policies).flatMap(([name, { kind = name, on }]) => (on ? [kind] : [])),
    ),
  );

function channelWarnings(scenario: Scenario, schema: JsonSchema): Warning[] {
  const { sell, paths = [] } = scenario;
  const kinds = kindsIn(scenario);
  return channels.flatMap(({ share, terms, arrangedBy, en, zh }) => {
    if (most(scenario, share) > 0 || (arrangedBy && kinds.has(arrangedBy))) return [];
    const isSet = (key: (typeof terms)[number]): boolean =>
      sell[key] !== schemaAt(schema, ["sell", key], scenario)?.default ||
      paths.some(({ path }) => path === `sell.${key}`);
    return terms.filter(isSet).map((key) => ({
      path: `sell.${key}`,
      message: { en: `changes nothing: sell.${share} is 0, ${en}`, zh: `不起作用:sell.${share} 为 0,${zh}` },
      fix: { en: `set sell.${share}`, zh: `设定 sell.${share}` },
    }));
  });
}

/** With harvests kept from every channel but the farm gate, there is nothing to contract or to sell ahead. */
function shutWarnings(scenario: Scenario): Warning[] {
  const { sell, paths = [] } = scenario;
  if (sell.harvestOnline || paths.some(({ path }) => path === "sell.harvestOnline")) return [];
  return channels
    .filter(({ share }) => most(scenario, share) > 0)
    .map(({ share }) => ({
      path: `sell.${share}`,
      message: {
        en: "changes nothing: sell.harvestOnline is false, harvests go by the farm gate alone",
        zh: "不起作用:sell.harvestOnline 为 false,收成只在地头出售",
      },
    }));
}

/** A lender that reads a platform and looks at nothing there. */
const blindWarnings = ({ arms, lenders }: Scenario): Warning[] =>
  [...new Set(Object.values(arms).flatMap((arm) => Object.keys(arm.lenders)))]
    .filter((name) => lenders[name].information.sees.length === 0)
    .map((name) => ({
      path: `lenders.${name}.information.sees`,
      message: {
        en: `${name} looks at nothing in any record: its card says the same of everybody`,
        zh: `${name} 不看任何记录:评分卡对所有人一样`,
      },
      fix: { en: "list what it sees, such as sales", zh: "列出其可见的特征,例如 sales" },
    }));

/** Policies and lenders that are for households of which the county has none. */
const nobodyWarnings = ({ arms, paths = [], population }: Scenario): Warning[] => [
  ...paths.flatMap((path) =>
    path.for ? nobody(path.for, dotted([...placeOfPath(path), "for"]), population) : [],
  ),
  ...Object.entries(arms).flatMap(([arm, { policies, access = {} }]) => {
    const carried = Object.entries(policies).filter(([, { on }]) => on);
    const within = { policies: carried, lenders: Object.entries(access) };
    return Object.entries(within).flatMap(([family, settings]) =>
      settings.flatMap(([name, { for: rules }]) =>
        rules ? nobody(rules, `arms.${arm}.${family}.${name}.for`, population) : [],
      ),
    );
  }),
];

function nobody(
  { product, lot }: WrittenAssignment,
  path: string,
  { survey, ...population }: Scenario["population"],
): Warning[] {
  const found: Warning[] = [];
  // What villages of a survey grow is known once it has been read.
  if (product && survey === undefined && product.every((key) => population[key] === 0)) {
    const en = `reaches nobody: population lets no village grow ${product.join(" or ")}`;
    const zh = `无人受益:按 population,没有村种植 ${product.join("、")}`;
    found.push({ path: `${path}.product`, message: { en, zh } });
  }
  if (lot?.share === 0 && lot.crossover === 0) {
    const message = { en: "reaches nobody: the lot draws a share of 0", zh: "无人受益:抽签比例为 0" };
    found.push({ path: `${path}.lot.share`, message });
  }
  return found;
}

/** Students who put households on a list at which nobody looks: no help, and no lever for those who are monitored. */
const unheardWarnings = ({ arms, publicHand, paths = [] }: Scenario): Warning[] => {
  const helps =
    (publicHand.monitoring && publicHand.help) || paths.some(({ path }) => path.startsWith("publicHand."));
  if (helps) return [];
  return Object.entries(arms).flatMap(([arm, { policies, access = {} }]) => {
    const carried = Object.entries(policies).filter(([, { on }]) => on);
    const looks = [...carried.map(([, each]) => each), ...Object.values(access)].some(
      (each) => each.for?.monitored,
    );
    const kinds = carried.map(([name, { kind = name }]) => kind);
    if (looks || kinds.includes("povertyMicroCredit")) return [];
    return carried
      .filter((_, k) => kinds[k] === "collegeSurvey")
      .map(([name]) => ({
        path: `arms.${arm}.policies.${name}`,
        message: {
          en: "finds households that nobody helps: publicHand.monitoring or publicHand.help is false, and no lever of the arm is for monitored households",
          zh: "发现的农户无人帮扶:publicHand.monitoring 或 publicHand.help 未开启,本方案也没有面向监测对象的政策",
        },
        fix: {
          en: "set publicHand.monitoring and publicHand.help",
          zh: "开启 publicHand.monitoring 与 publicHand.help",
        },
      }));
  });
};
