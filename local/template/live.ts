import { z } from 'zod';
import { resourcesOf, type Template } from './template.ts';

const Api = z.object({ ProtocolType: z.enum(['HTTP', 'WEBSOCKET']) });
const Stage = z.object({ ApiId: z.string(), StageName: z.string() });
const Integration = z.object({ ApiId: z.string(), IntegrationUri: z.string() });
const Route = z.object({ ApiId: z.string(), RouteKey: z.string(), Target: z.string() });

/** The WebSocket API: what open pages are connected to. */
export interface LiveSpec {
  /** Logical id in the template. */
  api: string;
  stage: string;
  /** Logical ids of the functions by route: `$connect`, `$disconnect`, `$default`. */
  functions: ReadonlyMap<string, string>;
}

export const liveOf = (template: Template): LiveSpec => {
  const api = resourcesOf(template, 'AWS::ApiGatewayV2::Api', Api).find(
    ({ properties }) => properties.ProtocolType === 'WEBSOCKET',
  )?.id;
  if (api === undefined) throw new Error('[okno] the template has no WebSocket API');
  const own = <T extends { ApiId: string }>(type: string, schema: z.ZodType<T>) =>
    resourcesOf(template, type, z.unknown()).flatMap(({ id, properties }) => {
      const parsed = schema.safeParse(properties);
      return parsed.success && parsed.data.ApiId === api ? [{ id, properties: parsed.data }] : [];
    });
  const functions = new Map(
    own('AWS::ApiGatewayV2::Integration', Integration).map(({ id, properties }) => [
      `integrations/${id}`,
      functionIn(properties.IntegrationUri),
    ]),
  );
  return {
    api,
    stage: own('AWS::ApiGatewayV2::Stage', Stage)[0]?.properties.StageName ?? '',
    functions: new Map(
      own('AWS::ApiGatewayV2::Route', Route).map(({ properties: { RouteKey, Target } }) => [
        RouteKey,
        functions.get(Target) ?? '',
      ]),
    ),
  };
};

/** WebSocket APIs name a function by the path under which Lambda runs it. */
const functionIn = (uri: string): string => /\/functions\/(\w+)\/invocations$/.exec(uri)?.[1] ?? '';
