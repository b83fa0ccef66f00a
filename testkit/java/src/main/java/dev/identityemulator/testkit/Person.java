package dev.identityemulator.testkit;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** The person that is verified; what is not said is that of the emulator's sample person. */
public final class Person {

    private final Map<String, Object> params;

    private Person(Map<String, Object> params) {
        this.params = params;
    }

    /** The emulator's sample person. */
    public static Person sample() {
        return new Person(Map.of());
    }

    public static Person named(String firstName, String lastName) {
        return sample().with("first_name", firstName).with("last_name", lastName);
    }

    public Person bornOn(LocalDate date) {
        return with("dob[day]", date.getDayOfMonth())
                .with("dob[month]", date.getMonthValue())
                .with("dob[year]", date.getYear());
    }

    public Person withEmail(String email) {
        return with("email", email);
    }

    public Person withPhone(String phone) {
        return with("phone", phone);
    }

    /** A document of this type, such as {@code passport}, from a country, such as {@code DE}. */
    public Person showing(String documentType, String country) {
        return and("document[type]", documentType).and("document[issuing_country]", country);
    }

    /** Any other member of {@code verified_outputs}, such as {@code address[city]}. */
    public Person with(String output, Object value) {
        var bracket = output.indexOf('[');
        var name =
                bracket < 0 ? "[" + output + "]" : "[" + output.substring(0, bracket) + "]" + output.substring(bracket);
        return and("verified_outputs" + name, value);
    }

    Map<String, Object> params() {
        return params;
    }

    private Person and(String name, Object value) {
        var more = new LinkedHashMap<>(params);
        more.put(name, value);
        return new Person(more);
    }
}
