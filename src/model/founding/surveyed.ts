/** What a survey may say of a household, yuan a year where it is income. */
export const surveyTraits = [
  "members",
  "workers",
  "elders",
  "pupils",
  "land",
  "income",
  "wage",
  "field",
  "transfer",
  "shop",
  "shopQuality",
  "lifted",
  "literacy",
  "cash",
  "assets",
  "house",
] as const;
export type SurveyTrait = (typeof surveyTraits)[number];

/** Surveyed households, a row each, that stand in for drawn ones; NaN where the survey is silent. */
export interface Surveyed {
  households: number;
  villages: number;
  /** Village of a row, and how many households it stands for. */
  village: Int32Array;
  weight: Float64Array;
  /** `PLACES` a row; `VACANT` throughout where ages are not known. */
  ages: Uint8Array;
  traits: Readonly<Record<SurveyTrait, Float64Array>>;
  /** Distance of a village to the county town and to the bank's branch, km. */
  town: Float64Array;
  branch: Float64Array;
}

interface Size {
  villages: number;
  householdsPerVillage: number;
}

/**
 * The surveyed village behind each village of the county, at even steps along the villages' weights; one to one where
 * they are as many as the county's and weigh alike.
 */
export function surveyVillages({ villages, village, weight }: Surveyed, size: Size): Int32Array {
  const weights = new Float64Array(villages);
  for (let row = 0; row < village.length; row++) weights[village[row]] += weight[row];
  return evenPicks(weights, size.villages);
}

/** The surveyed row behind each household: every village is brought to the county's size, first copies first. */
export function surveyRows(survey: Surveyed, size: Size): Int32Array {
  const held: number[][] = Array.from({ length: survey.villages }, () => []);
  for (let row = 0; row < survey.households; row++) held[survey.village[row]].push(row);
  const rows = new Int32Array(size.villages * size.householdsPerVillage);
  surveyVillages(survey, size).forEach((from, v) => {
    const own = held[from];
    const weights = Float64Array.from(own, (row) => survey.weight[row]);
    const picks = evenPicks(weights, size.householdsPerVillage);
    rows.set(
      firstCopiesFirst(picks).map((pick) => own[pick]),
      v * size.householdsPerVillage,
    );
  });
  return rows;
}

/** So many picks at even steps along the weights: each is picked as often as its weight says, give or take one. */
function evenPicks(weights: Float64Array, count: number): Int32Array {
  let all = 0;
  for (const weight of weights) all += weight;
  const picks = new Int32Array(count);
  let pick = 0;
  let upTo = weights[0];
  for (let k = 0; k < count; k++) {
    const point = ((k + 1 / 2) / count) * all;
    while (point >= upTo && pick < weights.length - 1) upTo += weights[++pick];
    picks[k] = pick;
  }
  return picks;
}

// A household and its copy should not be one another's kin.
function firstCopiesFirst(picks: Int32Array): Int32Array {
  const copy = new Int32Array(picks.length);
  for (let k = 1; k < picks.length; k++) copy[k] = picks[k] === picks[k - 1] ? copy[k - 1] + 1 : 0;
  const order = Array.from(picks, (_, k) => k).sort((a, b) => copy[a] - copy[b] || a - b);
  return Int32Array.from(order, (k) => picks[k]);
}

/** What the survey says of a row, or what was drawn where it is silent. */
export const teller = (survey: Surveyed | undefined, row: number) => (trait: SurveyTrait, drawn: number) => {
  const said = survey ? survey.traits[trait][row] : Number.NaN;
  return Number.isNaN(said) ? drawn : said;
};
