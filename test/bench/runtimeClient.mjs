/* The least that runs a Lambda handler: asks for events, hands them to the handler, posts what it answers. */
import { Agent, request } from 'node:http';

const [host, port] = process.env.AWS_LAMBDA_RUNTIME_API.split(':');
const agent = new Agent({ keepAlive: true });

const call = (method, path, headers, body) =>
  new Promise((resolve, reject) => {
    const sent = request(
      { agent, host, port, method, path: `/2018-06-01/runtime/${path}`, headers },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (part) => {
          text += part;
        });
        answer.on('end', () => resolve({ headers: answer.headers, text }));
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });

const cpuMs = () => {
  const { user, system } = process.cpuUsage();
  return String((user + system) / 1000);
};

const { handler } = await import(process.env.HANDLER_FILE);
for (;;) {
  const { headers, text } = await call('GET', 'invocation/next', { 'cpu-ms': cpuMs() });
  const id = headers['lambda-runtime-aws-request-id'];
  const context = { awsRequestId: id, functionName: 'bench', getRemainingTimeInMillis: () => 10_000 };
  const answer = await handler(JSON.parse(text), context).then(
    (value) => ['response', value],
    (error) => ['error', { errorMessage: String(error) }],
  );
  await call('POST', `invocation/${id}/${answer[0]}`, {}, JSON.stringify(answer[1] ?? null));
}
