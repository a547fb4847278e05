import type { Page } from "playwright-core";
import type { Tab } from "../web/browser/place.ts";
import { en as chartsEn } from "../web/text/charts-en.ts";
import { zh as chartsZh } from "../web/text/charts-zh.ts";
import { en as controlsEn } from "../web/text/controls-en.ts";
import { zh as controlsZh } from "../web/text/controls-zh.ts";
import { en as shellEn } from "../web/text/shell-en.ts";
import { zh as shellZh } from "../web/text/shell-zh.ts";
import { en as twinEn } from "../web/text/twin-en.ts";
import { zh as twinZh } from "../web/text/twin-zh.ts";
import { lived } from "./page-waits.ts";

export type Language = "zh" | "en";

/** What stands on the page, in its own words. */
export const messages = {
  zh: { shell: shellZh, controls: controlsZh, charts: chartsZh, twin: twinZh },
  en: { shell: shellEn, controls: controlsEn, charts: chartsEn, twin: twinEn },
};

export interface State {
  name: string;
  /** The rest of the address, if the state needs one; without, the state is reached from the comparison. */
  query?: string;
  /** What it shows was played before anybody asked, or is played only when somebody does: no luck is waited for. */
  unplayed?: true;
  /** From the first screen, its numbers shown, to this state. */
  open(page: Page, language: Language): Promise<void>;
}

/** Where states without an address of their own are reached from. */
export const FROM = "&tab=compare";

/** The answer, for the county as it is offered. */
const ANSWER = "&tab=answer";
const LESSON = "short-small-urgent";
const EXPERIMENT = "&door=lab&at=experiment";
const FIRST_SLIDER = "lenders.ruralCreditCooperative.cost.processing";

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole("button", { name, exact: true }).first().click();

/** Opens a section by its tab. */
export const openTab = (page: Page, tab: Tab, language: Language): Promise<void> =>
  page
    .getByRole("navigation", { name: messages[language].shell.tabs.title })
    .getByRole("button", { name: messages[language].shell.tabs[tab], exact: true })
    .click();

/** Each from the comparison. */
const opened: readonly State[] = [
  { name: "compare", open: async () => {} },
  {
    name: "card",
    open: (page, language) => {
      const { about, sliders } = messages[language].controls;
      return press(page, about(sliders[FIRST_SLIDER]!));
    },
  },
  {
    name: "more",
    async open(page, language) {
      const { more } = messages[language].controls;
      await press(page, more.open);
      await page.getByRole("searchbox").or(page.getByPlaceholder(more.search)).first().waitFor();
    },
  },
  {
    name: "my-county",
    async open(page, language) {
      const { county, mine } = messages[language].controls;
      await press(page, county.own);
      await page.getByRole("dialog", { name: mine.title }).waitFor();
    },
  },
  {
    name: "tray",
    async open(page, language) {
      const { tray } = messages[language].controls;
      await press(page, tray.keep);
      await page.getByRole("slider").first().press("PageUp");
      await lived(page);
      await press(page, tray.keep);
      await openTab(page, "tray", language);
      await page.locator("#tray table").first().waitFor();
    },
  },
  {
    name: "household-list",
    async open(page) {
      await page.locator(".fates-area [role=button], .fates-area svg button").first().click();
      await page.locator(".household-list").waitFor();
    },
  },
  {
    name: "twin-record",
    async open(page, language) {
      const { panel, record } = messages[language].twin;
      await press(page, panel.applications);
      await page.getByText(record.about).waitFor();
    },
  },
  {
    name: "chart-table",
    open: (page, language) =>
      page.locator(".outcomes-area summary", { hasText: messages[language].charts.data }).first().click(),
  },
  ...(["gains", "money", "county"] as const).map(
    (tab): State => ({
      name: tab,
      async open(page, language) {
        await openTab(page, tab, language);
        await page
          .locator(tab === "county" ? ".why details" : ".why svg")
          .first()
          .waitFor();
      },
    }),
  ),
  {
    name: "twin",
    async open(page, language) {
      await openTab(page, "twin", language);
      await page.locator(".twin-alone svg").first().waitFor();
    },
  },
  {
    name: "brief",
    query: "&view=brief",
    open: (page) => page.locator(".brief-sheet").waitFor(),
  },
  {
    name: "keys",
    async open(page, language) {
      await page.keyboard.press("?");
      await page.getByRole("dialog", { name: messages[language].controls.keys.title }).waitFor();
    },
  },
  {
    name: "link-notes",
    query: "&v=0.0.1&no.such=1&c=nowhere",
    open: (page, language) => page.getByText(messages[language].controls.link.notes.title).waitFor(),
  },
];

