package dev.identityemulator.api.error;

/** A resource that an account does not have. */
record MissingResource(String what, String id) {}
