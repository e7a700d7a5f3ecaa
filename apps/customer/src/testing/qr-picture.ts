import { encodeQR } from 'qr';

/** A picture file of a printed QR code, as a customer would choose it. */
export const qrPicture = (text: string): Uint8Array => encodeQR(text, 'gif', { scale: 8, border: 4 });
