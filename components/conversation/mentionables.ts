import type { Conversation } from "@/lib/queries/conversation/get-conversation";

/** Who can be mentioned, and what those are called who are mentioned already. */
export type Mentionables = Pick<Conversation, "people" | "names">;
