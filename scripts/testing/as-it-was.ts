import { afterAll } from "vitest";
import { disconnect } from "@/lib/data/database";

/**
 * Database tests run one after another in the same few processes, since starting one costs seconds: whatever a file set
 * in the environment, and a connection that it left open, ends with it.
 */
const environment = { ...process.env };

afterAll(async () => {
  await disconnect();
  for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
  Object.assign(process.env, environment);
});
