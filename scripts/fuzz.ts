/**
 * Strange and hostile inputs, drawn from the schemas with fixed seeds, and what became of them, as a table:
 *
 *     node tools/fuzz.js --scenarios 10000 --surveys 5000 --studies 5000
 */
import { parseArgs } from "node:util";
import { type Counts, fuzzScenarios, fuzzStudies, fuzzSurveys } from "../test/fuzz/fuzz.ts";

const { values } = parseArgs({
  options: {
    scenarios: { type: "string", default: "10000" },
    surveys: { type: "string", default: "5000" },
    studies: { type: "string", default: "5000" },
  },
});

const kinds: readonly [string, (count: number) => Counts, string][] = [
  ["情景 scenarios", fuzzScenarios, values.scenarios],
  ["调查 surveys", fuzzSurveys, values.surveys],
  ["研究 studies", fuzzStudies, values.studies],
];

const number = (count: number): string => count.toLocaleString("en");
console.log(
  "| | 试过 tried | 拒绝并说明 refused in words | 接受并运行两遍 accepted, played twice | 过大未运行 too large to play here | 出错 faults |",
);
console.log("| --- | ---: | ---: | ---: | ---: | ---: |");
for (const [name, fuzz, count] of kinds) {
  const { tried, refused, played, large, faults } = fuzz(Number(count));
  if (tried === 0) continue;
  const cells = [tried, refused, played, large, faults.length].map(number);
  console.log(`| ${[name, ...cells].join(" | ")} |`);
  for (const fault of faults.slice(0, 20)) console.error(fault);
}
