import { DefaultTokenResolver, StringConcat, Tokenization } from 'cdktf';
import { Construct } from 'constructs';
import { policySize } from './policy-size';

/** Characters of a text as in the plan, at most: what a reference in it is to says how long it may get. Only at synthesis. */
export function resolvedSize(scope: Construct, text: string): number {
  const resolver = new DefaultTokenResolver(new StringConcat());
  return policySize(Tokenization.resolve(text, { scope, resolver, preparing: false }));
}
