import open from "open";

/** Milliseconds in which a browser that cannot be started has said so. */
const PATIENCE = 1500;

/** Whether a window can be shown here: not on a build server, and on Linux only with a display. */
function hasScreen(): boolean {
  const { CI, BROWSER, DISPLAY, WAYLAND_DISPLAY, WSL_DISTRO_NAME } = process.env;
  if (CI || BROWSER === "none") return false;
  return process.platform !== "linux" || [DISPLAY, WAYLAND_DISPLAY, WSL_DISTRO_NAME].some(Boolean);
}

/** Opens the reader's browser where there is one; false if it was tried and could not be started. */
export async function openBrowser(url: string): Promise<boolean> {
  if (!hasScreen()) return true;
  try {
    const started = await open(url);
    return await new Promise((resolve) => {
      started.once("error", () => resolve(false));
      started.once("exit", (code) => resolve(code === 0));
      setTimeout(resolve, PATIENCE, true);
    });
  } catch {
    return false;
  }
}
