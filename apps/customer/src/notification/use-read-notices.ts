'use client';
import { useEffect, useRef, useState } from 'react';
import { api } from '../api/api';
import type { Notice } from './notice-types';

/**
 * Notices count as read once they were shown. Those that were unread when they came onto the page stay marked until the
 * page is left, so that the customer sees what is new.
 */
export function useReadNotices(items: readonly Notice[] | undefined) {
  const utils = api.useUtils();
  const sent = useRef(new Set<string>());
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const { mutate } = api.notification.markRead.useMutation({
    onSuccess: ({ unread }) => utils.notification.list.setData({ limit: 1 }, (known) => known && { ...known, unread }),
  });
  useEffect(() => {
    const ids = (items ?? []).filter(({ id, readAt }) => readAt === null && !sent.current.has(id)).map(({ id }) => id);
    if (ids.length === 0) return;
    for (const id of ids) sent.current.add(id);
    setFresh((before) => new Set([...before, ...ids]));
    mutate({ ids });
  }, [items, mutate]);
  return fresh;
}
