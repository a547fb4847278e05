import { describe, expect, test } from "vitest";
import { parse, safeParse } from "zod/mini";
import { flowKeys } from "../../src/declare/flows.ts";
import { declarations, type Parameters } from "../../src/declare/parameter.ts";
import { sources } from "../../src/declare/sources.ts";
import { features } from "../../src/model/credit/features.ts";
import { population } from "../../src/model/founding/population.ts";
import { lenders } from "../../src/model/lenders/all.ts";
import { metrics } from "../../src/model/metrics/all.ts";
import { phases } from "../../src/model/phases/all.ts";
import { policies } from "../../src/model/policies/all.ts";
import { shocks } from "../../src/model/shocks/all.ts";
import { tables } from "../../src/model/state/state.ts";
import type { Step } from "../../src/model/state/step.ts";
import { unitNames } from "../../src/scenario/unit-names.ts";

const HAN = /\p{Script=Han}/u;

function expectNames({ en, zh }: { en: string; zh: string }): void {
  expect(en).toMatch(/^\S.*\S$/);
  expect(en).not.toMatch(HAN);
  expect(zh).toMatch(HAN);
}

/** Every default lies in its own plausible range, where it has one. */
function expectDeclared(parameters: Parameters): void {
  for (const [name, schema] of Object.entries(parameters)) {
    const declared = declarations.get(schema as Parameters[string]);
    expect(declared, `${name} is declared`).toBeDefined();
    const { unit, source, grade, plausible, ...names } = declared!;
    expectNames({ ...names, en: names.en.replace(/^\.\.\. /, "") });
    expect(Object.keys(unitNames), name).toContain(unit);
    expect("ABCD", name).toContain(grade);
    if (source.startsWith("assumed: ")) expect([name, grade]).toEqual([name, "D"]);
    else expect(Object.keys(sources), name).toContain(source);
    const value = parse(schema, undefined);
    if (!plausible) continue;
    const [low, high] = plausible;
    expect(low, name).toBeLessThanOrEqual(high);
    expect(safeParse(schema, low).success && safeParse(schema, high).success, `${name}: ${plausible}`).toBe(
      true,
    );
    expect((value as number) >= low && (value as number) <= high, `${name}: ${value} of ${plausible}`).toBe(
      true,
    );
  }
}

const paths = new Set(
  Object.entries(tables).flatMap(([table, { columns }]) => [
    `${table}.*`,
    ...Object.keys(columns).map((column) => `${table}.${column}`),
  ]),
);

const steps = { ...phases, ...shocks, ...policies } as unknown as Record<string, Step>;

describe.each(Object.entries(steps))("step %s", (_, step) => {
  test("is named in both languages", () => expectNames(step));
  test("declares its parameters", () => expectDeclared(step.parameters));
  test("sets columns and posts flows that there are, each named once", () => {
    for (const path of step.sets) expect(path === "samples" || paths.has(path), path).toBe(true);
    for (const flow of step.posts) expect(flowKeys).toContain(flow);
    expect(new Set(step.sets).size).toBe(step.sets.length);
    expect(new Set(step.posts).size).toBe(step.posts.length);
  });
});

test("who people are at the start is declared", () => expectDeclared(population));

test("phases, shocks and policies have names of their own", () => {
  const names = [phases, shocks, policies, lenders].flatMap((list) => Object.keys(list));
  expect(new Set(names).size).toBe(names.length);
});

describe.each(Object.entries(lenders))("lender %s", (_, schema) => {
  const terms = schema.parse({});

  test("is named in both languages and is data alone", () => {
    expectNames(terms);
    expect(structuredClone(terms)).toEqual(terms);
  });

  test("sees features that there are, and offers products that can be had", () => {
    for (const key of terms.information.sees) expect(Object.keys(features)).toContain(key);
    for (const { smallest, cap, rateLow, rateHigh, purposes } of terms.products) {
      expect(smallest).toBeLessThanOrEqual(cap);
      expect(rateLow).toBeLessThanOrEqual(rateHigh);
      expect(purposes.length).toBeGreaterThan(0);
    }
  });

  test("declares its numbers", () => {
    const { shape } = schema;
    for (const column of ["information", "cost", "speed", "capacity", "security", "funding"] as const) {
      const fields = shape[column].def.innerType.shape as Parameters;
      const declared = Object.entries(fields).filter(([, field]) => declarations.get(field) !== undefined);
      expectDeclared(Object.fromEntries(declared));
    }
  });
});

describe.each(Object.entries(metrics))("metric %s", (_, metric) => {
  test("is named in both languages, with a unit and a way to sum it up", () => {
    expectNames(metric);
    expect(Object.keys(unitNames)).toContain(metric.unit);
    expect(["season", "year"]).toContain(metric.each);
    expect(["mean", "sum", "last"]).toContain(metric.summary);
    expect(["percent", "yuan", "count", "number"]).toContain(metric.show);
    expect([undefined, "lower", "higher"]).toContain(metric.better);
  });
});

describe.each(Object.entries(tables))("table %s", (_, { zh, columns }) => {
  test("and its columns are named and have units", () => {
    expect(zh).toMatch(HAN);
    for (const [name, column] of Object.entries(columns)) {
      expect(column.zh, name).toMatch(HAN);
      expect(Object.keys(unitNames), name).toContain(column.unit);
      expect(column.width, name).toBeGreaterThan(0);
    }
  });
});
