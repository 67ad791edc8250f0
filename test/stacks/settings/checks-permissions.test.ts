import { added, complaintsAbout, judged, Row } from '../../support/settings-text';

/** A row whose settings stand below the name of the one project, from line 12 on. */
function below(title: string, settings: string, ...complaints: string[]): Row {
  return [title, 'name: fraud', `name: fraud\n    ${settings.replaceAll('\n', '\n    ')}`, ...complaints];
}

const REASON = 'reason: Approved by the model board';

describe('kinds of work', () => {
  judged([
    below(
      'a notebook that has nothing to start',
      'components: [notebook, inference]',
      '12 projects[0].components must name a kind of job that a notebook starts, got notebook, inference: add training, processing, transform, or those of them that the project runs',
    ),
    below(
      'a pipeline that has nothing to start',
      'components: [pipeline]',
      '12 projects[0].components must name a kind of job that a pipeline starts, got pipeline: add training, processing, transform, or those of them that the project runs',
    ),
    below('a notebook that starts transforms', 'components: [notebook, transform]'),
    below(
      'none at all',
      'components: []',
      '12 projects[0].components must be a list of 1 or more kinds of work, got an empty list: write each on a line of its own, after a dash',
    ),
    below(
      'one that is misspelt',
      'components: [trainning]',
      '12 projects[0].components[0] must be training, processing, transform, inference, notebook or pipeline, got "trainning": did you mean "training"?',
    ),
    below(
      'one twice',
      'components: [training, training]',
      '12 projects[0].components[1] must be listed once, got "training" again: remove one of them',
    ),
  ]);
});

describe('switches without effect', () => {
  judged([
    below(
      'training data for a notebook that is not there',
      `exceptions: { notebookReadsTrainingData: { ${REASON} } }`,
      '12 projects[0].exceptions.notebookReadsTrainingData must not be given without a notebook, got training: add notebook to components, or drop the exception',
    ),
    below(
      'a role for Comprehend, which may see nothing',
      'comprehend: { dataAccessRole: arn:aws:iam::123456789012:role/TextAnalysis }',
      '12 projects[0].comprehend.dataAccessRole must not be given without dataClassifications, got "arn:aws:iam::123456789012:role/TextAnalysis": name the classifications that Comprehend may see, or drop the role',
    ),
    below(
      'faces that nobody may look for',
      'rekognition: { collections: [staff, guests] }',
      '12 projects[0].rekognition.collections must not be given without useCases, got a list of 2: name the approved use cases, or drop the collections',
    ),
    below(
      'models taken as new that are known, or used nowhere',
      `bedrock: { invoke: [amazon.nova-lite-v1:0] }\nexceptions: { unlistedModels: { models: [amazon.nova-lite-v1:0, acme.newer-v1:0], ${REASON} } }`,
      '13 projects[0].exceptions.unlistedModels.models[0] must be a model that stands in bedrock and is not known here, got "amazon.nova-lite-v1:0": drop it from the exception',
      '13 projects[0].exceptions.unlistedModels.models[1] must be a model that stands in bedrock and is not known here, got "acme.newer-v1:0": drop it from the exception',
    ),
  ]);
});

