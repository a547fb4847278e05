import { briefing } from "../browser/briefing.ts";
import { words } from "../browser/language.ts";
import { type Tab, tab } from "../browser/place.ts";
import { CountyChoice } from "../parts/county-choice.tsx";
import { DoorSwitch } from "../parts/door-switch.tsx";
import { DropFile } from "../parts/drop-file.tsx";
import { Header } from "../parts/header.tsx";
import { KeysCard } from "../parts/keys-card.tsx";
import { Later } from "../parts/later.tsx";
import { LinkNotes } from "../parts/link-notes.tsx";
import { CopyLink, SharingNote } from "../parts/sharing.tsx";
import { Tabs } from "../parts/tabs.tsx";
import { en } from "../text/shell-en.ts";
import { zh } from "../text/shell-zh.ts";
import { KeepButton } from "../tray/keep-button.tsx";
import { built } from "./all.ts";

const text = words({ zh, en });

const brief = () =>
  import("../brief/brief.tsx").then(({ Brief }) => () => (
    <Brief
      onClose={() => {
        briefing.value = false;
      }}
    />
  ));

const reasons = (own: "gains" | "money" | "county") => () =>
  import("../why/why.tsx").then(({ Why }) => () => <Why tab={own} />);

const comparison = () => import("./comparison.tsx").then(({ Comparison }) => Comparison);

/** What each tab shows, loaded when it is opened: a page that opens with the answer does without the rest. */
const loads: Readonly<Record<Exclude<Tab, "compare">, () => Promise<() => preact.JSX.Element | null>>> = {
  answer: () => import("../answer/answer.tsx").then(({ Answer }) => Answer),
  twin: () => import("./twin-alone.tsx").then(({ TwinAlone }) => TwinAlone),
  gains: reasons("gains"),
  money: reasons("money"),
  county: reasons("county"),
  tray: () =>
    import("../tray/tray.tsx").then(({ Tray }) => () => (
      <div id="tray">
        <Tray />
      </div>
    )),
};

/** The policymaker's door: a head that stays in sight, and one section at a time. */
export function PolicyDoor() {
  const t = text.value;
  const shown = tab.value;
  return (
    <div class="policy" data-tab={shown}>
      <a class="skip" href="#main">
        {t.skip}
      </a>
      <div class="top">
        <Header switches={<DoorSwitch built={built} />} ways={<Ways />}>
          <CountyChoice />
        </Header>
        <Tabs>
          <KeepButton />
        </Tabs>
      </div>
      <main id="main">
        {shown === "compare" ? (
          <Later key={shown} load={comparison} />
        ) : (
          <div class="sheet-page">
            <LinkNotes />
            <Later key={shown} load={loads[shown]} />
          </div>
        )}
      </main>
      {briefing.value ? <Later load={brief} /> : null}
      <KeysCard />
      <DropFile />
      <SharingNote />
    </div>
  );
}

/** The ways out of the page. */
function Ways() {
  return (
    <>
      <CopyLink />
      <button
        type="button"
        class="chief"
        onClick={() => {
          briefing.value = true;
        }}
      >
        {text.value.brief}
      </button>
    </>
  );
}
