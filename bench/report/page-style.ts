/** Light or dark as the reader's system is; the same in print. */
export const pageStyle = `
:root { color-scheme: light dark; --text: light-dark(#1c1917, #f5f5f4); --quiet: light-dark(#57534e, #a8a29e);
  --line: light-dark(#e7e5e4, #44403c); --bar: light-dark(#0f766e, #2dd4bf); --back: light-dark(#ffffff, #1c1917); }
body { font: 15px/1.5 system-ui, sans-serif; color: var(--text); background: var(--back); max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; margin-top: 2.5rem; border-bottom: 1px solid var(--line); }
p { color: var(--quiet); } .warning { color: var(--text); font-weight: 600; }
.scroll { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { padding: 0.3rem 0.75rem 0.3rem 0; border-bottom: 1px solid var(--line); text-align: right; white-space: nowrap; }
thead th { color: var(--quiet); font-weight: 400; } tbody th { text-align: left; font-weight: 400; white-space: normal; }
svg { width: 100%; height: auto; margin: 0.75rem 0; } svg text { fill: var(--text); font-size: 13px; } svg .share { fill: var(--quiet); font-size: 12px; }
.bar { fill: var(--bar); } .limit { stroke: var(--quiet); stroke-dasharray: 3 3; } .before { stroke: var(--text); stroke-width: 2; }
`;
