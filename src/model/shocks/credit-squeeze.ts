import { parameter } from "../../declare/parameter.ts";
import { step } from "../state/step.ts";

const p = parameter;

/**
 * Credit squeeze (收紧授信): the lines of a share of households, with whichever lender, are closed to draws as long as it
 * lasts. Limits stand, and files are decided as ever.
 */
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
  sets: ["household.frozen"],
  posts: [],
  run({ household }, { lines }, turn) {
    const lot = turn.draw("credit squeeze");
    for (let i = 0; i < household.count; i++)
      if (lot.uniform(household.id[i]) < lines) household.frozen[i] = 1;
  },
});
