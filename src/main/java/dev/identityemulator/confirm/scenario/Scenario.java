package dev.identityemulator.confirm.scenario;

import java.util.List;

/**
 * Requests that are sent one after the other, and whose responses are compared.
 *
 * @param name the name of its file, with the folder: {@code session/cancel-twice}
 * @param title a sentence on what it shows
 */
public record Scenario(String name, String title, List<Step> steps) {

    /** Whether somebody has to go through Stripe's page. */
    public boolean needsPerson() {
        return steps.stream().anyMatch(Step::isOfPerson);
    }

    /** How many requests it sends to either server, if none has to be repeated. */
    public int calls() {
        return steps.stream().mapToInt(Step::calls).sum();
    }

    /** Whether a wanted name is that of this scenario, or of its folder. */
    public boolean isNamed(String wanted) {
        return name.equals(wanted) || name.startsWith(wanted.endsWith("/") ? wanted : wanted + "/");
    }
}
