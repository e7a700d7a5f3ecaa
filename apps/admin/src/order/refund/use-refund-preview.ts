'use client';
import { problemOf } from '@bizcoin/ui/problem-of';
import { keepPreviousData, skipToken } from '@tanstack/react-query';
import { type Answers, api } from '../../api/api';
import type { Order } from '../order';
import { type RefundDraft, wantedOf } from './refund-draft';
import { useSettled } from './use-settled';

export type RefundPreview = Answers['order']['refundPreview'];

/**
 * What the refund as it is typed would do now, asked from the server, which decides the refund by the same rule. Only
 * `current` belongs to what the fields hold at this moment; `latest` may be the answer before, to be drawn faintly.
 */
export function useRefundPreview({ id, currency }: Order, draft: RefundDraft, isOpen: boolean) {
  const wanted = wantedOf(draft, currency);
  const text = wanted === null ? '' : JSON.stringify(wanted);
  const isSettled = useSettled(text) === text;
  const isAsked = isOpen && isSettled && wanted !== null;
  const query = api.order.refundPreview.useQuery(isAsked ? { orderId: id, ...wanted } : skipToken, {
    staleTime: 0,
    gcTime: 0,
    retry: false,
    placeholderData: keepPreviousData,
  });
  const isCurrent = isAsked && query.isSuccess && !query.isPlaceholderData && !query.isFetching;
  const latest = wanted !== null ? (query.data ?? null) : null;
  return {
    latest,
    current: isCurrent ? latest : null,
    problem: isAsked && query.error && !query.isFetching ? problemOf(query.error) : null,
    isReadable: wanted !== null,
    isFetching: query.isFetching,
    askAgain: () => void query.refetch(),
  };
}
