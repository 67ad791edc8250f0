import { App, TerraformStack } from 'cdktf';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildBaseline } from '../../stacks/app';
import { renderStack } from '../../stacks/stack-rendering';
import { Settings } from '../../stacks/settings';
import { EXAMPLES, exampleSettings } from '../support/baseline';

function stacksOf(settings: Settings): TerraformStack[] {
  const app = new App({ outdir: mkdtempSync(join(tmpdir(), 'rendering-')), stackTraces: false });
  buildBaseline(app, settings);
  return app.node.children.filter(TerraformStack.isStack);
}

/** The framework's own rendering, which the stacks of the baseline override. */
function asTheFrameworkDoes(stack: TerraformStack): unknown {
  return TerraformStack.prototype.toTerraform.call(stack);
}

describe.each(EXAMPLES)('a stack of %s', (example) => {
  const stacks = stacksOf(exampleSettings(example));

  test.each(stacks.map((stack): [string, TerraformStack] => [stack.node.id, stack]))(
    '%s is rendered as the framework renders it',
    (_, stack) => {
      const rendered = JSON.parse(JSON.stringify(renderStack(stack)));
      expect(rendered.resource).toBeDefined();
      expect(rendered).toEqual(JSON.parse(JSON.stringify(asTheFrameworkDoes(stack))));
    },
  );

  test('takes no override that would be lost', () => {
    const audit = stacks.find(({ node }) => node.id === 'audit')!;
    expect(() => audit.addOverride('terraform.experiments', [])).toThrow(
      '"addOverride" must not be called on a stack of the baseline, got "terraform.experiments": override a resource, ' +
        'or extend its `terraform` block (audit)',
    );
  });
});
