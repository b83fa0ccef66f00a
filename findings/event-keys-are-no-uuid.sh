#!/usr/bin/env bash
# npm zod 4.6.7 and 3.25.76, uuid 14.0.3, validator 13.15.35, class-validator 0.15.1, arktype 2.2.9, yup 1.7.1, valibot 1.5.0, joi
# 18.3.2, ajv-formats 3.0.1: event.request.idempotency_key where Stripe made the key, for a POST that came without one.
# Expected: it looks like a UUID (8-4-4-4-12 in hex), so "is it a UUID" is true, or false, for all keys and in all validators.
# Seen: in recordings of Stripe (public project Kiln-AI/stripe_world, 2026: ...-6b8e-3c53-..., ...-861e-3d5e-...) any hex digit
# stands where a UUID has version and variant. zod 3, valibot, joi and ajv take all such keys; zod 4, uuid, validator,
# class-validator and arktype one in eight, yup one in thirteen, as the dice fall.
# Why it matters: a schema for events refuses most webhooks after an update of zod from 3 to 4, and still passes now and then, so
# it looks like a flaky network. z.guid() of zod 4 is what z.string().uuid() was.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund zod@4.6.7 zod3@npm:zod@3.25.76 uuid@14.0.3 validator@13.15.35 class-validator@0.15.1 \
  arktype@2.2.9 yup@1.7.1 valibot@1.5.0 joi@18.3.2 ajv@8.20.0 ajv-formats@3.0.1
cat > f.mjs <<'X'
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { type } from 'arktype';
import { isUUID } from 'class-validator';
import Joi from 'joi';
import { validate } from 'uuid';
import * as v from 'valibot';
import validator from 'validator';
import * as yup from 'yup';
import { z } from 'zod';
import { z as z3 } from 'zod3';

const ajv = new Ajv();
addFormats(ajv);
const checks = {
  'zod 3 string().uuid()': (key) => z3.string().uuid().safeParse(key).success,
  'zod 4 guid()': (key) => z.guid().safeParse(key).success,
  valibot: (key) => v.safeParse(v.pipe(v.string(), v.uuid()), key).success,
  joi: (key) => !Joi.string().uuid().validate(key).error,
  'ajv-formats': ajv.compile({ type: 'string', format: 'uuid' }),
  'zod 4 string().uuid()': (key) => z.string().uuid().safeParse(key).success,
  uuid: validate,
  validator: (key) => validator.isUUID(key),
  'class-validator': (key) => isUUID(key),
  arktype: (key) => !(type('string.uuid')(key) instanceof type.errors),
  yup: (key) => yup.string().uuid().isValidSync(key),
};
const keys = Array.from({ length: 2000 }, (_, i) => createHash('sha256').update(String(i)).digest('hex')
  .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*/, '$1-$2-$3-$4-$5'));
console.log('zod 4.6.7 and 3.25.76, uuid 14.0.3, validator 13.15.35, class-validator 0.15.1, arktype 2.2.9, yup 1.7.1');
console.log('of 2000 keys of that shape, all digits by chance, these are taken for a UUID:');
for (const [name, check] of Object.entries(checks)) {
  const taken = keys.filter((key) => check(key)).length;
  console.log(name.padEnd(22), taken);
  const all = ['zod 3 string().uuid()', 'zod 4 guid()', 'valibot', 'joi', 'ajv-formats'].includes(name);
  assert.ok(all ? taken === 2000 : taken > 100 && taken < 350);
}
X
node f.mjs
