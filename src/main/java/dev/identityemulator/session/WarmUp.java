package dev.identityemulator.session;

import dev.identityemulator.account.Caller;
import dev.identityemulator.account.KeyKind;
import dev.identityemulator.api.error.Trace;
import dev.identityemulator.api.params.ParamsBinder;
import dev.identityemulator.api.resource.Expansions;
import dev.identityemulator.api.resource.ResourceRenderer;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Creates a session and shows it once the server runs, in an account that no key opens, and undoes it: the first call of a run
 * would wait for all that begins with it. Nothing of it is committed, and where it fails, nothing is missing.
 */
@Component
class WarmUp implements ApplicationListener<ApplicationReadyEvent>, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(WarmUp.class);
    private static final Caller NOBODY =
            new Caller("acct_nobody", KeyKind.SECRET, "", "req_nobody", null, "http://localhost");
    private static final long PATIENCE_MILLIS = 2000;

    private final VerificationSessionService sessions;
    private final SessionView view;
    private final ParamsBinder params;
    private final ResourceRenderer renderer;
    private final EntityManager entities;
    private final TransactionTemplate transaction;
    private @Nullable Thread thread;

    WarmUp(
            VerificationSessionService sessions,
            SessionView view,
            ParamsBinder params,
            ResourceRenderer renderer,
            EntityManager entities,
            TransactionTemplate transaction) {
        this.sessions = sessions;
        this.view = view;
        this.params = params;
        this.renderer = renderer;
        this.entities = entities;
        this.transaction = transaction;
    }

    @Override
    public synchronized void onApplicationEvent(ApplicationReadyEvent event) {
        thread = new Thread(this::run, "warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits until it is done: what it uses is about to be closed. */
    @Override
    public synchronized void destroy() throws InterruptedException {
        if (thread != null) {
            thread.join(PATIENCE_MILLIS);
        }
    }

    private void run() {
        try {
            createAndUndo();
        } catch (RuntimeException failure) {
            log.debug("The first call will take longer", Trace.of(failure));
        }
    }

    void createAndUndo() {
        transaction.executeWithoutResult(this::createAndUndo);
    }

    private void createAndUndo(TransactionStatus status) {
        status.setRollbackOnly();
        var sent = JsonNodeFactory.instance.objectNode().put("type", "document");
        var session = sessions.create(NOBODY, params.bind(sent, VerificationSessionCreateParams.class));
        entities.flush();
        entities.clear();
        var shown = view.of(sessions.retrieve(NOBODY, session.id()), NOBODY);
        renderer.answer(shown, Expansions.NONE, NOBODY.account());
    }
}
