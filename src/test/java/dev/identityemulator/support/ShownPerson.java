package dev.identityemulator.support;

import com.stripe.model.Address;
import com.stripe.model.identity.VerificationSession.VerifiedOutputs;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All details of a verified person that the official client reads, to be compared as a whole. */
public final class ShownPerson {

    private ShownPerson() {}

    /** The values by name, without nulls. */
    public static Map<String, String> of(VerifiedOutputs outputs) {
        var values = new TreeMap<String, String>();
        put(values, "address", address(outputs.getAddress()));
        var dob = outputs.getDob();
        put(values, "dob", dob == null ? null : date(dob.getDay(), dob.getMonth(), dob.getYear()));
        put(values, "email", outputs.getEmail());
        put(values, "first_name", outputs.getFirstName());
        put(values, "id_number", outputs.getIdNumber());
        put(values, "id_number_type", outputs.getIdNumberType());
        put(values, "last_name", outputs.getLastName());
        put(values, "phone", outputs.getPhone());
        put(values, "sex", outputs.getSex());
        put(values, "unparsed_place_of_birth", outputs.getUnparsedPlaceOfBirth());
        put(values, "unparsed_sex", outputs.getUnparsedSex());
        return values;
    }

    /** A date in the order of Stripe's fields. */
    public static String date(Long day, Long month, Long year) {
        return day + "/" + month + "/" + year;
    }

    /** An address on one line, with a dash for unknown parts. */
    public static @Nullable String address(@Nullable Address address) {
        return address == null
                ? null
                : Arrays.stream(new String[] {
                            address.getLine1(),
                            address.getLine2(),
                            address.getCity(),
                            address.getState(),
                            address.getPostalCode(),
                            address.getCountry()
                        })
                        .map(line -> line == null ? "-" : line)
                        .collect(Collectors.joining(", "));
    }

    private static void put(Map<String, String> values, String name, @Nullable String value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
