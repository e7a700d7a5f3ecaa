import type en from '../../messages/en.json';

/** What can be told: there are words for it in every language. */
export type NoticeKind = keyof typeof en.notice;
