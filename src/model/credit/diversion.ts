import { parameter, type Values } from "../../declare/parameter.ts";
import { logistic } from "../../math/elementary.ts";

const p = parameter;

/** Loans turned to other ends than their purpose (docs/model/05-credit.md). */
export const diverting = {
  diversion: p({
    value: -2.6,
    min: -8,
    max: 0,
    plausible: [-3.6, -2.4],
    unit: "log-odds",
    en: "diversion of loans, log-odds",
    zh: "贷款挪用(对数几率)",
    source: "assumed: about one loan in ten",
    grade: "D",
  }),
  diversionPrudence: p({
    value: 1.56,
    min: 0,
    max: 5,
    plausible: [0.8, 2.5],
    unit: "log-odds",
    en: "... less for each standard deviation of prudence",
    zh: "谨慎每高一标准差减少的挪用(对数几率)",
    source: "assumed: the imprudent borrow for one thing and buy another",
    grade: "D",
  }),
  divertedConsumed: p({
    value: 0.6,
    min: 0,
    max: 1,
    plausible: [0.3, 0.9],
    unit: "share",
    en: "of a diverted loan, consumed at once",
    zh: "挪用贷款中即被消费的比例",
    source: "assumed: the rest goes where it was meant to",
    grade: "D",
  }),
};

export type Diverting = Values<typeof diverting>;

/** Chance that a loan is diverted: σ(diversion − diversionPrudence · prudence). */
export const diversionChance = ({ diversion, diversionPrudence }: Diverting, prudence: number): number =>
  logistic(diversion - diversionPrudence * prudence);

/** (1 − deterred) · chance: what is left of it where loans are reported on and that deters. */
export const deterredChance = (chance: number, deterred: number): number => (1 - deterred) * chance;
