import { text } from '../input/text';

export const SUBJECT_MAX = 200;
export const MESSAGE_MAX = 5_000;

export const subject = text(SUBJECT_MAX);
export const message = text(MESSAGE_MAX);

/** The reference of a failure that a screen showed. */
export const reference = text(100);
