package dev.identityemulator.browser.dashboard;

import dev.identityemulator.api.account.AccountIds;
import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.resource.ApiJson;
import dev.identityemulator.browser.dashboard.format.JsonMarkup;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A request for a page of an account, or for an action on one.
 *
 * @param caller the account, with every right, for the services that the page reads and changes it by
 * @param id the id of the object that the address names, or empty
 * @param path the section's part of the address, such as {@code events}
 * @param sent the parameters of the query and the form
 * @param root the relative address of the root of all pages
 */
public record PageRequest(
        Caller caller, String id, String path, Map<String, String> sent, String root, DashboardSections sections) {

    /** The id of the account. */
    public String account() {
        return caller.account();
    }

    /** The relative address of the account's pages. */
    public String base() {
        return root + "dashboard/" + account();
    }

    /** The value of a parameter, or null if it is missing or blank. */
    public @Nullable String text(String name) {
        var text = withoutNul(sent.getOrDefault(name, "")).strip();
        return text.isEmpty() ? null : text;
    }

    /** Whether a parameter has this value. */
    public boolean has(String name, String value) {
        return value.equals(sent.get(name));
    }

    /** The same request for the platform of a connected account; null for an account of its own. */
    public @Nullable PageRequest platform() {
        var platform = AccountIds.platformOf(account());
        return platform == null ? null : as(platform);
    }

    /** The same request for another account. */
    public PageRequest as(String account) {
        var other = new Caller(
                account, caller.kind(), caller.maskedKey(), null, caller.requestId(), null, caller.baseUrl());
        return new PageRequest(other, id, path, sent, root, sections);
    }

    /** The address of an object's page; null if no section shows such objects. */
    public @Nullable String href(String objectId) {
        var page = sections.pathOf(objectId);
        return page == null ? null : base() + "/" + page;
    }

    /** JSON text as HTML, with links to the objects that it names. */
    public String markup(String json) {
        return JsonMarkup.of(json, this::href);
    }

    /** The same for JSON that is not text yet. */
    public String markup(JsonNode json) {
        return markup(ApiJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(json));
    }

    PageRequest sending(Map<String, String> parameters) {
        return new PageRequest(caller, withoutNul(id), path, parameters, root, sections);
    }

    /** Databases do not store this character, so no name has it. */
    private static String withoutNul(String text) {
        return text.replace("\0", "");
    }
}
