'use client';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { watchCamera } from './watch-camera';

/** `refused`: the customer or their device said no. `missing`: there is no camera, or something else has it. */
export type CameraState = 'starting' | 'watching' | 'refused' | 'missing';

const isRefusal = (failure: unknown) =>
  failure instanceof DOMException && ['NotAllowedError', 'SecurityError'].includes(failure.name);

/** The camera is on as long as this is mounted, and not a moment longer, however it ends. */
export function useCamera(player: RefObject<HTMLVideoElement | null>, onText: (text: string) => void): CameraState {
  const [state, setState] = useState<CameraState>('starting');
  const report = useRef(onText);
  useEffect(() => {
    report.current = onText;
  });
  useEffect(() => {
    let ended = false;
    let turnOff = () => {};
    const begin = async (video: HTMLVideoElement) => {
      try {
        const stop = await watchCamera(video, (text) => ended || report.current(text));
        if (ended) return stop();
        turnOff = stop;
        setState('watching');
      } catch (failure) {
        if (!ended) setState(isRefusal(failure) ? 'refused' : 'missing');
      }
    };
    if (player.current) void begin(player.current);
    return () => {
      ended = true;
      turnOff();
    };
  }, [player]);
  return state;
}
