import { defineConfig } from "prisma/config";

// Prisma's program is used for generating the client alone; scripts/setup/migrate.mjs applies the migrations. Where
// Prisma's schema engine can be downloaded, `prisma migrate` works as well, as the role that owns the tables.
const url = process.env.DATABASE_OWNER_URL ?? process.env.DATABASE_URL;

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  ...(url ? { datasource: { url } } : {}),
});
