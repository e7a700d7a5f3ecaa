/** What is rated: one redemption or one purchase. */
export type RatingSubject = { redemptionId: string } | { orderId: string };

export const idOf = (subject: RatingSubject) => ('orderId' in subject ? subject.orderId : subject.redemptionId);
