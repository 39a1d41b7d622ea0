import { optionalEnv, requireEnv } from './env.ts';

/** Addresses of stand-ins for AWS services; undefined in the cloud, where the services' own are used. */
export const endpoints = () => ({
  dynamodb: optionalEnv('AWS_ENDPOINT_URL_DYNAMODB'),
  sqs: optionalEnv('AWS_ENDPOINT_URL_SQS'),
  s3: optionalEnv('AWS_ENDPOINT_URL_S3'),
  sns: optionalEnv('AWS_ENDPOINT_URL_SNS'),
  secretsManager: optionalEnv('AWS_ENDPOINT_URL_SECRETS_MANAGER'),
});

/** Region and the credentials of the function's role, as the Lambda runtime gives them. */
export const awsSession = () => {
  const sessionToken = optionalEnv('AWS_SESSION_TOKEN');
  return {
    region: requireEnv('AWS_REGION'),
    accessKeyId: requireEnv('AWS_ACCESS_KEY_ID'),
    secretAccessKey: requireEnv('AWS_SECRET_ACCESS_KEY'),
    ...(sessionToken === undefined ? {} : { sessionToken }),
  };
};
