import { batch } from "@preact/signals";
import { words } from "../browser/language.ts";
import { at, type Door, door } from "../browser/place.ts";
import { en } from "../text/shell-en.ts";
import { zh } from "../text/shell-zh.ts";

const text = words({ zh, en });

/** Goes through another door, to its beginning. */
function go(name: Door): void {
  batch(() => {
    door.value = name;
    at.value = "";
  });
  scrollTo(0, 0);
}

/** The doors of the page, quietly; nothing where there is one only. */
export function DoorSwitch({ built }: { built: readonly Door[] }) {
  const t = text.value.doors;
  if (built.length < 2) return null;
  return (
    <nav class="doors" aria-label={t.title}>
      {built.map((name) => (
        <button
          key={name}
          type="button"
          aria-current={door.value === name ? "page" : undefined}
          onClick={() => go(name)}
        >
          {t[name]}
        </button>
      ))}
    </nav>
  );
}
