import { type Flow, flowKeys, sectorKeys } from "../../declare/flows.ts";
import type { State } from "../state/state.ts";
import { metric } from "./metric.ts";

const COUNTY = sectorKeys.indexOf("county");

/** What the county paid out under these flows in the season, yuan per household and year. */
function spent({ ledger, household }: State, of: readonly Flow[]): number {
  let fen = 0;
  for (const flow of of) fen -= ledger.matrix[flowKeys.indexOf(flow) * sectorKeys.length + COUNTY];
  return (4 * fen) / 100 / household.count;
}

const yearly = { unit: "yuan per year", each: "season", summary: "mean", show: "yuan" } as const;
/** Flows in which the county pays for levers. */
export const leverFlows = [
  "trainingCost",
  "stationCost",
  "streamBaseCost",
  "enterpriseSupport",
  "campaignCost",
  "campaignDeposit",
  "platformTraffic",
  "coldStoreCost",
  "surveyCost",
  "fundContribution",
  "insurancePremium",
  "interestSubsidy",
  "greenChannelCost",
  "chainPremium",
  "fundPayIn",
  "groupSupport",
] as const;

export const countyMetrics = {
  countyCost: metric({
    group: "county",
    level: "headline",
    ...yearly,
    en: "county cost, per household",
    zh: "县级支出(每户每年)",
    measure: (state) => spent(state, ["targetedHelp", ...leverFlows]),
  }),
  helpCost: metric({
    group: "county",
    ...yearly,
    en: "of it targeted help",
    zh: "其中精准帮扶",
    alone: { en: "county cost of targeted help, per household", zh: "县级支出中的精准帮扶(每户每年)" },
    measure: (state) => spent(state, ["targetedHelp"]),
  }),
};
