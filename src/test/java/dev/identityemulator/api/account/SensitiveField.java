package dev.identityemulator.api.account;

import com.stripe.model.identity.VerificationReport;
import com.stripe.model.identity.VerificationSession;
import dev.identityemulator.support.ShownPerson;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Each field that only some keys may see, where a session reaches it, and its value for the sample person. */
enum SensitiveField {
    OUTPUTS_DOB(
            "verified_outputs.dob",
            session -> {
                var dob = session.getVerifiedOutputs().getDob();
                return dob == null ? null : ShownPerson.date(dob.getDay(), dob.getMonth(), dob.getYear());
            },
            "1/1/1990"),
    OUTPUTS_ID_NUMBER(
            "verified_outputs.id_number",
            session -> session.getVerifiedOutputs().getIdNumber(),
            "0000"),
    OUTPUTS_SEX("verified_outputs.sex", session -> session.getVerifiedOutputs().getSex(), "female"),
    OUTPUTS_PLACE_OF_BIRTH(
            "verified_outputs.unparsed_place_of_birth",
            session -> session.getVerifiedOutputs().getUnparsedPlaceOfBirth(),
            "San Francisco"),
    OUTPUTS_UNPARSED_SEX(
            "verified_outputs.unparsed_sex",
            session -> session.getVerifiedOutputs().getUnparsedSex(),
            "F"),
    DOCUMENT_DOB(
            "last_verification_report.document.dob",
            session -> {
                var dob = document(session).getDob();
                return dob == null ? null : ShownPerson.date(dob.getDay(), dob.getMonth(), dob.getYear());
            },
            "1/1/1990"),
    DOCUMENT_EXPIRATION_DATE(
            "last_verification_report.document.expiration_date",
            session -> {
                var date = document(session).getExpirationDate();
                return date == null ? null : ShownPerson.date(date.getDay(), date.getMonth(), date.getYear());
            },
            "1/12/2030"),
    DOCUMENT_NUMBER(
            "last_verification_report.document.number",
            session -> document(session).getNumber(),
            "D1234567"),
    DOCUMENT_SEX(
            "last_verification_report.document.sex",
            session -> document(session).getSex(),
            "female"),
    DOCUMENT_PLACE_OF_BIRTH(
            "last_verification_report.document.unparsed_place_of_birth",
            session -> document(session).getUnparsedPlaceOfBirth(),
            "San Francisco"),
    DOCUMENT_UNPARSED_SEX(
            "last_verification_report.document.unparsed_sex",
            session -> document(session).getUnparsedSex(),
            "F"),
    ID_NUMBER_DOB(
            "last_verification_report.id_number.dob",
            session -> {
                var dob =
                        session.getLastVerificationReportObject().getIdNumber().getDob();
                return dob == null ? null : ShownPerson.date(dob.getDay(), dob.getMonth(), dob.getYear());
            },
            "1/1/1990"),
    ID_NUMBER_ID_NUMBER(
            "last_verification_report.id_number.id_number",
            session -> session.getLastVerificationReportObject().getIdNumber().getIdNumber(),
            "0000");

    private final String path;

    @SuppressWarnings("ImmutableEnumChecker") // a getter
    private final Function<VerificationSession, @Nullable String> reading;

    private final String value;

    SensitiveField(String path, Function<VerificationSession, @Nullable String> reading, String value) {
        this.path = path;
        this.reading = reading;
        this.value = value;
    }

    /** Where a session reaches it. */
    String path() {
        return path;
    }

    /** Where a report reaches it, or an empty text if it is no field of a report. */
    String pathInReport() {
        var report = "last_verification_report.";
        return path.startsWith(report) ? path.substring(report.length()) : "";
    }

    /** What a session shows in it. */
    @Nullable
    String in(VerificationSession session) {
        return reading.apply(session);
    }

    /** What it is for the sample person. */
    String value() {
        return value;
    }

    private static VerificationReport.Document document(VerificationSession session) {
        return session.getLastVerificationReportObject().getDocument();
    }
}
