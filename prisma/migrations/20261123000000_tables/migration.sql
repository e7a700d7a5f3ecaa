-- The tables of the model. Everything that makes them safe (checks, triggers, functions, grants) follows in the
-- migrations after this one.

-- The one clock of the business. Only test databases replace it; a production server refuses to start on another body.
CREATE FUNCTION business_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS $$ SELECT clock_timestamp() $$;

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_canonical" TEXT NOT NULL,
    "phone" TEXT,
    "password_hash" TEXT NOT NULL,
    "locale" TEXT,
    "time_zone" TEXT,
    "dealer_id" UUID,
    "customer_since" TIMESTAMPTZ(6),
    "suspended_at" TIMESTAMPTZ(6),
    "biz_points" DECIMAL(14,2) NOT NULL DEFAULT 0,
    "message_balance" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT business_now(),

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_members" (
    "user_id" UUID NOT NULL,
    "level" SMALLINT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT business_now(),

    CONSTRAINT "staff_members_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "dealers" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT business_now(),

    CONSTRAINT "dealers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dealer_members" (
    "user_id" UUID NOT NULL,
    "dealer_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT business_now(),

    CONSTRAINT "dealer_members_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id_hash" BYTEA NOT NULL,
    "user_id" UUID NOT NULL,
    "audience" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "absolute_expires_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT business_now(),
    "last_seen_at" TIMESTAMPTZ(6) NOT NULL DEFAULT business_now(),
    "ip" TEXT,
    "user_agent" TEXT,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id_hash")
);

-- CreateTable
CREATE TABLE "packages" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "messages" INTEGER NOT NULL,
    "days" INTEGER NOT NULL,
    "price" DECIMAL(15,3) NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "archived_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT business_now(),

    CONSTRAINT "packages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "settings" (
    "name" TEXT NOT NULL,
    "effective_from" TIMESTAMPTZ(6) NOT NULL DEFAULT business_now(),
    "value" TEXT NOT NULL,
    "actor_id" UUID,

    CONSTRAINT "settings_pkey" PRIMARY KEY ("name","effective_from")
);

-- CreateTable
CREATE TABLE "secret_fingerprints" (
    "kind" TEXT NOT NULL,
    "version" SMALLINT NOT NULL,
    "fingerprint" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT business_now(),

    CONSTRAINT "secret_fingerprints_pkey" PRIMARY KEY ("kind","version")
);

-- CreateTable
CREATE TABLE "vouchers" (
    "id" UUID NOT NULL,
    "code_hash" BYTEA NOT NULL,
    "code_pepper_version" SMALLINT NOT NULL,
    "code_encrypted" BYTEA NOT NULL,
    "code_key_version" SMALLINT NOT NULL,
    "code_tail" TEXT NOT NULL,
    "vanity" BOOLEAN NOT NULL,
    "type" TEXT NOT NULL,
    "value" DECIMAL(14,2),
    "package_id" UUID,
    "usage_limit" INTEGER,
    "usage_count" INTEGER NOT NULL DEFAULT 0,
    "sharded" BOOLEAN NOT NULL,
    "per_customer_limit" INTEGER NOT NULL DEFAULT 1,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "listed" BOOLEAN NOT NULL DEFAULT false,
    "starts_at" TIMESTAMPTZ(6),
    "expires_on" DATE,
    "time_zone" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(6),
    "dealer_id" UUID,
    "funded_by_dealer_id" UUID,
    "holder_id" UUID,
    "min_purchase" DECIMAL(15,3),
    "max_discount" DECIMAL(15,3),
    "currency" CHAR(3) NOT NULL,
    "discount_valid_days" INTEGER,
    "grant_valid_days" INTEGER,
    "notes" TEXT,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT business_now(),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "vouchers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "voucher_counters" (
    "voucher_id" UUID NOT NULL,
    "shard" SMALLINT NOT NULL,
    "cap" INTEGER,
    "used" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "voucher_counters_pkey" PRIMARY KEY ("voucher_id","shard")
);

