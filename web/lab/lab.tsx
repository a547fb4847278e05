import { words } from "../browser/language.ts";
import { at } from "../browser/place.ts";
import { singleFile } from "../browser/single-file.ts";
import { Later } from "../parts/later.tsx";
import { en } from "../text/lab-en.ts";
import { zh } from "../text/lab-zh.ts";
import { HomePage } from "./home-page.tsx";
import { goToPart, type LabPart, labPartOf, labParts } from "./lab-place.ts";
import { ScenarioPage } from "./scenario-page.tsx";
import { SweepPage } from "./sweep-page.tsx";
import "./lab.css";
import "./study.css";

const text = words({ zh, en });

const pages: Readonly<Record<LabPart, () => preact.JSX.Element>> = {
  home: HomePage,
  scenario: ScenarioPage,
  sweep: SweepPage,
  experiment: () =>
    singleFile ? <p class="lead">{text.value.noExperiments}</p> : <Later load={experiments} />,
};

const experiments = () => import("./experiment-page.tsx").then(({ ExperimentPage }) => ExperimentPage);

/** The laboratory: one part at a time. */
export function Lab() {
  const t = text.value;
  const part = labPartOf(at.value);
  const Page = pages[part];
  return (
    <div class="lab" data-part={part}>
      <h2 class="hidden">{t.title}</h2>
      <nav class="tabs lab-parts" aria-label={t.parts.title}>
        {labParts.map((each) => (
          <button
            key={each}
            type="button"
            aria-current={each === part ? "page" : undefined}
            onClick={() => goToPart(each)}
          >
            {t.parts[each]}
          </button>
        ))}
      </nav>
      <Page />
    </div>
  );
}
