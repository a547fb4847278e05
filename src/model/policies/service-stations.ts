import { parameter } from "../../declare/parameter.ts";
import { rolledOut } from "../state/roll-out.ts";
import { step } from "../state/step.ts";

const p = parameter;

/** Service stations (县村服务站): built village by village; parcels get cheaper, and the unskilled can sell. */
export const serviceStations = step({
  en: "Service stations",
  zh: "县村服务站",
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
  sets: ["village.stationHeld", "village.station"],
  posts: ["stationCost"],
  run({ village, ledger }, { share, years, building, running }, { since, eligible, draw, post, holders }) {
    if (share === 0) return;
    const [county, services] = [holders.of("county"), holders.of("services")];
    // The same draw that placed the stations of the start: the share is of all villages, those included.
    const place = draw("station");
    const reached = rolledOut(share, since, years);
    for (let v = 0; v < village.count; v++) {
      const left = Math.max(0, ledger.balances.deposit[county]);
      if (village.stationHeld[v]) {
        post.stationCost(county, services, Math.min(Math.round((100 * running) / 4), left));
        continue;
      }
      const cost = Math.round(100 * building);
      if (!eligible.village(v)) continue;
      if (place.uniform(village.number[v]) >= reached || cost > left) continue;
      post.stationCost(county, services, cost);
      village.stationHeld[v] = 1;
      village.station[v] = 1;
    }
  },
});
