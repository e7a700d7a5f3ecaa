import type { CpuProfile, CpuProfileNode } from './cpu-profile';

/** A function as called from one place, with the microseconds it took itself and together with what it called. */
export interface Call {
  readonly name: string;
  readonly place: string;
  readonly self: number;
  readonly total: number;
  readonly calls: readonly Call[];
}

export interface Moments {
  /** Microseconds of the same clock as the profile's. */
  readonly from: number;
  readonly until: number;
}

/** Who called whom between two moments, the heaviest first; what took no time there is left out. */
export function callTree(profile: CpuProfile, moments: Moments): Call {
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const [root] = profile.nodes;
  if (root === undefined) throw new Error('The profile is empty.');
  const self = selfTimes(profile, moments);
  const callOf = (node: CpuProfileNode): Call => {
    const calls = (node.children ?? [])
      .flatMap((id) => nodes.get(id) ?? [])
      .map(callOf)
      .filter(({ total }) => total > 0)
      .sort((one, other) => other.total - one.total);
    const own = self.get(node.id) ?? 0;
    return {
      name: node.callFrame.functionName || '(anonymous)',
      place: placeOf(node),
      self: own,
      total: own + calls.reduce((sum, { total }) => sum + total, 0),
      calls,
    };
  };
  return callOf(root);
}

function selfTimes({ startTime, samples, timeDeltas }: CpuProfile, { from, until }: Moments): Map<number, number> {
  const times = new Map<number, number>();
  let at = startTime;
  for (const [index, id] of samples.entries()) {
    const took = timeDeltas[index] ?? 0;
    at += took;
    if (at >= from && at < until) times.set(id, (times.get(id) ?? 0) + took);
  }
  return times;
}

/** The package or the file of ours, and the line; empty for what the engine does by itself. */
function placeOf({ callFrame: { url, lineNumber } }: CpuProfileNode): string {
  if (url === '') return '';
  const inPackage = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\/(.*)$/.exec(url);
  const file = inPackage ? `${inPackage[1]}/${inPackage[2]}` : url.replace(/^.*\/(?=[^/]+\/[^/]+$)/, '');
  return `${file}:${lineNumber + 1}`;
}
