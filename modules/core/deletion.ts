import { TerraformResourceLifecycle } from 'cdktf';
import { Exception, exceptionTags } from './exception';

/** Props of everything that holds data or makes data readable. */
export interface DeletionProps {
  /** Lifts the protection against deletion. Default: Terraform refuses every plan that would destroy the resource. */
  readonly allowDeletion?: Exception;
}

/** `prevent_destroy`, unless deletion was allowed. */
export function deletionLifecycle({ allowDeletion }: DeletionProps): TerraformResourceLifecycle {
  return { preventDestroy: allowDeletion === undefined };
}

/** The tag that shows an allowed deletion in the plan. */
export function deletionTags({ allowDeletion }: DeletionProps): Record<string, string> {
  return exceptionTags({ 'allow-deletion': allowDeletion });
}
