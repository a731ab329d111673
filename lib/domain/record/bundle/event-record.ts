import type { EventText } from "@/lib/domain/record/audit/event";
import type { AuditEventType } from "@/lib/domain/record/audit/events/event-data";

/**
 * An audit event of these kinds as its record says it. Of one that is withheld only what the report's own row tells is
 * known, and its subject and actor are empty.
 */
export type EventRecord<T extends AuditEventType = AuditEventType> = EventText<T> & { readonly isWithheld?: true };
