'use client';
import { lazyPart } from '@bizcoin/ui/lazy-part';
import { useNewNotice } from './use-new-notice';

// Its words are needed only once there is something to tell.
// The notice stands on its page all the same.
const NoticeToast = lazyPart(() => import('./notice-toast').then((file) => file.NoticeToast), { dispensable: true });

/** Tells of a new notice on whatever page the customer is. */
export function NoticeToaster() {
  const [notice, close] = useNewNotice();
  return notice && <NoticeToast key={notice.id} notice={notice} onClose={close} />;
}
