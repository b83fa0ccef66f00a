package dev.identityemulator.confirm.scenario;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Puts values in the place of what a scenario refers to: <code>${session.id}</code> is a member of the response of the step
 * with this name, <code>${run}</code> the mark of this run, and <code>${x*40}</code> a text of forty characters.
 */
public final class References {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{(?:(\\w+)((?:\\.\\w+)*)|(\\w)\\*(\\d+))}");

    private final Map<String, JsonNode> responses = new HashMap<>();
    private final String run;

    /** The references of one scenario on one server. */
    public References(String run) {
        this.run = run;
    }

    /** Remembers the body of a response. */
    public void put(String name, JsonNode body) {
        responses.put(name, body);
    }

    /**
     * The text with values.
     *
     * @throws MissingReferenceException if a response does not have what is referred to
     */
    public String resolve(String text) {
        return REFERENCE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found)));
    }

    private String value(MatchResult found) {
        if (found.group(3) != null) {
            return found.group(3).repeat(Integer.parseInt(found.group(4)));
        }
        if (found.group(1).equals("run") && found.group(2).isEmpty()) {
            return run;
        }
        var body = responses.get(found.group(1));
        var value = body == null ? null : body.at(found.group(2).replace('.', '/'));
        if (value == null || !value.isValueNode() || value.isNull()) {
            throw new MissingReferenceException(found.group());
        }
        return value.asString();
    }
}
