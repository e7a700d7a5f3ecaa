import { formatCodeWhileTyping, parseCode } from '@bizcoin/domain';

/** A deep link of any address this shop may have had when its codes were printed: only the code in it counts. */
const LINK = /^(?:https?:\/\/[^/?#]+)?\/redeem\/?(?:\?([^#]*))?(?:#(.*))?$/i;

/** The voucher code that a QR code holds, alone or in a deep link, as the field shows it; null where it holds none. */
export function codeInQr(text: string): string | null {
  const link = LINK.exec(text.trim());
  const code = link ? (codeOf(link[2]) ?? codeOf(link[1])) : text;
  return code !== null && parseCode(code) ? formatCodeWhileTyping(code) : null;
}

const codeOf = (parameters = '') => new URLSearchParams(parameters).get('code');
