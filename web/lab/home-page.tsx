import studies from "virtual:studies";
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { withChineseMarks } from "../browser/chinese-marks.ts";
import { lang, named, words } from "../browser/language.ts";
import { en } from "../text/lab-en.ts";
import { zh } from "../text/lab-zh.ts";
import { keeping } from "./keeper.ts";
import { goToPart } from "./lab-place.ts";
import { openKept } from "./open-study.ts";
import { OpenStudy } from "./open-study-field.tsx";
import { forgetStudy, type KeptStudy, keptStudies } from "./run-keeper.ts";
import { writeStudy } from "./study-text.ts";
import { sweep } from "./sweep-state.ts";

const text = words({ zh, en });

/** What there is to begin from: shipped studies, those that this browser keeps, those of the command line. */
export function HomePage() {
  const t = text.value;
  return (
    <>
      <p class="lead">{t.about}</p>
      <Kept />
      <section class="lab-section">
        <h3>{t.home.open}</h3>
        <p>{t.home.openAbout}</p>
        <OpenStudy />
      </section>
      <section class="lab-section">
        <h3>{t.home.shipped}</h3>
        <ul class="study-list">
          {studies.map(({ name, title, about, text: written }) => (
            <li key={name}>
              <div>
                <b>{named(title)}</b> <span class="muted">{name}</span>
                <p>{lang.value === "zh" ? withChineseMarks(about.zh.trim().replace(/\n/g, "")) : about.en}</p>
              </div>
              <button
                type="button"
                onClick={() => {
                  writeStudy(written, 0);
                  goToPart("sweep");
                }}
              >
                {t.home.take}
                <span class="hidden"> {named(title)}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

/** Studies that this browser keeps, the last first. */
function Kept() {
  const t = text.value.home;
  const list = useSignal<readonly KeptStudy[]>([]);
  const look = async (): Promise<void> => {
    list.value = await keptStudies();
  };
  useEffect(() => {
    void look();
  }, []);
  if (list.value.length === 0 && keeping.value.works) return null;
  return (
    <section class="lab-section">
      <h3>{t.inBrowser}</h3>
      <Keeping />
      <ul class="study-list">
        {list.value.map((study) => (
          <li key={study.id}>
            <div>
              <b>{named(study.manifest.saved.study.title)}</b>{" "}
              <span class="muted">
                {t.keptRuns(
                  study.manifest.runs.finished + study.manifest.runs.failed,
                  study.manifest.runs.planned,
                )}
              </span>
            </div>
            <span class="lab-ways">
              <button type="button" onClick={() => void openKept(study).then(() => goToPart("sweep"))}>
                {t.show}
                <span class="hidden"> {named(study.manifest.saved.study.title)}</span>
              </button>
              <button
                type="button"
                disabled={sweep.value?.id === study.id}
                onClick={() => void forgetStudy(study.id).then(look)}
              >
                {t.forget}
                <span class="hidden"> {named(study.manifest.saved.study.title)}</span>
              </button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** That nothing is kept, where that is so. */
export function Keeping() {
  const state = keeping.value;
  return state.works ? null : (
    <p class="notice" role="alert">
      {text.value.home.notKept(state.why)}
    </p>
  );
}
