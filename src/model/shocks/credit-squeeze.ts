import { parameter } from "../../declare/parameter.ts";
import { step } from "../state/step.ts";
import { LENDERS } from "../state/tables.ts";

const p = parameter;

/** Credit squeeze (收紧授信): lenders take back a part of the lines that stand, and new ones are cut alike. */
export const creditSqueeze = step({
  en: "Credit squeeze",
  zh: "收紧授信",
  parameters: {
    lines: p({
      value: 0.5,
      min: 0,
      max: 1,
      plausible: [0.1, 1],
      step: 0.05,
      unit: "share",
      level: "basic",
      main: true,
      en: "of the lines that stand, closed to draws while it lasts",
      zh: "暂停支用的授信比例",
      source: "assumed: what lenders did to small borrowers in bad years",
      grade: "D",
    }),
  },
  sets: ["relation.frozen"],
  posts: [],
  run({ relation, household }, { lines }, turn) {
    const lot = turn.draw("credit squeeze");
    for (let i = 0; i < household.count; i++)
      for (let j = 0; j < turn.lenders.length; j++)
        if (lot.uniform(household.id[i], j) < lines) relation.frozen[i * LENDERS + j] = 1;
  },
});
