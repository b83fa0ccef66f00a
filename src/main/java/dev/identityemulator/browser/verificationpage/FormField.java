package dev.identityemulator.browser.verificationpage;

import dev.identityemulator.stripe.identity.check.Check;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The fields of the form, in the order of the page. */
enum FormField {
    OUTCOME(Section.CHOICE, Kind.RADIO, "Outcome"),
    FAILURE_CODE(Section.CHOICE, Kind.SELECT, "Failure"),
    FIRST_NAME(Section.PERSON, Kind.TEXT, "First name", "Jenny"),
    LAST_NAME(Section.PERSON, Kind.TEXT, "Last name", "Rosen"),
    DOB(Section.PERSON, Kind.DATE, "Date of birth"),
    SEX(Section.PERSON, Kind.SELECT, "Sex", "female male unknown"),
    EMAIL(Section.PERSON, Kind.TEXT, "Email", "jenny.rosen@example.com"),
    PHONE(Section.PERSON, Kind.TEXT, "Phone", "+14155550123"),
    ID_NUMBER(Section.PERSON, Kind.TEXT, "ID number", "0000"),
    ID_NUMBER_TYPE(Section.PERSON, Kind.SELECT, "Type of ID number", "us_ssn br_cpf sg_nric"),
    ADDRESS_LINE1(Section.PERSON, Kind.TEXT, "Address", "1234 Main St."),
    ADDRESS_LINE2(Section.PERSON, Kind.TEXT, "Address, second line", ""),
    ADDRESS_CITY(Section.PERSON, Kind.TEXT, "City", "San Francisco"),
    ADDRESS_STATE(Section.PERSON, Kind.TEXT, "State", "CA"),
    ADDRESS_POSTAL_CODE(Section.PERSON, Kind.TEXT, "Postal code", "94111"),
    ADDRESS_COUNTRY(Section.PERSON, Kind.TEXT, "Country", "US"),
    UNPARSED_PLACE_OF_BIRTH(Section.PERSON, Kind.TEXT, "Place of birth", "San Francisco"),
    UNPARSED_SEX(Section.PERSON, Kind.TEXT, "Sex, as printed", "F"),
    DOCUMENT_TYPE(Section.DOCUMENT, Kind.SELECT, "Type of document", "driving_license id_card passport"),
    DOCUMENT_NUMBER(Section.DOCUMENT, Kind.TEXT, "Document number", "D1234567"),
    DOCUMENT_ISSUING_COUNTRY(Section.DOCUMENT, Kind.TEXT, "Issuing country", "US"),
    DOCUMENT_ISSUED_DATE(Section.DOCUMENT, Kind.DATE, "Date of issue"),
    DOCUMENT_EXPIRATION_DATE(Section.DOCUMENT, Kind.DATE, "Expiration date"),
    DOCUMENT_FRONT(Section.IMAGES, Kind.FILE, "Front of the document, with the photo"),
    DOCUMENT_BACK(Section.IMAGES, Kind.FILE, "Back of the document"),
    SELFIE(Section.IMAGES, Kind.FILE, "Selfie");

    /** A part of the form. */
    enum Section {
        CHOICE,
        PERSON,
        DOCUMENT,
        IMAGES
    }

    /** How a field is filled in. */
    enum Kind {
        RADIO,
        SELECT,
        TEXT,
        DATE,
        FILE
    }

    private final Section section;
    private final Kind kind;
    private final String label;
    private final String sample;

    FormField(Section section, Kind kind, String label) {
        this(section, kind, label, "");
    }

    FormField(Section section, Kind kind, String label, String sample) {
        this.section = section;
        this.kind = kind;
        this.label = label;
        this.sample = sample;
    }

    /** The names of the fields that have a text. */
    static List<String> texts() {
        return Arrays.stream(values())
                .filter(field -> field.kind != Kind.FILE)
                .map(FieldReader::value)
                .toList();
    }

    /** The fields of a section that a session with these checks uses. */
    static Stream<FormField> of(Section section, Set<Check> checks) {
        return Arrays.stream(values()).filter(field -> field.section == section && field.isUsed(checks));
    }

    /** The field with this name. */
    static FormField named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    private boolean isUsed(Set<Check> checks) {
        return section == Section.PERSON || checks.contains(this == SELFIE ? Check.SELFIE : Check.DOCUMENT);
    }

    Kind kind() {
        return kind;
    }

    String label() {
        return label;
    }

    /** What the text becomes if it is left empty. */
    String sample() {
        return kind == Kind.TEXT ? sample : "";
    }

    /** The values to choose from. */
    List<String> options() {
        return kind == Kind.SELECT ? List.of(sample.split(" ")) : List.of();
    }
}
