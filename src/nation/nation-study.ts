import { basename, dirname, join } from "node:path";
import { stringify } from "yaml";
import { type CountyKey, countyKeys } from "../scenario/county/county-figures.ts";
import type { Fit } from "../scenario/county/fit-county.ts";
import type { Loaded } from "../scenario/load.ts";
import { type Problem, scenarioError } from "../scenario/problem.ts";
import { settingIn } from "../scenario/timed-place.ts";
import type { TextLimits } from "../scenario/yaml-text.ts";
import type { FactorValue } from "../sweeps/factor/factor.ts";
import type { LoadedStudy } from "../sweeps/study/load-study.ts";
import { parseStudy } from "../sweeps/study/parse-study.ts";
import { leafOf } from "../sweeps/study/resolve-factor.ts";
import { wholeRange } from "../sweeps/study/table-file.ts";
import { settingsIn } from "../sweeps/study/variant-study.ts";
import type { Counties, County } from "./counties.ts";

/** What a nation is played on. */
export interface NationAsked extends Counties {
  /** The scenario below all counties: its file, as it was read with the changes `set` (`path=value`). */
  scenario: string;
  opened: Loaded;
  set: readonly string[];
  arms: readonly string[];
  replicates: number;
  seed?: string;
}

/** A text that was made here may be as long as a nation is. */
const MADE_HERE: TextLimits = { characters: 50e6, nodes: 5e6 };

/** The name under which a nation's store keeps the figures of its counties. */
export const COUNTIES = "counties.csv";

/**
 * A nation as a study: a table of points, one a county, each with its weight and with luck by its name. It is a study
 * like any other, so that its store is one that `sweep resume`, `status`, `export`, `replay` and `merge` take.
 */
export function nationStudy(asked: NationAsked, fits: readonly Fit[]): LoadedStudy {
  const { counties, scenario, opened } = asked;
  refuseMissed(asked, fits);
  const own = join(dirname(scenario), `${opened.scenario.name}-nation.yaml`);
  const loaded = parseStudy(textOf(asked, fits), own, () => opened, MADE_HERE);
  // What is to be said of the scenario was said when it was opened.
  const warnings = loaded.warnings.filter((warning) => !opened.warnings.includes(warning));
  return { ...loaded, warnings, scenarioFiles: [{ file: COUNTIES, text: figuresCsv(counties, fits) }] };
}

function refuseMissed({ counties, file }: Counties, fits: readonly Fit[]): void {
  const problems = fits.flatMap(({ missed, made }, k) =>
    missed.map((key): Problem => {
      const near = Number(made[key].toPrecision(3));
      const allowed = {
        en: `a figure that goes with the county's others, such as ${near}`,
        zh: `与该县其他数字相容的值，例如 ${near}`,
      };
      return {
        file,
        line: counties[k].line,
        column: 1,
        path: key,
        given: String(counties[k].asked[key]),
        allowed,
      };
    }),
  );
  if (problems.length > 0) throw scenarioError(problems);
}

function textOf(
  { counties, paths, scenario, opened, set, arms, replicates, seed }: NationAsked,
  fits: readonly Fit[],
) {
  const base = opened.scenario;
  const fitted = [...new Set(fits.flatMap(({ settings }) => Object.keys(settings)))].sort();
  const own = fitted.map((path) => settingIn(base, path.split(".")) as FactorValue);
  const varied = [...paths, ...fitted];
  // A nation of counties that differ in nothing but luck varies what all have alike.
  const factors = varied.length > 0 ? varied : [SAME];
  // What counties say for themselves is not fixed for all; where one does not, it has what was set.
  const fixed = Object.entries(settingsIn(set)).filter(([path]) => !factors.includes(path));
  const rows = counties.map(({ settings }, k) => [
    ...settings,
    ...fitted.map((path, f) => fits[k].settings[path] ?? own[f]),
    ...(varied.length > 0 ? [] : [base.county.villages]),
  ]);
  return stringify(
    {
      name: `${base.name}-nation`,
      title: { zh: `${base.title.zh}：各县`, en: `${base.title.en}, by county` },
      scenario: basename(scenario),
      ...(fixed.length > 0 && { set: Object.fromEntries(fixed) }),
      arms,
      factors: factors.map((path) => wholeRange(path, leafOf(path, { base, arms })!)),
      design: {
        kind: "table",
        rows,
        names: counties.map(({ name }) => name),
        weights: counties.map(({ weight }) => weight),
      },
      replicates,
      luck: "byPoint",
      keep: { metrics: "all", years: true, fates: true },
      ...(seed !== undefined && { seed }),
    },
    { lineWidth: 0, aliasDuplicateObjects: false },
  );
}

const SAME = "county.villages";

/** A county's figures as its report tells them: those asked for, and where it has none, those of the scenario below. */
function figuresCsv(counties: readonly County[], fits: readonly Fit[]): string {
  const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const figure = (key: CountyKey, k: number): number =>
    counties[k].asked[key] ?? Number(fits[k].made[key].toPrecision(4));
  const rows = counties.map(({ name, weight, source }, k) =>
    [quoted(name), weight, quoted(source), ...countyKeys.map((key) => figure(key, k))].join(","),
  );
  return `${["name,weight,source", ...countyKeys].join(",")}\n${rows.join("\n")}\n`;
}
