import { words } from "../browser/language.ts";
import { en } from "../text/lab-en.ts";
import { zh } from "../text/lab-zh.ts";
import { ScenarioPage } from "./scenario-page.tsx";
import "./lab.css";

const text = words({ zh, en });

/** The laboratory: the scenario as text. */
export function Lab() {
  return (
    <div class="lab">
      <h2 class="hidden">{text.value.title}</h2>
      <ScenarioPage />
    </div>
  );
}
