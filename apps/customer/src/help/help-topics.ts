import type en from '../../messages/en.json';

export type HelpTopic = keyof typeof en.help.topic;
export type HelpAnswer = keyof typeof en.help.answer;

/** The answers in the order in which they are read. Their names are places on the page, such as `/help#refused`. */
export const helpTopics: readonly (readonly [HelpTopic, readonly HelpAnswer[]])[] = [
  ['codes', ['redeem', 'scan', 'refused', 'tooMany', 'twice']],
  ['bizcoins', ['whatAre', 'held', 'spent', 'balanceChanged']],
  ['discounts', ['saved', 'discountBack', 'discountLimits']],
  ['messages', ['package', 'messageVoucher']],
  ['payments', ['pay', 'unpaid', 'declined', 'unknownPayment', 'smallRest']],
  ['refunds', ['refund', 'refundWhere', 'refundPackage']],
  ['expiry', ['voucherEnd', 'coinsEnd', 'discountEnd', 'zone']],
  ['privacy', ['who', 'kept', 'devices', 'reference']],
];
