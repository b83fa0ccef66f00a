package dev.identityemulator.core.requestlog;

import dev.identityemulator.api.resource.ApiJson;
import dev.identityemulator.core.personaldata.JsonRedactor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Parameters without what may be personal: all but a few that are known never to be, so that a misspelt name hides nothing.
 *
 * @param rest JSON text, with the names of what was taken
 * @param words what was taken, which an error may quote
 */
record ParamRedactor(String rest, List<String> words) {

    private static final Set<String> HARMLESS = Set.of(
            "account",
            "api_version",
            "client_reference_id",
            "connect",
            "created",
            "delivery_success",
            "disabled",
            "enabled_events",
            "ending_before",
            "expand",
            "expired",
            "expires_at",
            "file",
            "for_stripecli",
            "limit",
            "options",
            "purpose",
            "related_customer",
            "related_customer_account",
            "related_person",
            "starting_after",
            "status",
            "truncated",
            "type",
            "types",
            "url",
            "verification_flow",
            "verification_session",
            "webhook_endpoint");

    private static final String BRACKETS = "[\\[\\]]+";
    private static final int LONGEST_QUOTED = 500;

    /** Whether the value of a parameter is worth hiding, by its bracketed name. */
    static boolean isPersonal(String name) {
        return !HARMLESS.contains(name.split(BRACKETS, 2)[0]);
    }

    /** Takes them from the JSON text of all that was sent. */
    static ParamRedactor takenFrom(String parameters) {
        var tree = (ObjectNode) ApiJson.mapper().readTree(parameters);
        var words = new ArrayList<String>();
        for (var name : List.copyOf(tree.propertyNames())) {
            if (isPersonal(name)) {
                collect(tree.get(name), words);
                var shown = name.split(BRACKETS, 2)[0];
                words.addAll(List.of(name.substring(shown.length()).split(BRACKETS)));
                tree.remove(name);
                tree.put(isWord(shown) ? shown : JsonRedactor.TEXT, JsonRedactor.TEXT);
                words.add(isWord(shown) ? "" : shown);
            }
        }
        words.removeIf(String::isBlank);
        words.sort(Comparator.comparing(String::length).reversed());
        return new ParamRedactor(tree.toString(), words);
    }

    /** The text with a placeholder for each of these words that it quotes, in whole or in its beginning. */
    static String without(List<String> words, String text) {
        var rest = text;
        for (var word : words) {
            var quoted = word.length() > LONGEST_QUOTED ? word.substring(0, LONGEST_QUOTED) : word;
            var pattern = "(?<![\\p{L}\\p{N}])" + Pattern.quote(quoted) + "(?![\\p{L}\\p{N}])";
            rest = rest.replaceAll(pattern, Matcher.quoteReplacement(JsonRedactor.TEXT));
        }
        return rest;
    }

    /** Whether a name looks like that of a parameter. */
    static boolean isWord(String name) {
        return name.matches("[a-z][a-z0-9_]{0,40}");
    }

    private static void collect(JsonNode sent, List<String> words) {
        if (sent instanceof ObjectNode object) {
            words.addAll(object.propertyNames());
        }
        if (sent.isContainer()) {
            sent.forEach(each -> collect(each, words));
        } else {
            words.add(sent.asString());
        }
    }
}
