import { mkdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { mergeStores } from "../../src/sweeps/store/merge-stores.ts";
import { openResults } from "../../src/sweeps/store/results.ts";
import { openStore } from "../../src/sweeps/store/store.ts";
import { isStore } from "../../src/sweeps/store/store-file.ts";
import { folder, loadedFrom, playMadeUp } from "./made-up-sweep.ts";

const at = folder();
const grid = (replicates: number): string[] => [
  "design: { kind: random, points: 7 }",
  `replicates: ${replicates}`,
];

async function parts(name: string, of: number, lines: readonly string[]): Promise<string[]> {
  const loaded = loadedFrom(at(name), ...lines);
  const directories: string[] = [];
  for (let part = 1; part <= of; part++) {
    const directory = at(`${name}-${part}`);
    directories.push(directory);
    await playMadeUp(directory, loaded, { shard: { at: part, of }, workers: 1 + (part % 2) });
  }
  return directories;
}

const merged = async (directories: string[], out: string) => {
  mkdirSync(at(out), { recursive: true });
  return mergeStores(directories, at(out));
};

describe("shards merged", () => {
  it.each([
    ["whole points", 3, grid(3)],
    ["single jobs", 10, grid(3)],
    [
      "a stopping rule",
      3,
      [
        "design: { kind: random, points: 7 }",
        "stop: { metric: difference.relapse, halfWidth: 0.3, atLeast: 3, atMost: 40 }",
      ],
    ],
  ])("have the hash of one process: %s", async (name, of, lines) => {
    const directories = await parts(name.replaceAll(" ", "-"), of, lines);
    const whole = await playMadeUp(
      at(`whole-${of}-${lines.length}-${name.length}`),
      loadedFrom(at(`w-${name.length}`), ...lines),
    );
    const { storeHash, runs, shard, sessions } = await merged(
      [...directories].reverse(),
      `merged-${name.length}`,
    );
    expect(storeHash).toBe(whole.storeHash);
    expect(runs).toEqual(whole.runs);
    expect(shard).toBeUndefined();
    expect(sessions).toHaveLength(of);
    const results = await openResults(at(`merged-${name.length}`));
    expect(results.missing).toMatchObject({ absent: 0, failed: 0 });
    results.close();
  });

  it("are refused where one is missing, there twice, not complete, of another study, seed or division", async () => {
    const lines = grid(2);
    const [one, two, three] = (await parts("refused", 3, lines)) as [string, string, string];
    const refused = async (directories: string[], message: RegExp): Promise<void> => {
      await expect(merged(directories, "refused-out")).rejects.toThrow(message);
      expect(isStore(at("refused-out"))).toBe(false);
    };
    await refused([one, three], /missing: shard 2 of 3/);
    await refused([one], /missing: shard 2, 3 of 3/);
    await refused([one, two, three, two], /shard 2\/3 is given twice/);

    const loaded = loadedFrom(at("refused"), ...lines);
    await playMadeUp(at("broken-off"), loaded, { shard: { at: 3, of: 3 }, limit: 1 });
    await refused([one, two, at("broken-off")], /not complete; first: sannong sweep resume/);
    await playMadeUp(at("whole"), loaded);
    await refused([one, two, at("whole")], /is not a shard/);
    await playMadeUp(at("of-four"), loaded, { shard: { at: 3, of: 4 } });
    await refused([one, two, at("of-four")], /one of 3 parts.*one of 4/);
    await playMadeUp(at("other"), loadedFrom(at("other"), ...grid(1)), { shard: { at: 3, of: 3 } });
    await refused([one, two, at("other")], /different studies/);
    const reseeded = { ...loaded, study: { ...loaded.study, seed: "another" } };
    await playMadeUp(at("seeded"), reseeded, { shard: { at: 3, of: 3 } });
    await refused([one, two, at("seeded")], /different seeds/);
    await refused([one, two, at("nowhere")], /no result store/);
    const part = await openStore(two);
    const [[key]] = (await part.database.rows("select min(key) from runs")) as [[string]];
    await part.database.rows(`create table kept as select * from runs where key = $1`, [key]);
    await part.database.rows("delete from runs where key = $1", [key]);
    part.close();
    await refused([one, two, three], /holds \d+ runs? and its manifest says \d+: this shard is not whole/);
    const again = await openStore(two);
    await again.database.rows("insert into runs select * from kept");
    again.close();
    const whole = await merged([one, two, three], "refused-out");
    expect(whole.state).toBe("complete");
  });
});
