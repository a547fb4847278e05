import counties from "virtual:counties";
import { signal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { withChineseMarks } from "../browser/chinese-marks.ts";
import { lang, named, words } from "../browser/language.ts";
import { myCounty } from "../set/link.ts";
import { now, OWN, plain, set } from "../set/now.ts";
import { declaredAt } from "../set/parameters.ts";
import { comparedArms, usualArms } from "../set/plain-tree.ts";
import { onlyChanges } from "../set/preset-value.ts";
import { en } from "../text/controls-en.ts";
import { zh } from "../text/controls-zh.ts";
import { ChooseFile } from "./drop-file.tsx";
import { Later } from "./later.tsx";
import { CopyCommand, SaveFile } from "./sharing.tsx";
import "../notices.css";

const text = words({ zh, en });

/** Whether the form of six figures is open. */
export const makingMine = signal(false);

const form = () => import("./my-county.tsx").then((part) => part.MyCounty);

/** Settings stay, but for those that the new county has anyway; so do arms that were chosen. */
function choose(name: string): void {
  const chosen = counties.find((each) => each.name === name);
  if (!chosen) return;
  const { arms } = now.value;
  const compared = arms.length < 2 || arms.join() === comparedArms(plain.value).join();
  set({
    county: name,
    own: undefined,
    ownTitle: undefined,
    arms: compared ? comparedArms(chosen.plain) : usualArms(chosen.plain, arms),
    settings: onlyChanges(now.value.settings, chosen.plain, declaredAt),
    household: undefined,
  });
}

/** Which county: a packaged one, one from six figures, or a file. */
export function CountyChoice() {
  const t = text.value.county;
  const { county, ownTitle } = now.value;
  const chosen = counties.find(({ name }) => name === county);
  return (
    <span class="county-choice">
      <label>
        <span class="small muted">{t.label}</span>{" "}
        <select value={county} onChange={(event) => choose(event.currentTarget.value)}>
          {county === OWN ? <option value={OWN}>{named(ownTitle ?? myCounty)}</option> : null}
          {(["county", "experiment"] as const).map((kind) => (
            <optgroup key={kind} label={t.kinds[kind]}>
              {counties
                .filter((each) => each.kind === kind)
                .map(({ name, title }) => (
                  <option key={name} value={name}>
                    {title[lang.value]}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </label>
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={() => {
          makingMine.value = true;
        }}
      >
        {t.own}
      </button>
      <Panel about={chosen?.about[lang.value] ?? ""} />
      {makingMine.value ? <Later load={form} /> : null}
    </span>
  );
}

const isOpen = signal(false);

const aboutText = (about: string): string =>
  lang.value === "zh" ? withChineseMarks(about.trim().replace(/\n/g, "")) : about.trim().replace(/\n/g, " ");

/** What the county is, and its file: open one, save this one, play it elsewhere. */
function Panel({ about }: { about: string }) {
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event): void => {
      const outside = event.target instanceof Node && !box.current?.contains(event.target);
      if (event instanceof KeyboardEvent ? event.key === "Escape" : outside) isOpen.value = false;
    };
    addEventListener("pointerdown", close);
    addEventListener("keydown", close);
    return () => {
      removeEventListener("pointerdown", close);
      removeEventListener("keydown", close);
    };
  }, []);
  return (
    <details
      ref={box}
      class="county-panel"
      open={isOpen.value}
      onToggle={(event) => {
        isOpen.value = event.currentTarget.open;
      }}
    >
      <summary>{text.value.county.about}</summary>
      <div>
        {about ? <p>{aboutText(about)}</p> : null}
        <span class="files">
          <ChooseFile />
          <SaveFile />
          <CopyCommand />
        </span>
      </div>
    </details>
  );
}
