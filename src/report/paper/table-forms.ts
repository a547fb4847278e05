import { markdownCell, visibleLine } from "../../declare/visible-text.ts";
import type { DataTable } from "../sweep-report/figure.ts";

const SPECIAL: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "&": "\\&",
  "%": "\\%",
  $: "\\$",
  "#": "\\#",
  _: "\\_",
  "{": "\\{",
  "}": "\\}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "≤": "$\\le$",
  "≥": "$\\ge$",
  "−": "$-$",
  "×": "$\\times$",
  "–": "--",
  "—": "---",
  "…": "\\ldots{}",
  "′": "$'$",
  "₁": "$_1$",
  "₂": "$_2$",
  μ: "$\\mu$",
  σ: "$\\sigma$",
};

/** Text as LaTeX takes it. */
const latexText = (text: string): string =>
  visibleLine(text).replaceAll(/[\\&%$#_{}~^≤≥−×–—…′₁₂μσ]/g, (character) => SPECIAL[character]);

/** A table for the package booktabs, first column to the left, the others to the right. */
export function latexTable({ head, rows }: DataTable, caption: string, label: string): string {
  const chinese = /\p{Script=Han}/u.test([caption, ...head, ...rows.flat()].join(""));
  const line = (cells: readonly string[]): string => `    ${cells.map(latexText).join(" & ")} \\\\`;
  return [
    "% \\usepackage{booktabs}",
    ...(chinese ? ["% \\usepackage{ctex}, and XeLaTeX or LuaLaTeX"] : []),
    "\\begin{table}",
    "  \\centering",
    `  \\caption{${latexText(caption)}}`,
    `  \\label{tab:${label}}`,
    `  \\begin{tabular}{l${"r".repeat(Math.max(0, head.length - 1))}}`,
    "    \\toprule",
    line(head),
    "    \\midrule",
    ...rows.map(line),
    "    \\bottomrule",
    "  \\end{tabular}",
    "\\end{table}",
    "",
  ].join("\n");
}

/** The same in Markdown. */
export function markdownTable({ head, rows }: DataTable): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(markdownCell).join(" | ")} |`;
  const rule = `| ${head.map((_, k) => (k === 0 ? "---" : "---:")).join(" | ")} |`;
  return `${[line(head), rule, ...rows.map(line)].join("\n")}\n`;
}
