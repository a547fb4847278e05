import type { EstimateForm } from "../../experiments/file/experiment.ts";
import type { Target } from "../../experiments/file/experiment-file.ts";
import type { Language } from "../tables/shown.ts";
import { experimentText } from "./experiment-text.ts";
import { ranged, share } from "./shown-number.ts";

type Asked = Pick<Target, "band" | "sign" | "insignificant">;

/** By what an estimate is judged: its band, its sign, whether it may be told from 0. */
export function judgedBy(target: Asked | undefined, show: EstimateForm["show"], language: Language): string {
  const text = experimentText(language);
  if (!target) return "—";
  const { band, sign, insignificant } = target;
  return [
    ...(band ? [ranged(band, show, language)] : []),
    ...(sign ? [text.signs[sign]] : []),
    ...(insignificant === undefined ? [] : [text.insignificant(share(insignificant))]),
  ].join(text.and);
}
