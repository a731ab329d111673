/**
 * An audit event as its record says it. Of one that is withheld only what the report's own row tells is known, and its
 * subject and actor are empty.
 */
export type EventRecord = {
  readonly id: string;
  readonly at: string;
  readonly actor: string | null;
  readonly type: string;
  readonly subject: string;
  readonly article: string | null;
  readonly claim: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  readonly isWithheld?: true;
};
