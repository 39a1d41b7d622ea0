import { z } from 'zod';

const ResourceSchema = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  Metadata: z.record(z.string(), z.unknown()).default({}),
});

export const TemplateSchema = z.object({ Resources: z.record(z.string(), ResourceSchema) });
export type Template = z.infer<typeof TemplateSchema>;

/** What stands for one resource where the template refers to it: `Ref`, and `Fn::GetAtt` by attribute. */
interface ResourceValue {
  ref: string;
  attributes?: Readonly<Record<string, string>>;
}
export type Values = Readonly<Record<string, ResourceValue>>;

export const ACCOUNT = '000000000000';
export const REGION = 'us-east-1';

const PSEUDO: Readonly<Record<string, string>> = {
  'AWS::AccountId': ACCOUNT,
  'AWS::Partition': 'aws',
  'AWS::Region': REGION,
  'AWS::StackName': 'okno',
  'AWS::URLSuffix': 'amazonaws.com',
};

const Intrinsic = z.union([
  z.strictObject({ Ref: z.string() }).transform(({ Ref }) => ({ kind: 'ref' as const, id: Ref })),
  z
    .strictObject({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) })
    .transform(({ 'Fn::GetAtt': [id, attribute] }) => ({ kind: 'attribute' as const, id, attribute })),
  z
    .strictObject({ 'Fn::Join': z.tuple([z.string(), z.array(z.unknown())]) })
    .transform(({ 'Fn::Join': [glue, parts] }) => ({ kind: 'join' as const, glue, parts })),
  z
    .strictObject({ 'Fn::Sub': z.string() })
    .transform(({ 'Fn::Sub': text }) => ({ kind: 'sub' as const, text })),
]);

/** A part of the template with its references put in; what has no value stands as its logical id. */
export const resolve = (part: unknown, values: Values): unknown => {
  if (Array.isArray(part)) return part.map((each) => resolve(each, values));
  if (typeof part !== 'object' || part === null) return part;
  const intrinsic = Intrinsic.safeParse(part);
  if (!intrinsic.success)
    return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, resolve(value, values)]));
  return resolveIntrinsic(intrinsic.data, values);
};

const resolveIntrinsic = (intrinsic: z.infer<typeof Intrinsic>, values: Values): string => {
  switch (intrinsic.kind) {
    case 'ref':
      return values[intrinsic.id]?.ref ?? PSEUDO[intrinsic.id] ?? intrinsic.id;
    case 'attribute':
      return values[intrinsic.id]?.attributes?.[intrinsic.attribute] ?? intrinsic.id;
    case 'join':
      return intrinsic.parts.map((part) => String(resolve(part, values))).join(intrinsic.glue);
    case 'sub':
      return intrinsic.text.replace(
        /\$\{([^}]+)\}/g,
        (whole, id: string) => values[id]?.ref ?? PSEUDO[id] ?? whole,
      );
    default:
      return intrinsic satisfies never;
  }
};

/** Logical ids of a type, with what the schema reads of their resolved properties. */
export const resourcesOf = <T>(
  template: Template,
  type: string,
  properties: z.ZodType<T>,
  values: Values = {},
): { id: string; properties: T; metadata: Record<string, unknown> }[] =>
  Object.entries(template.Resources)
    .filter(([, resource]) => resource.Type === type)
    .map(([id, resource]) => ({
      id,
      properties: properties.parse(resolve(resource.Properties, values)),
      metadata: resource.Metadata,
    }));
