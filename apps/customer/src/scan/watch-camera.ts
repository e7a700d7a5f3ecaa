import { frameLoop, QRCanvas, rearCamera } from 'qr/dom.js';

/** Opens the rear camera in `player` and reports each text it sees in a QR code. The answer turns the camera off. */
export async function watchCamera(player: HTMLVideoElement, onText: (text: string) => void): Promise<() => void> {
  const camera = await rearCamera(player);
  const canvas = new QRCanvas();
  const stopLooking = frameLoop(() => {
    const look = async () => {
      const seen = await camera.readFrame(canvas, true);
      if (typeof seen === 'string') onText(seen);
    };
    // A frame that cannot be read is one of many: the next one is read.
    look().catch(() => undefined);
  }, player);
  return () => {
    stopLooking();
    camera.stop();
  };
}
