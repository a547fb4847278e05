import { parameter, type Values } from "../../declare/parameter.ts";
import type { Open } from "./state.ts";

const p = parameter;

/** Which signals of relapse monitoring looks for, and how many of them it finds (docs/model/03-public-hand.md). */
export const relapseSignals = {
  detection: p({
    value: 0.7,
    min: 0,
    max: 1,
    plausible: [0.7, 0.98],
    unit: "share",
    en: "signals that are found within the season",
    zh: "当季发现率",
    source: "W3",
    grade: "C",
  }),
  detectionAtClose: p({
    value: 0.98,
    min: 0,
    max: 1,
    plausible: [0.9, 1],
    unit: "share",
    en: "of those still under the line, found at the year's close",
    zh: "年末核查发现率",
    source: "W3",
    grade: "C",
  }),
  watched: p({
    value: 1.1,
    min: 0.5,
    max: 3,
    plausible: [1, 1.5],
    unit: "times",
    en: "of the monitoring line, under which income is a signal",
    zh: "收入预警线(监测线倍数)",
    source: "I6",
    grade: "C",
  }),
  billSignal: p({
    value: 0.2,
    min: 0.01,
    max: 2,
    plausible: [0.1, 0.4],
    unit: "share",
    en: "bill, of yearly income, that is a signal",
    zh: "医疗支出预警占收入",
    source: "I6",
    grade: "C",
  }),
  harvestSignal: p({
    value: 0.3,
    min: 0.01,
    max: 1,
    plausible: [0.2, 0.5],
    unit: "share",
    en: "loss of harvest that is a signal",
    zh: "减产预警",
    source: "I6",
    grade: "C",
  }),
  suddenUpTo: p({
    value: 1.2,
    min: 0.5,
    max: 10,
    plausible: [1.2, 2],
    unit: "times",
    en: "of the warning line, up to which sudden hardship is helped",
    zh: "突发困难帮扶收入上限(预警线倍数)",
    source: "I6",
    grade: "D",
  }),
};

type Settings = Values<typeof relapseSignals>;

/** Sudden hardship: a bill above billSignal of a year's income, or a loss of harvest above harvestSignal. */
export function isSudden(
  bill: number,
  income: number,
  harvestLoss: number,
  { billSignal, harvestSignal }: Pick<Settings, "billSignal" | "harvestSignal">,
): boolean {
  return bill > billSignal * income || harvestLoss > harvestSignal;
}

/** Income per head under the line is a signal; after sudden hardship also income up to a multiple of it. */
export function isSignal(perHead: number, line: number, sudden: boolean, suddenUpTo: number): boolean {
  return perHead < line || (sudden && perHead < suddenUpTo * line);
}

/** (income of four seasons + help − care and fees paid this year − bill − fees) / n, fen a head. */
export function incomeAfterBills({ household }: Open<never>, i: number, income: number): number {
  return (
    (income + household.yearHelp[i] - household.yearRigid[i] - household.bill[i] - household.fees[i]) /
    Math.max(1, household.members[i])
  );
}
