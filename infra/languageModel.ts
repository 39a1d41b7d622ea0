import type { Stack } from 'aws-cdk-lib';
import { ENV } from '#platform/env.ts';
import type { FunctionSpec } from './oknoFunction.ts';
import { askModel } from './permissions.ts';

/** `cdk deploy -c model=… -c modelDrafts=…`: a language model, and how many drafts a day and brand it is asked about. */
export const modelOf = (stack: Stack): Pick<FunctionSpec, 'environment' | 'permissions'> => {
  const [model, drafts] = ['model', 'modelDrafts'].map((name) => stack.node.tryGetContext(name));
  if (!model) return { environment: {}, permissions: [] };
  return {
    environment: {
      [ENV.model]: String(model),
      ...(drafts === undefined ? {} : { [ENV.modelDrafts]: String(drafts) }),
    },
    permissions: [askModel(stack, String(model))],
  };
};
