import { REASON_RULE } from '../../modules/core/reason';
import { LONGEST_PRINCIPAL, PRINCIPAL, ROLE } from '../../stacks/settings/arn';
import { MOST_PRINCIPALS } from '../../stacks/settings/limits';
import { SHORT_NAME } from '../../stacks/settings/name-fields';
import { Validation, Variable } from './variable';

/** Kinds of inputs, each with the limits that settings have. */

type Texts = Pick<Variable, 'name' | 'description'> & Partial<Pick<Variable, 'default'>>;

/** A text of a format. `rule` ends "must ...". */
export function text(variable: Texts, format: RegExp, rule: string): Variable {
  const optional = variable.default === null ? `var.${variable.name} == null || ` : '';
  return {
    ...variable,
    type: 'string',
    refused: '"-refused!"',
    validations: [
      { condition: `${optional}can(regex(${pattern(format)}, var.${variable.name}))`, message: must(variable, rule) },
    ],
  };
}

/** A part of names, 2 to `longest` characters. */
export function shortName(variable: Texts, longest: number): Variable {
  const rule = `be 2 to ${longest} lower-case letters, digits or single dashes, starting with a letter`;
  const { validations, ...rest } = text(variable, SHORT_NAME, rule);
  const length = `length(var.${variable.name}) >= 2 && length(var.${variable.name}) <= ${longest}`;
  return {
    ...rest,
    validations: [{ condition: `${validations![0]!.condition} && ${length}`, message: must(variable, rule) }],
  };
}

/** One of a few texts. */
export function choice(variable: Texts, choices: readonly string[]): Variable {
  const among = JSON.stringify(choices);
  return {
    ...variable,
    type: 'string',
    validations: [
      {
        condition: `contains(${among}, var.${variable.name})`,
        message: must(variable, `be one of ${choices.join(', ')}`),
      },
    ],
  };
}

/** A whole number from `least` to `most`. */
export function wholeNumber(variable: Texts, least: number, most: number): Variable {
  const { name } = variable;
  return {
    ...variable,
    type: 'number',
    refused: String(most + 1),
    validations: [
      {
        condition: `var.${name} >= ${least} && var.${name} <= ${most} && floor(var.${name}) == var.${name}`,
        message: must(variable, `be a whole number from ${least} to ${most}`),
      },
    ],
  };
}

/** One of a few numbers. */
export function numberChoice(variable: Texts, choices: readonly number[]): Variable {
  const rule = `be one of ${choices.join(', ')}`;
  const condition = `contains(${JSON.stringify(choices)}, var.${variable.name})`;
  return { ...variable, type: 'number', refused: '-1', validations: [{ condition, message: must(variable, rule) }] };
}

export function toggle(variable: Texts): Variable {
  return { ...variable, type: 'bool' };
}

/** As `REASON_FORMAT`, without lookarounds, which Terraform's expressions do not know: no space at an end. */
const REASON = /^[A-Za-z0-9_.:/=+@-][A-Za-z0-9 _.:/=+@-]{13,198}[A-Za-z0-9_.:/=+@-]$/;

interface Bounds {
  readonly least?: number;
  readonly most?: number;
}

/** A list of texts of a format, without repetition. */
export function texts(variable: Texts, format: RegExp, rule: string, bounds: Bounds = {}): Variable {
  return list(variable, `can(regex(${pattern(format)}, each))`, rule, bounds);
}

/** A list of some of these texts, without repetition. */
export function choices(variable: Texts, among: readonly string[], bounds: Bounds = {}): Variable {
  return list(variable, `contains(${JSON.stringify(among)}, each)`, `be among ${among.join(', ')}`, bounds);
}

/** ARNs of IAM roles and users. */
export function principals(variable: Texts, bounds: Bounds = {}): Variable {
  return arns(
    variable,
    PRINCIPAL,
    'be the ARN of one IAM role or user, without wildcards and of at most 160 characters',
    bounds,
  );
}

/** ARNs of IAM roles. */
export function roles(variable: Texts, bounds: Bounds = {}): Variable {
  return arns(variable, ROLE, 'be the ARN of one IAM role, without wildcards and of at most 160 characters', bounds);
}

function arns(variable: Texts, format: RegExp, rule: string, bounds: Bounds): Variable {
  const each = `length(each) <= ${LONGEST_PRINCIPAL} && can(regex(${pattern(format)}, each))`;
  return list(variable, each, rule, { most: MOST_PRINCIPALS, ...bounds });
}

/** The written reason of an exception; null: it is not made. */
export function reason(variable: Omit<Texts, 'default'>): Variable {
  return text({ ...variable, default: null }, REASON, REASON_RULE);
}

/** Ids with a reason each. */
export function reasonsById(variable: Omit<Texts, 'default'>, ids: readonly string[], rule: string): Variable {
  const { name } = variable;
  const known = `alltrue([for id in keys(var.${name}) : contains(${JSON.stringify(ids)}, id)])`;
  const said = `alltrue([for why in values(var.${name}) : can(regex(${pattern(REASON)}, why))])`;
  return {
    ...variable,
    type: 'map(string)',
    default: {},
    refused: '{ unknown = "There is no such detection here" }',
    validations: [
      { condition: known, message: must(variable, `name some of ${ids.join(', ')}`) },
      { condition: said, message: must(variable, rule) },
    ],
  };
}

function list(variable: Texts, each: string, rule: string, { least = 0, most }: Bounds): Variable {
  const { name } = variable;
  const size = [
    ...(least > 0 ? [`length(var.${name}) >= ${least}`] : []),
    ...(most === undefined ? [] : [`length(var.${name}) <= ${most}`]),
    `length(distinct(var.${name})) == length(var.${name})`,
  ];
  const bounds = most === undefined ? `${least} or more` : `${least} to ${most}`;
  const validations: Validation[] = [
    {
      condition: `alltrue([for each in var.${name} : ${each}])`,
      message: `Each of "${name}" must ${rule}.`,
    },
    { condition: size.join(' && '), message: must(variable, `hold ${bounds} values, each once`) },
  ];
  return { ...variable, type: 'list(string)', refused: '["-refused!"]', validations };
}

/** A regular expression as Terraform's text. */
export function pattern(format: RegExp): string {
  return JSON.stringify(format.source.replaceAll('\\/', '/'));
}

/** Terraform wants a sentence that begins with a capital letter or quote and ends with a full stop. */
function must({ name }: Pick<Variable, 'name'>, rule: string): string {
  return `"${name}" must ${rule}.`;
}
