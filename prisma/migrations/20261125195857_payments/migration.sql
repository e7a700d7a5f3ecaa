-- DropIndex
DROP INDEX "payments_order_id_idx";

-- AlterTable
ALTER TABLE "orders" ADD COLUMN     "quote_nonce" UUID,
ADD COLUMN     "saved_discount_id" UUID;

-- AlterTable
ALTER TABLE "payments" ADD COLUMN     "attempt" SMALLINT NOT NULL DEFAULT 1,
ADD COLUMN     "disputed" DECIMAL(15,3) NOT NULL DEFAULT 0,
ADD COLUMN     "superseded" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "expiry_reminders" (
    "grant_id" UUID NOT NULL,
    "days_before" SMALLINT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT business_now(),

    CONSTRAINT "expiry_reminders_pkey" PRIMARY KEY ("grant_id","days_before")
);

-- CreateTable
CREATE TABLE "refunds" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "payment_id" UUID,
    "actor_id" UUID,
    "reason" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "cash" DECIMAL(15,3) NOT NULL,
    "bizcoins" DECIMAL(14,2) NOT NULL,
    "taken_from_top_up" DECIMAL(14,2) NOT NULL DEFAULT 0,
    "end_package" BOOLEAN NOT NULL,
    "return_discount" BOOLEAN NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'pending',
    "gateway_reference" TEXT,
    "failure_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT business_now(),
    "resolved_at" TIMESTAMPTZ(6),

    CONSTRAINT "refunds_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "receivables" (
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "payment_id" UUID NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "amount" DECIMAL(15,3) NOT NULL,
    "recovered" DECIMAL(14,2) NOT NULL DEFAULT 0,
    "status" TEXT NOT NULL DEFAULT 'open',
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT business_now(),
    "resolved_at" TIMESTAMPTZ(6),

    CONSTRAINT "receivables_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhook_events" (
    "gateway" TEXT NOT NULL,
    "event_id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "gateway_reference" TEXT,
    "payment_id" UUID,
    "received_at" TIMESTAMPTZ(6) NOT NULL DEFAULT business_now(),
    "processed_at" TIMESTAMPTZ(6),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(6) NOT NULL DEFAULT business_now(),

    CONSTRAINT "webhook_events_pkey" PRIMARY KEY ("gateway","event_id")
);

-- CreateTable
CREATE TABLE "notifications" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "cause" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT business_now(),
    "read_at" TIMESTAMPTZ(6),

    CONSTRAINT "notifications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "support_tickets" (
    "id" UUID NOT NULL,
    "customer_id" UUID,
    "order_id" UUID,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "reference" TEXT,
    "cause" TEXT,
    "status" TEXT NOT NULL DEFAULT 'open',
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT business_now(),
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT business_now(),
    "closed_at" TIMESTAMPTZ(6),

    CONSTRAINT "support_tickets_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "support_messages" (
    "id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "author_id" UUID,
    "author" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT business_now(),

    CONSTRAINT "support_messages_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "refunds_order_id_idx" ON "refunds"("order_id");

-- CreateIndex
CREATE INDEX "refunds_status_created_at_idx" ON "refunds"("status", "created_at");

-- CreateIndex
CREATE INDEX "receivables_customer_id_idx" ON "receivables"("customer_id");

-- CreateIndex
CREATE INDEX "receivables_order_id_idx" ON "receivables"("order_id");

-- CreateIndex
CREATE UNIQUE INDEX "notifications_cause_key" ON "notifications"("cause");

-- CreateIndex
CREATE INDEX "notifications_user_id_id_idx" ON "notifications"("user_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "support_tickets_cause_key" ON "support_tickets"("cause");

-- CreateIndex
CREATE INDEX "support_tickets_customer_id_id_idx" ON "support_tickets"("customer_id", "id");

-- CreateIndex
CREATE INDEX "support_tickets_status_id_idx" ON "support_tickets"("status", "id");

-- CreateIndex
CREATE INDEX "support_messages_ticket_id_id_idx" ON "support_messages"("ticket_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "orders_quote_nonce_key" ON "orders"("quote_nonce");

-- CreateIndex
CREATE UNIQUE INDEX "payments_order_id_attempt_key" ON "payments"("order_id", "attempt");

-- AddForeignKey
ALTER TABLE "expiry_reminders" ADD CONSTRAINT "expiry_reminders_grant_id_fkey" FOREIGN KEY ("grant_id") REFERENCES "grants"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "orders" ADD CONSTRAINT "orders_saved_discount_id_fkey" FOREIGN KEY ("saved_discount_id") REFERENCES "saved_discounts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payments"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "receivables" ADD CONSTRAINT "receivables_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "users"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "receivables" ADD CONSTRAINT "receivables_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "receivables" ADD CONSTRAINT "receivables_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payments"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "support_tickets" ADD CONSTRAINT "support_tickets_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "users"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "support_tickets" ADD CONSTRAINT "support_tickets_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "support_messages" ADD CONSTRAINT "support_messages_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "support_tickets"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
