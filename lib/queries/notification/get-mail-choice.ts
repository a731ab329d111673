import type { Actor } from "@/lib/auth/authorize";
import { findMailChoice } from "@/lib/data/notification/mails";
import type { MailOften } from "@/lib/domain/notification/kinds";
import { mailSettings } from "@/lib/env";
import { defineQuery } from "@/lib/queries/define-query";

/** How often a person has e-mails, and whether this Galley sends any. */
export const getMailChoice = defineQuery(
  "notification:read",
  async (actor: Actor): Promise<{ often: MailOften; isOn: boolean }> => ({
    often: await findMailChoice(actor.id),
    isOn: mailSettings() !== null,
  }),
);
