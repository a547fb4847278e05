import { json } from "../report/files/json.ts";
import { commandTextOf } from "../report/tables/command-text.ts";
import { orderReport } from "../report/tables/order-report.ts";
import type { Language } from "../report/tables/shown.ts";
import { type ListedStep, planOf, program } from "../sannong.ts";
import { armNames } from "./options.ts";
import { print } from "./print.ts";
import { type Changes, readScenario } from "./scenario-file.ts";
import { terminalWidth } from "./terminal-width.ts";

/** The options of `order` as they were typed. */
interface OrderArguments extends Changes {
  arm?: string;
  json?: boolean;
}

/** The steps of a season in order, with their parameters, as a table or as JSON. */
export function orderCommand(file: string, options: OrderArguments, language: Language): void {
  const scenario = readScenario(file, options, language);
  const plan = planOf(scenario);
  const [arm] = armNames(
    [options.arm ?? scenario.compare.treatment],
    Object.keys(scenario.arms),
    commandTextOf(language),
  );
  const played = plan.arms.find(({ name }) => name === arm);
  const steps = played ? program(plan, played) : [];
  const title = scenario.arms[arm].title[language];
  const report = () => orderReport(steps, title, { language, width: terminalWidth() });
  print(options.json ? json(steps.map(plain)) : report());
}

/** A step as data, its code left out. */
const plain = ({ name, family, step, parameters, paths, pick }: ListedStep): object => ({
  name,
  family,
  en: step.en,
  zh: step.zh,
  parameters,
  ...(paths && { paths }),
  sets: step.sets,
  posts: step.posts,
  ...(pick && { kind: pick.kind, start: pick.start, duration: pick.duration, for: pick.for }),
});
