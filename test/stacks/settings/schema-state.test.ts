import { added, complaintsAbout } from '../../support/settings-text';

const HCP = 'type: hcp, organization: acme, project: ml-baseline';

test.each([
  ['organization: ab', 'organization', '"ab"'],
  ['organization: acme corp', 'organization', '"acme corp"'],
  [`organization: ${'a'.repeat(41)}`, 'organization', `"${'a'.repeat(41)}"`],
])('of an organization: %s', (setting, name, received) => {
  expect(complaintsAbout(added(`state: { type: hcp, project: ml-baseline, ${setting} }`))).toEqual([
    `baseline.yaml:15 state.${name} must be the name of an organization of HCP Terraform: 3 to 40 letters, digits, dashes or underscores, got ${received}: copy it from the address of its page, app.terraform.io/app/<organization>`,
  ]);
});

test.each(['ab', '" ml"', '"ml baseline "', 'ml/baseline', 'a'.repeat(41)])('of a project: %s', (project) => {
  expect(complaintsAbout(added(`state: { type: hcp, organization: acme, project: ${project} }`))).toEqual([
    `baseline.yaml:15 state.project must be the name of a project of HCP Terraform: 3 to 40 letters, digits, spaces, dashes or underscores, no space at an end, got "${project.replaceAll('"', '')}": copy it from the list of projects`,
  ]);
});

test.each(['https://tfe.acme.com', 'tfe.acme.com/app', 'tfe', 'TFE.acme.com', '-tfe.acme.com'])(
  'of a host: %s',
  (host) => {
    expect(complaintsAbout(added(`state: { ${HCP}, hostname: "${host}" }`))).toEqual([
      `baseline.yaml:15 state.hostname must be the name of a host, got "${host}": write it in small letters without https:// and without a path, for example "terraform.example.com"`,
    ]);
  },
);

test.each(['ml.', 'ml/', 'a'.repeat(41)])('of names of workspaces: %s', (start) => {
  expect(complaintsAbout(added(`state: { ${HCP}, workspaceStart: ${start} }`))).toEqual([
    `baseline.yaml:15 state.workspaceStart must be 1 to 40 letters, digits, dashes or underscores, got "${start}": rename it, for example "ml-"`,
  ]);
});

test.each([HCP, `${HCP}, hostname: tfe.acme.com, workspaceStart: ML_team-, references: variables`, 'type: local'])(
  'takes %s',
  (state) => {
    expect(complaintsAbout(added(`state: { ${state} }`))).toEqual([]);
  },
);
