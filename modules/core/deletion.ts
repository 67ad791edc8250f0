import { TerraformResourceLifecycle } from 'cdktf';
import { Exception, exceptionTags } from './exception';

/** A lifted protection against deletion. */
export interface DeletionException extends Exception {
  /** Deletes a bucket's objects with it, all versions. Default false: a bucket that holds anything stays. */
  readonly includingObjects?: boolean;
}

/** Props of everything that holds data or makes data readable. */
export interface DeletionProps {
  /** Lifts the protection against deletion. Default: Terraform refuses every plan that would destroy the resource. */
  readonly allowDeletion?: DeletionException;
}

/** `prevent_destroy`, unless deletion was allowed. It holds as long as the resource is in the configuration. */
export function deletionLifecycle({ allowDeletion }: DeletionProps): TerraformResourceLifecycle {
  return { preventDestroy: allowDeletion === undefined };
}

/** The tag that shows an allowed deletion in the plan. */
export function deletionTags({ allowDeletion }: DeletionProps): Record<string, string> {
  return exceptionTags({ 'allow-deletion': allowDeletion });
}
