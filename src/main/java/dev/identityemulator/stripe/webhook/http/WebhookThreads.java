package dev.identityemulator.stripe.webhook.http;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/** The few threads that make deliveries and write to the Stripe CLI; none of them ever waits for a receiver. */
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

    /** With a class loader that is not Tomcat's, because Tomcat would complain at its end about a waiting thread. */
    private static Thread thread(CustomizableThreadFactory names, Runnable work) {
        var thread = names.newThread(work);
        thread.setContextClassLoader(WebhookThreads.class.getClassLoader());
        return thread;
    }

    /** The executor, which is no bean of its own: Spring Boot would use it for other things. */
    public Executor executor() {
        return threads;
    }
}
