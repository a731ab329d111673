import { runNode } from "../setup/child.mjs";
import { openDatabase } from "../setup/database.mjs";
import { serverTypeScript } from "../setup/galley-command.mjs";
import { dataFolder, inProject, loadEnvironmentFile } from "../setup/project.mjs";
import { sayTo } from "../setup/speak.mjs";

// For stories: makes articles with versions in the newsroom that runs, and prints their slugs, one a line.

sayTo(process.stderr);
loadEnvironmentFile();
const database = await openDatabase(dataFolder());
try {
  const script = inProject("scripts", "testing", "seed-versions.ts");
  const { code } = await runNode([...serverTypeScript, script], { env: { DATABASE_URL: database.url } });
  process.exitCode = code;
} finally {
  await database.leave();
}
