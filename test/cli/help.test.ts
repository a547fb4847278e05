import type { Command } from "commander";
import { describe, expect, test } from "vitest";
import { sannong as program } from "../../src/cli/program.ts";
import { sannong } from "./sannong.ts";

const CHINESE = /[\u4e00-\u9fff]/;

/** A command and all below it. */
const withAll = (command: Command): Command[] => [command, ...command.commands.flatMap(withAll)];

describe("help is in one language", () => {
  test.each(["zh", "en"] as const)(
    "%s: what each option and command is for, and what may be given",
    (language) => {
      for (const command of withAll(program(language))) {
        const help = command.createHelp();
        Object.assign(help, command.configureHelp());
        const texts = [
          ...help.visibleOptions(command).map((option) => help.optionDescription(option)),
          ...help.visibleCommands(command).map((each) => help.subcommandDescription(each)),
        ];
        for (const each of texts) {
          expect(CHINESE.test(each), `${command.name()}: ${each}`).toBe(language === "zh");
          expect(each).not.toMatch(/display help|choices:|default:/);
        }
      }
    },
  );
});

test.each([
  [
    ["help", "sweep", "run"],
    ["sweep", "run", "--help"],
  ],
  [
    ["sweep", "help", "run"],
    ["sweep", "run", "--help"],
  ],
  [["help"], ["--help"]],
  [
    ["help", "--lang", "en", "compare"],
    ["compare", "--help", "--lang", "en"],
  ],
])("help with the words of a command: %j", (words, same) => {
  expect(sannong(...words)).toEqual(sannong(...same));
  expect(sannong(...words)).toMatchObject({ status: 0 });
});

test.each([
  [["help", "swep"], /没有命令 swep\n（是否指 sweep？）/],
  [["help", "sweep", "rum", "--lang", "en"], /unknown command 'rum'\n\(Did you mean run\?\)/],
])("help with a word that is no command: %j", (words, message) => {
  expect(sannong(...words)).toMatchObject({ status: 2, stderr: expect.stringMatching(message) });
});
