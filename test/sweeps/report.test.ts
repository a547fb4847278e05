import { describe, expect, test } from "vitest";
import { textWidth } from "../../src/report/layout/text-width.ts";
import { analysisPage } from "../../src/report/sweep-report/analysis-page.ts";
import { charts } from "../../src/report/sweep-report/charts/all.ts";
import { discoveryPage, discoveryReport } from "../../src/report/sweep-report/discovery-report.ts";
import type { Figure } from "../../src/report/sweep-report/figure.ts";
import { namedOf } from "../../src/report/sweep-report/names.ts";
import { sensitivityReport } from "../../src/report/sweep-report/sensitivity-report.ts";
import type { Language } from "../../src/report/tables/shown.ts";
import { type MethodKey, methods } from "../../src/sweeps/analysis/all.ts";
import { allowedMethods } from "../../src/sweeps/analysis/analysis.ts";
import { sampleOf } from "../../src/sweeps/analysis/analysis-sample.ts";
import { parseCondition } from "../../src/sweeps/analysis/condition.ts";
import { discoverStudy } from "../../src/sweeps/analysis/discovery-study.ts";
import { sensitivity } from "../../src/sweeps/analysis/sensitivity-study.ts";
import { tornado } from "../../src/sweeps/analysis/tornado.ts";
import { type DesignKind, designKinds } from "../../src/sweeps/design/all.ts";
import { designOfKind } from "../../src/sweeps/design/study-design.ts";
import { fakeResults, studyOf } from "./fake-results.ts";

const languages: Language[] = ["zh", "en"];
/** All of a sample, with the seed of `studyOf`. */
const WHOLE = { part: 1, seed: "fake" };

/** An analysis speaks no language: both are told of the same one. */
const analysed = new Map<string, Promise<ReturnType<typeof sensitivity>>>();

async function pageOf(kind: DesignKind, method: MethodKey, language: Language, how = {}) {
  const results = fakeResults(studyOf(kind), how);
  const analyse = async () => sensitivity(await sampleOf(results, "difference.relapse"), method);
  const asked = JSON.stringify([kind, method, how]);
  const found = await (analysed.get(asked) ?? analysed.set(asked, analyse()).get(asked)!);
  const named = namedOf(results, language);
  const report = sensitivityReport(found, results, named);
  return { found, report, page: analysisPage(report, named, "0.1.0") };
}

async function discoveryOf(where: string, language: Language, kind: DesignKind = "latinHypercube") {
  const results = fakeResults(studyOf(kind));
  const found = await discoverStudy(results, { where, condition: parseCondition(where) });
  const named = namedOf(results, language);
  const report = discoveryReport(found, results, named);
  return { found, report, page: discoveryPage(report, named, "0.1.0") };
}

/** Every element is closed by its own name. */
function expectWellFormed(markup: string): void {
  const open: string[] = [];
  for (const [, close, name, self] of markup.matchAll(/<(\/?)([a-zA-Z0-9]+)[^>]*?(\/?)>/g)) {
    if (self || ["meta", "br"].includes(name)) continue;
    if (close && open.pop() !== name) expect.fail(`</${name}> closes another element`);
    if (!close) open.push(name);
  }
  expect(open).toEqual([]);
}

/** No letter outside the picture, by the width that letters are taken to have. */
function expectInside({ svg, id }: Figure): void {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg)!.map(Number) as [
    number,
    number,
    number,
  ];
  for (const [, attributes, text] of svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)) {
    const of = (name: string) => new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1];
    const [x, y, size] = [Number(of("x")), Number(of("y")), Number(of("font-size"))];
    const wide = textWidth(text, size);
    const left = { end: x - wide, middle: x - wide / 2 }[of("text-anchor") ?? ""] ?? x;
    const isInside = left > -2 && left + wide < width + 2 && y < height;
    if (!isInside) expect.fail(`${id}: ${text} at ${left}, ${y}, ${wide} wide`);
  }
}

