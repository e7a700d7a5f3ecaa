import { constraint, type Guard, trigger, uniqueIndex } from './guard';

const rating = (columns: Record<string, string>) => {
  const all: Record<string, string> = { id: 'gen_random_uuid()', order_id: "'{cardOrder}'", score: '5', ...columns };
  return `INSERT INTO ratings (${Object.keys(all).join(', ')}) VALUES (${Object.values(all).join(', ')})`;
};

/** What customers thought of a redemption or a purchase. */
export const ratingGuards: readonly Guard[] = [
  constraint('ratings', 'ratings_score_range', 'a rating is one to five stars', rating({ score: '6' })),
  constraint(
    'ratings',
    'ratings_of_one_thing',
    'a rating is of one redemption or of one purchase',
    rating({ redemption_id: "'{plainRedemption}'" }),
  ),
  constraint(
    'ratings',
    'ratings_comment_length',
    'a comment cannot fill the table',
    rating({ comment: "repeat('x', 1001)" }),
  ),
  uniqueIndex(
    'ratings_redemption_id_key',
    'a redemption is rated once',
    rating({ order_id: 'NULL', redemption_id: "'{discountRedemption}'" }),
  ),
  uniqueIndex('ratings_order_id_key', 'a purchase is rated once', rating({ order_id: "'{paid}'" })),
  trigger(
    'ratings',
    'ratings_keep',
    'a rating stays with what it is about, and changes for a day only',
    "UPDATE ratings SET score = 1 WHERE order_id = '{paid}'",
  ),
];
