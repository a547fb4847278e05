import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { batchFile, type SlurmArray } from "../../src/fleet/slurm/batch-file.ts";
import { ranges } from "../../src/fleet/slurm/slurm-commands.ts";
import { sannong } from "../cli/sannong.ts";
import { studyFile } from "../sweeps/made-up-sweep.ts";
import { hashIn } from "./queue-process.ts";
import { singleHash } from "./single-hash.ts";

const made = mkdtempSync(join(tmpdir(), "slurm-"));
const path = process.env.PATH;
afterAll(() => {
  process.env.PATH = path;
  rmSync(made, { recursive: true, force: true });
});
const at = (name: string): string => join(made, name);

const array: SlurmArray = {
  name: "study",
  node: "/usr/bin/node",
  program: "/opt/sannong/bin/sannong.js",
  study: "/data/a b/study's.yaml",
  out: "/data/50% done",
  shards: 20,
  first: 1,
  cores: 2,
  minutes: 30,
  megabytes: 900,
  words: ["--seed", "x y"],
  lines: ["--partition=short"],
};

describe("a batch file", () => {
  test("gives the shell's place to the program, takes cores and shard from Slurm, and goes on where it was", () => {
    const lines = batchFile(array).trimEnd().split("\n");
    expect(lines[0]).toBe("#!/bin/bash");
    expect(lines).toContain("#SBATCH --array=1-20");
    expect(lines).toContain("#SBATCH --partition=short");
    expect(lines).toContain("#SBATCH --signal=B:TERM@60");
    expect(batchFile({ ...array, minutes: 2 })).not.toContain("--signal");
    expect(lines).toContain('#SBATCH --output="/data/50%% done/logs/%a.log"');
    expect(lines.at(-2)).toBe("shard=$((SLURM_ARRAY_TASK_ID))");
    expect(lines.at(-1)).toBe(
      `exec /usr/bin/node /opt/sannong/bin/sannong.js sweep run '/data/a b/study'\\''s.yaml' --seed 'x y' ` +
        `--shard "$shard/20" --out '/data/50% done/shards/'"$shard" --workers "\${SLURM_CPUS_PER_TASK:-1}" --resume --quiet`,
    );
  });

  test("counts shards from 1 where the array begins at 0", () => {
    const text = batchFile({ ...array, first: 0 });
    expect(text).toContain("#SBATCH --array=0-19");
    expect(text).toContain("shard=$((SLURM_ARRAY_TASK_ID + 1))");
  });
});

test("tasks are named in ranges", () => {
  expect(ranges([7, 1, 2, 3, 9, 10])).toBe("1-3,7,9-10");
});

/** A cluster of shell scripts: `sbatch` plays the tasks at once but those named in `skip`, `squeue` says what is in `queue`. */
function fakeCluster(): void {
  const bin = at("bin");
  mkdirSync(bin);
  const script = (name: string, text: string): void => {
    writeFileSync(join(bin, name), `#!/bin/bash\n${text}`);
    chmodSync(join(bin, name), 0o755);
  };
  script(
    "sbatch",
    `[ "$1" = --version ] && exit 0
echo "$@" >> ${at("asked")}
file="\${@: -1}"
tasks=$(grep -oP '^#SBATCH --array=\\K.*' "$file")
for word in "$@"; do case "$word" in --array=*) tasks="\${word#--array=}";; esac; done
for part in \${tasks//,/ }; do
  for task in $(seq "\${part%-*}" "\${part#*-}"); do
    grep -qsx "$task" ${at("skip")} && continue
    SLURM_ARRAY_TASK_ID=$task SLURM_CPUS_PER_TASK=1 bash "$file" || exit 1
  done
done
echo "71;one"
`,
  );
  script(
    "squeue",
    `[ -f ${at("queue")} ] && cat ${at("queue")} && exit 0\necho 'slurm_load_jobs error: Invalid job id specified' >&2; exit 1\n`,
  );
  process.env.PATH = `${bin}${delimiter}${path}`;
}

describe("an array of shards", () => {
  const study = at("study.yaml");
  const slurm = (...words: string[]) => sannong("sweep", "slurm", ...words, "--lang", "en");
  const submitting = [study, "--shards", "3", "--out", at("array"), "--minutes", "5"];
  beforeAll(() => {
    fakeCluster();
    studyFile(study, "design: { kind: random, points: 3 }", "replicates: 2");
  });

  test("is written and not submitted where that is asked for", () => {
    const { status, stdout } = slurm(
      study,
      "--shards",
      "2",
      "--out",
      at("written"),
      "--minutes",
      "5",
      "--first",
      "0",
      "--write-only",
    );
    expect(status).toBe(0);
    expect(stdout).toMatch(/sbatch .*array.sbatch/);
    expect(readFileSync(join(at("written"), "array.sbatch"), "utf8")).toContain("--array=0-1");
    expect(existsSync(at("asked"))).toBe(false);
  });

  test("plays its tasks; what is missing is told, merged without if that is asked for, and submitted again", () => {
    writeFileSync(at("skip"), "2\n");
    const first = slurm(...submitting);
    expect(first.stderr + first.stdout).toMatch(/Array 71 submitted: 3 tasks/);
    const standing = slurm("status", at("array"));
    expect(standing.stdout).toMatch(/complete: 2 shards, 8 runs \(shard 1, 3\)/);
    expect(standing.stdout).toMatch(/not in the queue: 1 shard, 0 runs \(shard 2\)[\s\S]*--resume/);

    expect(slurm("merge", at("array"), "--out", at("whole")).stderr).toMatch(/2/);
    const part = slurm("merge", at("array"), "--out", at("part"), "--allow-missing", "--quiet");
    expect(part.stdout).toMatch(/8 of 12 runs; .*sweep resume/);
    rmSync(at("skip"));
    writeFileSync(at("queue"), "71|2|PENDING|BeginTime\n");
    expect(slurm("status", at("array")).stdout).toMatch(/waiting: 1 shard, 0 runs \(shard 2\): BeginTime/);
    expect(slurm(...submitting, "--resume").stdout).toMatch(/Nothing to submit again/);
    rmSync(at("queue"));
    expect(slurm(...submitting).stderr).toMatch(/submitted before; --resume/);
    expect(slurm(...submitting, "--resume").stdout).toMatch(/1 task/);
    expect(readFileSync(at("asked"), "utf8")).toMatch(/--array=2 /);

    const merged = slurm("merge", at("array"), "--out", at("whole"), "--quiet");
    const resumed = sannong("sweep", "resume", at("part"), "--workers", "0", "--quiet", "--lang", "en");
    const single = singleHash(study, at("single"));
    expect(hashIn(merged.stdout)).toBe(single);
    expect(hashIn(resumed.stdout)).toBe(single);
    expect(slurm("status", at("array")).stdout).toMatch(/Merge them/);
  });

  test("is refused in words", () => {
    expect(slurm(study, "--out", at("x")).stderr).toMatch(/--shards/);
    expect(slurm(study, "--shards", "99", "--out", at("x")).stderr).toMatch(/at most 6/);
    expect(slurm("status", at("x")).stderr).toMatch(/no slurm.json/);
    expect(slurm(study, "--shards", "4", "--out", at("array"), "--minutes", "5", "--resume").stderr).toMatch(
      /holds 3 shards/,
    );
  });
});
