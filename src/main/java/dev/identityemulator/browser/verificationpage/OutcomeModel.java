package dev.identityemulator.browser.verificationpage;

import dev.identityemulator.stripe.identity.check.Check;
import dev.identityemulator.stripe.identity.link.LinkedSession;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the page of the outcome shows.
 *
 * @param usual the code of the failure where none is chosen
 * @param problem the problem of each field that has one
 * @param lostImages whether the user has to choose images again
 * @param unfolded whether the optional data are shown: somebody has entered some
 */
record OutcomeModel(
        @Nullable String parent,
        String session,
        List<Choice> outcomes,
        List<Choice> presets,
        String usual,
        List<FailureCodes.Group> failures,
        Map<String, String> problem,
        List<FormProblems.Problem> problems,
        boolean lostImages,
        boolean unfolded,
        List<Section> sections) {

    /** An outcome to choose. */
    record Choice(
            String value, String id, String label, @Nullable String sentence, boolean selected) {}

    /** Optional fields that belong together. */
    record Section(String legend, @Nullable String hint, List<FieldModel> fields) {}

    static OutcomeModel of(LinkedSession session, OutcomeForm form, FormProblems problems, @Nullable String parent) {
        var checks = session.checks();
        boolean lostImages =
                !problems.isEmpty() && (form.tooLarge() || !form.images().isEmpty());
        var sections = sections(session, form, problems);
        return new OutcomeModel(
                parent,
                session.id(),
                choices(checks, form, false),
                choices(checks, form, true),
                FieldReader.value(FailureCodes.usual(checks)),
                FailureCodes.of(checks, form.given("failure_code")),
                problems.byField(),
                problems.all(),
                lostImages,
                lostImages
                        || sections.stream()
                                .flatMap(section -> section.fields().stream())
                                .anyMatch(field -> field.isFilledIn() || field.problem() != null),
                sections);
    }

    private static List<Choice> choices(Set<Check> checks, OutcomeForm form, boolean presets) {
        return Arrays.stream(OutcomeChoice.values())
                .filter(choice -> choice.isPreset() == presets && choice.fits(checks))
                .map(choice -> choice(choice, form.given("outcome")))
                .toList();
    }

    private static Choice choice(OutcomeChoice choice, @Nullable String chosen) {
        var value = FieldReader.value(choice);
        var id = "outcome-" + value.replace('_', '-');
        return new Choice(value, id, choice.label(), choice.sentence(), value.equals(chosen));
    }

    private static List<Section> sections(LinkedSession session, OutcomeForm form, FormProblems problems) {
        return Stream.of(FormField.Section.PERSON, FormField.Section.DOCUMENT, FormField.Section.IMAGES)
                .map(section -> new Section(
                        legend(section),
                        hint(section),
                        FormField.of(section, session.checks())
                                .map(field -> FieldModel.of(field, session, form, problems))
                                .toList()))
                .filter(section -> !section.fields().isEmpty())
                .toList();
    }

    private static String legend(FormField.Section section) {
        return switch (section) {
            case CHOICE -> "Outcome";
            case PERSON -> "Person";
            case DOCUMENT -> "Document";
            case IMAGES -> "Images";
        };
    }

    private static @Nullable String hint(FormField.Section section) {
        return switch (section) {
            case PERSON -> "What is left empty becomes what stands there in grey. A person under 18 is never verified.";
            case DOCUMENT -> "An expired document is never verified.";
            case IMAGES -> "PNG or JPEG, up to 5 MB each. Without them, specimens are drawn.";
            case CHOICE -> null;
        };
    }
}
