export { accountLengths } from './account/account-lengths';

export { checkPlacement, type Placement } from './checkout/check-placement';
export { checkQuote, type QuoteCheck } from './checkout/check-quote';
export { isPayable } from './checkout/is-payable';
export type { PaymentSplit } from './checkout/payment-split';
export type { PaymentTerms } from './checkout/payment-terms';
export type { OfferedPackage, PurchaseFacts, PurchaseWish } from './checkout/purchase-facts';
export { QUOTE_VALID_MINUTES, type Quote, type QuotedPurchase, type QuoteInput } from './checkout/quote';
export { quoteDiffers } from './checkout/quote-differs';
export { type PricedPurchase, quotePurchase } from './checkout/quote-purchase';
export { type Purchase, splitPayment } from './checkout/split-payment';

export { ALPHABET } from './code/alphabet';
export { checkSymbol } from './code/check-symbol';
export { codeTail } from './code/code-tail';
export { formatCodeWhileTyping } from './code/format-code-while-typing';
export { CODE_BYTES, type GeneratedCode, generateCode } from './code/generate-code';
export { InvalidCodeParts } from './code/invalid-code-parts';
export { isPrefix } from './code/is-prefix';
export { normaliseCode } from './code/normalise-code';
export { type ParsedCode, parseCode } from './code/parse-code';
export { writeVanityCode } from './code/write-vanity-code';

export { resizeShardCaps, type Shard } from './counter/resize-shard-caps';
export { COLUMN_LIMIT_MAX, isSharded, SHARD_COUNT, shardCaps } from './counter/shard-caps';

export { writeCsv } from './csv/write-csv';

export { chooseDiscount, type DiscountedPurchase, type DiscountWanted } from './discount/choose-discount';
export { discountOn } from './discount/discount-on';
export { RETURNED_DISCOUNT_VALID_DAYS, renewalOnReturn } from './discount/renewal-on-return';
export type { DiscountTerms, SavedDiscount } from './discount/saved-discount';
export {
  type SavedDiscountStatus,
  savedDiscountStatuses,
  savedDiscountSteps,
} from './discount/saved-discount-status';

export { type Language, languages } from './language/languages';
export { allocateUsage, type SubscriptionAllowance, type UsageShare } from './messages/allocate-usage';
export { MESSAGES_MAX, parseMessages } from './messages/parse-messages';

export {
  AMOUNT_MAX,
  type Amount,
  add,
  type Bizcoins,
  compare,
  isEqual,
  isGreater,
  isLess,
  isOverMax,
  isZero,
  type Money,
  subtract,
  sum,
  zero,
} from './money/amount';
export { bizcoinStep } from './money/bizcoin-step';
export { bizcoins, formatBizcoins, parseBizcoins, signedBizcoins } from './money/bizcoins';
export { checkRate, isRateAllowed, type RateCheck } from './money/check-rate';
export { InvalidAmount } from './money/invalid-amount';
export { minorUnits } from './money/minor-units';
export { formatMoney, money, parseMoney } from './money/money';
export { parsePercent } from './money/parse-percent';
export { percentageOf } from './money/percentage-of';
export { pricePerThousand } from './money/price-per-thousand';
export { toBizcoins } from './money/to-bizcoins';
export { toMoney } from './money/to-money';

export { allocateRefund, type RefundAllocation } from './order/allocate-refund';
export { decidePayment, type PaymentStep } from './order/decide-payment';
export { isPaid, ORDER_PAYABLE_MINUTES, type OrderStatus, orderStatuses, orderSteps } from './order/order-status';
export { type GatewayStatus, gatewayStatuses, type PaymentFacts } from './order/payment-facts';
export { isLivePayment, type PaymentStatus, paymentStatuses, paymentSteps } from './order/payment-status';
export { type ReceivableStatus, receivableStatuses, receivableSteps } from './order/receivable-status';
export { type RefundEffects, type RefundedPurchase, refundEffects } from './order/refund-effects';
export type { RefundFacts, RefundRequest, Tenders } from './order/refund-facts';
export { type RefundStatus, refundStatuses, refundSteps } from './order/refund-status';
export { refundableOf } from './order/refundable-of';

export { type InputIssue, type IssueCode, issueCodes } from './refusal/input-issue';
export { type Accepted, accept, type Outcome, type Refused, refuse } from './refusal/outcome';
export type { OfferedQuote, OfferedSplit, QuoteWarning, Refusal, RefusalFacts } from './refusal/refusal';
export { type RefusalCode, refusalCodes } from './refusal/refusal-codes';
export type { RollbackObstacle } from './refusal/rollback-obstacle';

export { mayBecome, type Steps } from './state/steps';

export type { Benefit } from './voucher/benefit';
export { benefitOf } from './voucher/benefit-of';
export { decideRedemption, RULES_VERSION } from './voucher/decide-redemption';
export { checkVoucherDraft } from './voucher/draft/check-voucher-draft';
export { checkVoucherTerms } from './voucher/draft/check-voucher-terms';
export type { VoucherDraft } from './voucher/draft/voucher-draft';
export type { VoucherTerms } from './voucher/draft/voucher-terms';
export type { ActivatePackage, AddMessages, Effect, GrantBizcoins, SaveDiscount } from './voucher/effect';
export { effectOf } from './voucher/effect-of';
export { isGuess, notUsable } from './voucher/not-usable';
export type { Redemption } from './voucher/redemption';
export type {
  CustomerFacts,
  KnownFacts,
  PackageFacts,
  RedemptionFacts,
  SubscriptionFacts,
  VoucherFacts,
} from './voucher/redemption-facts';
export { reviveFacts } from './voucher/revive-facts';
export { decideRollback } from './voucher/rollback/decide-rollback';
export type { RollbackEffect } from './voucher/rollback/rollback-effect';
export type { GivenBenefit, RollbackFacts } from './voucher/rollback/rollback-facts';
export { serialiseFacts } from './voucher/serialise-facts';
export type { SerialisedFacts } from './voucher/serialised-facts';
export type { VoucherRule } from './voucher/voucher-rule';
export { type VoucherType, voucherTypes } from './voucher/voucher-type';

export { allocateGrants } from './wallet/allocate-grants';
export { availableBizcoins } from './wallet/available-bizcoins';
export type { Consumption, Restoration, SuccessorGrant } from './wallet/consumption';
export { EXPIRY_REMINDER_DAYS, type ExpiringBizcoins, expiringAfter } from './wallet/expiring-after';
export { type Grant, type GrantCategory, type GrantShare, grantCategories } from './wallet/grant';
export { type HoldStatus, holdStatuses, holdSteps } from './wallet/hold-status';
export { type LedgerKind, ledgerKinds } from './wallet/ledger-kinds';
export { restoreGrants, SUCCESSOR_VALID_DAYS } from './wallet/restore-grants';

export { hasEnded } from './window/has-ended';
export { hasStarted } from './window/has-started';
