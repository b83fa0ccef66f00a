package dev.identityemulator.core.idempotency;

import java.io.Serializable;

/** An Idempotency-Key and the account that it belongs to. */
record IdempotencyScope(String account, String idempotencyKey) implements Serializable {}
