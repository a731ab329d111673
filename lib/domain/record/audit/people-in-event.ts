import type { ToldData } from "./event";

/**
 * The ids of the people whom an event is told with, beside who acted: whom it is about, who had and got a claim or an article, and who
 * made the link by which whoever decided or signed had set their password.
 */
export function peopleInEvent(event: ToldData & { readonly subject: string }): string[] {
  if (event.type === "claim.assigned")
    return [event.data.before.assignedToId, event.data.after.assignedToId].filter((id) => id !== null);
  if (event.type === "article.planned")
    return [event.data.before.leadId, event.data.after.leadId].filter((id) => id !== null);
  if ("mentions" in event.data) return [...event.data.mentions];
  if ("signIn" in event.data) return event.data.signIn.madeBy === null ? [] : [event.data.signIn.madeBy];
  return event.type.startsWith("person.") ? [event.subject] : [];
}
