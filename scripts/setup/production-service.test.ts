import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { uploadLimit } from "@/lib/auth/body-limits";
import { inProject } from "./project.mjs";

/** The service file as docs/production.md has it. */
function serviceFile(): string {
  const page = readFileSync(inProject("docs", "production.md"), "utf8");
  const [, text = ""] = page.match(/`\/etc\/systemd\/system\/galley\.service`:\n\n```ini\n([^`]*)```/) ?? [];
  return text;
}

/** The directives of each section. */
function directives(text: string): Record<string, Record<string, string>> {
  const sections: Record<string, Record<string, string>> = {};
  let section: Record<string, string> = {};
  for (const line of text.split("\n")) {
    const [, name] = line.match(/^\[(\w+)\]$/) ?? [];
    if (name) section = sections[name] = {};
    const at = line.indexOf("=");
    if (at > 0) section[line.slice(0, at)] = line.slice(at + 1);
  }
  return sections;
}

test("the service is started again whenever it ends, and given up after several times in a short while", () => {
  const { Unit = {}, Service = {} } = directives(serviceFile());
  expect(Service).toMatchObject({ Restart: "always", RestartSec: "1", KillMode: "mixed" });
  expect(Service.ExecStart).toMatch(/ scripts\/start\.mjs$/);
  // The start limit is a matter of the unit; in the service's section systemd passes over it.
  expect(Unit).toMatchObject({ StartLimitIntervalSec: "10min", StartLimitBurst: "6" });
});

const hasAnalyzer = spawnSync("systemd-analyze", ["--version"]).status === 0;

test.runIf(hasAnalyzer)("systemd finds nothing wrong with it", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "galley-unit-"));
  try {
    const file = path.join(folder, "galley.service");
    // What stands elsewhere on the machine is its operator's: the program and the file of variables.
    const here = serviceFile()
      .replace("/usr/bin/node", process.execPath)
      .replace("/srv/galley", inProject())
      .replace("User=galley", "User=root");
    writeFileSync(file, here);
    const { stdout, stderr, status } = spawnSync("systemd-analyze", ["verify", file], { encoding: "utf8" });
    const about = `${stdout}${stderr}`.split("\n").filter((line) => line.includes("galley.service"));
    expect({ about, status }).toEqual({ about: [], status: 0 });
    writeFileSync(file, here.replace("Restart=always", "Restart=sometimes"));
    expect(spawnSync("systemd-analyze", ["verify", file], { encoding: "utf8" }).stderr).toContain("sometimes");
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("the proxy of docs/production.md lets the largest upload pass, and says the scheme", () => {
  const page = readFileSync(inProject("docs", "production.md"), "utf8");
  const [, megabytes = "0"] = page.match(/client_max_body_size (\d+)m;/) ?? [];
  expect(Number(megabytes) * 1_024 * 1_024).toBeGreaterThanOrEqual(uploadLimit);
  expect(page).toContain("proxy_set_header X-Forwarded-Proto $scheme;");
});
