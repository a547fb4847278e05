import type { CatalogueLever } from "../levers/catalogue.ts";
import { helpLever, leverCatalogue } from "../levers/catalogue.ts";
import type { Ground } from "../levers/lever-study.ts";
import type { County } from "../levers/levers-found.ts";
import { reachedBy } from "../levers/reach.ts";
import { canReach, type TargetKey, targetKeys, targets } from "../levers/target.ts";
import { leversText } from "../report/levers/levers-text.ts";
import { commandTextOf } from "../report/tables/command-text.ts";
import type { Language } from "../report/tables/shown.ts";
import { loadScenario } from "../scenario/load-scenario.ts";
import { nearest } from "../scenario/nearest.ts";
import { describeWarning } from "../scenario/problem.ts";
import { loadOf } from "./compare.ts";
import { checkMemory } from "./memory-check.ts";
import { mistake } from "./mistake.ts";
import { armNames, wholeNumber, workersOf } from "./options.ts";
import { tell } from "./print.ts";

/** The options that `levers` and `frontier` share, as they were typed. */
export interface GroundArguments {
  only?: string;
  target?: string;
  start?: string;
  arm?: string;
  set?: readonly string[];
  seed?: string;
  workers?: string;
  limit?: string;
  out?: string;
  resume?: boolean;
  otherModel?: boolean;
  json?: boolean;
  quiet?: boolean;
}

const SEASONS = 4;
/** Years of which relapse is told. */
const TOLD = 4;

/** Reads the scenario and what is to be tried on it; warnings go to stderr, mistakes are thrown. */
export function groundOf(file: string, options: GroundArguments, language: Language): Ground {
  const text = leversText(language);
  const common = commandTextOf(language);
  const warn = (message: string): void => tell(`${common.warning(message)}\n`);
  const set = options.set ?? [];
  const opened = loadScenario(file, { set });
  for (const warning of opened.warnings) warn(describeWarning(warning, language));
  const { scenario } = opened;
  const [arm] = armNames([options.arm ?? scenario.compare.treatment], Object.keys(scenario.arms), common);
  const target = targetOf(options.target, language);
  const years = Math.floor(scenario.time.seasons / SEASONS);
  const start = wholeNumber("--start", options.start, [1, years], common) ?? 1;
  if (start > 1) warn(text.late(Math.min(start, TOLD + 1)));
  const { help } = scenario.publicHand;
  const levers = leversOf(options.only, target, { language, hasHelp: help, warn });
  const carried = Object.keys(scenario.arms[arm].policies);
  if (carried.length > 0) warn(text.stripped(carried.join(text.list), arm));
  // People are founded here already, to tell whom the levers are for.
  checkMemory(loadOf(scenario, 1, workersOf(options.workers, common)), common);
  const { meant, of } = reachedBy(scenario, arm, target);
  if (meant === 0) throw mistake(text.mistake.nobody(target, targets[target][language], of));
  const { seed } = options;
  return {
    file,
    opened,
    set,
    arm,
    levers,
    target,
    start,
    households: of,
    ...(seed !== undefined && { seed }),
  };
}

function targetOf(input: string | undefined, language: Language): TargetKey {
  if (input === undefined) return "all";
  const found = targetKeys.find((key) => key === input);
  if (found) return found;
  throw mistake(
    leversText(language).mistake.target(input, nearest(input, targetKeys), targetKeys.join(", ")),
  );
}

interface Telling {
  language: Language;
  hasHelp: boolean;
  warn(message: string): void;
}

/** The levers asked for, or all that can be for the target. */
function leversOf(
  only: string | undefined,
  target: TargetKey,
  { language, hasHelp, warn }: Telling,
): CatalogueLever[] {
  const text = leversText(language);
  // Where there is help for all arms, it is no lever.
  const all = [...(hasHelp ? [] : [helpLever]), ...leverCatalogue()];
  const keys = all.map(({ key }) => key);
  if (only === undefined) {
    const able = all.filter((lever) => canReach(lever, target));
    for (const lever of all) if (!able.includes(lever)) warn(text.left(lever.key, targets[target][language]));
    if (able.length === 0) throw mistake(text.mistake.noneReachable(target));
    return able;
  }
  const names = only
    .split(",")
    .map((each) => each.trim())
    .filter((each) => each !== "");
  if (names.length === 0) throw mistake(text.mistake.noLever(keys.join(", ")));
  const unknown = names.filter((each) => !keys.includes(each));
  if (unknown.length > 0) {
    const meant = unknown.map((each) => text.mistake.meant(each, nearest(each, keys)));
    throw mistake(text.mistake.levers(meant.join(text.list), keys.join(", ")));
  }
  const chosen = all.filter(({ key }) => names.includes(key));
  const unreachable = chosen.filter((lever) => !canReach(lever, target)).map(({ key }) => key);
  if (unreachable.length > 0) throw mistake(text.mistake.unreachable(unreachable.join(text.list), target));
  return chosen;
}

/** Of levers that may be put together, those that pull opposite ways. */
export function warnOfContradictions(levers: readonly CatalogueLever[], language: Language): void {
  const keys = levers.map(({ key }) => key);
  for (const { key, against } of levers)
    for (const other of against)
      if (keys.includes(other))
        tell(`${commandTextOf(language).warning(leversText(language).contradict(key, other))}\n`);
}

/** The county as reports tell it. */
export function countyOf(
  { opened: { scenario }, arm, target, start, seed, households }: Ground,
  lifted: number,
): County {
  const { villages } = scenario.county;
  const { title } = scenario.arms[arm];
  return {
    name: scenario.name,
    title: scenario.title,
    villages,
    households,
    lifted,
    arm,
    armTitle: title,
    target,
    start,
    seed: seed ?? scenario.seed,
  };
}
