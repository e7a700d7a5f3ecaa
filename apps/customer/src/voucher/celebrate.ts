const INK_AND_COINS = ['#0b7a5b', '#35c79b', '#e8b04b', '#8a5a0b'];

/** A short burst, only where motion is welcome; the canvas is not even fetched otherwise. */
export async function celebrate(): Promise<void> {
  if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const { default: confetti } = await import('canvas-confetti');
  await confetti({
    particleCount: 70,
    spread: 75,
    startVelocity: 32,
    ticks: 90,
    origin: { y: 0.4 },
    colors: INK_AND_COINS,
    disableForReducedMotion: true,
  });
}
