import type { Names } from "../../declare/parameter.ts";
import { lenders } from "../../model/lenders/all.ts";
import { labelOf, metricOf } from "../../model/metrics/all.ts";
import { defaultArms } from "../../scenario/default-arms.ts";
import { lenderTitle } from "../../scenario/lender-title.ts";
import { unitNames } from "../../scenario/unit-names.ts";
import type { FactorColumn } from "../../sweeps/analysis/analysis-sample.ts";
import type { Factor } from "../../sweeps/factor/factor.ts";
import { namesAlone } from "../../sweeps/factor/names-alone.ts";
import type { Results } from "../../sweeps/store/results.ts";
import { splitResponse } from "../../sweeps/study/response-name.ts";
import type { Study } from "../../sweeps/study/study.ts";
import { short } from "../layout/digits.ts";
import type { Language } from "../tables/shown.ts";
import { analysisEn } from "../text/analysis-en.ts";
import { type AnalysisText, analysisZh } from "../text/analysis-zh.ts";

export const analysisText = (language: Language): AnalysisText =>
  language === "zh" ? analysisZh : analysisEn;

/** A response in words: what it is called, and in what unit it is shown. */
export interface ResponseNames {
  name: string;
  label: string;
  /** Empty where it has none. */
  unit: string;
  /** Of differences and errors in it. */
  errorUnit: string;
  /** The label with its unit, for an axis. */
  axis: string;
  /** From the model's value to the shown one. */
  factor: number;
}

/** What the names in a report are made from. */
export interface Named {
  language: Language;
  text: AnalysisText;
  study: Study;
  arm(name: string): string;
  lender(name: string): Names;
}

export function namedOf(results: Pick<Results, "study" | "manifest">, language: Language): Named {
  const arms = (results.manifest.saved?.plain?.arms ?? {}) as Record<
    string,
    { title?: Partial<Names> } | undefined
  >;
  const usual = defaultArms as Record<string, { title: Names } | undefined>;
  const arm = (name: string): string => arms[name]?.title?.[language] ?? usual[name]?.title[language] ?? name;
  const lender = (name: string): Names => lenderTitle(name, results.manifest.saved?.plain ?? {});
  return { language, text: analysisText(language), study: results.study, arm, lender };
}

export function responseNames({ text, language, study, arm, lender }: Named, name: string): ResponseNames {
  const [of, metric] = splitResponse(name);
  const declared = metricOf(metric);
  const what = labelOf(metric, lender)?.[language] ?? metric;
  const difference = of === "difference";
  const label = difference
    ? text.names.difference(what, arm(study.treatment), arm(study.reference))
    : text.names.level(what, arm(of));
  const show = declared?.show ?? "number";
  const unit =
    show === "percent"
      ? difference
        ? text.names.points
        : text.names.percent
      : show === "yuan"
        ? text.names.yuan
        : text.names.number;
  const factor = show === "percent" ? 100 : 1;
  return {
    name,
    label,
    unit,
    errorUnit: show === "percent" ? text.names.points : unit,
    axis: unit === "" ? label : `${label}${text.names.unit(unit)}`,
    factor,
  };
}

/** The parameter's name, with the lender or arm that it belongs to where the name alone does not tell. */
export function factorLabel({ language, study, arm, lender }: Named, factor: Factor): string {
  const own = namesAlone(factor)[language];
  const parts = factor.path.split(".");
  if (parts[0] === "lenders" && Object.hasOwn(lenders, parts[1] ?? ""))
    return `${lender(parts[1])[language]}${language === "zh" ? "：" : ": "}${own}`;
  const twice = study.factors.filter(({ names }) => names[language] === own).length > 1;
  if (parts[0] === "arms" && parts[1] !== "*" && twice) return `${own}（${arm(parts[1])}）`;
  return twice ? `${own} [${factor.path}]` : own;
}

/** Its unit in words; empty for switches, names and bare numbers. */
export function factorUnit({ language }: Named, { unit }: Factor): string {
  return unit === "flag" || unit === "code" || unit === "count" ? "" : unitNames[unit][language];
}

/** Name, unit and scale, for an axis. */
export function factorAxis(named: Named, { factor, log }: FactorColumn): string {
  const unit = factorUnit(named, factor);
  const { names } = named.text;
  const parts = [unit, log ? names.logarithmic : ""].filter((part) => part !== "").join(named.text.comma);
  return `${factorLabel(named, factor)}${parts === "" ? "" : names.unit(parts)}`;
}

/** A value of a factor as it is read: a number, or the choice that a number stands for. */
export function factorValue({ text }: Named, { choices }: FactorColumn, value: number): string {
  if (!choices) return short(value);
  const choice = choices[value];
  return typeof choice === "boolean" ? (choice ? text.yes : text.no) : String(choice);
}
