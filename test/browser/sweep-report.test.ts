import { expect, it } from "vitest";
import { violations } from "../../bench/page-accessibility.ts";
import { analysisPage } from "../../src/report/sweep-report/analysis-page.ts";
import { discoveryPage, discoveryReport } from "../../src/report/sweep-report/discovery-report.ts";
import { namedOf } from "../../src/report/sweep-report/names.ts";
import { sensitivityReport } from "../../src/report/sweep-report/sensitivity-report.ts";
import type { Language } from "../../src/report/tables/shown.ts";
import { allowedMethods } from "../../src/sweeps/analysis/analysis.ts";
import { sampleOf } from "../../src/sweeps/analysis/analysis-sample.ts";
import { parseCondition } from "../../src/sweeps/analysis/condition.ts";
import { discoverStudy } from "../../src/sweeps/analysis/discovery-study.ts";
import { sensitivity } from "../../src/sweeps/analysis/sensitivity-study.ts";
import type { DesignKind } from "../../src/sweeps/design/all.ts";
import { fakeResults, studyOf } from "../sweeps/fake-results.ts";
import { connected } from "./visit.ts";

const where = "difference.relapse > 0";

type Kind = DesignKind | "discovery";

/** Analyses a made-up study; what is given back tells of it in a language. */
async function analyse(kind: Kind): Promise<(language: Language) => string> {
  const results = fakeResults(studyOf(kind === "discovery" ? "latinHypercube" : kind), { failed: [2, 5] });
  if (kind === "discovery") {
    const found = await discoverStudy(results, { where, condition: parseCondition(where) });
    return (language) => {
      const named = namedOf(results, language);
      return discoveryPage(discoveryReport(found, results, named), named, "0.1.0");
    };
  }
  const found = sensitivity(await sampleOf(results, "difference.relapse"), allowedMethods(kind)[0]!);
  return (language) => {
    const named = namedOf(results, language);
    return analysisPage(sensitivityReport(found, results, named), named, "0.1.0");
  };
}

const analysed = new Map<Kind, Promise<(language: Language) => string>>();

/** An analysis speaks no language: both are told of the same one. */
async function pageOf(kind: Kind, language: Language): Promise<string> {
  const found = analysed.get(kind) ?? analyse(kind);
  analysed.set(kind, found);
  return (await found)(language);
}

/** Each kind is looked at by axe in one language, by turns; in the long tests in both. */
const cases = (["saltelli", "morris", "grid", "discovery"] as const).flatMap((kind, k) =>
  (["zh", "en"] as const).map(
    (language, l) => [kind, language, Boolean(process.env.LONG) || (k + l) % 2 === 0] as const,
  ),
);

it.each(cases)(
  "the %s report in %s fits screen and paper, and asks for nothing",
  async (kind, language, looked) => {
    const page = await (await connected()).newPage({ viewport: { width: 1366, height: 768 } });
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.setContent(await pageOf(kind, language));
    const tooWide = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await tooWide()).toBe(0);
    if (looked) expect(await violations(page)).toEqual([]);
    // A4 less its margins, at 96 pixels an inch.
    await page.setViewportSize({ width: 688, height: 1016 });
    await page.emulateMedia({ media: "print" });
    expect(await tooWide()).toBe(0);
    const tallest = await page.$$eval("figure", (all) => Math.max(...all.map((each) => each.clientHeight)));
    expect(tallest).toBeLessThan(1016);
    expect(asked).toEqual([]);
    await page.close();
  },
);
