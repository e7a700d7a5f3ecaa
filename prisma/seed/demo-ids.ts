/** Fixed ids let a second run find what the first one wrote. They are UUIDv7 older than any real one. */
const demoId = (number: number): string => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;

export const demoIds = {
  delta: demoId(1),
  echo: demoId(2),
  ana: demoId(11),
  ben: demoId(12),
  cy: demoId(13),
  deltaMember: demoId(21),
  echoMember: demoId(22),
  viewer: demoId(30),
  support: demoId(31),
  root: demoId(32),
  root2: demoId(33),
  starter: demoId(41),
  growth: demoId(42),
  scale: demoId(43),
  openingEntry: demoId(51),
  openingGrant: demoId(52),
  order: demoId(53),
  hold: demoId(54),
  consumption: demoId(55),
  captureEntry: demoId(56),
  subscription: demoId(57),
  activation: demoId(58),
  usedUpKey: demoId(61),
} as const;
