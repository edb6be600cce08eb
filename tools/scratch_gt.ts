import { conformGoTests } from './conformance/gotests';
for (const only of process.argv.slice(2)) { const r = await conformGoTests(only); for (const f of r.failed) console.log(f.name, f.reason); console.log(only, r.passed, 'passed'); }
