import type { Flow } from "../declare/flows.ts";
import { leverFlows } from "../model/metrics/county-cost.ts";
import { policies as listed } from "../model/policies/all.ts";
import type { Step } from "../model/state/step.ts";
import type { Warning } from "./problem.ts";
import type { Scenario } from "./scenario.ts";

/** Policies that sell harvests by another way than the farm gate. */
const ofHarvests = ["villageProduct", "crowdfunding"];

/** Policies that cannot reach those whom they are for, have nothing to act through, or no money to act with. */
export function leverWarnings({ arms, sell, publicHand, paths = [] }: Scenario): Warning[] {
  const moves = (moved: string): boolean => paths.some(({ path }) => path === moved);
  const shut = !sell.harvestOnline && !moves("sell.harvestOnline");
  const penniless = publicHand.budget === 0 && !moves("publicHand.budget");
  return Object.entries(arms)
    .flatMap(([arm, { policies }]) =>
      Object.entries(policies).flatMap(([name, { kind = name, on, for: rules }]) => {
        const path = `arms.${arm}.policies.${name}`;
        if (!on) return [];
        if (kind === "povertyChannel" && rules?.shop === false) return [shopless(`${path}.for.shop`, name)];
        if (shut && ofHarvests.includes(kind)) return [nothingToSell(path, name)];
        return penniless && costsCounty(kind) ? [unpaid(path, name)] : [];
      }),
    )
    .concat(Object.entries(arms).flatMap(([arm, { policies }]) => overruled(arm, policies)));
}

/** Policies of one kind that give lenders the same terms at the same time: only the last is seen. */
function overruled(arm: string, policies: Scenario["arms"][string]["policies"]): Warning[] {
  const picks = Object.entries(policies)
    .filter(([name, { kind = name, on }]) => on && setsTerms(kind))
    .map(([name, { kind = name, start, duration }]) => ({ name, kind, start, end: start + duration }));
  return picks.flatMap((one, k) =>
    picks
      .slice(k + 1)
      .filter((other) => other.kind === one.kind && one.start < other.end && other.start < one.end)
      .map((other) => contradicted(`arms.${arm}.policies.${one.name}`, one.name, other.name)),
  );
}

const setsTerms = (kind: string): boolean =>
  policies[kind].sets.some((column) => column.startsWith("lender."));

const contradicted = (path: string, one: string, other: string): Warning => ({
  path,
  message: {
    en: `${one} and ${other} give lenders the same terms in the same seasons: ${other}, the later one, decides for everybody, and ${one} only costs`,
    zh: `${one} 与 ${other} 在同一时期规定同一项贷款条件:以后者 ${other} 为准,${one} 只花钱不起作用`,
  },
  fix: {
    en: `leave one out, or let ${other} begin where ${one} ends`,
    zh: `只留一个,或让 ${other} 在 ${one} 结束后开始`,
  },
});

const shopless = (path: string, name: string): Warning => ({
  path,
  message: {
    en: `reaches nobody: ${name} is for online shops, and these households have none`,
    zh: `无人受益:${name} 只惠及网店,而所选农户没有网店`,
  },
  fix: { en: "leave shop out", zh: "删去 shop" },
});

const nothingToSell = (path: string, name: string): Warning => ({
  path,
  message: {
    en: `changes nothing: sell.harvestOnline is false, so that ${name} finds no harvest that can go another way than by the farm gate`,
    zh: `不起作用:sell.harvestOnline 为 false,收成只在地头出售,${name} 无从订购`,
  },
});

const policies: Readonly<Record<string, Pick<Step, "sets" | "posts" | "lever">>> = listed;

/** Whether the county pays for a policy, at once or through what others post for it; a channel is the platform's. */
function costsCounty(kind: string): boolean {
  const { posts, lever } = policies[kind];
  const pays: readonly Flow[] = [...posts, ...(lever?.pays ?? [])];
  return kind !== "povertyChannel" && leverFlows.some((flow) => pays.includes(flow));
}

const unpaid = (path: string, name: string): Warning => ({
  path,
  message: {
    en: `the county has no money for ${name}: publicHand.budget is 0`,
    zh: `县里没有钱用于 ${name}:publicHand.budget 为 0`,
  },
  fix: { en: "set publicHand.budget", zh: "设定 publicHand.budget" },
});
