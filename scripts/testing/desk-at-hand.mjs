import { runNode } from "../setup/child.mjs";
import { openDatabase } from "../setup/database.mjs";
import { serverTypeScript } from "../setup/galley-command.mjs";
import { dataFolder, inProject, loadEnvironmentFile } from "../setup/project.mjs";
import { sayTo } from "../setup/speak.mjs";

// For stories: desk-at-hand.ts on the database of the newsroom that runs, until standard input ends.

sayTo(process.stderr);
loadEnvironmentFile();
const database = await openDatabase(dataFolder());
try {
  const script = inProject("scripts", "testing", "desk-at-hand.ts");
  const { code } = await runNode([...serverTypeScript, script], { env: { DATABASE_URL: database.url } });
  process.exitCode = code;
} finally {
  await database.leave();
}
