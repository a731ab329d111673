import { z } from "zod";
import { mailOften, notificationKinds } from "@/lib/domain/notification/kinds";

/** How often a person wants e-mails; a form says it, so that no message's link did. */
export const chooseMailInput = z.object({
  often: z.enum(mailOften),
  isByLink: z.literal(false).default(false) as z.ZodType<boolean>,
});
export type ChooseMailInput = { readonly often: z.output<typeof chooseMailInput>["often"]; readonly isByLink: boolean };

/** Some by id, or all of a kind, or of all kinds (null), that were there when the person looked. */
export const readNotificationsInput = z.union([
  z.object({ ids: z.array(z.uuid()).max(500) }),
  z.object({ kind: z.enum(notificationKinds).nullable(), until: z.coerce.date() }),
]);
export type ReadNotificationsInput = z.output<typeof readNotificationsInput>;
