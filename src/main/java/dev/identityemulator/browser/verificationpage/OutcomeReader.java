package dev.identityemulator.browser.verificationpage;

import dev.identityemulator.stripe.identity.check.Address;
import dev.identityemulator.stripe.identity.check.DocumentType;
import dev.identityemulator.stripe.identity.check.IdNumberType;
import dev.identityemulator.stripe.identity.check.Person;
import dev.identityemulator.stripe.identity.check.VerificationError;
import dev.identityemulator.stripe.identity.session.Outcome;
import dev.identityemulator.stripe.identity.specimen.SubmittedImage;
import org.jspecify.annotations.Nullable;

/** Makes a submission from a form, and collects the problems of its fields. */
final class OutcomeReader {

    private final OutcomeForm form;
    private final FormProblems problems = new FormProblems();
    private final FieldReader fields;

    OutcomeReader(OutcomeForm form) {
        this.form = form;
        this.fields = new FieldReader(form, problems);
    }

    /** The problems that were found so far. */
    FormProblems problems() {
        return problems;
    }

    /** A code that is chosen makes any outcome a failure, as the page says. */
    Submission read() {
        var code = fields.constant("failure_code", VerificationError.class);
        var choice = OutcomeChoice.of(form.given("outcome"));
        if (choice.isEmpty()) {
            problems.add("outcome", "Choose how the verification is to turn out.");
        }
        var chosen = choice.orElse(OutcomeChoice.SUCCESS);
        var outcome = new Outcome(code == null ? chosen.error() : code, null, person(), document());
        images();
        return new Submission(outcome, chosen.fails(), chosen.isDelayed(), form.images());
    }

    private @Nullable Person person() {
        var person = new Person(
                fields.text("first_name"),
                fields.text("last_name"),
                fields.birthDate("dob"),
                address(),
                fields.text("id_number"),
                fields.constant("id_number_type", IdNumberType.class),
                fields.oneOf("sex", "female", "male", "unknown"),
                fields.email("email"),
                fields.text("phone"),
                fields.text("unparsed_place_of_birth"),
                fields.text("unparsed_sex"));
        return person.equals(new Person(null, null, null, null, null, null, null, null, null, null, null))
                ? null
                : person;
    }

    private @Nullable Address address() {
        var country = fields.country("address_country");
        var address = new Address(
                fields.text("address_city"),
                country,
                fields.text("address_line1"),
                fields.text("address_line2"),
                fields.text("address_postal_code"),
                fields.text("address_state"));
        return address.equals(new Address(null, null, null, null, null, null)) ? null : address;
    }

    private Outcome.DocumentDifference document() {
        var issued = fields.date("document_issued_date");
        var expires = fields.date("document_expiration_date");
        if (issued != null && expires != null && expires.isBefore(issued)) {
            problems.add("document_expiration_date", "A document expires after it was issued.");
        }
        return new Outcome.DocumentDifference(
                fields.constant("document_type", DocumentType.class),
                fields.text("document_number"),
                fields.country("document_issuing_country"),
                issued,
                expires);
    }

    private void images() {
        if (form.tooLarge()) {
            var first = OutcomeForm.field(SubmittedImage.DOCUMENT_FRONT);
            problems.add(first, "The images are too large: each may have 5 MB.");
        }
        form.images().forEach((image, file) -> {
            var name = file.name().isEmpty() ? "This file" : "“" + file.name() + "”";
            if (!SubmittedImage.isImage(file.content())) {
                problems.add(OutcomeForm.field(image), name + " is not a PNG or JPEG image.");
            } else if (file.content().length > SubmittedImage.MOST_BYTES) {
                problems.add(OutcomeForm.field(image), name + " is larger than 5 MB.");
            }
        });
    }
}
