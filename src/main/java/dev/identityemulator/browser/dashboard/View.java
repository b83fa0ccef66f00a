package dev.identityemulator.browser.dashboard;

import dev.identityemulator.api.account.AccountIds;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every page of an account shows around what is its own.
 *
 * @param name how the account is called in Stripe's API
 * @param platform the account that it stands below, or null
 * @param key the key that it called with, masked, or null if that is not known
 * @param page what the page itself shows
 */
record View(
        String root,
        String base,
        String account,
        String name,
        @Nullable String platform,
        @Nullable String key,
        List<Tab> tabs,
        Object page) {

    /** A page that is always one step away. */
    record Tab(String label, String href, boolean current) {}

    static View of(PageRequest visit, String template, @Nullable String key, Object page) {
        var account = visit.account();
        var connected = AccountIds.nameOfConnected(account);
        return new View(
                visit.root(),
                visit.base(),
                account,
                connected == null ? account : connected,
                AccountIds.platformOf(account),
                key,
                account.isEmpty() ? List.of() : tabs(visit, template),
                page);
    }

    private static List<Tab> tabs(PageRequest visit, String template) {
        return Arrays.stream(Section.values())
                .map(section -> new Tab(section.label(), visit.base() + section.address(), section.shows(template)))
                .toList();
    }
}
