/** A stretch of characters that both texts share: `length` code units from `from` in the old text stand at `to` in the new. */
export type KeptRun = { readonly from: number; readonly to: number; readonly length: number };
