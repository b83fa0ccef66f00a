package dev.identityemulator.browser.verificationpage;

import dev.identityemulator.stripe.identity.check.Check;
import dev.identityemulator.stripe.identity.check.VerificationError;
import dev.identityemulator.stripe.identity.link.LinkedSession;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows on which the outcome is chosen.
 *
 * @param value what stands in each field
 * @param problem what is wrong with a field
 * @param selected which choices are made, by field and value
 */
record OutcomeModel(
        @Nullable String parent,
        String session,
        boolean document,
        boolean selfie,
        @Nullable String email,
        @Nullable String phone,
        Map<String, String> value,
        Map<String, String> problem,
        List<FormProblems.Problem> problems,
        boolean lostImages,
        Map<String, Boolean> selected,
        List<Group> failures) {

    /** The failures of one check, or those that are the user's own doing. */
    record Group(String label, List<Failure> failures) {}

    /** A failure to choose. */
    record Failure(String code, boolean selected) {}

    static OutcomeModel of(LinkedSession session, OutcomeForm form, FormProblems problems, @Nullable String parent) {
        var details = session.providedDetails();
        return new OutcomeModel(
                parent,
                session.id(),
                session.checks().contains(Check.DOCUMENT),
                session.checks().contains(Check.SELFIE),
                details == null ? null : details.email(),
                details == null ? null : details.phone(),
                form.texts(),
                problems.byField(),
                problems.all(),
                !problems.isEmpty() && (form.tooLarge() || !form.images().isEmpty()),
                form.texts().entrySet().stream()
                        .filter(field -> !field.getValue().isEmpty())
                        .collect(Collectors.toMap(field -> field.getKey() + "_" + field.getValue(), field -> true)),
                groups(session, form.given("failure_code")));
    }

    /** Those that the session can fail with: a check that it does not ask for is not made. */
    private static List<Group> groups(LinkedSession session, @Nullable String chosen) {
        var ofChecks =
                session.checks().stream().map(check -> new Group(label(check), failures(Optional.of(check), chosen)));
        return Stream.concat(ofChecks, Stream.of(new Group("The user", failures(Optional.empty(), chosen))))
                .toList();
    }

    private static List<Failure> failures(Optional<Check> check, @Nullable String chosen) {
        return Arrays.stream(VerificationError.values())
                .filter(error -> error.check().equals(check))
                .map(FieldReader::value)
                .map(code -> new Failure(code, Objects.equals(code, chosen)))
                .toList();
    }

    private static String label(Check check) {
        return switch (check) {
            case DOCUMENT -> "Document";
            case SELFIE -> "Selfie";
            case ID_NUMBER -> "ID number";
            case EMAIL -> "Email";
            case PHONE -> "Phone";
        };
    }
}
