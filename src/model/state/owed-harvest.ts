import { coded, flag, real, rowOf, single, table } from "../../declare/table.ts";

/** Harvest sold ahead, until it is delivered in the next season. */
export const promise = table("预售收成", {
  household: rowOf("whole", "农户", "households"),
  way: coded("byte", "预售方式", "waysAhead"),
  amount: single("fen", "已预售收成(基准地头价)"),
  advance: single("fen", "已收预付款"),
  price: single("times", "约定价(地头基准倍数)"),
  fit: single("share", "合约定质量的收成比例"),
  deposit: real("fen", "退款保证金"),
  unpaid: flag("收购方倒闭未付款"),
});

/** What shops owe neighbours for harvest, until the season is settled. */
export const payable = table("应付收购款", {
  household: rowOf("whole", "卖出农户", "households"),
  owner: rowOf("whole", "赊欠人", "households"),
  amount: real("fen", "网店赊欠收购款"),
});
