'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { keepKnownState } from './keep-known-state';

/** Stands around the session gate, which is the first to learn that the shop cannot be reached. */
export function KnownStateKeeper() {
  const client = useQueryClient();
  useEffect(() => keepKnownState(client), [client]);
  return null;
}
