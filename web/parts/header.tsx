import type { ComponentChildren } from "preact";
import { lang, words } from "../browser/language.ts";
import { narrow } from "../browser/narrow.ts";
import { newVersion, refresh } from "../browser/offline.ts";
import { chooseTheme, theme } from "../browser/theme.ts";
import { replay } from "../playing/replay.ts";
import { canRedo, canUndo, lastChange, now, redo, reset, undo } from "../set/now.ts";
import { en } from "../text/shell-en.ts";
import { zh } from "../text/shell-zh.ts";
import { toggleCard } from "./keys.ts";

const text = words({ zh, en });

/** The head of the page: which county, steps back and forth, ways out; `children` stand beside the title. */
export function Header({ children, ways }: { children?: ComponentChildren; ways?: ComponentChildren }) {
  const t = text.value;
  const other = theme.value === "dark" ? "light" : "dark";
  return (
    <header class="head">
      <h1>{t.title}</h1>
      {children}
      <span class="steps">
        <button type="button" onClick={undo} disabled={!canUndo.value} title="Ctrl+Z">
          {t.undo}
        </button>
        <button type="button" onClick={redo} disabled={!canRedo.value} title="Ctrl+Y">
          {t.redo}
        </button>
        <button type="button" onClick={() => void replay()} disabled={!lastChange.value} title="R">
          {t.replay}
        </button>
        <button type="button" onClick={resetChanges}>
          {t.reset}
        </button>
      </span>
      <span class="rest" />
      {newVersion.value ? (
        <button type="button" onClick={refresh} title={t.update}>
          {t.reload}
        </button>
      ) : null}
      {ways}
      {narrow.value ? null : (
        <button
          type="button"
          class="keys-button"
          aria-haspopup="dialog"
          aria-label={t.keys}
          title={`${t.keys} (?)`}
          onClick={toggleCard}
        >
          ?
        </button>
      )}
      <button type="button" onClick={() => chooseTheme(other)}>
        {t.theme[other]}
      </button>
      <button type="button" lang={lang.value === "zh" ? "en" : "zh-CN"} onClick={switchLanguage}>
        {t.language}
      </button>
    </header>
  );
}

/** Nothing to take back is no step. */
function resetChanges(): void {
  const { settings, uncertain } = now.value;
  if (uncertain || Object.keys(settings).length > 0) reset();
}

const switchLanguage = (): void => {
  lang.value = lang.value === "zh" ? "en" : "zh";
};
