/** How many acts one request brings at most: so many are done before anybody grows impatient, or are sent again after a fault. */
export const MOST_IN_A_ROW = 10;
