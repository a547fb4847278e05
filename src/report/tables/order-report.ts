import { type Flow, flows } from "../../declare/flows.ts";
import { declarations } from "../../declare/parameter.ts";
import type { Columns, Table } from "../../declare/table.ts";
import { tables } from "../../model/state/state.ts";
import type { Step } from "../../model/state/step.ts";
import type { Change } from "../../model/state/time-path.ts";
import { settingText, whomText } from "../../scenario/setting-text.ts";
import { unitNames } from "../../scenario/unit-names.ts";
import { displayWidth, padded } from "../layout/width.ts";
import { commandTextOf } from "./command-text.ts";
import type { Language } from "./shown.ts";

/** What moves one of its values. */
interface Moved {
  place: readonly (string | number)[];
  value?: unknown;
  at: readonly Change[];
  for?: object;
}

/** A step in its place in the season, with the values it is run with. */
interface Listed {
  name: string;
  family: "phase" | "shock" | "policy";
  step: Pick<Step, "en" | "zh" | "sets" | "posts" | "parameters">;
  parameters: Readonly<Record<string, unknown>>;
  paths?: readonly Moved[];
  pick?: { start: number; duration: number; for?: object };
}

const WIDTH = 110;
const LABEL = 12;

/** The season as a numbered list: each step with its parameters, the columns it sets, the flows it posts. */
export function orderReport(steps: readonly Listed[], arm: string, language: Language): string {
  const blocks = steps.map((step, at) => block(step, at + 1, language));
  return `${commandTextOf(language).order.title(arm)}\n\n${blocks.join("\n\n")}\n`;
}

function block(
  { name, family, step, parameters, paths = [], pick }: Listed,
  at: number,
  language: Language,
): string {
  const { order, families } = commandTextOf(language);
  const when = pick ? ` · ${order.when(pick.start + 1, pick.start + pick.duration)}` : "";
  const title = `${String(at).padStart(2)}  ${step[language]} (${name}) · ${families[family]}${when}`;
  const lines = Object.entries(parameters).map(
    ([key, value]) =>
      `      ${padded(labelOf(step, key, language), 56)} ${spelt(value, step, key, language)}`,
  );
  for (const { place, value, at: changes, for: some } of paths) {
    const key = String(place.at(-1));
    // What is for some starts from what they have otherwise.
    const first = value ?? (some ? undefined : parameters[key]);
    const setting = changes.length > 0 || some ? { value: first, at: changes, for: some } : first;
    const words = settingText(setting, language) + whomText(setting, language);
    lines.push(`      ${padded(labelOf(step, key, language), 56)} ${words}`);
  }
  if (pick?.for) lines.push(`      ${padded(order.for, 56)} ${JSON.stringify(pick.for)}`);
  const sources = [
    ...(lines.length > 0 ? [`    ${order.parameters}`, ...lines] : []),
    ...listed(
      order.sets,
      step.sets.map((path) => columnName(path, language)),
      order.comma,
    ),
    ...listed(
      order.posts,
      step.posts.map((flow) => flowName(flow, language)),
      order.comma,
    ),
  ];
  return [title, ...sources].join("\n");
}

/** Names packed into lines, none broken. */
function listed(label: string, names: readonly string[], comma: string): string[] {
  const lines: string[] = [];
  for (const name of names) {
    const longer = `${lines.at(-1)}${comma}${name}`;
    if (lines.length > 0 && displayWidth(longer) <= WIDTH - LABEL) lines[lines.length - 1] = longer;
    else lines.push(name);
  }
  return lines.map(
    (line, k) =>
      `    ${padded(k === 0 ? label : "", LABEL - 4)}${line}${k < lines.length - 1 ? comma.trimEnd() : ""}`,
  );
}

type Named = Pick<Step, "parameters">;

function labelOf({ parameters }: Named, key: string, language: Language): string {
  const declared = parameters[key] && declarations.get(parameters[key]);
  return declared ? `${key} ${declared[language]}` : key;
}

function spelt(value: unknown, { parameters }: Named, key: string, language: Language): string {
  const unit = parameters[key] && declarations.get(parameters[key])?.unit;
  const text = typeof value === "object" ? JSON.stringify(value) : String(value);
  return unit ? `${text} ${unitNames[unit][language]}` : text;
}

/** `household.job 工作`; English readers have the identifier. */
function columnName(path: string, language: Language): string {
  const [table, column] = path.split(".");
  const zh = (tables as Record<string, Table<Columns>>)[table]?.columns[column]?.zh;
  return language === "zh" && zh ? `${path} ${zh}` : path;
}

const flowName = (flow: Flow, language: Language): string => `${flow} ${flows[flow][language]}`;
