import type { Progress } from "../compare/compare.ts";
import { duration } from "../report/layout/format.ts";
import type { CommandText } from "../report/tables/command-text.ts";

const BAR = 24;

interface Terminal {
  isTTY?: boolean;
  write(text: string): unknown;
}

interface ProgressLine {
  show(progress: Progress): void;
  /** Wipes the line that was being redrawn. */
  end(): void;
}

/** Nothing shown. */
export const silent: ProgressLine = { show() {}, end() {} };

/** One line redrawn on a terminal; elsewhere a plain line at the first finished run and every tenth of the way. */
export function progressLine(text: CommandText, stream: Terminal): ProgressLine {
  return stream.isTTY && process.env.TERM !== "dumb" ? redrawn(text, stream) : plainLines(text, stream);
}

const lineOf = ({ finished, planned, etaSeconds }: Progress, text: CommandText): string =>
  text.progress(
    finished,
    planned,
    Number.isFinite(etaSeconds) ? text.left(duration(etaSeconds)) : text.leftUnknown,
  );

function redrawn(text: CommandText, stream: Terminal): ProgressLine {
  return {
    show(progress) {
      const full = Math.round((BAR * progress.finished) / Math.max(1, progress.planned));
      stream.write(`\r\u001b[K${"█".repeat(full)}${"░".repeat(BAR - full)} ${lineOf(progress, text)}`);
    },
    end: () => void stream.write("\r\u001b[K"),
  };
}

function plainLines(text: CommandText, stream: Terminal): ProgressLine {
  let last = "";
  return {
    show(progress) {
      const { finished, planned } = progress;
      const reached = finished === 0 ? "start" : `${Math.floor((10 * finished) / planned)}`;
      if (reached !== last) stream.write(`${lineOf(progress, text)}\n`);
      last = reached;
    },
    end() {},
  };
}
