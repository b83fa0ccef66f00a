package dev.identityemulator.stripe.identity.report;

import dev.identityemulator.stripe.identity.check.IdentityDocument;
import dev.identityemulator.stripe.identity.check.Person;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The text on the specimen images of an attempt, which shows a tester whose they are. */
record SpecimenText(Person person, IdentityDocument document) {

    String title() {
        return document.type().name().replace('_', ' ') + " " + document.issuingCountry();
    }

    String name() {
        return text(person.firstName(), person.lastName());
    }

    List<String> lines() {
        return List.of(
                name(),
                "Born " + (person.dob() == null ? "-" : person.dob()),
                "No. " + document.number(),
                "Issued " + document.issuedDate(),
                "Expires " + document.expirationDate(),
                street(),
                place());
    }

    private String street() {
        var address = person.address();
        return address == null ? "" : text(address.line1(), address.line2());
    }

    private String place() {
        var address = person.address();
        return address == null ? "" : text(address.postalCode(), address.city(), address.state(), address.country());
    }

    private static String text(@Nullable String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "))
                .toUpperCase(Locale.ROOT);
    }
}
