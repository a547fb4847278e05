import { parameter, type Values } from "../../declare/parameter.ts";
import type { Open } from "./state.ts";
import { type ByHousehold, metBy } from "./treatment.ts";

const p = parameter;

/** Labour that a shop takes from the rest. */
export const labour = {
  shopLabour: p({
    value: 0.4,
    min: 0,
    max: 2,
    plausible: [0.2, 1],
    unit: "workers",
    en: "labour that an online shop takes",
    zh: "网店占用劳力",
    source: "C21",
    grade: "C",
  }),
  shopLabourMost: p({
    value: 0.5,
    min: 0,
    max: 1,
    plausible: [0.3, 1],
    unit: "share",
    en: "of its workers, that a household puts into its shop at most",
    zh: "网店占用本户劳力的上限",
    source: "assumed: somebody minds the field",
    grade: "D",
  }),
};

/** Labour left by illness goes to the shop first, the rest to wage and field in the household's proportion. */
export function splitLabour(
  { household, shop }: Open<"household.health" | "household.wageLabour" | "household.fieldLabour">,
  treated: ByHousehold<{ settings: Values<typeof labour> }>,
): void {
  const { count, able, labourLost, chronicLoss, wageShare, health, wageLabour, fieldLabour } = household;
  for (let i = 0; i < count; i++) {
    const { shopLabour, shopLabourMost } = metBy(treated, i).settings;
    health[i] = shareInHealth(able[i], labourLost[i], chronicLoss[i]);
    const s = household.shop[i];
    const atShop = s >= 0 && !shop.closed[s] ? Math.min(shopLabour, shopLabourMost * able[i]) : 0;
    const rest = able[i] - atShop;
    wageLabour[i] = rest * wageShare[i];
    fieldLabour[i] = rest * (1 - wageShare[i]);
  }
}

/** max(0, able − lost − lasting loss) / able, none without workers: share of labour that is in health (docs/model/04-plan.md). */
export function shareInHealth(able: number, lost: number, lastingLoss: number): number {
  return able > 0 ? Math.max(0, able - lost - lastingLoss) / able : 0;
}
