import { real, single, table, term } from "../../declare/table.ts";
import { CHANNELS } from "./tables.ts";

/** The county's market of each product: what was harvested, and what came of it. */
export const market = table("产品市场", {
  ordinary: single("fen", "常年收成", 4),
  harvest: real("fen", "本季收成"),
  gate: single("times", "地头价随收成变动"),
  list: single("times", "网价随收成变动"),
  sold: real("fen", "各渠道所售收成(基准价)", CHANNELS),
  got: real("fen", "各渠道生产者所得", CHANNELS),
  young: real("count", "两年内新店"),
  youngGone: real("count", "本季歇业新店"),
});

/** County prices by product, and in the last row the price of houses: paths common to everybody. */
export const price = table("价格", {
  last: single("log points", "上季价格走势"),
  level: single("log points", "价格走势"),
  /** The level without events; with what is announced, how much it will move; and online demand's own event. */
  path: single("log points", "无事件价格走势"),
  ahead: term("log points", "预告价格变动", 0),
  demand: term("log points", "网上需求变动", 0),
});
