import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { loadScenario } from "../../src/scenario/load-scenario.ts";
import { planOf } from "../../src/scenario/plan.ts";
import { designOf } from "../../src/sweeps/design/design-points.ts";
import { loadStudy } from "../../src/sweeps/study/load-study.ts";
import { fencesOf } from "./commands.ts";
import { SURVEY } from "./small-survey.ts";

const made = mkdtempSync(join(tmpdir(), "blocks-"));
afterAll(() => rmSync(made, { recursive: true, force: true }));

const POINTS = `name,weight,county.villages
first,2,3
second,1,4
`;
/** A study, of which a page may show another part. */
const STUDY = {
  name: "part",
  title: { zh: "试", en: "trial" },
  scenario: "../baseline.yaml",
  factors: [{ path: "county.villages", range: [3, 9] }],
  design: { kind: "random", points: 2 },
};

beforeAll(() => {
  cpSync("scenarios", join(made, "scenarios"), { recursive: true });
  for (const folder of ["", "scenarios"]) writeFileSync(join(made, folder, "survey.csv"), SURVEY);
  writeFileSync(join(made, "scenarios/studies/points.csv"), POINTS);
});

function loadedScenario(folder: string, text: string) {
  const path = join(made, folder, "block.yaml");
  writeFileSync(path, text);
  return planOf(loadScenario(path).scenario);
}

function loadedStudy(text: string) {
  const path = join(made, "scenarios/studies/block.yaml");
  writeFileSync(path, text);
  return loadStudy(path).study;
}

/** Reads a block as what it is: a scenario, a study, or a part of either. */
function read(text: string): void {
  const written = parse(text) as Record<string, unknown>;
  if ("extends" in written) {
    const folder = String(written.extends).startsWith("scenarios/") ? "" : "scenarios";
    expect(loadedScenario(folder, text).arms.length).toBeGreaterThan(1);
  } else if ("scenario" in written) expect(designOf(loadedStudy(text)).length).toBeGreaterThan(1);
  else if ("policies" in written) {
    const { arms } = parse(readFileSync("scenarios/baseline.yaml", "utf8")) as {
      arms: Record<string, object>;
    };
    const [name, arm] = Object.entries(arms)[0];
    const whole = { extends: "baseline.yaml", name: "part", arms: { [name]: { ...arm, ...written } } };
    expect(loadedScenario("scenarios", stringify(whole)).arms.map((each) => each.name)).toContain(name);
  } else {
    const { kind } = (written.design ?? STUDY.design) as { kind: string };
    const { factors, ...others } = STUDY;
    const whole = { ...others, ...(kind === "table" ? {} : { factors }), ...written };
    expect(designOf(loadedStudy(stringify(whole)))).toHaveLength(2);
  }
}

const blocks = fencesOf("yaml").map((block) => ({ ...block, first: block.text.split("\n")[0] }));

test("pages show files in YAML", () => expect(blocks.length).toBeGreaterThan(6));

test.each(blocks)("the block of $path that begins $first is read", ({ text }) => read(text));