const answer = (page: Page): Promise<void> => page.locator(".answer-card .choose").first().waitFor();

/** The answer, which the page opens with, for the county as it is offered. */
const answers: readonly State[] = [
  { name: "first", query: ANSWER, unplayed: true, open: answer },
  {
    name: "answer-sources",
    query: ANSWER,
    unplayed: true,
    async open(page) {
      await answer(page);
      await page.locator(".answer-card .ask").first().click();
      await page.locator(".statistics").waitFor();
    },
  },
];

const ofClass = (name: string, at: string, open: State["open"]): State => ({
  name,
  query: `&door=class&at=${at}`,
  unplayed: true,
  open,
});

/** The pages of a class: all lessons, a lesson's first card, the teacher's pages, the editor. */
const classes: readonly State[] = [
  ofClass("class", "", (page) => page.locator(".lesson-list").waitFor()),
  ofClass("class-lesson", LESSON, async (page) => {
    await page.locator(".class form input").first().fill("7");
    await page.locator(".class form input").first().press("Enter");
    await page.locator(".lesson-card").waitFor();
  }),
  ...(["plan", "answers", "sheet"] as const).map((part) =>
    ofClass(`class-${part}`, `${LESSON}.${part}`, (page) => page.locator(".teacher").waitFor()),
  ),
  ofClass("class-editor", "editor", (page) => page.locator(".editor textarea").waitFor()),
];

/** The laboratory: what there is, the scenario as text, a study and an experiment that were played. */
const laboratory: readonly State[] = [
  { name: "lab", query: "&door=lab", unplayed: true, open: (page) => page.locator(".study-list").waitFor() },
  {
    name: "lab-scenario",
    query: "&door=lab&at=scenario",
    open: (page) => page.locator(".lab-state[data-state=same]").waitFor(),
  },
  {
    name: "lab-sweep",
    query: "&door=lab&at=sweep",
    unplayed: true,
    async open(page) {
      await page.locator(".lab-state[data-state=fine]").waitFor();
      await page.locator(".lab-section .chief").click();
      await page.locator(".study-figures img").first().waitFor();
    },
  },
  {
    name: "lab-box",
    query: "&door=lab&at=sweep",
    unplayed: true,
    async open(page) {
      await page.locator(".lab-state[data-state=fine]").waitFor();
      await page.locator(".lab-section .chief").click();
      await page.locator("[data-sweep=done] .discovery form button").click({ timeout: 0 });
      await page.locator("[data-discovery=found]").waitFor();
      await page.locator(".discovery").scrollIntoViewIfNeeded();
    },
  },
  {
    name: "lab-experiment",
    query: EXPERIMENT,
    unplayed: true,
    open: (page) => page.locator(".lab-state[data-state=fine]").waitFor({ state: "attached" }),
  },
  {
    name: "lab-experiment-found",
    query: EXPERIMENT,
    unplayed: true,
    async open(page) {
      // The quickest; on a narrow screen the list is folded.
      await page.locator(".experiment-list button", { hasText: "E15" }).dispatchEvent("click");
      await page.locator(".lab-state[data-state=fine]").waitFor({ state: "attached" });
      await page.getByRole("spinbutton").fill("2");
      await page.locator(".experiment-plan .chief").click();
      await page.locator("[data-experiment=done]").waitFor();
      await page.locator(".study-figures img").first().waitFor();
      await page.locator("#experiment-results").scrollIntoViewIfNeeded();
    },
  },
];

/** Every state that a reader can bring the page into, for pictures, for axe, for a look at each. */
export const states: readonly State[] = [
  ...answers,
  ...opened.map((state) => ({
    ...state,
    async open(page: Page, language: Language) {
      if (!state.query) await openTab(page, "compare", language);
      await state.open(page, language);
    },
  })),
  ...classes,
  ...laboratory,
];
