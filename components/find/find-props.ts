import type { Place } from "@/components/shell/place";

/** Who looks, and where they can go. */
export type FindProps = {
  readonly personId: string;
  readonly places: readonly Place[];
  readonly mayImport: boolean;
};
