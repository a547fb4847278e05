import { describe, expect, it } from "vitest";
import { packagedScenarios } from "../../build/page-data.ts";
import { isScenarioError } from "../../src/scenario/problem.ts";
import { settingsOf } from "../../web/lab/settings-of.ts";
import { treeOf } from "../../web/playing/work/asked.ts";
import { readYaml, rewriteYaml, writeYaml } from "../../web/playing/work/scenario-yaml.ts";
import type { Asked } from "../../web/set/asked.ts";
import { partings } from "../../web/set/partings.ts";
import { armsOf } from "../../web/set/plain-tree.ts";

const packaged = packagedScenarios();
const plain = packaged["small.yaml"] as Record<string, unknown>;
const COST = "lenders.ruralCreditCooperative.cost.processing";
const SHARE = "arms.*.policies.guarantee.share";
const asked = (settings: Asked["settings"] = {}): Asked => ({ plain, settings });
const heading = { name: "small", title: { zh: "小", en: "small" }, line: "小 small" };
const readIn = (text: string, from: Asked) => readYaml(text, "scenario.yaml", packaged, from);

/** Settings that an edited text comes to, beside those that stand. */
const settled = (text: string, from: Asked) =>
  settingsOf(readIn(text, from).partings, {
    settings: from.settings,
    settable: new Set([COST, SHARE, "county.villages"]),
    arms: armsOf(from.plain),
    plain: from.plain,
  });

const few: Asked["settings"][] = [{}, { [COST]: 900 }, { [COST]: 900, [SHARE]: 0.3 }];
const steps: Asked["settings"][] = [...few.slice(1), { [SHARE]: 0.4 }, {}];

describe("the scenario as text", () => {
  it.each(few)("is read as what was asked: %o", (settings) => {
    const text = writeYaml(asked(settings), heading);
    expect(readIn(text, asked(settings)).partings).toEqual([]);
  });

  it("takes on what a slider sets, and keeps comments, order and what else was written", () => {
    const text = `# mine\n${writeYaml(asked({ [COST]: 900 }), heading)}`.replace("900", "900 # dear");
    const moved = rewriteYaml(text, asked({ [COST]: 700 }), packaged);
    expect(moved).toBe(text.replace("900 # dear", "700 # dear"));
    expect(rewriteYaml(moved, asked({ [COST]: 700 }), packaged)).toBe(moved);
  });

  it("says the same as the page after any of these steps, one upon the other", () => {
    let text = writeYaml(asked(), heading);
    for (const settings of steps) {
      text = rewriteYaml(text, asked(settings), packaged);
      expect(readIn(text, asked(settings)).partings).toEqual([]);
    }
  });

  it("takes away what a file below says", () => {
    const text = "name: mine\ntitle: { zh: 我, en: mine }\nextends: small.yaml\ncounty: { growth: 0.01 }\n";
    const file = readIn(text, asked());
    const { growth: _, ...county } = file.plain.county as Record<string, unknown>;
    const { villages: __, ...without } = county;
    const wanted: Asked = { plain: { ...file.plain, county: without }, settings: {} };
    const moved = rewriteYaml(text, wanted, packaged);
    expect(moved).toContain("extends: small.yaml");
    expect(partings(readIn(moved, wanted).plain, { ...treeOf(wanted) })).toEqual([]);
  });

  it("names line, key and the nearest valid thing of a mistake", () => {
    const text = writeYaml(asked(), heading).replace(/^county:$/m, "county:\n  vilages: 3");
    let problems: readonly { line: number; path: string; nearest?: string }[] = [];
    try {
      readIn(text, asked());
    } catch (error) {
      if (isScenarioError(error)) problems = error.problems;
    }
    const line = text.split("\n").indexOf("  vilages: 3") + 1;
    expect(problems).toMatchObject([{ line, path: "county.vilages", nearest: "villages" }]);
  });
});

describe("an edited text", () => {
  const base = asked({ [COST]: 900 });
  const text = writeYaml(base, heading);

  it("comes to settings where it takes no more", () => {
    expect(settled(text.replace("900", "800"), base)).toEqual({ [COST]: 800 });
  });

  it("takes a setting back, but nothing that the county itself says", () => {
    const keys = COST.split(".");
    const ground = { settings: base.settings, settable: new Set([COST]), arms: ["a"] };
    const gone = [{ keys, from: 900, to: undefined }];
    expect(settingsOf(gone, { ...ground, plain: {} })).toEqual({});
    const own = { lenders: { ruralCreditCooperative: { cost: { processing: 1200 } } } };
    expect(settingsOf(gone, { ...ground, plain: own })).toBeUndefined();
    expect(settingsOf([{ keys, from: 900, to: 1200 }], { ...ground, plain: own })).toEqual({});
  });

  it("sets a policy where every arm has the same, and none where one arm has it", () => {
    const everywhere = asked({ [SHARE]: 0.3 });
    const whole = writeYaml(everywhere, heading);
    expect(settled(whole.replaceAll("share: 0.3", "share: 0.4"), everywhere)).toEqual({ [SHARE]: 0.4 });
    expect(settled(whole.replace("share: 0.3", "share: 0.4"), everywhere)).toBeUndefined();
  });

  it("is more than settings where it opens a shock", () => {
    const opened = `${text}shocks: { platformFee: {} }\n`;
    expect(readIn(opened, base).partings).toMatchObject([{ keys: ["shocks"], to: { platformFee: {} } }]);
    expect(settled(opened, base)).toBeUndefined();
  });
});
