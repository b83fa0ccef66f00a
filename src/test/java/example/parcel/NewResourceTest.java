package example.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.core.personaldata.JsonRedactor;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorServer;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.RawClient;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A resource in a folder of its own joins the log, the rights of keys and redaction by the annotations of its records. */
class NewResourceTest {

    private static final String PARCELS = "/v1/parcels";
    private static final String SENSITIVE = "?expand[]=tax_number";

    private static final List<String> PARCEL = List.of(
            "beneficiary=Ada",
            "delivery[address]=1 Main St.",
            "delivery[method]=pigeon",
            "items[][engraving]=Ada",
            "items[][pieces]=3",
            "metadata[team]=green",
            "note=soon");

    private static EmulatorServer server;

    @BeforeAll
    static void start() {
        server = EmulatorServer.start("spring.main.sources=" + ParcelController.class.getName());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static RawClient.Response create(Emulator emulator, String... more) {
        var form = Stream.concat(PARCEL.stream(), Stream.of(more)).toArray(String[]::new);
        return emulator.raw().post(PARCELS, Form.of(form));
    }

    private static JsonNode line(Emulator emulator, RawClient.Response of) {
        return emulator.raw()
                .get("/v1/test_helpers/request_logs/" + of.header("Request-Id"))
                .requireOk()
                .json();
    }

    @Test
    void createWhenLoggedThenWithItsParametersButNothingPersonal() {
        var emulator = Emulator.withFreshAccount(server.baseUrl());

        var line = line(emulator, create(emulator).requireOk());

        assertThat(line.get("path").asString()).isEqualTo(PARCELS);
        assertThat(line.toString()).doesNotContain("Ada", "Main");
        assertThat(line.get("parameters").toString())
                .contains(
                        "\"beneficiary\":\"[redacted]\"",
                        "\"team\":\"green\"",
                        "\"note\":\"soon\"",
                        "pigeon",
                        "{\"engraving\":\"[redacted]\",\"pieces\":\"3\"}");
    }

    @Test
    void createWhenAParameterIsUnknownThenItsValueIsHidden() {
        var emulator = Emulator.withFreshAccount(server.baseUrl());

        var rejected = create(emulator, "benefactor=Grace", "delivery[Grace]=1");

        assertThat(rejected.status()).isEqualTo(400);
        assertThat(rejected.text()).contains("Grace");
        assertThat(line(emulator, rejected).toString())
                .contains("\"benefactor\":\"[redacted]\"")
                .doesNotContain("Grace");
    }

    @Test
    void retrieveWhenASensitiveFieldIsAskedForThenTheKeyNeedsTheRight() {
        var emulator = Emulator.withFreshAccount(server.baseUrl());
        var id = create(emulator).requireOk().json().get("id").asString();

        for (var path : new String[] {PARCELS + "/" + id + SENSITIVE, PARCELS + "?expand[]=data.tax_number"}) {
            assertThat(emulator.raw().get(path).status()).isEqualTo(403);
            assertThat(emulator.withRestrictedKey().raw().get(path).requireOk().text())
                    .contains("\"tax_number\": \"T1\"");
        }
        assertThat(emulator.raw().get(PARCELS + "/" + id).requireOk().text()).doesNotContain("T1");
    }

    @Test
    void redactWhenJsonHoldsTheResourceThenPersonalAndSecretFieldsAreReplaced() {
        var emulator = Emulator.withFreshAccount(server.baseUrl());
        var json = new String(create(emulator).requireOk().response().body(), StandardCharsets.UTF_8);

        assertThat(server.bean(JsonRedactor.class).redact(json))
                .isEqualTo("{\"id\":\"parcel_1\",\"object\":\"parcel\","
                        + "\"beneficiary\":\"[redacted]\",\"download_url\":null}");
    }
}
