import type { Warning } from "./problem.ts";
import type { Scenario } from "./scenario.ts";

/** Policies that sell harvests by another way than the farm gate. */
const ofHarvests = ["villageProduct", "crowdfunding"];

/** Policies that cannot reach those whom they are for, or have nothing to act through. */
export function leverWarnings({ arms, sell, paths = [] }: Scenario): Warning[] {
  const shut = !sell.harvestOnline && !paths.some(({ path }) => path === "sell.harvestOnline");
  return Object.entries(arms).flatMap(([arm, { policies }]) =>
    Object.entries(policies).flatMap(([name, { kind = name, on, for: rules }]) => {
      const path = `arms.${arm}.policies.${name}`;
      if (!on) return [];
      if (kind === "povertyChannel" && rules?.shop === false) return [shopless(`${path}.for.shop`, name)];
      return shut && ofHarvests.includes(kind) ? [nothingToSell(path, name)] : [];
    }),
  );
}

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
