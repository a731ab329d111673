import { afterAll } from "vitest";
import { disconnect } from "@/lib/data/database";

/** Database tests run one after another in the same few processes: a connection that a file left open ends with it. */
afterAll(() => disconnect());
