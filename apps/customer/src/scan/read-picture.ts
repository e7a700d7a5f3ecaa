import { decodePixels } from './decode-pixels';

/** Larger photos show a code no better and take long to search. */
const SIDE_MAX = 1_600;

/** The text of the QR code in a picture of the customer's; null where there is none, or where it is no picture. */
export async function readPicture(file: File): Promise<string | null> {
  const picture = await createImageBitmap(file).catch(() => null);
  if (picture === null) return null;
  const scale = Math.min(1, SIDE_MAX / Math.max(picture.width, picture.height));
  const [width, height] = [Math.ceil(picture.width * scale), Math.ceil(picture.height * scale)];
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return null;
  // Codes that were saved without a background are black on nothing.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(picture, 0, 0, width, height);
  picture.close();
  return decodePixels(context.getImageData(0, 0, width, height));
}
