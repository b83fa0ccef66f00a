package dev.identityemulator.support;

import com.stripe.exception.StripeException;
import com.stripe.model.identity.VerificationSession;
import com.stripe.param.identity.VerificationSessionCreateParams;
import java.util.ArrayList;
import java.util.List;

/**
 * The life of a user's sessions, with a unique word in every writable field. (A client_reference_id and the
 * related ids outlive a redaction, and the error of an attempt does: these are not marked.)
 */
public final class MarkedLife {

    private static final String SESSIONS = "/v1/identity/verification_sessions";

    private final Emulator emulator;
    private final SimulatedUser user;
    private final List<String> marks = new ArrayList<>();

    /** The key is a restricted one, so that responses can show everything. */
    public MarkedLife(Emulator emulator) {
        this.emulator = emulator.withRestrictedKey();
        this.user = new SimulatedUser(this.emulator);
    }

    /** A pattern for each word so far. */
    public List<String> marks() {
        return marks;
    }

    private String word() {
        var word = "canary-" + (1_000 + marks.size());
        marks.add(word);
        return word;
    }

    /** A date of this year, which is found whether the date is stored as an object or as a text. */
    private String[] date(String param, int year) {
        marks.add("\"year\":" + year + "|" + year + "-11-23");
        return new String[] {param + "[day]=23", param + "[month]=11", param + "[year]=" + year};
    }

    /** Endpoints that echo their requests, one of them with an error; they have no data of the user themselves. */
    public void receiveEvents(WebhookReceiver receiver) throws StripeException {
        receiver.reply("/echo", WebhookReply.echo(200));
        receiver.reply("/fails", WebhookReply.echo(500));
        for (var path : List.of("/echo", "/fails")) {
            user.post(
                    "/v1/webhook_endpoints",
                    "url=" + receiver.url(path),
                    "enabled_events[]=*",
                    "description=Orders",
                    "metadata[team]=kyc");
        }
    }

    /** Waits until they have received everything. */
    public void settle() {
        emulator.raw().post("/v1/test_helpers/settle", "timeout=60").requireOk();
    }

    /** A session with many details; the response is stored for its Idempotency-Key. */
    public VerificationSession create() throws StripeException {
        return (VerificationSession) user.post(
                SESSIONS,
                "type=document",
                "options[document][require_id_number]=true",
                "options[document][require_matching_selfie]=true",
                "metadata[" + word() + "]=" + word(),
                "provided_details[email]=" + word() + "@example.com",
                "provided_details[phone]=" + word(),
                "return_url=https://example.com/" + word());
    }

    /** Changes every field, so that only events and stored responses have the earlier values. */
    public void update(VerificationSession session) throws StripeException {
        user.post(
                SESSIONS + "/" + session.getId(),
                "metadata[" + word() + "]=" + word(),
                "provided_details[email]=" + word() + "@example.com",
                "provided_details[phone]=" + word());
    }

    /** Requests about the session that are rejected, misspelt, or list it among others; the log stores them and their responses. */
    public void askOddly(VerificationSession session) {
        var path = SESSIONS + "/" + session.getId();
        var raw = emulator.raw();
        raw.post(SESSIONS, Form.of("type=unknown", "provided_details[email]=" + word(), "metadata[x]=" + word()));
        raw.post(SESSIONS, Form.of("type=document", "first_name=" + word(), "metadata[" + word() + "][x]=1"));
        raw.post(path, Form.of("metadat[" + word() + "]=" + word(), "provided_details[" + word() + "]=1"));
        raw.post(path + "/cancel", Form.of("note=" + word(), word() + "=1"));
        raw.post(path + "/" + word(), Form.of("metadata[x]=" + word()));
        raw.get(path + "?email=" + word() + "&" + word() + "=1&expand[]=provided_details");
        raw.get(SESSIONS + "?limit=100&metadata[x]=" + word());
        raw.get(SESSIONS + "?limit=100").requireOk();
        raw.get("/v1/events?limit=100").requireOk();
        raw.get(SESSIONS + "?limit=3&expand[]=data.verified_outputs.dob&expand[]=data.last_verification_report")
                .requireOk();
        raw.get("/v1/identity/verification_reports?limit=100&verification_session=" + session.getId())
                .requireOk();
        raw.get("/v1/test_helpers/request_logs").requireOk();
    }

