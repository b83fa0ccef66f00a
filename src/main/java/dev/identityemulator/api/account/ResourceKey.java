package dev.identityemulator.api.account;

import java.io.Serializable;

/** The primary key of whatever an account owns: no row is found without naming its account. */
public record ResourceKey(String account, String id) implements Serializable {}
