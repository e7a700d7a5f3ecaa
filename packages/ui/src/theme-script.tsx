interface ThemeScriptProps {
  /** Of the page's content security policy. */
  nonce: string | null;
}

// Runs before the first paint, so it is written out and takes nothing along. `use-theme.ts` writes what it reads.
const APPLY = `(() => {
  const device = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    let chosen = null;
    try { chosen = localStorage.getItem('theme'); } catch {}
    const dark = chosen === 'dark' || (chosen !== 'light' && device.matches);
    document.documentElement.classList.toggle('dark', dark);
    document.documentElement.style.colorScheme = dark ? 'dark' : 'light';
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
