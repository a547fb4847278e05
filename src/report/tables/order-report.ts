import { type Flow, flows } from "../../declare/flows.ts";
import { declarations } from "../../declare/parameter.ts";
import type { Columns, Table } from "../../declare/table.ts";
import { tables } from "../../model/state/state.ts";
import type { Step } from "../../model/state/step.ts";
import type { Change } from "../../model/state/time-path.ts";
import { settingText, whomText } from "../../scenario/setting-text.ts";
import { unitNames } from "../../scenario/unit-names.ts";
import { displayWidth, hanging, padded, widestLine, wrapped } from "../layout/width.ts";
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

/** Names are packed no wider than this where there is more room. */
const WIDTH = 110;
const LABEL = 12;
const SETTING = " ".repeat(6);
/** Columns before a label, and at least before what stands below it. */
const LEAST = 4;

/** What it is printed on. */
interface Terminal {
  language: Language;
  width: number;
}

/** The season as a numbered list: each step with its parameters, the columns it sets, the flows it posts. */
export function orderReport(steps: readonly Listed[], arm: string, terminal: Terminal): string {
  const blocks = steps.map((step, at) => block(step, at + 1, terminal));
  const title = wrapped(commandTextOf(terminal.language).order.title(arm), terminal.width);
  return `${title}\n\n${blocks.join("\n\n")}\n`;
}

function block(
  { name, family, step, parameters, paths = [], pick }: Listed,
  at: number,
  { language, width }: Terminal,
): string {
  const { order, families } = commandTextOf(language);
  const when = pick ? ` · ${order.when(pick.start + 1, pick.start + pick.duration)}` : "";
  const named = `${step[language]} (${name}) · ${families[family]}${when}`;
  const title = hanging(`${String(at).padStart(2)}  `, named, width);
  const lines = Object.entries(parameters).map(([key, value]) =>
    setting(labelOf(step, key, language), value, unitOf(step, key, language), width),
  );
  for (const { place, value, at: changes, for: some } of paths) {
    const key = String(place.at(-1));
    // What is for some starts from what they have otherwise.
    const first = value ?? (some ? undefined : parameters[key]);
    const moved = changes.length > 0 || some ? { value: first, at: changes, for: some } : first;
    const words = settingText(moved, language) + whomText(moved, language);
    lines.push(setting(labelOf(step, key, language), words, "", width));
  }
  if (pick?.for) lines.push(setting(order.for, pick.for, "", width));
  const sources = [
    ...(lines.length > 0 ? [`    ${order.parameters}`, ...lines] : []),
    ...listed(
      order.sets,
      step.sets.map((path) => columnName(path, language)),
      order.comma,
      width,
    ),
    ...listed(
      order.posts,
      step.posts.map((flow) => flowName(flow, language)),
      order.comma,
      width,
    ),
  ];
  return [title, ...sources].join("\n");
}

/** A label and its value beside it, or below where the terminal is too narrow. */
function setting(label: string, value: unknown, unit: string, width: number): string {
  const withUnit = (text: string): string => (unit ? `${text} ${unit}` : text);
  const isObject = typeof value === "object";
  const beside = `${SETTING}${padded(label, 56)} ${withUnit(isObject ? JSON.stringify(value) : String(value))}`;
  if (displayWidth(beside) <= width) return beside;
  // With blanks JSON can be broken.
  const text = isObject ? JSON.stringify(value, null, 1).replace(/\n */g, " ") : String(value);
  return `${hanging(SETTING, label, width)}\n${hanging(`${SETTING}  `, withUnit(text), width)}`;
}

/** Names packed into lines behind a label, none broken that fits one; below the label where some name would not fit. */
function listed(label: string, names: readonly string[], comma: string, width: number): string[] {
  if (names.length === 0) return [];
  const most = Math.min(WIDTH, width - displayWidth(comma.trimEnd()));
  const longest = Math.max(...names.map((name) => widestLine(wrapped(name, 1))));
  const isBeside = longest <= most - LABEL;
  const indent = isBeside ? LABEL : Math.max(LEAST, Math.min(SETTING.length, most - longest));
  const room = most - indent;
  const lines: string[] = [];
  for (const name of names) {
    const longer = `${lines.at(-1)}${comma}${name}`;
    if (lines.length > 0 && displayWidth(longer) <= room) lines[lines.length - 1] = longer;
    else lines.push(name);
  }
  const whole = lines.map((line, k) => `${line}${k < lines.length - 1 ? comma.trimEnd() : ""}`);
  if (!isBeside) return [`    ${label}`, ...whole.map((line) => hanging(" ".repeat(indent), line, width))];
  return whole.map((line, k) => hanging(`    ${padded(k === 0 ? label : "", LABEL - LEAST)}`, line, width));
}

type Named = Pick<Step, "parameters">;

function labelOf({ parameters }: Named, key: string, language: Language): string {
  const declared = parameters[key] && declarations.get(parameters[key]);
  return declared ? `${key} ${declared[language]}` : key;
}

function unitOf({ parameters }: Named, key: string, language: Language): string {
  const unit = parameters[key] && declarations.get(parameters[key])?.unit;
  return unit ? unitNames[unit][language] : "";
}

/** `household.job 工作`; English readers have the identifier. */
function columnName(path: string, language: Language): string {
  const [table, column] = path.split(".");
  const zh = (tables as Record<string, Table<Columns>>)[table]?.columns[column]?.zh;
  return language === "zh" && zh ? `${path} ${zh}` : path;
}

const flowName = (flow: Flow, language: Language): string => `${flow} ${flows[flow][language]}`;
