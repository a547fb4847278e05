import { parameter, type Values } from "../../declare/parameter.ts";
import { rolledOut } from "../state/roll-out.ts";
import type { Open } from "../state/state.ts";
import { step, type Turn } from "../state/step.ts";

const p = parameter;

/** Service stations (县村服务站): built village by village; parcels get cheaper, and the unskilled can sell. */
export const serviceStations = step({
  en: "Service stations",
  zh: "县村服务站",
  gloss: {
    en: "a station in the village: cheaper parcels, help with selling",
    zh: "逐村建站：寄件便宜，不会用网的也能卖",
  },
  mode: "industry",
  parameters: {
    share: p({
      value: 0.7,
      min: 0,
      max: 1,
      plausible: [0.3, 1],
      step: 0.05,
      unit: "share",
      level: "basic",
      main: true,
      en: "villages with a station in the end",
      zh: "服务站覆盖村比例",
      source: "C30",
      grade: "B",
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
      source: "C30",
      grade: "C",
    }),
    building: p({
      value: 20000,
      min: 0,
      max: 1000000,
      plausible: [5000, 60000],
      unit: "yuan",
      en: "cost of a station",
      zh: "建站成本",
      source: "C28",
      grade: "C",
    }),
    running: p({
      value: 6000,
      min: 0,
      max: 500000,
      plausible: [2000, 20000],
      unit: "yuan per year",
      en: "cost of running one",
      zh: "年运营成本",
      source: "assumed: a part-time post",
      grade: "D",
    }),
  },
  targets: "villages",
  sets: ["village.stationHeld", "village.stationPaid", "village.station"],
  posts: ["stationCost"],
  run(state, settings, turn) {
    if (settings.share === 0) return;
    for (let v = 0; v < state.village.count; v++) buildOrRun(state, v, settings, turn);
  },
});

type Settings = Values<(typeof serviceStations)["parameters"]>;

/**
 * A station is built once its village's turn comes and there is money, and stands idle in a season in which its running is
 * not paid. Stations of the start run on their own, as they do without the policy.
 */
function buildOrRun(
  { village, ledger }: Open<"village.stationHeld" | "village.stationPaid" | "village.station">,
  v: number,
  { share, years, building, running }: Settings,
  { since, eligible, draw, post, holders }: Turn<"stationCost">,
): void {
  if (!eligible.village(v)) return;
  const stands = village.stationHeld[v] === 1;
  if (stands && !village.stationPaid[v]) return;
  // The same draw that placed the stations of the start: the share is of all villages, those included.
  if (!stands && draw("station").uniform(village.number[v]) >= rolledOut(share, since, years)) return;
  const [county, services] = [holders.of("county"), holders.of("services")];
  const due = Math.round(stands ? (100 * running) / 4 : 100 * building);
  const paid = ledger.balances.deposit[county] >= due;
  if (paid) post.stationCost(county, services, due);
  village.station[v] = paid ? 1 : 0;
  if (!paid || stands) return;
  village.stationHeld[v] = 1;
  village.stationPaid[v] = 1;
}
