#!/usr/bin/env bash
# Maven openapi-generator-cli 7.25.0 (typescript-fetch); npm openapi-fetch 0.17.0, @hey-api/openapi-ts 0.95.0, oazapfts 7.5.0,
# swagger-typescript-api 13.13.0, openapi-typescript-codegen 0.31.0: a VerificationSession created by a generated client. The
# description marks metadata and options of the form with style deepObject and explode, as Stripe's own does.
# Expected: metadata[order]=7, which is how OpenAPI 3.0 defines these marks, and options[document][...] in the same way.
# Seen: six clients, five encodings, none of them that: [object Blob], [object Object], "order,7", JSON in a field of a form, JSON
# in a multipart body. The types compile, nothing throws, and a call with `type` alone is right.
# Why it matters: the first metadata or option of an integration is refused by Stripe as if the application's value were wrong.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund openapi-fetch@0.17.0 @hey-api/openapi-ts@0.95.0 oazapfts@7.5.0 @oazapfts/runtime@1.2.0 \
  swagger-typescript-api@13.13.0 openapi-typescript-codegen@0.31.0 esbuild@0.28.2 typescript@5.9.3
cat > pom.xml <<'X'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>org.openapitools</groupId><artifactId>openapi-generator-cli</artifactId><version>7.25.0</version></dependency>
</dependencies></project>
X
mvn -q -B dependency:copy-dependencies -DexcludeTransitive=true -DoutputDirectory=lib
cat > spec.json <<'X'
{"openapi": "3.0.0", "info": {"title": "f", "version": "1"}, "servers": [{"url": "http://127.0.0.1"}], "paths": {"/v1/vs": {
 "post": {"operationId": "create", "responses": {"200": {"description": "f", "content": {"application/json": {"schema": {}}}}},
 "requestBody": {"content": {"application/x-www-form-urlencoded": {
  "encoding": {"metadata": {"style": "deepObject", "explode": true}, "options": {"style": "deepObject", "explode": true}},
  "schema": {"type": "object", "properties": {"type": {"type": "string"},
   "metadata": {"type": "object", "additionalProperties": {"type": "string"}},
   "options": {"type": "object", "title": "o", "properties": {"document": {"type": "object", "title": "d",
    "properties": {"require_matching_selfie": {"type": "boolean"}}}}}}}}}}}}}}
X
{ java -jar lib/*.jar generate -g typescript-fetch -i spec.json -o fetch; npx openapi-ts -i spec.json -o hey
  npx oazapfts spec.json oaz.ts; npx openapi --input spec.json --output codegen
  npx swagger-typescript-api generate -p spec.json -o swagger -n api.ts; } > log 2>&1 || { cat log >&2; exit 1; }
cat > f.mjs <<'X'
import assert from 'node:assert/strict';
import http from 'node:http';
import { build } from 'esbuild';
import openapiFetch from 'openapi-fetch';

let sent;
const server = http.createServer(async (request, response) => {
  const body = await new Response(request, { headers: request.headers }).formData();
  sent = [request.headers['content-type'].split(/[/;]/)[1], ...[...body].map((pair) => pair.join('=')).sort()].join(' ');
  response.setHeader('Content-Type', 'application/json').end('{}');
});
await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
const base = `http://127.0.0.1:${server.address().port}`;
const entryPoints = ['fetch/index.ts', 'hey/index.ts', 'oaz.ts', 'swagger/api.ts', 'codegen/index.ts'];
await build({ entryPoints, bundle: true, platform: 'node', format: 'esm', outdir: 'out', outExtension: { '.js': '.mjs' } });
const [fetch, hey, oaz, swagger, codegen] = await Promise.all(entryPoints.map((f) => import(`./out/${f.replace('.ts', '.mjs')}`)));
oaz.defaults.baseUrl = codegen.OpenAPI.BASE = base;
const json = 'metadata={"order":"7"} options={"document":{"require_matching_selfie":true}} type=document';
const object = 'x-www-form-urlencoded metadata=[object Object] options=[object Object] type=document';
const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
const calls = [
  ['typescript-fetch', (p) => new fetch.DefaultApi(new fetch.Configuration({ basePath: base })).create(p),
    object.replaceAll('Object', 'Blob')],
  ['openapi-fetch', (p) => openapiFetch({ baseUrl: base }).POST('/v1/vs', { body: p, headers }), object],
  ['swagger-typescript-api', (p) => new swagger.Api({ baseUrl: base }).v1.create(p), object],
  ['oazapfts', (p) => oaz.create(p), 'x-www-form-urlencoded metadata=order,7 options=document,[object Object] type=document'],
  ['hey-api', (p) => hey.create({ baseUrl: base, body: p }), `x-www-form-urlencoded ${json}`],
  ['openapi-typescript-codegen', (p) => codegen.DefaultService.create(p), `form-data ${json}`],
];
for (const [name, create, wanted] of calls) {
  await create({ type: 'document', metadata: { order: '7' }, options: { document: { require_matching_selfie: true } } });
  console.log(name.padEnd(26), sent);
  assert.equal(sent, wanted);
}
server.close().closeAllConnections();
X
node f.mjs
