package dev.identityemulator.stripe.webhook.http;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/** The few threads that deliver; none of them ever waits for an endpoint. */
@Component
public class WebhookThreads {

    private static final int THREADS = 4;

    private final ThreadPoolExecutor threads;

    WebhookThreads() {
        var names = new CustomizableThreadFactory("webhook-");
        names.setDaemon(true);
        threads = new ThreadPoolExecutor(
                THREADS, THREADS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> thread(names, work));
        threads.allowCoreThreadTimeOut(true);
    }

    /** It is not Tomcat's, which would complain at the end that it still waits for work. */
    private static Thread thread(CustomizableThreadFactory names, Runnable work) {
        var thread = names.newThread(work);
        thread.setContextClassLoader(WebhookThreads.class.getClassLoader());
        return thread;
    }

    /** Runs what it is given, in order as far as there are threads. It is no bean: Spring Boot would take it for its own. */
    public Executor executor() {
        return threads;
    }
}
