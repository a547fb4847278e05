import { words } from "../browser/language.ts";
import { Fates } from "../parts/fates.tsx";
import { ProgressLine } from "../parts/progress.tsx";
import { en } from "../text/shell-en.ts";
import { zh } from "../text/shell-zh.ts";
import { Twin } from "../twin/twin.tsx";

const text = words({ zh, en });

/** One household under every arrangement across the whole width, and all of them below to choose from. */
export function TwinAlone() {
  const { sections } = text.value;
  return (
    <div class="twin-alone">
      <section class="twin-area" aria-label={sections.twin}>
        <Twin />
      </section>
      <section class="fates-area" aria-labelledby="fates-title">
        <h2 id="fates-title" class="hidden">
          {sections.fates}
        </h2>
        <Fates />
      </section>
      <ProgressLine />
    </div>
  );
}
