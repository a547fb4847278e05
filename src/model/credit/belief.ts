import { EXCLUSION } from "../../declare/exclusions.ts";
import { parameter, type Values } from "../../declare/parameter.ts";

const p = parameter;

/** What an answer does to a household's belief that this lender would serve it (docs/model/05-credit.md). */
export const answering = {
  granting: p({
    value: 0.3,
    min: 0,
    max: 1,
    plausible: [0.1, 0.3],
    unit: "share",
    en: "what a grant adds to belief",
    zh: "获批对信心的提升",
    source: "assumed: good news travels slower than bad",
    grade: "D",
  }),
  mostBelief: p({
    value: 0.95,
    min: 0,
    max: 1,
    plausible: [0.9, 1],
    unit: "share",
    en: "... up to",
    zh: "信心上限",
    source: "assumed: nobody is ever quite sure",
    grade: "D",
  }),
  afterRefusal: p({
    value: 0.95,
    min: 0,
    max: 1,
    plausible: [0.7, 0.95],
    unit: "times",
    en: "what a refusal leaves of belief",
    zh: "被拒后信心的保留比例",
    source: "assumed: one refusal does not settle it",
    grade: "D",
  }),
  afterNoOfficer: p({
    value: 0.8,
    min: 0,
    max: 1,
    plausible: [0.6, 0.95],
    unit: "times",
    en: "... being sent home as no officer is free",
    zh: "无人受理后信心的保留比例",
    source: "assumed: nothing discourages like a closed window",
    grade: "D",
  }),
  afterTooLate: p({
    value: 0.97,
    min: 0,
    max: 1,
    plausible: [0.7, 1],
    unit: "times",
    en: "... money that comes too late",
    zh: "来不及后信心的保留比例",
    source: "assumed: next time one asks earlier",
    grade: "D",
  }),
};

export type Answering = Values<typeof answering>;

/** Belief after an answer, its reason an exclusion code: + granting, up to mostBelief, or times what is left. */
export function beliefAfter(reason: number, belief: number, settings: Answering): number {
  switch (reason) {
    case EXCLUSION.included:
      return Math.min(settings.mostBelief, belief + settings.granting);
    case EXCLUSION.noOfficer:
      return belief * settings.afterNoOfficer;
    case EXCLUSION.tooLate:
      return belief * settings.afterTooLate;
    case EXCLUSION.tooSmall:
    case EXCLUSION.refused:
      return belief * settings.afterRefusal;
    default:
      return belief;
  }
}
