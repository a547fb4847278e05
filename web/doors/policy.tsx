import { briefing } from "../browser/briefing.ts";
import { words } from "../browser/language.ts";
import { narrow } from "../browser/narrow.ts";
import { Controls } from "../parts/controls.tsx";
import { ControlsSheet } from "../parts/controls-sheet.tsx";
import { CountyChoice } from "../parts/county-choice.tsx";
import { DropFile } from "../parts/drop-file.tsx";
import { Fates } from "../parts/fates.tsx";
import { Header } from "../parts/header.tsx";
import { KeysCard } from "../parts/keys-card.tsx";
import { Later } from "../parts/later.tsx";
import { LinkNotes } from "../parts/link-notes.tsx";
import { Outcomes } from "../parts/outcomes.tsx";
import { ProgressLine } from "../parts/progress.tsx";
import { Sentence } from "../parts/sentence.tsx";
import { CopyLink, SharingNote } from "../parts/sharing.tsx";
import { ghost } from "../playing/replay.ts";
import { en } from "../text/shell-en.ts";
import { zh } from "../text/shell-zh.ts";
import { pinned } from "../tray/tray.ts";
import { Tray } from "../tray/tray.tsx";
import { Twin } from "../twin/twin.tsx";

const text = words({ zh, en });

const brief = () =>
  import("../brief/brief.tsx").then(({ Brief }) => () => (
    <Brief
      onClose={() => {
        briefing.value = false;
      }}
    />
  ));
const why = () => import("../why/why.tsx").then(({ Why }) => Why);

/** The policymaker's door: the first screen, and what lies below it. */
export function PolicyDoor() {
  const t = text.value;
  return (
    <>
      <a class="skip" href="#outcomes">
        {t.skip}
      </a>
      <main>
        <div class="screen">
          <Header ways={<Ways />}>
            <CountyChoice />
          </Header>
          <div class="sentence-area">
            <LinkNotes />
            <Sentence />
          </div>
          {narrow.value ? (
            <ControlsSheet />
          ) : (
            <section class="controls-area" aria-label={t.sections.policy}>
              <Controls />
            </section>
          )}
          <section id="outcomes" class="outcomes-area" aria-label={t.sections.outcomes}>
            <Outcomes ghost={ghost.value} pinned={pinned.value} />
          </section>
          <section class="twin-area" aria-label={t.sections.twin}>
            <Twin />
          </section>
          <section class="fates-area" aria-label={t.sections.fates}>
            <Fates />
          </section>
          <ProgressLine />
        </div>
        <div class="below">
          <div id="tray">
            <Tray />
          </div>
          <section id="why" aria-label={t.why}>
            <Later load={why} near />
          </section>
        </div>
      </main>
      {briefing.value ? <Later load={brief} /> : null}
      <KeysCard />
      <DropFile />
      <SharingNote />
    </>
  );
}

/** The ways from the first screen to the others. */
function Ways() {
  const t = text.value;
  return (
    <>
      <a class="way" href="#tray">
        {t.tray}
      </a>
      <a class="way" href="#why">
        {t.why}
      </a>
      <CopyLink />
      <button
        type="button"
        class="chief"
        onClick={() => {
          briefing.value = true;
        }}
      >
        {t.brief}
      </button>
    </>
  );
}
