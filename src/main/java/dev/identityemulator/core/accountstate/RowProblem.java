package dev.identityemulator.core.accountstate;

/**
 * What is wrong with an imported row.
 *
 * @param key the values of its primary key after the account, joined by blanks
 * @param why a sentence
 */
public record RowProblem(String table, String key, String column, String why) {}
