import type { RefusalCode } from '@bizcoin/domain';
import type { Locator } from 'playwright-core';
import type { RefusalHouse, Visitor } from './refusal-house';

export interface Scene {
  readonly house: RefusalHouse;
  readonly visitor: Visitor;
}

/** A refusal with a cause that is real: nobody plays an answer of the server. */
export interface MetRefusal {
  readonly code: RefusalCode;
  readonly cause: string;
  /** Whom it meets: a new customer unless said; null for somebody who is not signed in. */
  readonly who?: (house: RefusalHouse) => Promise<string | null>;
  /** Makes it so and does what the customer does, up to the press that is refused. */
  readonly meet: (scene: Scene) => Promise<Meeting>;
}

/** What is asked of the page once it has refused. */
export interface Meeting {
  readonly press: () => Promise<unknown>;
  readonly told: ToldInNotice | ToldAtField;
  /** The field whose text has to stay, and that text. */
  readonly kept?: { readonly field: Locator; readonly text: string };
  /** What has the focus afterwards; absent where a page was opened, which begins at its top. */
  readonly focus?: Locator;
  /** The ways on that stand there. */
  readonly ways: readonly Locator[];
  /** Takes one of them. */
  readonly goOn?: () => Promise<unknown>;
}

export interface ToldInNotice {
  readonly notice: Locator;
  readonly says: string;
  readonly next: string;
}

export interface ToldAtField {
  readonly field: Locator;
  readonly says: string;
}
