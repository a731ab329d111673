import "server-only";
import type { Transaction } from "@/lib/data/database";
import { sha256 } from "@/lib/data/sha256";
import type { EventData } from "@/lib/domain/record/audit/events/event-data";
import { LogFaultFound } from "@/lib/domain/record/audit/log-fault";
import { personalHash } from "@/lib/domain/record/audit/personal-hash";
import { eventInBytes } from "./audit-events";

/**
 * Checks that everybody is called what the log recorded last, when they came or were corrected, or was erased as the log says: events name
 * people by id alone, and who gave an id another name would give what one did to another. Throws LogFaultFound.
 */
export async function checkPeople(tx: Transaction): Promise<void> {
  const events = await tx.auditEvent.findMany({
    where: { type: { in: ["person.added", "person.corrected", "person.erased"] } },
    orderBy: { position: "asc" },
    select: { bytes: true },
  });
  const [added, erased] = [new Map<string, EventData["person.corrected"]>(), new Set<string>()];
  for (const { bytes } of events) {
    const event = eventInBytes(bytes);
    if (event.type === "person.erased") erased.add(event.subject);
    if (event.type === "person.added" || event.type === "person.corrected") added.set(event.subject, event.data);
  }
  const rows = await tx.person.findMany({ select: { id: true, name: true, email: true, salt: true } });
  const people = new Map(rows.map((row) => [row.id, row]));
  for (const [id, { nameHash, emailHash }] of added) {
    const person = people.get(id);
    const isErased = person?.salt === null && erased.has(id);
    if (isErased) continue;
    const hashOf = (what: "name" | "email") =>
      personalHash(sha256, person?.salt ?? new Uint8Array(), what, person?.[what] ?? "");
    if (!person || erased.has(id) || hashOf("name") !== nameHash || hashOf("email") !== emailHash)
      throw new LogFaultFound({ what: "person-changed", id });
  }
}