-- CreateTable
CREATE TABLE "voucher_usage" (
    "id" UUID NOT NULL,
    "voucher_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "created_by" UUID NOT NULL,
    "use_number" SMALLINT NOT NULL,
    "redemption_type" TEXT NOT NULL,
    "benefit" JSONB NOT NULL,
    "discount_amount" DECIMAL(15,3),
    "discount_currency" CHAR(3),
    "notes" TEXT,
    "idempotency_key" UUID NOT NULL,
    "used_at" TIMESTAMPTZ(6) NOT NULL,
    "rolled_back_by" UUID,
    "use_returned_at" TIMESTAMPTZ(6),

    CONSTRAINT "voucher_usage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "voucher_rollbacks" (
    "id" UUID NOT NULL,
    "redemption_id" UUID NOT NULL,
    "actor_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "messages" INTEGER,
    "bizcoins" DECIMAL(14,2),
    "use_returned" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT business_now(),

    CONSTRAINT "voucher_rollbacks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "voucher_redemption_attempts" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "user_id" UUID,
    "voucher_id" UUID,
    "redemption_id" UUID,
    "ip" TEXT,
    "user_agent" TEXT,
    "facts" JSONB,
    "rules_version" SMALLINT NOT NULL,
    "duration_ms" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT business_now(),

    CONSTRAINT "voucher_redemption_attempts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attempt_budgets" (
    "subject" TEXT NOT NULL,
    "window_start" TIMESTAMPTZ(6) NOT NULL,
    "used" INTEGER NOT NULL,
    "last_used_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "attempt_budgets_pkey" PRIMARY KEY ("subject")
);

-- CreateTable
CREATE TABLE "idempotency_keys" (
    "user_id" UUID NOT NULL,
    "operation" TEXT NOT NULL,
    "key" UUID NOT NULL,
    "input_hash" BYTEA NOT NULL,
    "answer" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT business_now(),

    CONSTRAINT "idempotency_keys_pkey" PRIMARY KEY ("user_id","operation","key")
);

-- CreateTable
CREATE TABLE "customer_packages" (
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "package_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "messages_allowed" INTEGER NOT NULL DEFAULT 0,
    "messages_used" INTEGER NOT NULL DEFAULT 0,
    "starts_at" TIMESTAMPTZ(6) NOT NULL,
    "ends_at" TIMESTAMPTZ(6) NOT NULL,
    "voucher_id" UUID,
    "redemption_id" UUID,
    "order_id" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT business_now(),

    CONSTRAINT "customer_packages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message_movements" (
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "customer_package_id" UUID,
    "amount" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "cause_kind" TEXT NOT NULL,
    "cause_id" UUID NOT NULL,
    "actor_id" UUID,
    "reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT business_now(),

    CONSTRAINT "message_movements_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "wallets" (
    "user_id" UUID NOT NULL,
    "balance" DECIMAL(14,2) NOT NULL DEFAULT 0,
    "held" DECIMAL(14,2) NOT NULL DEFAULT 0,

    CONSTRAINT "wallets_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "bizpoints_transactions" (
    "seq" BIGSERIAL NOT NULL,
    "id" UUID NOT NULL,
    "from_account" TEXT NOT NULL,
    "to_account" TEXT NOT NULL,
    "amount" DECIMAL(14,2) NOT NULL,
    "kind" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "from_balance_after" DECIMAL(14,2),
    "to_balance_after" DECIMAL(14,2),
    "booked_on" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT business_now(),
    "actor_id" UUID,
    "reason" TEXT,

    CONSTRAINT "bizpoints_transactions_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "grants" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "category" TEXT NOT NULL,
    "amount" DECIMAL(14,2) NOT NULL,
    "remaining" DECIMAL(14,2) NOT NULL,
    "expires_at" TIMESTAMPTZ(6),
    "cause_kind" TEXT NOT NULL,
    "cause_id" UUID NOT NULL,
    "restores_grant_id" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT business_now(),

    CONSTRAINT "grants_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "grant_consumptions" (
    "id" UUID NOT NULL,
    "grant_id" UUID NOT NULL,
    "hold_id" UUID,
    "entry_id" UUID,
    "amount" DECIMAL(14,2) NOT NULL,
    "restored" DECIMAL(14,2) NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT business_now(),

    CONSTRAINT "grant_consumptions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "holds" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "amount" DECIMAL(14,2) NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT business_now(),
    "resolved_at" TIMESTAMPTZ(6),

    CONSTRAINT "holds_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "saved_discounts" (
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "redemption_id" UUID NOT NULL,
    "percent" DECIMAL(5,2) NOT NULL,
    "max_discount" DECIMAL(15,3),
    "min_purchase" DECIMAL(15,3),
    "currency" CHAR(3) NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'saved',
    "valid_until" TIMESTAMPTZ(6),
    "order_id" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT business_now(),

    CONSTRAINT "saved_discounts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "orders" (
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "dealer_id" UUID,
    "kind" TEXT NOT NULL,
    "package_id" UUID,
    "package_name" TEXT,
    "package_messages" INTEGER,
    "package_days" INTEGER,
    "top_up_bizcoins" DECIMAL(14,2),
    "currency" CHAR(3) NOT NULL,
    "list" DECIMAL(15,3) NOT NULL,
    "discount" DECIMAL(15,3) NOT NULL,
    "bizcoins" DECIMAL(14,2) NOT NULL,
    "bizcoins_value" DECIMAL(15,3) NOT NULL,
    "cash" DECIMAL(15,3) NOT NULL,
    "rate" DECIMAL(15,6) NOT NULL,
    "tax_rate" DECIMAL(6,4) NOT NULL DEFAULT 0,
    "refunded_cash" DECIMAL(15,3) NOT NULL DEFAULT 0,
    "refunded_bizcoins" DECIMAL(14,2) NOT NULL DEFAULT 0,
    "status" TEXT NOT NULL DEFAULT 'pending',
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT business_now(),
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "paid_at" TIMESTAMPTZ(6),
    "ended_at" TIMESTAMPTZ(6),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "orders_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payments" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "gateway" TEXT NOT NULL,
    "gateway_reference" TEXT,
    "status" TEXT NOT NULL DEFAULT 'created',
    "amount" DECIMAL(15,3) NOT NULL,
    "authorized" DECIMAL(15,3) NOT NULL DEFAULT 0,
    "captured" DECIMAL(15,3) NOT NULL DEFAULT 0,
    "refund_reserved" DECIMAL(15,3) NOT NULL DEFAULT 0,
    "refunded" DECIMAL(15,3) NOT NULL DEFAULT 0,
    "currency" CHAR(3) NOT NULL,
    "redirect_url" TEXT,
    "failure_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT business_now(),
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT business_now(),

    CONSTRAINT "payments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "status_transitions" (
    "machine" TEXT NOT NULL,
    "from_status" TEXT NOT NULL,
    "to_status" TEXT NOT NULL,

    CONSTRAINT "status_transitions_pkey" PRIMARY KEY ("machine","from_status","to_status")
);

-- CreateTable
CREATE TABLE "audit_log" (
    "id" UUID NOT NULL,
    "actor_id" UUID,
    "action" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "reason" TEXT,
    "before" JSONB,
    "after" JSONB,
    "ip" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT business_now(),

    CONSTRAINT "audit_log_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox_messages" (
    "seq" BIGSERIAL NOT NULL,
    "topic" TEXT NOT NULL,
    "user_id" UUID,
    "payload" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT business_now(),
    "delivered_at" TIMESTAMPTZ(6),

    CONSTRAINT "outbox_messages_pkey" PRIMARY KEY ("seq")
);

-- CreateIndex
CREATE UNIQUE INDEX "users_email_canonical_key" ON "users"("email_canonical");

-- CreateIndex
CREATE INDEX "users_dealer_id_idx" ON "users"("dealer_id");

-- CreateIndex
CREATE UNIQUE INDEX "dealers_name_key" ON "dealers"("name");

-- CreateIndex
CREATE UNIQUE INDEX "dealers_code_key" ON "dealers"("code");

-- CreateIndex
CREATE INDEX "dealer_members_dealer_id_idx" ON "dealer_members"("dealer_id");

-- CreateIndex
CREATE INDEX "sessions_user_id_idx" ON "sessions"("user_id");

-- CreateIndex
CREATE INDEX "sessions_expires_at_idx" ON "sessions"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "vouchers_code_hash_key" ON "vouchers"("code_hash");

-- CreateIndex
CREATE INDEX "vouchers_dealer_id_id_idx" ON "vouchers"("dealer_id", "id");

-- CreateIndex
CREATE INDEX "vouchers_holder_id_idx" ON "vouchers"("holder_id");

-- CreateIndex
CREATE INDEX "vouchers_created_by_idx" ON "vouchers"("created_by");

-- CreateIndex
CREATE INDEX "voucher_usage_user_id_id_idx" ON "voucher_usage"("user_id", "id");

-- CreateIndex
CREATE INDEX "voucher_usage_voucher_id_id_idx" ON "voucher_usage"("voucher_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "voucher_usage_user_id_idempotency_key_key" ON "voucher_usage"("user_id", "idempotency_key");

-- CreateIndex
CREATE UNIQUE INDEX "voucher_rollbacks_redemption_id_key" ON "voucher_rollbacks"("redemption_id");

-- CreateIndex
CREATE INDEX "voucher_redemption_attempts_user_id_id_idx" ON "voucher_redemption_attempts"("user_id", "id");

-- CreateIndex
CREATE INDEX "voucher_redemption_attempts_voucher_id_id_idx" ON "voucher_redemption_attempts"("voucher_id", "id");

-- CreateIndex
CREATE INDEX "attempt_budgets_last_used_at_idx" ON "attempt_budgets"("last_used_at");

-- CreateIndex
CREATE INDEX "idempotency_keys_created_at_idx" ON "idempotency_keys"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "customer_packages_redemption_id_key" ON "customer_packages"("redemption_id");

-- CreateIndex
CREATE UNIQUE INDEX "customer_packages_order_id_key" ON "customer_packages"("order_id");

-- CreateIndex
CREATE INDEX "customer_packages_customer_id_ends_at_idx" ON "customer_packages"("customer_id", "ends_at");

-- CreateIndex
CREATE INDEX "message_movements_customer_id_id_idx" ON "message_movements"("customer_id", "id");

-- CreateIndex
CREATE INDEX "message_movements_customer_package_id_idx" ON "message_movements"("customer_package_id");

-- CreateIndex
CREATE UNIQUE INDEX "bizpoints_transactions_id_key" ON "bizpoints_transactions"("id");

-- CreateIndex
CREATE UNIQUE INDEX "bizpoints_transactions_kind_reference_key" ON "bizpoints_transactions"("kind", "reference");

-- CreateIndex
CREATE INDEX "grants_user_id_idx" ON "grants"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "grants_cause_kind_cause_id_key" ON "grants"("cause_kind", "cause_id");

-- CreateIndex
CREATE INDEX "grant_consumptions_grant_id_idx" ON "grant_consumptions"("grant_id");

-- CreateIndex
CREATE INDEX "grant_consumptions_hold_id_idx" ON "grant_consumptions"("hold_id");

-- CreateIndex
CREATE INDEX "grant_consumptions_entry_id_idx" ON "grant_consumptions"("entry_id");

-- CreateIndex
CREATE INDEX "holds_user_id_idx" ON "holds"("user_id");

-- CreateIndex
CREATE INDEX "holds_status_expires_at_idx" ON "holds"("status", "expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "saved_discounts_redemption_id_key" ON "saved_discounts"("redemption_id");

-- CreateIndex
CREATE INDEX "saved_discounts_customer_id_status_idx" ON "saved_discounts"("customer_id", "status");

-- CreateIndex
CREATE INDEX "orders_customer_id_id_idx" ON "orders"("customer_id", "id");

-- CreateIndex
CREATE INDEX "orders_dealer_id_id_idx" ON "orders"("dealer_id", "id");

-- CreateIndex
CREATE INDEX "orders_status_expires_at_idx" ON "orders"("status", "expires_at");

-- CreateIndex
CREATE INDEX "payments_order_id_idx" ON "payments"("order_id");

-- CreateIndex
CREATE INDEX "payments_status_updated_at_idx" ON "payments"("status", "updated_at");

-- CreateIndex
CREATE UNIQUE INDEX "payments_gateway_gateway_reference_key" ON "payments"("gateway", "gateway_reference");

-- CreateIndex
CREATE INDEX "audit_log_actor_id_id_idx" ON "audit_log"("actor_id", "id");

-- CreateIndex
CREATE INDEX "audit_log_subject_id_id_idx" ON "audit_log"("subject_id", "id");

-- AddForeignKey
ALTER TABLE "users" ADD CONSTRAINT "users_dealer_id_fkey" FOREIGN KEY ("dealer_id") REFERENCES "dealers"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "staff_members" ADD CONSTRAINT "staff_members_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "dealer_members" ADD CONSTRAINT "dealer_members_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "dealer_members" ADD CONSTRAINT "dealer_members_dealer_id_fkey" FOREIGN KEY ("dealer_id") REFERENCES "dealers"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "vouchers" ADD CONSTRAINT "vouchers_package_id_fkey" FOREIGN KEY ("package_id") REFERENCES "packages"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "vouchers" ADD CONSTRAINT "vouchers_dealer_id_fkey" FOREIGN KEY ("dealer_id") REFERENCES "dealers"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "vouchers" ADD CONSTRAINT "vouchers_funded_by_dealer_id_fkey" FOREIGN KEY ("funded_by_dealer_id") REFERENCES "dealers"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "vouchers" ADD CONSTRAINT "vouchers_holder_id_fkey" FOREIGN KEY ("holder_id") REFERENCES "users"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "vouchers" ADD CONSTRAINT "vouchers_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "users"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "voucher_counters" ADD CONSTRAINT "voucher_counters_voucher_id_fkey" FOREIGN KEY ("voucher_id") REFERENCES "vouchers"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "voucher_usage" ADD CONSTRAINT "voucher_usage_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "voucher_rollbacks" ADD CONSTRAINT "voucher_rollbacks_redemption_id_fkey" FOREIGN KEY ("redemption_id") REFERENCES "voucher_usage"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "voucher_rollbacks" ADD CONSTRAINT "voucher_rollbacks_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "users"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "customer_packages" ADD CONSTRAINT "customer_packages_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "users"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "customer_packages" ADD CONSTRAINT "customer_packages_redemption_id_fkey" FOREIGN KEY ("redemption_id") REFERENCES "voucher_usage"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "customer_packages" ADD CONSTRAINT "customer_packages_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "message_movements" ADD CONSTRAINT "message_movements_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "users"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "message_movements" ADD CONSTRAINT "message_movements_customer_package_id_fkey" FOREIGN KEY ("customer_package_id") REFERENCES "customer_packages"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "wallets" ADD CONSTRAINT "wallets_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "grants" ADD CONSTRAINT "grants_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "wallets"("user_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "grants" ADD CONSTRAINT "grants_restores_grant_id_fkey" FOREIGN KEY ("restores_grant_id") REFERENCES "grants"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "grant_consumptions" ADD CONSTRAINT "grant_consumptions_grant_id_fkey" FOREIGN KEY ("grant_id") REFERENCES "grants"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "grant_consumptions" ADD CONSTRAINT "grant_consumptions_hold_id_fkey" FOREIGN KEY ("hold_id") REFERENCES "holds"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "grant_consumptions" ADD CONSTRAINT "grant_consumptions_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "bizpoints_transactions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "holds" ADD CONSTRAINT "holds_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "wallets"("user_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "holds" ADD CONSTRAINT "holds_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "saved_discounts" ADD CONSTRAINT "saved_discounts_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "users"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "saved_discounts" ADD CONSTRAINT "saved_discounts_redemption_id_fkey" FOREIGN KEY ("redemption_id") REFERENCES "voucher_usage"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "saved_discounts" ADD CONSTRAINT "saved_discounts_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "orders" ADD CONSTRAINT "orders_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "users"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "orders" ADD CONSTRAINT "orders_dealer_id_fkey" FOREIGN KEY ("dealer_id") REFERENCES "dealers"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "orders" ADD CONSTRAINT "orders_package_id_fkey" FOREIGN KEY ("package_id") REFERENCES "packages"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "payments" ADD CONSTRAINT "payments_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

