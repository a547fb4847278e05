import type { Names } from "../declare/parameter.ts";
import type { TargetKey } from "./targets.ts";

/** Why a target of the fit is missed in the baseline, as it was found by following households and lenders. */
export const fitMechanisms: Partial<Record<TargetKey, Names>> = {
  lossData: {
    en: "a few large shops fail in a county of 3,000 households; the book is small since draws come back from sales, so that each of them is points of it",
    zh: "3,000 户的县里只有几家大店倒闭，而支用随销售收回、余额很小，每一家都是几个百分点",
  },
  aucData: {
    en: "its record foretells which shop fails; whether the owner of a failed shop then defaults turns on what was drawn at the time and on cash, which no record shows",
    zh: "记录能预见哪家店倒闭；店主随后是否违约，取决于当时支用多少与手头现金，而这两样记录都看不到",
  },
  interestData: {
    en: "7.9 % a year, the level of 2022 that the fit is held to, over the 0.42 seasons that a draw is out, is 0.8 %; 2.7 % belongs to the 17 % a year of 2014–16, and no rate meets both",
    zh: "利率年 7.9%（拟合所依据的 2022 年水平），持有 0.42 季，即 0.8%；2.7% 属于 2014–16 年 17% 的利率，没有一个利率能同时符合两者",
  },
  firstLoans: {
    en: "the bank knows of stock, inputs and assets of the same households, and lends to many owners before the platform does",
    zh: "农信社了解同一批农户的货款、农资与资产，先于平台放贷给许多店主",
  },
  firstToRepeat: {
    en: "their shops do fail twice as often, but they draw less and owe no one else; owners who also owe the bank have no cash when sales fall; some dozens of defaults a seed, so that the ratio goes from a third to more than two",
    zh: "首贷户的店倒闭确多一倍，但支用少、不欠他人；同时欠农信社的店主销售一降便无现金；每个种子仅几十笔违约，比值因而在三分之一到两倍多之间",
  },
  elasticityBank: {
    en: "only the last part of farm gaps is near its price; what would make it answer more (more caution, more dread) takes formal credit out of its band",
    zh: "农业资金缺口只有最后一部分接近其价格；使之更敏感的办法（更谨慎、更怕欠债）会让正规信贷可得率出界",
  },
};
