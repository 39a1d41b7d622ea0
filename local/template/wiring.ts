import { z } from 'zod';
import { resourcesOf, type Template, type Values } from './template.ts';

/* Who is run by what. Relations are given by the logical ids of functions and queues, which stand for their ARNs. */

const Fn = z.object({
  Timeout: z.number().default(3),
  MemorySize: z.number().default(128),
  Environment: z.object({ Variables: z.record(z.string(), z.string()) }).default({ Variables: {} }),
});
const Entry = z.object({ okno: z.object({ entry: z.string() }) });

export interface FunctionSpec {
  id: string;
  /** Source file that exports the handler, from the root of the project. */
  entry: string;
  timeoutSeconds: number;
  memoryMb: number;
  environment: Record<string, string>;
}

/** Functions of okno itself; helpers that CDK adds for deployments name no entry. */
export const functionsOf = (template: Template, values: Values): FunctionSpec[] =>
  resourcesOf(template, 'AWS::Lambda::Function', Fn, values).flatMap(({ id, properties, metadata }) => {
    const entry = Entry.safeParse(metadata);
    if (!entry.success) return [];
    return [
      {
        id,
        entry: entry.data.okno.entry,
        timeoutSeconds: properties.Timeout,
        memoryMb: properties.MemorySize,
        environment: properties.Environment.Variables,
      },
    ];
  });

/** One environment for all functions, which share a process here. @throws Error when two want different values. */
export const commonEnvironment = (functions: FunctionSpec[]): Record<string, string> => {
  const common: Record<string, string> = {};
  for (const { entry, environment } of functions)
    for (const [name, value] of Object.entries(environment)) {
      if (name in common && common[name] !== value)
        throw new Error(`[okno] ${entry} wants another value of ${name} than the functions before it`);
      common[name] = value;
    }
  return common;
};

const Mapping = z.object({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  BatchSize: z.number().default(10),
  FunctionResponseTypes: z.array(z.literal('ReportBatchItemFailures')).default([]),
  ScalingConfig: z.object({ MaximumConcurrency: z.number() }).optional(),
});

export interface MappingSpec {
  queue: string;
  fn: string;
  batchSize: number;
  maxConcurrency: number | undefined;
  partialFailures: boolean;
}

export const mappingsOf = (template: Template): MappingSpec[] =>
  resourcesOf(template, 'AWS::Lambda::EventSourceMapping', Mapping).map(({ properties }) => ({
    queue: properties.EventSourceArn,
    fn: properties.FunctionName,
    batchSize: properties.BatchSize,
    maxConcurrency: properties.ScalingConfig?.MaximumConcurrency,
    partialFailures: properties.FunctionResponseTypes.length > 0,
  }));

const Rate = z
  .string()
  .regex(/^rate\(\d+ minutes?\)$/)
  .transform((text) => Number(/\d+/.exec(text)?.[0]));
const Schedule = z.object({ ScheduleExpression: Rate, Target: z.object({ Arn: z.string() }) });

export interface ScheduleSpec {
  id: string;
  fn: string;
  everyMinutes: number;
}

export const schedulesOf = (template: Template): ScheduleSpec[] =>
  resourcesOf(template, 'AWS::Scheduler::Schedule', Schedule).map(({ id, properties }) => ({
    id,
    fn: properties.Target.Arn,
    everyMinutes: properties.ScheduleExpression,
  }));
