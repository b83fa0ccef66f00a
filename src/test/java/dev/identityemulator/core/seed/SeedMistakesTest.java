package dev.identityemulator.core.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.identityemulator.platform.startup.RejectedStartException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorProcess;
import dev.identityemulator.support.EmulatorServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each mistake in a seed is named with its place, all of them together, and nothing is applied. */
class SeedMistakesTest {

    private static EmulatorServer server;

    @BeforeAll
    static void start() {
        server = EmulatorServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static List<String> mistakes(String text) throws IOException {
        return mistakes(SeedFiles.of(text));
    }

    private static List<String> mistakes(Path... files) {
        var rejected = catchThrowableOfType(
                RejectedStartException.class, () -> server.bean(Seeds.class).applyAll(List.of(files)));
        assertThat(rejected).as("there is a mistake").isNotNull();
        var lines = String.valueOf(rejected.getMessage()).lines().toList();
        assertThat(lines.get(0)).isEqualTo("The seed cannot be used:");
        return lines.subList(1, lines.size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {type: document, status: verifed} | 4:34: X.status: "verifed" is not one of requires_input, processing, verified, canceled; did you mean "verified"?
            {type: document, staus: verified} | 4:26: X.staus: there is no such field; did you mean status?
            {status: verified} | 4:9: X.type: is missing
            {type: document, id: vs_alice} | 4:30: X.id: "vs_alice" is not vs_ with 24 letters and digits behind it; write one such as vs_alice0000000000000000000
            {type: document, created: yesterday} | 4:35: X.created: is not a time: write one such as -2d, +10m, 2026-11-01T10:00:00Z or a unix time in seconds
            {type: document, created: +2d} | 4:35: X.created: is later than the account's time
            {type: document, created: -1d, status: canceled, canceled: -2d} | 4:68: X.canceled: is before what it follows
            {type: document, submitted: -1d} | 4:37: X.submitted: contradicts the status: that has no place in a session that is requires_input
            {type: document, status: verified, due: +1d} | 4:49: X.due: contradicts the status: that has no place in a session that is verified
            {type: document, status: verified, last_error: {code: abandoned}} | 4:56: X.last_error: contradicts the status: an attempt with an error is not verified
            {type: document, last_error: {reason: x}} | 4:38: X.last_error.code: is missing
            {type: document, last_error: {code: expired}} | 4:45: X.last_error.code: "expired" is not one of 19 values, such as abandoned
            {type: document, verified_outputs: {first_name: Al}} | 4:44: X.verified_outputs: contradicts the status: nothing was submitted without a last_error
            {type: document, redaction: redacted} | 4:37: X.redaction: contradicts the status: a redacted session is verified or canceled
            {type: document, status: processing, redaction: redacted} | 4:57: X.redaction: contradicts the status: a redacted session is verified or canceled
            {type: document, status: verified, document: {expiration_date: {day: 1, month: 1, year: 2001}}} | 4:34: X.status: contradicts the rest: the session is requires_input, as its attempt fails with document_expired
            {type: document, status: verified, verified_outputs: {dob: {day: 30, month: 2, year: 1990}}} | 4:68: X.verified_outputs.dob: is not a date of the calendar
            {type: document, provided_details: {email: nobody}} | 4:52: X.provided_details.email: Invalid email address: ***
            {type: document, provided_details: {mail: a@b.c}} | 4:45: X.provided_details.mail: there is no such field; did you mean email?
            {type: document, options: {document: {require_live_capture: perhaps}}} | 4:69: X.options.document.require_live_capture: is not true or false
            {type: document, options: {document: {allowed_types: [pasport]}}} | 4:63: X.options.document.allowed_types[0]: "pasport" is not one of driving_license, id_card, passport; did you mean "passport"?
            {type: id_number, options: {document: {require_id_number: true}}} | 4:47: X.options.document: You cannot set `options[document]` unless `type` is `document`.
            {type: document, options: &a {document: *a}} | 4:35: X.options.document: contains itself
            {type: document, metadata: none} | 4:36: X.metadata: is not a mapping with fields
            {type: document, return_url: sk_live_51abc} | 4:38: X.return_url: is a key of Stripe's live mode, which belongs into no file; if it is real, roll it
            {type: document, type: document} | 4:26: X.type: the field is there twice
            {type: document, client_reference_id: } | 4:46: X.client_reference_id: has no value; leave the field out
            {type: !int document} | 4:16: X.type: has a tag, and no tag is understood here
            {type: document, related_customer: cus_x} | 4:44: X.related_customer: No such customer: 'cus_x'
            {type: document, verification_flow: vf_1} | 4:16: X.type: You may only specify one of these parameters: type, verification_flow.
            verified | 4:9: X: is not a mapping with fields
            """)
    void sessionWhenWrongThenItsPlaceIsNamed(String session, String expected) throws IOException {
        var mistakes = mistakes("accounts:\n  - key: " + SeedFiles.freshKey() + "\n    sessions:\n      - " + session
                + "\n    customers: [{id: cus_known000000000}]");

        assertThat(mistakes).containsExactly("seed.yaml:" + expected.replace("X", "accounts[0].sessions[0]"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {} | 1:13: accounts[0].key: is missing: write the test key that the application has, such as sk_test_123
            {key: alice} | 1:19: accounts[0].key: is not a test key, which begins with sk_test_
            {key: sk_live_123} | 1:19: accounts[0].key: is a key of Stripe's live mode, which belongs into no file; if it is real, roll it
            {key: sk_test_z, stripe_account: shop} | 1:46: accounts[0].stripe_account: is not the id of an account, such as acct_123
            {key: sk_test_z, events: false, webhooks: true} | 1:55: accounts[0].webhooks: contradicts events: there are none to be delivered
            {key: sk_test_z, session: []} | 1:30: accounts[0].session: there is no such field; did you mean sessions?
            {key: sk_test_z, sessions: {}} | 1:40: accounts[0].sessions: is not a list
            {key: sk_test_z, clock: {duration: soon}} | 1:48: accounts[0].clock.duration: Invalid duration: ***; it must be a whole number with a unit: s, m, h or d, such as 4d
            {key: sk_test_z, endpoints: [{url: nowhere, enabled_events: ['*']}]} | 1:48: accounts[0].endpoints[0].url: Invalid URL: An explicit scheme (such as https) must be provided.
            {key: sk_test_z, endpoints: [{url: 'http://a', enabled_events: ['*'], secret: abc}]} | 1:91: accounts[0].endpoints[0].secret: does not begin with whsec_
            {key: sk_test_z, customers: [{id: cus_1}]} | 1:47: accounts[0].customers[0].id: "cus_1" is not cus_ with 14 letters and digits behind it; write one such as cus_10000000000000
            {key: sk_test_z, outcomes: [{}]} | 1:41: accounts[0].outcomes[0].outcomes: is missing
            {key: sk_test_z, faults: [{preset: rate_limit}]} | 1:48: accounts[0].faults[0].preset: "rate_limit" is not one of identity_not_activated, key_expired, lock_timeout, permission_denied, rate_limited; did you mean "rate_limited"?
            {key: sk_test_z, faults: [{delay_ms: long}]} | 1:50: accounts[0].faults[0].delay_ms: is not a whole number
            {key: sk_test_z, climate: {product: []}} | 1:40: accounts[0].climate.product: there is no such field; did you mean products?
            {key: sk_test_z, climate: {products: [{id: a}]}} | 1:56: accounts[0].climate.products[0].id: Invalid id: it must be climsku_ and letters, digits or underscores
            {key: sk_test_z, climate: {account: {balance: {usd: -1}}}} | 1:65: accounts[0].climate.account.balance.usd: is not a whole number
            {key: sk_test_z, sessions: [{type: document, id: vs_alice0000000000000000000}, {type: document, id: vs_alice0000000000000000000}]} | 1:113: accounts[0].sessions[1].id: "vs_alice0000000000000000000" is the id of accounts[0].sessions[0] too
            """)
    void accountWhenWrongThenItsPlaceIsNamed(String account, String expected) throws IOException {
        assertThat(mistakes("accounts: [ " + account + " ]")).containsExactly("seed.yaml:" + expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '' | 1:1: the file is empty
            42 | 1:1: the file has to begin with accounts:
            '[]' | 1:1: the file has to begin with accounts:
            'account: []' | 1:1: account: there is no such field; did you mean accounts?
            'accounts: 7' | 1:11: accounts: is not a list
            'accounts: [{key: sk_test_z}, {key: pk_test_z}]' | 1:36: accounts[1].key: names an account that the seed has already
            'accounts: [' | 1:12: this is neither YAML nor JSON: expected the node content, but found '<stream end>'
            'accounts: !!java.net.URL [x]' | 1:11: this is neither YAML nor JSON: Global tag is not allowed: tag:yaml.org,2002:java.net.URL
            """)
    void fileWhenWrongThenItsPlaceIsNamed(String text, String expected) throws IOException {
        assertThat(mistakes(text)).first().isEqualTo("seed.yaml:" + expected);
    }

    @Test
    void fileWhenItIsNotThereTooLargeOrNotTextThenSaysSo() throws IOException {
        var latin = SeedFiles.of("");
        Files.write(latin, "accounts: \u00e9".getBytes(StandardCharsets.ISO_8859_1));
        var large = SeedFiles.of("a".repeat(SeedFile.MOST_BYTES + 1));

        assertThat(mistakes(Path.of("nowhere.yaml"))).containsExactly("nowhere.yaml:1:1: there is no such file");
        assertThat(mistakes(latin)).containsExactly("seed.yaml:1:1: the file is not in UTF-8");
        assertThat(mistakes(large)).containsExactly("seed.yaml:1:1: the file is larger than 32 MB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: "})
    void fileWhenNestedDeepThenItIsRejected(String open) throws IOException {
        assertThat(mistakes("accounts: " + open.repeat(100_000)))
                .singleElement()
                .asString()
                .startsWith("seed.yaml:");
    }

    @Test
    void fileWhenAliasesMultiplyThenItIsRejected() throws IOException {
        var text = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i < 12; i++) {
            text.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(9) + "x"));
        }
        var lines = text.toString().indent(4).stripTrailing();

        assertThat(mistakes("accounts:\n  - key: sk_test_z\n" + lines))
                .anyMatch(line -> line.endsWith(": the seed has too many values"))
                .hasSizeLessThan(20);
    }

    @Test
    void filesWhenSeveralAreWrongThenAllMistakesAreTold() throws IOException {
        var one = SeedFiles.named(
                "one.yaml", "accounts:\n- key: sk_test_z\n  sessions: [{type: x}, {}, {type: document}]\n");
        var two = SeedFiles.named("two.json", "{\"accounts\": [\n\t{\"key\": \"sk_test_y\", \"sesions\": []}]}");

        assertThat(mistakes(one, two))
                .containsExactly(
                        "one.yaml:3:21: accounts[0].sessions[0].type: \"x\" is not one of document, id_number",
                        "one.yaml:3:25: accounts[0].sessions[1].type: is missing",
                        "two.json:2:23: accounts[0].sesions: there is no such field; did you mean sessions?");
    }

    @Test
    void seedWhenOneEntryCannotBeAppliedThenNothingIs() throws Exception {
        var key = SeedFiles.freshKey();
        var text = "accounts: [{key: %s, customers: [{}], sessions: [{type: document},"
                + " {type: document, related_customer: cus_x}]}]";

        assertThat(mistakes(text.formatted(key))).hasSize(1);

        assertThat(Emulator.withKey(server.baseUrl(), key).sessions().list().getData())
                .isEmpty();
    }

    @Test
    void startWhenTheSeedIsWrongThenEndsWithItsMistakes() throws Exception {
        var file = SeedFiles.of("accounts:\n- key: sk_test_z\n  sessions: [{type: document, status: verifed}]\n");

        var end = EmulatorProcess.rejected(List.of("emulator.seed=" + file));

        assertThat(end.code()).isNotZero();
        assertThat(end.output())
                .contains("seed.yaml:3:39: accounts[0].sessions[0].status: \"verifed\" is not one of")
                .contains("Nothing was applied.")
                .doesNotContain("\tat ")
                .doesNotContain("Exception");
    }
}
