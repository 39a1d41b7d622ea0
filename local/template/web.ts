import { z } from 'zod';
import { resourcesOf, type Template, type Values } from './template.ts';

const Route = z.object({
  RouteKey: z.string(),
  Target: z.string(),
  AuthorizationType: z.enum(['NONE', 'JWT']),
  AuthorizerId: z.string().optional(),
});
/** Those of the WebSocket API have no version. */
const Integration = z.object({
  IntegrationUri: z.string(),
  PayloadFormatVersion: z.literal('2.0').optional(),
});
const Authorizer = z.object({
  JwtConfiguration: z.object({ Issuer: z.string(), Audience: z.array(z.string()) }),
});

export interface AuthorizerSpec {
  issuer: string;
  audience: string[];
}

export interface RouteSpec {
  /** As in the template: `ANY /hooks/{channel}/{brand}`. */
  key: string;
  method: string;
  path: string;
  fn: string;
  authorizer: AuthorizerSpec | undefined;
}

/** Routes of the HTTP API with the function and the authorizer each leads to. */
export const routesOf = (template: Template, values: Values): RouteSpec[] => {
  const integrations = new Map(
    resourcesOf(template, 'AWS::ApiGatewayV2::Integration', Integration).map(({ id, properties }) => [
      `integrations/${id}`,
      properties.IntegrationUri,
    ]),
  );
  const authorizers = new Map(
    resourcesOf(template, 'AWS::ApiGatewayV2::Authorizer', Authorizer, values).map(({ id, properties }) => [
      id,
      { issuer: properties.JwtConfiguration.Issuer, audience: properties.JwtConfiguration.Audience },
    ]),
  );
  return resourcesOf(template, 'AWS::ApiGatewayV2::Route', Route).flatMap(({ properties }) => {
    const [method = '', path] = properties.RouteKey.split(' ');
    // Those of the WebSocket API are called `$connect` and the like.
    if (path === undefined) return [];
    const authorizer = authorizers.get(properties.AuthorizerId ?? '');
    if (properties.AuthorizationType === 'JWT' && authorizer === undefined)
      throw new Error(`[okno] ${properties.RouteKey} has no authorizer`);
    return {
      key: properties.RouteKey,
      method,
      path,
      fn: integrations.get(properties.Target) ?? '',
      authorizer,
    };
  });
};

const Override = z.object({ Override: z.boolean() });
const Headers = z.object({
  ResponseHeadersPolicyConfig: z.object({
    CustomHeadersConfig: z.object({ Items: z.array(z.object({ Header: z.string(), Value: z.string() })) }),
    SecurityHeadersConfig: z.object({
      ContentSecurityPolicy: z.object({ ContentSecurityPolicy: z.string() }),
      ContentTypeOptions: Override,
      FrameOptions: z.object({ FrameOption: z.string() }),
      ReferrerPolicy: z.object({ ReferrerPolicy: z.string() }),
      StrictTransportSecurity: z.object({ AccessControlMaxAgeSec: z.number() }),
    }),
  }),
});

/** The headers CloudFront adds to every file of the console. */
export const consoleHeadersOf = (template: Template, values: Values): Record<string, string> => {
  const policies = resourcesOf(template, 'AWS::CloudFront::ResponseHeadersPolicy', Headers, values);
  const config = policies[0]?.properties.ResponseHeadersPolicyConfig;
  if (config === undefined) throw new Error('[okno] the template has no response headers');
  const { SecurityHeadersConfig: security, CustomHeadersConfig: custom } = config;
  return {
    // Nothing on this machine has a certificate.
    'content-security-policy': security.ContentSecurityPolicy.ContentSecurityPolicy.replace(
      /(http|ws)s:\/\/127\.0\.0\.1:/g,
      '$1://127.0.0.1:',
    ),
    'referrer-policy': security.ReferrerPolicy.ReferrerPolicy,
    'strict-transport-security': `max-age=${security.StrictTransportSecurity.AccessControlMaxAgeSec}; includeSubDomains`,
    'x-content-type-options': 'nosniff',
    'x-frame-options': security.FrameOptions.FrameOption,
    ...Object.fromEntries(custom.Items.map(({ Header, Value }) => [Header, Value])),
  };
};

/** Logical ids of what signs people in: the pool, and the console as its client. */
export const identityOf = (template: Template): { pool: string; client: string } => {
  const first = (type: string): string => resourcesOf(template, type, z.unknown())[0]?.id ?? '';
  return { pool: first('AWS::Cognito::UserPool'), client: first('AWS::Cognito::UserPoolClient') };
};
