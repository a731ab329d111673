import { z } from "zod";
import { linkKinds } from "@/lib/domain/desk/one-time-link";
import { mailOften } from "@/lib/domain/notification/kinds";
import { ratingColours } from "@/lib/domain/verdict/rating-scale";
import { id, moment, optionalText, sha256, text } from "./members";

const nothing = z.strictObject({});

/** A one-time link by its id; nothing of its token stands anywhere. */
const link = { link: id };

export const personEvents = {
  /** Who came, by hashes that erasing them ends (see personal-hash.ts), and the link by which they set a password. */
  "person.added": z.strictObject({ nameHash: sha256, emailHash: sha256, ...link, expiresAt: moment }),
  /** What they are called and written to from then on, by hashes as above. */
  "person.corrected": z.strictObject({ nameHash: sha256, emailHash: sha256 }),
  "person.role-changed": nothing,
  "person.deactivated": nothing,
  "person.activated": nothing,
  "person.erased": nothing,
  "person.link-made": z.strictObject({ kind: z.enum(linkKinds), ...link, expiresAt: moment }),
  "person.password-set": z.strictObject(link),
  "person.first-signed-in": z.strictObject(link),
  "person.password-changed": nothing,
  /** `often` is how often they have e-mails; `isByLink` says that a message's own link told it. */
  "person.mail-chosen": z.strictObject({ often: z.enum(mailOften), isByLink: z.boolean() }),
};

const rating = z.strictObject({
  key: text,
  label: text,
  colour: z.enum(ratingColours),
  number: z.int().nullable(),
  sourceless: z.boolean(),
  mayStand: z.boolean(),
  confirms: z.boolean(),
});

const settings = z.strictObject({
  ...{ fullCoverage: z.boolean(), fullFacts: z.boolean(), name: optionalText },
  ...{ siteAddress: optionalText, galleyAddress: optionalText },
  mailWords: z.boolean(),
});

export const newsroomEvents = {
  "rating-scale.changed": z.strictObject({ ratings: z.array(rating).readonly() }),
  "newsroom.settings-changed": z.strictObject({ before: settings, after: settings }),
  /**
   * `publicKey` and the key that it `replaces` in base64; null for the first. `rotatedBy` is the person who changed the key
   * at the command line, as far as they said who they are, and `reason` why.
   */
  "audit-key.registered": z.strictObject({
    ...{ name: text, publicKey: text, replaces: optionalText },
    ...{ rotatedBy: id.nullable(), reason: optionalText },
  }),
};
