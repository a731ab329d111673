import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { run } from "./child.mjs";
import { inProject } from "./project.mjs";
import { say } from "./speak.mjs";

/** Where Debian's packages of Chromium put their files. */
const debians = "/usr/lib/chromium";

/**
 * The same browser without what a window needs, in which stories take about half the processor's time: Playwright's own
 * stands beside its Chromium, Debian's is fetched from its packages into `.galley/`, the first time. Nothing is installed.
 * @param {string} browser  a Chromium's path
 * @returns {Promise<string>} the path of the lighter one; `browser` where there is none
 */
export async function lightestOf(browser) {
  const light = besidePlaywrights(browser) ?? (await ofDebian(browser));
  return light && starts(light) ? light : browser;
}

/** `…/chromium-1255/…` has `…/chromium_headless_shell-1255/…` beside it, since both are installed by one command. */
function besidePlaywrights(browser) {
  const place = /^(.+[\\/])chromium-(\d+)[\\/]/.exec(browser);
  if (!place) return null;
  const folder = `${place[1]}chromium_headless_shell-${place[2]}`;
  if (!existsSync(folder)) return null;
  const programs = ["chrome-headless-shell", "headless_shell"].flatMap((name) => [name, `${name}.exe`]);
  const paths = readdirSync(folder).flatMap((inner) => programs.map((name) => join(folder, inner, name)));
  return paths.find((path) => existsSync(path)) ?? null;
}

async function ofDebian(browser) {
  if (!existsSync("/usr/bin/apt-get") || !existsSync(join(debians, "chromium"))) return null;
  if (basename(realpathSync(browser)) !== "chromium") return null;
  // The two share files, so they have to be of one version.
  const { stdout } = spawnSync("dpkg-query", ["--show", "chromium"], { encoding: "utf8" });
  const version = /^chromium\t(\S+)/.exec(stdout ?? "")?.[1];
  if (!version) return null;
  const folder = inProject(".galley", `headless-shell-${version.replaceAll(":", "_")}`);
  const program = join(folder, debians, "chromium-headless-shell");
  if (!existsSync(program) && !(await fetchFromDebian(version, folder))) return null;
  return program;
}

/** Made beside its place and moved there whole. */
async function fetchFromDebian(version, folder) {
  say("Fetching Chromium without a window from Debian's packages …");
  const workshop = `${folder}.${process.pid}`;
  mkdirSync(workshop, { recursive: true });
  try {
    const wanted = ["download", "-qq", `chromium-headless-shell=${version}`];
    const patience = ["-o", "Acquire::http::Timeout=10", "-o", "Acquire::Retries=0"];
    const got = await run("/usr/bin/apt-get", [...patience, ...wanted], { cwd: workshop, quiet: true });
    const file = readdirSync(workshop).find((name) => name.endsWith(".deb"));
    if (got.code !== 0 || !file) return false;
    const unpacked = await run("dpkg-deb", ["-x", join(workshop, file), workshop], { quiet: true });
    if (unpacked.code !== 0) return false;
    rmSync(join(workshop, file));
    const home = join(workshop, debians);
    for (const name of readdirSync(debians)) {
      if (!existsSync(join(home, name))) symlinkSync(join(debians, name), join(home, name));
    }
    renameSync(workshop, folder);
    return true;
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

function starts(path) {
  return spawnSync(path, ["--version"], { timeout: 30_000, cwd: dirname(path) }).status === 0;
}
