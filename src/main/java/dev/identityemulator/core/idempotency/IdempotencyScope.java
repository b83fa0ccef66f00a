package dev.identityemulator.core.idempotency;

/** An Idempotency-Key and the account that it belongs to. */
record IdempotencyScope(String account, String idempotencyKey) {}
