import { decodeQR } from 'qr/decode.js';

/** One picture is worth more than one frame: every way of finding the code is tried, as long as nobody has to wait. */
const EFFORT = { effort: Number.POSITIVE_INFINITY, timeLimit: 1_500 };

/** The text of the QR code in these RGBA pixels; null where none is found. */
export function decodePixels(pixels: Pick<ImageData, 'width' | 'height'> & { data: Uint8ClampedArray }): string | null {
  try {
    return decodeQR(pixels, EFFORT);
  } catch {
    // The decoder throws for a picture without a code, which is an answer and not a fault.
    return null;
  }
}
