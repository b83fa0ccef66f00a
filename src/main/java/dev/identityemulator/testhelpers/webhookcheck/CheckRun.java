package dev.identityemulator.testhelpers.webhookcheck;

import dev.identityemulator.platform.shutdown.Pause;
import dev.identityemulator.stripe.webhook.http.HangUp;
import dev.identityemulator.stripe.webhook.http.SendResult;
import dev.identityemulator.stripe.webhook.http.WebhookSender;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One run of checks against a handler, one check after the other, for at most a minute. */
final class CheckRun {

    /** How long a run may take. */
    static final Duration LONGEST = Duration.ofSeconds(60);

    /** A handler that breaks when a connection is lost does so after a moment. */
    private static final Duration AFTERMATH = Duration.ofMillis(300);

    private static final String NEEDS_A_GOOD_ONE =
            "Make the good event succeed first: before that, nothing can be concluded from the response.";
    private static final String THIN = "A thin event does not have what is checked here.";
    private static final String GONE = "The endpoint was deleted, disabled or changed meanwhile.";
    private static final String NO_TIME = "The minute that a check may take was over.";
    private static final String HALTED = "The emulator was stopped.";
    private static final String BROKEN = "The handler does not take a good event any more, after the check before.";

    private final WebhookSender sender;
    private final String url;
    private final Probes probes;
    private final Duration longestResponse;
    private final Target target;
    private final long deadline;
    private final List<WebhookCheckResource.Result> results = new ArrayList<>();
    private @Nullable String stopped;
    private @Nullable Responses compact;
    private boolean doubtful;

    /**
     * The endpoint.
     *
     * @param receivesAll whether it receives types that Stripe has not thought of yet
     * @param isThere whether it is still as it was
     * @param halted is completed where nobody waits for the result any more
     */
    record Target(String url, boolean receivesAll, BooleanSupplier isThere, CompletableFuture<?> halted) {}

    CheckRun(WebhookSender sender, Target target, Probes probes, Duration longestResponse, Duration longest) {
        this.sender = sender;
        this.target = target;
        this.url = target.url();
        this.probes = probes;
        this.longestResponse = longestResponse;
        this.deadline = System.nanoTime() + longest.toNanos();
    }

    /** Makes these checks, of which the first is the good event. */
    List<WebhookCheckResource.Result> run(List<HandlerCheck> checks) {
        beginWithAGoodEvent();
        checks.stream().skip(1).forEach(this::make);
        return results;
    }

    /** Whether nothing kept it from making all checks. */
    boolean isComplete() {
        return stopped == null;
    }

    private void beginWithAGoodEvent() {
        var good = responses(HandlerCheck.GOOD_EVENT);
        if (good.areAsExpected()) {
            results.add(good.result(Verdict.FAILED));
            return;
        }
        stopped = NEEDS_A_GOOD_ONE;
        if (!good.lackOne()) {
            compact = responses(HandlerCheck.COMPACT_BODY);
        }
        results.add(good.result(Verdict.FAILED, adviceOn(good)));
    }

    private String adviceOn(Responses good) {
        if (isRewritten()) {
            return Advice.REWRITTEN;
        }
        boolean mayMissIt = probes.events().session().made() && !good.lackOne();
        return mayMissIt ? good.advice() + Advice.MADE_UP : good.advice();
    }

    /** Whether the handler rejects the good event, but takes it without blanks. */
    private boolean isRewritten() {
        return compact != null && compact.areAsExpected();
    }

    private void make(HandlerCheck check) {
        if (stopped == null) {
            stopped = reasonToStop();
        }
        if (compact != null && check == HandlerCheck.COMPACT_BODY && isRewritten()) {
            results.add(compact.result(Verdict.FAILED));
            return;
        }
        if (stopped != null) {
            results.add(Responses.none(check, stopped));
            return;
        }
        var responses = responses(check);
        doubtful = responses.lackOne();
        if (doubtful && (left().isZero() || target.halted().isDone())) {
            stopped = left().isZero() ? NO_TIME : HALTED;
            results.add(Responses.none(check, stopped));
            return;
        }
        results.add(responses.all().isEmpty() ? Responses.none(check, THIN) : responses.result(weight(check)));
    }

    private @Nullable String reasonToStop() {
        if (target.halted().isDone()) {
            return HALTED;
        }
        if (left().isZero()) {
            return NO_TIME;
        }
        if (!target.isThere().getAsBoolean()) {
            return GONE;
        }
        return doubtful && !responses(HandlerCheck.GOOD_EVENT).areAsExpected() ? BROKEN : null;
    }

    /** What Stripe would not do to this endpoint, or does to nobody but by the user's own settings, is no failure. */
    private Verdict weight(HandlerCheck check) {
        boolean never = check == HandlerCheck.OTHER_API_VERSION
                || (check == HandlerCheck.UNKNOWN_TYPE && !target.receivesAll());
        return never ? Verdict.WARNING : Verdict.FAILED;
    }

    private Responses responses(HandlerCheck check) {
        var hangUp = hangUp(check);
        if (hangUp != null) {
            sender.hangUp(check.probes(probes).get(0).to(url), hangUp, longest())
                    .join();
            Pause.of(AFTERMATH);
        }
        var requests = check.probes(probes).stream();
        return new Responses(check, check == HandlerCheck.TWENTY_AT_ONCE ? atOnce(requests) : inTurn(requests));
    }

    private static @Nullable HangUp hangUp(HandlerCheck check) {
        return switch (check) {
            case HANG_UP_IN_BODY -> HangUp.IN_BODY;
            case HANG_UP_BEFORE_RESPONSE -> HangUp.BEFORE_RESPONSE;
            default -> null;
        };
    }

    private List<SendResult> inTurn(Stream<Probe> requests) {
        return requests.map(probe -> send(probe).join()).toList();
    }

    private List<SendResult> atOnce(Stream<Probe> requests) {
        var sent = requests.map(this::send).toList();
        return sent.stream().map(CompletableFuture::join).toList();
    }

    private CompletableFuture<SendResult> send(Probe probe) {
        var request = probe.to(url);
        var sent = probe.parted() ? sender.sendInParts(request, longest()) : sender.send(request, longest());
        var none = target.halted().thenApply(halted -> new SendResult(request, null, Map.of(), "", 0, HALTED));
        return sent.applyToEither(none, result -> result);
    }

    private Duration longest() {
        var left = left();
        return left.compareTo(longestResponse) < 0 ? left : longestResponse;
    }

    private Duration left() {
        return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
    }
}