    /** What the user typed and photographed in a mobile app without submitting it. */
    public void collectInApp(VerificationSession session) throws StripeException {
        var app = MobileApp.of(emulator, session.getId());
        var number = Integer.toString(987_000_000 + marks.size());
        marks.add(number);
        int year = 1910;
        marks.add(year + "-11-23");
        app.data(
                        "collected_data[name][first_name]=" + word(),
                        "collected_data[name][last_name]=" + word(),
                        "collected_data[address][line1]=" + word(),
                        "collected_data[address][line2]=" + word(),
                        "collected_data[address][city]=" + word(),
                        "collected_data[address][state]=" + word(),
                        "collected_data[address][postal_code]=" + word(),
                        "collected_data[address][country]=US",
                        "collected_data[dob][day]=23",
                        "collected_data[dob][month]=11",
                        "collected_data[dob][year]=" + year,
                        "collected_data[id_number][country]=US",
                        "collected_data[id_number][value]=" + number,
                        "collected_data[id_document_front][high_res_image]=" + app.upload(),
                        "collected_data[id_document_front][" + word() + "]=1")
                .requireOk();
        app.data("collected_data[name][first_name]=" + word(), word() + "=1");
    }

    /** An expired document, a number that does not match, and a pending attempt whose result is already stored. */
    public void submitThreeTimes(VerificationSession session) throws StripeException {
        user.verify(
                session, join(person(1901), document(1902, 1903), "expand[]=last_verification_report.document.dob"));
        user.unverify(session, "error_code=id_number_mismatch", "expand[]=last_verification_report.id_number.dob");
        user.verify(session, join(join(person(1904), contact()), document(1905, 9998), "simulate_delay=true"));
    }

    /** The end of the pending attempt. */
    public void awaitTheOutcome(VerificationSession session) throws StripeException {
        emulator.advance(RunningEmulator.DELAY);
        requireStatus(emulator.sessions().retrieve(session.getId()), "verified");
    }

    /** A session with an outcome arranged by its email and metadata; the arrangement is used up. */
    public VerificationSession createAsArranged() throws StripeException {
        var email = word() + "@example.com";
        var key = word();
        var value = word();
        user.post(
                "/v1/test_helpers/identity/outcomes",
                join(
                        join(person(1906 + marks.size()), contact()),
                        document(1907 + marks.size(), 9000 + marks.size()),
                        "outcomes[]=verify",
                        "when=create",
                        "match[email]=" + email,
                        "match[metadata][" + key + "]=" + value));
        var session = emulator.newSession(params -> params.putMetadata(key, value)
                .setProvidedDetails(VerificationSessionCreateParams.ProvidedDetails.builder()
                        .setEmail(email)
                        .build()));
        requireStatus(session, "verified");
        return session;
    }

    /** Such a session with a deleted arrangement; the response to the creation of the arrangement is still stored. */
    public VerificationSession createAsArrangedAndForgotten() throws StripeException {
        var session = createAsArranged();
        var path = "/v1/test_helpers/identity/outcomes";
        var newest = emulator.raw().get(path).requireOk().json().at("/data/0/id");
        emulator.raw().delete(path + "/" + newest.asString()).requireOk();
        return session;
    }

    private String[] person(int birthYear) {
        var person = "verified_outputs";
        return join(
                date(person + "[dob]", birthYear),
                person + "[first_name]=" + word(),
                person + "[last_name]=" + word(),
                person + "[address][line1]=" + word(),
                person + "[address][line2]=" + word(),
                person + "[address][city]=" + word(),
                person + "[address][state]=" + word(),
                person + "[address][postal_code]=" + word(),
                person + "[unparsed_place_of_birth]=" + word(),
                person + "[unparsed_sex]=" + word());
    }

    /** Details that only an attempt with a valid document checks. */
    private String[] contact() {
        return new String[] {
            "verified_outputs[id_number]=" + word(),
            "verified_outputs[id_number_type]=br_cpf",
            "verified_outputs[email]=" + word() + "@example.com",
            "verified_outputs[phone]=" + word()
        };
    }

    private String[] document(int issued, int expires) {
        return join(
                date("document[issued_date]", issued),
                join(date("document[expiration_date]", expires), "document[number]=" + word()));
    }

    private static String[] join(String[] some, String... more) {
        var all = new ArrayList<>(List.of(some));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private static String[] join(String[] some, String[] others, String... more) {
        return join(join(some, others), more);
    }

    private static void requireStatus(VerificationSession session, String status) {
        if (!session.getStatus().equals(status)) {
            throw new AssertionError(session);
        }
    }
}
