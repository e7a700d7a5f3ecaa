-- CreateTable
CREATE TABLE "ratings" (
    "id" UUID NOT NULL,
    "redemption_id" UUID,
    "order_id" UUID,
    "score" SMALLINT NOT NULL,
    "comment" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT business_now(),
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT business_now(),

    CONSTRAINT "ratings_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ratings_redemption_id_key" ON "ratings"("redemption_id");

-- CreateIndex
CREATE UNIQUE INDEX "ratings_order_id_key" ON "ratings"("order_id");

-- AddForeignKey
ALTER TABLE "ratings" ADD CONSTRAINT "ratings_redemption_id_fkey" FOREIGN KEY ("redemption_id") REFERENCES "voucher_usage"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ratings" ADD CONSTRAINT "ratings_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
