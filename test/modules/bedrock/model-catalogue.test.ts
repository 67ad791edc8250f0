import { FOUNDATION_MODELS, isKnownModel, PROFILE_AREAS, profileOf } from '../../../modules/bedrock/model-catalogue';

describe('foundation models', () => {
  test('stand there once', () => {
    expect(FOUNDATION_MODELS.filter((id, index) => FOUNDATION_MODELS.indexOf(id) !== index)).toEqual([]);
  });

  test('are named by provider and model, without wildcards', () => {
    expect(FOUNDATION_MODELS.filter((id) => !/^[a-z0-9]+\.[a-z0-9][a-z0-9.:-]*$/.test(id))).toEqual([]);
  });

  test('are not named like inference profiles', () => {
    expect(FOUNDATION_MODELS.filter((id) => profileOf(id))).toEqual([]);
  });

  test('are frozen', () => {
    expect(Object.isFrozen(FOUNDATION_MODELS)).toBe(true);
    expect(Object.isFrozen(PROFILE_AREAS)).toBe(true);
  });

  test('come provider by provider, sorted', () => {
    const providers = [...new Set(FOUNDATION_MODELS.map((id) => id.split('.')[0]!))];
    expect(providers).toEqual([...providers].sort());
  });
});

describe('profileOf', () => {
  test.each([
    ['eu.amazon.nova-lite-v1:0', 'eu', 'amazon.nova-lite-v1:0'],
    ['us-gov.anthropic.claude-3-haiku-20240307-v1:0', 'us-gov', 'anthropic.claude-3-haiku-20240307-v1:0'],
    ['apac.zai.glm-4.7', 'apac', 'zai.glm-4.7'],
    ['us.unknown.model', 'us', 'unknown.model'],
  ])('splits %s', (id, area, modelId) => {
    expect(profileOf(id)).toEqual({ area, modelId });
  });

  test.each(['amazon.nova-lite-v1:0', 'zai.glm-4.7', 'europe.amazon.nova-lite-v1:0', 'EU.amazon.nova-lite-v1:0', ''])(
    'is nothing for "%s"',
    (id) => {
      expect(profileOf(id)).toBeUndefined();
    },
  );
});

describe('isKnownModel', () => {
  test.each([
    'amazon.nova-lite-v1:0',
    'amazon.titan-text-express-v1',
    'anthropic.claude-3-haiku-20240307-v1:0',
    'meta.llama3-1-8b-instruct-v1:0',
    'eu.amazon.nova-lite-v1:0',
    'zai.glm-4.7',
  ])('knows %s', (id) => {
    expect(isKnownModel(id)).toBe(true);
  });

  test.each([
    'amazon.nova-lite',
    'amazon.nova-*',
    'nova-lite-v1:0',
    'amazon.nova-lite-v1:0 ',
    'Amazon.nova-lite-v1:0',
    'eu.amazon.nova-lite',
    'eu.eu.amazon.nova-lite-v1:0',
    '*',
    '',
  ])('does not know "%s"', (id) => {
    expect(isKnownModel(id)).toBe(false);
  });
});
