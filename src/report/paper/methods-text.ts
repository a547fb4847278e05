import { markdownText, markdownWords, visibleLine } from "../../declare/visible-text.ts";
import { designs } from "../../sweeps/design/all.ts";
import type { Results } from "../../sweeps/store/results.ts";
import type { DiscoveryReport } from "../sweep-report/discovery-report.ts";
import type { Named } from "../sweep-report/names.ts";
import type { ResultTable } from "../sweep-report/result-table.ts";
import type { SensitivityReport } from "../sweep-report/sensitivity-report.ts";
import type { PaperText } from "../text/paper-zh.ts";
import { markdownTable } from "./table-forms.ts";

interface MethodsInput {
  results: Results;
  named: Named;
  text: PaperText;
  factors: ResultTable;
  commands: readonly string[];
  node: string;
  missing: readonly string[];
  sensitivity?: SensitivityReport;
  discovery?: DiscoveryReport;
}

const section = (title: string, paragraphs: readonly string[]): string =>
  `## ${title}\n\n${paragraphs.join("\n\n")}\n`;

const words = (title: string, paragraphs: readonly string[]): string =>
  section(title, paragraphs.map(markdownWords));

/** The methods section of a paper about this study, in Markdown. */
export function methodsText(input: MethodsInput): string {
  const { results, named, text, factors, commands, sensitivity, discovery, missing } = input;
  const { methods } = text;
  const parts = [
    `# ${methods.title}\n`,
    `${markdownWords(setting(input).join(" "))}\n`,
    section(methods.factors, [markdownTable(factors).trimEnd()]),
    ...(sensitivity
      ? [
          words(methods.analysis, [
            methods.response(`${sensitivity.response.axis} (\`${sensitivity.response.name}\`)`),
            ...sensitivity.method,
          ]),
          words(methods.findings, sensitivity.findings),
        ]
      : []),
    ...(discovery ? [words(methods.discovery, [...discovery.method, ...discovery.findings])] : []),
    words(named.text.missing.title, missing),
    section(methods.commands, [`\`\`\`sh\n${commands.map(visibleLine).join("\n")}\n\`\`\``]),
    section(methods.versions, [versions(results, text, input.node)]),
  ];
  return parts.join("\n");
}

function setting({ results, named, text }: MethodsInput): string[] {
  const { study, manifest, points, missing } = results;
  const { methods } = text;
  const { stop } = study;
  return [
    methods.model(manifest.modelVersion, manifest.seasons),
    study.arms.length > 1
      ? methods.arms(named.arm(study.reference), named.arm(study.treatment))
      : methods.oneArm(named.arm(study.arms[0])),
    methods.design(designs[study.design.kind].described[named.language], points.length, study.factors.length),
    stop
      ? methods.stop(stop.metric, stop.halfWidth, stop.atLeast, stop.atMost)
      : methods.replicates(study.replicates),
    study.luck === "shared" ? methods.shared : methods.independent,
    methods.runs(missing.finished, missing.planned),
  ];
}

function versions({ manifest, study }: Results, { methods }: PaperText, node: string): string {
  const rules: [string, string][] = [
    [methods.model_, manifest.modelVersion],
    [methods.node, node],
    [methods.seed, study.seed],
    [methods.studyHash, manifest.studyHash],
    [methods.scenarioHash, manifest.scenarioHash],
    [methods.storeHash, manifest.storeHash ?? "—"],
  ];
  return rules.map(([name, value]) => `- ${name}: ${exactly(value)}`).join("\n");
}

/** As code; a seed that code cannot hold, as words. */
const exactly = (value: string): string =>
  /[`<]/.test(value) ? markdownText(value) : `\`${visibleLine(value)}\``;
