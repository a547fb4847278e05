import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { wholeCounties } from "../../build/answers.ts";
import { frontierCommand } from "../../src/cli/frontier.ts";
import type { Estimate } from "../../src/compare/estimate.ts";
import { helpLever, leverCatalogue } from "../../src/levers/catalogue.ts";
import { inOrderOfChoice } from "../../src/levers/choice.ts";
import type { FrontierFound } from "../../src/levers/frontier.ts";
import { frontierReport } from "../../src/report/levers/frontier-report.ts";
import { leversText } from "../../src/report/levers/levers-text.ts";
import { intervalOf } from "../../web/answer/found.ts";
import { PARAMETERS, reckon } from "../../web/answer/reckon.ts";
import { packagesOf } from "../../web/answer/sentence.ts";
import { trial } from "../../web/playing/work/trial.ts";

const folder = mkdtempSync(join(tmpdir(), "reckon-"));
afterAll(() => rmSync(folder, { recursive: true }));

const SIZE = { villages: 2, householdsPerVillage: 12 };
const ONLY = ["villageProduct", "crowdfunding", "training"];

/** Doing nothing gains nothing, whatever is drawn: a file writes no ends of what is no interval. */
const exact = (gain: Estimate): Estimate => ({
  ...gain,
  low: gain.low ?? gain.mean,
  high: gain.high ?? gain.mean,
});

it("answers with the figures of the command line, to the last bit", async () => {
  const [plain] = wholeCounties().flatMap((each) => (each.name === "baseline" ? [each.plain] : []));
  const small = { ...plain!, county: { ...plain!.county, ...SIZE } };
  const question = { budget: 12_000, target: "lifted", want: "income" } as const;
  const found = await reckon({
    question,
    levers: [helpLever, ...leverCatalogue()].filter(({ key }) => ONLY.includes(key)),
    households: 24,
    villages: 2,
    runs: 44,
    play: async (round, mixtures, replicates) =>
      Array.from({ length: replicates }, (_, r) =>
        trial(
          { plain: small, settings: {}, uncertain: round === PARAMETERS },
          { arm: "hybrid", mixtures, target: question.target, seed: `sannong/${round}` },
          r + 1,
        ),
      ),
  });
  const out = join(folder, "out");
  const changes = ["county.villages=2", "county.householdsPerVillage=12", "time.seasons=16"];
  await frontierCommand(
    "scenarios/baseline.yaml",
    {
      budget: "12000",
      target: "lifted",
      want: "income",
      runs: "44",
      only: ONLY.join(),
      set: changes,
      out,
      quiet: true,
      json: true,
      workers: "1",
    },
    "en",
  );
  const command: FrontierFound = JSON.parse(readFileSync(join(out, "frontier.json"), "utf8"));
  expect(found.runs).toBe(command.runs);
  expect(found.lifted).toBeCloseTo(command.county.lifted, 9);
  expect(found.rows.map(({ name, together, verdict }) => [name, together, verdict])).toEqual(
    command.rows.map(({ name, together, verdict }) => [name, together, verdict]),
  );
  const alike = command.rows.map((row) => ({ ...row, together: true }));
  const [first] = packagesOf(found.rows.map((row) => ({ ...row, together: true })));
  const chosen = inOrderOfChoice(
    alike.filter(({ mixture }) => mixture.length > 0),
    ({ cost }) => cost.mean,
  );
  expect(first!.name).toBe(chosen[0]!.name);
  const wording = leversText("en").best.cheapest("", first!.cost[0].toFixed(0)).split("  ");
  const findings = frontierReport({ ...command, rows: alike }, "en").findings.join(" ");
  for (const part of wording) expect(findings).toContain(part.trim());
  for (const [k, row] of found.rows.entries()) {
    const other = command.rows[k]!;
    expect(row.gain).toEqual(intervalOf(exact(other.gain)));
    expect(row.cost).toEqual(intervalOf(exact(other.cost)));
    expect(row.uncertain?.gain).toEqual(other.uncertain && intervalOf(exact(other.uncertain.gain)));
    expect(row.effect?.income).toEqual(other.effect && intervalOf(exact(other.effect.differences.income)));
  }
});
