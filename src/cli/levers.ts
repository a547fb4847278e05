import { settingsAt, strengthKeys } from "../levers/catalogue.ts";
import { effectsOf } from "../levers/lever-effects.ts";
import { type Ground, leverStudy } from "../levers/lever-study.ts";
import type { LeversFound } from "../levers/levers-found.ts";
import { mean } from "../math/sum.ts";
import { modelVersion } from "../model/model-version.ts";
import { json } from "../report/files/json.ts";
import { withManifest } from "../report/files/manifest.ts";
import { type FindingsReport, findingsMarkdown, findingsPage } from "../report/findings-report.ts";
import { leversReport } from "../report/levers/levers-report.ts";
import { leversText } from "../report/levers/levers-text.ts";
import { commandTextOf } from "../report/tables/command-text.ts";
import type { Language } from "../report/tables/shown.ts";
import { openVariants } from "../sweeps/store/variant-results.ts";
import { findingsText } from "./findings-text.ts";
import { countyOf, type GroundArguments, groundOf } from "./levers-asked.ts";
import { mistake } from "./mistake.ts";
import { MOST_REPLICATES, positiveNumber, wholeNumber } from "./options.ts";
import { checkResults, playWithin, withStorePlace } from "./play-within.ts";
import { print, tell } from "./print.ts";
import { writeFiles } from "./result-directory.ts";
import { resultForms } from "./result-forms.ts";

/** The options of `levers` as they were typed. */
export interface LeversArguments extends GroundArguments {
  replicates?: string;
  matters?: string;
}

const REPLICATES = 20;
/** Of 1,000 lifted households: effects below it do not matter. */
const MATTERS = 3;

/** Each lever alone at three strengths, on common luck. */
export async function leversCommand(
  file: string,
  options: LeversArguments,
  language: Language,
): Promise<void> {
  const text = leversText(language);
  const common = commandTextOf(language);
  if (options.resume && options.out === undefined) throw mistake(text.mistake.resume);
  const replicates =
    wholeNumber("--replicates", options.replicates, [2, MOST_REPLICATES], common) ?? REPLICATES;
  const matters = positiveNumber("--matters", options.matters, [0, 1000], common) ?? MATTERS;
  const ground = groundOf(file, options, language);
  checkResults(options, resultForms.levers, language);
  await withStorePlace(options.out, async (directory) => {
    const tried = ground.levers.flatMap((lever) => strengthKeys.map((strength) => ({ lever, strength })));
    const mixtures = tried.map(({ lever, strength }) => [{ lever: lever.key, strength }]);
    const loaded = leverStudy("levers", mixtures, replicates, ground);
    const manifest = await playWithin(loaded, directory, options, language);
    if (manifest.state !== "complete") return;
    const found = await foundIn(directory, ground, tried, { replicates, matters });
    const report = leversReport(found, language);
    print(options.json ? json(found) : findingsText(report, language));
    if (options.out !== undefined) await write(options.out, found, report, language);
  });
}

async function foundIn(
  directory: string,
  ground: Ground,
  tried: readonly Pick<LeversFound["levers"][number], "lever" | "strength">[],
  { replicates, matters }: { replicates: number; matters: number },
): Promise<LeversFound> {
  const results = await openVariants(directory);
  try {
    const [none] = await results.groupFigures("households", "lifted");
    const county = countyOf(ground, mean(none));
    const looked = { looks: tried.length, households: county.households, matters };
    const effects = await effectsOf(
      results,
      tried.map(({ lever }) => lever.flows),
      looked,
    );
    const levers = tried.map((each, k) => ({
      ...each,
      settings: settingsAt(each.lever, each.strength),
      ...effects[k],
    }));
    return { county, replicates, looks: tried.length, matters, levers, modelVersion };
  } finally {
    results.close();
  }
}

async function write(
  out: string,
  found: LeversFound,
  report: FindingsReport,
  language: Language,
): Promise<void> {
  const files = withManifest({
    "levers.json": [json(found)],
    "levers.md": [findingsMarkdown(report)],
    "levers.html": [findingsPage(report, modelVersion, language)],
  });
  await writeFiles(out, files);
  tell(`${leversText(language).wrote(Object.keys(files).length, out)}\n`);
}
