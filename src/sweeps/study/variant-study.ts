import { basename, dirname, join } from "node:path";
import { parse, stringify } from "yaml";
import type { Names } from "../../declare/parameter.ts";
import type { Loaded } from "../../scenario/load.ts";
import type { LoadedStudy } from "./load-study.ts";
import { parseStudy } from "./parse-study.ts";
import { scenarioFilesOf } from "./scenario-files.ts";
import type { Variant } from "./study.ts";
import { VARIANT } from "./variants.ts";

/** What variants of an arm are played on. */
interface VariantsAsked {
  /** Ends the study's name, after the scenario's: `attribute`, `levers`. */
  name: string;
  title: Names;
  /** The scenario's file, as `loadScenario` read it with the changes `set` (`path=value`). */
  file: string;
  opened: Loaded;
  set: readonly string[];
  arm: string;
  /** At least two; where one is what others are held against, it is the first. */
  variants: readonly Variant[];
  replicates: number;
  /** Of the luck, by default the scenario's. */
  seed?: string;
  /** Metrics kept by name, by default all; groups and chances of households, by default both; payments, by default none. */
  keep?: { metrics?: readonly string[]; groups?: boolean; chances?: boolean; payments?: boolean };
}

/**
 * A study of named variants of one arm, each on the same luck: point k is variant k. It is a study like any other
 * (a grid over the factor `variant`), so that its store is one that `sweep resume`, `status`, `export` and `replay`
 * take, and `text` is a study file that `sweep run` plays to the same store. How to use it:
 *
 *     const opened = loadScenario(file, { set });                  // mistakes of scenario and `--set` speak here
 *     const loaded = variantStudy({ name: "levers", title, file, opened, set, arm: "hybrid", replicates: 20, variants: [
 *       { name: "none", title: { zh: "无", en: "none" }, set: {} },
 *       { name: "stations", title, set: { "arms.hybrid.policies.serviceStations": { on: true, start: 4 } } },
 *     ] });
 *     const manifest = await playWithin(loaded, directory, options, language); // cli/play-within.ts: begins or goes on
 *     if (manifest.state !== "complete") return;                  // interrupted: told, and the exit code is set
 *     const results = await openVariants(directory);              // store/variant-results.ts: read, then close()
 *
 * A value in `set` takes the place of all that stands at its path: of a policy write the whole group. Throws a
 * `ScenarioError` that names the variant where no scenario can be made of one.
 */
export function variantStudy(asked: VariantsAsked): LoadedStudy {
  const { file, opened, name } = asked;
  const own = join(dirname(file), `${opened.scenario.name}-${name}.yaml`);
  const loaded = parseStudy(textOf(asked), own, () => opened);
  const scenarioFiles = scenarioFilesOf(own, opened.files);
  // What is to be said of the scenario was said when it was opened.
  const warnings = loaded.warnings.filter((warning) => !opened.warnings.includes(warning));
  return { ...loaded, warnings, scenarioFiles };
}

function textOf({
  name,
  title,
  file,
  opened,
  set,
  arm,
  variants,
  replicates,
  seed,
  keep = {},
}: VariantsAsked) {
  const { metrics = "all", groups = true, chances = true, payments } = keep;
  return stringify(
    {
      name: `${opened.scenario.name}-${name}`,
      title,
      scenario: basename(file),
      ...(set.length > 0 && { set: settingsIn(set) }),
      arms: [arm],
      variants: variants.map(({ name, title, set }) => ({ name, title, set })),
      factors: [{ path: VARIANT, values: variants.map(({ name }) => name) }],
      design: { kind: "grid" },
      replicates,
      keep: {
        metrics,
        ...(groups && { groups }),
        ...(chances && { chances }),
        ...(payments && { payments }),
      },
      ...(seed !== undefined && { seed }),
    },
    { lineWidth: 0, aliasDuplicateObjects: false },
  );
}

/** Changes as they were typed (`path=value`), as a study file has them. */
export const settingsIn = (set: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(set.map(settingOf));

/** A change as it was typed, which `loadScenario` has taken. */
function settingOf(setting: string): [path: string, value: unknown] {
  const at = setting.indexOf("=");
  return [setting.slice(0, at), parse(setting.slice(at + 1))];
}
