'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';

/** What follows the end of this session: nothing that was read stays, and the page leads to the form. */
export function useLeave(): () => void {
  const queryClient = useQueryClient();
  const router = useRouter();
  return () => {
    router.replace('/login');
    queryClient.clear();
  };
}
