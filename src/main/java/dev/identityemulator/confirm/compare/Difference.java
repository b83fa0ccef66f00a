package dev.identityemulator.confirm.compare;

/**
 * A place at which two responses differ.
 *
 * @param where {@code status}, a header, or a path into the body
 * @param here what the emulator has, without ids and secrets
 * @param there what the other server has
 */
public record Difference(String where, String here, String there) {}
