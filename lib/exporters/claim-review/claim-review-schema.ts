export const claimReviewSchemaName = "claim-review-v1.json";

const words = { type: "string", minLength: 1 };
const address = { type: "string", format: "uri", pattern: "^https?://" };
const dayOrMoment = { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z)?$" };
const numbers = ["ratingValue", "bestRating", "worstRating"];

/**
 * What Google's documentation of fact check structured data requires of a ClaimReview, and what Galley's always have
 * besides, as JSON Schema. Of a rating, a name is required; a number comes with its best and its worst, between which
 * it lies. https://developers.google.com/search/docs/appearance/structured-data/factcheck
 */
export const claimReviewSchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "ClaimReviews of a Galley report",
  type: "object",
  required: ["@context", "@graph"],
  additionalProperties: false,
  properties: {
    "@context": { const: "https://schema.org" },
    "@graph": { type: "array", items: { $ref: "#/$defs/claimReview" } },
  },
  $defs: {
    claimReview: {
      type: "object",
      required: ["@type", "claimReviewed", "reviewRating", "url", "author", "datePublished", "itemReviewed"],
      properties: {
        "@type": { const: "ClaimReview" },
        claimReviewed: words,
        url: address,
        datePublished: dayOrMoment,
        author: { $ref: "#/$defs/author" },
        reviewRating: { $ref: "#/$defs/rating" },
        itemReviewed: { $ref: "#/$defs/claim" },
      },
    },
    author: {
      type: "object",
      required: ["@type", "name"],
      properties: { "@type": { enum: ["Organization", "Person"] }, name: words, url: address },
    },
    rating: {
      type: "object",
      required: ["@type", "alternateName"],
      properties: {
        "@type": { const: "Rating" },
        alternateName: words,
        ...Object.fromEntries(numbers.map((name) => [name, { type: "number" }])),
      },
      dependentRequired: Object.fromEntries(numbers.map((name) => [name, numbers])),
    },
    claim: {
      type: "object",
      required: ["@type", "appearance"],
      properties: {
        "@type": { const: "Claim" },
        author: { $ref: "#/$defs/author" },
        datePublished: dayOrMoment,
        appearance: { $ref: "#/$defs/work" },
        firstAppearance: { $ref: "#/$defs/work" },
      },
    },
    work: {
      type: "object",
      required: ["@type"],
      properties: { "@type": { const: "Article" }, url: address, headline: words, datePublished: dayOrMoment },
    },
  },
} as const;
