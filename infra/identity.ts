import { Duration, RemovalPolicy, type Stack } from 'aws-cdk-lib';
import { Mfa, OAuthScope, UserPool, type UserPoolClient, type UserPoolDomain } from 'aws-cdk-lib/aws-cognito';

export interface Identity {
  pool: UserPool;
  domain: UserPoolDomain;
}

/**
 * The people who work for the brands. Their groups, `{brand}.{role}`, are made with the brand, not with the
 * template. Nobody signs up by themselves.
 */
export const identity = (stack: Stack): Identity => {
  const pool = new UserPool(stack, 'People', {
    selfSignUpEnabled: false,
    signInAliases: { email: true },
    mfa: Mfa.REQUIRED,
    mfaSecondFactor: { otp: true, sms: false },
    passwordPolicy: {
      minLength: 12,
      requireDigits: true,
      requireLowercase: true,
      requireUppercase: true,
      requireSymbols: true,
    },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  const domain = pool.addDomain('SignIn', { cognitoDomain: { domainPrefix: `okno-${stack.account}` } });
  return { pool, domain };
};

/** The console in the browser: code with PKCE, no secret. */
export const consoleClient = ({ pool }: Identity, consoleUrl: string): UserPoolClient =>
  pool.addClient('Console', {
    generateSecret: false,
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: [OAuthScope.OPENID, OAuthScope.PROFILE],
      callbackUrls: [consoleUrl],
      logoutUrls: [consoleUrl],
    },
    preventUserExistenceErrors: true,
    enableTokenRevocation: true,
    // What somebody may do stands in the token: who is taken out of a group has it no longer than this.
    accessTokenValidity: Duration.minutes(10),
    idTokenValidity: Duration.minutes(10),
    refreshTokenValidity: Duration.hours(12),
  });
