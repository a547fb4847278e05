import { parameter, type Values } from "../../declare/parameter.ts";
import { rolledOut } from "../state/roll-out.ts";
import type { Open } from "../state/state.ts";
import { step } from "../state/step.ts";

const p = parameter;

/**
 * Live-stream base (直播基地): a room with lamps, lines and staff, built village by village and run at a cost. Households there
 * get slots to sell harvest in, shops are shown more and serve better, and staff do for the unskilled what they cannot.
 */
export const liveStreamBase = step({
  en: "Live-stream bases",
  zh: "直播基地",
  gloss: {
    en: "a room to stream from in the village helps to sell",
    zh: "逐村建直播间，帮农户和网店卖货",
  },
  mode: "entrepreneurship",
  parameters: {
    share: p({
      value: 0.3,
      min: 0,
      max: 1,
      plausible: [0.1, 0.6],
      step: 0.05,
      unit: "share",
      level: "basic",
      main: true,
      en: "villages with a base in the end",
      zh: "直播基地覆盖村比例",
      source: "assumed: one base for a few neighbouring villages",
      grade: "D",
    }),
    years: p({
      value: 2,
      min: 1,
      max: 20,
      plausible: [1, 5],
      whole: true,
      unit: "years",
      en: "years that the roll-out takes",
      zh: "建设年数",
      source: "assumed: as stations",
      grade: "D",
    }),
    building: p({
      value: 60000,
      min: 0,
      max: 3000000,
      plausible: [20000, 200000],
      unit: "yuan",
      en: "cost of a base",
      zh: "建设成本",
      source: "assumed: a room fitted out, lamps, cameras and a line",
      grade: "D",
    }),
    running: p({
      value: 30000,
      min: 0,
      max: 1000000,
      plausible: [10000, 80000],
      unit: "yuan per year",
      en: "cost of running one",
      zh: "年运营成本",
      source: "assumed: a post, power and the line",
      grade: "D",
    }),
    slots: p({
      value: 0.05,
      min: 0,
      max: 1,
      plausible: [0.02, 0.15],
      step: 0.01,
      unit: "share",
      en: "of the village's households, that get a slot in a season",
      zh: "每季获得直播机会的农户比例",
      source: "assumed: a stream a week, a household or two each",
      grade: "D",
    }),
    demand: p({
      value: 0.15,
      min: 0,
      max: 3,
      plausible: [0, 0.3],
      unit: "log points",
      en: "demand gained by a shop of the village",
      zh: "本村网店需求提升",
      source: "assumed: twice what a service station adds",
      grade: "D",
    }),
    service: p({
      value: 0.2,
      min: 0,
      max: 3,
      plausible: [0, 0.5],
      unit: "standard deviations",
      en: "service gained by a shop of the village",
      zh: "本村网店服务水平提升",
      source: "assumed: somebody answers buyers when the owner is in the field",
      grade: "D",
    }),
    literacy: p({
      value: 0.4,
      min: 0,
      max: 1,
      plausible: [0, 0.7],
      unit: "share",
      en: "of what low digital literacy takes from entry, made good",
      zh: "弥补低数字素养对开店阻碍的比例",
      source: "assumed: staff set up the account and the pictures",
      grade: "D",
    }),
  },
  targets: "villages",
  sets: [
    "village.baseHeld",
    "village.streamSlots",
    "village.streamDemand",
    "village.streamService",
    "village.streamLiteracy",
  ],
  posts: ["streamBaseCost"],
  run({ village, ledger }, settings, { since, eligible, draw, post, holders }) {
    const { share, years, building, running } = settings;
    const [county, services] = [holders.of("county"), holders.of("services")];
    const place = draw("live-stream base");
    const reached = rolledOut(share, since, years);
    for (let v = 0; v < village.count; v++) {
      if (!eligible.village(v)) continue;
      const isNew = village.baseHeld[v] === 0;
      if (isNew && place.uniform(village.number[v]) >= reached) continue;
      const cost = Math.round(isNew ? 100 * building : (100 * running) / 4);
      // A base that nobody pays for stands dark for the season.
      if (ledger.balances.deposit[county] < Math.max(1, cost)) continue;
      post.streamBaseCost(county, services, cost);
      village.baseHeld[v] = 1;
      openBase(village, v, settings);
    }
  },
});

type Terms = "streamSlots" | "streamDemand" | "streamService" | "streamLiteracy";

/** What a base that is open gives its village for the season. */
function openBase(
  village: Open<"village.baseHeld" | `village.${Terms}`>["village"],
  v: number,
  { slots, demand, service, literacy }: Values<(typeof liveStreamBase)["parameters"]>,
): void {
  village.streamSlots[v] = slots;
  village.streamDemand[v] = demand;
  village.streamService[v] = service;
  village.streamLiteracy[v] = literacy;
}
