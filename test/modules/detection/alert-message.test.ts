import { alertTitle, messageTemplate } from '../../../modules/detection/alert-message';

const DETECTION = {
  id: 'key-changed',
  title: 'The key was disabled',
  meaning: 'Its policy "keeps" others away.',
  response: 'Deploy again.',
  technique: { framework: 'MITRE ATT&CK' as const, id: 'T1485', name: 'Data Destruction' },
  severity: 'critical' as const,
  kind: 'event' as const,
};

describe('a title', () => {
  test('says how bad it is', () => {
    expect(alertTitle(DETECTION)).toBe('[CRITICAL] key-changed: The key was disabled');
  });

  test('says in which project', () => {
    expect(alertTitle(DETECTION, 'fraud')).toBe('[CRITICAL] key-changed: The key was disabled (project fraud)');
  });
});

/** The template after EventBridge has put in what the paths lead to. */
function filled({ inputTemplate }: { readonly inputTemplate: string }, values: Readonly<Record<string, string>>) {
  return JSON.parse(inputTemplate.replace(/<(\w+)>/g, (_, name: string) => values[name]!));
}

describe('a message', () => {
  const template = messageTemplate(DETECTION, 'fraud');

  test('says who called what, from where and when, by paths into the record', () => {
    expect(template.inputPaths).toEqual({
      call: '$.detail.eventName',
      caller: '$.detail.userIdentity.arn',
      from: '$.detail.sourceIPAddress',
      account: '$.account',
      region: '$.region',
      time: '$.time',
      record: '$.detail.eventID',
    });
  });

  test('is one that chats render: title, what it means, what to do', () => {
    const values = {
      call: 'DisableKey',
      caller: 'arn:aws:sts::123456789012:assumed-role/Eve/x',
      from: '203.0.113.7',
      account: '123456789012',
      region: 'eu-central-1',
      time: '2026-11-22T08:10:55Z',
      record: '11111111-2222-3333-4444-555555555555',
    };
    expect(filled(template, values)).toEqual({
      version: '1.0',
      source: 'custom',
      content: {
        textType: 'client-markdown',
        title: '[CRITICAL] key-changed: The key was disabled (project fraud)',
        description: [
          'Call: DisableKey',
          'Caller: arn:aws:sts::123456789012:assumed-role/Eve/x',
          'From: 203.0.113.7',
          'Account: 123456789012',
          'Region: eu-central-1',
          'Time: 2026-11-22T08:10:55Z',
          'Record: 11111111-2222-3333-4444-555555555555',
          'Its policy "keeps" others away.',
        ].join('\n'),
        nextSteps: ['Deploy again.'],
        keywords: ['key-changed', 'fraud'],
      },
      metadata: { eventType: 'key-changed', summary: 'The key was disabled' },
    });
  });

  test('of the account names no project', () => {
    expect(filled(messageTemplate(DETECTION), {}).content.keywords).toEqual(['key-changed']);
  });

  test('shows what the detection says, where that is something else', () => {
    const shown = { Finding: '$.detail.type', Id: '$.detail.id' };
    const other = messageTemplate({ ...DETECTION, shown });
    expect(other.inputPaths).toEqual({ finding: '$.detail.type', id: '$.detail.id' });
    expect(filled(other, { finding: 'Impact', id: '7' }).content.description).toBe(
      'Finding: Impact\nId: 7\nIts policy "keeps" others away.',
    );
  });

  test('names every variable that it has a path for, and no other', () => {
    const names = [...template.inputTemplate.matchAll(/<(\w+)>/g)].map(([, name]) => name!);
    expect(names.sort()).toEqual(Object.keys(template.inputPaths).sort());
  });
});
