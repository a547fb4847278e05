import { flag, rowOf, season, single, table } from "../../declare/table.ts";
import { FEATURES, LENDERS } from "./tables.ts";

/** What a lender remembers of a closed loan: features at application, and whether it defaulted. */
export const sample = table("结案样本", {
  features: single("share", "特征", FEATURES),
  defaulted: flag("违约"),
});

/** A closed loan on the tape of a measured year: every lender's score at application, and what became of it. */
export const tape = table("贷款带", {
  season: season("结案季"),
  lender: rowOf("byte", "放贷机构", "lenders"),
  defaulted: flag("违约"),
  firstTime: flag("首贷"),
  margin: single("log-odds", "距盈亏平衡的对数几率"),
  scores: single("share", "各机构评分", LENDERS),
});
