import { env } from "./env";

/** Stops a server whose environment will not do, with one plain line a fault, before it answers anybody. */
export function checkEnvAtStart(): void {
  try {
    env();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exit(1);
  }
}
