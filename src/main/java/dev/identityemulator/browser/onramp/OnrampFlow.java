package dev.identityemulator.browser.onramp;

import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.stripe.crypto.session.OnrampChoice;
import dev.identityemulator.stripe.crypto.session.OnrampGoal;
import dev.identityemulator.stripe.crypto.session.OnrampProgress;
import dev.identityemulator.stripe.crypto.session.OnrampService;
import dev.identityemulator.stripe.crypto.session.OnrampSession;
import dev.identityemulator.stripe.crypto.session.OnrampStatus;
import dev.identityemulator.testhelpers.crypto.outcome.ArrangedOnramps;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps that a customer takes on the page: open it, sign in and choose, and pay. */
@Service
class OnrampFlow {

    private final OnrampService sessions;
    private final OnrampProgress progress;
    private final ArrangedOnramps arranged;

    OnrampFlow(OnrampService sessions, OnrampProgress progress, ArrangedOnramps arranged) {
        this.sessions = sessions;
        this.progress = progress;
        this.arranged = arranged;
    }

    /** The session of the page. */
    public Optional<OnrampSession> look(String hash) {
        return sessions.behind(hash);
    }

    /** The same for a customer who opens the page, which plays what was arranged for that. */
    @Transactional
    public Optional<OnrampSession> open(String hash) {
        var session = progress.lockBehind(hash);
        session.ifPresent(arranged::onOpening);
        return session;
    }

    /** Takes the step that the session awaits; what is wrong with it is noted in the form. */
    public void submit(OnrampSession session, OnrampForm form) {
        if (session.status() == OnrampStatus.INITIALIZED) {
            signIn(session, form);
        } else if (session.status() == OnrampStatus.REQUIRES_PAYMENT) {
            pay(session, form);
        }
    }

    private void signIn(OnrampSession session, OnrampForm form) {
        form.checkSignIn();
        if (form.problems().isEmpty()) {
            var goal = form.isRejected() ? OnrampGoal.REJECTED : OnrampGoal.REQUIRES_PAYMENT;
            var choice = form.isRejected() ? OnrampChoice.OPEN : form.choice();
            advance(session, goal, choice, form);
        }
    }

    private void pay(OnrampSession session, OnrampForm form) {
        form.checkCard();
        if (!form.problems().isEmpty()) {
            return;
        }
        if (form.isDeclined()) {
            advance(session, OnrampGoal.FAIL_PAYMENT, OnrampChoice.OPEN, form);
            form.reject("card", "Your card was declined. Try another one");
        } else {
            progress.pay(session.account(), session.id());
        }
    }

    private void advance(OnrampSession session, OnrampGoal goal, OnrampChoice choice, OnrampForm form) {
        try {
            progress.advance(session.account(), session.id(), goal, choice, false);
        } catch (ApiException wrong) {
            form.reject(field(wrong.reason()), String.valueOf(wrong.getMessage()));
        }
    }

    /** The field that an error is about. */
    private static String field(String code) {
        if (code.contains("amount")) {
            return "amount";
        }
        return code.contains("pair") ? "currency" : "wallet";
    }
}
