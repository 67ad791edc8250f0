/** What AWS says about one type of resource, as far as an action works with it. */
export interface ResourceTypeFacts {
  readonly name: string;
  /** ARNs of the type, such as `arn:${Partition}:kms:${Region}:${Account}:key/${KeyId}`. */
  readonly arnFormats: readonly string[];
  /** Condition keys that a request for the action carries when it touches a resource of the type. */
  readonly conditionKeys: readonly string[];
}

/** What AWS says about one action. */
export interface ActionFacts {
  /** With the service, such as `s3:GetObject`. */
  readonly name: string;
  /** Condition keys that it carries whatever the resource; some end in a variable, such as `aws:RequestTag/${TagKey}`. */
  readonly conditionKeys: readonly string[];
  /** None: the action takes `*` alone. */
  readonly resourceTypes: readonly ResourceTypeFacts[];
}

/** AWS's service authorization reference, as far as a judgement needs it. Names have no case. */
export interface IamFacts {
  /** The actions of a service by its prefix, such as `s3`; undefined if there is no such service. */
  actionsOf(service: string): readonly ActionFacts[] | undefined;
  /** `String`, `ARN`, `Bool`, `Numeric`, `Date`, `IPAddress`, or `ArrayOf...`; undefined if there is no such key. */
  typeOf(conditionKey: string): string | undefined;
  /** Whether a request for any action may carry the key. */
  isGlobal(conditionKey: string): boolean;
}
