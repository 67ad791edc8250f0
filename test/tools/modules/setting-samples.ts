/** Texts of one format: some that settings take, some that they just do not. Which is which, the settings say. */
export interface Samples {
  /** As the JSON Schema of the settings has it. */
  readonly pattern: string;
  /** The i-th of as many as one wants, all of them taken. */
  readonly nth: (index: number) => string;
  /** One of this length, taken but for its length. */
  readonly ofLength?: (length: number) => string;
  readonly texts: readonly string[];
}

const x = (count: number, letter = 'x') => letter.repeat(count);
const DIGITS = '123456789012';
const hex = (count: number) => '0a1b2c3d4e5f60718293'.slice(0, count);

/** Around an account of 12 digits. */
const accounts = (arn: (account: string) => string) => [arn(DIGITS), arn(DIGITS.slice(1)), arn(`${DIGITS}3`), arn('')];

const iam = (kind: string, account = DIGITS) => `arn:aws:iam::${account}:${kind}`;

const PRINCIPALS = [
  ...accounts((account) => iam('role/Loader', account)),
  iam('user/scientist'),
  iam('role/path/of/Loader'),
  iam('role//Loader'),
  iam('role/x'),
  iam(`role/${x(64)}`),
  iam(`role/${x(65)}`),
  iam('role/'),
  iam('role/*'),
  iam('role/Load?r'),
  iam('group/readers'),
  iam('root'),
  'arn:aws-us-gov:iam::123456789012:role/Loader',
  'arn:aws:sts::123456789012:assumed-role/Loader/session',
  iam('role/AWSReservedSSO_Data_0123456789abcdef'),
  iam('role/path/AWSReservedSSO_Data_0123456789abcdef'),
  iam('role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_Data_0123456789abcdef'),
  iam('role/aws-reserved/sso.amazonaws.com/eu-west-1/AWSReservedSSO_Data_0123456789abcdef'),
];

const longRole = (length: number) => iam(`role/${x(length - iam('role//Loader').length)}/Loader`);

const id = (start: string): Samples => ({
  pattern: `^${start}-([0-9a-f]{8}|[0-9a-f]{17})$`,
  nth: (index) => `${start}-${hex(8).slice(0, 7)}${index.toString(16)}`,
  texts: [...[7, 8, 9, 16, 17, 18].map((count) => `${start}-${hex(count)}`), `${start}-${x(8, 'g')}`, hex(8)],
});

const TAG_VALUES = [...[0, 1, 63, 64].map((count) => x(count)), 'internal', 'a b', ' a', 'a*', 'é'];

