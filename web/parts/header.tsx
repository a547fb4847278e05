import type { ComponentChildren } from "preact";
import { lang, words } from "../language.ts";
import { canRedo, canUndo, lastChange, redo, reset, undo } from "../now.ts";
import { newVersion, refresh } from "../offline.ts";
import { replay } from "../replay.ts";
import { en } from "../text/shell-en.ts";
import { zh } from "../text/shell-zh.ts";
import { chooseTheme, theme } from "../theme.ts";

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
        <button type="button" onClick={reset}>
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
      <button type="button" onClick={() => chooseTheme(other)}>
        {t.theme[other]}
      </button>
      <button type="button" lang={lang.value === "zh" ? "en" : "zh-CN"} onClick={switchLanguage}>
        {t.language}
      </button>
    </header>
  );
}

const switchLanguage = (): void => {
  lang.value = lang.value === "zh" ? "en" : "zh";
};
