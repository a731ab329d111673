/** The id of what gets the focus when another claim opens in the queue. */
export const queueClaimId = "queue-claim";
