import { sections } from "./all.ts";
import { whyText } from "./why-text.ts";
import "./why.css";

/** Where the difference comes from: below the first screen, loaded when it comes near. */
export function Why() {
  const { title: heading, lead } = whyText.value;
  return (
    <div class="why">
      <h2>{heading}</h2>
      <p class="muted">{lead}</p>
      <div class="why-parts">
        {sections.map(({ title, wide, Content }, k) => (
          <section key={k} class={wide ? "wide" : undefined}>
            {title && <h3>{title()}</h3>}
            <Content />
          </section>
        ))}
      </div>
    </div>
  );
}
