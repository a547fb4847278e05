import { parameter, type Values } from "../../declare/parameter.ts";
import { depositsOf } from "../state/channels/campaign.ts";
import type { Open } from "../state/state.ts";
import { step, type Turn } from "../state/step.ts";

const p = parameter;

/**
 * Poverty-support channel (兴农频道): a platform shows the shops that it is for to more buyers and takes lower fees from
 * them. It pays for that itself, out of what it earned in the county; the county may bear a part.
 */
export const povertyChannel = step({
  en: "Poverty-support channel",
  zh: "兴农频道",
  gloss: {
    en: "a platform shows these shops to more buyers for lower fees",
    zh: "平台给这些网店更多展示、少收费",
  },
  mode: "industry",
  parameters: {
    traffic: p({
      value: 0.2,
      min: 0,
      max: 3,
      plausible: [0.05, 0.5],
      step: 0.05,
      unit: "log points",
      level: "basic",
      main: true,
      en: "demand that the channel's traffic brings a shop; a channel without traffic is none",
      zh: "频道流量带来的网店需求(为零即无频道)",
      source: "assumed: a fifth more visitors; the channel of 2018 was small in poor counties",
      grade: "D",
    }),
    relief: p({
      value: 0.02,
      min: 0,
      max: 0.5,
      plausible: [0, 0.04],
      step: 0.005,
      unit: "share",
      level: "basic",
      en: "of sales, by which the platform lowers its fees for them",
      zh: "平台费率减免(占销售)",
      source: "assumed: half of what it takes",
      grade: "D",
    }),
    cost: p({
      value: 0.1,
      min: 0,
      max: 2,
      plausible: [0.03, 0.3],
      unit: "share",
      en: "of a shop's sales of the season before, that a log point of traffic costs",
      zh: "每一对数点流量的成本(占上季销售)",
      source:
        "assumed: what a shop would pay for such visitors, .03 to .10 of its sales for some tenths of a point",
      grade: "D",
    }),
    countyShare: p({
      value: 0,
      min: 0,
      max: 1,
      plausible: [0, 0.5],
      step: 0.05,
      unit: "share",
      en: "of that cost, borne by the county",
      zh: "流量成本中县级承担比例",
      source: "assumed: the platform's own good works",
      grade: "D",
    }),
  },
  sets: ["shop.traffic", "shop.relief"],
  posts: ["platformTraffic"],
  run(state, settings, turn) {
    if (settings.traffic === 0) return;
    const { shop } = state;
    const deposits = depositsOf(state);
    for (let s = 0; s < shop.count; s++)
      if (!shop.closed[s] && turn.eligible.household(shop.owner[s]))
        promote(state, s, deposits, settings, turn);
  },
});

type Settings = Values<(typeof povertyChannel)["parameters"]>;

/** Shop `s` is in the channel for the season, if platform and county have the money for their parts. */
function promote(
  { shop, ledger }: Open<"shop.traffic" | "shop.relief">,
  s: number,
  deposits: number,
  { traffic, relief, cost, countyShare }: Settings,
  { post, holders }: Turn<"platformTraffic">,
): void {
  const [platform, county] = [holders.platform(shop.platform[s]), holders.of("county")];
  // A platform shows what has sold.
  if (shop.lastSales[s] === 0) return;
  const whole = trafficCost(cost, traffic, shop.lastSales[s]);
  const part = Math.round(countyShare * whole);
  const cash = ledger.balances.deposit;
  const own = cash[platform] - (shop.platform[s] === 0 ? deposits : 0);
  if (cash[county] < part || own < whole - part) return;
  post.platformTraffic(county, holders.of("suppliers"), part);
  post.platformTraffic(platform, holders.of("suppliers"), whole - part);
  shop.traffic[s] = traffic;
  shop.relief[s] = relief;
}

/** cost · traffic · S, whole fen: what it takes to show a shop that sold S to more buyers for a season. */
export function trafficCost(cost: number, traffic: number, lastSales: number): number {
  return Math.round(cost * traffic * lastSales);
}