describe('models', () => {
  judged([
    below(
      'misspelt',
      'bedrock: { invoke: [amazon.nova-lite-v1] }',
      '12 projects[0].bedrock.invoke[0] must be a model of Bedrock that is known here, or an inference profile of one, got "amazon.nova-lite-v1": did you mean "amazon.nova-lite-v1:0"? If it is newer, name "amazon.nova-lite-v1" in exceptions.unlistedModels',
    ),
    below(
      'misspelt, of an inference profile',
      'bedrock: { invoke: [eu.amazon.nova-lit-v1:0] }',
      '12 projects[0].bedrock.invoke[0] must be a model of Bedrock that is known here, or an inference profile of one, got "eu.amazon.nova-lit-v1:0": did you mean "eu.amazon.nova-lite-v1:0"? If it is newer, name "amazon.nova-lit-v1:0" in exceptions.unlistedModels',
    ),
    below(
      'that nobody knows, on every list',
      'bedrock:\n  invoke: [wonderland.alice-v1]\n  customize: [wonderland.alice-v2]\n  restricted: [wonderland.alice-v3]',
      ...['invoke', 'customize', 'restricted'].map(
        (list, index) =>
          `${13 + index} projects[0].bedrock.${list}[0] must be a model of Bedrock that is known here, or an inference profile of one, got "wonderland.alice-v${index + 1}": copy it from "aws bedrock list-foundation-models". If it is newer, name "wonderland.alice-v${index + 1}" in exceptions.unlistedModels`,
      ),
    ),
    below(
      'that nobody knows, by exception, and a profile of one',
      `bedrock: { invoke: [wonderland.alice-v1, eu.wonderland.alice-v1], restricted: [wonderland.queen-v1] }\nexceptions: { unlistedModels: { models: [wonderland.alice-v1, wonderland.queen-v1], ${REASON} } }`,
    ),
    below(
      'with wildcards',
      'bedrock: { invoke: ["amazon.*"] }',
      '12 projects[0].bedrock.invoke[0] must be the ID of a foundation model of Bedrock, or of an inference profile, got "amazon.*": write it without wildcards, for example "amazon.nova-lite-v1:0" or "eu.amazon.nova-lite-v1:0"',
    ),
    below(
      'that are allowed and restricted, longer variants and profiles too',
      'bedrock:\n  invoke: [amazon.nova-lite-v1:0, "amazon.nova-pro-v1:0:300k", eu.amazon.nova-micro-v1:0]\n  customize: [amazon.nova-lite-v1:0]\n  restricted: [amazon.nova-lite-v1:0, amazon.nova-pro-v1:0, amazon.nova-micro-v1:0]',
      '13 projects[0].bedrock.invoke[0] must not be a restricted model, got "amazon.nova-lite-v1:0": take it off one of the lists',
      '13 projects[0].bedrock.invoke[1] must not be a restricted model, got "amazon.nova-pro-v1:0:300k": take it off one of the lists',
      '13 projects[0].bedrock.invoke[2] must not be a restricted model, got "eu.amazon.nova-micro-v1:0": take it off one of the lists',
      '14 projects[0].bedrock.customize[0] must not be a restricted model, got "amazon.nova-lite-v1:0": take it off one of the lists',
    ),
  ]);
});

describe('inference profiles', () => {
  judged([
    below(
      'of another area',
      'bedrock: { invoke: [us.amazon.nova-lite-v1:0, eu.amazon.nova-lite-v1:0] }',
      '12 projects[0].bedrock.invoke[0] must be an inference profile that eu-central-1 has, got "us.amazon.nova-lite-v1:0": profiles of "us" run in other regions: name "amazon.nova-lite-v1:0", or the profile of your area',
    ),
    below(
      'where they say nothing: their models are customized, denied or new',
      `bedrock: { customize: [eu.amazon.nova-lite-v1:0], restricted: [us.deepseek.r1-v1:0] }\nexceptions: { unlistedModels: { models: [eu.acme.newer-v1:0], ${REASON} } }`,
      '12 projects[0].bedrock.customize[0] must be the ID of a foundation model, for profiles are only invoked, got "eu.amazon.nova-lite-v1:0": name "amazon.nova-lite-v1:0": it stands for its profiles too',
      '12 projects[0].bedrock.restricted[0] must be the ID of a foundation model, for profiles are only invoked, got "us.deepseek.r1-v1:0": name "deepseek.r1-v1:0": it stands for its profiles too',
      '13 projects[0].exceptions.unlistedModels.models[0] must be the ID of a foundation model, for profiles are only invoked, got "eu.acme.newer-v1:0": name "acme.newer-v1:0": it stands for its profiles too',
    ),
  ]);

  test.each([
    ['ap-southeast-1', 'apac'],
    ['ap-southeast-2', 'au'],
    ['ca-central-1', 'ca'],
    ['ca-central-1', 'us'],
    ['eu-north-1', 'eu'],
    ['ap-northeast-3', 'jp'],
    ['us-west-2', 'us'],
  ])('in %s: %s', (region, area) => {
    const inRegion = (profile: string) =>
      complaintsAbout(
        added(`    bedrock: { invoke: [${profile}.amazon.nova-lite-v1:0] }`).replaceAll('eu-central-1', region),
      );
    expect(inRegion(area)).toEqual([]);
    expect(inRegion('us-gov')).toEqual([
      `baseline.yaml:15 projects[0].bedrock.invoke[0] must be an inference profile that ${region} has, got "us-gov.amazon.nova-lite-v1:0": profiles of "us-gov" run in other regions: name "amazon.nova-lite-v1:0", or the profile of your area`,
    ]);
  });
});
