import { appendFileSync } from "node:fs";
import { relative } from "node:path";
import { afterAll, expect } from "vitest";
import { processorSeconds } from "../scripts/processor-seconds.ts";

/** Where each file's processor seconds are written down, a line a file; `npm run reliability` asks for it. */
const path = process.env.FILE_TIMES;

if (path) {
  const began = processorSeconds();
  afterAll(() => {
    const file = relative(process.cwd(), expect.getState().testPath ?? "");
    appendFileSync(path, `${JSON.stringify({ file, processor: processorSeconds() - began })}\n`);
  });
}
