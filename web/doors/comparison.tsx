import { computed } from "@preact/signals";
import { words } from "../browser/language.ts";
import { narrow } from "../browser/narrow.ts";
import { Controls } from "../parts/controls.tsx";
import { ControlsSheet } from "../parts/controls-sheet.tsx";
import { Fates } from "../parts/fates.tsx";
import { LinkNotes } from "../parts/link-notes.tsx";
import { Outcomes } from "../parts/outcomes.tsx";
import { ProgressLine } from "../parts/progress.tsx";
import { Sentence } from "../parts/sentence.tsx";
import { ghost } from "../playing/replay.ts";
import { en } from "../text/shell-en.ts";
import { zh } from "../text/shell-zh.ts";
import { pinned } from "../tray/tray.ts";
import { headingOf } from "../tray/tray-name.ts";
import { Twin } from "../twin/twin.tsx";

const text = words({ zh, en });

const pinnedLines = computed(() =>
  pinned.value.map((entry) => ({ name: headingOf(entry), over: entry.bands })),
);

/** Arrangements compared on one screen: what is set, what comes of it, one household, all households. */
export function Comparison() {
  const { sections } = text.value;
  return (
    <div class="screen">
      <div class="sentence-area">
        <LinkNotes />
        <Sentence />
      </div>
      {narrow.value ? (
        <ControlsSheet />
      ) : (
        <section class="controls-area" aria-labelledby="controls-title">
          <h2 id="controls-title" class="hidden">
            {sections.policy}
          </h2>
          <Controls />
        </section>
      )}
      <section id="outcomes" class="outcomes-area" aria-labelledby="outcomes-title">
        <h2 id="outcomes-title" class="hidden">
          {sections.outcomes}
        </h2>
        <Outcomes ghost={ghost.value} pinned={pinnedLines.value} />
      </section>
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
