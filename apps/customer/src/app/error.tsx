'use client';
import { PageError } from '@bizcoin/ui/page-error';

export default function ErrorPage(fault: { error: Error & { digest?: string }; reset: () => void }) {
  return <PageError {...fault} tellAt="/support" />;
}
