import { useId } from "preact/hooks";
import { words } from "../browser/language.ts";
import { now, set } from "../set/now.ts";
import type { Scope } from "../set/package.ts";
import { en } from "../text/controls-en.ts";
import { zh } from "../text/controls-zh.ts";

const text = words({ zh, en });
const scopes: readonly Scope[] = ["new", "both"];

/** Whether a change of policies is for the new arrangement alone, or for both that are compared. */
export function ScopeSwitch() {
  const id = useId();
  const t = text.value.scope;
  return (
    <fieldset class="scope" title={t.about}>
      <legend>{t.title}</legend>
      {scopes.map((scope) => (
        <label key={scope}>
          <input type="radio" name={id} checked={now.value.scope === scope} onChange={() => set({ scope })} />
          <span>{t[scope]}</span>
        </label>
      ))}
    </fieldset>
  );
}
