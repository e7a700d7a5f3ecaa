import type { Call } from './call-tree';

/** What is left of a profile when the engine's waiting is taken out, and what share of the time that was. */
export function withoutIdle(root: Call): { readonly busy: Call; readonly idleShare: number } {
  const calls = root.calls.filter(({ name, place }) => !(name === '(idle)' && place === ''));
  const total = calls.reduce((sum, call) => sum + call.total, root.self);
  return { busy: { ...root, name: 'all', calls, total }, idleShare: 1 - total / root.total };
}
