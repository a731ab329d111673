import type { ToldData } from "./event";

/** The ids of the people whom an event is told with, beside who acted: whom it is about, and who had and got a claim. */
export function peopleInEvent(event: ToldData & { readonly subject: string }): string[] {
  if (event.type === "claim.edited")
    return [event.data.before.assignedToId, event.data.after.assignedToId].filter((id) => id !== null);
  return event.type.startsWith("person.") ? [event.subject] : [];
}
