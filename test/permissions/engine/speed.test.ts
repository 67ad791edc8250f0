import { EVERYTHING } from './policies';
import { judge } from './judge';
import { Request } from './request';
import { rememberWhatIsPure, resourceTypesModule } from './speed';

const REQUEST: Request = {
  principal: {
    principal: 'arn:aws:sts::111122223333:assumed-role/A/s',
    arn: 'arn:aws:iam::111122223333:role/A',
    type: 'AssumedRole',
  },
  action: 's3:GetObject',
  resource: { arn: 'arn:aws:s3:::bucket/object', account: '111122223333' },
  context: {},
  identity: [{ id: 'all', shown: 'all', kind: 'identity', deployed: false, document: EVERYTHING }],
};

test('the simulator still asks for the resource types that are remembered', async () => {
  rememberWhatIsPure();
  const simulator = resourceTypesModule();
  const remembering = simulator.getResourceTypesForAction;
  const asked: string[] = [];
  simulator.getResourceTypesForAction = (...question) => {
    asked.push(question.join(' '));
    return remembering(...question);
  };
  try {
    expect((await judge([REQUEST])).result).toBe('allow');
  } finally {
    simulator.getResourceTypesForAction = remembering;
  }
  expect(asked).toContain('s3 GetObject arn:aws:s3:::bucket/object');
});

test('remembering twice is remembering once', () => {
  rememberWhatIsPure();
  const once = [resourceTypesModule().getResourceTypesForAction, String.prototype.localeCompare];
  rememberWhatIsPure();
  expect([resourceTypesModule().getResourceTypesForAction, String.prototype.localeCompare]).toEqual(once);
});

test('texts compare as they did', () => {
  const before = new Intl.Collator(undefined, { sensitivity: 'accent' });
  rememberWhatIsPure();
  for (const [a, b] of [
    ['Null', 'null'],
    ['a', 'b'],
    ['é', 'e'],
    ['IfExists', 'ifexists'],
    ['', 'x'],
  ] as const) {
    expect(a.localeCompare(b, undefined, { sensitivity: 'accent' })).toBe(before.compare(a, b));
    expect(a.localeCompare(b)).toBe(new Intl.Collator().compare(a, b));
  }
});
