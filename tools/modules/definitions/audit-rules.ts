import { RESERVED_PROJECT_NAMES } from '../../../stacks/settings/limits';
import { message, shown, shownBut, silentMessage } from '../messages';
import { Validation } from '../variable';
import { accountsPeopleRules, strangerRules } from './people-rules';
import { topicRule } from './topic-rule';

/** Who is named beside the administrators. */
const OTHERS: readonly string[] = ['auditors', 'text_analysis_roles', 'planner[*]'];

const RESERVED = `contains(${JSON.stringify(RESERVED_PROJECT_NAMES)}, each)`;
const GOES_ON = 'anytrue([for other in var.projects : startswith(each, "${other}-")])';

/** Rules between variables, as the settings have them. */
export const AUDIT_RULES: readonly Validation[] = [
  {
    condition: 'contains(var.administrators, var.deployer)',
    message: message(
      'deployer',
      'be one of the administrators',
      shown('var.deployer'),
      'add it to administrators: AWS refuses a key policy that locks out whoever makes the key',
    ),
  },
  ...accountsPeopleRules(OTHERS),
  ...strangerRules(['administrators', ...OTHERS]),
  {
    condition: `!anytrue([for each in var.projects : ${RESERVED}])`,
    message: message(
      'projects',
      `name none of ${RESERVED_PROJECT_NAMES.join(', ')}`,
      shownBut('var.projects', `!${RESERVED}`),
      'all projects share what is named so: rename the project, for example "fraud"',
    ),
  },
  {
    condition: `!anytrue([for each in var.projects : ${GOES_ON}])`,
    message: message(
      'projects',
      'name none that goes on like another, with a dash and more',
      shownBut('var.projects', `!${GOES_ON}`),
      'the other could reach its jobs and logs: rename one of them',
    ),
  },
  topicRule('existing_topic_arn'),
  {
    condition: 'var.existing_topic_arn == null || length(concat(var.emails, var.webhooks)) == 0',
    message: silentMessage(
      'existing_topic_arn',
      'not come with emails or webhooks',
      'subscribe them to your topic, or leave the topic out',
    ),
  },
];
