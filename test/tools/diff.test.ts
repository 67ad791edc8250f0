import { diffStacks, missingState, selectStacks } from '../../tools/deployment/diff';
import { Misuse } from '../../tools/support/failure';

const STACKS = ['audit', 'network', 'project-fraud'];
const MANIFEST = {
  stacks: STACKS,
  warnings: [],
  dependencies: { audit: [], network: ['audit'], 'project-fraud': ['audit', 'network'] },
};

/** As Terraform prints it in colour, and cdktf after it. */
const NO_STATE = `network  \u001b[0m\u001b[1mdata.terraform_remote_state.audit: Reading...\u001b[0m\u001b[0m
\u001b[91m[2026-11-22T03:09:31.399] [ERROR] default - \u001b[39m\u001b[31m╷\u001b[0m\u001b[0m
\u001b[31m│\u001b[0m \u001b[0m\u001b[1m\u001b[31mError: \u001b[0m\u001b[0m\u001b[1mUnable to find remote state\u001b[0m
\u001b[31m│\u001b[0m \u001b[0m
\u001b[31m│\u001b[0m \u001b[0m\u001b[0m  with data.terraform_remote_state.audit,
\u001b[31m│\u001b[0m \u001b[0m  on cdk.tf.json line 42, in data.terraform_remote_state.audit:
Error: External Error: Stack failed to plan: network. Please check the logs for more information.
`;

/** What is printed, what is planned and what is exited with, if these stacks fail with these words. */
async function diff(failures: Record<string, string>, stacks: readonly string[] = STACKS) {
  const planned: string[] = [];
  const printed: string[] = [];
  const plan = async (stack: string) => {
    planned.push(stack);
    const stderr = failures[stack];
    return { code: stderr ? 1 : 0, stdout: `plan of ${stack}\n`, stderr: stderr ?? '' };
  };
  const code = await diffStacks(stacks, MANIFEST, plan, (text) => printed.push(text));
  return { code, planned, printed };
}

describe('npm run diff', () => {
  test('plans one stack after the other', async () => {
    const { code, planned, printed } = await diff({});
    expect(code).toBe(0);
    expect(planned).toEqual(STACKS);
    expect(printed.slice(0, 3)).toEqual(['\n== audit', 'plan of audit', '\n== network']);
  });

  test('leaves out what reads a stack that could not be planned', async () => {
    const { code, planned, printed } = await diff({ audit: 'Error: No valid credential sources found' });
    expect(code).toBe(1);
    expect(planned).toEqual(['audit']);
    expect(printed).toEqual([
      '\n== audit',
      'plan of audit\nError: No valid credential sources found',
      '\n== network',
      'network: not planned, since it reads audit, which could not be planned (not deployed yet?)',
      '\n== project-fraud',
      'project-fraud: not planned, since it reads audit, which could not be planned (not deployed yet?)',
    ]);
  });

  test('says in one line that a stack reads one that is not deployed', async () => {
    const { code, planned, printed } = await diff({ network: NO_STATE });
    expect(code).toBe(1);
    expect(planned).toEqual(['audit', 'network']);
    expect(printed.slice(2, 4)).toEqual([
      '\n== network',
      'network reads audit, which is not deployed yet: deploy first, then diff shows it',
    ]);
    expect(printed.at(-1)).toContain('project-fraud: not planned, since it reads network');
  });

  test('plans a stack that is asked for alone', async () => {
    expect((await diff({}, ['network'])).planned).toEqual(['network']);
  });
});

describe('the state that is missing', () => {
  test('is that of the stack that Terraform names', () => expect(missingState(NO_STATE)).toBe('audit'));
  test('is none if there is another error', () => {
    expect(missingState(`${NO_STATE}Error: Invalid provider`)).toBeUndefined();
    expect(missingState('')).toBeUndefined();
  });
});

describe('the selected stacks', () => {
  test('are named or match a pattern, dependencies first', () => {
    expect(selectStacks(['*'], STACKS)).toEqual(STACKS);
    expect(selectStacks(['project-*', 'audit'], STACKS)).toEqual(['audit', 'project-fraud']);
  });

  test('have to be there', () => {
    expect(() => selectStacks(['audit', 'pro.*'], STACKS)).toThrow(Misuse);
    expect(() => selectStacks(['aud'], STACKS)).toThrow(
      'There is no stack "aud": choose from audit, network, project-fraud.',
    );
  });
});
