import { CommanderError } from 'commander';
import { exitCode } from './exit-code';
import { type Output, standardOutput } from './output';
import { program } from './program';
import { Unusable } from './unusable';

/**
 * Runs one billing script. Answers 0 if all is well, 1 if the books do not agree, 2 if it could not tell: unusable input
 * or configuration, or something that could not be reached or failed.
 */
export async function runBilling(
  argv: string[],
  env: NodeJS.ProcessEnv,
  output: Output = standardOutput,
): Promise<number> {
  let code: number = exitCode.ok;
  const ended = (result: number) => {
    code = result;
  };
  try {
    await program(env, output, ended).parseAsync(argv, { from: 'user' });
    return code;
  } catch (failure) {
    // Commander has said what it had to say; asking for help is no fault.
    if (failure instanceof CommanderError) return failure.exitCode === 0 ? exitCode.ok : exitCode.unusable;
    output.warn(failure instanceof Unusable ? failure.message : textOf(failure));
    return exitCode.unusable;
  }
}

const textOf = (failure: unknown) => (failure instanceof Error ? (failure.stack ?? failure.message) : String(failure));
