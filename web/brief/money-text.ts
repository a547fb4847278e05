import { isFree } from "../answer/card-figures.ts";
import { losersText } from "../answer/losers.ts";
import { moneyIn } from "../set/amounts.ts";
import { en as answerEn } from "../text/answer-en.ts";
import { zh as answerZh } from "../text/answer-zh.ts";
import type { Setting } from "./tables.ts";

/** What a package costs and whom it harms, in the words of the answer's card; nothing without a package. */
export function moneyText({ brief: { money, language }, text }: Setting): string {
  if (!money) return "";
  const { cost, households, effect, by, replicates, budget } = money;
  const answer = language === "zh" ? answerZh : answerEn;
  const amount = (yuan: number): string => moneyIn(yuan, language);
  const [mean, low, high] = cost.map((each) => amount(each * households));
  const per = effect?.perAverted?.map(amount);
  const parts = [
    isFree(cost) ? answer.noCost : text.money.cost(mean, low, high),
    text.money.budget(amount(budget)),
    ...(effect ? [per ? answer.perAverted(per[0]) + text.money.interval(per[1], per[2]) : answer.noPer] : []),
  ];
  const losers = effect ? text.money.sentence(losersText(effect.groups, answer)) : "";
  return text.money.all(text.joined(parts)) + losers + text.money.by[by](replicates);
}
