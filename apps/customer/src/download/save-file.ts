const FREED_AFTER_MS = 60_000;

/** Hands text over to the browser's downloads. */
export function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Freed at once, some browsers would find nothing left to save.
  setTimeout(() => URL.revokeObjectURL(address), FREED_AFTER_MS);
}
