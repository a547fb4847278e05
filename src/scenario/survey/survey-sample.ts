import type { Founding } from "../../model/founding/founding.ts";
import {
  type Surveyed,
  type SurveyTrait,
  surveyRows,
  surveyVillages,
} from "../../model/founding/surveyed.ts";
import type { State } from "../../model/state/state.ts";
import { figuresOf } from "../county/figures.ts";

/** How a survey became the county's people, and what that did to its means. */
export interface Sampled {
  /** Villages of the county that repeat one of the survey, and those of the survey that are left out. */
  repeated: number;
  leftOut: number;
  /** Households of the survey that stand in the county, and how often at most. */
  used: number;
  most: number;
  /** Households that come without work to more than they told, and that no ability brings to what they told. */
  unmetBelow: number;
  unmetAbove: number;
  /** Weighted means of the file beside those of the county's people. */
  means: Readonly<Record<"size" | "land" | "income" | "shops" | "lifted", { file: number; county: number }>>;
}

const OFF = 0.01;

export function sampled(survey: Surveyed, state: State, founding: Founding): Sampled {
  const { size } = founding;
  const villages = surveyVillages(survey, size);
  const rows = surveyRows(survey, size);
  const times = new Int32Array(survey.households);
  for (const row of rows) times[row]++;
  const used = times.filter((count) => count > 0).length;
  const surveyedVillages = new Set(villages).size;
  return {
    repeated: villages.length - surveyedVillages,
    leftOut: survey.villages - surveyedVillages,
    used,
    most: times.reduce((most, count) => Math.max(most, count), 0),
    ...unmet(survey, state, rows),
    means: meansOf(survey, figuresOf(state, founding)),
  };
}

/** Households more than a hundredth off the income that they told, by the side on which they are. */
function unmet({ traits }: Surveyed, { household }: State, rows: Int32Array) {
  let [unmetBelow, unmetAbove] = [0, 0];
  for (let i = 0; i < household.count; i++) {
    const income = traits.income[rows[i]];
    const over = (household.permanentIncome[i] * 4) / 100 - income;
    const slack = OFF * Math.max(income, 100);
    if (over > slack) unmetBelow++;
    else if (over < -slack) unmetAbove++;
  }
  return { unmetBelow, unmetAbove };
}

function meansOf({ traits, weight }: Surveyed, county: ReturnType<typeof figuresOf>): Sampled["means"] {
  const mean = (trait: SurveyTrait): number => {
    let [total, weights] = [0, 0];
    for (const [row, value] of traits[trait].entries()) {
      if (Number.isNaN(value)) continue;
      total += weight[row] * value;
      weights += weight[row];
    }
    return weights > 0 ? total / weights : Number.NaN;
  };
  return {
    size: { file: mean("members"), county: county.size },
    land: { file: mean("land"), county: county.land },
    income: { file: mean("income") / mean("members"), county: county.income },
    shops: { file: mean("shop"), county: county.shops },
    lifted: { file: mean("lifted"), county: county.lifted },
  };
}
