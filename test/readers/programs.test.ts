import { afterEach, expect, test, vi } from "vitest";
import { hasR, pythonWith } from "./programs.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

test("what is not there is left out, but not by the long tests", () => {
  vi.stubEnv("LONG", "");
  expect(pythonWith("a_module_of_nobody")).toBeUndefined();
  expect(hasR("aPackageOfNobody")).toBe(false);
  vi.stubEnv("LONG", "1");
  expect(() => pythonWith("a_module_of_nobody")).toThrow(
    "the long tests need a Python with a_module_of_nobody",
  );
  expect(() => hasR("aPackageOfNobody")).toThrow("the long tests need R aPackageOfNobody");
});
