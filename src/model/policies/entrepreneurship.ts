import { parameter, type Values } from "../../declare/parameter.ts";
import { abroad, exchangeRate, openAbroad } from "../state/cross-border.ts";
import { CROSS_BORDER, openShop } from "../state/open-shop.ts";
import type { Open } from "../state/state.ts";
import { step, type Turn } from "../state/step.ts";

const p = parameter;

/**
 * Entrepreneurship (双创): a class in the village for those who were not trained yet; who does well there goes on to a class in
 * the city, and then opens a shop of better service for buyers abroad, or serves better in the one he or she has.
 */
export const entrepreneurship = step({
  en: "Entrepreneurship",
  zh: "电商双创",
  gloss: {
    en: "classes whose best go on to open shops that sell abroad",
    zh: "村里办班选优，结业的开跨境网店",
  },
  mode: "entrepreneurship",
  parameters: {
    seats: p({
      value: 0.03,
      min: 0,
      max: 1,
      plausible: [0.01, 0.1],
      step: 0.005,
      perHundred: { zh: "名/百户", en: "per 100 hh." },
      unit: "per year",
      level: "basic",
      main: true,
      en: "seats in the village class, per household and year",
      zh: "村级班名额(每户每年)",
      source: "assumed: a class a term for each pair of villages",
      grade: "D",
    }),
    cost: p({
      value: 1500,
      min: 0,
      max: 50000,
      plausible: [800, 3000],
      unit: "yuan",
      en: "cost of a seat in it",
      zh: "村级班每名额成本",
      source: "assumed: two weeks of teaching by people of the trade",
      grade: "D",
    }),
    gain: p({
      value: 0.4,
      min: 0,
      max: 3,
      plausible: [0.2, 0.8],
      unit: "standard deviations",
      en: "digital literacy gained in it",
      zh: "村级班数字素养提升",
      source: "C37",
      grade: "D",
    }),
    mark: p({
      value: 0.8,
      min: -5,
      max: 5,
      plausible: [0.3, 1.5],
      unit: "standard deviations",
      en: "result of the village class that takes one to the city",
      zh: "选入市级班的成绩线",
      source: "Shi2026",
      grade: "D",
    }),
    resultNoise: p({
      value: 0.6,
      min: 0,
      max: 5,
      plausible: [0.3, 1],
      unit: "standard deviations",
      en: "spread of results around literacy",
      zh: "成绩围绕素养的离散度",
      source: "assumed: a fortnight shows a part of what is in people",
      grade: "D",
    }),
    cityCost: p({
      value: 6000,
      min: 0,
      max: 200000,
      plausible: [3000, 15000],
      unit: "yuan",
      en: "cost of a seat in the city class",
      zh: "市级班每名额成本",
      source: "assumed: a month of teaching, board and travel",
      grade: "D",
    }),
    opens: p({
      value: 0.7,
      min: 0,
      max: 1,
      plausible: [0.4, 0.9],
      unit: "share",
      en: "graduates without a shop that open one",
      zh: "无店结业者开店比例",
      source: "assumed: some look for a job instead",
      grade: "D",
    }),
    quality: p({
      value: 1.15,
      min: 0,
      max: 3,
      plausible: [0.9, 1.4],
      unit: "log points",
      en: "spread of the quality of graduates' shops",
      zh: "结业者网店品质离散度",
      source: "assumed: as of other shops",
      grade: "D",
    }),
    service: p({
      value: 0.8,
      min: 0,
      max: 3,
      plausible: [0.3, 1.2],
      unit: "standard deviations",
      en: "service of graduates' shops above that of others",
      zh: "结业者网店服务水平高于他人",
      source: "assumed: what the city class is about",
      grade: "D",
    }),
    ...abroad,
  },
  sets: [
    "shop.*",
    "household.shop",
    "household.literacy",
    "household.financialLiteracy",
    "household.trained",
    "platform.traffic",
    "platform.commission",
    "platform.logistics",
    "platform.returns",
    "platform.premium",
    "platform.pool",
  ],
  posts: ["trainingCost"],
  run(state, settings, turn) {
    const rate = exchangeRate(turn.draw, turn.season, settings);
    openAbroad(state, settings, rate, turn);
    teach(state, settings, turn);
  },
});

type Settings = Values<(typeof entrepreneurship)["parameters"]>;
type Taught = Open<
  "shop.*" | "household.shop" | "household.literacy" | "household.financialLiteracy" | "household.trained"
>;

/** λ + noise·N ≥ mark: whether the result of a trainee of digital literacy λ takes him or her on. */
export const passes = (
  literacy: number,
  luck: number,
  { mark, resultNoise }: Pick<Settings, "mark" | "resultNoise">,
): boolean => literacy + resultNoise * luck >= mark;

/** The village class, and for those who pass it the city class, as far as the county's money goes. */
function teach(state: Taught, settings: Settings, turn: Turn<"trainingCost">): void {
  const { household } = state;
  const { seats, gain, cost, cityCost } = settings;
  const seat = turn.draw("entrepreneur's seat", turn.season);
  for (let i = 0; i < household.count; i++) {
    if (household.trained[i] || household.able[i] === 0) continue;
    const id = household.id[i];
    if (seat.uniform(id, 0) >= seats / 4 || !turn.eligible.household(i)) continue;
    if (!pay(state, Math.round(100 * cost), turn)) return;
    household.trained[i] = 1;
    household.literacy[i] += gain;
    household.financialLiteracy[i] += gain / 2;
    if (!passes(household.literacy[i], seat.normal(id, 1), settings)) continue;
    if (pay(state, Math.round(100 * cityCost), turn)) startUp(state, i, settings, turn);
  }
}

/** Pays for a seat; false where the county has not the money. */
function pay({ ledger }: Open<never>, fen: number, { post, holders }: Turn<"trainingCost">): boolean {
  const [county, college] = [holders.of("county"), holders.of("services")];
  if (ledger.balances.deposit[county] < Math.max(1, fen)) return false;
  post.trainingCost(county, college, fen);
  return true;
}

/** A graduate serves better in the shop that there is, or may open one that sells abroad. */
function startUp(state: Taught, i: number, { opens, quality, service }: Settings, turn: Turn): void {
  const { household, shop } = state;
  const id = household.id[i];
  const opening = turn.draw("graduate's shop", turn.season);
  if (household.shop[i] >= 0) {
    shop.service[household.shop[i]] += service;
    return;
  }
  if (opening.uniform(id, 0) >= opens) return;
  openShop(state, i, {
    quality: quality * opening.normal(id, 1),
    service: service + opening.normal(id, 2),
    uPlatform: 0,
    season: turn.season,
  });
  shop.platform[household.shop[i]] = CROSS_BORDER;
}
