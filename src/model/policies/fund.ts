import { parameter, type Values } from "../../declare/parameter.ts";
import { chosen } from "../credit/committee.ts";
import type { Open } from "../state/state.ts";
import { step, type Turn } from "../state/step.ts";

const p = parameter;

/**
 * Government–bank–enterprise fund (政银企基金平台): county, banks and enterprises pay in for some years; the fund takes redeemable
 * stakes in shops, chosen by the lenders' rule with terms of its own. What comes back is put out again; what is lost is gone.
 */
export const fund = step({
  en: "Industry fund",
  zh: "政银企基金平台",
  gloss: {
    en: "county, banks and firms take stakes in shops, to be paid back",
    zh: "县、银行、企业出资入股网店，日后收回",
  },
  mode: "fund",
  parameters: {
    contribution: p({
      value: 30,
      min: 0,
      max: 5000,
      plausible: [10, 100],
      step: 5,
      unit: "yuan per year",
      level: "basic",
      main: true,
      en: "county's payments into the fund, per household",
      zh: "县级注资(每户每年)",
      source: "assumed: about that of a guarantee fund; the platform itself is in Shi (2026)",
      grade: "D",
    }),
    years: p({
      value: 3,
      min: 1,
      max: 50,
      plausible: [1, 10],
      whole: true,
      unit: "years",
      en: "years in which it is paid in",
      zh: "注资年数",
      source: "assumed: a term of office, and then it has to revolve",
      grade: "D",
    }),
    bankShare: p({
      value: 0.5,
      min: 0,
      max: 10,
      plausible: [0, 1],
      unit: "share",
      en: "banks pay in, for each yuan of the county",
      zh: "银行配套出资(县级每元)",
      source: "assumed: half as much as the county",
      grade: "D",
    }),
    enterpriseShare: p({
      value: 0.5,
      min: 0,
      max: 10,
      plausible: [0, 1],
      unit: "share",
      en: "enterprises pay in, for each yuan of the county",
      zh: "企业配套出资(县级每元)",
      source: "assumed: half as much as the county",
      grade: "D",
    }),
    cap: p({
      value: 30000,
      min: 100,
      max: 1000000,
      plausible: [10000, 100000],
      unit: "yuan",
      en: "largest stake",
      zh: "单店入股上限",
      source: "assumed: a shop's stock of a season",
      grade: "D",
    }),
    smallest: p({
      value: 1000,
      min: 100,
      max: 100000,
      plausible: [500, 5000],
      unit: "yuan",
      en: "smallest stake",
      zh: "单店入股下限",
      source: "assumed: less is not worth a meeting",
      grade: "D",
    }),
    salesShare: p({
      value: 0.2,
      min: 0.01,
      max: 2,
      plausible: [0.1, 0.4],
      unit: "share",
      en: "stake, of a year's sales at most",
      zh: "入股占年销售上限",
      source: "assumed: as lines on sales",
      grade: "D",
    }),
    tenure: p({
      value: 2,
      min: 1,
      max: 40,
      plausible: [1, 6],
      whole: true,
      unit: "seasons",
      en: "seasons of sales that the committee wants to see",
      zh: "委员会要求的经营季数",
      source: "assumed: half a year's record",
      grade: "D",
    }),
    risk: p({
      value: 0.06,
      min: 0.001,
      max: 0.5,
      plausible: [0.02, 0.12],
      unit: "share",
      en: "ordinary shops that the committee expects to lose in a year",
      zh: "委员会预计普通网店年失败率",
      source: "assumed: more than a lender on data, which can collect",
      grade: "D",
    }),
    lgd: p({
      value: 0.8,
      min: 0,
      max: 1,
      plausible: [0.5, 1],
      unit: "share",
      en: "of a stake, lost where the shop fails",
      zh: "网店失败时股本损失率",
      source: "assumed: a part has been redeemed by then",
      grade: "D",
    }),
    hurdle: p({
      value: -0.02,
      min: -0.5,
      max: 0.5,
      plausible: [-0.05, 0.02],
      unit: "per year",
      en: "return beyond losses that the committee asks for",
      zh: "委员会要求的净回报率",
      source: "assumed: it may lose a little on purpose",
      grade: "D",
    }),
    rateLow: p({
      value: 0.02,
      min: 0,
      max: 0.5,
      plausible: [0.01, 0.05],
      unit: "per year",
      en: "lowest return on a stake",
      zh: "最低约定回报率",
      source: "assumed: under what banks charge",
      grade: "D",
    }),
    rateHigh: p({
      value: 0.08,
      min: 0,
      max: 0.5,
      plausible: [0.06, 0.12],
      unit: "per year",
      en: "highest return on a stake",
      zh: "最高约定回报率",
      source: "assumed: no more than a bank's loan",
      grade: "D",
    }),
    rateSteps: p({
      value: 4,
      min: 1,
      max: 12,
      plausible: [2, 8],
      whole: true,
      unit: "count",
      en: "returns that it asks for",
      zh: "约定回报率档数",
      source: "assumed: two points apart",
      grade: "D",
    }),
    stakeYears: p({
      value: 2,
      min: 1,
      max: 10,
      plausible: [1, 4],
      whole: true,
      unit: "years",
      en: "years for which a stake is expected to stay",
      zh: "预计持股年数",
      source: "assumed: redeemed out of two years' profits",
      grade: "D",
    }),
    profitShare: p({
      value: 0.3,
      min: 0,
      max: 1,
      plausible: [0.2, 0.5],
      unit: "share",
      en: "of a shop's profit, that goes to the fund while it has a stake",
      zh: "持股期间分红比例",
      source: "assumed: the owner keeps most",
      grade: "D",
    }),
    review: p({
      value: 200,
      min: 0,
      max: 20000,
      plausible: [50, 1000],
      unit: "yuan",
      en: "fund's cost of a stake",
      zh: "单笔入股评审成本",
      source: "assumed: a committee's hour and a visit",
      grade: "D",
    }),
  },
  lever: { pays: ["stakePaid"] },
  sets: ["shop.stake", "shop.stakeShare", "shop.stakeReturn"],
  posts: ["fundPayIn", "stakeTaken", "fileCost"],
  run(state, settings, turn) {
    payIn(state, settings, turn);
    const { shop, ledger } = state;
    const [account, services] = [turn.holders.of("industryFund"), turn.holders.of("services")];
    const cost = Math.round(100 * settings.review);
    for (const { s, amount, rate } of chosen(state, settings, turn)) {
      if (amount + cost > ledger.balances.deposit[account]) continue;
      turn.post.stakeTaken(account, shop.owner[s], amount);
      turn.post.fileCost(account, services, cost);
      shop.stake[s] = amount;
      shop.stakeReturn[s] = rate;
      shop.stakeShare[s] = settings.profitShare;
    }
  },
});

type Settings = Values<(typeof fund)["parameters"]>;

/** The county pays in as far as it has money, and banks and enterprises for each yuan of it. */
function payIn(
  { household, ledger }: Open<never>,
  { contribution, years, bankShare, enterpriseShare }: Settings,
  { since, eligible, lenders, open, post, holders }: Turn<"fundPayIn">,
): void {
  if (since >= 4 * years) return;
  const [county, account] = [holders.of("county"), holders.of("industryFund")];
  let meant = 0;
  for (let i = 0; i < household.count; i++) if (eligible.household(i)) meant++;
  const due = Math.round((100 * contribution * meant) / 4);
  const paid = Math.min(due, Math.max(0, ledger.balances.deposit[county]));
  post.fundPayIn(county, account, paid);
  post.fundPayIn(holders.of("buyers"), account, Math.round(enterpriseShare * paid));
  const isOpen = new Set(Object.values(open).flat());
  const banks = lenders.map((_, j) => j).filter((j) => isOpen.has(j) && lenders[j].capacity.limited);
  for (const j of banks)
    post.fundPayIn(holders.lender(j), account, Math.round((bankShare * paid) / banks.length));
}
