package dev.identityemulator.browser.dashboard;

import dev.identityemulator.api.account.AccountIds;
import dev.identityemulator.api.account.Caller;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's look at an account's pages, or an order given there.
 *
 * @param caller as whom the rooms below are asked: the account, with every right
 * @param path what the address names
 * @param sent the parameters of the query and the form
 * @param root how the root of all pages is reached from this one
 */
record PageRequest(Caller caller, Map<String, String> path, Map<String, String> sent, String root) {

    String account() {
        return caller.account();
    }

    /** The pages of the account, seen from this one. */
    String base() {
        return root + "dashboard/" + account();
    }

    /** The id that the address names. */
    String id() {
        return withoutNul(path.getOrDefault("id", ""));
    }

    /** What was sent under this name, or null if that is nothing. */
    @Nullable
    String text(String name) {
        var text = withoutNul(sent.getOrDefault(name, "")).strip();
        return text.isEmpty() ? null : text;
    }

    /** Whether this was sent under this name. */
    boolean asksFor(String name, String value) {
        return value.equals(sent.get(name));
    }

    /** What is looked at as that account which this one stands below; null if it stands alone. */
    @Nullable
    Caller platform() {
        var platform = AccountIds.platformOf(account());
        return platform == null ? null : as(platform);
    }

    private Caller as(String account) {
        return new Caller(account, caller.kind(), caller.maskedKey(), caller.requestId(), null, caller.baseUrl());
    }

    PageRequest sending(Map<String, String> parameters) {
        return new PageRequest(caller, path, parameters, root);
    }

    /** No database keeps this character, so nothing is called by it. */
    private static String withoutNul(String text) {
        return text.replace("\0", "");
    }
}
