import { expect } from "vitest";
import type { AuditEventType } from "@/lib/domain/record/audit/events/event-data";
import type { Result } from "@/lib/domain/result";
import { must } from "@/prisma/scenarios/desk";
import type { TestNewsroom } from "./test-newsroom";

/** Runs a command and says which tables it changed and which events it wrote. */
export async function watch(newsroom: TestNewsroom, command: () => Promise<Result<unknown>>) {
  const [before, eventsBefore] = [await newsroom.contents(), await newsroom.events()];
  must(await command());
  const after = await newsroom.contents();
  const events = await newsroom.events(eventsBefore);
  const changed = Object.keys(after).filter((table) => after[table] !== before[table]);
  return { changed, events };
}

/**
 * A command writes its receipt, this one event, which then waits for its place, its numbers, and the tables named here;
 * nothing else.
 */
export async function expectOneEvent(
  newsroom: TestNewsroom,
  command: () => Promise<Result<unknown>>,
  event: { type: AuditEventType; from?: string; to?: string },
  tables: readonly string[],
) {
  const { changed, events } = await watch(newsroom, command);
  const told = events.map(({ said }) => ({ type: said.type, from: said.from, to: said.to }));
  expect(told).toEqual([{ type: event.type, from: event.from ?? null, to: event.to ?? null }]);
  const numbered = events.some(({ said }) => (said.numbers as unknown[]).length > 0) ? ["audit_number"] : [];
  const always = ["audit_event", "audit_waiting", "command_receipt"];
  // Whom an event is told to has tests of its own (lib/data/notification).
  const ofTheCommand = changed.filter((table) => table !== "notification");
  expect(ofTheCommand.sort()).toEqual([...always, ...numbered, ...tables].sort());
}
