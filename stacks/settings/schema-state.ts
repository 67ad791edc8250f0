import { z } from 'zod';
import { kmsKey } from './arn';
import { choice, field, isAbsent, mapping } from './field';
import { regionName } from './region';

/** https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/organizations */
const organization = field(z.string().regex(/^[A-Za-z0-9_-]{3,40}$/), {
  description: 'Organization of HCP Terraform. Only with type hcp, and then needed.',
  rule: 'be the name of an organization of HCP Terraform: 3 to 40 letters, digits, dashes or underscores',
  remedy: 'copy it from the address of its page, app.terraform.io/app/<organization>',
});

/** https://developer.hashicorp.com/terraform/cloud-docs/api-docs/projects#request-body */
const hcpProject = field(z.string().regex(/^[A-Za-z0-9_-][A-Za-z0-9 _-]{1,38}[A-Za-z0-9_-]$/), {
  description: 'Project of HCP Terraform that the workspaces belong to. Only with type hcp, and then needed.',
  rule: 'be the name of a project of HCP Terraform: 3 to 40 letters, digits, spaces, dashes or underscores, no space at an end',
  remedy: (given) =>
    isAbsent(given)
      ? 'name a project that exists, for example "ml-baseline"; that of every organization is "Default Project"'
      : 'copy it from the list of projects',
});

const hostname = field(z.string().regex(/^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/), {
  description: 'Host of Terraform Enterprise. Only with type hcp. Default: app.terraform.io, which is HCP Terraform.',
  rule: 'be the name of a host',
  remedy: 'write it in small letters without https:// and without a path, for example "terraform.example.com"',
});

const workspaceStart = field(z.string().regex(/^[A-Za-z0-9_-]{1,40}$/), {
  description:
    "Start of every workspace's name, before <prefix>-<account>-<region>-<stack>. Only with type hcp. Default: nothing.",
  rule: 'be 1 to 40 letters, digits, dashes or underscores',
  remedy: 'rename it, for example "ml-"',
});

/** Where Terraform keeps what it knows, and how stacks learn of each other. */
export const state = mapping(
  "Where Terraform keeps its state. Default: files in this folder's state/, for trying out.",
  {
    type: choice(
      'local: files in state/, for one person. s3: a bucket that exists already, with a lock file, for a team. hcp: workspaces of HCP ' +
        'Terraform, one for each stack.',
      ['local', 's3', 'hcp'],
    ),
    bucket: field(z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/), {
      description: 'Name of the bucket for the state. Only with type s3, and then needed.',
      rule: 'be the name of an S3 bucket',
      remedy: 'name a bucket that exists, is versioned and closed to all but administrators',
    }).optional(),
    region: regionName('Region of the bucket. Only with type s3. Default: the region that is deployed to.').optional(),
    kmsKeyArn: kmsKey(
      'Key that the state is encrypted with. Only with type s3. Default: what the bucket has.',
    ).optional(),
    organization: organization.optional(),
    project: hcpProject.optional(),
    hostname: hostname.optional(),
    workspaceStart: workspaceStart.optional(),
    references: choice(
      "state: a stack reads what it needs of another one from that one's state. variables: it declares input variables, which whoever runs " +
        'it gives, and reads no state but its own. Default: state.',
      ['state', 'variables'],
    ).default('state'),
  },
);
