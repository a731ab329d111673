import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { run, runNode } from "./child.mjs";
import { inProject } from "./project.mjs";
import { say } from "./speak.mjs";

/** The first is Chromium without what a window needs: nobody looks on, and stories take about half as long in it. */
const names = [
  ...["chromium-headless-shell", "chromium", "chromium-browser"],
  ...["google-chrome", "google-chrome-stable", "chrome", "microsoft-edge"],
];

/** Where browsers stand that are not on the PATH. */
const places = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/**
 * A Chromium for the stories: the one that GALLEY_CHROMIUM names, Playwright's own, the system's, or else one that is
 * installed now, by Playwright or, as root on Debian, from its packages.
 * @returns {Promise<string | null>} the program's path; null when there is none and none could be installed
 */
export async function findBrowser() {
  const found = process.env.GALLEY_CHROMIUM || (await playwrightsOwn()) || systems();
  if (found) return found;

  say("No browser found: installing Playwright's Chromium …");
  const cli = inProject("node_modules", "@playwright", "test", "cli.js");
  await runNode([cli, "install", "chromium"], { quiet: true });
  const installed = await playwrightsOwn();
  if (installed) return installed;

  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return null;
  say("Playwright's Chromium could not be installed: installing Debian's …");
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await run("/usr/bin/apt-get", ["update", "-qq"], { quiet: true, env });
  const { code, output } = await run("/usr/bin/apt-get", ["install", "-y", "-qq", "chromium-headless-shell"], {
    quiet: true,
    env,
  });
  if (code !== 0) process.stderr.write(output);
  return systems();
}

/** Only one that starts: as long as Linux's libraries for it are missing it is of no use. */
async function playwrightsOwn() {
  const { chromium } = await import("@playwright/test");
  const path = chromium.executablePath();
  return existsSync(path) && starts(path) ? path : null;
}

function systems() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const candidates = [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...places];
  return candidates.find((path) => existsSync(path) && (process.platform === "win32" || starts(path))) ?? null;
}

function starts(path) {
  return spawnSync(path, ["--version"], { timeout: 30_000 }).status === 0;
}
