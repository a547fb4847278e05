import type { ReadSurvey } from "../../scenario/scenario.ts";
import { unused } from "../../scenario/survey/survey-columns.ts";
import type { Sampled } from "../../scenario/survey/survey-sample.ts";
import { figure } from "../layout/format.ts";
import { grid } from "../layout/grid.ts";
import { bullet, populationText } from "./population-table.ts";
import type { Language } from "./shown.ts";

type Size = { villages: number; householdsPerVillage: number };

/** What became of a survey on its way into the county: encoding, resampling, what was drawn, what was not used. */
export function surveyReport(survey: ReadSurvey, sample: Sampled, size: Size, language: Language): string {
  const { survey: text, comma } = populationText(language);
  const { file, households, villages, encoding, drawn, ignored, larger, mismatched } = survey;
  const columns = Object.entries(drawn).map(([name, count]) => text.drawnOne(name, count, households));
  const strangers = ignored.filter(({ name }) => !unused.includes(name));
  const idle = ignored.filter(({ name }) => unused.includes(name)).map(({ name }) => name);
  const lines = [
    text.encoding(encoding.toUpperCase()),
    text.resized(size.villages, size.householdsPerVillage, sample.used, sample.most),
    sample.repeated + sample.leftOut > 0 && text.villages(sample.repeated, sample.leftOut),
    columns.length > 0 ? text.drawn(columns.join(comma)) : text.complete,
    strangers.length > 0 &&
      text.ignored(
        strangers.map(({ name, nearest }) => (nearest ? text.meant(name, nearest) : name)).join(comma),
      ),
    idle.length > 0 && text.unused(idle.join(comma)),
    larger > 0 && text.larger(larger),
    mismatched > 0 && text.mismatched(mismatched),
    sample.unmet > 0 && text.unmet(sample.unmet),
  ];
  const said = lines.filter((line) => line !== false).map(bullet);
  return [text.title(file, households, villages), ...said, "", means(sample, language), ""].join("\n");
}

function means({ means: held }: Sampled, language: Language): string {
  const { survey: text } = populationText(language);
  const rows = (Object.keys(held) as (keyof typeof held)[]).map((key) => {
    const { file, county } = held[key];
    const show = key === "shops" || key === "lifted" ? "percent" : key === "income" ? "yuan" : "number";
    const digits = show === "yuan" ? 0 : show === "percent" ? 1 : 2;
    const said = (value: number): string => `${figure(value, show, digits)}${show === "percent" ? "%" : ""}`;
    return [`  ${text.mean[key]}`, Number.isNaN(file) ? "—" : said(file), said(county)];
  });
  return grid(text.means, rows);
}
