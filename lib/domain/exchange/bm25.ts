/**
 * The constants of BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009), with the
 * usual length of a claim and its headline for the average length, so that what a word counts for never changes.
 */
export const saturation = 1.2;
export const lengthCounts = 0.75;
export const usualLength = 16;