export const SAMPLES: readonly Samples[] = [
  {
    pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$',
    nth: (index) => `n${index}`,
    ofLength: (length) => x(length),
    texts: ['a1', 'ab-c1', 'Ab', '1a', 'a--b', 'ab-', '-ab', 'a_b', 'aé'],
  },
  {
    pattern: String.raw`^arn:aws[a-z-]*:iam::\d{12}:(role|user)\/([\w+=,.@-]+\/)*[\w+=,.@-]{1,64}$`,
    nth: (index) => iam(`role/Loader${index}`),
    ofLength: longRole,
    texts: PRINCIPALS,
  },
  {
    pattern: String.raw`^arn:aws[a-z-]*:iam::\d{12}:role\/([\w+=,.@-]+\/)*[\w+=,.@-]{1,64}$`,
    nth: (index) => iam(`role/Loader${index}`),
    ofLength: longRole,
    texts: PRINCIPALS,
  },
  {
    pattern: String.raw`^[\w/.#-]{1,512}$`,
    nth: (index) => `group${index}`,
    texts: ['/acme/trail', 'a_b.c#d', 'a b', 'a:b', '', ...[1, 512, 513].map((count) => x(count))],
  },
  {
    pattern: '^o-[a-z0-9]{10,32}$',
    nth: (index) => `o-a1b2c3d4e${index}`,
    texts: [...[9, 10, 32, 33].map((count) => `o-${x(count)}`), 'o-A1B2C3D4E5', 'a1b2c3d4e5'],
  },
  {
    pattern: '^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$',
    nth: (index) => `bucket-${index}`,
    texts: ['acme-logs', 'acme.logs', 'Acme', '-acme', 'acme-', ...[2, 3, 63, 64].map((count) => x(count))],
  },
  {
    pattern: String.raw`^arn:aws[a-z-]*:sns:[a-z0-9-]+:\d{12}:[\w-]{1,256}$`,
    nth: (index) => `arn:aws:sns:eu-central-1:${DIGITS}:alerts${index}`,
    texts: [
      ...accounts((account) => `arn:aws:sns:eu-central-1:${account}:alerts`),
      ...[0, 1, 256, 257].map((count) => `arn:aws:sns:eu-central-1:${DIGITS}:${x(count)}`),
      `arn:aws:sns:eu-central-1:${DIGITS}:alerts.fifo`,
      `arn:aws:sqs:eu-central-1:${DIGITS}:alerts`,
    ],
  },
  {
    pattern: String.raw`^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$`,
    nth: (index) => `a${index}@example.com`,
    ofLength: (length) => `${x(length - '@example.com'.length)}@example.com`,
    texts: [
      'a@example.com',
      'a.b+c@sub.example.com',
      'a@example',
      'a@.com',
      'a b@example.com',
      'a@b@c.com',
      'a@b..com',
    ],
  },
  {
    pattern: String.raw`^https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)+(:\d{1,5})?(\/[^\s]*)?$`,
    nth: (index) => `https://events.example.com/${index}`,
    ofLength: (length) => `https://events.example.com/${x(length - 'https://events.example.com/'.length)}`,
    texts: [
      'https://events.example.com',
      'https://Events.Example.com/Hook',
      'HTTPS://events.example.com/hook',
      'http://events.example.com',
      'https://localhost/hook',
      'https://events.example.com/a b',
      ...['', '1', '65535', '123456'].map((port) => `https://events.example.com:${port}/hook`),
    ],
  },
  {
    pattern: String.raw`^(?! )[A-Za-z0-9 _.:/=+\-@]{15,200}(?<! )$`,
    nth: (index) => `A scanner does it ${index}`,
    texts: [
      ...[14, 15, 200, 201].map((count) => x(count)),
      'Labels are looked at by people: see a/b_c=d+e-f@g.h',
      ` ${x(20)}`,
      `${x(20)} `,
      `${x(20)}!`,
      `${x(20)}*`,
      `${x(20)}é`,
    ],
  },
  {
    pattern: String.raw`^(\d{1,3}\.){3}\d{1,3}\/\d{1,2}$`,
    nth: (index) => `10.${index}.0.0/16`,
    texts: [
      ...['10.20.0.0/16', '10.20.0.0/15', '10.20.0.0/24', '10.20.0.0/25', '10.20.0.100/32', '10.20.0.0/33'],
      ...['10.20.0.0/8', '10.0.0.0/8', '0.0.0.0/0', '10.20.1.0/16', '10.20.0.0', '10.20.0/16', '10.20.0.0.0/16'],
      ...['256.0.0.0/16', '1000.0.0.0/16', '10.20.0.1000/16', '10.20.0.0/', '10.20.0.0/016', '/16', '.20.0.0/16'],
      ...['10.20.0./16', '010.20.0.0/16', '10.020.0.0/16', 'fd00::/16', 'fd00::/24', '::ffff:10.20.0.0/112', ''],
      ...['10.20.0.0/+16', '10.20.0.0/1e1', ' 10.20.0.0/16'],
    ],
  },
  {
    pattern: String.raw`^[a-z]{2,4}(-[a-z]+)+-\d{1,2}[a-z]$`,
    nth: (index) => `eu-central-1${'abcdefgh'[index]}`,
    texts: [
      ...['eu', 'e', 'eusc', 'eusca'].map((area) => `${area}-central-1a`),
      ...['', '1', '12', '123'].map((number) => `us-gov-west-${number}a`),
      ...['eu-central-1', 'eu-central-1ab', 'eu-central-1A', 'eu-1a'],
    ],
  },
  ...['vpc', 'subnet', 'vpce', 'pl', 'sg'].map(id),
  {
    pattern: String.raw`^[a-z0-9-]+(\.[a-z0-9-]+)+(:\d+[a-z]?)*(:[a-z0-9]+)?$`,
    nth: (index) => NOVA[index]!,
    texts: ['amazon.nova-lite-v1:0', 'amazon', 'amazon.*', 'Amazon.nova-lite-v1:0', 'amazon.nova lite', ''],
  },
  {
    pattern: '^[A-Za-z0-9][A-Za-z0-9 _.:/=+@-]{0,62}$',
    nth: (index) => `value ${index}`,
    texts: TAG_VALUES,
  },
  {
    pattern: '^[a-zA-Z0-9_.-]{1,255}$',
    nth: (index) => `staff-${index}`,
    texts: ['staff', 'St_a.f-f', 'st aff', 'staff*', ...[0, 1, 255, 256].map((count) => x(count))],
  },
  {
    pattern: String.raw`^arn:aws[a-z-]*:ecr:[a-z0-9-]+:\d{12}:repository\/[a-z0-9][a-z0-9._/-]{1,255}$`,
    nth: (index) => `arn:aws:ecr:eu-central-1:${DIGITS}:repository/fraud-${index}`,
    texts: [
      ...accounts((account) => `arn:aws:ecr:eu-central-1:${account}:repository/fraud`),
      ...[1, 2, 256, 257].map((count) => `arn:aws:ecr:eu-central-1:${DIGITS}:repository/${x(count)}`),
      `arn:aws:ecr:eu-central-1:${DIGITS}:repository/fraud:latest`,
      `arn:aws:ecr:eu-central-1:${DIGITS}:repository/*`,
      `${DIGITS}.dkr.ecr.eu-central-1.amazonaws.com/fraud`,
    ],
  },
];

/** Models are known by name: more of them than a list takes. */
const NOVA = [
  ...['amazon.nova-lite-v1:0', 'amazon.nova-micro-v1:0', 'amazon.nova-pro-v1:0', 'amazon.nova-premier-v1:0'],
  ...['deepseek.r1-v1:0', 'writer.palmyra-x4-v1:0', 'writer.palmyra-x5-v1:0', 'mistral.mistral-7b-instruct-v0:2'],
  ...['zai.glm-4.7', 'zai.glm-5', 'minimax.minimax-m2', 'minimax.minimax-m2.1'],
];

/** A mapping that is an entry of the list of projects. */
export function sampleProject(index: number): object {
  return {
    name: `n${index}`,
    imageRepositories: [`arn:aws:ecr:eu-central-1:${DIGITS}:repository/fraud`],
    trainingData: { writers: [iam('role/Loader')] },
  };
}
