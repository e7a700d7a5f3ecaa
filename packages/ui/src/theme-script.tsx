interface ThemeScriptProps {
  /** Of the page's content security policy. */
  nonce: string | null;
}

// Runs before the first paint, so it is written out and takes nothing along. `use-theme.ts` writes what it reads. Colours
// stand at once: moving from one theme to the other, words would be hard to read on the way.
const APPLY = `(() => {
  const device = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    let chosen = null;
    try { chosen = localStorage.getItem('theme'); } catch {}
    const dark = chosen === 'dark' || (chosen !== 'light' && device.matches);
    const page = document.documentElement;
    page.classList.add('theme-changing');
    page.classList.toggle('dark', dark);
    page.style.colorScheme = dark ? 'dark' : 'light';
    requestAnimationFrame(() => requestAnimationFrame(() => page.classList.remove('theme-changing')));
  };
  apply();
  device.addEventListener('change', apply);
  addEventListener('storage', apply);
  addEventListener('theme', apply);
})()`;

/** Light or dark from the first paint on: as chosen on this device, else as the device is. Belongs at the top of the body. */
export function ThemeScript({ nonce }: ThemeScriptProps) {
  return (
    <script {...(nonce !== null && { nonce })} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: APPLY }} />
  );
}
