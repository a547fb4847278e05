import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { modelVersion } from "../../src/model/model-version.ts";

it("the model version is the package's", () => {
  const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  expect(modelVersion).toBe(version);
});
