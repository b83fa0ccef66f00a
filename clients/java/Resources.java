import com.stripe.exception.InvalidRequestException;
import com.stripe.model.Event;
import com.stripe.model.WebhookEndpoint;
import com.stripe.model.identity.VerificationReport;
import com.stripe.model.identity.VerificationSession;
import com.stripe.param.EventListParams;
import com.stripe.param.WebhookEndpointCreateParams;
import com.stripe.param.WebhookEndpointUpdateParams;
import com.stripe.param.identity.VerificationReportListParams;
import com.stripe.param.identity.VerificationSessionCreateParams;
import com.stripe.param.identity.VerificationSessionRetrieveParams;
import com.stripe.param.identity.VerificationSessionUpdateParams;
import java.util.List;
import java.util.Map;

/** Sessions, reports, events and endpoints, by the static calls. */
final class Resources implements Part {

    private final Account account = new Account();
    private VerificationSession session;

    @Override
    public void run() {
        Checks.check("create", this::create);
        Checks.check("update", this::update);
        Checks.check("cancel", () -> {
            Checks.equal("canceled", session.cancel(account.options()).getStatus());
            Checks.equal("canceled", session.cancel(account.options()).getStatus());
        });
        Checks.check("expand", this::expand);
        Checks.check("reports", this::reports);
        Checks.check("events", this::events);
        Checks.check("redact", () -> {
            Checks.equal("processing", session.redact(account.options()).getRedaction().getStatus());
            account.advance("4d");
            Checks.equal("redacted", account.retrieve(session.getId()).getRedaction().getStatus());
        });
        Checks.check("webhook endpoints", this::endpoints);
    }

    private void create() throws Exception {
        var document = VerificationSessionCreateParams.Options.Document.builder().setRequireLiveCapture(true).build();
        session = VerificationSession.create(
                VerificationSessionCreateParams.builder()
                        .setType(VerificationSessionCreateParams.Type.DOCUMENT)
                        .setOptions(VerificationSessionCreateParams.Options.builder().setDocument(document).build())
                        .putMetadata("order.id", "7")
                        .build(),
                account.options());
        Checks.equal("requires_input", session.getStatus());
        Checks.equal(true, session.getOptions().getDocument().getRequireLiveCapture());
        Checks.that(session.getClientSecret().startsWith(session.getId() + "_secret_"), session);
        Checks.that(session.getLastResponse().requestId().startsWith("req_"), session.getLastResponse());
        Checks.equal(Map.of("order.id", "7"), account.retrieve(session.getId()).getMetadata());
    }

    private void update() throws Exception {
        var changes = VerificationSessionUpdateParams.builder().putMetadata("order.id", "").putMetadata("user", "42");
        Checks.equal(Map.of("user", "42"), session.update(changes.build(), account.options()).getMetadata());
    }

    private void expand() throws Exception {
        session = account.create();
        account.verify(session.getId());
        var shown = VerificationSession.retrieve(
                session.getId(),
                VerificationSessionRetrieveParams.builder()
                        .addAllExpand(List.of("last_verification_report", "verified_outputs"))
                        .build(),
                account.options());
        Checks.equal("verified", shown.getStatus());
        Checks.equal("verified", shown.getLastVerificationReportObject().getDocument().getStatus());
        Checks.that(shown.getVerifiedOutputs().getFirstName() != null, shown);
    }

    private void reports() throws Exception {
        var report = account.retrieve(session.getId()).getLastVerificationReport();
        var ofSession = VerificationReportListParams.builder().setVerificationSession(session.getId()).build();
        Checks.equal(report, VerificationReport.list(ofSession, account.options()).getData().get(0).getId());
        Checks.equal("document", VerificationReport.retrieve(report, account.options()).getType());
    }

    private void events() throws Exception {
        var verified = EventListParams.builder().setType("identity.verification_session.verified").build();
        var listed = Event.list(verified, account.options()).getData();
        Checks.equal(1, listed.size());
        Checks.equal(listed.get(0).getType(), Event.retrieve(listed.get(0).getId(), account.options()).getType());
    }

    private void endpoints() throws Exception {
        var params = WebhookEndpointCreateParams.builder()
                .setUrl("http://127.0.0.1:9/")
                .addEnabledEvent(WebhookEndpointCreateParams.EnabledEvent.ALL);
        var made = WebhookEndpoint.create(params.build(), account.options());
        Checks.that(made.getSecret().startsWith("whsec_"), made);
        var disabled = WebhookEndpointUpdateParams.builder().setDisabled(true).build();
        Checks.equal("disabled", made.update(disabled, account.options()).getStatus());
        Checks.equal(1, WebhookEndpoint.list(Map.of(), account.options()).getData().size());
        Checks.equal(true, made.delete(account.options()).getDeleted());
        Checks.rejects(
                InvalidRequestException.class, () -> WebhookEndpoint.retrieve(made.getId(), account.options()));
    }
}
