import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { misnomer, refusal } from "../cli/command-line.ts";
import { isNameAlone, pagePaths, toldCommands } from "./commands.ts";

const under = (folder: string, ...kinds: readonly string[]): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .filter((path) => kinds.some((kind) => path.endsWith(`.${kind}`)));

/** The text of a program, each of whose interpolations is one word. */
function withoutInterpolations(text: string): string {
  let [plain, depth] = ["", 0];
  for (let i = 0; i < text.length; i++) {
    if (depth > 0) depth += text[i] === "{" ? 1 : text[i] === "}" ? -1 : 0;
    else if (text.startsWith("${", i)) {
      plain += "X";
      depth = 1;
      i++;
    } else plain += text[i];
  }
  return plain;
}

/** Everything that a reader or user is shown: pages, help and messages in both languages, files to begin from. */
const texts = [
  ...pagePaths(),
  ...[...under("src", "ts"), ...under("web", "ts", "tsx", "html")],
  ...[...under("scenarios", "yaml", "md", "json"), ...under("experiments", "yaml", "json")],
  ...[...under("docs", "yaml", "py", "R", "sql"), ...under("readers", "py", "R", "ipynb")],
].map((path) => {
  const text = readFileSync(path, "utf8");
  return { path, text: /\.tsx?$/.test(path) ? withoutInterpolations(text) : text };
});

/** The program's name with what follows it up to a comma, a bracket, the end of a text or the first Chinese word. */
const MENTION =
  /(?:node bin\/sannong\.js|(?<![\w/.-]|from )sannong)((?: +(?:[\p{Script=Han}]+\.csv|[\w./@*=:|<>,…-]*[\w/*>…]))+)/gu;
/** Words after the name that make a sentence of it, and what is no command line: formats of files, other programs. */
const PROSE = /^(and|bench|by|class|contributors|import|is|results|study|wrote)$/;

const mentionsIn = (text: string): string[][] =>
  [...text.matchAll(MENTION)]
    .map(([, words]) => words.trim().split(/ +/))
    .filter(([first]) => /^[a-z]+$/.test(first) && !PROSE.test(first));

test("every command of README, CONTRIBUTING and docs is one that the command line takes", () => {
  const commands = toldCommands();
  expect(commands.filter(({ isSmall }) => !isSmall).length).toBeGreaterThan(10);
  const wrong = commands.flatMap(({ path, words }) => {
    const why = isNameAlone(words) ? misnomer(words) : refusal(words);
    return why === undefined ? [] : [`${path}: ${words.join(" ")}: ${why}`];
  });
  expect(wrong).toEqual([]);
});

test("every command that a text of the program names is there, with its options", () => {
  const mentions = texts.flatMap(({ path, text }) => mentionsIn(text).map((words) => ({ path, words })));
  expect(mentions.length).toBeGreaterThan(100);
  const wrong = mentions.flatMap(({ path, words }) => {
    const why = misnomer(words);
    return why === undefined ? [] : [`${path}: ${words.join(" ")}: ${why}`];
  });
  expect(wrong).toEqual([]);
});

test("what is no command is found out, in a text as in what is typed", () => {
  const ofProgram = (text: string) => mentionsIn(withoutInterpolations(text));
  expect(ofProgram(["Next: sannong swep resume $", "{a ? `b $", "{c}` : d}, then"].join(""))).toEqual([
    ["swep", "resume", "X"],
  ]);
  expect(mentionsIn("先运行 sannong nation 县表.csv --oot X，再")).toEqual([
    ["nation", "县表.csv", "--oot", "X"],
  ]);
  expect(misnomer(["swep", "resume"])).toBe("no command swep");
  expect(misnomer(["sweep", "resum", "X"])).toBe("no command resum");
  expect(misnomer(["nation", "县表.csv", "--oot", "X"])).toBe("nation has no --oot");
  expect(misnomer(["sweep", "slurm", "merge", "X", "--out"])).toBeUndefined();
  expect(refusal(["compare", "FILE", "--replicate", "4"])).toContain("--replicate");
  expect(refusal(["worker"])).toContain("--queue");
  expect(refusal(["compare", "FILE", "--replicates", "4"])).toBeUndefined();
});

test("every script that a page tells of is in package.json", () => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
  const wanted = pagePaths().flatMap((path) =>
    [...readFileSync(path, "utf8").matchAll(/npm run (?:--silent )?([a-z:-]+)/g)].map(([, name]) => name),
  );
  expect(wanted.length).toBeGreaterThan(10);
  expect([...new Set(wanted)].filter((name) => !(name in scripts))).toEqual([]);
});

/** The sentence that warns of it, in both languages. */
const WARNINGS = [
  "`npx sannong` would ask it, and run whatever somebody puts there",
  "不要写 `npx sannong`：npm 上这个名字尚无人注册",
];

test("nobody is told to run npx sannong, which anybody may publish", () => {
  const readme = readFileSync("README.md", "utf8");
  for (const warning of WARNINGS) expect(readme).toContain(warning);
  const changelog = { path: "CHANGELOG.md", text: readFileSync("CHANGELOG.md", "utf8") };
  const telling = [...texts, changelog].filter(({ text }) =>
    /npx\s+(--?[\w-]+\s+)*sannong/.test(WARNINGS.reduce((rest, each) => rest.replace(each, ""), text)),
  );
  expect(telling.map(({ path }) => path)).toEqual([]);
});
