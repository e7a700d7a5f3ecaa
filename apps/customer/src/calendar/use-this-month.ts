'use client';
import { useState } from 'react';
import { civilDateIn } from './civil-date-in';
import { useReaderZone } from './use-reader-zone';

/** The month (`YYYY-MM`) on the reader's calendar when the page was opened. */
export function useThisMonth(): string {
  const [opened] = useState(() => new Date());
  return civilDateIn(opened, useReaderZone()).slice(0, 'YYYY-MM'.length);
}
