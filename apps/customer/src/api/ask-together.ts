import { type CallAnswer, dataOf, sendCall } from './send-call';

interface Question {
  readonly path: string;
  readonly input: unknown;
  readonly resolve: (data: unknown) => void;
  readonly reject: (failure: unknown) => void;
}

/** The server takes no more in one request. */
const TOGETHER_MAX = 10;
const ADDRESS_LENGTH_MAX = 2_000;

let waiting: Question[] = [];

/** Asks for something. Questions of one moment share a request, as far as the server and an address have room for them. */
export function askTogether(path: string, input: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    if (waiting.length === 0) setTimeout(askAll);
    waiting.push({ path, input, resolve, reject });
  });
}

function askAll(): void {
  let together: Question[] = [];
  for (const question of waiting) {
    const more = [...together, question];
    if (together.length > 0 && (more.length > TOGETHER_MAX || addressOf(more).length > ADDRESS_LENGTH_MAX)) {
      void ask(together);
      together = [question];
    } else together = more;
  }
  waiting = [];
  void ask(together);
}

function addressOf(questions: readonly Question[]): string {
  const inputs = Object.fromEntries(questions.map(({ input }, place) => [place, input]));
  const paths = questions.map(({ path }) => path).join(',');
  return `${paths}?batch=1&input=${encodeURIComponent(JSON.stringify(inputs))}`;
}

async function ask(questions: readonly Question[]): Promise<void> {
  try {
    const answers = await sendCall(addressOf(questions));
    for (const [place, question] of questions.entries()) settle(question, answerAt(answers, place));
  } catch (failure) {
    for (const { reject } of questions) reject(failure);
  }
}

/** A server that is too busy to look inside says it once for all. */
const answerAt = (answers: CallAnswer | readonly CallAnswer[], place: number): CallAnswer | undefined =>
  Array.isArray(answers) ? (answers as readonly CallAnswer[])[place] : (answers as CallAnswer);

function settle({ resolve, reject }: Question, answer: CallAnswer | undefined): void {
  try {
    resolve(dataOf(answer));
  } catch (failure) {
    reject(failure);
  }
}
