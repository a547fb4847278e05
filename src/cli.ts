import { exitCodeOf } from "./cli/failure.ts";
import { endAtSignals } from "./cli/interrupt.ts";
import { languageOf } from "./cli/language.ts";
import { sannong } from "./cli/program.ts";

const quietly = (error: NodeJS.ErrnoException): void => {
  // Nobody reads on: what was found by then stands.
  if (error.code === "EPIPE") process.exit(process.exitCode);
  // The terminal went with a hang-up; results may still be written.
  if (error.code === "EIO") return;
  process.exit(exitCodeOf(error, language));
};
const language = languageOf(process.argv);
process.stdout.on("error", quietly);
process.stderr.on("error", quietly);
endAtSignals();
try {
  await sannong(language).parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error, language);
}
