package dev.identityemulator.confirm.scenario;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a scenario. Its first lines are a comment, which is its title; a line at the left margin is a request, and the
 * indented ones below it are its parameters ({@code name=value}), its headers ({@code Name: value}) and its options.
 */
final class ScenarioFile {

    private ScenarioFile() {}

    /**
     * Reads the text of the scenario with this name.
     *
     * @throws IllegalArgumentException if a line cannot be read; the message names it
     */
    static Scenario read(String name, String text) {
        var title = new ArrayList<String>();
        var steps = new ArrayList<StepBuilder>();
        int number = 0;
        for (var line : text.split("\n", -1)) {
            number++;
            try {
                take(line.stripTrailing(), title, steps);
            } catch (RuntimeException wrong) {
                throw new IllegalArgumentException(name + ":" + number + ": " + wrong.getMessage(), wrong);
            }
        }
        return new Scenario(
                name,
                String.join(" ", title),
                steps.stream().map(StepBuilder::build).toList());
    }

    private static void take(String line, List<String> title, List<StepBuilder> steps) {
        if (line.isBlank()) {
            return;
        }
        if (line.stripLeading().startsWith("#")) {
            if (steps.isEmpty()) {
                title.add(line.replaceFirst("\\s*#\\s*", ""));
            }
        } else if (line.startsWith(" ")) {
            steps.get(steps.size() - 1).add(line.strip());
        } else {
            steps.add(new StepBuilder(line));
        }
    }
}
