import { cpus, totalmem } from 'node:os';

/** What ran this, in one line. */
export function machineFacts(): string {
  const [core] = cpus();
  return `${cpus().length} cores (${core?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform}, Node ${process.version}`;
}
