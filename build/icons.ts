import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { HtmlTagDescriptor, Plugin } from "vite";

const link = (rel: string, href: string, type?: string): HtmlTagDescriptor => ({
  tag: "link",
  attrs: type ? { rel, href, type } : { rel, href },
  injectTo: "head",
});

/** The page's icon; `inline` carries it in the page. */
export function icons(folder: string, inline: boolean): Plugin {
  const svg = readFileSync(join(folder, "icon.svg"));
  return {
    name: "sannong:icons",
    transformIndexHtml: () =>
      inline
        ? [link("icon", `data:image/svg+xml;base64,${svg.toString("base64")}`, "image/svg+xml")]
        : [link("icon", "./icon.svg", "image/svg+xml"), link("apple-touch-icon", "./icon-180.png")],
  };
}
