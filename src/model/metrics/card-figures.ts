import type { Names } from "../../declare/parameter.ts";
import type { Discrimination } from "../../math/discrimination.ts";
import { discriminationOn, scoredByAll } from "../credit/discrimination.ts";
import type { State } from "../state/state.ts";
import { type Measured, type Metric, metric, ofLender, once } from "./metric.ts";

/** A card judged on some loans: AUC, DeLong's interval, and what was counted of either class. */
type Judged = (state: State, measured: Measured) => Discrimination;

const yearly = { incomparable: true, each: "year", summary: "last", show: "number" } as const;

/** Loans that every lender open in the arm could score. */
const onAll =
  (j: number): Judged =>
  (state, measured) =>
    once(measured, `card ${j} on all`, () => {
      const open = measured.open ?? measured.lenders.map((_, k) => k);
      return discriminationOn(state, j, scoredByAll(state, open));
    });

/** Loans of its own. */
const onOwn =
  (j: number): Judged =>
  (state, measured) =>
    once(measured, `card ${j} on its own`, () =>
      discriminationOn(state, j, (t) => state.tape.lender[t] === j),
    );

const figure = (j: number, judged: Judged, key: keyof Discrimination, told: Names & Pick<Metric, "level">) =>
  metric({
    ...ofLender(j),
    ...yearly,
    ...(key === "bad" || key === "good" ? { unit: "count" } : {}),
    ...told,
    measure: (state, measured) => judged(state, measured)[key],
  });

/** Its card: how well it tells good from bad, how sure that is, and by how many loans; undefined under ten of either. */
export const cardFiguresOf = (j: number) => ({
  auc: figure(j, onAll(j), "auc", {
    level: "main",
    en: "AUC of its scorecard, on loans that every lender could score",
    zh: "评分卡AUC(各机构均可评分的贷款)",
  }),
  aucLow: figure(j, onAll(j), "low", {
    level: "main",
    en: "... DeLong's 95 % interval of one run: from",
    zh: "……单次运行的DeLong 95%区间下限",
  }),
  aucHigh: figure(j, onAll(j), "high", {
    level: "main",
    en: "... to",
    zh: "……上限",
  }),
  aucBad: figure(j, onAll(j), "bad", {
    level: "main",
    en: "... loans in default behind it (none told under 10)",
    zh: "……所依据的违约笔数(不足10笔不报)",
  }),
  aucGood: figure(j, onAll(j), "good", {
    level: "main",
    en: "... and loans repaid",
    zh: "……所依据的正常笔数",
  }),
  ownAuc: figure(j, onOwn(j), "auc", {
    en: "AUC on its own book (truncated by its own choice)",
    zh: "评分卡AUC(自有贷款，样本经筛选)",
  }),
  ownAucLow: figure(j, onOwn(j), "low", {
    en: "AUC on its own book, DeLong's 95 % interval of one run: from",
    zh: "自有贷款AUC,单次运行的DeLong 95%区间下限",
  }),
  ownAucHigh: figure(j, onOwn(j), "high", {
    en: "AUC on its own book, to",
    zh: "自有贷款AUC,上限",
  }),
  ownAucBad: figure(j, onOwn(j), "bad", {
    en: "AUC on its own book, loans in default behind it",
    zh: "自有贷款AUC,所依据的违约笔数",
  }),
  ownAucGood: figure(j, onOwn(j), "good", {
    en: "AUC on its own book, and loans repaid",
    zh: "自有贷款AUC,所依据的正常笔数",
  }),
});
