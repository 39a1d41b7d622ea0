import { build } from 'esbuild';
import { coldStart } from './runtimeApi.ts';
const median = (v: number[]) => [...v].sort((a,b)=>a-b)[Math.floor(v.length/2)]!;
const make = async (key: string, contents: string, more = {}) => {
  const outfile = `/tmp/okno/initprobe/out2/${key.replaceAll(/\W/g,'_')}.mjs`;
  await build({ stdin: { contents: contents + '\nexport const handler = async () => 1;', resolveDir: process.cwd(), loader: 'ts' }, outfile, bundle:true, minify:true, platform:'node', format:'esm', target:'node24', mainFields:['module','main'], banner:{js:"import{createRequire as r}from'node:module';const require=r(import.meta.url);"}, logLevel:'error', absWorkingDir: process.cwd(), ...more });
  return outfile;
};
const use = (...specs: string[]) => specs.map((s,i)=>`import * as m${i} from '${s}'; (globalThis as any).keep${i} = m${i};`).join('\n');
const plan: Record<string, string[]> = {
  'bare': [],
  'createRequire only': [],
  'node:http+crypto': ['node:https','node:crypto'],
  'dynamodb client+lib as platform/table': ['#platform/tablePorts.ts'],
  'wrap (middy+logger)': ['#functions/wrap.ts'],
  'logger': ['@aws-lambda-powertools/logger'],
  'metrics': ['@aws-lambda-powertools/metrics'],
  'middy': ['@middy/core'],
  'zod/mini': ['zod/mini'],
  'frontPorts': ['#platform/frontPorts.ts'],
  'twitter-text': ['twitter-text'],
  'channels registry': ['#channels/registry.ts'],
  'channels hooks': ['#channels/hooks.ts'],
  'channels x hook+thread (no length)': ['#channels/x/hook.ts'],
  'backoffice registry': ['#backoffice/registry.ts'],
  'domain understand (lexicon)': ['#domain/understand.ts'],
  'domain gate': ['#domain/gate.ts'],
  'domain agenda+sla': ['#domain/agenda.ts'],
  'temporal via businessTime': ['#domain/businessTime.ts'],
  'domain nextUpdate': ['#domain/nextUpdate.ts'],
  'desk compose': ['#desk/compose.ts'],
  'intl-messageformat': ['intl-messageformat'],
  'tinyld present, not loaded': [],
  'twitter-api present, not loaded': [],
};
const files = new Map<string,string>();
for (const [k,s] of Object.entries(plan)) {
  let code = use(...s);
  if (k.startsWith('tinyld')) code = "export const later = () => import('tinyld');";
  if (k.startsWith('twitter-api')) code = "export const later = () => import('twitter-api-v2');";
  if (k === 'bare') files.set(k, await make(k, '', { banner: {} })); else files.set(k, await make(k, code));
}
const ms = new Map([...files.keys()].map(k=>[k,[] as number[]])), cpu = new Map([...files.keys()].map(k=>[k,[] as number[]]));
const env = { OKNO_TABLE:'T', OKNO_INBOUND_URL:'http://x/q', OKNO_DRAFTS_URL:'http://x/q', OKNO_OUTBOUND_URL:'http://x/q', POWERTOOLS_SERVICE_NAME:'okno' };
for (let i=0;i<13;i++) for (const [k,file] of files) { try { const s = await coldStart({file, event:{}, environment: env}); ms.get(k)!.push(s.initMs); cpu.get(k)!.push(s.cpuMs);} catch(e) { if (i===0) console.log('fail',k,String(e).slice(0,200)); } }
const b = median(ms.get('bare')!), bc = median(cpu.get('bare')!);
console.log('bare', b.toFixed(0), bc.toFixed(0));
const { statSync } = await import('node:fs');
for (const k of files.keys()) { const v=ms.get(k)!; if (v.length) console.log(k.padEnd(45), (statSync(files.get(k)!).size/1024).toFixed(0).padStart(5)+'K', median(v).toFixed(0).padStart(5), (median(v)/b).toFixed(2), 'cpu', (median(cpu.get(k)!)/bc).toFixed(2)); }