function expectSound(page: string, figures: readonly Figure[]): void {
  expectWellFormed(page.replace(/<!doctype html>/, "").replace(/<style>[\s\S]*?<\/style>/, ""));
  expect(page).toContain(`http-equiv="Content-Security-Policy" content="default-src 'none'`);
  expect(page.replaceAll("http://www.w3.org/2000/svg", "")).not.toMatch(
    /https?:|<script|<link|@import|url\(/,
  );
  expect(page).not.toMatch(/undefined|NaN|Infinity|\[object|null/);
  for (const figure of figures) {
    expect(figure.title).not.toBe("");
    expect(figure.table.rows.length, figure.id).toBeGreaterThan(0);
    expectInside(figure);
  }
}

const cases = designKinds.flatMap((kind) =>
  allowedMethods(kind).flatMap((method) => languages.map((language) => ({ kind, method, language }))),
);

test.each(cases)("a page of $method on a $kind design in $language", async ({ kind, method, language }) => {
  const { report, page } = await pageOf(kind, method, language);
  expectSound(page, report.figures);
  const ids = report.figures.map(({ id }) => id);
  // Every chart goes by its name, in the order of the list.
  expect(ids).toEqual(Object.keys(charts).filter((name) => ids.includes(name)));
  // One at a time gives too few points for a surface.
  const surface = kind === "oneAtATime" ? [] : ["surface"];
  // A few trajectories are no sample to take means over.
  const means = kind === "morris" ? [] : ["tornado", "heat", ...surface];
  expect(ids).toEqual(expect.arrayContaining(["indices", "noise", "scatter", ...means]));
  for (const id of ["tornado", "heat", "surface"]) if (kind === "morris") expect(ids).not.toContain(id);
  expect(ids.includes("convergence")).toBe(designOfKind(kind).growing);
});

describe.each(languages)("in %s", (language) => {
  test("a discovery's page", async () => {
    const { report, page, found } = await discoveryOf("difference.relapse > 0", language);
    expectSound(page, report.figures);
    expect(found.found!.trajectory.length).toBeGreaterThan(3);
    expect(report.figures.map(({ id }) => id)).toEqual(expect.arrayContaining(["trajectory", "box"]));
  });

  test("a discovery with nothing to discover says so", async () => {
    const { report, page } = await discoveryOf("difference.relapse > 9", language);
    expectSound(page, report.figures);
    expect(report.findings).toHaveLength(1);
  });
});

test("failed runs are told with their reason and with what they do", async () => {
  const { report, page, found } = await pageOf("saltelli", "sobol", "en", { failed: [3, 40] });
  expect(found.analysis).toMatchObject({ used: 62, dropped: 2 });
  expect(report.missing.join(" ")).toContain("2 rows dropped, 62 kept");
  expect(report.missing.join(" ")).toContain("a < b & c");
  expect(page).toContain("a &lt; b &amp; c");
});

test("the page's analysis finds what the response was made of", async () => {
  const { found } = await pageOf("saltelli", "sobol", "en");
  // The chance runs over two decades of a log scale; help is a small step.
  expect([found.ranked[0], found.ranked[3]]).toEqual([2, 3]);
  expect(found.noise!.luckShare).toBeGreaterThan(0.02);
});

test("one replicate: luck is not told apart, and the page says so", async () => {
  const results = fakeResults(studyOf("latinHypercube", { replicates: 1 }));
  const found = sensitivity(await sampleOf(results, "difference.relapse"), "pawn");
  const report = sensitivityReport(found, results, namedOf(results, "en"));
  expect(report.figures.some(({ id }) => id === "noise")).toBe(false);
  expect(report.findings.join(" ")).toContain("replicates: 2 or more");
});

test("a condition on factors and on several responses", async () => {
  const { found } = await discoveryOf(
    'difference.relapse > 0 and not publicHand.help = "true" or hybrid.income > 1e9',
    "en",
  );
  const help = found.columns[3].values;
  found.cases.forEach((holds, k) => {
    if (holds) expect(help[found.points[k]]).toBe(0);
  });
  expect(found.cases.some(Boolean)).toBe(true);
});

test("luck is not shown as interaction: factors without effect have a total about zero", async () => {
  const { found, report } = await pageOf("saltelli", "sobol", "en", { luck: 0.02 });
  const { plain, corrected } = methods.sobol.analyse(found.sample, WHOLE).finding.result;
  expect(plain.total[3].value).toBeGreaterThan(0.2);
  expect(Math.abs(corrected!.total[3].value)).toBeLessThan(plain.total[3].value);
  expect(report.tables[0].head[1]).toContain("luck taken out");
  const figure = report.figures.find(({ id }) => id === "indices")!;
  expect(Number(figure.table.rows[0][1])).toBeCloseTo(corrected!.first[found.ranked[0]].value, 2);
});

test("where luck drowns the parameters there is no index, no ranking and no picture of one", async () => {
  const { found, report } = await pageOf("saltelli", "sobol", "en", { luck: 30 });
  const { corrected } = methods.sobol.analyse(found.sample, WHOLE).finding.result;
  expect(corrected!.total.every(({ value }) => Number.isNaN(value))).toBe(true);
  const ids = report.figures.map(({ id }) => id);
  for (const id of ["indices", "heat", "surface", "convergence"]) expect(ids).not.toContain(id);
  expect(report.findings[0]).toContain("No indices");
});

test("which runs are missing stands in words, in the page and in a table", async () => {
  const failed = Array.from({ length: 12 }, (_, k) => 3 * k);
  const { report, page } = await pageOf("latinHypercube", "pawn", "en", { failed });
  expect(report.missing.join(" ")).toContain(
    "point 1, replicate 1–3 (failed); point 4, replicate 1–3 (failed)",
  );
  expect(report.missing.join(" ")).toContain("and 4 more");
  const [table] = report.missingTables;
  expect(table.raw).toHaveLength(12);
  expect(table.raw[1]).toEqual([4, "1-3", "failed", "a < b & c"]);
  expect(page).toContain("<td>34</td>");
});

test("names in no order are left out of regression, switches are off before on", async () => {
  const names = ["a", "b", "c"];
  const given = studyOf("latinHypercube");
  const switched = { ...given.factors[3], values: [true, false] };
  const study = { ...given, factors: [given.factors[0], given.factors[1], given.factors[2], switched] };
  const sample = await sampleOf(fakeResults(study), "difference.relapse");
  const { finding } = methods.regression.analyse(sample, WHOLE);
  expect(finding.plain.coefficients[3].value).toBeLessThan(0);
  const column = { ...sample.columns[3], choices: names };
  const columns = [...sample.columns.slice(0, 3), column];
  const { finding: unordered } = methods.regression.analyse({ ...sample, columns }, WHOLE);
  expect(unordered.plain.coefficients.map(({ value }) => Number.isFinite(value))).toEqual([
    true,
    true,
    true,
    false,
  ]);
});

test("ends of a tornado are alike in size, and hold something where values tie", async () => {
  const study = studyOf("latinHypercube");
  const sample = await sampleOf(fakeResults(study), "difference.relapse");
  const tied = {
    ...sample.columns[0],
    values: Float64Array.from(sample.columns[0].values, (_, p) => Math.max(0, p - 40)),
  };
  const six = {
    ...sample.columns[2],
    values: Float64Array.from(sample.columns[2].values, (_, p) => p % 6),
  };
  const { bars } = tornado({ ...sample, columns: [tied, sample.columns[1], six, sample.columns[3]] });
  expect(bars[0].low).toMatchObject({ from: 0, to: 0, points: 41 });
  expect(bars[0].high.points).toBe(13);
  expect(Math.abs(bars[2].low.points - bars[2].high.points)).toBeLessThan(3);
});
