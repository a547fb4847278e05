import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { zh as answer } from "../../web/text/answer-zh.ts";
import { zh as brief } from "../../web/text/brief-zh.ts";
import { zh as charts } from "../../web/text/charts-zh.ts";
import { zh as lessons } from "../../web/text/class-zh.ts";
import { zh as controls } from "../../web/text/controls-zh.ts";
import { zh as experiment } from "../../web/text/experiment-zh.ts";
import { zh as lab } from "../../web/text/lab-zh.ts";
import { zh as programmes } from "../../web/text/programmes-zh.ts";
import { zh as shell } from "../../web/text/shell-zh.ts";
import { zh as twin } from "../../web/text/twin-zh.ts";
import { zh as why } from "../../web/text/why-zh.ts";
import { codeOf } from "../house/source.ts";

const code = readdirSync("web", { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name) && !name.startsWith("text"))
  .map((name) => codeOf(readFileSync(`web/${name}`, "utf8")))
  .join("\n");

/** Read off a text, or taken apart from it. */
const isRead = (key: string): boolean =>
  new RegExp(`\\.${key}\\b|\\{[^{}]*\\b${key}\\b[^{}]*\\} =`).test(code);

test("every text of the page is among those looked at", () => {
  const texts = readdirSync("web/text").filter((name) => name.endsWith("-zh.ts"));
  expect(texts).toEqual(
    [
      "answer",
      "brief",
      "charts",
      "class",
      "controls",
      "experiment",
      "lab",
      "programmes",
      "shell",
      "twin",
      "why",
    ].map((name) => `${name}-zh.ts`),
  );
});

describe.each(
  Object.entries({
    answer,
    brief,
    charts,
    class: lessons,
    controls,
    experiment,
    lab,
    programmes,
    shell,
    twin,
    why,
  }),
)("%s", (_, text) => {
  test("has no message that the page never shows", () => {
    expect(Object.keys(text).filter((key) => !isRead(key))).toEqual([]);
  });
});
