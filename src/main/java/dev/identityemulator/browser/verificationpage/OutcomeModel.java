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
 * What the page of the outcome shows.
 *
 * @param value the content of each field
 * @param problem the problem of each field that has one
 * @param selected the selected options, as {@code field_value}
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

    /** The failures of one check, or of the user. */
    record Group(String label, List<Failure> failures) {}

    /** A failure as an option of the form. */
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

    /** Only failures of checks that the session asks for. */
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
