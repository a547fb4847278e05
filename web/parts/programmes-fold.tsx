import names from "virtual:names";
import { useComputed, useSignal } from "@preact/signals";
import { words } from "../browser/language.ts";
import { now, plain } from "../set/now.ts";
import { inForce } from "../set/policy-settings.ts";
import { en } from "../text/controls-en.ts";
import { zh } from "../text/controls-zh.ts";
import { Later } from "./later.tsx";

const text = words({ zh, en });

const programmes = () => import("./programmes.tsx").then((part) => part.Programmes);

/** The county's programmes, folded; what is in the fold is loaded when it is opened. */
export function ProgrammesFold() {
  const count = useComputed(
    () =>
      Object.keys(names.mains).filter((policy) => inForce(plain.value, now.value.settings, policy)).length,
  ).value;
  // With a package in force, what it costs of the budget is seen without a click.
  const open = useSignal(count > 0);
  return (
    <details
      class="programmes"
      open={open.value}
      onToggle={(event) => {
        open.value = event.currentTarget.open;
      }}
    >
      <summary>{text.value.programmes(count)}</summary>
      {open.value ? <Later load={programmes} /> : null}
    </details>
  );
}
