import com.stripe.exception.InvalidRequestException;
import com.stripe.model.identity.VerificationSession;
import com.stripe.param.identity.VerificationSessionListParams;
import java.util.ArrayList;
import java.util.List;

/** Pages, and what the SDK makes of them by itself. */
final class Lists implements Part {

    private final Account account = new Account();
    private final List<String> ids = new ArrayList<>();

    @Override
    public void run() throws Exception {
        for (int i = 0; i < 5; i++) {
            ids.add(0, account.create().getId());
        }
        Checks.check("auto-paging", () -> Checks.equal(ids, all(params())));
        Checks.check("auto-paging backwards sends both cursors", this::backwards);
        Checks.check("paging backwards by hand", () -> {
            var page = VerificationSession.list(params().setEndingBefore(ids.get(4)).build(), account.options());
            Checks.equal(ids.subList(2, 4), page.getData().stream().map(VerificationSession::getId).toList());
            Checks.equal(true, page.getHasMore());
        });
        Checks.check("list by status and time", () -> {
            account.retrieve(ids.get(1)).cancel(account.options());
            var created = VerificationSessionListParams.Created.builder().setGte(1L).build();
            Checks.equal(
                    List.of(ids.get(1)),
                    all(params().setStatus(VerificationSessionListParams.Status.CANCELED).setCreated(created)));
        });
    }

    private static VerificationSessionListParams.Builder params() {
        return VerificationSessionListParams.builder().setLimit(2L);
    }

    private List<String> all(VerificationSessionListParams.Builder params) throws Exception {
        var seen = new ArrayList<String>();
        VerificationSession.list(params.build(), account.options())
                .autoPagingIterable()
                .forEach(session -> seen.add(session.getId()));
        return seen;
    }

    private void backwards() {
        var failure = Checks.rejects(RuntimeException.class, () -> all(params().setEndingBefore(ids.get(4))));
        var cause = (InvalidRequestException) failure.getCause();
        Checks.that(
                cause.getMessage().startsWith("Received both starting_after and ending_before parameters."),
                cause.getMessage());
    }
}
