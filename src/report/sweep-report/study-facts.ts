import { extent } from "../../math/extent.ts";
import { finitePoints, type Sample, type Unevenness } from "../../sweeps/analysis/analysis-sample.ts";
import { designs } from "../../sweeps/design/all.ts";
import type { StudyResults } from "../../sweeps/store/job-results.ts";
import type { Missing } from "../../sweeps/store/results.ts";
import type { Study } from "../../sweeps/study/study.ts";
import { decimalsFor, fixed } from "../layout/digits.ts";
import type { AnalysisText } from "../text/analysis-zh.ts";
import type { Named, ResponseNames } from "./names.ts";
import type { ResultTable } from "./result-table.ts";

export type Facts = (readonly [string, string])[];

/** What was run: study, design, luck, versions and hash. */
export function studyFacts(
  { text, language, study }: Named,
  { manifest, points, missing }: Pick<StudyResults, "manifest" | "points" | "missing">,
): Facts {
  const { study: words } = text;
  const { replicates, stop } = study;
  const times = stop ? `${stop.atLeast}–${stop.atMost}` : String(replicates);
  return [
    [words.study, `${study.title[language]} (${study.name})`],
    [words.design, words.designValue(designs[study.design.kind][language], points.length, times)],
    [words.luck, study.luck === "shared" ? words.shared : words.independent],
    [words.runs, words.runsValue(missing.finished, missing.planned)],
    ...(manifest.shard
      ? [[words.shard, words.shardValue(manifest.shard.at, manifest.shard.of)] as const]
      : []),
    [words.model, manifest.modelVersion],
    [words.store, manifest.storeHash ?? `—${words.unfinished}`],
  ];
}

/** Mean, least and largest of the points. */
export function responseFact(
  { text }: Named,
  sample: Sample,
  response: ResponseNames,
): readonly [string, string] {
  const means = finitePoints(sample).map((p) => sample.means[p]);
  const total = means.reduce((sum, value) => sum + value, 0) / means.length;
  const digits = decimalsFor(
    means.map((value) => value * response.factor),
    3,
  );
  const shown = (value: number): string =>
    `${fixed(value * response.factor, digits)} ${response.unit}`.trim();
  const [least, most] = extent(means);
  return [text.study.mean, text.study.meanValue(shown(total), shown(least), shown(most))];
}

const MOST_REASONS = 5;
const MOST_LOST = 8;

/** Which replicates of which points are missing, all of them; nothing where none is. */
export function missingTable({ missing: words }: AnalysisText, { lost }: Missing): ResultTable[] {
  if (lost.length === 0) return [];
  const states = { failed: words.failed, absent: words.absent };
  return [
    {
      id: "missing",
      head: [words.point, words.replicates, words.state, words.why],
      rows: lost.map(({ point, replicates, state, reason }) => [
        String(point),
        replicates,
        states[state],
        reason === "" ? "—" : reason,
      ]),
      keys: ["point", "replicates", "state", "reason"],
      raw: lost.map(({ point, replicates, state, reason }) => [point, replicates, state, reason]),
    },
  ];
}

/** How an analysis coped with what is missing, and how unlike points are in what they have. */
interface Coped {
  effect?: string;
  uneven?: Unevenness;
  luck?: Study["luck"];
}

function unevenParts(
  words: AnalysisText["missing"],
  { undefined: runs, least, most }: Unevenness,
  shared: boolean,
): string[] {
  return [
    ...(runs > 0 ? [words.undefined(runs)] : []),
    ...(least < most ? [words.uneven(String(least), String(most), shared)] : []),
  ];
}

/** What is missing and what that does. */
export function missingParagraphs(
  { missing: words }: AnalysisText,
  missing: Missing,
  { effect, uneven, luck }: Coped = {},
): string[] {
  const { failed, absent, reasons, lost } = missing;
  const parts = uneven ? unevenParts(words, uneven, luck === "shared") : [];
  if (failed + absent + parts.length === 0 && effect === undefined) return [words.none];
  return [
    words.count(failed, absent),
    ...parts,
    ...reasons.slice(0, MOST_REASONS).map(({ reason, count }) => words.reason(reason, count)),
    ...(lost.length > 0 ? [words.which(lost.slice(0, MOST_LOST), Math.max(0, lost.length - MOST_LOST))] : []),
    ...(effect === undefined ? [] : [effect]),
    words.meaning,
  ];
}

export const percent = (share: number, digits = 0): string => `${fixed(100 * share, digits)} %`;
