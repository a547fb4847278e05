import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { FROM, states } from "../scripts/page-states.ts";
import { fresh, type Stage } from "./page-visit.ts";
import type { Item, Row } from "./row.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The rules of WCAG 2.1, levels A and AA, that a page breaks, each with how often. */
export async function violations(page: Page): Promise<{ id: string; nodes: string[] }[]> {
  await page.evaluate(`${axe};0`);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run(at: Document, how: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"];
    const { violations } = await axe.run(document, { runOnly: { type: "tag", values: tags } });
    return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html.slice(0, 200)) }));
  });
}

/** Every state in both languages. */
export const accessibility = (stage: () => Stage): Item => ({
  title: "axe-core, WCAG 2.1 A and AA, every state in both languages",
  async measure() {
    const rows: Row[] = [];
    let total = 0;
    for (const language of ["zh", "en"] as const)
      for (const { name, query = FROM, unplayed, open } of states) {
        const page = await fresh(stage(), `${stage().origin}?lang=${language}${query}`, !unplayed);
        await open(page, language);
        const found = await violations(page);
        await page.context().close();
        total += found.length;
        if (found.length > 0)
          rows.push({
            what: `${language} ${name}`,
            value: found.length,
            note: found.map(({ id }) => id).join(", "),
          });
      }
    return [{ what: `violations in ${2 * states.length} states`, value: total, atMost: 0 }, ...rows];
  },
});
