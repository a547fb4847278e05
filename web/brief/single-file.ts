import { h } from "preact";
import { markup } from "./markup.ts";
import { BriefPage } from "./page.tsx";
import type { Setting } from "./tables.ts";

/** What the file may do: show itself. No scripts, no requests. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** The brief as one page of HTML that needs nothing else; `css` is the style sheet that the preview has. */
export function singleFile(setting: Setting, css: string): string {
  const { brief, text } = setting;
  const head = [
    h("meta", { charset: "utf-8" }),
    h("meta", { "http-equiv": "Content-Security-Policy", content: POLICY }),
    h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    h("title", null, text.title(brief.county)),
  ];
  const language = brief.language === "zh" ? "zh-CN" : "en";
  return `<!doctype html>\n<html lang="${language}"><head>${markup(head)}<style>${css}</style></head><body class="paper">${markup(h(BriefPage, setting))}</body></html>\n`;
}
