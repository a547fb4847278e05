import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { messages } from "../../scripts/page-states.ts";
import { drawn, played } from "../../scripts/page-waits.ts";
import { address, drop, origin, type Visit, visit, visitor } from "./visit.ts";

const { shell } = messages.zh;
const { county, file } = messages.zh.controls;

/** What a name that were taken for HTML would do. */
const EVIL = `<img src=x onerror="window.harmed=1"><script>window.harmed=1</script>`;

type Harmed = Window & { harmed?: number };

/** Nothing ran, nothing was left on a prototype, and the page still answers. */
async function unharmed(page: Page): Promise<void> {
  const state = await page.evaluate(() => ({
    harmed: (window as Harmed).harmed,
    polluted: ({} as Record<string, unknown>).polluted,
    images: document.querySelectorAll('img[src="x"]').length,
    scripts: document.querySelectorAll("script:not([src])").length,
  }));
  expect(state).toEqual({ harmed: undefined, polluted: undefined, images: 0, scripts: 0 });
  await played(page);
}

describe("a hostile link", () => {
  let here: Visit;
  beforeAll(async () => {
    here = await visitor();
  });
  afterAll(() => here.context.close());

  /** Each by itself in the long tests, else several in one link. */
  const links: [string, string][] = [
    ["a script as a county", `&c=${encodeURIComponent(EVIL)}`],
    ["a script as a parameter", `&${encodeURIComponent(`a.${EVIL}`)}=1`],
    ["a script as a value", `&rcc.days=${encodeURIComponent(EVIL)}`],
    ["a script as the title of a county", `&c=own&o=coun.vill_4&n=${encodeURIComponent(EVIL)}`],
    ["a script as a version", `&v=${encodeURIComponent(EVIL)}`],
    [
      "keys of prototypes",
      "&__proto__.polluted=1&constructor.prototype.polluted=1&c=own&o=__proto__.polluted_1",
    ],
    ["a language that is none", "&lang=__proto__&view=__proto__&m=constructor"],
    ["numbers that are none", "&rcc.days=NaN&rcc.proc=Infinity&h=-1&k=1e99&coun.vill=1e9"],
    ["a household that no county has", "&h=999999999"],
    ["thousands of keys", `&${Array.from({ length: 202 }, (_, k) => `x${k}.y=1`).join("&")}`],
    ["broken percent signs", "&c=%E4%BD&rcc.days=%%%"],
  ];
  const together = [[0, 1, 2, 4], [3], [5, 6, 7], [8, 9], [10]].map((of): [string, string] => [
    of.map((k) => links[k]![0]).join(", "),
    of.map((k) => links[k]![1]).join(""),
  ]);

  it.each(process.env.LONG ? links : together)("does no harm: %s", async (_, query) => {
    const { page, complaints, strangers } = here;
    await page.goto(address({ query }));
    await unharmed(page);
    expect(complaints).toEqual([]);
    expect(strangers).toEqual([]);
  });

  it("does not start a county of thousands of villages unasked, and offers a small one", async () => {
    const made = await visitor();
    await made.page.goto(`${origin}?coun.vill=20000&runs=4`);
    const notice = made.page.locator(".sentence-area [role=alert]");
    await notice.waitFor();
    expect(await notice.innerText()).toMatch(/[\d,]{7,} 户/);
    await notice.getByRole("button", { name: shell.fewerVillages(10) }).click();
    await notice.waitFor({ state: "detached" });
    await unharmed(made.page);
    expect(await notice.count()).toBe(0);
    expect(made.complaints).toEqual([]);
    await made.context.close();
  });
});

/** Names for names for names: ten to the tenth lists if they were all written out. */
const BOMB = `a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n${Array.from(
  { length: 5 },
  (_, k) => `a${k + 1}: &a${k + 1} [${Array(10).fill(`*a${k}`).join(", ")}]`,
).join("\n")}\nname: bomb\n`;

const LONG = "k".repeat(5000);

describe("a hostile file", () => {
  let visited: Visit;
  beforeAll(async () => {
    visited = await visit();
  });
  afterAll(() => visited.context.close());

  it.each([
    ["scripts for names", `name: ${JSON.stringify(EVIL)}\ntitle: { zh: ${JSON.stringify(EVIL)}, en: x }\n`],
    ["scripts for keys", `? ${JSON.stringify(EVIL)}\n: 1\nname: x\n`],
    [
      "keys of prototypes",
      "name: x\n__proto__: { polluted: 1 }\nconstructor: { prototype: { polluted: 1 } }\n",
    ],
    ["a bomb of names", BOMB],
    ["deep nesting", `name: ${"[".repeat(41)}${"]".repeat(41)}\n`],
    [
      "deep nesting by blocks",
      `${"a:\n".repeat(1)}${Array.from({ length: 202 }, (_, k) => `${" ".repeat(k)}a:`).join("\n")}\n`,
    ],
    ["no YAML", "{{{{ : : [ \u0000 \u0001"],
    ["nothing", ""],
    [
      "a million villages",
      "extends: baseline.yaml\ncounty: { villages: 1000000, householdsPerVillage: 1000000 }\nname: big\n",
    ],
    ["code", "name: !!js/function 'function () { window.harmed = 1 }'\n"],
    ["another file", "extends: /etc/passwd\nname: x\n"],
    ["a key and a value of many letters", `name: x\n${LONG}: 1\ntime: { seasons: ${LONG} }\n`],
  ])("gets a message and does no harm: %s", async (_, content) => {
    const { page } = visited;
    await drop(page, "hostile.yaml", content);
    const notice = page.locator(".file-notice[role=alert]");
    await notice.waitFor();
    await drawn(page);
    expect((await notice.innerText()).trim().length).toBeGreaterThan(10);
    expect((await notice.innerText()).length).toBeLessThan(5000);
    expect(await notice.innerText()).not.toContain(LONG.slice(0, 61));
    await unharmed(page);
    expect(await page.getByRole("combobox", { name: county.label }).inputValue()).toBe("baseline");
    await notice.getByRole("button", { name: file.dismiss }).click();
    await notice.waitFor({ state: "detached" });
  });

  it("gets a message: 50 MB", async () => {
    const { page } = visited;
    await page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array(50_000_000)], "large.yaml"));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    });
    await page.getByText(file.tooLarge("large.yaml", "50.0")).waitFor();
    await unharmed(page);
  });

  it("asks nothing of any other server, and the console is silent", () => {
    expect(visited.strangers).toEqual([]);
    expect(visited.complaints).toEqual([]);
  });
});
