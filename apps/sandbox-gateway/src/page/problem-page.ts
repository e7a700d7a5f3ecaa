import type { Sent } from '../http/reply';
import { html } from './html';
import { pageReply } from './page-reply';

/** Plain words where there is no payment to show, or none that can be shown. */
export const problemPage = (status: number, title: string, text: string): Sent =>
  pageReply({
    status,
    title,
    body: html`<section class="card stack narrow"><h1>${title}</h1><p>${text}</p></section>`,
  });
