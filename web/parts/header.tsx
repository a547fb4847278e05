import type { ComponentChildren } from "preact";
import { lang, words } from "../browser/language.ts";
import { narrow } from "../browser/narrow.ts";
import { newVersion, refresh } from "../browser/offline.ts";
import { chooseTheme, theme } from "../browser/theme.ts";
import { en } from "../text/shell-en.ts";
import { zh } from "../text/shell-zh.ts";
import { toggleCard } from "./keys.ts";

const text = words({ zh, en });

interface HeaderProps {
  /** Beside the title: the doors. */
  switches?: ComponentChildren;
  /** What the door is about, as which county. */
  children?: ComponentChildren;
  ways?: ComponentChildren;
}

/** The head of every door: title, doors, what it is about, ways out, looks and language. */
export function Header({ switches, children, ways }: HeaderProps) {
  const t = text.value;
  const other = theme.value === "dark" ? "light" : "dark";
  return (
    <header class="head">
      <h1>{t.title}</h1>
      {switches}
      {children}
      <span class="head-ways">
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
      </span>
    </header>
  );
}

const switchLanguage = (): void => {
  lang.value = lang.value === "zh" ? "en" : "zh";
};
