import { useSignal } from "@preact/signals";
import { messageOf } from "../../src/play/runner.ts";
import { copyText } from "../browser/copy-text.ts";
import { keepFile } from "../browser/keep-file.ts";
import { lang, words } from "../browser/language.ts";
import { en } from "../text/experiment-en.ts";
import { zh } from "../text/experiment-zh.ts";
import { en as labEn } from "../text/lab-en.ts";
import { zh as labZh } from "../text/lab-zh.ts";
import { fileOf } from "./experiment-source.ts";
import { type OpenExperiment, played } from "./experiment-state.ts";
import { askClerk } from "./study-lanes.ts";

const text = words({ zh, en });
const labText = words({ zh: labZh, en: labEn });

const types = { json: "application/json", html: "text/html" } as const;

/** What an experiment found as the command line's files, and the command that finds the same. */
export function ExperimentFiles({
  experiment: { text: written, begun, seeds },
}: {
  experiment: OpenExperiment;
}) {
  const t = text.value;
  const lab = labText.value;
  const fault = useSignal("");
  const word = useSignal("");
  const save = async (kind: keyof typeof types): Promise<void> => {
    const file = `experiment.${kind}`;
    fault.value = "";
    try {
      const asked = { saved: begun.saved, seeds, played: played.value };
      const made = await askClerk("experimentFile", asked, kind, lang.value);
      keepFile(new Blob([made], { type: types[kind] }), file);
    } catch (error) {
      fault.value = lab.files.failed(file, messageOf(error));
    }
  };
  const { file, packaged } = fileOf(written, begun);
  const command = `sannong experiment run ${file}${seeds === begun.saved.study.replicates ? "" : ` --seeds ${seeds}`}`;
  const copy = async (): Promise<void> => {
    word.value = (await copyText(command)) ? lab.scenario.copied : lab.scenario.notCopied;
  };
  return (
    <>
      <p class="lab-ways">
        <button type="button" onClick={() => void save("json")}>
          {t.saveJson}
        </button>
        <button type="button" onClick={() => void save("html")}>
          {t.saveHtml}
        </button>
        <button type="button" onClick={() => void copy()}>
          {t.copyCommand}
        </button>
        <code>{command}</code>
        <span role="status">{word.value}</span>
      </p>
      {packaged ? null : <p class="muted small">{t.commandFile(file)}</p>}
      {fault.value ? (
        <p class="notice" role="alert">
          {fault.value}
        </p>
      ) : null}
    </>
  );
}
