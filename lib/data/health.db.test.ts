import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestNewsroom, type TestNewsroom } from "@/scripts/testing/test-newsroom";
import { disconnect } from "./database";
import { databaseHealth } from "./health";

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openTestNewsroom();
});
afterAll(() => newsroom.close());

/** What is said once what was said before counts no longer. */
async function saidNext() {
  await new Promise((passed) => setTimeout(passed, 1_050));
  return databaseHealth();
}

test("a database that takes what is written is well", async () => {
  expect(await databaseHealth()).toBe("well");
});

test("one that answers and takes nothing is not, and is again afterwards", async () => {
  const name = (await newsroom.sql("SELECT current_database() AS name"))[0]?.name;
  await newsroom.sql(`ALTER DATABASE "${name}" SET default_transaction_read_only = on`);
  await disconnect();
  expect(await saidNext()).toBe("read-only");
  await newsroom.sql(`ALTER DATABASE "${name}" SET default_transaction_read_only = off`);
  await disconnect();
  expect(await saidNext()).toBe("well");
});
