import { build, type Plugin } from 'esbuild';
import { coldStart } from './runtimeApi.ts';
import { writeFile } from 'node:fs/promises';
const median = (v: number[]) => [...v].sort((a,b)=>a-b)[Math.floor(v.length/2)]!;
const STUB = "module.exports = new Proxy(function(){}, {get: (t,k)=> k==='__esModule'?false: k==='then'?undefined: class { addDimension(){} error(){} }});";
const stub = (...filters: RegExp[]): Plugin => ({ name:'stub', setup(b){ for (const filter of filters) b.onResolve({filter}, (a)=> ({path:a.path, namespace:'stub'})); b.onLoad({filter:/.*/, namespace:'stub'}, ()=>({contents:STUB, loader:'js'})); }});
const SDK=/^@aws-sdk\//, TINY=/^tinyld$/, TW=/^twitter-api-v2$/, TT=/^twitter-text$/, LOG=/^@aws-lambda-powertools\/logger/, MET=/^@aws-lambda-powertools\/metrics/;
const TEMP=/^temporal-polyfill/, IMF=/^intl-messageformat/;
const make = async (key: string, name: string, filters: RegExp[]) => {
  const outfile = `/tmp/okno/initprobe/out/${key}.mjs`;
  await build({ entryPoints:[`functions/${name}.ts`], outfile, bundle:true, minify:true, platform:'node', format:'esm', target:'node24', mainFields:['module','main'], banner:{js:"import{createRequire as r}from'node:module';const require=r(import.meta.url);"}, logLevel:'error', absWorkingDir: process.cwd(), plugins: filters.length? [stub(...filters)]: [] });
  return outfile;
};
const split = async (key: string, name: string) => {
  const outdir = `/tmp/okno/initprobe/out/${key}`;
  await build({ entryPoints:[`functions/${name}.ts`], outdir, outExtension:{'.js':'.mjs'}, splitting:true, bundle:true, minify:true, platform:'node', format:'esm', target:'node24', mainFields:['module','main'], banner:{js:"import{createRequire as r}from'node:module';const require=r(import.meta.url);"}, logLevel:'error', absWorkingDir: process.cwd() });
  return `${outdir}/${name}.mjs`;
};
const files = new Map<string,string>();
await writeFile('/tmp/okno/initprobe/bare.mjs','export const handler = async () => ({ statusCode: 200 });');
files.set('bare','/tmp/okno/initprobe/bare.mjs');
const plan: Record<string, [string, RegExp[]]> = {
  'receive': ['receive', []],
  'receive -logger': ['receive', [LOG]],
  'receive -logger -metrics': ['receive', [LOG, MET]],
  'intake': ['intake', []],
  'intake -tinyld': ['intake', [TINY]],
  'intake -tinyld -twitter-api': ['intake', [TINY, TW]],
  'intake -tinyld -twitter-api -twitter-text': ['intake', [TINY, TW, TT]],
  'intake - those -log -met': ['intake', [TINY, TW, TT, LOG, MET]],
  'intake - those -temporal': ['intake', [TINY, TW, TT, LOG, MET]],
  'intake -sdk only': ['intake', [SDK]],
  'intake -sdk -all': ['intake', [SDK, TINY, TW, TT, LOG, MET]],
  'api': ['api', []],
  'api -tinyld -tw -tt': ['api', [TINY, TW, TT]],
  'draft': ['draft', []],
  'draft -tinyld -tw -tt': ['draft', [TINY, TW, TT]],
  'draft -tinyld -tw -tt -imf': ['draft', [TINY, TW, TT, IMF]],
};
delete plan['intake - those -temporal'];
for (const [key,[name,f]] of Object.entries(plan)) try { files.set(key, await make(key.replaceAll(' ','_'), name, f)); } catch (e) { console.log('no', key, String(e).slice(0,300)); }
for (const n of ['intake','api','draft','publish']) files.set(`${n} split`, await split(`${n}_split`, n));
const env = { OKNO_TABLE:'T', OKNO_INBOUND_URL:'http://x/q', OKNO_DRAFTS_URL:'http://x/q', OKNO_OUTBOUND_URL:'http://x/q', POWERTOOLS_SERVICE_NAME:'okno' };
const ms = new Map<string, number[]>([...files.keys()].map(k=>[k,[]])), cpu = new Map<string, number[]>([...files.keys()].map(k=>[k,[]]));
const only = process.argv[2];
for (let i=0;i<Number(process.argv[3] ?? 11);i++) for (const [k,file] of files) {
  if (only && k!=='bare' && !k.startsWith(only)) continue;
  try { const s = await coldStart({file, event:{Records:[]}, environment: env}); ms.get(k)!.push(s.initMs); cpu.get(k)!.push(s.cpuMs);} catch(e) { if (i===0) console.log('fail',k,String(e)); }
}
const b = median(ms.get('bare')!), bc = median(cpu.get('bare')!);
console.log('bare', b.toFixed(0), bc.toFixed(0));
for (const k of files.keys()) { const v=ms.get(k)!; if (v.length) console.log(k.padEnd(50), median(v).toFixed(0).padStart(5), (median(v)/b).toFixed(2), 'cpu', (median(cpu.get(k)!)/bc).toFixed(2)); }
