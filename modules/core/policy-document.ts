import { Lazy, Token } from 'cdktf';
import { Construct } from 'constructs';
import { renderPolicy, Statement } from './policy-statement';
import { resolvedSize } from './resolved-size';

export interface PolicyDocumentProps {
  /** Largest rendered size, in characters, that the policy's kind allows: one of `policy-limits.ts`. */
  readonly sizeLimit: number;
}

/**
 * Collects statements until synthesis and renders them once: what is added late still lands.
 *
 * @throws at synthesis, if the document is empty or larger than its kind allows
 */
export class PolicyDocument extends Construct {
  private readonly statements = new Map<string, Statement>();
  /** The framework resolves every value several times. */
  private rendered?: string;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: PolicyDocumentProps,
  ) {
    super(scope, id);
    this.node.addValidation({ validate: () => this.problems() });
  }

  /** The document as JSON, resolved at synthesis. */
  readonly json = Token.asString(Lazy.anyValue({ produce: () => this.render() }));

  /** @throws if a statement with the same Sid is already there */
  add(...statements: readonly Statement[]): void {
    for (const statement of statements) {
      if (this.statements.has(statement.sid)) {
        throw new Error(
          `"sid" must be unique in its policy, got "${statement.sid}" twice: rename one of the statements (${this.node.path})`,
        );
      }
      this.statements.set(statement.sid, statement);
    }
    this.rendered = undefined;
  }

  private problems(): string[] {
    if (this.statements.size === 0) {
      return [`"statements" must not be empty, got none: AWS refuses an empty policy, add one (${this.node.path})`];
    }
    const size = resolvedSize(this, this.render());
    if (size <= this.props.sizeLimit) return [];
    return [
      `"statements" must render to at most ${this.props.sizeLimit} characters, got ${size}: ` +
        `name fewer principals or resources, or split the policy (${this.node.path})`,
    ];
  }

  private render(): string {
    this.rendered ??= renderPolicy([...this.statements.values()]);
    return this.rendered;
  }
}
