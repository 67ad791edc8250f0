import { REASON_REMEDY, REASON_RULE } from '../../modules/core/reason';
import { MOST_PRINCIPALS } from '../../stacks/settings/limits';
import { SHORTEST_NAME } from '../../stacks/settings/name-fields';
import { Format, matching, oneOf, PRINCIPAL_FORMAT, ROLE_FORMAT, shortNameOf } from './formats';
import { message, shown, shownAll, shownBut, silentMessage } from './messages';
import { Validation, Variable } from './variable';

/** Kinds of inputs, each with the limits that settings have. Each appends them to the description: do not type them there. */

type Texts = Pick<Variable, 'name' | 'description'> & Partial<Pick<Variable, 'default'>>;

/** A text of a format. */
export function text(variable: Texts, { holds, rule, remedy }: Format): Variable {
  const { name } = variable;
  const value = `var.${name}`;
  const optional = variable.default === null ? `${value} == null || ` : '';
  const condition = optional === '' ? holds(value) : `${optional}(${holds(value)})`;
  return {
    ...variable,
    type: 'string',
    refused: '"-refused!"',
    validations: [{ condition, message: message(name, rule, shown(value), remedy) }],
  };
}

/** A part of names, of at most `longest` characters. */
export function shortName(variable: Texts, longest: number, example: string): Variable {
  return text(limited(variable, `${SHORTEST_NAME} to ${longest} characters.`), shortNameOf(longest, example));
}

/** One of a few texts. */
export function choice(variable: Texts, choices: readonly string[]): Variable {
  return text(among(variable, 'One of', choices), oneOf(choices));
}

/** A whole number from `least` to `most`. */
export function wholeNumber(variable: Texts, least: number, most: number): Variable {
  const value = `var.${variable.name}`;
  const range = `whole number from ${least} to ${most}`;
  return {
    ...limited(variable, `A ${range}.`),
    type: 'number',
    refused: String(most + 1),
    validations: [
      {
        condition: `${value} >= ${least} && ${value} <= ${most} && floor(${value}) == ${value}`,
        message: message(
          variable.name,
          `be a ${range}`,
          shown(value),
          `write a number in that range, for example ${least}`,
        ),
      },
    ],
  };
}

/** One of a few numbers. */
export function numberChoice(variable: Texts, choices: readonly number[]): Variable {
  const value = `var.${variable.name}`;
  const rule = `be one of ${choices.join(', ')}`;
  return {
    ...among(variable, 'One of', choices),
    type: 'number',
    refused: '-1',
    validations: [
      {
        condition: `contains(${JSON.stringify(choices)}, ${value})`,
        message: message(variable.name, rule, shown(value), 'choose the number nearest to what you need'),
      },
    ],
  };
}

export function toggle(variable: Texts): Variable {
  return { ...variable, type: 'bool' };
}

interface Bounds {
  readonly least?: number;
  readonly most?: number;
}

/** A list of texts of a format, without repetition. */
export function texts(variable: Texts, format: Format, bounds: Bounds = {}): Variable {
  return list(variable, format, bounds, message);
}

/** The same, of what is a secret: no message repeats it. */
export function secretTexts(variable: Texts, format: Format, bounds: Bounds = {}): Variable {
  return list(variable, format, bounds, (name, rule, _, remedy) => silentMessage(name, rule, remedy));
}

/** A list of some of these texts, without repetition. */
export function choices(variable: Texts, known: readonly string[], bounds: Bounds = {}): Variable {
  return texts(among(variable, 'Any of', known), oneOf(known), bounds);
}

type Described = Pick<Variable, 'description'>;

/** The table of inputs says what there is to choose from. */
function among<V extends Described>(variable: V, how: string, known: readonly unknown[]): V {
  return limited(variable, `${how} ${known.join(', ')}.`);
}

/** The description says what the validation holds: one number for both. */
function limited<V extends Described>(variable: V, limits: string): V {
  return { ...variable, description: `${variable.description} ${limits}` };
}

/** ARNs of IAM roles and users. */
export function principals(variable: Texts, bounds: Bounds = {}): Variable {
  return texts(variable, PRINCIPAL_FORMAT, { most: MOST_PRINCIPALS, ...bounds });
}

/** ARNs of IAM roles. */
export function roles(variable: Texts, bounds: Bounds = {}): Variable {
  return texts(variable, ROLE_FORMAT, { most: MOST_PRINCIPALS, ...bounds });
}

/** As `REASON_FORMAT`, without lookarounds, which Terraform's expressions do not know: no space at an end. */
const REASON = matching(
  /^[A-Za-z0-9_.:/=+@-][A-Za-z0-9 _.:/=+@-]{13,198}[A-Za-z0-9_.:/=+@-]$/,
  REASON_RULE,
  REASON_REMEDY,
);

/** The written reason of an exception; null: it is not made. */
export function reason(variable: Omit<Texts, 'default'>): Variable {
  return text({ ...variable, default: null }, REASON);
}

/** Ids with a reason each. */
export function reasonsById(variable: Omit<Texts, 'default'>, ids: readonly string[]): Variable {
  const { name } = variable;
  const id = oneOf(ids);
  const wrong = (list: string, { holds, rule, remedy }: Format): Validation => ({
    condition: `alltrue([for each in ${list} : ${holds('each')}])`,
    message: message(name, rule, shownBut(list, holds('each')), remedy),
  });
  return {
    ...among(variable, 'Ids are', ids),
    type: 'map(string)',
    default: {},
    refused: '{ unknown = "There is no such detection here" }',
    validations: [
      wrong(`keys(var.${name})`, { ...id, rule: `have keys that are among ${ids.join(', ')}` }),
      wrong(`values(var.${name})`, REASON),
    ],
  };
}

function list(variable: Texts, format: Format, bounds: Bounds, tell: typeof message): Variable {
  const { name } = variable;
  const value = `var.${name}`;
  const holds = format.holds('each');
  const validations: Validation[] = [
    {
      condition: `alltrue([for each in ${value} : ${holds}])`,
      message: tell(name, `each ${format.rule}`, shownBut(value, holds), format.remedy),
    },
    ...sizeRules(name, bounds, tell),
    {
      condition: `length(distinct(${value})) == length(${value})`,
      message: tell(name, 'list each value once', `${shownAll(repeated(value))} again`, 'remove one of them'),
    },
  ];
  return { ...sized(variable, bounds), type: 'list(string)', refused: '["-refused!"]', validations };
}

function sized(variable: Texts, bounds: Bounds): Texts {
  const size = sizeOf(bounds);
  return size === undefined ? variable : limited(variable, `${size.charAt(0).toUpperCase()}${size.slice(1)}.`);
}

/** How many values a list has; undefined: any number. */
function sizeOf({ least = 0, most }: Bounds): string | undefined {
  if (most === undefined) return least === 0 ? undefined : `at least ${least} values`;
  return least === 0 ? `at most ${most} values` : `${least} to ${most} values`;
}

function sizeRules(name: string, bounds: Bounds, tell: typeof message): readonly Validation[] {
  const size = sizeOf(bounds);
  if (size === undefined) return [];
  const { least = 0, most } = bounds;
  const length = `length(var.${name})`;
  const limits = [
    ...(least > 0 ? [`${length} >= ${least}`] : []),
    ...(most === undefined ? [] : [`${length} <= ${most}`]),
  ];
  return [
    {
      condition: limits.join(' && '),
      message: tell(name, `hold ${size}`, `\${${length}}`, 'name as many as that'),
    },
  ];
}

function repeated(list: string): string {
  return `distinct([for each in ${list} : each if length([for other in ${list} : other if other == each]) > 1])`;
}
