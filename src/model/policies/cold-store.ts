import { parameter, type Values } from "../../declare/parameter.ts";
import { rolledOut } from "../state/roll-out.ts";
import type { Open } from "../state/state.ts";
import { step, type Turn } from "../state/step.ts";

const p = parameter;

/**
 * Cold stores (冷库): built village by village and run at a cost; less of what shops send spoils, and what does not keep
 * otherwise keeps until a shop's next season.
 */
export const coldStore = step({
  en: "Cold stores",
  zh: "冷库",
  gloss: {
    en: "a cold store in the village: less spoils, more keeps",
    zh: "逐村建冷库，少坏货、存得住",
  },
  mode: "industry",
  parameters: {
    share: p({
      value: 0.4,
      min: 0,
      max: 1,
      plausible: [0.1, 0.8],
      step: 0.05,
      unit: "share",
      level: "basic",
      main: true,
      en: "villages with a cold store in the end",
      zh: "冷库覆盖村比例",
      source: "assumed: one for each two or three villages",
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
    saved: p({
      value: 0.5,
      min: 0,
      max: 1,
      plausible: [0.2, 0.7],
      step: 0.05,
      unit: "share",
      level: "basic",
      en: "of spoilage, avoided where the cold store runs",
      zh: "冷库减少的损耗比例",
      source: "C35",
      grade: "C",
    }),
    building: p({
      value: 120000,
      min: 0,
      max: 5000000,
      plausible: [60000, 300000],
      unit: "yuan",
      en: "cost of a cold store",
      zh: "建库成本",
      source: "assumed: between a household's own and a cooperative's",
      grade: "D",
    }),
    running: p({
      value: 15000,
      min: 0,
      max: 1000000,
      plausible: [5000, 40000],
      unit: "yuan per year",
      en: "cost of running one",
      zh: "年运营成本",
      source: "assumed: electricity and a part-time post",
      grade: "D",
    }),
  },
  targets: "villages",
  sets: ["village.coldHeld", "village.cold"],
  posts: ["coldStoreCost"],
  run(state, settings, turn) {
    if (settings.share === 0) return;
    for (let v = 0; v < state.village.count; v++) buildOrRun(state, v, settings, turn);
  },
});

type Settings = Values<(typeof coldStore)["parameters"]>;

/** A cold store is built once its village's turn comes and there is money, runs from the next season, and stands idle when it is not paid for. */
function buildOrRun(
  { village, ledger }: Open<"village.coldHeld" | "village.cold">,
  v: number,
  { share, years, saved, building, running }: Settings,
  { since, eligible, draw, post, holders }: Turn<"coldStoreCost">,
): void {
  if (!eligible.village(v)) return;
  const [county, services] = [holders.of("county"), holders.of("services")];
  const reached = rolledOut(share, since, years);
  const stands = village.coldHeld[v] === 1;
  if (!stands && draw("cold store").uniform(village.number[v]) >= reached) return;
  const due = Math.round(stands ? (100 * running) / 4 : 100 * building);
  if (ledger.balances.deposit[county] < due) return;
  post.coldStoreCost(county, services, due);
  if (stands) village.cold[v] = saved;
  village.coldHeld[v] = 1;
}
