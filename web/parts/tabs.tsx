import type { ComponentChildren } from "preact";
import { words } from "../browser/language.ts";
import { tab, tabs } from "../browser/place.ts";
import { en } from "../text/shell-en.ts";
import { zh } from "../text/shell-zh.ts";
import { Steps } from "./steps.tsx";
import "../tabs.css";

const text = words({ zh, en });

/** The sections of the policymaker's door, always in sight, with the steps back and forth beside them. */
export function Tabs({ children }: { children?: ComponentChildren }) {
  const t = text.value.tabs;
  return (
    <div class="tab-row">
      <nav class="tabs" aria-label={t.title}>
        {tabs.map((name) => (
          <button
            key={name}
            type="button"
            aria-current={tab.value === name ? "page" : undefined}
            onClick={() => {
              tab.value = name;
              scrollTo(0, 0);
            }}
          >
            {t[name]}
          </button>
        ))}
      </nav>
      <Steps>{children}</Steps>
    </div>
  );
}
