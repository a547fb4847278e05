import { unused } from "../../scenario/survey/survey-columns.ts";
import type { ReadSurvey } from "../../scenario/survey/survey-read.ts";
import type { Sampled } from "../../scenario/survey/survey-sample.ts";
import { figure } from "../layout/format.ts";
import { fitted } from "../layout/grid.ts";
import { wrapped } from "../layout/width.ts";
import { bullet, populationText } from "./population-table.ts";
import type { Language } from "./shown.ts";

type Size = { villages: number; householdsPerVillage: number };

/** What became of a survey on its way into the county: encoding, resampling, what was drawn, what was not used. */
export function surveyReport(
  survey: ReadSurvey,
  sample: Sampled,
  size: Size,
  { language, width }: { language: Language; width: number },
): string {
  const { survey: text, comma } = populationText(language);
  const { file, households, villages, encoding, drawn, missing, weightless, ignored, larger, mismatched } =
    survey;
  const counted = (columns: Readonly<Record<string, number>>): string =>
    Object.entries(columns)
      .map(([name, count]) => text.drawnOne(name, count, households))
      .join(comma);
  const [byModel, silent] = [counted(drawn), counted(missing)];
  const apart = farApart(sample).map((key) => text.mean[key]);
  const strangers = ignored.filter(({ name }) => !unused.includes(name));
  const idle = ignored.filter(({ name }) => unused.includes(name)).map(({ name }) => name);
  const lines = [
    text.encoding(encoding.toUpperCase()),
    text.resized(size.villages, size.householdsPerVillage, sample.used, sample.most),
    sample.repeated + sample.leftOut > 0 && text.villages(sample.repeated, sample.leftOut),
    weightless > 0 && text.weightless(weightless),
    byModel !== "" && text.drawn(byModel),
    silent !== "" && text.missing(silent),
    byModel + silent === "" && text.complete,
    strangers.length > 0 &&
      text.ignored(
        strangers.map(({ name, nearest }) => (nearest ? text.meant(name, nearest) : name)).join(comma),
      ),
    idle.length > 0 && text.unused(idle.join(comma)),
    larger > 0 && text.larger(larger),
    mismatched > 0 && text.mismatched(mismatched),
    sample.unmetBelow > 0 && text.unmetBelow(sample.unmetBelow),
    sample.unmetAbove > 0 && text.unmetAbove(sample.unmetAbove),
    apart.length > 0 && text.differs(apart.join(comma)),
  ];
  const bullets = lines.filter((line) => line !== false).map((line) => bullet(line, width));
  const title = wrapped(text.title(file, households, villages), width);
  return [title, ...bullets, "", means(sample, language, width), ""].join("\n");
}

const APART = 0.01;

/** The means that came out otherwise in the county than they are in the file. */
const farApart = ({ means: of }: Sampled) =>
  (Object.keys(of) as (keyof Sampled["means"])[]).filter(
    (key) => Math.abs(of[key].county - of[key].file) > APART * Math.abs(of[key].file),
  );

function means({ means: sampleMeans }: Sampled, language: Language, width: number): string {
  const { survey: text } = populationText(language);
  const rows = (Object.keys(sampleMeans) as (keyof typeof sampleMeans)[]).map((key) => {
    const { file, county } = sampleMeans[key];
    const show = key === "shops" || key === "lifted" ? "percent" : key === "income" ? "yuan" : "number";
    const digits = show === "yuan" ? 0 : show === "percent" ? 1 : 2;
    const textOf = (value: number): string =>
      `${figure(value, show, digits)}${show === "percent" ? "%" : ""}`;
    return [`  ${text.mean[key]}`, Number.isNaN(file) ? "—" : textOf(file), textOf(county)];
  });
  return fitted(text.means, rows, width);
}
