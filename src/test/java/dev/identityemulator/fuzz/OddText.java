package dev.identityemulator.fuzz;

import dev.identityemulator.support.FeatureRequests;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Random names, values and encodings, likely and unlikely ones. */
final class OddText {

    private static final Pattern PARAM = Pattern.compile("[?& ]([a-z_]+)(?=[=\\[])");
    private static final List<String> NAMES = Stream.concat(
                    words("""
                            0 1 99999999999999999999 -1 a __proto__ class [ ] id data types created gt gte lt lte options
                            require_id_number allowed_types provided_details email phone address dob month year country sex
                            number issuing_country expiration_date when person account related_person
                            """).stream(),
                    FeatureRequests.lines().stream()
                            .flatMap(line -> PARAM.matcher(line).results())
                            .map(found -> found.group(1))
                            .distinct())
            .toList();
    private static final List<String> WORDS = words("""
            verify unverify unverify:document_expired create open selfie identity_document now US 2 31 1990 2024
            true false TRUE document id_number passport verified requires_input canceled 0 1 3 10 100 101 -1 2147483648
            9223372036854775807 9223372036854775808 1e9 0x10 1.5 NaN null undefined \u0661\u0662 jenny@example.com @
            +15551234567 https://example.com/back?x=[1] http:// javascript:alert(1) //x identity.* * . .. a.b.c.d.e
            identity.verification_session.created verified_outputs verified_outputs.dob data data.verified_outputs
            last_verification_report.document.dob data.last_verification_report {"a":[1]} [] ' % _ ${jndi:ldap://x}
            <script> \\ \0 \1\33 \ud83d\ude00 \u00e9\u4e2d\u202e \ufeff \uffff
            """);
    private static final List<String> VALUES = Stream.concat(
                    WORDS.stream(), Stream.of("", " ", "\r\nX-Injected: yes", "\t"))
            .toList();
    private static final String HEX = "0123456789abcdefABCDEF";

    private final Random random;

    OddText(Random random) {
        this.random = random;
    }

    /** The words of a text. */
    static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    boolean rarely(int in) {
        return random.nextInt(in) == 0;
    }

    /** A parameter's name, with its brackets. */
    String name() {
        var name = new StringBuilder(oneOf(NAMES));
        int depth = rarely(50) ? random.nextInt(60) : Math.max(0, random.nextInt(6) - 2);
        for (int i = 0; i < depth; i++) {
            name.append('[').append(rarely(3) ? "" : oneOf(NAMES)).append(']');
        }
        return rarely(40) ? scrambled(name.toString()) : name.toString();
    }

    String value(List<String> ids) {
        if (rarely(60)) {
            return oneOf(VALUES).repeat(random.nextInt(3000));
        }
        if (rarely(12)) {
            return random.ints(random.nextInt(40), 0, 0x11_0000)
                    .filter(Character::isDefined)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }
        return rarely(8) ? oneOf(ids) : oneOf(VALUES);
    }

    /** The text percent-encoded: wholly, partly, or wrongly. */
    byte[] encoded(String text) {
        var bytes = new StringBuilder();
        boolean sloppy = rarely(10);
        for (byte each : text.getBytes(rarely(50) ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8)) {
            char character = (char) (each & 0xff);
            boolean plain =
                    (Character.isLetterOrDigit(character) && character < 128) || "_-.[]".indexOf(character) >= 0;
            if (plain || (sloppy && character > ' ' && !rarely(5))) {
                bytes.append(character);
            } else {
                bytes.append('%').append(HEX.charAt(character >> 4)).append(HEX.charAt(character & 15));
            }
        }
        if (rarely(60)) {
            var broken = List.of("%", "%4", "%zz", "%00", "%C3%28", "%ED%A0%80", "%F8", "%u0041", "+", "&", "=", ";");
            bytes.insert(random.nextInt(bytes.length() + 1), oneOf(broken));
        }
        return bytes.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The text with a character changed, doubled or missing. */
    String scrambled(String text) {
        if (text.isEmpty()) {
            return "\u0007";
        }
        int at = random.nextInt(text.length());
        var middle = List.of("", text.substring(at, at + 1).repeat(2), "[", "]", "%", "\u00e9", " ", "/", "\u0000");
        return text.substring(0, at) + oneOf(middle) + text.substring(at + 1);
    }
}
