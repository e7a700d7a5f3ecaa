const displays = /^(?:block|inline|inline-block|inline-flex|flex|grid|hidden|contents|table)$/;
const positions = /^(?:static|fixed|absolute|relative|sticky)$/;
const plain =
  /^-?(p[xytbse]?|m[xytbse]?|size|(?:min-|max-)?[wh]|gap(?:-[xy])?|overflow(?:-[xy])?|inset(?:-[xy])?|start|end|top|bottom|z|rounded(?:-[tb])?|items|justify-self|justify|self|basis|align|break(?=-(?:all|words))|whitespace|bg|opacity|shadow|cursor|select|transition|leading|tracking|grid-cols|col-span|grow|shrink|outline-offset|rotate|translate-[xy]|animate)(?:-|$)/;
const texts: readonly (readonly [RegExp, string])[] = [
  [/^text-(?:13|15|17|22|30|40)$/, 'font-size'],
  [/^text-(?:start|end|center|left|right)$/, 'text-align'],
  [/^text-(?:balance|pretty|wrap|nowrap)$/, 'text-wrap'],
  [/^text-/, 'text-colour'],
  [/^font-(?:normal|medium|semibold|bold)$/, 'font-weight'],
  [/^font-(?:sans|mono)$/, 'font-family'],
  [/^flex-(?:row|col)/, 'flex-direction'],
  [/^flex-(?:wrap|nowrap)/, 'flex-wrap'],
  [/^border(?:-\d|-\[\d.*)?$/, 'border-width'],
  [/^border-(?:dashed|solid|dotted|none)$/, 'border-style'],
  [/^border-(?!separate|collapse|spacing|[xytbse](?:-|$))/, 'border-colour'],
  [/^outline(?:-\d)?$/, 'outline-width'],
  [/^outline-(?!offset|none|\d)/, 'outline-colour'],
  [/^(?:not-)?sr-only$/, 'sr-only'],
  [/^(?:underline|line-through|no-underline)$/, 'text-decoration'],
  [/^flex-(?:1|auto|none)$/, 'flex'],
];

/** The property a utility sets, so that two of one group exclude each other; null for what may stand beside anything. */
export function utilityGroup(utility: string): string | null {
  if (displays.test(utility)) return 'display';
  if (positions.test(utility)) return 'position';
  const side = /^border-([xytbse])(?:-\d)?$/.exec(utility)?.[1];
  if (side !== undefined) return `border-width-${side}`;
  return texts.find(([pattern]) => pattern.test(utility))?.[1] ?? plain.exec(utility)?.[1] ?? null;
}
