import { parameter } from "../../declare/parameter.ts";
import { exp, normalQuantile } from "../../math/elementary.ts";
import { step } from "../state/step.ts";

const p = parameter;

/**
 * Luck (model §3.2): what nobody decides, drawn once a season and shared by every arm of a comparison.
 * It depends on the run's key, the household's id and the season alone. Shocks read it and follow.
 */
export const luck = step({
  en: "Luck",
  zh: "运气",
  parameters: {
    persistence: p({
      value: 0.95,
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
      value: 0.15,
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
  },
  sets: ["luck.*", "price.*"],
  posts: [],
  run({ luck, price, household }, parameters, turn) {
    if (!turn.freshLuck) return;
    const { persistence, persistentSpread, transitorySpread, priceSpread, pricePersistence } = parameters;
    const at = (purpose: string) => turn.draw(purpose, turn.season);

    at("fortune").pairs(household.id, luck.wageFortune, luck.entry);
    const innovation = persistentSpread * Math.sqrt(1 - persistence * persistence);
    for (let i = 0; i < luck.count; i++)
      luck.persistent[i] =
        persistence * luck.persistent[i] + innovation * normalQuantile(luck.wageFortune[i]);

    at("passing fortune").pairs(household.id, luck.wageFortune, luck.fieldFortune);
    const drift = (transitorySpread * transitorySpread) / 2;
    for (let i = 0; i < luck.count; i++) {
      const lasting = luck.persistent[i];
      luck.wageFortune[i] = exp(lasting + transitorySpread * normalQuantile(luck.wageFortune[i]) - drift);
      luck.fieldFortune[i] = exp(
        0.5 * lasting + transitorySpread * normalQuantile(luck.fieldFortune[i]) - drift,
      );
    }
    at("misfortune").pairs(household.id, luck.event, luck.illness);
    at("chance").pairs(household.id, luck.opportunity, luck.work);

    const prices = at("price");
    const step = priceSpread * Math.sqrt(1 - pricePersistence * pricePersistence);
    const houses = price.count - 1;
    for (let c = 0; c < price.count; c++) {
      price.last[c] = price.level[c];
      const news = c === houses ? 0.25 * priceSpread : step;
      price.level[c] = (c === houses ? 0.97 : pricePersistence) * price.level[c] + news * prices.normal(c);
    }
  },
});
