/**
 * The types that the snapshot's page shows: raster pictures, sound and video. Never SVG, HTML or PDF, which can hold
 * scripts; of those there are the words, and the original to download.
 */
const shown = /^(?:image\/(?:png|jpeg|gif|webp|avif|bmp)|(?:audio|video)\/[\w.+-]+)$/;

/** Whether a snapshot of this sniffed type may be shown by a browser on Galley's own address. */
export function isShownType(type: string): boolean {
  return shown.test(type);
}
