import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");

/** Where nothing but the database's time may be asked for: what is written there is compared with what other servers write. */
const floors = ["lib/commands", "lib/data", "lib/auth", "lib/worker", "lib/queries"];

const clock = /\bnew Date\(\)|\bDate\.now\(\)/;

test.each(floors)("%s asks no clock but the database's", (floor) => {
  const asking = readdirSync(path.join(root, floor), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.ts$/.test(name) && !/\.test\.ts$|(^|\/)(generated|testing)\//.test(name))
    .filter((name) => clock.test(readFileSync(path.join(root, floor, name), "utf8")));
  expect(asking).toEqual([]);
});

test("no table is stamped by the client, nor by when a transaction began", () => {
  const schema = readFileSync(path.join(root, "prisma/schema.prisma"), "utf8");
  expect(schema).not.toMatch(/@default\(now\(\)\)|@updatedAt/);
});
