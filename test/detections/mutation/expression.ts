import { Mutation } from './mutation';

const TOKEN = /\d+|==|<=|>=|<|>|\|\||&&/g;

const OTHERS: Readonly<Record<string, readonly string[]>> = {
  '==': ['!='],
  '<': ['<=', '>'],
  '<=': ['<'],
  '>': ['>='],
  '>=': ['>', '<'],
  '||': ['&&'],
  '&&': ['||'],
};

/** A period of an alarm: metrics have no times in between. */
const PERIOD = 300;

/** Every change of a metric math expression in one place: a constant, a comparison, a conjunction. */
export function* expressionMutations(id: string, expression: string): Generator<Mutation<string>> {
  for (const { 0: token, index } of expression.matchAll(TOKEN)) {
    if (isOfClockChange(id, token)) continue;
    for (const other of OTHERS[token] ?? constants(id, Number(token))) {
      const to = `${expression.slice(0, index)}${other}${expression.slice(index + token.length)}`;
      yield { change: `${other} for ${token} at ${index} of ${id}`, to };
    }
  }
}

/** When clocks change is left alone: at night, on Sundays. The tests of modules/detection/working-hours.ts know the moments. */
function isOfClockChange(id: string, token: string): boolean {
  return id === 'wall' && (/[<>]/.test(token) || Number(token) > 1e9);
}

/** What is added to a clock is hours, other large numbers are seconds, and small ones are counts of days. */
function constants(id: string, number: number): string[] {
  const step = id === 'wall' ? 3600 : number >= 3600 ? PERIOD : 1;
  return [number - step, number + step].map((other) => (other < 0 ? `(0 - ${-other})` : String(other)));
}
