/** An end as a number to sort by: what never ends comes after all that does. */
export const endTime = (endsAt: Date | null): number => endsAt?.getTime() ?? Number.POSITIVE_INFINITY;
