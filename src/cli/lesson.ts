import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Command } from "commander";
import { HIGHEST_NUMBER } from "../lessons/answer.ts";
import { questionsOf } from "../lessons/lesson.ts";
import type { Luck } from "../lessons/lucks.ts";
import { type ReadLesson, readLesson } from "../lessons/read-lesson.ts";
import { fitted } from "../report/layout/grid.ts";
import { wrapped } from "../report/layout/width.ts";
import { commandTextOf } from "../report/tables/command-text.ts";
import type { Language } from "../report/tables/shown.ts";
import { lessonEn } from "../report/text/lesson-en.ts";
import { lessonZh } from "../report/text/lesson-zh.ts";
import { readText } from "../scenario/load-file.ts";
import { aside } from "./aside.ts";
import { checkMemory } from "./memory-check.ts";
import { wholeNumber } from "./options.ts";
import { print } from "./print.ts";
import { packageRoot } from "./scenario.ts";
import { terminalWidth } from "./terminal-width.ts";

type Make = (parent: Command, name: string, about: string) => Command;

const textOf = (language: Language) => (language === "zh" ? lessonZh : lessonEn);
const MOST = 60;

/** Gives the program `lesson check` and `lesson lucks`. */
export function lessonOptions(parent: Command, make: Make, language: Language): void {
  const { help } = textOf(language);
  parent.description(help.lesson);
  make(parent, "check <file>", help.check).action((file: string) => checkLesson(file, language));
  make(parent, "lucks <file>", help.lucks)
    .option("--most <n>", help.most)
    .action((file: string, options: { most?: string }) => lucksCommand(file, options, language));
}

/** A lesson from its file; the scenario that it extends is a packaged one. Throws `ScenarioError`. */
function openLesson(file: string): ReadLesson {
  const packaged = (path: string): string => readFileSync(join(packageRoot(), "scenarios", path), "utf8");
  return readLesson(readText(file), basename(file), packaged);
}

function checkLesson(file: string, language: Language): void {
  const { lesson } = openLesson(file);
  const [questions, levers] = [questionsOf(lesson).length, lesson.try.levers.length];
  print(`${textOf(language).fine(basename(file), lesson.title[language], questions, levers)}\n`);
}

async function lucksCommand(file: string, options: { most?: string }, language: Language): Promise<void> {
  const text = textOf(language);
  const most = wholeNumber("--most", options.most, [1, HIGHEST_NUMBER], commandTextOf(language)) ?? MOST;
  const read = openLesson(file);
  const size = { villages: 1, householdsPerVillage: read.households };
  checkMemory({ size, arms: 1, workers: 1 }, commandTextOf(language));
  const found = await aside("lucks", { read, most }, language);
  if (!found) return;
  const { number, saved, harmed } = text.head;
  const row = (luck: Luck): string[] => [luck.number, luck.saved, luck.harmed].map(String);
  const width = terminalWidth();
  print(`${fitted([number, saved, harmed], found.map(row), width, "right")}\n`);
  const last = found[found.length - 1];
  const finding = last.saved > 0 && last.harmed > 0 ? text.found(last.number) : text.notFound(most);
  print(`${wrapped(finding, width)}\n`);
}
