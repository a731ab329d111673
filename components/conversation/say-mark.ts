/** The field in which a thread is begun, and the mark of an address that goes straight to it. */
export const newCommentId = "new-comment";
export const sayMark = "#say";
