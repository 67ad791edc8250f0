import { PolicyDocument } from '../engine/policies';
import { Of } from './scope';

/** Who asks, as rows call him. Templates use the names of `scope.ts`. */
export interface PrincipalAlias {
  readonly what: string;
  readonly of: Of;
  readonly is:
    | { readonly role: string } // deployed by us: judged with the policies that it was read back with
    | { readonly setting: string } // named in the settings: the first one there
    | { readonly arn: string }
    | { readonly service: string }
    | 'anonymous';
  /** What he may do by his own policies. Default: what a deployed role was read back with; for all others, everything. */
  readonly identity?: PolicyDocument;
  /** Names of deployed policies that he holds: beside `identity` if there is one, else nothing else. */
  readonly holds?: readonly string[];
  /** Whether the organization has attached what the stacks hand out for it. */
  readonly organization?: true | 'for the project alone';
  /** Whether the boundary that he was deployed with is gone. */
  readonly unbounded?: true;
  /** Name of a deployed policy that bounds him. */
  readonly boundary?: string;
  /** Why there need not be one in a deployment. Default: a row about somebody who is not there is an error. */
  readonly optional?: string;
}
