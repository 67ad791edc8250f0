import { hasLocalStorage, INSTANCE_TYPES } from '../../../modules/sagemaker/instance-type-catalogue';

/** Sizes as AWS orders them. */
const SIZES = 'medium large xlarge 2xlarge 4xlarge 6xlarge 8xlarge 9xlarge 10xlarge 12xlarge 16xlarge 18xlarge'
  .concat(' 24xlarge 32xlarge 36xlarge 48xlarge')
  .split(' ');

const familyOf = (type: string) => type.split('.')[1]!;
const FAMILIES = [...new Set(INSTANCE_TYPES.map(familyOf))];

describe('instance types', () => {
  test('stand there once', () => {
    expect(INSTANCE_TYPES.filter((type, index) => INSTANCE_TYPES.indexOf(type) !== index)).toEqual([]);
  });

  test('are written as SageMaker writes them', () => {
    expect(INSTANCE_TYPES.filter((type) => !/^ml\.[a-z0-9-]+\.(\d+x|x)?(medium|large)$/.test(type))).toEqual([]);
  });

  test('are frozen', () => {
    expect(Object.isFrozen(INSTANCE_TYPES)).toBe(true);
  });

  test.each(FAMILIES)('of %s are sorted by size, and of sizes that AWS has', (family) => {
    const places = INSTANCE_TYPES.filter((type) => familyOf(type) === family).map((type) =>
      SIZES.indexOf(type.split('.')[2]!),
    );
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((one, other) => one - other));
  });

  test('come family by family, sorted', () => {
    expect(FAMILIES).toEqual([...FAMILIES].sort());
  });

  test.each([
    'ml.t3.medium',
    'ml.m5.xlarge',
    'ml.c5.18xlarge',
    'ml.r5.24xlarge',
    'ml.g4dn.xlarge',
    'ml.g5.48xlarge',
    'ml.p3.2xlarge',
    'ml.p4d.24xlarge',
    'ml.p5.48xlarge',
    'ml.inf2.xlarge',
    'ml.trn1.32xlarge',
  ])('know %s', (type) => {
    expect(INSTANCE_TYPES).toContain(type);
  });

  test.each(['m5.xlarge', 'ml.m5', 'ml.m5.3xlarge', 'ml.m5.metal', 'ml.m5.*', 'ML.M5.XLARGE', ''])(
    'do not know "%s"',
    (type) => {
      expect(INSTANCE_TYPES).not.toContain(type);
    },
  );
});

describe('local storage', () => {
  test.each(['ml.m5.xlarge', 'ml.c5.large', 'ml.c5n.xlarge', 'ml.t3.medium', 'ml.p3.2xlarge', 'ml.inf2.xlarge'])(
    'is not what %s has: its volumes are on EBS',
    (type) => {
      expect(hasLocalStorage(type)).toBe(false);
    },
  );

  test.each([
    'ml.m5d.xlarge',
    'ml.c5d.large',
    'ml.g4dn.xlarge',
    'ml.g5.xlarge',
    'ml.p4d.24xlarge',
    'ml.p6-b200.48xlarge',
  ])('is what %s has', (type) => {
    expect(INSTANCE_TYPES).toContain(type);
    expect(hasLocalStorage(type)).toBe(true);
  });

  test('is said of families that exist, and of these alone', () => {
    expect(FAMILIES.filter((family) => hasLocalStorage(`ml.${family}.xlarge`))).toEqual([
      'c5d',
      'c6gd',
      'c6id',
      'dl1',
      'g4dn',
      'g5',
      'g6',
      'g6e',
      'g7e',
      'm5d',
      'm6gd',
      'm6id',
      'p3dn',
      'p4d',
      'p4de',
      'p5',
      'p5e',
      'p5en',
      'p6-b200',
      'p6-b300',
      'p6e-gb200',
      'r5d',
      'r6gd',
      'r6id',
      'r7gd',
      'trn1',
      'trn1n',
      'trn2',
    ]);
  });
});
