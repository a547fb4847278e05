import { columnFiles } from "../report/files/columns-csv.ts";

/** Names that one kind of results may have in its directory, the manifest apart. */
export interface ResultForm {
  has(name: string): boolean;
  /** Folders below in which some of them lie. */
  folders?: readonly string[];
}

/** Exactly these names. */
export const namesForm = (names: readonly string[], folders?: readonly string[]): ResultForm => {
  const set = new Set(names);
  return { has: (name) => set.has(name), ...(folders && { folders }) };
};

const likeForm = (pattern: RegExp, folders?: readonly string[]): ResultForm => ({
  has: (name) => pattern.test(name),
  ...(folders && { folders }),
});

export const SAMPLES = "samples";

/** The closed set of names of each kind of results: nothing else in a directory is ever replaced or taken away. */
export const resultForms = {
  run: namesForm(["summary.csv", "seasons.csv", "flows.csv", "columns.csv", ...columnFiles]),
  compare: namesForm([
    ...["summary.csv", "seasons.csv", "flows.csv"],
    ...["differences.csv", "counterfactual.csv", "finance.csv", "columns.csv"],
  ]),
  replay: namesForm(["summary.csv", "seasons.csv", "flows.csv", "columns.csv", "scenario.yaml"]),
  sensitivity: likeForm(/^(indices|pairs|missing)\.csv$|^sensitivity\.(json|html)$/),
  discovery: likeForm(/^(box|trajectory|missing)\.csv$|^discovery\.(json|html)$/),
  attribution: likeForm(
    /^(attribution|relapse-by-group|interactions|missing)\.csv$|^attribution\.(json|html)$|^(attribution(-[\w-]+)?|relapse-by-group|interactions)\.svg$/,
  ),
  levers: likeForm(/^levers\.(json|md|html)$/),
  frontier: likeForm(/^frontier\.(json|md|html)$|^cost-effect\.svg$/),
  calibration: likeForm(/^sample\.csv$|^calibration\.(json|md|html)$/),
  validation: likeForm(/^validation\.(json|md|zh\.html|en\.html)$/),
  nation: likeForm(/^nation\.(json|md|html)$|^(counties|columns)\.csv$/),
  experiment: likeForm(
    /^experiment\.(json|md|html)$|^columns\.csv$|^[a-z][\w-]*\.svg$|^samples\/[a-z][\w-]*\.(csv|parquet)$/i,
    [SAMPLES],
  ),
  paper: likeForm(
    /^(README|methods|appendix)\.md$|^references\.bib$|^reproduce\.sh$|^reproduce\/(study|scenario)\.yaml$|^tables\/[\w.-]+\.(csv|tex|md)$|^figures\/[\w.-]+\.(svg|pdf)$/,
    ["reproduce", "tables", "figures"],
  ),
} as const satisfies Record<string, ResultForm>;

const forms: readonly ResultForm[] = Object.values(resultForms);

/** Whether some kind of results has a file of this name. */
export const isResult = (name: string): boolean => forms.some((form) => form.has(name));

/** Folders below a directory in which results may lie. */
export const resultFolders: readonly string[] = [...new Set(forms.flatMap(({ folders = [] }) => folders))];
