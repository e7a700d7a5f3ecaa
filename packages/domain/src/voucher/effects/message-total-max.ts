/** The most messages a customer may have in one place; far below what the column holds, so sums never overflow. */
export const MESSAGE_TOTAL_MAX = 1_000_000_000;
