import { type Surveyed, surveyRows } from "../../model/founding/surveyed.ts";
import type { Warning } from "../problem.ts";

const APART = 0.01;
/** Beyond so many copies of one household its luck is what differs, and little else. */
const MANY = 20;

type Size = { villages: number; householdsPerVillage: number };

/** What a survey loses on its way to a county of this size: too many copies of a household, another mean income. */
export function surveyWarnings(survey: Surveyed, size: Size): Warning[] {
  const rows = surveyRows(survey, size);
  const times = new Int32Array(survey.households);
  for (const row of rows) times[row]++;
  const most = times.reduce((largest, count) => Math.max(largest, count), 0);
  const { income, members } = survey.traits;
  const perHead = (weightOf: ArrayLike<number>): number => {
    let [yuan, heads] = [0, 0];
    for (let row = 0; row < survey.households; row++) {
      yuan += weightOf[row] * income[row];
      heads += weightOf[row] * members[row];
    }
    return yuan / heads;
  };
  const [file, county] = [perHead(survey.weight), perHead(times)];
  const found: Warning[] = [];
  if (most > MANY)
    found.push(
      warning(
        `one household of the survey stands ${most} times in the county: ${survey.households} households make ${rows.length}`,
        `调查中的一户在县内出现 ${most} 次：${survey.households} 户成为 ${rows.length} 户`,
      ),
    );
  if (Math.abs(county - file) > APART * file)
    found.push(
      warning(
        `income per head is ${Math.round(file)} yuan in the survey (weighted) and ${Math.round(county)} in the county's households`,
        `人均收入在调查中（加权）为 ${Math.round(file)} 元，在县内农户中为 ${Math.round(county)} 元`,
      ),
    );
  return found;
}

const warning = (en: string, zh: string): Warning => ({
  path: "population.survey",
  message: { en, zh },
  fix: {
    en: "set county.villages and county.householdsPerVillage nearer to the survey's",
    zh: "使 county.villages 与 county.householdsPerVillage 接近调查的规模",
  },
});
