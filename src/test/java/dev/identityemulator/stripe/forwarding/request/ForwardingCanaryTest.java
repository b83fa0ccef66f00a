package dev.identityemulator.stripe.forwarding.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.stripe.forwarding.ForwardingCalls;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorServer;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.WebhookReceiver;
import dev.identityemulator.support.WebhookReply;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A card number in any field of a forwarding request is nowhere afterwards, but in what was really sent. */
@ExtendWith(OutputCaptureExtension.class)
class ForwardingCanaryTest {

    private static final String CANARY = "6011000990139424";
    private static final String SPACED = "6011 0009 9013 9424";
    private static final String ESCAPED = "\\u0036\\u0030" + CANARY.substring(2);
    private static final String PERCENT = "%36" + CANARY.substring(1);
    private static final String ENCODED = base64("{\"pan\":\"" + CANARY + "\"}");
    private static final String ENCODED_SPACED = base64("x" + SPACED);
    private static final List<String> ALL = List.of(CANARY, SPACED, ESCAPED, PERCENT, ENCODED, ENCODED_SPACED);

    @Test
    void createWhenACardNumberIsInEveryFieldThenItIsNowhereAfterwards(CapturedOutput output) throws SQLException {
        try (var server = EmulatorServer.start();
                var vault = WebhookReceiver.start()) {
            vault.reply("/" + CANARY, (exchange, request) -> {
                exchange.getResponseHeaders().add("X-Echo", CANARY);
                WebhookReply.echo(200).response(exchange, request);
            });
            var emulator = Emulator.withFreshAccount(server.baseUrl());
            var forwarding = new ForwardingCalls(emulator);
            var card = forwarding.control(
                    "/payment_methods",
                    "card[number]=" + CANARY,
                    "card[exp_month]=4",
                    "card[exp_year]=2031",
                    "card[cvc]=987",
                    "billing_details[name]=" + CANARY);

            var said = new ArrayList<String>();
            said.add(card.toString());
            var url = vault.url("/" + CANARY);
            var pm = "payment_method=" + card.get("id").asString();
            said.add(post(
                    emulator,
                    pm,
                    "url=" + url,
                    "replacements[]=card_number",
                    "replacements[]=card_cvc",
                    "request[body]={\"number\":\"\",\"cvc\":\"\",\"note\":\"" + SPACED + "\",\"more\":[\"" + ESCAPED
                            + "\",\"" + ENCODED + "\"]}",
                    "request[headers][0][name]=X-" + CANARY,
                    "request[headers][0][value]=" + CANARY,
                    "request[headers][1][name]=X-Encoded",
                    "request[headers][1][value]=" + ENCODED,
                    "metadata[" + CANARY + "]=card " + SPACED,
                    "metadata[encoded]=" + ENCODED,
                    "metadata[escaped]=" + ESCAPED + " " + PERCENT));
            said.add(post(
                    emulator,
                    pm,
                    "url=" + url + "?n=" + PERCENT + "&e=" + ENCODED_SPACED,
                    "replacements[]=card_number",
                    "request[headers][0][name]=Content-Type",
                    "request[headers][0][value]=application/x-www-form-urlencoded",
                    "request[body]=note=" + PERCENT + "&encoded=" + ENCODED_SPACED));
            said.add(post(
                    emulator,
                    pm,
                    "url=" + url,
                    "replacements[]=card_number",
                    "request[body]=<a><b>&#54;" + CANARY.substring(1) + "</b><c>" + ENCODED + "</c></a>"));
            said.add(post(emulator, "payment_method=" + CANARY, "url=" + url, "replacements[]=card_number"));
            for (var wrong : List.of(ESCAPED, PERCENT, ENCODED, ENCODED_SPACED)) {
                said.add(post(emulator, "payment_method=" + wrong, "url=" + url, "replacements[]=card_number"));
                said.add(post(emulator, pm, "url=" + wrong, "replacements[]=card_number"));
                said.add(post(emulator, pm, "url=" + url, "replacements[]=card_number", "request[" + wrong + "]=1"));
            }
            said.add(post(emulator, pm, "url=" + CANARY, "replacements[]=card_number"));
            said.add(post(emulator, pm, "url=" + url, "replacements[]=" + CANARY));
            said.add(post(emulator, pm, "url=" + url, "replacements[]=card_number", "request[body]={" + CANARY));
            said.add(post(emulator, pm, "url=" + url, "replacements[]=card_number", "request=" + CANARY));
            said.add(post(emulator, pm, "url=" + url, "replacements[]=card_number", "request[x" + CANARY + "]=1"));
            said.add(post(emulator, pm, "url=" + url, "replacements[]=card_number", CANARY + "=1"));
            said.add(post(emulator, pm, "url=" + url, "replacements[]=card_number", "unknown=" + CANARY));
            said.add(post(emulator, pm, "url=" + url, "replacements[]=card_number", "expand[]=" + CANARY));
            said.add(forwarding.list().toString());
            said.add(emulator.raw()
                    .get("/v1/test_helpers/request_logs?limit=100")
                    .requireOk()
                    .text());
            said.add(page(emulator, "/forwarding_requests"));
            said.add(page(
                    emulator,
                    "/forwarding_requests/" + forwarding.list().get(0).get("id").asString()));
            said.add(page(emulator, "/requests"));

            assertThat(forwarding.outbound().toString()).contains(CANARY, SPACED, ENCODED, "987");
            assertThat(vault.at("/" + CANARY)).hasSize(2);
            assertThat(String.join("\n", said))
                    .contains("encrypted_request")
                    .doesNotContain(ALL)
                    .doesNotContain("987\"", "&#54;" + CANARY.substring(1));
            assertThat(output.getAll()).doesNotContain(ALL);
            assertThat(columns(server.bean(DataSource.class)))
                    .hasSizeGreaterThan(20)
                    .noneMatch(ForwardingCanaryTest::tells);

            emulator.raw().delete("/v1/test_helpers/data").requireOk();
            assertThat(forwarding.outbound()).isEmpty();
        }
    }

    private static String post(Emulator emulator, String... pairs) {
        return emulator.raw().post(ForwardingCalls.REQUESTS, Form.of(pairs)).text();
    }

    private static String page(Emulator emulator, String path) {
        return emulator.raw().get("/dashboard/" + account(emulator) + path).text();
    }

    private static String account(Emulator emulator) {
        return emulator.raw()
                .get("/dashboard?key=" + emulator.key())
                .header("Location")
                .replaceFirst(".*/", "");
    }

    private static boolean tells(String value) {
        return ALL.stream().anyMatch(value::contains);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Every value of every column, but for what was really sent. */
    private static List<String> columns(DataSource database) throws SQLException {
        var values = new ArrayList<String>();
        try (var connection = database.getConnection();
                var tables =
                        connection.getMetaData().getTables(null, "public", "%", new String[] {"BASE TABLE", "TABLE"})) {
            while (tables.next()) {
                var name = tables.getString("TABLE_NAME");
                if (name.equals("forwarding_outbound")) {
                    continue;
                }
                try (var rows = connection.createStatement().executeQuery("select * from \"" + name + "\"")) {
                    while (rows.next()) {
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            values.add(String.valueOf(rows.getString(i)));
                        }
                    }
                }
            }
        }
        return values;
    }
}
