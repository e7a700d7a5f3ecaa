import type { Refusal } from '@bizcoin/domain';
import type { TRPCDefaultErrorShape, TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import { referenceOf } from './reference-of';
import { RefusalError } from './refusal-error';
import { refusalOf } from './refusal-of';

export interface ErrorData {
  readonly code: string;
  readonly httpStatus: number;
  readonly path?: string;
  readonly refusal?: Refusal;
  /** Stands in the logs beside what really happened; the caller learns nothing else. */
  readonly reference?: string;
}

/** What a caller learns of an error: a refusal with its facts, or a reference and no detail. Never a stack. */
export function formatError({ shape, error }: { shape: TRPCDefaultErrorShape; error: TRPCError }) {
  const refusal = refusalOf(error);
  const path = shape.data.path === undefined ? {} : { path: shape.data.path };
  if (refusal !== null) {
    const told = new RefusalError(refusal);
    const data: ErrorData = { code: told.code, httpStatus: getHTTPStatusCodeFromError(told), ...path, refusal };
    return { ...shape, message: refusal.code, data };
  }
  if (error.code !== 'INTERNAL_SERVER_ERROR') {
    const data: ErrorData = { code: error.code, httpStatus: shape.data.httpStatus, ...path };
    return { ...shape, message: error.message, data };
  }
  const data: ErrorData = {
    code: error.code,
    httpStatus: shape.data.httpStatus,
    ...path,
    reference: referenceOf(error),
  };
  return { ...shape, message: 'unexpected_failure', data };
}
