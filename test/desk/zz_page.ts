import { compose, type Plan, type Say } from '#desk/compose.ts';
import { judge } from '#domain/gate.ts';
import { allCaseFacts, caseFacts } from '#domain/caseFacts.ts';
import { CASES, caseOf, NOW, AMS, LHR } from '#test/desk/cases.ts';
const PROMISE='2026-11-05T14:00:00.000Z';
const says: [string, Say][] = [];
for (const [n,sk] of Object.entries(CASES)) says.push([n,{kind:'status',status:caseOf(sk),verification:'verified_basic',...(sk.phase==='resolved'||sk.phase==='waiting_on_customer'?{}:{nextUpdateBy:PROMISE})}]);
const told='2026-11-03T10:15:00.000Z';
const prev=(sk:any)=>({saidAt:told,facts:caseFacts(caseOf(sk),'verified_basic')});
for (const n of ['located','searching','in transit','courier collects','courier delivers','customs','two bags, one found','delivered','attempt failed']) says.push(['UNCHANGED '+n,{kind:'status',status:caseOf({...CASES[n]!,since:n==='located'?'2026-10-29T18:40:00.000Z':CASES[n]!.since!}),verification:'verified_basic',previous:prev({...CASES[n]!,since:'2026-10-29T18:40:00.000Z'}),nextUpdateBy:'2026-11-06T12:00:00.000Z'}]);
says.push(['NEWS searching→located',{kind:'status',status:caseOf(CASES['located']!),verification:'verified_basic',previous:prev(CASES['searching']!),nextUpdateBy:PROMISE}]);
says.push(['NEWS located→transit',{kind:'status',status:caseOf(CASES['in transit']!),verification:'verified_basic',previous:prev(CASES['located']!),nextUpdateBy:PROMISE}]);
says.push(['NEWS located→searching',{kind:'status',status:caseOf(CASES['searching']!),verification:'verified_basic',previous:prev(CASES['located']!),nextUpdateBy:PROMISE}]);
says.push(['NEWS eta moved',{kind:'status',status:caseOf(CASES['courier delivers, moved']!),verification:'verified_basic',previous:prev({...CASES['courier delivers']!,where:undefined}),nextUpdateBy:PROMISE}]);
says.push(['STALE located',{kind:'status',status:caseOf({...CASES['located']!,fetchedAt:'2026-11-05T08:00:00.000Z'}),verification:'verified_basic',nextUpdateBy:PROMISE}]);
says.push(['unavailable',{kind:'unavailable',nextUpdateBy:PROMISE}],['too early',{kind:'too_early',nextUpdateBy:'2026-11-06T10:00:00.000Z'}]);
for (const m of [['reference','surname'],['reference'],['surname']] as any) says.push(['ask '+m,{kind:'ask',missing:m,miss:false}]);
says.push(['miss',{kind:'ask',missing:['reference','surname'],miss:true}]);
for (const [n,say] of says) { for (const lang of ['en','ru'] as const) {
  const plan: Plan={lang,timeZone:'Europe/London',now:NOW,place:'public',thread:'z:x:p',privateThread:'z:x:d',messageId:'1',handle:'ivan_p',say};
  const c=compose(plan);
  if(lang==='en')console.log('\n## '+n);
  c.deliveries.forEach((d,i)=>{ if(i===0||(n==='located'||n==='ask reference'||n==='unavailable'))console.log(`  ${d.place==='public'?'PUB ':''}${d.text}`);
   const facts=say.kind==='status'?[...allCaseFacts(say.status),...c.facts.filter(f=>!f.id.startsWith('case.'))]:c.facts;
   const f=judge({text:d.text+' ^AB',place:d.place,lang,claims:d.claims,facts,limit:d.place==='public'?'public':say.kind==='status'?'verified_basic':'private_thread',now:NOW,timeZone:'Europe/London',known:say.kind==='ask'?[]:['reference','surname'],told:['AMSZY10045','Petrov'],allowRedirect:false,...(c.promiseBy?{promiseBy:c.promiseBy}:{}),length:d.text.length,maxLength:280*40,handle:'ivan_p'});
   for(const x of f)console.log('      !!',x.kind,x.code,JSON.stringify(x.excerpt)); });
}}
