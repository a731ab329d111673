import { afterAll, vi } from "vitest";

/** Files run one after another in the same few processes: what one set in the environment, and its clock, end with it. */
const environment = { ...process.env };

afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
  Object.assign(process.env, environment);
});
