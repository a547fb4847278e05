import { sections } from "./all.ts";
import type { WhyTab } from "./section.ts";
import { whyText } from "./why-text.ts";
import "./why.css";

/** Where the difference comes from, as far as it belongs under a tab. */
export function Why({ tab }: { tab: WhyTab }) {
  const { heads } = whyText.value;
  const { title: heading, lead } = heads[tab];
  return (
    <div class="why">
      <h2>{heading}</h2>
      <p class="muted">{lead}</p>
      <div class="why-parts">
        {sections
          .filter((section) => (section.tab ?? "gains") === tab)
          .map(({ title, wide, Content }, k) => (
            <section key={k} class={wide ? "wide" : undefined}>
              {title && <h3>{title()}</h3>}
              <Content />
            </section>
          ))}
      </div>
    </div>
  );
}
