import basics from "virtual:basics";
import { useSignal } from "@preact/signals";
import { words } from "../browser/language.ts";
import { isOfPackage } from "../set/package.ts";
import { en } from "../text/controls-en.ts";
import { zh } from "../text/controls-zh.ts";
import { Arrangements } from "./arrangements.tsx";
import { Later } from "./later.tsx";
import { ParameterField } from "./parameter-field.tsx";
import { ProgrammesFold } from "./programmes-fold.tsx";
import { ScopeSwitch } from "./scope-switch.tsx";
import { UncertaintySwitch } from "./uncertainty-switch.tsx";
import { Problems, Warnings } from "./warnings.tsx";
import "../controls.css";

const text = words({ zh, en });

const more = () => import("./more-assumptions.tsx").then((part) => part.MoreAssumptions);

const policies = basics.filter(({ path }) => isOfPackage(path));
const own = basics.filter(({ path }) => !isOfPackage(path));

/** What a person sets: arrangements, eight sliders, uncertainty, and every other assumption below. */
export function Controls() {
  const open = useSignal(false);
  const t = text.value.more;
  return (
    <div class="controls">
      <Arrangements />
      {own.map((row) => (
        <ParameterField key={row.path} row={row} />
      ))}
      <ScopeSwitch />
      {policies.map((row) => (
        <ParameterField key={row.path} row={row} />
      ))}
      <ProgrammesFold />
      <UncertaintySwitch />
      <button
        type="button"
        class="more-button"
        aria-expanded={open.value}
        onClick={() => {
          open.value = !open.value;
        }}
      >
        {open.value ? t.close : t.open}
      </button>
      {open.value ? <Later load={more} /> : null}
      <div class="controls-minds">
        <Problems />
        <Warnings />
      </div>
    </div>
  );
}
