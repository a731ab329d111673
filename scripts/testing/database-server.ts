import type { TestProject } from "vitest/node";
import { makeThrowawayPostgres } from "../setup/throwaway-postgres.mjs";

declare module "vitest" {
  export interface ProvidedContext {
    /** The migrated database that each test's own is a copy of. */
    templateDatabase: { url: string; ownerUrl: string; superuserUrl: string };
  }
}

/** One server for the whole run, with a migrated database that `createTestDatabase` copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, ownerUrl, superuserUrl, remove } = await makeThrowawayPostgres({ name: "galley_template" });
  project.provide("templateDatabase", { url, ownerUrl, superuserUrl });
  return remove;
}
