import { expect, test } from "vitest";
import { assignmentText } from "../../src/scenario/assignment-text.ts";

test.each([
  [{}, "全部村户", "everybody"],
  [{ lifted: true }, "脱贫户", "lifted households"],
  [{ villages: [0, 3], shop: false }, "村号 0、3；没有网店的户", "villages 0, 3; without a shop"],
  [
    { distance: { atLeast: 10, below: 30 } },
    "到网点 ≥ 10 且 < 30 公里",
    "at least 10 and below 30 km from a branch",
  ],
  [
    { monitored: ["unstable", "hardship"] },
    "脱贫不稳定户、突发严重困难户",
    "unstable after lifting or in sudden hardship",
  ],
  [{ cause: ["illness", "schooling"] }, "主因：因病、因学", "at risk by illness or schooling"],
  [{ literacy: { below: -0.5 } }, "电商素养 < -0.5", "literacy below -0.5"],
  [
    { lot: { of: "households", share: 0.5, compliance: 0.9, name: "rates" } },
    "按户抽签 50 %，中签者 90 % 接受（签名 rates）",
    '50 % of households by the lot "rates", 90 % of them take it up',
  ],
  [
    { lot: { of: "villages", share: 1 / 3, crossover: 0.05 } },
    "按村抽签 33.3333 %，未中签者 5 % 仍获得（签名 lot）",
    '33.3333 % of villages by the lot "lot", 5 % of the others come by it',
  ],
])("%j is told in words", (written, zh, en) => {
  expect(assignmentText(written, "zh")).toBe(zh);
  expect(assignmentText(written, "en")).toBe(en);
});

test("a village's crop is named as the county's people name it", () => {
  expect(assignmentText({ product: ["grain"] }, "en")).toMatch(/^villages of [a-z]/);
  expect(assignmentText({ product: ["grain"] }, "zh")).toMatch(/^种.+的村$/);
});

test("what is no assignment is shown as it was written", () => {
  expect(assignmentText({ lifted: "yes" }, "en")).toBe('{"lifted":"yes"}');
});
