'use client';
import { useTimeZone } from 'next-intl';

/** The zone in which this reader's days begin and end. */
export const useReaderZone = (): string => useTimeZone() ?? 'UTC';
