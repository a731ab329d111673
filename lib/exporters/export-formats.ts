import { reportFormats } from "./report/report-formats";

/** A bundle holds all formats with their proofs; making one is an event of its own. */
export const bundleFormat = { name: "bundle", label: "Bundle" } as const;

/** What a kept export can be made in, by name and label. */
export const exportFormats: readonly { readonly name: string; readonly label: string }[] = [
  ...reportFormats.map(({ name, label }) => ({ name, label })),
  bundleFormat,
];
