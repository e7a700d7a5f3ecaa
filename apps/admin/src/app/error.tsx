'use client';
export { PageError as default } from '@bizcoin/ui/page-error';
