import { parameter } from "../../declare/parameter.ts";
import { pass, persist, uniforms } from "../../kernels/all.ts";
import type { Stream } from "../../math/draw.ts";
import { step, type Turn } from "../state/step.ts";

const p = parameter;

/**
 * Luck (docs/model/02-luck.md): what nobody decides, drawn once a season and shared by every arm of a comparison.
 * It depends on the run's key, the household's id and the season alone. Shocks read it and follow.
 */
export const luck = step({
  en: "Luck",
  zh: "运气",
  parameters: {
    persistence: p({
      value: 0.92,
      min: 0,
      max: 0.99,
      plausible: [0.85, 0.97],
      unit: "share",
      en: "persistence of income shocks, a season",
      zh: "收入冲击持续性(季)",
      source: "assumed: fitted to the variation of income of the panel studies",
      grade: "D",
    }),
    persistentSpread: p({
      value: 0.4,
      min: 0,
      max: 1,
      plausible: [0.2, 0.4],
      unit: "log points",
      en: "spread of persistent income shocks",
      zh: "持久收入冲击离散度",
      source: "V1",
      grade: "C",
    }),
    transitorySpread: p({
      value: 0.2,
      min: 0,
      max: 1,
      plausible: [0.1, 0.35],
      unit: "log points",
      en: "spread of passing income shocks",
      zh: "暂时收入冲击离散度",
      source: "V1",
      grade: "C",
    }),
    priceSpread: p({
      value: 0.1,
      min: 0,
      max: 0.6,
      plausible: [0.05, 0.2],
      unit: "log points",
      en: "spread of product prices",
      zh: "产品价格离散度",
      source: "assumed: farm prices swing by a tenth",
      grade: "D",
    }),
    pricePersistence: p({
      value: 0.7,
      min: 0,
      max: 0.99,
      plausible: [0.5, 0.9],
      unit: "share",
      en: "persistence of product prices, a season",
      zh: "价格持续性(季)",
      source: "assumed: a slump lasts about a year",
      grade: "D",
    }),
    fieldShare: p({
      value: 0.5,
      min: 0,
      max: 1,
      plausible: [0.2, 0.8],
      unit: "share",
      en: "of persistent fortune, what reaches the field",
      zh: "持久运气中影响经营的部分",
      source: "assumed: half of it is work away from the field",
      grade: "D",
    }),
    houseSpread: p({
      value: 0.25,
      min: 0,
      max: 2,
      plausible: [0.1, 0.5],
      unit: "times",
      en: "spread of house prices, of the spread of products' prices",
      zh: "房价离散度(相对产品价格离散度)",
      source: "assumed: houses move less than harvests",
      grade: "D",
    }),
    housePersistence: p({
      value: 0.97,
      min: 0,
      max: 0.999,
      plausible: [0.9, 0.99],
      unit: "share",
      en: "persistence of house prices, a season",
      zh: "房价持续性(季)",
      source: "assumed: a slump lasts for years",
      grade: "D",
    }),
  },
  sets: ["luck.*", "price.*"],
  posts: [],
  run({ luck, price, household }, parameters, turn) {
    if (turn.freshLuck) drawLuck({ luck, price, household }, parameters, turn);
    // Events move prices season by season, and in each arm anew.
    for (let c = 0; c < price.count; c++) price.level[c] = price.path[c];
  },
});

type Opened = Parameters<(typeof luck)["run"]>[0];
type Settings = Parameters<(typeof luck)["run"]>[1];

/** The season's news for households and prices. */
function drawLuck(
  { luck, price, household }: Pick<Opened, "luck" | "price" | "household">,
  parameters: Settings,
  turn: Turn,
): void {
  const { id, count } = household;
  const pairs = (purpose: string, first: Float32Array, second: Float32Array): void =>
    uniforms(count, id, first, second, ...turn.draw(purpose, turn.season).key);
  pairs("fortune", luck.wageFortune, luck.entry);
  updatePersistentShock(luck, parameters);
  pairs("passing fortune", luck.wageFortune, luck.fieldFortune);
  drawTransitoryShock(luck, parameters);
  pairs("misfortune", luck.event, luck.illness);
  pairs("chance", luck.opportunity, luck.work);
  movePrices(price, turn.draw("price", turn.season), parameters);
}

/** s·√(1 − ρ²): the spread of news by which a process of persistence ρ keeps the spread s. */
export const innovationOf = (spread: number, persistence: number): number =>
  spread * Math.sqrt(1 - persistence * persistence);

/** Persistent fortune: ρ·x + news, log points; the uniform draws of the news stand in `wageFortune`. */
function updatePersistentShock(luck: Opened["luck"], { persistence, persistentSpread }: Settings): void {
  const innovation = innovationOf(persistentSpread, persistence);
  persist(luck.count, luck.wageFortune, luck.persistent, persistence, innovation);
}

/** Fortune of wages and field this season: exp(a·persistent + s·N − s²/2), so that what passes moves no mean. */
function drawTransitoryShock(luck: Opened["luck"], { transitorySpread, fieldShare }: Settings): void {
  const drift = (transitorySpread * transitorySpread) / 2;
  pass(luck.count, luck.persistent, luck.wageFortune, 1, transitorySpread, drift);
  pass(luck.count, luck.persistent, luck.fieldFortune, fieldShare, transitorySpread, drift);
}

/** Paths of prices, of products and, last, of houses: ρ·path + news, log points. What stood before, events included, is kept. */
export function movePrices(
  price: Opened["price"],
  news: Stream,
  { priceSpread, pricePersistence, houseSpread, housePersistence }: Settings,
): void {
  const ofProducts = innovationOf(priceSpread, pricePersistence);
  const ofHouses = innovationOf(houseSpread * priceSpread, housePersistence);
  const houses = price.count - 1;
  for (let c = 0; c < price.count; c++) {
    price.last[c] = price.level[c];
    const spread = c === houses ? ofHouses : ofProducts;
    const persistence = c === houses ? housePersistence : pricePersistence;
    price.path[c] = persistence * price.path[c] + spread * news.normal(c);
  }
}
