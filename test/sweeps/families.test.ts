import { describe, expect, test } from "vitest";
import { methodKeys } from "../../src/sweeps/analysis/all.ts";
import { allowedMethods, analyse, methodOf, ranking } from "../../src/sweeps/analysis/analysis.ts";
import { sampleOf } from "../../src/sweeps/analysis/analysis-sample.ts";
import { designKinds } from "../../src/sweeps/design/all.ts";
import { designOf, designSize } from "../../src/sweeps/design/design-points.ts";
import { designOfKind, resolveDesign } from "../../src/sweeps/design/study-design.ts";
import { StudyFile } from "../../src/sweeps/study/study-file.ts";
import { fakeResults, studyOf } from "./fake-results.ts";

const named = ({ zh, en }: { zh: string; en: string }): void => {
  expect(zh.trim()).not.toBe("");
  expect(en.trim()).not.toBe("");
};

describe.each(designKinds)("design %s", (kind) => {
  const design = designOfKind(kind);

  test("has names, settings that a study may write, and as many points as it foretells", () => {
    named(design);
    named(design.described);
    for (const setting of Object.values(design.settings)) {
      named(setting);
      const value = setting.fallback ?? setting.example;
      if (value === undefined) {
        // What has neither may be left out, beside something that may not.
        expect(Object.values(design.settings).some(({ example }) => example !== undefined)).toBe(true);
        continue;
      }
      // 0 says that nothing is asked for, and is not written.
      if (value !== 0) expect(setting.schema.safeParse(value).success).toBe(true);
    }
    const study = studyOf(kind);
    expect(designOf(study)).toHaveLength(designSize(study));
  });

  test("is written with its kind and what it cannot do without, and takes no key of another", () => {
    const needed = Object.entries(design.settings).filter(
      ([, { fallback, example }]) => fallback === undefined && example !== undefined,
    );
    const written = { kind, ...Object.fromEntries(needed.map(([key, { example }]) => [key, example])) };
    expect(StudyFile.shape.design.safeParse(written).success).toBe(true);
    expect(StudyFile.shape.design.safeParse({ ...written, unheardOf: 1 }).success).toBe(false);
    expect(Object.keys(resolveDesign(written))).toEqual(
      expect.arrayContaining(["kind", "points", "secondOrder", "trajectories", "candidates"]),
    );
  });

  test("allows at least one method, the one made for it first", () => {
    const allowed = allowedMethods(kind);
    expect(allowed.length).toBeGreaterThan(0);
    const own = methodKeys.find((key) => methodOf(key).needs === kind);
    if (own) expect(allowed[0]).toBe(own);
    for (const key of methodKeys)
      expect(allowed.includes(key)).toBe([undefined, kind].includes(methodOf(key).needs));
  });
});

test("a key that two designs share means the same in both", () => {
  const schemas = new Map<string, unknown>();
  for (const kind of designKinds)
    for (const [key, { schema }] of Object.entries(designOfKind(kind).settings)) {
      expect(schemas.get(key) ?? schema, key).toBe(schema);
      schemas.set(key, schema);
    }
});

describe.each(methodKeys)("method %s", (key) => {
  const method = methodOf(key);
  const kind = method.needs ?? "latinHypercube";

  test("has names, and tells every factor's index in tables, bars and sentences", async () => {
    named(method);
    named(method.measure);
    named(method.unit);
    for (const language of ["zh", "en"] as const)
      expect(method.paragraphs[language].length).toBeGreaterThan(0);
    const sample = await sampleOf(fakeResults(studyOf(kind)), "difference.relapse");
    const analysis = analyse(sample, key);
    const { finding } = analysis;
    const factors = sample.columns.length;
    const indices = [...method.indices(finding), ...method.figure.bars(finding)];
    expect(new Set(method.indices(finding).map((index) => index.key)).size).toBe(
      method.indices(finding).length,
    );
    for (const index of indices) {
      named(index.head);
      expect(index.values).toHaveLength(factors);
    }
    for (const { pairs, values } of method.pairs?.(finding) ?? []) expect(values).toHaveLength(pairs.length);
    for (const sentence of method.findings(finding)) named(sentence);
    named(method.figure.note(finding));
    if (method.floors) expect(method.floors(finding)).toHaveLength(factors);
    expect(method.strengths(finding)).toHaveLength(factors);
    expect([...ranking(analysis)].sort()).toEqual([0, 1, 2, 3]);
  });

  test("says what missing runs took away, and nothing where none is missing", async () => {
    expect(method.lost({ finding: undefined, used: 10, dropped: 0 })).toBeUndefined();
    const lost = method.lost({ finding: undefined, used: 10, dropped: 3 });
    expect(lost?.en).toContain("3");
    expect(lost?.zh).toContain("3");
  });
});
