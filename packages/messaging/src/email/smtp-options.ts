const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];
const PORTS = { 'smtp:': 587, 'smtps:': 465 } as const;

const CONNECT_MS = 10_000;
const IDLE_MS = 15_000;

/**
 * How to reach the mail server of a URL. A link to a new password travels with these letters, so whatever leaves this
 * machine is encrypted or not sent: `smtps` from the first byte, `smtp` by STARTTLS, which is then not optional.
 */
export function smtpOptions(text: string) {
  const url = new URL(text);
  const secure = url.protocol === 'smtps:';
  const local = LOOPBACK.includes(url.hostname);
  const user = decodeURIComponent(url.username);
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? PORTS[secure ? 'smtps:' : 'smtp:'] : Number(url.port),
    secure,
    requireTLS: !secure && !local,
    ignoreTLS: !secure && local,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: IDLE_MS,
    ...(user !== '' && { auth: { user, pass: decodeURIComponent(url.password) } }),
  };
}
