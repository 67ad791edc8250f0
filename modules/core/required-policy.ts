import { Lazy, Token } from 'cdktf';
import { Construct } from 'constructs';
import { renderPolicy, Statement } from './policy-statement';
import { requireAll } from './validation';

/** How a policy that is owned elsewhere comes to hold what is asked of it. */
export interface RequiredPolicyProps {
  /** The promise without which nothing can be asked: a property of the construct, and whether it was given. */
  readonly promise: string;
  readonly promised: boolean;
  /** Whose policy it is, such as `key`. */
  readonly of: string;
}

/** The statements that a policy owned elsewhere has to hold for what is made here to work. Terraform does not write them. */
export class RequiredPolicy {
  private readonly statements = new Map<string, Statement>();

  constructor(
    private readonly construct: Construct,
    private readonly props: RequiredPolicyProps,
  ) {}

  /** The statements as JSON, for whoever owns the policy; resolved at synthesis. */
  readonly json = Token.asString(Lazy.anyValue({ produce: () => renderPolicy([...this.statements.values()]) }));

  /** @throws if nobody has promised that the policy holds them, or one of the same Sid is there */
  add(...added: readonly Statement[]): void {
    const { promise, promised, of } = this.props;
    requireAll(this.construct, [
      {
        property: promise,
        rule: `be true where the ${of}'s policy has to admit something`,
        received: 'nothing',
        remedy: `set it, have "requiredPolicy" rendered, and put its statements, such as ${added[0]?.sid}, into the ${of}'s policy`,
        holds: promised,
      },
      ...added.map(({ sid }) => ({
        property: 'sid',
        rule: 'be unique in its policy',
        received: `"${sid}" twice`,
        remedy: 'rename one of the statements',
        holds: !this.statements.has(sid),
      })),
    ]);
    for (const statement of added) this.statements.set(statement.sid, statement);
  }
}
