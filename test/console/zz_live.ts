import { launchBrowser } from '../browser.ts';
const b = await launchBrowser(); const c = await b.newContext({ viewport: { width: 1440, height: 1000 }, timezoneId: 'Europe/London' }); const p = await c.newPage();
p.on('console', (m) => { if (m.type() === 'error') console.log(m.text()); });
p.on('pageerror', (e) => console.log('PAGEERROR', e.message));
p.on('response', async (r) => { if (r.status() >= 400) console.log(r.status(), r.url(), (await r.text().catch(() => '')).slice(0, 200)); });
await p.route('**/oidc/token', async (route) => { const q = route.request(); const r = await fetch(q.url(), { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: q.postData() }); await route.fulfill({ status: r.status, headers: { 'content-type': 'application/json' }, body: await r.text() }); });
try {
await p.waitForTimeout(14000);
await p.goto('http://127.0.0.1:8377/');
await p.getByRole('button', { name: 'Sign in' }).click();
await p.waitForTimeout(2500); 
await p.getByRole('button').first().click();
await p.waitForTimeout(3000);
await p.locator('tbody a').first().click({ timeout: 15000 });
await p.waitForTimeout(2500); await p.screenshot({ path: '/tmp/okno/shots/live-2.png' });
await p.getByRole('button', { name: 'Edit', exact: true }).click({ timeout: 5000 });
await p.locator('textarea').nth(1).fill('@ivan_p Your bag AMSZY10045 is in Amsterdam, please call our contact centre.');
await p.waitForTimeout(2000); await p.screenshot({ path: '/tmp/okno/shots/live-edit.png' });
await p.getByRole('button', { name: 'Discard my changes' }).click();
await p.getByRole('button', { name: 'Another draft' }).click();
await p.waitForTimeout(300); await p.screenshot({ path: '/tmp/okno/shots/live-again.png' });
await p.locator('.card', { hasText: 'Tom Whitfield' }).click(); await p.waitForTimeout(2500); await p.screenshot({ path: '/tmp/okno/shots/live-tom.png' });
await p.getByRole('button', { name: 'Write the answer' }).click(); await p.locator('textarea').fill('Yes: book it a second seat with its own name, CBBG, and it flies beside you.'); await p.waitForTimeout(2000); await p.screenshot({ path: '/tmp/okno/shots/live-tomw.png' });
await p.locator('.card', { hasText: 'Анна' }).click(); await p.waitForTimeout(2500); await p.screenshot({ path: '/tmp/okno/shots/live-anna.png' });
await p.locator('.card', { hasText: 'Marta' }).click(); await p.waitForTimeout(2500); await p.screenshot({ path: '/tmp/okno/shots/live-marta.png' });
} catch (e) { console.log(String(e)); await p.screenshot({ path: '/tmp/okno/shots/live-x.png' }); }
await b.close();
