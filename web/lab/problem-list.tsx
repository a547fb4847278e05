import type { Problem } from "../../src/scenario/problem.ts";
import { words } from "../browser/language.ts";
import { ProblemText } from "../parts/warnings.tsx";
import { goToLine } from "../parts/yaml-box.tsx";
import { en } from "../text/lab-en.ts";
import { zh } from "../text/lab-zh.ts";

const text = words({ zh, en });

/** What is wrong with a text, one thing a line; `box` is the text's field, whose line a button shows. */
export function ProblemList({ problems, box }: { problems: readonly Problem[]; box: string }) {
  const t = text.value.scenario;
  return (
    <ul>
      {problems.map((problem) => (
        <li key={`${problem.line} ${problem.path} ${problem.given}`}>
          <ProblemText problem={problem} />{" "}
          {problem.line > 0 ? (
            <button type="button" onClick={() => goToLine(box, problem.line)}>
              {t.toLine(problem.line)}
            </button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
